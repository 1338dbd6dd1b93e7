"""How much one speaker may say: a burst, and a steady rate from then on."""


class Allowance:
    """So much at once, and so much a second from then on. Times are those of one clock."""

    def __init__(self, at_once: float, a_second: float, now_s: float) -> None:
        self._at_once, self._a_second = at_once, a_second
        self._left, self._seen_s = at_once, now_s

    def has(self, much: float, now_s: float) -> bool:
        """Whether this may be taken as well; it is taken in any case."""
        gained = (now_s - self._seen_s) * self._a_second
        self._left, self._seen_s = min(self._at_once, self._left + gained) - much, now_s
        return self._left >= 0.0
