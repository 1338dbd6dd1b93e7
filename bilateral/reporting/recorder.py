"""Keeps the books of a session: what each output was to give, what it gave, set by set."""

import math
from collections.abc import Iterator, Mapping
from datetime import datetime

from bilateral.outputs.output import alignment_of
from bilateral.outputs.output_set import OutputSet
from bilateral.reporting.planned_cues import PlannedCues
from bilateral.reporting.schema import (
    Event,
    Frames,
    SetReport,
    Spread,
)
from bilateral.reporting.set_report import set_report
from bilateral.reporting.sync_statistics import asynchronies
from bilateral.session.session import PLAYING, Session
from bilateral.stimulus.cues import Cue
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score

Pairs = Mapping[str, Spread | None]
"""By names such as "audio-visual"; None for two that could not be compared."""
LATELY_S = 10.0
SETTLE_S = 0.6
"""After a set, until every output has said when its last events really came."""


class Recorder:
    """One set at a time; belongs to the main thread."""

    def __init__(self, output_set: OutputSet) -> None:
        self.output_set = output_set
        self._noted: Score | None = None
        self._begin_anew()
        self._began: datetime | None = None
        self.sets: list[SetReport] = []

    @property
    def are_open(self) -> bool:
        """Whether a set has begun whose report is not written yet."""
        return self._began is not None

    def begin(self, session: Session) -> None:
        """Open them for the set that is about to start."""
        self.finish(session)
        self.output_set.eyes.stage.begin_counting()
        self._begin_anew()
        self._began = datetime.now().astimezone()

    def listen(self) -> None:
        """Take down what the outputs say they gave."""
        for given in self.output_set.take_given():
            self._given[given.modality][given.sweep] = given

    def keep(self, session: Session, now_s: float) -> None:
        """Note what is to be given; close them once the set is over and its events are known."""
        score = session.score
        if score is None:
            return
        if session.state_at(now_s) in PLAYING:
            self._note(score, now_s)
        elif now_s >= score.rest_s + SETTLE_S:
            self.finish(session)

    def _note(self, score: Score, now_s: float) -> None:
        if score is self._noted:  # nearly always, and asked in every frame
            return
        self._noted = score
        for modality, planned in self._planned.items():
            committed_s = self.output_set.committed_s(modality)
            alignment = alignment_of(score, modality)
            planned.note(alignment, now_s, committed_s)
            if alignment is not None and alignment.own_rate_hz is not None:
                self._apart.add(modality)

    def _begin_anew(self) -> None:
        self._given: dict[Modality, dict[int, Given]] = {modality: {} for modality in Modality}
        self._planned = {modality: PlannedCues() for modality in Modality}
        self._apart: set[Modality] = set()
        self._noted = None

    def finish(self, session: Session) -> None:
        """Close them now, with what is known."""
        if self._began is None or session.score is None:
            return
        self.sets.append(
            set_report(
                session.score,
                session.outcome,
                self._began.isoformat(timespec="seconds"),
                list(self._events(session.score, -math.inf, session.score.rest_s)),
                self.frames,
                self._apart,
            )
        )
        self._began = None

    @property
    def frames_lost(self) -> int:
        """Frames of this set, or else of the last one, that came late or not at all."""
        stage = self.output_set.eyes.stage
        if self.are_open:
            return stage.late + stage.skipped
        return sum((last.frames.late + last.frames.skipped) for last in self.sets[-1:])

    @property
    def frames(self) -> Frames:
        """Those of this set, or else of the last one."""
        if self.are_open:
            stage = self.output_set.eyes.stage
            return Frames(shown=stage.frames.count, late=stage.late, skipped=stage.skipped)
        return self.sets[-1].frames if self.sets else Frames(shown=0, late=0, skipped=0)

    def pairs_lately(self, session: Session, now_s: float) -> Pairs:
        """How well each two outputs kept together in the last seconds; none while nothing moves."""
        score = session.score
        if score is None or session.state_at(now_s) not in PLAYING:
            return {}
        return asynchronies(
            list(self._events(score, now_s - LATELY_S, now_s - SETTLE_S)), self._apart
        )

    def _events(self, score: Score, start_s: float, end_s: float) -> Iterator[Event]:
        """What each output was to give between two moments, and when it really came."""
        start_s = max(start_s, score.appear_s)  # those of the set before may be told of in this one
        for modality, planned in self._planned.items():
            told = [
                given
                for given in self._given[modality].values()
                if start_s <= given.planned_s < end_s
            ]
            known = {given.sweep for given in told}
            yield from (_event(modality, given, given.actual_s) for given in told)
            for cue in planned.cues(score, start_s, end_s):
                if cue.sweep not in known:
                    yield _event(modality, cue, None)


def _event(modality: Modality, planned: Cue | Given, actual_s: float | None) -> Event:
    return Event(
        modality=modality,
        sweep=planned.sweep,
        side=planned.side.word,
        planned_s=planned.planned_s,
        actual_s=actual_s,
    )
