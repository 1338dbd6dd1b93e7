"""A contact sheet: small pictures of a set, from its beginning to its end."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pygame

from bilateral.render.course import START_S, SetCourse
from bilateral.render.picture import Picture
from bilateral.stimulus.cues import Cue
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice

COLUMNS = 6
FRAME_WIDTH_PX = 320
GAP_PX = 24
MARGIN_PX = 56
LABEL_PX = 44
BAND_TITLE_PX = 56
TITLE_PX = 96
_PAPER = (247, 246, 243)
_INK = (38, 38, 40)
_FAINT = (124, 122, 118)
_SOUND = (36, 112, 160)
_TITLE_SIZE, _BAND_SIZE, _LABEL_SIZE = 40, 28, 22
BETWEEN = "   ·   "
_SEEN_S = 1 / 60
"""A picture stands for this long: a tone that begins within it belongs to it."""


@dataclass(frozen=True, slots=True)
class Band:
    """One row of the sheet."""

    title: Notice
    moments_s: tuple[float, ...]


def bands(score: Score) -> list[Band]:
    """Rows for the beginning, the first pass, the whole course and the end."""
    timeline = score.timeline
    start_s, rest_s = timeline.start_s, score.rest_s
    first_pass_s = [timeline.time_of(phase * SWEEPS_PER_PASS / COLUMNS) for phase in range(COLUMNS)]
    passes = timeline.phase_at(rest_s) / SWEEPS_PER_PASS
    fading_s = _spread(START_S, START_S + score.fade_in_s)
    first, whole = Notice("sheet-first-pass"), Notice("sheet-all", passes=passes)
    if score.exercise is not None:
        first = _count(score, timeline.time_of(SWEEPS_PER_PASS))
        whole = _count(score, rest_s)
    return [
        Band(Notice("sheet-lead-in"), (*fading_s[:-1], start_s)),
        Band(first, tuple(at_s for at_s in first_pass_s if at_s < rest_s)),
        Band(whole, _spread(start_s, rest_s)),
        Band(Notice("sheet-end"), _spread(rest_s, score.gone_s)),
    ]


def _count(score: Score, until_s: float) -> Notice:
    """Of breaths or swings until a moment, as the summary of an exercise has it."""
    timeline = score.timeline
    kind = "" if score.exercise is None else score.exercise.kind
    passes = timeline.phase_at(until_s) / SWEEPS_PER_PASS
    length_s = until_s - timeline.start_s
    return Notice("summary-of-exercise", of=kind, passes=passes, seconds=length_s)


def sheet_size(score: Score, size: tuple[int, int]) -> tuple[int, int]:
    """Width and height of the sheet in pixels."""
    width = 2 * MARGIN_PX + COLUMNS * FRAME_WIDTH_PX + (COLUMNS - 1) * GAP_PX
    return width, TITLE_PX + MARGIN_PX + len(bands(score)) * _band_height_px(size)


def write_sheet(
    course: SetCourse,
    path: Path,
    size: tuple[int, int],
    language: str,
    progress: Callable[[float], None],
) -> None:
    """Draw the sheet and write it as PNG."""
    pygame.font.init()
    score = course.score
    sheet = pygame.Surface(sheet_size(score, size), 0, 32)
    sheet.fill(_PAPER)
    _write(sheet, _headline(score, language), (MARGIN_PX, MARGIN_PX), _TITLE_SIZE, _INK)
    picture = Picture(score, size)
    drawn = bands(score)
    for number, band in enumerate(drawn):
        top = TITLE_PX + number * _band_height_px(size)
        title = say(band.title, language)
        _write(sheet, title, (MARGIN_PX, top + BAND_TITLE_PX - 30), _BAND_SIZE, _INK)
        for column, at_s in enumerate(band.moments_s):
            left = MARGIN_PX + column * (FRAME_WIDTH_PX + GAP_PX)
            picture.show(at_s)
            small = pygame.transform.smoothscale(picture.surface, _small(size))
            corner = (left, top + BAND_TITLE_PX)
            pygame.draw.rect(sheet, _FAINT, small.get_rect(topleft=corner).inflate(2, 2))
            sheet.blit(small, corner)
            below = (left, top + BAND_TITLE_PX + small.get_height() + 10)
            _label(sheet, score, at_s, below, language)
        progress((number + 1) / len(drawn))
    # Saved to memory first: pygame itself does not notice when a disk is full.
    encoded = io.BytesIO()
    pygame.image.save(sheet, encoded, path.suffix)
    path.write_bytes(encoded.getvalue())


def _sounds_of(tones: Tones) -> Iterator[Notice]:
    """What is heard: the tones, and what sounds on under them or instead of them."""
    shape, level = tones.shape, tones.level_dbfs
    sound = Notice(f"setting-audio-sound.choice-{shape.sound}")
    if not tones.is_uncued and shape.file:
        yield Notice("sheet-tones-own", file=shape.file, level=level)
    elif not tones.is_uncued:
        yield Notice("sheet-tones", sound=sound, pitch=shape.pitch_hz, level=level)
    if tones.ambience is not None:
        yield Notice(f"setting-ambience-source.choice-{tones.ambience.source.sound}")


def _headline(score: Score, language: str) -> str:
    motion, segment = score.motion, score.timeline.segments[0]
    speed_hz = segment.sweeps_per_s / SWEEPS_PER_PASS
    passes = score.timeline.phase_at(score.rest_s) / SWEEPS_PER_PASS
    told = [Notice("sheet-passes", passes=passes, speed=speed_hz)]
    if score.exercise is not None:
        kind = Notice(f"setting-exercise-kind.choice-{score.exercise.kind}")
        told = [kind, _count(score, score.rest_s)]
    elif score.look.shown:
        told.append(Notice(f"setting-motion-path.choice-{motion.path}"))
        told.append(Notice(f"setting-motion-profile.choice-{motion.profile}"))
    if not score.look.shown:
        told.append(Notice("sheet-unseen"))
    if score.tones is None:
        told.append(Notice("sheet-silent"))
    else:
        told += _sounds_of(score.tones)
    return BETWEEN.join(say(one, language) for one in told)


def _label(
    sheet: pygame.Surface, score: Score, at_s: float, corner: tuple[int, int], language: str
) -> None:
    """Time since the beginning and pass; at the side it sounds on, the tone under way.

    What is given instead of a set has no passes, and may have no sides.
    """
    moments = [Notice("sheet-at", seconds=at_s)]
    if score.exercise is None:
        done = score.timeline.phase_at(at_s) / SWEEPS_PER_PASS
        moments.append(Notice("sheet-at-pass", number=done))
    text = BETWEEN.join(say(one, language) for one in moments)
    _write(sheet, text, corner, _LABEL_SIZE, _FAINT)
    has_sides = score.exercise is None or score.exercise.sways
    for cue in _sounding(score, at_s) if has_sides else ():
        name = say(Notice("sheet-tone", side=cue.side.word), language)
        font = pygame.font.Font(None, _LABEL_SIZE)
        right = corner[0] + FRAME_WIDTH_PX - font.size(name)[0]
        _write(sheet, name, (right, corner[1]), _LABEL_SIZE, _SOUND)


def _sounding(score: Score, at_s: float) -> Iterator[Cue]:
    if score.tones is not None and not score.tones.is_uncued:
        earliest_s = at_s - score.tones.shape.duration_s
        yield from score.cues(score.tones.alignment, earliest_s, at_s + _SEEN_S)


def _write(
    sheet: pygame.Surface,
    text: str,
    corner: tuple[int, int],
    size: int,
    colour: tuple[int, int, int],
) -> None:
    sheet.blit(pygame.font.Font(None, size).render(text, True, colour), corner)


def _spread(start_s: float, end_s: float) -> tuple[float, ...]:
    return tuple(float(at_s) for at_s in np.linspace(start_s, end_s, COLUMNS))


def _small(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    return FRAME_WIDTH_PX, round(FRAME_WIDTH_PX * height / width)


def _band_height_px(size: tuple[int, int]) -> int:
    return BAND_TITLE_PX + _small(size)[1] + LABEL_PX
