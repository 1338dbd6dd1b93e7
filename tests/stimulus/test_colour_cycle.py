"""Colours that the target takes in turn: which, when, and what they may add to what flashes."""

from itertools import pairwise

import pytest

from bilateral.stimulus.colour_cycle import FEWEST_PASSES, GLIDE_STEPS, ColourCycle
from bilateral.stimulus.light import Colour, luminance, midway
from bilateral.stimulus.limits import SPEED_CAP_HZ, Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path

WHITE, BLACK, GREY, RED = (255, 255, 255), (0, 0, 0), (119, 119, 119), (255, 0, 0)
FIRST, SECOND, THIRD = (255, 255, 255), (128, 192, 255), (255, 224, 160)
CYCLE = ColourCycle((SECOND, THIRD), 4)


def test_each_colour_is_kept_for_its_passes_and_glides_into_the_next_within_a_sweep() -> None:
    seen = {
        phase: CYCLE.at(FIRST, phase) for phase in (-1.0, 0.0, 7.9, 9.0, 15.9, 17.0, 25.0, 33.0)
    }
    assert list(seen.values()) == [FIRST, FIRST, FIRST, SECOND, SECOND, THIRD, FIRST, SECOND]
    assert CYCLE.at(FIRST, 8.5) == midway(FIRST, SECOND, 0.5)
    finely = [CYCLE.at(FIRST, 7.9 + step / 1000) for step in range(1200)]
    assert max(max(map(abs, _less(a, b))) for a, b in pairwise(finely)) <= 1


def _less(one: Colour, other: Colour) -> tuple[int, ...]:
    return tuple(a - b for a, b in zip(one, other, strict=True))


def test_the_way_between_two_colours_is_even_to_the_eye() -> None:
    """Half way between black and white is the grey that looks so, with no hue of its own."""
    assert midway(BLACK, WHITE, 0.5) == (99, 99, 99)
    assert [midway(RED, SECOND, share) for share in (0.0, 1.0)] == [RED, SECOND]
    for one, other in ((RED, (0, 0, 255)), ((255, 255, 0), (0, 0, 255)), (WHITE, RED)):
        way = ColourCycle((other,), 2).glides(one)[0]
        lights = [luminance(colour) for colour in way]
        assert len(way) == GLIDE_STEPS + 1
        assert lights == sorted(lights, reverse=True) or lights == sorted(lights), (one, other)


def test_what_is_all_lighter_or_all_darker_than_the_background_adds_no_flash() -> None:
    wrong = [
        (colours, background)
        for colours, background, adds in (
            ((FIRST, SECOND), BLACK, False),
            ((FIRST, SECOND, THIRD), (20, 40, 60), False),
            (((10, 20, 60), BLACK), WHITE, False),
            ((WHITE, BLACK), GREY, True),
            ((WHITE, GREY), GREY, False),
            ((WHITE, (60, 60, 60)), GREY, True),
            ((RED, WHITE), BLACK, False),
        )
        if Look(colours[0], background, cycle=ColourCycle(colours[1:], 2)).may_add_flashes != adds
    ]
    assert not wrong


def test_one_that_may_flash_as_its_colour_changes_is_held_but_where_it_is_small_or_rests() -> None:
    def fastest_hz(diameter: float, path: Path = Path.HORIZONTAL, *, adds: bool = True) -> float:
        look = Look(WHITE, GREY if adds else BLACK, diameter, cycle=ColourCycle((BLACK,), 2))
        return look.fastest_hz(Motion(path=path), Limits())

    crosses = Look(WHITE, GREY, 0.3, cycle=ColourCycle(((40, 40, 40),), 2))
    plain = Look(WHITE, GREY, 0.3)
    assert crosses.fastest_hz(Motion(), Limits()) < 0.1 < plain.fastest_hz(Motion(), Limits())
    assert fastest_hz(0.05) == fastest_hz(0.5, Path.FIXED) == SPEED_CAP_HZ
    assert fastest_hz(0.3, adds=False) == Look(WHITE, BLACK, 0.3).fastest_hz(Motion(), Limits())


def test_contrast_and_red_are_those_of_the_worst_colour() -> None:
    look = Look(WHITE, BLACK, cycle=ColourCycle((GREY,), 3))
    assert look.contrast == pytest.approx(4.69, abs=0.01)
    assert Look(WHITE, BLACK, cycle=ColourCycle((RED,), 3)).has_saturated_red
    assert not look.has_saturated_red


def test_colours_do_not_follow_one_another_fast() -> None:
    with pytest.raises(ValueError, match="passes"):
        ColourCycle((RED,), FEWEST_PASSES - 1)
