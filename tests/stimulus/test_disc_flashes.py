"""How fast a target may glide, held against places that are looked at one by one."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus import paths
from bilateral.stimulus.disc_flashes import (
    differs_enough_to_flash,
    fastest_glide_hz,
    free_diameter,
    largest_glide,
)
from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.path_flashes import fastest_on_path_hz
from tests.hypothesis_profiles import costly, some

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)
QUARTER_OF_A_FIELD = 0.25 * (341 / 768) * (256 / 768)
LOOKS_PER_S = 120
LINES = [path for path, line in paths.LINES.items() if line.is_straight and line.moves]
gliding = st.builds(
    Motion,
    st.sampled_from([Profile.SINUSOID, Profile.LINEAR]),
    st.sampled_from(LINES),
    st.integers(1, 20).map(lambda n: n / 20),
)
diameters = st.integers(20, 500).map(lambda n: n / 1000)


def most_changes(lit: np.ndarray) -> np.ndarray:
    """Most changes from lit to dark, or back, that each place has within any second."""
    summed = np.zeros((len(lit), lit.shape[1]), np.int16)
    np.cumsum(lit[1:] != lit[:-1], axis=0, out=summed[1:])
    most: np.ndarray = (summed[LOOKS_PER_S:] - summed[:-LOOKS_PER_S]).max(axis=0)
    return most


def flashing_heights(motion: Motion, diameter: float, speed_hz: float, aspect: float) -> float:
    """Area in squared heights that flashes over three times a second, in the worst field."""
    step = 1 / 90
    x, y = np.meshgrid(np.arange(0, aspect, step), np.arange(0, 1, step), indexing="ij")
    flat = np.stack((x.ravel(), y.ravel()))
    phases = np.arange(0, 2.6, 1 / LOOKS_PER_S) * speed_hz * 2
    lit = np.empty((len(phases), flat.shape[1]), bool)
    for row, phase in enumerate(phases):
        place = motion.at(float(phase))
        centre_x = aspect / 2 + place.x * (aspect - diameter) / 2
        centre_y = 0.5 + place.y * (1 - diameter) / 2
        lit[row] = (flat[0] - centre_x) ** 2 + (flat[1] - centre_y) ** 2 < (diameter / 2) ** 2
    bad = (most_changes(lit) > 6).reshape(x.shape)
    columns, rows = round(341 / 768 / step), round(256 / 768 / step)
    summed = np.pad(bad.astype(int).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    fields = (
        summed[columns:, rows:]
        - summed[:-columns, rows:]
        - summed[columns:, :-rows]
        + summed[:-columns, :-rows]
    )
    return float(fields.max()) * step * step


@costly
@given(gliding, diameters, st.sampled_from([4 / 3, 16 / 9, 64 / 27]))
def test_at_its_fastest_less_than_a_quarter_of_any_field_flashes(
    motion: Motion, diameter: float, aspect: float
) -> None:
    fastest_hz = fastest_glide_hz(motion, diameter)
    assert 1.0 <= fastest_hz <= 2.0
    assert flashing_heights(motion, diameter, fastest_hz, aspect) < QUARTER_OF_A_FIELD


@pytest.mark.parametrize(("diameter", "speed_hz"), [(0.5, 2.0), (0.5, 1.5), (0.2, 1.5)])
def test_what_is_not_allowed_would_flash(diameter: float, speed_hz: float) -> None:
    motion = Motion(width=1.0)
    assert speed_hz > fastest_glide_hz(motion, diameter)
    assert flashing_heights(motion, diameter, speed_hz, 16 / 9) > QUARTER_OF_A_FIELD


@costly
@given(gliding, st.integers(100, 200).map(lambda n: n / 100))
def test_up_to_the_largest_target_all_may_glide_as_fast(motion: Motion, speed_hz: float) -> None:
    largest = largest_glide(motion, speed_hz)
    assert free_diameter(motion.path) - 0.001 < largest <= 0.5
    for diameter in np.linspace(0.005, largest, 20):
        assert speed_hz <= fastest_glide_hz(motion, float(diameter))
    if largest < 0.5:
        assert speed_hz > fastest_glide_hz(motion, largest + 0.001)


ELSEWHERE = (
    Motion(path=Path.EIGHT, width=0.6),
    Motion(Profile.LINEAR, Path.CIRCLE, 0.5),
    Motion(Profile.EASED, Path.ELLIPSE, 0.4, 0.2, dwell=0.4),
    Motion(path=Path.ROUNDED_SQUARE, width=0.3),
    Motion(path=Path.ARC),
    Motion(path=Path.WAVE, width=0.5, height=1.0),
    Motion(path=Path.WANDER, width=0.3, height=0.2),
    Motion(Profile.EASED, dwell=0.5),
    Motion(path=Path.DRAWN, heights=(0.8, -0.8, 0.6, 0.1) * 3),
)


@pytest.mark.parametrize("number", some(range(len(ELSEWHERE))))
def test_on_every_path_less_than_a_quarter_of_any_field_flashes(number: int) -> None:
    motion, diameter = ELSEWHERE[number], (0.5, 0.3, 0.1, 0.2)[number % 4]
    fastest_hz = fastest_glide_hz(motion, diameter)
    assert fastest_hz >= 0.5
    assert flashing_heights(motion, diameter, fastest_hz, 16 / 9) < QUARTER_OF_A_FIELD


@pytest.mark.parametrize(
    ("profile", "diameter"), some(product([Profile.SINUSOID, Profile.LINEAR], [0.1, 0.2, 0.3]))
)
def test_places_that_are_looked_at_one_by_one_tell_what_a_line_is_reckoned_to(
    profile: Profile, diameter: float
) -> None:
    for path in (Path.HORIZONTAL, Path.DIAGONAL_UP):
        motion = Motion(profile, path, 0.9)
        reckoned_hz = fastest_glide_hz(motion, diameter)
        assert fastest_on_path_hz(motion, diameter, 2.0) == pytest.approx(reckoned_hz, abs=0.03)


BREAKING = [
    (Motion(path=Path.EIGHT, width=1.0), 0.3, 1.9),
    (Motion(path=Path.EIGHT, width=0.8), 0.2, 1.9),
    (Motion(Profile.LINEAR, Path.ARC), 0.1, 1.5),
    (Motion(path=Path.ARC, width=1.0), 0.5, 2.0),
    (Motion(path=Path.WAVE), 0.15, 1.6),
    (Motion(Profile.LINEAR, Path.WAVE, 1.0), 0.3, 1.3),
    (Motion(Profile.EASED, dwell=0.3), 0.2, 1.9),
    (Motion(Profile.EASED, Path.DIAGONAL_UP, dwell=0.1), 0.3, 1.6),
    (Motion(path=Path.ELLIPSE, width=1.0, height=0.05), 0.2, 1.8),
    (Motion(path=Path.WANDER, height=0.05), 0.3, 1.8),
    (Motion(path=Path.DRAWN, width=0.4, heights=(1.0, -1.0) * 6), 0.3, 1.0),
]


@pytest.mark.parametrize(("motion", "diameter", "speed_hz"), some(BREAKING))
def test_what_is_built_to_flash_is_refused_with_the_nearest_speed(
    motion: Motion, diameter: float, speed_hz: float
) -> None:
    assert flashing_heights(motion, diameter, speed_hz, 16 / 9) > QUARTER_OF_A_FIELD
    look = Look(diameter=diameter)
    with pytest.raises(LimitError, match="limit-speed-of-glide") as refused:
        look.check_speed(speed_hz, motion, Limits())
    nearest_hz = refused.value.notice.values["fastest"]
    assert isinstance(nearest_hz, float)
    assert nearest_hz < speed_hz
    look.check_speed(nearest_hz, motion, Limits())


def test_a_target_that_rests_may_be_of_any_size() -> None:
    assert fastest_glide_hz(Motion(path=Path.FIXED), 0.5) == 2.0
    assert largest_glide(Motion(path=Path.FIXED), 2.0) == 0.5


def test_usual_targets_may_glide_at_any_speed() -> None:
    for path in LINES:
        assert fastest_glide_hz(Motion(path=path, width=1.0), 0.06) == 2.0
    assert fastest_glide_hz(Motion(width=1.0), 0.5) > 1.0


@pytest.mark.parametrize(
    ("one", "other", "flashes"),
    [
        (WHITE, BLACK, True),
        (BLACK, WHITE, True),
        ((80, 80, 80), (40, 40, 40), False),
        (WHITE, (235, 235, 235), False),
        (RED, BLACK, True),
        ((120, 0, 0), BLACK, True),
        ((60, 0, 0), BLACK, False),
        (WHITE, WHITE, False),
    ],
)
def test_colours_that_are_near_do_not_flash(
    one: tuple[int, int, int], other: tuple[int, int, int], *, flashes: bool
) -> None:
    assert differs_enough_to_flash(one, other) is flashes
