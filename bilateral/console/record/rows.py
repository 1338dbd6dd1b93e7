"""What happens in a sitting, as rows of the record; pure."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from bilateral.console.messages import ScanResultShown
from bilateral.console.record.memory import SittingToRecord
from bilateral.record.given import Scale, SetToRecord
from bilateral.sitting.events import LoadTold, NoteWritten, PhaseChosen, Rated, SetOver
from bilateral.sitting.set_given import SetGiven
from bilateral.sitting.sitting import Phase

PHASES = tuple(Phase)
BODY_SCAN = "body-scan"
SCALES = {"sud": Scale.SUD, "voc": Scale.VOC}
_Outcome = Literal["completed", "finished", "halted"]
_EndedBy = Literal["end", "therapist", "client", "program"]
OUTCOMES: Mapping[str, _Outcome] = {
    "complete": "completed",
    "finished early": "finished",
    "halted": "halted",
}
ENDED_BY: Mapping[str, _EndedBy] = {
    "": "end",
    "therapist": "therapist",
    "stage": "therapist",
    "button": "client",
    "absence": "program",
}


def with_event(
    sitting: SittingToRecord,
    event: PhaseChosen | SetOver | Rated | LoadTold | NoteWritten,
    now_ms: int,
) -> SittingToRecord:
    """The sitting with what has happened in it."""
    match event:
        case PhaseChosen(phase=phase):
            return sitting.in_phase(PHASES.index(phase) + 1, now_ms)
        case SetOver(number=number, phase=phase, given=given):
            # A sitting that never leaves the phase it begins in tells of none.
            begun = sitting
            if not given.exercise:
                begun = sitting.in_phase(PHASES.index(phase) + 1, _began_ms(given))
            return with_given(begun, number, given)
        case Rated(number=number):
            said = event.rating or event.was
            value = None if event.rating is None else event.rating.value
            return _told(sitting, number, SCALES[said.kind], value, now_ms) if said else sitting
        case LoadTold(number=number, value=value):
            return _told(sitting, number, Scale.LOAD, value, now_ms)
        case NoteWritten(number=number, text=text):
            return sitting.with_told("note", number, at_ms=now_ms, text=text)


def _told(
    sitting: SittingToRecord, number: int, scale: Scale, value: int | None, now_ms: int
) -> SittingToRecord:
    """A number was said after a set; None where it was taken back."""
    said: dict[str, str | int | None] = {"at_ms": now_ms, "scale": str(scale), "value": value}
    if value is None:
        return sitting.taken_back("rating", number, **said)
    return sitting.with_told("rating", number, **said, target=sitting.about_of(number) or None)


def with_given(sitting: SittingToRecord, number: int, given: SetGiven) -> SittingToRecord:
    """A set was given, or an exercise."""
    at_ms = _began_ms(given)
    if given.exercise:
        return sitting.with_set(
            number, "exercise", at_ms=at_ms, kind=given.exercise, seconds=given.seconds
        )
    speeds = given.speeds or ((0.0, given.speed_hz),)
    to_record = SetToRecord(
        number=number,
        at_ms=at_ms,
        preset=given.preset,
        passes_planned=given.passes_planned,
        passes=given.passes,
        seconds=given.seconds,
        speed_hz_planned=speeds[0][1],
        speeds=speeds,
        eyes="eyes" in given.outputs,
        ears="ears" in given.outputs,
        hands="hands" in given.outputs,
        path=given.path,
        outcome=OUTCOMES[given.outcome],
        ended_by=ENDED_BY[given.ended_by],
        interruptions=sum(speed_hz == 0 for _, speed_hz in speeds),
        sync=given.sync,
        sync_ms=given.sync_ms,
        irregular_percent=given.irregular_percent,
        detail={
            "frames_lost": given.frames_lost,
            "alignment_sweeps": dict(given.alignment_sweeps),
        },
    )
    # On average as it was measured, also where not every change of speed is told.
    values = to_record.values() | {"speed_hz": given.speed_hz}
    return sitting.with_set(number, "given_set", **values)


def _began_ms(given: SetGiven) -> int:
    return round(datetime.fromisoformat(given.began).timestamp() * 1000)


def with_scan(sitting: SittingToRecord, scan: ScanResultShown, ended_ms: int) -> SittingToRecord:
    """A body scan is over."""
    seconds = scan.ended_s - scan.begun_s
    began_ms = ended_ms - round(seconds * 1000)
    after = sitting.with_row("exercise", at_ms=began_ms, kind=BODY_SCAN, seconds=seconds)
    if scan.result not in {"clear", "where not"}:
        return after
    return after.with_row("body_scan", at_ms=ended_ms, is_clear=int(scan.result == "clear"))
