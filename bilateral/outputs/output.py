"""What eyes, ears and hands have in common, so that all else can treat them alike."""

from collections.abc import Iterator
from typing import Protocol

from bilateral.outputs.wanted_outputs import WantedOutputs
from bilateral.session.plan import SetPlan
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.words.notice import Notice

ON = "on"
OFF = "off"
LOST = "lost"
MISSING = "missing"
OPENING = "opening"
SIMULATED = "simulated"


class Output(Protocol):
    """One way to a client, open, be it real or not.

    It gives what the score that plays now has for it, on its own clock and threads; once there is
    none, nothing: that is the halt. For the main thread, but for `prepare`, which is for any other.
    """

    @property
    def modality(self) -> Modality:
        """Which way it is."""

    @property
    def condition(self) -> str:
        """On, simulated, missing, or lost: then it looks for its device and goes on by itself."""

    @property
    def ready(self) -> bool:
        """Whether it knows its clock well enough to place a cue."""

    @property
    def committed_s(self) -> float:
        """How far ahead of now nothing can be taken back."""

    @property
    def sound_device(self) -> str | None:
        """The sound device it has, which no other output may share; None if it has none."""

    def prepare(self, wanted: WantedOutputs) -> None:
        """Be ready for this plan, and for the score that plays."""

    def beat(self) -> None:
        """Take it that the program lives; without this nothing is given after SILENT_LIMIT_S."""

    def take_given(self) -> Iterator[Given]:
        """Cues whose fate is known by now, each once."""

    def take_notices(self) -> Iterator[Notice]:
        """For the therapist: it was lost, it is back."""

    def close(self) -> None:
        """End what it gives, and let the device go."""


def alignment_of(given: SetPlan | Score, modality: Modality) -> Alignment | None:
    """How cues are aligned that a plan or score has for an output; None if it has none for it."""
    match modality:
        case Modality.VISUAL:
            return Alignment()
        case Modality.AUDIO:
            tones = given.tones
            return None if tones is None or tones.is_uncued else tones.alignment
        case Modality.TACTILE:
            return None if given.pulses is None else given.pulses.alignment
