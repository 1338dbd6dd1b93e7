"""Turns pulses into writes to controllers: what each motor should do now, and when to say it."""

from collections import deque
from typing import NamedTuple, Protocol

from bilateral.stimulus.cue_reader import CueReader
from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import Felt
from bilateral.timing.timeline import Side

AHEAD_S = 0.01
"""So far ahead pulses are taken from the score; below any commit horizon."""
WRITE_EVERY_S = 0.03
"""Controllers on Bluetooth take no more than one word in this time."""
LATE_S = 0.01
LATE_LIMIT_S = 0.05
"""A pulse later than this is dropped: on the wrong beat it is worse than none."""
OUTLIVES_S = 0.1
"""A motor stops by itself so long after its pulse if this program no longer stops it."""

Levels = tuple[float, float]
STILL: Levels = (0.0, 0.0)


class Pad(Protocol):
    """A controller as pygame has it."""

    def rumble(self, low_frequency: float, high_frequency: float, duration: int) -> bool:
        """Set both motors; False if the controller does not take it."""

    def stop_rumble(self) -> None:
        """Stop both motors."""


class HeldPad(NamedTuple):
    """What one hand holds: a controller and the motors used of it."""

    pad: Pad
    low: bool
    high: bool


Holding = tuple[HeldPad, HeldPad]


class _Step(NamedTuple):
    """From this moment a side's motors have this level, until `ends_s` at the latest."""

    at_s: float
    level: float
    ends_s: float


class _Told:
    """What a controller was told last."""

    def __init__(self, pad: Pad) -> None:
        self.pad = pad
        self.levels = STILL
        self.at_s = float("-inf")


class RumbleSchedule:
    """Both hands, turn by turn. For one thread.

    `reader` counts pulses, `refused` writes that were not taken.
    """

    def __init__(self) -> None:
        self.reader = CueReader(late_s=LATE_S, too_late_s=LATE_LIMIT_S)
        self._steps: tuple[deque[_Step], deque[_Step]] = (deque(), deque())
        self._now: list[_Step | None] = [None, None]
        self._told: list[_Told] = []
        self._holding: Holding | None = None
        self.given: deque[Given] = deque()
        self.refused = 0

    def turn(self, now_s: float, score: Score | None, holding: Holding | None) -> float:
        """Do what is due and return when the next turn is wanted at the latest."""
        if holding is not self._holding:
            self._take_up(holding)
        pulses = None if score is None else score.pulses
        if score is None or pulses is None:
            self.still()
            return now_s + AHEAD_S
        until_s = now_s + AHEAD_S
        for felt in self.reader.read_strokes(score, now_s, until_s):
            self._plan(felt, now_s)
        for side in Side:
            self._advance(side, now_s)
        waits_s = [until_s, *(steps[0].at_s for steps in self._steps if steps)]
        waits_s += [self._tell(told, now_s) for told in self._told]
        return min(waits_s)

    def still(self) -> None:
        """Stop everything at once, whatever was said a moment ago."""
        self.reader.rest()
        self._stop()

    def _stop(self) -> None:
        for steps in self._steps:
            steps.clear()
        self._now = [None, None]
        for told in self._told:
            if told.levels != STILL:
                told.levels = STILL
                told.pad.stop_rumble()

    def _take_up(self, holding: Holding | None) -> None:
        self._stop()
        self._holding = holding
        pads = {} if holding is None else {id(held.pad): held.pad for held in holding}
        self._told = [_Told(pad) for pad in pads.values()]

    def _plan(self, felt: Felt, now_s: float) -> None:
        late_s = now_s - felt.time_s
        is_possible = self._holding is not None
        if felt.order == 0.0:
            kind = self.reader.judge(late_s, is_possible=is_possible)
            told = Given(Modality.TACTILE, felt.sweep, felt.side, felt.planned_s, None, kind)
            self.given.append(told)
            if kind is GivenKind.DROPPED:
                return
        elif not is_possible or late_s > LATE_LIMIT_S:
            return
        for hand in felt.hands:
            self._lay(self._steps[hand], felt)

    def _lay(self, steps: deque[_Step], felt: Felt) -> None:
        ends_s = felt.time_s + felt.duration_s
        while steps and steps[-1].at_s >= felt.time_s:
            steps.pop()
        if felt.kick_s > 0.0 and felt.strength < 1.0:
            steps.append(_Step(felt.time_s, 1.0, ends_s))
            steps.append(_Step(felt.time_s + felt.kick_s, felt.strength, ends_s))
        else:
            steps.append(_Step(felt.time_s, felt.strength, ends_s))
        steps.append(_Step(ends_s, 0.0, ends_s))

    def _advance(self, side: Side, now_s: float) -> None:
        steps = self._steps[side]
        while steps and steps[0].at_s <= now_s:
            step = steps.popleft()
            self._now[side] = step if step.level > 0.0 else None

    def _tell(self, told: _Told, now_s: float) -> float:
        """Say what has changed, if it may be said already; returns when it may."""
        levels, ends_s = self._levels_of(told.pad)
        if levels == told.levels:
            return float("inf")
        if now_s < told.at_s + WRITE_EVERY_S:
            return told.at_s + WRITE_EVERY_S
        told.levels, told.at_s = levels, now_s
        if levels == STILL:
            told.pad.stop_rumble()
        else:
            lasts_ms = round((ends_s - now_s + OUTLIVES_S) * 1000)
            self.refused += not told.pad.rumble(*levels, lasts_ms)
        return float("inf")

    def _levels_of(self, pad: Pad) -> tuple[Levels, float]:
        """Levels of a controller's slow and quick motor, and when the last of them ends."""
        low = high = ends_s = 0.0
        for held, step in zip(self._holding or (), self._now, strict=False):
            if held.pad is pad and step is not None:
                low = max(low, step.level * held.low)
                high = max(high, step.level * held.high)
                ends_s = max(ends_s, step.ends_s)
        return (low, high), ends_s
