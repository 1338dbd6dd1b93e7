"""What sounds on and on while a set lasts, swept from ear to ear with the target."""

from dataclasses import dataclass
from typing import NamedTuple

from bilateral.stimulus.ambience_sounds import AMBIENCES
from bilateral.stimulus.limits import LOUDEST_AMBIENCE_DBFS, LimitError
from bilateral.words.notice import Notice

OWN_MUSIC = "music"
"""Instead of an ambience's name: files of the therapist's own."""


class AmbienceSource(NamedTuple):
    """All that the sound itself depends on."""

    sound: str
    """One of AMBIENCES, or OWN_MUSIC."""
    music: str = ""
    """Which music: a file or a folder in the folder of music, or all that is there."""


@dataclass(frozen=True, slots=True)
class Ambience:
    """An ambience or music. `width` 1 sweeps it from one ear to the other, 0 leaves it between."""

    source: AmbienceSource
    level_dbfs: float = -34.0
    """As loud as a tone of this level that sounds on."""
    width: float = 1.0
    instead_of_tones: bool = False

    def __post_init__(self) -> None:
        """Refuse what is not there, and what would be too loud for something that goes on."""
        if self.source.sound != OWN_MUSIC and self.source.sound not in AMBIENCES:
            raise LimitError(Notice("limit-ambience", sound=self.source.sound))
        if not self.level_dbfs <= LOUDEST_AMBIENCE_DBFS:
            raise LimitError(Notice("limit-ambience-level", ceiling=LOUDEST_AMBIENCE_DBFS))
        if not 0.0 <= self.width <= 1.0:
            raise LimitError(Notice("limit-width", width=self.width))
