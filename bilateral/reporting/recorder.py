"""Keeps the books of a session: what each output was to give, what it gave, set by set."""

import math
from collections.abc import Iterator, Mapping
from datetime import datetime

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
from bilateral.timing.timeline import Side
from bilateral.visual.arrivals import arrivals

Pairs = Mapping[str, Spread | None]
"""By names such as "audio-visual"; None for two that could not be compared."""
LATELY_S = 10.0
SETTLE_S = 0.6
"""After a set, until every output has said when its last events really came."""


class Recorder:
    """One set at a time; belongs to the main thread."""

    def __init__(self, output_set: OutputSet) -> None:
        self.output_set = output_set
        self._heard: dict[int, Given] = {}
        self._felt: dict[int, Given] = {}
        self._tones, self._pulses = PlannedCues(), PlannedCues()
        self._began: datetime | None = None
        self.sets: list[SetReport] = []

    @property
    def are_open(self) -> bool:
        """Whether a set has begun whose report is not written yet."""
        return self._began is not None

    def begin(self, session: Session) -> None:
        """Open them for the set that is about to start."""
        self.finish(session)
        self.output_set.stage.begin_counting()
        self._heard.clear()
        self._felt.clear()
        self._tones, self._pulses = PlannedCues(), PlannedCues()
        self._began = datetime.now().astimezone()

    def listen(self) -> None:
        """Take down what ears and hands say they gave."""
        if self.output_set.ears is not None:
            self._heard.update((tone.sweep, tone) for tone in self.output_set.ears.take_given())
        if self.output_set.hands is not None:
            self._felt.update((pulse.sweep, pulse) for pulse in self.output_set.hands.take_given())

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
        ears, hands = self.output_set.ears, self.output_set.hands
        for given, output, cued in (
            (self._tones, ears, score.tones),
            (self._pulses, hands, score.pulses),
        ):
            committed_s = 0.0 if output is None else output.committed_s
            given.note(None if cued is None else cued.alignment, now_s, committed_s)

    def finish(self, session: Session) -> None:
        """Close them now, with what is known."""
        if self._began is None or session.score is None:
            return
        stage = self.output_set.stage
        self.sets.append(
            set_report(
                session.score,
                session.outcome,
                self._began.isoformat(timespec="seconds"),
                list(self._events(session.score, -math.inf, session.score.rest_s)),
                Frames(shown=stage.frames.count, late=stage.late, skipped=stage.skipped),
            )
        )
        self._began = None

    @property
    def frames_lost(self) -> int:
        """Frames of this set, or else of the last one, that came late or not at all."""
        if self.are_open:
            return self.output_set.stage.late + self.output_set.stage.skipped
        return self.sets[-1].frames.late + self.sets[-1].frames.skipped if self.sets else 0

    def pairs_lately(self, session: Session, now_s: float) -> Pairs:
        """How well each two outputs kept together in the last seconds; none while nothing moves."""
        score = session.score
        if score is None or session.state_at(now_s) not in PLAYING:
            return {}
        return asynchronies(list(self._events(score, now_s - LATELY_S, now_s - SETTLE_S)))

    def _events(self, score: Score, start_s: float, end_s: float) -> Iterator[Event]:
        """What each output was to give between two moments, and when it really came."""
        stage, hands = self.output_set.stage, self.output_set.hands
        frames = stage.frames.times(start_s)
        for arrival in arrivals(score, start_s, end_s, frames, stage.period_s):
            yield _event(Modality.VISUAL, arrival, arrival.actual_s)
        span_s = (start_s, end_s)
        yield from _told(Modality.AUDIO, score, self._tones, span_s, self._heard, tells=True)
        tells = hands is not None and hands.kind.is_real
        yield from _told(Modality.TACTILE, score, self._pulses, span_s, self._felt, tells=tells)


def _told(
    modality: Modality,
    score: Score,
    in_force: PlannedCues,
    span_s: tuple[float, float],
    told: Mapping[int, Given],
    *,
    tells: bool,
) -> Iterator[Event]:
    """Cues of one output: those it has told of, and those it should have given beside them."""
    start_s, end_s = span_s
    start_s = max(start_s, score.appear_s)  # those of the set before may be told of in this one
    known = {cue.sweep: cue for cue in list(told.values()) if start_s <= cue.planned_s < end_s}
    for cue in known.values():
        yield _event(modality, cue, cue.actual_s if tells else None)
    for planned in in_force.cues(score, start_s, end_s):
        if planned.sweep not in known:
            yield _event(modality, planned, None)


def _event(modality: Modality, planned: Cue | Given, actual_s: float | None) -> Event:
    return Event(
        modality=modality,
        sweep=planned.sweep,
        side="left" if planned.side is Side.LEFT else "right",
        planned_s=planned.planned_s,
        actual_s=actual_s,
    )
