"""How the outputs do, as the main loop tells it to the page."""

from dataclasses import dataclass

from bilateral.outputs.output_set import Conditions
from bilateral.reporting.recorder import Pairs
from bilateral.reporting.sync_statistics import SyncWord


@dataclass(frozen=True, slots=True)
class Health:
    """How the outputs do."""

    conditions: Conditions
    pairs: Pairs
    frames_lost: int
    sync: SyncWord
