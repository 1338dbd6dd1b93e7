"""What was given in the last sets that are over, for the console."""

from collections.abc import Mapping, Sequence
from typing import Literal

from bilateral.outputs.output import ON, SIMULATED, alignment_of
from bilateral.outputs.output_set import Conditions
from bilateral.reporting.schema import SetReport
from bilateral.session.session import PLAYING, Session, SetState
from bilateral.sitting.set_given import SetGiven
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.modality import OUTPUT_NAMES, Modality, OutputName

EndedBy = Literal["", "therapist", "stage", "button", "absence"]
CuedOutput = Literal["ears", "hands"]
CUED: tuple[tuple[CuedOutput, Modality], ...] = (
    ("ears", Modality.AUDIO),
    ("hands", Modality.TACTILE),
)
MOST_SPEEDS = 60
"""Changes of speed that are told of one set, the last ones; each state has them all."""
KEPT = 3
"""Two sets are never over before the console has heard of the first, however slow it is."""


class SetsGiven:
    """Belongs to the main thread; `note` is told of each turn."""

    def __init__(self) -> None:
        self.given: tuple[SetGiven, ...] = ()
        self.word_by: EndedBy = ""
        """Whose word was carried out last."""
        self._ended_by: EndedBy = ""
        self._before = SetState.IDLE
        self._preset = self._exercise = self._path = ""
        self._passes_planned = 0.0
        self._outputs: set[OutputName] = set()
        self._aligned: Mapping[CuedOutput, Alignment] = {}
        self._reports = 0

    def note(
        self,
        session: Session,
        conditions: Conditions,
        reports: Sequence[SetReport],
        now_s: float,
    ) -> None:
        """Look at the set, and take over the report of one that is over."""
        if len(reports) > self._reports:
            self._reports = len(reports)
            self.given = (*self.given, self._over(reports[-1], session, now_s))[-KEPT:]
            self._outputs = set()
        if not session.is_check:
            self._look(session, conditions, now_s)

    def _look(self, session: Session, conditions: Conditions, now_s: float) -> None:
        state = session.state_at(now_s)
        if state in {SetState.FINISHING, SetState.HALTED} and state is not self._before:
            self._ended_by = self.word_by
        self._before = state
        score = session.score
        if state not in PLAYING or score is None:
            return
        told = conditions.words.items()
        self._outputs |= {output for output, word in told if word in {ON, SIMULATED}}
        if state is not SetState.FINISHING:
            self._preset = session.plan.name
            self._exercise = session.plan.kind or ""
            self._path = session.plan.motion.path.value
            self._aligned = {
                output: its for output, of in CUED if (its := alignment_of(score, of)) is not None
            }
            timeline = score.timeline
            if timeline.end_sweep is not None:
                sweeps = timeline.end_sweep - session.plan.first_side
                self._passes_planned = sweeps / SWEEPS_PER_PASS

    def _over(self, report: SetReport, session: Session, now_s: float) -> SetGiven:
        # One that was begun before the report of the last was written has been counted already.
        has_begun = session.state_at(now_s) in PLAYING and not session.is_check
        seconds = _moved_s(report)
        aligned = {one: its for one, its in self._aligned.items() if one in self._outputs}
        ears = aligned.get("ears")
        return SetGiven(
            number=session.sets_begun - int(has_begun),
            preset=self._preset,
            began=report.began,
            end_s=report.end_s,
            passes=report.passes_given,
            passes_planned=max(self._passes_planned, report.passes_given),
            speed_hz=report.passes_given / seconds if seconds > 0 else report.speeds[0].speed_hz,
            seconds=seconds,
            outputs=tuple(output for output in OUTPUT_NAMES.values() if output in self._outputs),
            outcome=report.outcome,
            ended_by="" if report.outcome == "complete" else self._ended_by,
            sync=report.sync,
            frames_lost=report.frames.late + report.frames.skipped,
            exercise=self._exercise,
            path=self._path,
            speeds=_speeds(report),
            sync_ms=max((one.p99_ms for one in report.asynchrony.values() if one), default=None),
            alignment_sweeps=tuple((one, its.offset_sweeps) for one, its in aligned.items()),
            irregular_percent=None if ears is None else 100 * ears.irregular_sweeps,
        )


def _moved_s(report: SetReport) -> float:
    """How long it moved, from its start to its end."""
    ends = [*(one.from_s for one in report.speeds[1:]), report.end_s]
    return sum(
        max(0.0, min(until_s, report.end_s) - max(one.from_s, report.start_s))
        for one, until_s in zip(report.speeds, ends, strict=True)
        if one.speed_hz > 0
    )


def _speeds(report: SetReport) -> tuple[tuple[float, float], ...]:
    told = [(max(0.0, one.from_s - report.start_s), one.speed_hz) for one in report.speeds]
    return tuple(told[:1] + told[1:][-MOST_SPEEDS:])
