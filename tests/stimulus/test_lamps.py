"""A row of lamps: the nearest ones are lit, and their light is where the target is."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.lamps import Lit, lit_of, row_of
from bilateral.stimulus.motion import Motion, Path, Point, Profile
from bilateral.stimulus.paths import LINES

ASPECT = 16 / 9
STRAIGHT = [path for path, line in LINES.items() if line.is_straight and line.moves]
CURVED = [path for path, line in LINES.items() if not line.is_straight]
widths = st.sampled_from([0.3, 0.8, 1.0])
motions = st.builds(Motion, st.sampled_from(Profile), st.sampled_from(STRAIGHT), widths)
curved_motions = st.builds(Motion, st.sampled_from(Profile), st.sampled_from(CURVED), widths)
phases = st.floats(0.0, 8.0)
lamps = st.integers(2, 60)


@given(motions, lamps, phases, st.floats(0.01, 1.0))
def test_the_light_is_where_the_target_is_and_as_bright(
    motion: Motion, count: int, phase: float, opacity: float
) -> None:
    row, place = row_of(motion.ends, count, 0.02, ASPECT), motion.at(phase)
    lit = lit_of(row, place, opacity)
    assert len(row) == count or math.dist(row[0], row[1]) > 0.0
    assert 1 <= len(lit) <= 2
    assert sum(one.opacity for one in lit) == pytest.approx(opacity)
    middle = sum(np.array(one.place) * one.opacity for one in lit) / opacity
    assert middle == pytest.approx(np.array(place), abs=1e-9)


@given(curved_motions, lamps, phases)
def test_on_a_curve_the_light_is_as_far_across_as_the_target(
    motion: Motion, count: int, phase: float
) -> None:
    row, place = row_of(motion.ends, count, 0.02, ASPECT), motion.at(phase)
    lit = lit_of(row, place, 1.0)
    assert {one.place.y for one in lit} == {0.0}
    assert sum(one.place.x * one.opacity for one in lit) == pytest.approx(place.x, abs=1e-9)


def test_a_target_that_rests_has_no_row() -> None:
    assert row_of(Motion(path=Path.FIXED).ends, 9, 0.05, ASPECT) == ()


@given(motions, lamps, phases)
def test_only_the_nearest_lamps_are_lit(motion: Motion, count: int, phase: float) -> None:
    row, place = row_of(motion.ends, count, 0.02, ASPECT), motion.at(phase)
    apart = math.dist(row[0], row[1])
    for lit_place, *_ in lit_of(row, place, 1.0):
        assert lit_place in row
        assert math.dist(lit_place, place) < apart


@given(motions, lamps, st.floats(0.005, 0.5), st.sampled_from([1.0, 4 / 3, 16 / 9, 32 / 9]))
def test_lamps_lie_from_extreme_to_extreme_and_never_over_one_another(
    motion: Motion, count: int, diameter: float, aspect: float
) -> None:
    row = row_of(motion.ends, count, diameter, aspect)
    assert len(row) != 1
    if not row:
        return
    ends = motion.at(0.0), motion.at(1.0)
    assert row[0] == ends[0]
    assert row[-1] == pytest.approx(ends[1])
    across = (row[1].x - row[0].x) * (aspect - diameter) / 2
    down = (row[1].y - row[0].y) * (1 - diameter) / 2
    assert math.hypot(across, down) >= diameter - 1e-9


def test_at_an_extreme_one_lamp_is_lit_alone() -> None:
    row = row_of(Motion().ends, 24, 0.03, ASPECT)
    assert len(row) == 24
    assert lit_of(row, Motion().at(0.0), 1.0) == (Lit(row[0], 1.0),)
    assert lit_of(row, Motion().at(1.0), 1.0) == (Lit(row[-1], 1.0),)


def test_without_lamps_the_target_itself_is_lit_and_without_light_nothing() -> None:
    place = Point(0.3, 0.0)
    assert row_of(Motion().ends, None, 0.05, ASPECT) == ()
    assert lit_of((), place, 0.5) == (Lit(place, 0.5),)
    assert lit_of((), place, 0.0) == ()
    assert lit_of(row_of(Motion().ends, 9, 0.05, ASPECT), place, 0.0) == ()
