"""Which outputs are wanted, and what they are to be ready for."""

from dataclasses import dataclass

from bilateral.files.own_folders import PHOTO_FOLDER
from bilateral.loading import user_file_path
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.settings.to_plan import calm_of
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.visual.client_stage import ClientStage
from bilateral.visual.stage_keys import StageKeys
from hardware.hands import HandsKind

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

    def dress(self, stage: ClientStage) -> None:
        """Let the stage look as the room asks for. For the main thread, at any time."""
        stage.settle(calm_screen(self.settings))
        stage.use_keys(stage_keys(self.settings))
        stage.trim(self.settings.display.latency_ms / 1000.0)


def stage_keys(settings: Settings) -> StageKeys:
    """The keys that mean the same on the stage as on the page."""
    page = settings.page
    return StageKeys(
        frozenset(page.start_keys.split()),
        letters=page.letter_keys,
        stop_grounds=page.client_stop_grounds,
    )


def calm_screen(settings: Settings) -> CalmScreen:
    """What the client's screen shows between sets, with the user's own photos."""
    return calm_of(settings, user_file_path().parent / PHOTO_FOLDER)
