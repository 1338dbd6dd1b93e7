"""What docs/hazards.md promises of tones, each number written out and measured on samples."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from audio.tone_player import TonePlayer
from bilateral.session.commands import Command, Revise, Start
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import Session
from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.clockmap import ClockMap
from bilateral.timing.now_playing import NowPlaying
from tests.hypothesis_profiles import some

RATE_HZ = 48_000
BEGAN_S = 1000.0
SIX_DB_BELOW_FULL = 0.5012
"""10 to the power of -6/20, rounded up."""
PLAN = SetPlan(
    speed_hz=2.0,
    length=Passes(40),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=0.5,
    fade_in_s=0.4,
    fade_out_s=0.4,
)


def heard(plan: SetPlan, seconds: float, *orders: tuple[float, Command]) -> NDArray[np.float32]:
    """Both channels of a set that is started at once, under commands at so many seconds."""
    now_playing = NowPlaying[Score]()
    session = Session(plan, now_playing)
    player = TonePlayer(now_playing, RATE_HZ)
    waiting = [(0.0, Start()), *orders]
    for wanted in (plan, *(order.plan for _, order in orders if isinstance(order, Revise))):
        assert wanted.tones is not None
        player.prepare(wanted.tones.shape)
    blocks = []
    for first in range(0, round(seconds * RATE_HZ), 480):
        now_s = BEGAN_S + first / RATE_HZ - 0.1
        while waiting and waiting[0][0] <= first / RATE_HZ:
            session.take(waiting.pop(0)[1], now_s)
        session.advance(now_s)
        block = np.full((480, 2), np.nan, np.float32)
        player.fill(block, first, ClockMap(0.0, BEGAN_S, 0.0))
        blocks.append(block)
    return np.concatenate(blocks)


def loudness_db(samples: NDArray[np.float32]) -> float:
    return 20 * math.log10(float(np.abs(samples).max()))


def with_tones(**tones: object) -> SetPlan:
    return replace(PLAN, tones=replace(Tones(), **tones))  # type: ignore[arg-type]


def test_a_tone_rises_for_at_least_5_ms() -> None:
    with pytest.raises(LimitError):
        ToneShape(ramp_s=0.0049)
    shape = ToneShape(pitch_hz=8000.0, duration_s=0.1, ramp_s=0.005)
    left = np.abs(heard(with_tones(shape=shape, level_dbfs=-6.0), 1.2)[:, 0])
    onset = int(np.flatnonzero(left > 0)[0])
    peaks = np.array([left[onset + k : onset + k + 6].max() for k in range(400)])
    whole = float(peaks.max())
    rise_s = (np.flatnonzero(peaks >= 0.99 * whole)[0] + 6) / RATE_HZ
    assert 0.0045 <= rise_s <= 0.0055
    half_s = (np.flatnonzero(peaks >= 0.5 * whole)[0] + 3) / RATE_HZ
    assert half_s == pytest.approx(0.0025, abs=0.0003)


def test_no_sum_of_tones_passes_6_dbfs_below_full_scale() -> None:
    long = ToneShape(pitch_hz=440.0, duration_s=2.0, ramp_s=0.005)
    for width in some((0.0, 0.5, 1.0)):
        samples = heard(with_tones(shape=long, level_dbfs=-6.0, width=width), 8.0)
        assert np.abs(samples).max() <= SIX_DB_BELOW_FULL
        assert np.abs(samples).max() > 0.9 * SIX_DB_BELOW_FULL, "so many tones come up to it"


@pytest.mark.parametrize("level_dbfs", [-5.99, 0.0, math.nan, math.inf])
def test_no_setting_is_louder_than_6_dbfs_below_full_scale(level_dbfs: float) -> None:
    with pytest.raises(LimitError):
        heard(with_tones(level_dbfs=level_dbfs), 0.5)
    with pytest.raises(LimitError):
        Limits(level_dbfs=level_dbfs)


@pytest.mark.parametrize("duration_s", [0.1, 2.0])
def test_a_level_that_is_raised_in_a_set_rises_by_20_db_a_second_at_most(
    duration_s: float,
) -> None:
    """With tones apart, and with tones that overlap so that the slope itself is heard."""
    shape = ToneShape(pitch_hz=1000.0, duration_s=duration_s, ramp_s=0.005)
    quiet = with_tones(shape=shape, level_dbfs=-70.0)
    louder = with_tones(shape=shape, level_dbfs=-30.0)
    left = heard(quiet, 8.0, (4.0, Revise(louder)))[:, 0]
    every = RATE_HZ // 2
    spans = [left[at : at + every] for at in range(3 * RATE_HZ, len(left) - every + 1, every)]
    levels_db = [loudness_db(span) for span in spans]
    steps_db = [after - before for before, after in pairwise(levels_db)]
    loud_at = [index for index, step_db in enumerate(steps_db) if step_db > 1.0]
    assert max(steps_db) <= 20.0 * 0.5 + 0.5
    assert levels_db[-1] - levels_db[0] == pytest.approx(40.0, abs=1.0)
    assert len(loud_at) >= 4, "two seconds for forty decibels"


def test_a_level_that_is_lowered_glides_and_makes_no_step() -> None:
    shape = ToneShape(pitch_hz=60.0, duration_s=2.0, ramp_s=0.005)
    loud = with_tones(shape=shape, level_dbfs=-20.0)
    soft = with_tones(shape=shape, level_dbfs=-60.0)
    left = heard(loud, 3.0, (2.01, Revise(soft)))[:, 0].astype(np.float64)
    largest = float(np.abs(np.diff(left)).max())
    assert largest <= float(np.abs(left).max()) * 2 * math.pi * 60.0 / RATE_HZ * 3
