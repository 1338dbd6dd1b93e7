"""Every setting, with its unit and its range: the one typed tree behind files, flags and page."""

from collections.abc import Sequence
from typing import Any, Self

from pydantic import model_validator
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bilateral.settings.clashes import Clash, ClashError, clashes_in
from bilateral.settings.declared_settings import (
    AmbienceSettings,
    AudioSettings,
    CalmSettings,
    DisplaySettings,
    HandsSettings,
    LimitSettings,
    MotionSettings,
    PageSettings,
    RecordSettings,
    SetSettings,
    parse_colour,
)
from bilateral.settings.exercise_section import ExerciseSettings
from bilateral.settings.motor import Motor
from bilateral.settings.section import Declared, Section, TextKind, declared
from bilateral.settings.sizes import SizedTarget, sized
from bilateral.settings.target_section import TargetSettings

__all__ = [
    "OF_THE_ROOM",
    "AmbienceSettings",
    "AudioSettings",
    "CalmSettings",
    "Clash",
    "ClashError",
    "Declared",
    "DisplaySettings",
    "ExerciseSettings",
    "HandsSettings",
    "LaidSettings",
    "LimitSettings",
    "MotionSettings",
    "Motor",
    "PageSettings",
    "RecordSettings",
    "Section",
    "SetSettings",
    "Settings",
    "TargetSettings",
    "TextKind",
    "declared",
    "parse_colour",
    "sections_of",
]


_SOURCES = "sources"
"""What `from_sources` hands to `settings_customise_sources`; no section has this name."""


class LaidSettings(BaseSettings):
    """All settings as their sources give them, whether or not they contradict each other."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)

    display: DisplaySettings = DisplaySettings()
    target: TargetSettings = TargetSettings()
    motion: MotionSettings = MotionSettings()
    audio: AudioSettings = AudioSettings()
    ambience: AmbienceSettings = AmbienceSettings()
    hands: HandsSettings = HandsSettings()
    set: SetSettings = SetSettings()
    exercise: ExerciseSettings = ExerciseSettings()
    calm: CalmSettings = CalmSettings()
    limits: LimitSettings = LimitSettings()
    page: PageSettings = PageSettings()
    record: RecordSettings = RecordSettings()

    @property
    def sized_target(self) -> SizedTarget:
        """The target with its size in percent, in this room."""
        return sized(self.target, self.display)

    @classmethod
    def from_sources(cls, sources: Sequence[PydanticBaseSettingsSource]) -> Self:
        """The settings that `sources` give, the first one that has a setting winning."""
        given: dict[str, Any] = {_SOURCES: tuple(sources)}
        return cls(**given)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        *_: PydanticBaseSettingsSource,
        **__: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Our sources where there are any, and nothing else that was not asked for.

        A desktop's own variable DISPLAY is not our section display.
        """
        if isinstance(init_settings, InitSettingsSource) and _SOURCES in init_settings.init_kwargs:
            sources: tuple[PydanticBaseSettingsSource, ...] = init_settings.init_kwargs[_SOURCES]
            return sources
        return (init_settings,)


class Settings(LaidSettings):
    """All settings of a session, none of which contradicts another."""

    @classmethod
    def of(cls, laid: LaidSettings) -> "Settings":
        """The same, where nothing contradicts anything else. Raises ClashError."""
        return cls.checked_elsewhere(laid).without_clashes()

    @classmethod
    def checked_elsewhere(cls, laid: LaidSettings) -> "Settings":
        """The same, where another process found that nothing contradicts anything else.

        At once: to find it may need a file, and seconds.
        """
        return cls.model_construct(None, **dict(laid))

    @model_validator(mode="after")
    def _checked(self) -> Self:
        return self.without_clashes()

    def without_clashes(self) -> Self:
        """The same. Raises ClashError where something contradicts something else."""
        clashes = tuple(
            clashes_in(
                self.sized_target,
                self.display,
                self.motion,
                self.audio,
                self.ambience,
                self.set,
                self.limits,
                self.exercise,
            )
        )
        if clashes:
            raise ClashError(clashes)
        return self


def sections_of(settings: type[BaseSettings]) -> dict[str, type[Section]]:
    """The sections of a tree of settings, in its order."""
    found = {}
    for name, info in settings.model_fields.items():
        section = info.annotation
        if not (isinstance(section, type) and issubclass(section, Section)):
            raise TypeError(f"{name} is not a section")
        found[name] = section
    return found


OF_THE_ROOM = frozenset(
    (name, field)
    for name, section in sections_of(Settings).items()
    for field, info in section.model_fields.items()
    if declared(info).is_of_the_room
)
"""Section and field of what belongs to a room and its devices: kept in the user's own file. All
else belongs to a set, and is kept in presets."""
