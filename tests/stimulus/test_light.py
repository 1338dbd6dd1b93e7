"""Brightness is what the eye judges, and takes nothing from the hue."""

import colorsys
import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.light import Colour, dimmed, luminance
from bilateral.stimulus.limits import is_saturated_red
from tests.hypothesis_profiles import hardness

GREYS = {0: 0, 5: 17, 20: 48, 50: 119, 75: 185, 90: 226, 100: 255}
"""The byte of sRGB whose lightness L* is nearest to each, as tables of CIELAB greys give it."""
COLOURS = st.tuples(*[st.integers(0, 255)] * 3)
TRIED = math.ceil(10_000 * hardness)


@pytest.mark.parametrize(("percent", "byte"), GREYS.items())
def test_white_becomes_the_grey_of_that_lightness(percent: int, byte: int) -> None:
    assert dimmed((255, 255, 255), percent / 100) == (byte, byte, byte)


@given(COLOURS)
def test_at_full_brightness_a_colour_is_as_it_was_chosen(colour: Colour) -> None:
    assert dimmed(colour, 1.0) == colour
    assert dimmed(colour, 0.0) == (0, 0, 0)


@given(COLOURS, st.floats(0.3, 1.0))
def test_the_hue_stays(colour: Colour, brightness: float) -> None:
    seen = dimmed(colour, brightness)
    if min(max(seen) - min(seen), max(seen)) < 40:
        return  # of a dark or pale colour, rounding to bytes alone turns the hue
    turned = abs(colorsys.rgb_to_hsv(*linear(seen))[0] - colorsys.rgb_to_hsv(*linear(colour))[0])
    assert min(turned, 1 - turned) < 0.02


def test_a_colour_that_may_jump_may_jump_when_it_is_dimmed() -> None:
    chance = random.Random(1)  # noqa: S311  # no secret
    tried = [((83, 37, 11), 0.678)]
    while len(tried) < TRIED:
        colour = chance.randrange(256), chance.randrange(256), chance.randrange(256)
        tried.append((colour, chance.random()))
    jumping = [one for one in tried if not is_saturated_red(one[0])]
    assert len(jumping) > TRIED // 2
    assert [one for one in jumping if is_saturated_red(dimmed(*one))] == []


@given(COLOURS, COLOURS, st.floats(0.0, 1.0))
def test_two_colours_keep_their_order(one: Colour, other: Colour, brightness: float) -> None:
    if luminance(one) > luminance(other) + 0.02:
        assert luminance(dimmed(one, brightness)) >= luminance(dimmed(other, brightness)) - 0.005


def linear(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = ((byte / 255) ** 2.2 for byte in colour)
    return red, green, blue
