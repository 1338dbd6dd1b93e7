"""Which cues come up as time goes on: one a sweep and set, however score and windows change."""

import math
from collections.abc import Iterator

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.given import GivenKind
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import Felt, strokes_between


class GivenSweeps:
    """Which sweeps of a set have had their cue: another alignment may bring one back.

    The sweeps of a set only go up, so one number tells: a sweep's, or that of a stroke within it.
    For one thread.
    """

    def __init__(self) -> None:
        self._number: tuple[int, float | None] | None = None
        self._last = -math.inf

    def turn_to(self, number: int, own_rate_hz: float | None = None) -> bool:
        """Go on with set `number`; True if it is another one, of which none has been given.

        At another rate of its own, the cues of an output are counted anew.
        """
        if (number, own_rate_hz) == self._number:
            return False
        self._number, self._last = (number, own_rate_hz), -math.inf
        return True

    def has(self, place: float) -> bool:
        """Whether a sweep of this set has had its cue, or one after it."""
        return place <= self._last

    def note(self, place: float) -> None:
        """This sweep of this set has had its cue."""
        self._last = max(self._last, place)


class CueReader:
    """Asks a score for its cues, each window of host time beginning where the last one ended.

    So no clock map that moves and no change of the score skips or repeats a cue. For one thread.
    `given`, `late` and `dropped` count what was judged; what is late is among the given.
    """

    def __init__(self, *, late_s: float = 0.0, too_late_s: float = math.inf) -> None:
        self._late_s = late_s
        self._too_late_s = too_late_s
        self._sweeps = GivenSweeps()
        self._number: int | None = None
        self._until_s: float | None = None
        self.given = self.late = self.dropped = 0

    def turn_to(self, score: Score) -> bool:
        """Go on with this score; True if it is of another set than before."""
        is_another = score.number != self._number
        self._number = score.number
        return is_another

    def read(
        self, score: Score, alignment: Alignment, start_s: float, end_s: float
    ) -> tuple[Cue, ...]:
        """Cues to be set off up to `end_s`; from `start_s` on where no window came before."""
        self.turn_to(score)
        self._sweeps.turn_to(score.number, alignment.own_rate_hz)
        from_s, until_s = self._tile(start_s, end_s)
        cues = score.cues(alignment, from_s, until_s)
        return tuple(cue for cue in cues if self._is_first(cue.sweep))

    def read_strokes(self, score: Score, start_s: float, end_s: float) -> tuple[Felt, ...]:
        """Strokes for the hands that are to be set off, in windows as `read` has them."""
        self.turn_to(score)
        if score.pulses is not None:
            self._sweeps.turn_to(score.number, score.pulses.alignment.own_rate_hz)
        strokes: Iterator[Felt] = strokes_between(score, *self._tile(start_s, end_s))
        return tuple(stroke for stroke in strokes if self._is_first(stroke.place))

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

    def _is_first(self, place: float) -> bool:
        if self._sweeps.has(place):
            return False
        self._sweeps.note(place)
        return True
