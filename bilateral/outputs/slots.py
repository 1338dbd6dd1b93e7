"""Which outputs are wanted, and which are open: what the wings compare."""

from dataclasses import dataclass

from audio.player import tones_for_ears
from audio.stream import ToneStream
from bilateral.outputs.openers import calm_screen
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.stimulus.score import Score, Tones
from bilateral.visual.stage import Stage
from bilateral.visual.virtual_stage import VirtualStage
from hardware.hands import Hands, HandsKind

Key = tuple[str | float, ...]
"""What an output has to be opened anew for."""


@dataclass(frozen=True, slots=True)
class WantedOutputs:
    """What is to be open, and what it is to be ready for."""

    settings: Settings
    plan: SetPlan

    @property
    def ears(self) -> Key | None:
        """None where no tones are wanted."""
        audio = self.settings.audio
        return None if self.plan.tones is None else (audio.device, audio.buffer_ms)

    @property
    def hands(self) -> Key | None:
        """None where no pulses are wanted."""
        hands = self.settings.hands
        if self.plan.pulses is None:
            return None
        if hands.buzzers == HandsKind.AUDIO:
            return hands.buzzers, hands.device, self.settings.audio.buffer_ms
        return (hands.buzzers,)

    def dress(self, stage: Stage | VirtualStage) -> None:
        """Let the stage look as the room asks for. For the main thread, at any time."""
        stage.settle(calm_screen(self.settings))
        stage.trim(self.settings.display.latency_ms / 1000.0)


@dataclass(slots=True, eq=False)
class OutputSlot:
    """One output: what is open now, and what could not be opened."""

    output: ToneStream | Hands | None = None
    key: Key | None = None
    missing: Key | None = None

    def lacks(self, wanted: Key | None) -> bool:
        """Whether it is worth a try to open what is wanted."""
        return self.output is None and self.is_awaited(wanted)

    def is_awaited(self, wanted: Key | None) -> bool:
        """Whether what is wanted may still come, if it is not there."""
        return wanted is not None and self.missing != wanted

    def is_outdated(self, wanted: Key | None) -> bool:
        """Whether another device is open; one that is not wanted just now stays open, silent."""
        return wanted is not None and self.output is not None and self.key != wanted

    def fill(self, output: ToneStream | Hands | None, wanted: Key | None) -> None:
        """Take down what came of opening what is wanted."""
        self.output, self.key = output, wanted
        self.missing = wanted if output is None else None


@dataclass(slots=True)
class MutedUntilReady:
    """Ears are silent behind it until they know the time."""

    is_up: bool = False

    def tones_of(self, score: Score) -> Tones | None:
        """Nothing, then all that the score has for the ears."""
        return tones_for_ears(score) if self.is_up else None
