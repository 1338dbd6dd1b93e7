"""The judge of breathing finds what is wrong with it, and nothing where nothing is."""

import numpy as np

from tests.rig.breath import (
    BOX,
    LONGER_EXHALE,
    Breaths,
    begins_from_rest,
    envelope,
    judge_sizes,
    share_on,
)
from tests.rig.motion import Frames

RATE_HZ = 48000
PLAN = Breaths.of([(100.0, 0.1), (115.0, 0.0), (120.0, 0.125)], (0, LONGER_EXHALE), (2, BOX))


def test_a_plan_has_its_marks_pauses_and_patterns_where_seconds_have_them() -> None:
    # Half a second of breathing out is left at the pause, and the second breath ends after it.
    assert PLAN.marks_s(3).tolist() == [100.0, 104.5, 110.0, 114.5, 124.0, 128.0]
    full = PLAN.fullness_at(np.array([100.0, 104.5, 110.0, 117.0, 119.9, 124.0, 127.0, 129.9]))
    assert np.allclose(full[[0, 2, 5]], 0.0, atol=1e-9)
    assert np.allclose(full[[1, 6]], 1.0, atol=1e-9)
    assert full[3] == full[4]
    assert 0.9 < full[3] < 1.0


def test_a_light_that_is_late_or_too_large_is_found_out() -> None:
    at_s = np.arange(100.2, 109.0, 1 / 60)
    for late_s, larger in ((0.0, 1.0), (0.013, 1.0), (0.0, 1.01)):
        px = 100.0 + 200.0 * PLAN.fullness_at(at_s - late_s)
        frames = Frames(larger * px, at_s, np.full(len(at_s), 5e-4))
        seen = judge_sizes(frames, PLAN, 100.0, 300.0)
        assert abs(seen.lag_s - late_s) < 0.0006 or larger != 1.0
        assert (np.abs(seen.off).max() < 0.002) == (larger == 1.0)
        assert seen.longest_s < 0.02
    stuck = Frames(px, np.where(at_s < 102.0, at_s, at_s + 0.3), np.full(len(at_s), 5e-4))
    assert judge_sizes(stuck, PLAN, 100.0, 300.0).longest_s > 0.3


def test_a_hum_that_begins_from_rest_is_told_from_one_that_goes_on() -> None:
    rises = np.array([1.0, 1.002, 1.004, 1.020, 1.022])
    falls = rises + 0.001
    assert begins_from_rest(rises, falls).tolist() == [1.0, 1.020]
    spans = np.array([1.0, 1.019]), np.array([1.004, 1.029])
    assert np.allclose(share_on(rises, falls, *spans), [0.5, 0.2])


def test_how_loud_a_tone_is_is_read_through_its_swell() -> None:
    at_s = np.arange(2 * RATE_HZ) / RATE_HZ
    swell = 0.3 + 0.2 * np.cos(np.pi * at_s)
    sound = (swell * np.sin(2 * np.pi * 3000.0 * at_s)).astype(np.float32)
    found = envelope(sound, 3000.0, RATE_HZ, 0.02)
    inner = slice(RATE_HZ // 50, -RATE_HZ // 50)
    assert np.abs(found[inner] - swell[inner]).max() < 1e-3
