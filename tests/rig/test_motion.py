"""The motion analysis, on grabs made here of a screen whose every frame is known."""

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.rig.motion import (
    distinct_frames,
    eased_x,
    fit_eased_path,
    fit_grid,
    fit_lag_s,
    fit_path,
    judge,
    missed_slots,
    were_looked_at,
)

FloatArray = NDArray[np.float64]
CENTRE, AMPLITUDE, SWEEPS_PER_S, BEGAN_S = 2880.0, 800.0, 2.0, 1000.123


def path(at_s: FloatArray) -> FloatArray:
    return eased_x((at_s - BEGAN_S) * SWEEPS_PER_S, CENTRE, AMPLITUDE)


@dataclass(frozen=True)
class Grabs:
    start_s: FloatArray
    end_s: FloatArray
    figures: FloatArray


def grab_a_screen(flips_s: FloatArray, places: FloatArray, seed: int = 1) -> Grabs:
    """About 900 looks a second, unevenly, at a screen that shows places[i] from flips_s[i] on."""
    chance = np.random.default_rng(seed)
    gaps = 1 / 1000 + chance.exponential(1e-4, int((flips_s[-1] - flips_s[0]) * 900))
    start_s = flips_s[0] + np.cumsum(gaps)
    end_s = start_s + 1e-4 + chance.exponential(5e-5, len(start_s))
    read_s = start_s + (end_s - start_s) * chance.random(len(start_s))
    shown = np.searchsorted(flips_s, read_s, side="right") - 1
    figures = np.column_stack((places[shown], np.zeros(len(shown)), np.full(len(shown), 1e5)))
    return Grabs(start_s, end_s, figures)


def test_frames_are_bracketed_by_the_grab_before() -> None:
    flips_s = 1001 + np.arange(300) / 60.02
    grabs = grab_a_screen(flips_s, path(flips_s))
    frames = distinct_frames(grabs.start_s, grabs.end_s, grabs.figures)
    assert len(frames.x) > 280
    true_s = flips_s[np.argmin(np.abs(flips_s[:, None] - frames.time_s), axis=0)]
    assert np.all(np.abs(frames.time_s - true_s) <= frames.doubt_s)
    assert np.array_equal(frames.x, path(true_s))


def test_half_drawn_and_empty_pictures_are_passed_over() -> None:
    start_s = np.arange(6.0)
    figures = np.array(
        [[1, 0, 100], [1, 0, 100], [1.5, 0, 40], [np.nan, np.nan, 0], [2, 0, 101], [2, 0, 101]]
    )
    frames = distinct_frames(start_s, start_s + 0.1, figures)
    assert frames.x.tolist() == [2]
    assert frames.time_s[0] == pytest.approx(2.55)
    assert frames.doubt_s[0] == pytest.approx((4.1 - 1.0) / 2)
    everything = distinct_frames(start_s, start_s + 0.1, figures, mass_tolerance=None)
    assert everything.x.tolist() == [1.5, 2]


@pytest.mark.parametrize("lag_ms", [-3.0, 0.0, 0.4, 16.0])
def test_lag_and_residual_of_a_perfect_stage(lag_ms: float) -> None:
    flips_s = 1001 + np.arange(600) / 59.94
    grabs = grab_a_screen(flips_s, path(flips_s - lag_ms * 1e-3))
    seen = judge(distinct_frames(grabs.start_s, grabs.end_s, grabs.figures), path)
    assert seen.lag_ms == pytest.approx(lag_ms, abs=0.05)
    assert seen.residual_px < 0.05
    assert seen.worst_px < 0.1
    assert seen.refresh_hz == pytest.approx(59.94, abs=0.002)
    assert seen.unevenness_ms < 0.6
    assert seen.missed == 0


def test_wrong_places_and_missed_frames_are_told() -> None:
    flips_s = 1001 + np.arange(600) / 60
    chance = np.random.default_rng(2)
    places = path(flips_s) + chance.normal(0, 0.3, len(flips_s))
    # away from the extremes, where a still picture is right
    moving = np.abs(np.abs(path(flips_s) - CENTRE) - 400) < 100
    dropped = np.flatnonzero(moving)[10:200:20]
    kept = np.setdiff1d(np.arange(len(flips_s)), dropped)
    grabs = grab_a_screen(flips_s[kept], places[kept])
    seen = judge(distinct_frames(grabs.start_s, grabs.end_s, grabs.figures), path)
    assert seen.missed == len(dropped)
    assert seen.residual_px == pytest.approx(0.3, rel=0.15)


