"""What lies behind the target or drifts is shown whole, and leaves nothing behind."""

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from bilateral.stimulus.backgrounds import Ground
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.motion import Point
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import AGES, Was, marks_behind
from bilateral.visual.gpu_canvas import GpuCanvas
from bilateral.visual.grounds import Wanted, make_ground, settled_frame
from bilateral.visual.software_canvas import BANDS
from tests.visual.canvases import (
    GROUND,
    LOOK,
    Watched,
    canvas,
    pixels,
)
from tests.visual.dummy import MONITOR, SIZE, pixels_of, unseen_screen


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with unseen_screen(monkeypatch):
        yield


TRAILING = replace(LOOK, diameter=0.1, trail_s=0.3, cycle=ColourCycle(((30, 200, 250),), 2))
WAYS = (
    ((-0.9, -0.9), (0.2, 0.3)),
    ((0.9, 0.0), (0.1, -0.6)),
    ((1.0, -1.0), (1.0, 1.0)),
    ((0.0, 0.0), (0.01, 0.0)),
)


def trailing(start: tuple[float, float], end: tuple[float, float]) -> tuple[Lit, ...]:
    """A target at the end of a straight way, of another colour than its trail."""
    was = [
        Was(Point(b + age * (a - b), d + age * (c - d)), (30, 200, 250) if age < 0.2 else None)
        for age in AGES
        for a, b, c, d in [(start[0], end[0], start[1], end[1])]
    ]
    marks = marks_behind(was, TRAILING.diameter, SIZE[0] / SIZE[1], 1.0)
    return (*marks, Lit(was[0].place, 1.0, colour=was[0].colour))


def test_a_trail_is_shown_whole_and_leaves_nothing_behind() -> None:
    made = canvas()
    made.dress(TRAILING)
    for start, end in WAYS:
        before, lit_now = pixels(made), trailing(start, end)
        made.draw(lit_now, GROUND)
        changed = (pixels(made) != before).any(axis=2)
        shown = np.zeros(SIZE, bool)
        for rect in made.about_to_show():
            shown[rect.left : rect.right, rect.top : rect.bottom] = True
        assert not (changed & ~shown).any(), (start, end)
        made.present()
        alone = canvas()
        alone.dress(TRAILING)
        alone.draw(lit_now, GROUND)
        assert np.array_equal(pixels(made), pixels(alone)), (start, end)
    made.draw((), GROUND)
    assert (pixels(made) == LOOK.background).all()


def test_the_card_gives_trail_and_colours_as_the_processor_does() -> None:
    made, card = canvas(), GpuCanvas(MONITOR, GROUND, windowed=True, vsync=False)
    for one in (made, card):
        one.dress(TRAILING)
        one.draw(trailing(*WAYS[0]), GROUND)
    drawn = pixels_of(card._renderer.to_surface())
    assert np.abs(drawn - pixels(made)).mean() < 1.0
    assert np.abs(drawn - np.array(LOOK.background)).sum() == pytest.approx(
        np.abs(pixels(made) - np.array(LOOK.background)).sum(), rel=0.06
    )
    card.close()


def test_a_horizon_is_the_same_by_card_and_processor_and_leaves_nothing_behind() -> None:
    made, card = canvas(), GpuCanvas(MONITOR, GROUND, windowed=True, vsync=False)
    card.dress(LOOK)
    for y, seen in ((0.7, 1.0), (0.68, 1.0), (0.1, 0.6), (-0.7, 1.0)):
        before = pixels(made)
        for one in (made, card):
            one.draw((Lit(Point(0.0, y), seen, spans=True),), GROUND)
        shown = np.zeros(SIZE, bool)
        for rect in made.about_to_show():
            shown[rect.left : rect.right, rect.top : rect.bottom] = True
        assert not ((pixels(made) != before).any(axis=2) & ~shown).any()
        assert len(made.about_to_show()) == 1, "it is large, and shown once"
        made.present()
        drawn = pixels_of(card._renderer.to_surface())
        assert np.abs(drawn - pixels(made)).max() < 20.0, "within a pixel"
        assert (np.abs(pixels(made) - np.array(LOOK.background)).sum(axis=2).max(axis=1) > 90).all()
    made.draw((), GROUND)
    assert (pixels(made) == np.array(LOOK.background)).all()
    card.close()


def test_a_ground_that_drifts_is_laid_band_by_band_and_is_never_seen_to_be_behind() -> None:
    picture = make_ground(Wanted(Ground("field", (240, 240, 240)), (0, 0, 0), SIZE))
    height = SIZE[1]
    phases = [4.0 * n / 60 for n in range(120)]
    frames = [settled_frame((0, 0, 0), picture, phase, height) for phase in phases]
    made = canvas(frames[0])
    whole = canvas(frames[0])
    most, laid = 0, []
    for n, frame in enumerate(frames):
        where = Lit(Point(math.sin(n / 9), 0.3), 1.0)
        for one in (made, whole):
            one.draw((where,), frame)
        laid.append(sum(rect.w * rect.h for rect in made.about_to_show()))
        made.present()
        whole.repaint()
        whole.draw((where,), frame)
        most = max(most, int(np.abs(pixels(made) - pixels(whole)).max()))
    assert most <= 6
    assert max(laid[1:]) < 0.5 * SIZE[0] * height
    assert len({frame.layers[0].offset for frame in frames}) > 20
    for _ in range(BANDS):
        made.draw((), frames[-1])
        whole.draw((), frames[-1])
    assert np.array_equal(pixels(made), pixels(whole))


@pytest.mark.parametrize("is_spared", [True, False])
def test_a_large_shape_taken_up_in_mid_set_is_seen_in_the_second_frame_at_the_latest(
    *, is_spared: bool
) -> None:
    """Between two frames it is drawn ahead, where there is time for it."""
    monitor = replace(MONITOR, size=(1000, 833))
    software = Watched(monitor, GROUND, windowed=True)
    card = GpuCanvas(monitor, GROUND, windowed=True, vsync=False)
    here = (Lit(Point(0.0, 0.0), 1.0),)

    def covered(made: Watched | GpuCanvas) -> float:
        shown = made.surface if isinstance(made, Watched) else made._renderer.to_surface()
        return float((pixels_of(shown) != LOOK.background).any(axis=2).mean())

    for made in (software, card):
        made.dress(LOOK)
        made.draw(here, GROUND)
        small = covered(made)
        made.dress(replace(LOOK, shape=Shape.SQUARE, diameter=0.9))
        if is_spared:
            made.prepare()
        else:
            made.draw(here, GROUND)
            assert covered(made) < 2 * small
        made.draw(here, GROUND)
        assert covered(made) > 0.4
        made.close()
