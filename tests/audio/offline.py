"""A player without a device: blocks asked for as a sound card would, under a clock of any kind."""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle

import numpy as np

from audio.tone_player import TonePlayer
from audio.tones import Samples, amplitude, pan_gains
from bilateral.session.commands import Command
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.given import Given
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.now_playing import NowPlaying
from tests.audio.hearing import RATE_HZ, tone

DELAY_S = 0.1
"""How much earlier a block is made than heard; below the session's horizon."""
BEGAN_S = 1000.0
TONES = Tones()
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(4),
    motion=Motion(),
    look=Look(),
    tones=TONES,
    limits=Limits(),
    lead_in_s=0.5,
    fade_in_s=0.4,
    fade_out_s=0.4,
)

Orders = Sequence[tuple[float, Command]]
"""Commands, each at so many seconds after the beginning."""


def ideal(_first: int) -> ClockMap:
    """A card that keeps host time exactly."""
    return ClockMap(0.0, BEGAN_S, 0.0)


class Ears:
    """Player, session and all that was played, from host time `BEGAN_S` on."""

    def __init__(self, plan: SetPlan = PLAN, clock: Callable[[int], ClockMap] = ideal) -> None:
        self.plan = plan
        self.now_playing = NowPlaying[Score]()
        self.session = Session(plan, self.now_playing)
        self.player = TonePlayer(self.now_playing, RATE_HZ)
        if plan.tones is not None:
            self.player.prepare(plan.tones.shape)
        self.tells_time = self.is_alive = self.is_certain = True
        self._clock = clock
        self._blocks: list[Samples] = []
        self.next_sample = 0
        self.sounded: list[Given] = []

    @property
    def heard(self) -> Samples:
        return np.concatenate(self._blocks)

    @property
    def score(self) -> Score:
        assert self.session.score is not None
        return self.session.score

    def block(self, frames: int) -> Samples:
        """Let the card ask for one block."""
        out = np.full((frames, 2), np.nan, np.float32)
        clock = self._clock(self.next_sample)
        self.player.fill(
            out,
            self.next_sample,
            clock,
            tells_time=self.tells_time,
            is_alive=self.is_alive,
            is_certain=self.is_certain,
        )
        self.sounded += self.player.take_given()
        self._blocks.append(out)
        self.next_sample += frames
        return out

    def play(self, seconds: float, orders: Orders = (), sizes: Sequence[int] = (512,)) -> None:
        """Play on, giving each command when its time has come."""
        waiting = sorted(orders, key=lambda order: order[0])
        end = self.next_sample + round(seconds * RATE_HZ)
        for frames in cycle(sizes):
            if self.next_sample >= end:
                return
            heard_s = self._clock(self.next_sample).host_at(self.next_sample / RATE_HZ)
            made_s = heard_s - DELAY_S
            while waiting and BEGAN_S - DELAY_S + waiting[0][0] <= made_s:
                self.session.take(waiting.pop(0)[1], made_s)
            self.session.advance(made_s)
            self.block(frames)


def due(score: Score) -> Iterator[tuple[int, float, tuple[float, float]]]:
    """Sweep, host time and gains of every tone of a set's whole course."""
    assert score.tones is not None
    for cue in score.cues(score.tones.alignment, 0.0, 1e9):
        yield cue.sweep, cue.time_s, pan_gains(cue.side, score.tones.width)


def reckoned(
    score: Score, length: int, sample_at: Callable[[float], float] | None = None
) -> Samples:
    """The sound of a set's whole course, each tone exactly where the formula puts it."""
    assert score.tones is not None
    out = np.zeros((length, 2), np.float32)
    reach = int(score.tones.shape.duration_s * RATE_HZ) + 2
    for _, time_s, gains in due(score):
        onset = (time_s - BEGAN_S) * RATE_HZ if sample_at is None else sample_at(time_s)
        begin = max(0, int(onset))
        end = min(length, begin + reach)
        if begin >= end:
            continue
        part = tone(score.tones.shape, onset, np.arange(begin, end, dtype=np.float64))
        part *= np.float32(amplitude(score.tones.level_dbfs))
        out[begin:end] += part[:, None] * np.asarray(gains, np.float32)
    return out