def test_a_still_picture_at_an_extreme_is_no_missed_frame() -> None:
    flips_s = BEGAN_S + 0.5 + np.arange(-30, 30) / 60 + 0.001
    grid = fit_grid(np.delete(flips_s, 30))
    assert not len(missed_slots(grid, path, lag_s=0.0, least_move_px=5.0))
    assert len(missed_slots(grid, path, lag_s=0.0, least_move_px=0.01)) == 1


def test_a_target_that_goes_up_and_down_is_never_still_at_the_side() -> None:
    flips_s = BEGAN_S + 0.5 + np.arange(-30, 30) / 60 + 0.001
    grid = fit_grid(np.delete(flips_s, 30))
    down = eased_x((flips_s - BEGAN_S - 0.5) * 2 * SWEEPS_PER_S + 0.5, 540.0, 80.0)
    figures = np.column_stack((np.round(path(flips_s) / 20), down, np.full(60, 1e5)))
    frames = distinct_frames(flips_s, flips_s + 1e-4, figures)
    assert len(frames.x) == 59
    falls = (path, lambda at_s: 500.0 * at_s)
    assert len(missed_slots(grid, *falls, lag_s=0.0, least_move_px=5.0)) == 1


def test_what_nobody_looked_at_is_no_repeated_frame() -> None:
    flips_s = 1001 + np.arange(600) / 60
    kept = np.delete(np.arange(600), [100, 300])
    grabs = grab_a_screen(flips_s[kept], path(flips_s[kept]))
    away = (grabs.start_s > flips_s[300] - 1e-3) & (grabs.start_s < flips_s[301] + 1e-3)
    start_s, end_s = grabs.start_s[~away], grabs.end_s[~away]
    grid = fit_grid(distinct_frames(start_s, end_s, grabs.figures[~away]).time_s)
    begins_s = missed_slots(grid, path, lag_s=0.0)
    assert len(begins_s) == 2
    assert were_looked_at(begins_s, grid.period_s, start_s, end_s).tolist() == [True, False]


def test_a_few_late_frames_do_not_bend_the_beat() -> None:
    true_s = 1001 + np.arange(300) / 60
    late_s = true_s + np.random.default_rng(3).uniform(-4e-4, 4e-4, 300)
    late_s[:12] += 6e-3
    grid = fit_grid(late_s)
    assert 1 / grid.period_s == pytest.approx(60, abs=2e-3)
    assert np.abs(grid.time_s - true_s).max() < 2e-4


def test_frames_that_fell_behind_slot_by_slot_do_not_set_the_beat_astray() -> None:
    true_s = 1001 + np.arange(1200) / 60
    late_s = true_s + np.random.default_rng(4).uniform(-3e-4, 3e-4, 1200)
    late = np.array([100, 300, 600, 800])
    late_s[late] += 0.4 / 60
    late_s[late + 1] += 0.8 / 60
    grid = fit_grid(np.delete(late_s, late + 2))
    assert 1 / grid.period_s == pytest.approx(60, abs=2e-3)
    assert np.array_equal(np.unique(grid.index)[[0, -1]], (0, 1199))


def test_a_path_is_found_without_knowing_its_phase() -> None:
    time_s = 1001 + np.arange(300) / 60
    found = fit_eased_path(path(time_s), time_s, SWEEPS_PER_S)
    later_s = time_s + 0.0123
    assert found(later_s) == pytest.approx(path(later_s), abs=1e-6)
    assert fit_lag_s(path(time_s - 0.02), time_s, found) == pytest.approx(0.02, abs=1e-7)


def test_passes_that_differ_are_held_against_their_own_course() -> None:
    begins_s = BEGAN_S + np.cumsum([0.0, *np.repeat([0.56, 0.44, 0.47, 0.53] * 5, 2)])

    def phase_at(at_s: FloatArray) -> FloatArray:
        return np.interp(at_s, begins_s, np.arange(len(begins_s)))

    time_s = begins_s[0] + np.arange(1190) / 60
    x = eased_x(phase_at(time_s), CENTRE, AMPLITUDE)
    even = fit_eased_path(x, time_s, SWEEPS_PER_S)
    own = fit_path(x, time_s, lambda at_s: np.cos(np.pi * phase_at(at_s)))
    assert np.abs(even(time_s) - x).max() > 100.0
    assert np.abs(own(time_s) - x).max() < 1e-6


def test_an_extreme_is_exact_and_phase_folds() -> None:
    phase = np.array([-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 7.0])
    expected = [110.0, 90.0, 100.0, 110.0, 100.0, 90.0, 110.0]
    assert eased_x(phase, 100.0, 10.0) == pytest.approx(expected)


def test_a_still_screen_is_not_judged() -> None:
    start_s = np.arange(100) / 900
    figures = np.tile([5.0, 0.0, 9.0], (100, 1))
    with pytest.raises(ValueError, match="only 0 different pictures"):
        judge(distinct_frames(start_s, start_s, figures), path)
