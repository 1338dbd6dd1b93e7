"""Every shape lies in its circle, about the place where the target is."""

import math
import re

import numpy as np
import pytest

from bilateral.stimulus.outlines import CHORDS, edges_of, rings_of
from bilateral.stimulus.shapes import GLOW_STOPS, OUTLINES, Shape, glow_stops

DRAWN = [shape for shape in Shape if shape is not Shape.DISC and not OUTLINES[shape].is_soft]


def areas_and_middles(shape: Shape) -> list[tuple[float, np.ndarray]]:
    """Of each ring: its area, negative the other way round, and its centre of gravity."""
    found = []
    for ring in rings_of(OUTLINES[shape].path):
        (x, y), (x2, y2) = ring[:-1].T, ring[1:].T
        cross = x * y2 - x2 * y
        area = cross.sum() / 2
        middle = np.array([((x + x2) * cross).sum(), ((y + y2) * cross).sum()]) / (6 * area)
        found.append((area, middle))
    return found


def test_every_shape_has_an_outline() -> None:
    assert set(OUTLINES) == set(Shape)
    assert len(Shape) >= 10


@pytest.mark.parametrize("shape", DRAWN)
def test_a_shape_fills_its_circle_and_no_more(shape: Shape) -> None:
    farthest = max(float(np.hypot(*ring.T).max()) for ring in rings_of(OUTLINES[shape].path))
    assert 0.98 < farthest <= 1.0005


@pytest.mark.parametrize("shape", DRAWN)
def test_the_place_of_the_target_is_the_centre_of_gravity_of_its_shape(shape: Shape) -> None:
    parts = areas_and_middles(shape)
    total = sum(area for area, _ in parts)
    assert np.abs(sum(area * middle for area, middle in parts) / total).max() < 0.01
    assert abs(total) > 1.0, "large enough to be followed"


@pytest.mark.parametrize("shape", DRAWN)
def test_a_path_is_of_closed_lines_in_absolute_numbers(shape: Shape) -> None:
    assert re.fullmatch(r"(M[^MZ]*Z)+", OUTLINES[shape].path)
    assert not re.search(r"[^MLQCZ\d. -]", OUTLINES[shape].path)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("across", [0.0, 0.5, math.pi / 2])
def test_lines_across_a_shape_have_its_area(shape: Shape, across: float) -> None:
    edges = edges_of(shape, across)
    inside = np.where(np.isfinite(edges), edges, 0.0)
    lengths = (inside[:, 1::2] - inside[:, ::2]).sum(axis=1)
    whole = math.pi if shape not in DRAWN else abs(sum(a for a, _ in areas_and_middles(shape)))
    assert lengths.sum() * 2.0 / CHORDS == pytest.approx(whole, rel=0.06)


def test_a_ring_is_crossed_twice_and_a_square_once() -> None:
    assert edges_of(Shape.RING, 0.0).shape[1] == 4
    assert edges_of(Shape.SQUARE, 0.0).shape[1] == 2


def test_a_glow_fades_from_all_to_nothing() -> None:
    stops = glow_stops()
    assert (len(stops), stops[0], stops[-1]) == (GLOW_STOPS + 1, 1.0, 0.0)
    assert list(stops) == sorted(stops, reverse=True)
