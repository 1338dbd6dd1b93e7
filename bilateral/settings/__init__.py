"""Every setting, with its unit and its range: the one typed tree behind files, flags and page."""

from typing import Self

from pydantic import model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bilateral.settings.clashes import Clash, ClashError, clashes_in
from bilateral.settings.sections import (
    OF_THE_ROOM,
    AudioSettings,
    CalmSettings,
    DisplaySettings,
    HandsSettings,
    LimitSettings,
    MotionSettings,
    Motor,
    PageSettings,
    SetSettings,
    TargetSettings,
    parse_colour,
)

__all__ = [
    "OF_THE_ROOM",
    "AudioSettings",
    "CalmSettings",
    "Clash",
    "ClashError",
    "DisplaySettings",
    "HandsSettings",
    "LimitSettings",
    "MotionSettings",
    "Motor",
    "PageSettings",
    "SetSettings",
    "Settings",
    "TargetSettings",
    "parse_colour",
]


class Settings(BaseSettings):
    """All settings of a session."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)

    display: DisplaySettings = DisplaySettings()
    target: TargetSettings = TargetSettings()
    motion: MotionSettings = MotionSettings()
    audio: AudioSettings = AudioSettings()
    hands: HandsSettings = HandsSettings()
    set: SetSettings = SetSettings()
    calm: CalmSettings = CalmSettings()
    limits: LimitSettings = LimitSettings()
    page: PageSettings = PageSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read nothing unasked: a desktop's own variable DISPLAY is not our section display."""
        return (init_settings,)

    @model_validator(mode="after")
    def _without_clashes(self) -> Self:
        clashes = tuple(clashes_in(self.target, self.motion, self.audio, self.set, self.limits))
        if clashes:
            raise ClashError(clashes)
        return self
