"""Values that never jump: whatever is asked of them, they go on from where they are."""

import math
from dataclasses import dataclass

from bilateral.stimulus.easing import eased

Values = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Glide:
    """From one value to another without an edge at either end."""

    before: Values
    after: Values
    start_s: float
    lasts_s: float

    @property
    def end_s(self) -> float:
        """When it has arrived."""
        return self.start_s + self.lasts_s

    def at(self, at_s: float) -> Values:
        """Value at a moment; exactly `before` and `after` at the ends and beyond them."""
        if at_s >= self.end_s:
            return self.after
        if at_s <= self.start_s:
            return self.before
        share = eased((at_s - self.start_s) / self.lasts_s)
        pairs = zip(self.before, self.after, strict=True)
        return tuple(before + share * (after - before) for before, after in pairs)


class Gliding:
    """A value that seeks what it is told to, again and again, in moments that never go back.

    `between_s` is the least time from one change of course to the next; what is asked for sooner
    is taken up then, if it is still asked for.
    """

    def __init__(self, value: Values, between_s: float = 0.0) -> None:
        self._glide = Glide(value, value, -math.inf, 0.0)
        self._between_s = between_s

    @property
    def wanted(self) -> Values:
        """Where it is going."""
        return self._glide.after

    def seek(self, value: Values, at_s: float, lasts_s: float) -> None:
        """Go to `value`, to be there `lasts_s` after `at_s` at the latest."""
        glide = self._glide
        arrives_in_time = value == glide.after and glide.end_s <= at_s + lasts_s
        if arrives_in_time or at_s < glide.start_s + self._between_s:
            return
        self._glide = Glide(glide.at(at_s), value, at_s, lasts_s)

    def settle(self, value: Values) -> None:
        """Be there at once: for what nobody sees."""
        self._glide = Glide(value, value, -math.inf, 0.0)

    def at(self, at_s: float) -> Values:
        """Value at a moment."""
        return self._glide.at(at_s)
