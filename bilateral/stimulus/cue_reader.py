"""Which cues come up as time goes on: one a sweep and set, however score and windows change."""

import math

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.given import GivenKind
from bilateral.stimulus.score import Score


class GivenSweeps:
    """Which sweeps of a set have had their cue: another alignment may bring one back.

    The sweeps of a set only go up, so one number tells. For one thread.
    """

    def __init__(self) -> None:
        self._number: int | None = None
        self._last_sweep = -math.inf

    def turn_to(self, number: int) -> bool:
        """Go on with set `number`; True if it is another one, of which none has been given."""
        if number == self._number:
            return False
        self._number, self._last_sweep = number, -math.inf
        return True

    def has(self, sweep: int) -> bool:
        """Whether a sweep of this set has had its cue, or one after it."""
        return sweep <= self._last_sweep

    def note(self, sweep: int) -> None:
        """This sweep of this set has had its cue."""
        self._last_sweep = max(self._last_sweep, sweep)


class CueReader:
    """Asks a score for its cues, each window of host time beginning where the last one ended.

    So no clock map that moves and no change of the score skips or repeats a cue. For one thread.
    `given`, `late` and `dropped` count what was judged; what is late is among the given.
    """

    def __init__(self, *, late_s: float = 0.0, too_late_s: float = math.inf) -> None:
        self._late_s = late_s
        self._too_late_s = too_late_s
        self._sweeps = GivenSweeps()
        self._until_s: float | None = None
        self.given = self.late = self.dropped = 0

    def turn_to(self, score: Score) -> bool:
        """Go on with this score; True if it is of another set than before."""
        return self._sweeps.turn_to(score.number)

    def read(
        self, score: Score, alignment: Alignment, start_s: float, end_s: float
    ) -> tuple[Cue, ...]:
        """Cues to be set off up to `end_s`; from `start_s` on where no window came before."""
        self.turn_to(score)
        from_s, until_s = self._tile(start_s, end_s)
        return tuple(filter(self._is_first, score.cues(alignment, from_s, until_s)))

    def pass_over(self, end_s: float) -> None:
        """Give nothing up to `end_s`, now or later."""
        self._tile(end_s, end_s)

    def rest(self) -> None:
        """Let the next window begin where it is asked to."""
        self._until_s = None

    def judge(self, late_s: float, *, is_possible: bool = True) -> GivenKind:
        """What becomes of a cue that comes `late_s` late, if it can be given at all."""
        if not is_possible or late_s > self._too_late_s:
            self.dropped += 1
            return GivenKind.DROPPED
        self.given += 1
        if late_s > self._late_s:
            self.late += 1
            return GivenKind.LATE
        return GivenKind.ON_TIME

    def _tile(self, start_s: float, end_s: float) -> tuple[float, float]:
        from_s = start_s if self._until_s is None else self._until_s
        self._until_s = max(from_s, end_s)
        return from_s, self._until_s

    def _is_first(self, cue: Cue) -> bool:
        if self._sweeps.has(cue.sweep):
            return False
        self._sweeps.note(cue.sweep)
        return True
