"""Fills blocks from the score: which tones begin inside this window of samples, and where."""

import math
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from audio.mixer import Mixer
from audio.tones import Samples, ToneBank, amplitude, pan_gains
from bilateral.stimulus.cues import Cue
from bilateral.stimulus.limits import LEVEL_CEILING_DBFS
from bilateral.stimulus.score import Score, Tones, ToneShape
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.timeline import Side
from bilateral.timing.transport import Transport

LATE_LIMIT_S = 0.005
"""A tone later than this is dropped: a sound in the wrong place is worse than none."""
SETTLED_S = 0.3
"""The clock map is asked again this much after an onset, when it knows that moment better."""

KEPT_BANKS = 8
"""Tones that were tried out one after the other are let go again, all but the newest ones."""

TonesOf = Callable[[Score], Tones | None]
"""What a player is to give of a score; asked in every block, so it must be quick and not raise."""


def tones_for_ears(score: Score) -> Tones | None:
    """The tones as they stand in the score."""
    return score.tones


class Sounded(NamedTuple):
    """One tone as it was given."""

    sweep: int
    side: Side
    planned_s: float
    actual_s: float | None
    """Host time at which the device says it was heard; None if it was dropped or cannot tell."""


class TonePlayer:
    """The audio callback without its device: pure but for the transport it reads.

    `fill` belongs to one thread. Banks are prepared by another, before a score asks for them.
    """

    def __init__(
        self,
        transport: Transport[Score],
        rate_hz: float,
        tones_of: TonesOf = tones_for_ears,
    ) -> None:
        self._transport = transport
        self._rate_hz = rate_hz
        self._tones_of = tones_of
        self._mixer = Mixer(rate_hz, amplitude(LEVEL_CEILING_DBFS))
        self._banks: dict[ToneShape, ToneBank] = {}
        self._window_end_s: float | None = None
        self._appear_s = -math.inf
        self._last_sweep = -math.inf
        self._begun: deque[tuple[Cue, float]] = deque()
        self._sounded: deque[Sounded] = deque()
        self.late = 0
        self.dropped = 0
        self.withholds = False
        """Whether the last block was silent only because the program was not alive."""

    def has(self, shape: ToneShape) -> bool:
        """Whether a tone is rendered."""
        return shape in self._banks

    def prepare(self, shape: ToneShape) -> None:
        """Render a tone before it is needed, away from the callback; the oldest ones are let go.

        The tone that is being given stays in any case.
        """
        bank = self._banks.get(shape) or ToneBank(shape, self._rate_hz)
        others = {known: one for known, one in self._banks.items() if known != shape}
        score = self._transport.current
        tones = None if score is None else self._tones_of(score)
        for known in list(others)[: max(0, len(others) + 1 - KEPT_BANKS)]:
            if tones is None or known != tones.shape:
                del others[known]
        self._banks = {**others, shape: bank}

    def fill(
        self,
        out: Samples,
        first: int,
        clock: ClockMap,
        *,
        tells_time: bool = True,
        is_alive: bool = True,
    ) -> None:
        """Write the block of shape (frames, 2) whose first sample is number `first`.

        `clock` maps device time (samples / rate) to the host time at which it is heard. While the
        program is not alive the block is that of no score: a halt could not reach it.
        """
        score = self._transport.current
        end_s = clock.host_at((first + len(out)) / self._rate_hz)
        start_s = self._tile(clock.host_at(first / self._rate_hz), end_s)
        tones = None if score is None else self._tones_of(score)
        self.withholds = tones is not None and not is_alive
        if score is None or tones is None or self.withholds:
            self._mixer.fade(out, first)
        else:
            for cue in self._new_cues(score, tones, start_s, end_s):
                self._begin(cue, tones, first, clock)
            self._mixer.fill(out, first, tones.level_dbfs)
        self._settle(first, clock, tells_time=tells_time)

    def take_sounded(self) -> Iterator[Sounded]:
        """Tones whose time is known by now, each once; for one thread that is not the callback."""
        while self._sounded:
            yield self._sounded.popleft()

    def _tile(self, start_s: float, end_s: float) -> float:
        """Begin where the last window ended, so that no moving of the map skips or repeats."""
        before_s = self._window_end_s
        self._window_end_s = end_s if before_s is None else max(end_s, before_s)
        return start_s if before_s is None else before_s

    def _new_cues(self, score: Score, tones: Tones, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues of sweeps that had none: another alignment may bring one back."""
        if score.appear_s != self._appear_s:
            self._appear_s, self._last_sweep = score.appear_s, -math.inf
            self._mixer.renew()
        for cue in score.cues(tones.alignment, start_s, end_s):
            if cue.sweep > self._last_sweep:
                self._last_sweep = cue.sweep
                yield cue

    def _begin(self, cue: Cue, tones: Tones, first: int, clock: ClockMap) -> None:
        bank = self._banks.get(tones.shape)
        onset = clock.device_at(cue.time_s) * self._rate_hz
        late_s = (first - onset) / self._rate_hz
        if bank is None or late_s > LATE_LIMIT_S:
            self.dropped += 1
            self._sounded.append(Sounded(cue.sweep, cue.side, cue.planned_s, None))
            return
        if onset < first:
            self.late += late_s * self._rate_hz > 1.0
            onset = float(first)
        begin, voiced = bank.starting_at(onset)
        self._mixer.start(begin, voiced, pan_gains(cue.side, tones.width))
        self._begun.append((cue, onset))

    def _settle(self, first: int, clock: ClockMap, *, tells_time: bool) -> None:
        settled = first - SETTLED_S * self._rate_hz
        while self._begun and self._begun[0][1] <= settled:
            cue, onset = self._begun.popleft()
            heard_s = clock.host_at(onset / self._rate_hz) + (cue.planned_s - cue.time_s)
            self._sounded.append(
                Sounded(cue.sweep, cue.side, cue.planned_s, heard_s if tells_time else None)
            )
