import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.motion import Motion, Path, Point, Profile
from tests.hypothesis_profiles import some

ENDS = {
    Path.HORIZONTAL: (Point(-1.0, 0.0), Point(1.0, 0.0)),
    Path.VERTICAL: (Point(0.0, -1.0), Point(0.0, 1.0)),
    Path.DIAGONAL_DOWN: (Point(-1.0, -1.0), Point(1.0, 1.0)),
    Path.DIAGONAL_UP: (Point(-1.0, 1.0), Point(1.0, -1.0)),
}
"""From where to where the first sweep goes; y grows downwards."""

profiles = st.sampled_from(Profile)
paths = st.sampled_from(list(ENDS))
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


CURVES = [path for path in Path if path not in ENDS and path is not Path.FIXED]


@pytest.mark.parametrize("path", CURVES)
@given(widths, st.integers(0, 20_000), phases)
def test_on_every_path_the_extremes_are_left_and_right(
    path: Path, width: float, sweep: int, phase: float
) -> None:
    for profile in Profile:
        motion = Motion(profile, path, width)
        furthest = motion.extent.x
        assert motion.at(float(sweep)).x == (furthest if sweep % 2 else -furthest)
        assert abs(motion.at(phase).x) <= furthest


@given(
    profiles,
    st.sampled_from(Path),
    widths,
    st.none() | widths,
    st.builds(Point, st.floats(-1.0, 1.0), st.floats(-1.0, 1.0)),
    phases,
)
def test_the_target_never_leaves_the_stage(
    profile: Profile,
    path: Path,
    width: float,
    height: float | None,
    centre: Point,
    phase: float,
) -> None:
    place = Motion(profile, path, width, height, centre, dwell=0.3).at(phase)
    assert max(map(abs, place)) <= 1.0 + 1e-9


@pytest.mark.parametrize("path", some(CURVES))
def test_a_curve_has_no_gaps_and_repeats(path: Path) -> None:
    for profile in (Profile.SINUSOID, Profile.LINEAR, Profile.EASED):
        motion = Motion(profile, path, 1.0)
        period = motion.line.period
        steps = [motion.at(n / 1000) for n in range(1000 * period + 1)]
        assert max(map(math.dist, steps, steps[1:])) < 0.03
        assert steps[-1] == pytest.approx(steps[0])


def test_at_even_speed_equal_times_have_equal_lengths() -> None:
    motion = Motion(Profile.LINEAR, Path.ELLIPSE, 1.0)
    places = [motion.at(n / 100) for n in range(101)]
    steps = [math.hypot((b.x - a.x) * 16 / 9, b.y - a.y) for a, b in pairwise(places)]
    assert max(steps) / min(steps) < 1.01


def test_a_target_that_rests_at_the_sides_stays_and_arrives_with_the_cue() -> None:
    for path in (Path.HORIZONTAL, Path.EIGHT, Path.CIRCLE):
        motion = Motion(Profile.EASED, path, 1.0, dwell=0.3)
        assert motion.at(1.0) == motion.at(1.15) == motion.at(1.3)
        assert motion.at(0.97) != motion.at(1.0) != motion.at(1.4)


def test_a_wander_is_known_for_any_phase_and_its_seed_alone() -> None:
    motion = Motion(path=Path.WANDER)
    heights = {round(motion.at(float(n)).y, 6) for n in range(16)}
    assert len(heights) == 16
    assert motion.at(1234.56) == Motion(path=Path.WANDER).at(1234.56)
    assert motion.at(0.5) != Motion(path=Path.WANDER, seed=2).at(0.5)


@given(st.lists(st.integers(-100, 100), min_size=4, max_size=24), phases)
def test_a_path_goes_through_what_is_drawn_and_between_two_heights_never_beyond_them(
    drawn: list[int], phase: float
) -> None:
    heights = tuple(height / 100 for height in drawn)
    motion = Motion(path=Path.DRAWN, width=1.0, heights=heights)
    count = len(heights)
    through = [-motion.at(2.0 * n / count).y for n in range(count)]
    assert through == pytest.approx(heights, abs=1e-9)
    step = math.floor(phase * count / 2.0)
    one, other = heights[step % count], heights[(step + 1) % count]
    place = motion.at(phase)
    assert min(one, other) - 1e-6 <= -place.y <= max(one, other) + 1e-6
    assert place.x == Motion(width=1.0).at(phase).x


def test_a_path_that_is_drawn_has_no_kinks() -> None:
    heights = (0.0, 1.0, -1.0, -0.9, 0.2, 0.2, 0.9)
    motion, step = Motion(path=Path.DRAWN, width=1.0, heights=heights), 1e-5
    for n in range(len(heights)):
        at = 2.0 * n / len(heights)
        before, here, after = (motion.at(at + step * k).y for k in (-1, 0, 1))
        assert here - before == pytest.approx(after - here, abs=2e-3 * step)


@given(profiles, phases)
def test_a_fixed_target_rests(profile: Profile, phase: float) -> None:
    assert Motion(profile, Path.FIXED).at(phase) == (0.0, 0.0)
    right = Motion(profile, Path.FIXED, centre=Point(0.5, 0.0))
    assert right.at(phase) == (0.5, 0.0)


@pytest.mark.parametrize(
    "wrong",
    [{"width": 0.0}, {"height": 1.1}, {"centre": Point(1.1, 0.0)}, {"dwell": 0.6}],
)
def test_what_is_no_motion_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="must lie"):
        Motion(**wrong)


def test_only_the_saccade_blinks() -> None:
    assert [profile for profile in Profile if profile.blinks] == [Profile.SACCADE]
