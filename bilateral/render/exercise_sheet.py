"""A contact sheet of the calm exercises: what the client sees of each, as its pass goes on."""

import io
from collections.abc import Iterator
from typing import NamedTuple

import pygame

from bilateral.render.course import begin
from bilateral.render.picture import Picture
from bilateral.settings import Settings
from bilateral.stimulus.exercises import EXERCISES
from bilateral.stimulus.exercises.breathing import FIGURES, Breathing
from bilateral.stimulus.score import Score
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

COLUMNS = 6
"""Moments of each, evenly over all of its ways."""
CELL_PX = (216, 135)
LIGHT = {"colour": "#d9b98c", "background": "#14181d"}
LOOKS = {"resting-light": {"shape": "glow", "diameter_percent": 30.0}}
_FIGURE_LOOK = {"shape": "glow", "diameter_percent": 14.0}
_PENDULUM = {"path": "arc", "width_percent": 60.0}
_GAP_PX, _ROW_GAP_PX, _MARGIN_PX, _NAME_PX = 8, 22, 24, 26
_PAPER, _INK = (247, 246, 243), (38, 38, 40)
_NAME_SIZE = 22


class Shown(NamedTuple):
    """One exercise, or one figure of it."""

    names: tuple[Notice, ...]
    score: Score


def exercises_shown() -> Iterator[Shown]:
    """Every exercise; of breathing, every figure that may show it."""
    for kind in EXERCISES:
        if kind == Breathing.kind:
            for figure in FIGURES:
                yield _shown(kind, figure)
        else:
            yield _shown(kind)


def exercise_sheet(language: str = FALLBACK) -> pygame.Surface:
    """Draw all of them, each in a row below its name."""
    pygame.font.init()
    font = pygame.font.Font(None, _NAME_SIZE)
    rows = tuple(exercises_shown())
    width, height = CELL_PX
    step = (width + _GAP_PX, height + _NAME_PX + _ROW_GAP_PX)
    sheet = pygame.Surface(
        (
            2 * _MARGIN_PX + COLUMNS * step[0] - _GAP_PX,
            2 * _MARGIN_PX + len(rows) * step[1] - _ROW_GAP_PX,
        ),
        0,
        32,
    )
    sheet.fill(_PAPER)
    for row, shown in enumerate(rows):
        top = _MARGIN_PX + row * step[1]
        name = ": ".join(say(name, language) for name in shown.names)
        sheet.blit(font.render(name, True, _INK), (_MARGIN_PX, top))
        for column, cell in enumerate(cells(shown.score)):
            sheet.blit(cell, (_MARGIN_PX + column * step[0], top + _NAME_PX))
    return sheet


def exercise_sheet_png(language: str = FALLBACK) -> bytes:
    """The same as a file."""
    encoded = io.BytesIO()
    pygame.image.save(exercise_sheet(language), encoded, ".png")
    return encoded.getvalue()


def cells(score: Score) -> Iterator[pygame.Surface]:
    """The client's screen at each of the moments; the surface is drawn over for the next."""
    picture = Picture(score, CELL_PX)
    sweeps = 2 if score.exercise is None else score.exercise.period
    for column in range(COLUMNS):
        picture.show(score.timeline.time_of(sweeps * column / COLUMNS))
        yield picture.surface


def _shown(kind: str, figure: str = "") -> Shown:
    names = [Notice(f"setting-exercise-kind.choice-{kind}")]
    if figure:
        names.append(Notice(f"setting-exercise-figure.choice-{figure}"))
    chosen = {
        "exercise": {"kind": kind, "figure": figure or FIGURES[0]},
        "target": {**LIGHT, **LOOKS.get(kind, _FIGURE_LOOK)},
        "motion": _PENDULUM,
        "set": {"passes": 4},
    }
    return Shown(tuple(names), begin(Settings.model_validate(chosen)).score)
