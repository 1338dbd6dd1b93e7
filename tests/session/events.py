"""Events of both outputs by hand."""

from bilateral.reporting.schema import Event
from bilateral.stimulus.modality import Modality

EYES, EARS = Modality.VISUAL, Modality.AUDIO


def event(modality: Modality, sweep: int, planned_s: float, late_s: float | None) -> Event:
    return Event(
        modality=modality,
        sweep=sweep,
        side="right" if sweep % 2 else "left",
        planned_s=planned_s,
        actual_s=None if late_s is None else planned_s + late_s,
    )
