"""What lies behind the target: between its two colours, slow, and judged by its worst."""

from itertools import product

import numpy as np
import pytest

from bilateral.stimulus.backgrounds import (
    DRIFT,
    DRIFT_PERIOD,
    KINDS,
    NO_GROUND,
    PHOTO,
    Ground,
    drift_at,
    mixed,
)
from bilateral.stimulus.light import Colour, luminance
from bilateral.stimulus.limits import SPEED_CAP_HZ, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from tests.hypothesis_profiles import some

BLACK, GREY, WHITE, RED = (0, 0, 0), (128, 128, 128), (255, 255, 255), (255, 0, 0)
OF_TWO = [kind for kind, about in KINDS.items() if about.share is not None]


def contrast_ratio(one: Colour, other: Colour) -> float:
    """As WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen_on(ground: Ground, background: tuple[int, int, int]) -> np.ndarray:
    across, down = np.linspace(-2.0, 2.0, 160), np.linspace(-0.7, 0.7, 90)
    return mixed(ground, background, across[:, None], down[None, :]).reshape(-1, 3)


@pytest.mark.parametrize("kind", OF_TWO)
def test_a_kind_of_two_colours_shows_most_of_both_and_nothing_else(kind: str) -> None:
    ground = Ground(kind, (200, 120, 40))
    colours = seen_on(ground, (20, 60, 90))
    shares = (colours - (20, 60, 90)) / np.subtract((200, 120, 40), (20, 60, 90))
    assert np.ptp(shares, axis=1).max() < 1e-3
    assert -1e-6 <= shares.min() < 0.25
    assert 0.75 < shares.max() <= 1.0 + 1e-6


@pytest.mark.parametrize("kind", OF_TWO)
def test_a_ground_has_no_edge(kind: str) -> None:
    across = np.linspace(-2.0, 2.0, 4001)
    share = KINDS[kind].share
    assert share is not None
    for down in (-0.5, 0.0, 0.31):
        row = share(across, np.array(down))
        column = share(np.array(0.3), np.linspace(-0.5, 0.5, 1001))
        assert max(np.abs(np.diff(row)).max(), np.abs(np.diff(column)).max()) < 0.01


def test_a_drift_begins_where_it_rests_comes_round_and_is_slow_at_the_highest_speed() -> None:
    places = np.array([drift_at(phase) for phase in np.arange(0.0, DRIFT_PERIOD + 0.01, 0.05)])
    assert drift_at(0.0) == (0.0, 0.0)
    assert np.abs(places[-1]).max() < 1e-9
    assert DRIFT * 0.99 < np.abs(places).max() <= DRIFT
    heights_a_sweep = np.hypot(*np.diff(places, axis=0).T).max() / 0.05
    assert heights_a_sweep * 2 * SPEED_CAP_HZ < 0.05


@pytest.mark.parametrize(
    ("colour", "background"),
    some(product([WHITE, GREY, BLACK, (220, 60, 40)], [BLACK, (40, 60, 90), WHITE])),
)
def test_contrast_is_that_of_the_worst_place(
    colour: tuple[int, int, int], background: tuple[int, int, int]
) -> None:
    assert Look(colour, background).contrast == pytest.approx(contrast_ratio(colour, background))
    for kind in OF_TWO:
        ground = Ground(kind, (180, 190, 120))
        contrast = Look(colour, background, ground=ground).contrast
        there = [tuple(map(round, one)) for one in seen_on(ground, background)[::17]]
        worst = min(contrast_ratio(colour, (r, g, b)) for r, g, b in there)
        assert 1.0 <= contrast <= worst + 0.02
        lights = [luminance((r, g, b)) for r, g, b in there]
        if not min(lights) < luminance(colour) < max(lights):
            assert contrast == pytest.approx(worst, rel=0.25)


def test_a_photo_may_have_any_colour_unless_it_is_dimmed() -> None:
    ground = Ground(PHOTO, photo="a.png")
    assert Look(WHITE, BLACK, ground=ground).contrast == 1.0
    dimmed = Ground(PHOTO, photo="a.png", dimming=0.7)
    assert 8.0 < Look(WHITE, BLACK, ground=dimmed).contrast < 10.0
    assert Look(WHITE, BLACK, ground=Ground(PHOTO)).contrast == 21.0


def test_one_place_that_differs_is_enough_to_hold_a_large_target() -> None:
    like = Look(GREY, GREY, 0.5)
    motion = Motion(width=1.0)
    assert like.fastest_hz(motion, Limits()) == SPEED_CAP_HZ
    for ground in (*(Ground(kind, WHITE) for kind in OF_TWO), Ground(PHOTO, photo="a.png")):
        held_hz = Look(GREY, GREY, 0.5, ground=ground).fastest_hz(motion, Limits())
        assert held_hz == Look(WHITE, BLACK, 0.5).fastest_hz(motion, Limits()) < SPEED_CAP_HZ


@pytest.mark.parametrize(
    ("one", "other"), [(BLACK, RED), (RED, BLACK), ((255, 150, 0), (255, 0, 150))]
)
def test_red_anywhere_on_a_ground_may_not_be_seen_to_jump(
    one: tuple[int, int, int], other: tuple[int, int, int]
) -> None:
    assert Look(WHITE, one, ground=Ground("gradient", other)).has_saturated_red
    assert not Look(WHITE, BLACK, ground=Ground("gradient", WHITE)).has_saturated_red
    assert not Look(WHITE, BLACK, ground=Ground("plain", RED)).has_saturated_red


def test_by_default_there_is_nothing_but_the_colour() -> None:
    assert Look().ground == NO_GROUND
    assert NO_GROUND.is_plain
    assert Ground(PHOTO).is_plain
    assert all(not Ground(kind).is_plain for kind in OF_TWO)
