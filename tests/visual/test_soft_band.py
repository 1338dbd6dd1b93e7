"""A horizon that rises and sinks: as high as the breath has it, wide as the screen, and soft."""

from dataclasses import replace

import numpy as np
import pygame

from bilateral.render.picture import Picture
from bilateral.stimulus.exercises.breathing import RISE
from tests.hypothesis_profiles import some
from tests.session.exercises_by_hand import BEGINS_S, begun, fullness_by_hand, plan_of, score_of

SIZE = WIDTH, HEIGHT = 640, 360
BREATH = 4.5, 0.0, 5.5, 0.0
LOOKS = 60


def test_its_middle_is_within_a_quarter_of_a_pixel_and_no_row_has_an_edge() -> None:
    for thickness in (0.05, 0.2, 0.5):
        plan = plan_of(figure="horizon")
        score = score_of(begun(replace(plan, look=replace(plan.look, diameter=thickness)))[0])
        picture = Picture(score, SIZE)
        for look in some(range(LOOKS)):
            at_s = BEGINS_S + 0.1 + 10.0 * look / LOOKS
            picture.show(at_s)
            seen = pygame.surfarray.array3d(picture.surface).sum(axis=2).astype(float)
            assert (seen == seen[0]).all(), "it goes from side to side"
            light = seen[0] - seen[0].min()
            middle = float(light @ (np.arange(HEIGHT) + 0.5) / light.sum())
            up = RISE * (2.0 * fullness_by_hand(BREATH, at_s - BEGINS_S) - 1.0)
            wanted = HEIGHT / 2.0 * (1.0 - up * (1.0 - thickness))
            assert abs(middle - wanted) < 0.25, (thickness, look)
            steps = np.abs(np.diff(light)).max() / light.max()
            assert steps < 3.2 / (thickness * HEIGHT) + 1 / 255, (thickness, look)
            assert (light > 0.5 * light.max()).sum() < 0.52 * thickness * HEIGHT
