"""A disc that grows: as large as it is to be in every frame, whatever the frame before it was."""

import math
import random

import numpy as np
import pygame

from bilateral.stimulus.exercise import LARGEST_LIGHT
from bilateral.visual.soft_disc import SoftDisc

HEIGHT = 360
COLOUR = (200, 180, 120)


def seen(disc: SoftDisc, diameter: float) -> np.ndarray:
    picture, part = disc.at(diameter)
    alpha = pygame.surfarray.array_alpha(picture)
    outside = alpha.copy()
    outside[part.left : part.right, part.top : part.bottom] = 0
    assert not outside.any()
    return alpha / 255


def test_its_size_is_within_half_a_percent_and_its_rim_is_soft() -> None:
    disc, rng = SoftDisc(HEIGHT, COLOUR), random.Random(5)  # noqa: S311  # sizes, not secrets
    for diameter in [0.2, LARGEST_LIGHT, *(rng.uniform(0.2, LARGEST_LIGHT) for _ in range(30))]:
        alpha = seen(disc, diameter)
        middle = alpha[:, disc.side // 2]
        reached = np.interp(0.5, middle[: disc.side // 2], np.arange(disc.side // 2) + 0.5)
        radius = disc.side / 2 - reached
        wanted = diameter * HEIGHT / 2
        assert abs(radius / wanted - 1.0) < 0.005
        assert abs(math.sqrt(alpha.sum() / math.pi) / wanted - 1.0) < 0.005
        assert np.abs(np.diff(middle)).max() < 0.25
        assert (alpha == alpha[::-1]).all()
        assert (alpha == alpha.T).all()


def test_a_picture_does_not_depend_on_those_before_it() -> None:
    used, rng = SoftDisc(HEIGHT, COLOUR), random.Random(6)  # noqa: S311
    for _ in range(20):
        diameter = rng.uniform(0.02, LARGEST_LIGHT)
        assert (seen(used, diameter) == seen(SoftDisc(HEIGHT, COLOUR), diameter)).all()
