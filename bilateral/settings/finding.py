"""What one thing is that a check of the settings finds."""

from dataclasses import dataclass
from enum import StrEnum

from bilateral.settings import LaidSettings
from bilateral.words.notice import Notice


class Weight(StrEnum):
    """How much it matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check of the settings has found."""

    weight: Weight
    fields: tuple[tuple[str, str], ...]
    """Section and field of the settings that it is about, the first one being to change."""
    reason: Notice
    remedy: Notice


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is checked, on a screen `aspect` times as wide as it is high."""

    settings: LaidSettings
    aspect: float
