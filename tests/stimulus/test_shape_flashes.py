"""How fast shapes may glide, held against places that are looked at one by one."""

from functools import cache
from itertools import pairwise, product

import numpy as np
import pytest

from bilateral.stimulus.disc_flashes import fastest_glide_hz, free_diameter
from bilateral.stimulus.limits import SLOWEST_HZ, SPEED_CAP_HZ, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.outlines import rings_of
from bilateral.stimulus.path_flashes import ALLOWED_AREA
from bilateral.stimulus.paths import LINES
from bilateral.stimulus.shape_flashes import (
    TURNS,
    _fastest_hz,
    changing_hz,
    fastest_shape_hz,
    largest_shape,
)
from bilateral.stimulus.shapes import OUTLINES, Shape
from tests.hypothesis_profiles import some

QUARTER_OF_A_FIELD = 0.25 * (341 / 768) * (256 / 768)
LOOKS_PER_S = 120
STEP, GRID = 1 / 60, 300
WIDE = Motion(width=1.0)
STRAIGHT = [path for path, line in LINES.items() if line.is_straight and line.moves]


@cache
def drawn(shape: Shape) -> np.ndarray:
    """Whether points lie in a shape, by the rule of odd crossings, on a grid over -1.1 … 1.1."""
    x, y = np.meshgrid(*(np.linspace(-1.1, 1.1, GRID),) * 2, indexing="ij")
    inside = np.zeros(x.shape, bool)
    for ring in rings_of(OUTLINES[shape].path):
        for (x1, y1), (x2, y2) in pairwise(ring):
            if y1 != y2:
                crosses = (y1 > y) != (y2 > y)
                inside ^= crosses & (x < x1 + (y - y1) / (y2 - y1) * (x2 - x1))
    return inside


def flashing_heights(motion: Motion, shape: Shape, diameter: float, speed_hz: float) -> float:
    """Area in squared heights that flashes over three times a second, in the worst field."""
    aspect = 16 / 9
    x, y = np.meshgrid(np.arange(0, aspect, STEP), np.arange(0, 1, STEP), indexing="ij")
    looks = round((1.2 + 1.0 / speed_hz) * LOOKS_PER_S)
    inside, lit = drawn(shape), np.empty((looks, x.size), bool)
    for look in range(looks):
        place = motion.at(look / LOOKS_PER_S * speed_hz * 2)
        left = (x - aspect / 2 - place.x * (aspect - diameter) / 2) / (diameter / 2)
        down = (y - 0.5 - place.y * (1 - diameter) / 2) / (diameter / 2)
        cells = (
            (np.clip((one / 2.2 + 0.5) * GRID, 0, GRID - 1)).astype(int) for one in (left, down)
        )
        lit[look] = inside[tuple(cells)].ravel()
    summed = np.zeros((looks, x.size), np.int16)
    np.cumsum(lit[1:] != lit[:-1], axis=0, out=summed[1:])
    most = (summed[LOOKS_PER_S:] - summed[:-LOOKS_PER_S]).max(axis=0)
    bad = np.pad((most > 6).reshape(x.shape).astype(int).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    wide, high = round(341 / 768 / STEP), round(256 / 768 / STEP)
    fields = bad[wide:, high:] - bad[:-wide, high:] - bad[wide:, :-high] + bad[:-wide, :-high]
    return float(fields.max()) * STEP**2


@pytest.mark.parametrize(
    ("path", "sized"),
    some(
        product(
            [Path.HORIZONTAL, Path.DIAGONAL_UP],
            [(Shape.RING, 0.12), (Shape.RING, 0.3), (Shape.BUTTERFLY, 0.2), (Shape.STAR, 0.5)],
        )
    ),
)
def test_at_its_fastest_less_than_a_quarter_of_any_field_flashes(
    path: Path, sized: tuple[Shape, float]
) -> None:
    shape, diameter = sized
    motion = Motion(path=path, width=1.0)
    fastest_hz = fastest_shape_hz(motion, shape, diameter)
    assert SLOWEST_HZ <= fastest_hz < SPEED_CAP_HZ
    assert flashing_heights(motion, shape, diameter, fastest_hz) < QUARTER_OF_A_FIELD


@pytest.mark.parametrize(("shape", "speed_hz"), [(Shape.RING, 1.0), (Shape.SQUARE, 1.5)])
def test_what_is_not_allowed_would_flash(shape: Shape, speed_hz: float) -> None:
    assert fastest_shape_hz(WIDE, shape, 0.4) < speed_hz
    assert flashing_heights(WIDE, shape, 0.4, speed_hz) > QUARTER_OF_A_FIELD


@pytest.mark.parametrize(
    ("path", "profile", "diameter"),
    some(product(STRAIGHT, [Profile.SINUSOID, Profile.LINEAR], [0.1, 0.25, 0.5])),
)
def test_place_by_place_a_disc_comes_to_what_it_comes_to_as_a_whole(
    path: Path, profile: Profile, diameter: float
) -> None:
    motion = Motion(profile, path, 1.0)
    found = _fastest_hz(motion, Shape.DISC, diameter, TURNS)
    assert found == pytest.approx(fastest_glide_hz(motion, diameter), abs=0.04)


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_of_a_usual_size_may_go_at_any_speed(shape: Shape) -> None:
    assert fastest_shape_hz(WIDE, shape, 0.07) == SPEED_CAP_HZ
    assert changing_hz(WIDE, WIDE, shape, 0.07) == SPEED_CAP_HZ
    assert free_diameter(Path.HORIZONTAL) * (4 / 9) == pytest.approx(ALLOWED_AREA)


@pytest.mark.parametrize("shape", Shape)
def test_while_it_changes_a_large_one_goes_no_faster_than_else(shape: Shape) -> None:
    assert changing_hz(WIDE, WIDE, shape, 0.4) <= fastest_shape_hz(WIDE, shape, 0.4)


@pytest.mark.parametrize("shape", some([Shape.RING, Shape.GLOW]))
def test_up_to_the_largest_all_may_glide_as_fast(shape: Shape) -> None:
    largest = largest_shape(WIDE, shape, 1.1)
    assert 0.07 < largest <= 0.5
    for diameter in np.linspace(0.05, largest, 8):
        assert fastest_shape_hz(WIDE, shape, float(diameter)) >= 1.1


def test_a_look_is_held_to_its_shape() -> None:
    ring = Look(diameter=0.4, shape=Shape.RING)
    assert ring.fastest_hz(WIDE, Limits()) < 0.5 < Look(diameter=0.4).fastest_hz(WIDE, Limits())
    faint = Look((40, 40, 40), (30, 30, 30), 0.4, shape=Shape.RING)
    assert faint.fastest_hz(WIDE, Limits()) == SPEED_CAP_HZ
