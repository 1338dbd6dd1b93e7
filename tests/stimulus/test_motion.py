import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.motion import Motion, Path, Point, Profile

ENDS = {
    Path.HORIZONTAL: (Point(-1.0, 0.0), Point(1.0, 0.0)),
    Path.VERTICAL: (Point(0.0, -1.0), Point(0.0, 1.0)),
    Path.DIAGONAL_DOWN: (Point(-1.0, -1.0), Point(1.0, 1.0)),
    Path.DIAGONAL_UP: (Point(-1.0, 1.0), Point(1.0, -1.0)),
}
"""From where to where the first sweep goes; y grows downwards."""

profiles = st.sampled_from(Profile)
paths = st.sampled_from(Path)
widths = st.floats(0.05, 1.0)
phases = st.floats(0.0, 20_000.0)
SMOOTH = [Profile.SINUSOID, Profile.LINEAR]


@given(profiles, paths, widths, st.integers(0, 20_000))
def test_extremes_are_exact(profile: Profile, path: Path, width: float, sweep: int) -> None:
    end = ENDS[path][sweep % 2]
    assert Motion(profile, path, width).at(float(sweep)) == (width * end.x, width * end.y)


@given(profiles, paths, widths, phases)
def test_the_target_stays_on_its_path(
    profile: Profile, path: Path, width: float, phase: float
) -> None:
    x, y = Motion(profile, path, width).at(phase)
    toward = ENDS[path][1]
    along = (x * toward.x + y * toward.y) / (toward.x**2 + toward.y**2)
    assert -width <= along <= width
    assert (x, y) == pytest.approx((along * toward.x, along * toward.y))


@pytest.mark.parametrize("profile", SMOOTH)
@given(paths, widths, phases, st.floats(0.0, 0.1))
def test_smooth_profiles_never_jump(
    profile: Profile, path: Path, width: float, phase: float, by: float
) -> None:
    motion = Motion(profile, path, width)
    here, there = motion.at(phase), motion.at(phase + by)
    steepest = math.pi if profile is Profile.SINUSOID else 2.0
    moved = max(abs(there.x - here.x), abs(there.y - here.y))
    assert moved <= width * steepest * by + 1e-9


@pytest.mark.parametrize("profile", SMOOTH)
@given(st.integers(0, 1000), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_smooth_profiles_never_turn_between_extremes(
    profile: Profile, sweep: int, one: float, other: float
) -> None:
    early, later = sorted((one, other))
    motion = Motion(profile, width=1.0)
    moved = motion.at(sweep + later).x - motion.at(sweep + early).x
    assert moved * (1 if sweep % 2 == 0 else -1) >= -1e-9


@pytest.mark.parametrize(
    ("profile", "quarter"), [(Profile.SINUSOID, -math.sqrt(0.5)), (Profile.LINEAR, -0.5)]
)
def test_the_shape_of_smooth_profiles(profile: Profile, quarter: float) -> None:
    motion = Motion(profile, width=1.0)
    assert motion.at(0.25).x == pytest.approx(quarter)
    assert motion.at(0.5).x == pytest.approx(0.0)
    assert motion.at(1.75).x == pytest.approx(quarter)


@given(paths, widths, st.integers(0, 20_000), st.floats(0.0, 1.0, exclude_max=True))
def test_a_saccade_dwells_at_an_extreme_until_the_next(
    path: Path, width: float, sweep: int, within: float
) -> None:
    phase = min(sweep + within, math.nextafter(sweep + 1.0, 0.0))
    motion = Motion(Profile.SACCADE, path, width)
    assert motion.at(phase) == motion.at(float(sweep))


def test_only_the_saccade_blinks() -> None:
    assert [profile for profile in Profile if profile.blinks] == [Profile.SACCADE]
