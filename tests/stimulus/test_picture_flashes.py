"""How large a picture may be of which it is known what is on it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bilateral.stimulus.limits import LimitError, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.picture_content import (
    FINE_SIDE,
    MUCH,
    SPECK,
    PictureContent,
    content_of,
)
from bilateral.stimulus.picture_flashes import fastest_picture_hz, largest_picture
from bilateral.stimulus.shape_flashes import TURNS, largest_on, largest_shape, largest_uncounted
from bilateral.stimulus.shapes import Shape
from bilateral.timing.variation import Variation
from tests.hypothesis_profiles import some

BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)
ON_BLACK = (BLACK,)
EIGHT = Motion(path=Path.EIGHT)
Of = Callable[[np.ndarray, np.ndarray], np.ndarray]


def drawn(
    light: Of, seen: Of = lambda x, y: np.hypot(x, y) < 0.95, colour: object = WHITE
) -> PictureContent:
    """So much of a colour, where it is seen at all; places in halves of the diameter."""
    x, y = np.meshgrid(*((np.arange(FINE_SIDE) + 0.5) * 2 / FINE_SIDE - 1,) * 2, indexing="ij")
    alpha = seen(x, y).astype(float)
    parts = (light(x, y) * alpha)[..., None] * np.array(colour)
    return content_of(np.dstack((parts, 255 * alpha)), 1)


def whole(x: np.ndarray, _y: np.ndarray) -> np.ndarray:
    return np.ones(x.shape)


def striped(number: float) -> Of:
    return lambda x, y: (np.floor((x + 0.3 * y) * number) % 2).astype(float)


BALL = drawn(lambda x, y: 1.0 - 0.6 * np.hypot(x + 0.2, y + 0.2))
DISC = drawn(whole)
RING = drawn(whole, lambda x, y: np.abs(np.hypot(x, y) - 0.8) < 0.15)


@pytest.mark.parametrize("motion", some([Motion(path=Path.CIRCLE), EIGHT]))
def test_what_lights_a_place_once_as_it_goes_by_may_be_as_large_as_our_own_disc(
    motion: Motion,
) -> None:
    unknown = largest_on(motion, 1.0, largest_uncounted())
    assert largest_picture(motion, 1.0, None, ON_BLACK) == unknown < 0.08
    own = largest_shape(motion, Shape.DISC, 1.0)
    assert 0.6 * own > 0.2
    assert fastest_picture_hz(motion, 0.6 * own, BALL, ON_BLACK) >= 1.0
    assert fastest_picture_hz(motion, 0.5 * own, DISC, ON_BLACK) >= 1.0


@pytest.mark.parametrize("number", some([8.0, 3.0, 40.0, 120.0]))
def test_stripes_are_held_to_what_any_picture_is(number: float) -> None:
    content = drawn(striped(number))
    unknown = largest_on(EIGHT, 1.0, largest_uncounted())
    assert largest_picture(EIGHT, 1.0, content, ON_BLACK) < 1.6 * unknown
    assert fastest_picture_hz(EIGHT, 0.3, content, ON_BLACK) < 0.5


def test_a_ring_that_lights_a_place_twice_is_held_to_about_what_our_own_is() -> None:
    own = largest_shape(EIGHT, Shape.RING, 1.0)
    assert 0.5 * own < largest_picture(EIGHT, 1.0, RING, ON_BLACK) < 1.3 * own
    assert largest_picture(EIGHT, 1.0, DISC, ON_BLACK) > 1.5 * own


def test_what_is_finer_than_the_cells_is_known_to_be_hidden_and_an_edge_is_not() -> None:
    inside = np.hypot(*np.indices((64, 64)) - 31.5) < 28
    for number in some((40.0, 120.0)):
        assert drawn(striped(number)).hides(MUCH)[:-1].reshape(64, 64)[inside].mean() > 0.95
    assert drawn(striped(3.0)).hides(MUCH).mean() < 0.02
    for content in (BALL, DISC, RING):
        assert content.hides(MUCH).mean() == 0.0
        assert content.hides(SPECK).mean() < 0.01


def test_red_that_is_no_lighter_than_its_ground_counts_by_its_own_measure() -> None:
    grey = (127, 127, 127)
    reds = drawn(striped(4.0), colour=RED)
    assert fastest_picture_hz(EIGHT, 0.3, reds, (grey,)) < 0.5
    flat = drawn(lambda x, y: 0.5 * whole(x, y))
    assert fastest_picture_hz(EIGHT, 0.5, flat, (grey,)) == 2.0
    assert fastest_picture_hz(EIGHT, 0.5, flat, ON_BLACK) < 2.0


def test_a_change_beside_it_leaves_fewer_turns_to_the_picture() -> None:
    all_hz, fewer_hz = (fastest_picture_hz(EIGHT, 0.2, BALL, ON_BLACK, one) for one in (TURNS, 4))
    assert fewer_hz < all_hz
    look = Look(diameter=0.2, picture="ball.png", content=BALL)
    assert look.fastest_changing_hz(EIGHT) == fewer_hz
    assert look.fastest_hz(EIGHT, Limits()) == all_hz


def test_a_look_is_refused_by_what_is_on_its_picture_and_without_that_by_its_size() -> None:
    ball = Look(diameter=0.3, picture="ball.png", content=BALL)
    ball.check_speed(1.0, EIGHT, Limits())
    striped_look = Look(diameter=0.3, picture="stripes.png", content=drawn(striped(4.0)))
    with pytest.raises(LimitError):
        striped_look.check_speed(1.0, EIGHT, Limits())
    for unknown in ({"content": None}, {"trail_s": 0.15}, {"lamps": 9}):
        with pytest.raises(LimitError):
            Look(**{"diameter": 0.3, "picture": "ball.png", "content": BALL, **unknown})  # type: ignore[arg-type]


def test_a_rest_at_the_sides_and_passes_that_vary_are_reckoned_as_well() -> None:
    eased = Motion(Profile.EASED, Path.HORIZONTAL, dwell=0.3)
    assert fastest_picture_hz(eased, 0.2, BALL, ON_BLACK) >= 1.0
    varied = replace(eased, dwell=0.0, variation=Variation(0.1, 3))
    even_hz, varied_hz = (fastest_picture_hz(one, 0.2, RING, ON_BLACK) for one in (eased, varied))
    assert even_hz < 1.0
    assert varied_hz < 1.0
