"""The schedule of a set as a table: when each output gives which cue."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bilateral.render.course import START_S, SetCourse
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score

HEADER = ("set_time_s", "planned_s", "sweep", "side", "modality")
"""`set_time_s` counts from when the target moves off, `planned_s` from when it begins to appear:
the time in a film or sound of the same set. Both in seconds, to the nanosecond. `side` is that of
the cue; of breathing it is "in" or "out", of a resting light "dim" or "bright"."""


class CueRow(NamedTuple):
    """One cue of one output, in the order of HEADER."""

    set_time_s: float
    planned_s: float
    sweep: int
    side: str
    modality: Modality


def rows(course: SetCourse) -> list[CueRow]:
    """All cues, in order of time; an output that is switched off has none."""
    return sorted(_rows(course), key=lambda row: (row.planned_s, row.modality))


def write_csv(course: SetCourse, path: Path) -> None:
    """Write the table as spreadsheets read it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEADER)
        for row in rows(course):
            table.writerow((f"{row.set_time_s:.9f}", f"{row.planned_s:.9f}", *row[2:]))


def _rows(course: SetCourse) -> Iterator[CueRow]:
    score = course.score
    alignments: dict[Modality, Alignment] = {}
    if score.look.shown:
        alignments[Modality.VISUAL] = Alignment()
    if score.tones is not None and not score.tones.is_uncued:
        alignments[Modality.AUDIO] = score.tones.alignment
    for modality, alignment in alignments.items():
        for cue in score.cues(alignment, START_S, score.gone_s):
            yield CueRow(
                cue.planned_s - score.timeline.start_s,
                cue.planned_s,
                cue.sweep,
                _side(score, cue),
                modality,
            )


def _side(score: Score, cue: Cue) -> str:
    exercise = score.exercise
    if exercise is None or exercise.sways:
        return cue.side.word
    return exercise.marks[cue.sweep % SWEEPS_PER_PASS]
