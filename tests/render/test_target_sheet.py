"""The contact sheet shows every target on every ground, each unlike the others."""

import io
from dataclasses import replace

import numpy as np
import pygame

from bilateral.render.target_sheet import CELL_PX, GROUNDS, small_picture, target_sheet_png
from bilateral.stimulus.look import Look
from bilateral.stimulus.shapes import Shape

CELL = (CELL_PX, CELL_PX)


def test_every_cell_has_its_ground_and_a_target_like_no_other() -> None:
    sheet = pygame.image.load(io.BytesIO(target_sheet_png("de")), ".png")
    pixels = pygame.surfarray.array3d(sheet)
    step = CELL_PX + 12
    for row, ground in enumerate(GROUNDS):
        top = 40 + row * step
        seen = set()
        for column in range(len(Shape) + 1):
            left = 40 + column * step
            cell = pixels[left : left + CELL_PX, top : top + CELL_PX]
            bare = pygame.surfarray.array3d(small_picture(replace(ground, diameter=0.001), CELL))
            assert (cell[2, 2] == bare[2, 2]).all()
            apart = np.abs(cell.astype(int) - bare).sum(axis=2)
            assert np.count_nonzero(apart > 60) > 300
            seen.add(cell.tobytes())
        assert len(seen) == len(Shape) + 1


def test_of_lamps_two_are_lit_beside_one_another() -> None:
    picture = small_picture(Look(diameter=0.1, lamps=9), (320, 180))
    lit = np.abs(pygame.surfarray.array3d(picture).astype(int)).sum(axis=2).max(axis=1) > 60
    starts = np.count_nonzero(np.diff(lit.astype(int)) == 1)
    assert starts == 2
