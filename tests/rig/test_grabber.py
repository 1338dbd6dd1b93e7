"""What the grabber keeps of a strip is enough for its figures, and little of a large one."""

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.rig.grabber import Part, Store, centroid, mean_rgb

BACKGROUND = (10, 20, 30)


def strip_with_light(left: int, top: int) -> NDArray[np.uint8]:
    """A strip as the server gives it, with something on it whose corners are as its background."""
    pixels = np.zeros((240, 1920, 4), np.uint8)
    pixels[:, :, :3] = BACKGROUND[::-1]
    pixels[::7, ::5, 3] = 255  # means nothing
    pixels[top : top + 20, left + 4 : left + 16, 1] = np.arange(60, 72)
    pixels[top + 4 : top + 16, left : left + 20, 0] = 200
    return pixels


def test_light_is_kept_alone_and_lies_where_it_lay() -> None:
    store = Store((240, 1920, 4), BACKGROUND)
    for number, place in enumerate([(0, 0), (1900, 220), (731, 88)]):
        pixels = strip_with_light(*place)
        assert store.keep_if_new(pixels.ctypes.data) == number
        assert store.keep_if_new(pixels.ctypes.data) == number
        part = store.parts[number]
        assert part.pixels.shape == (20, 20, 4)
        assert (part.left, part.top) == place
        assert centroid(part, BACKGROUND) == pytest.approx(
            centroid(Part(0, 0, pixels), BACKGROUND), rel=1e-12
        )


def test_nothing_but_background_has_no_place() -> None:
    pixels = strip_with_light(0, 0)
    pixels[:, :, :3] = BACKGROUND[::-1]
    store = Store((240, 1920, 4), BACKGROUND)
    store.keep_if_new(pixels.ctypes.data)
    x, y, mass = centroid(store.parts[0], BACKGROUND)
    assert np.isnan([x, y]).all()
    assert mass == 0.0


def test_a_mean_is_that_of_the_whole_strip() -> None:
    pixels = strip_with_light(731, 88)
    store = Store((240, 1920, 4))
    store.keep_if_new(pixels.ctypes.data)
    means = pixels[:, :, 2::-1].mean(axis=(0, 1))
    assert mean_rgb(store.parts[0], BACKGROUND) == pytest.approx(tuple(means))
