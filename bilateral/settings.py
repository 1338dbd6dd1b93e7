"""Every setting, with its unit and its range: the one typed tree behind files and flags."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    SHORTEST_FADE_S,
    SHORTEST_PULSE_S,
    SHORTEST_RAMP_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
    is_saturated_red,
    speed_cap_hz,
)
from bilateral.stimulus.motion import Path, Profile

ColourText = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Milliseconds = Annotated[float, Field(ge=-500, le=500, allow_inf_nan=False)]
Name = Annotated[str, Field(min_length=1)]
MonitorNumber = Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True)
class Clash:
    """A setting that is in its range, but cannot stand beside another."""

    section: str
    field: str
    value: str
    against: tuple[str, str]
    """Section and field of the setting that forbids it."""
    reason: str
    """Words that follow "motion.speed_hz is 1.8, but "."""
    instead: float | str | None
    """The nearest value that would do; None where the setting is better left out."""


class ClashError(ValueError):
    """Settings that contradict each other; `clashes` names each of them."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__("; ".join(f"{c.section}.{c.field}: {c.reason}" for c in clashes))
        self.clashes = clashes


class Motor(StrEnum):
    """What turns a current into vibration."""

    ERM = "erm"
    LRA = "lra"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class DisplaySettings(_Section):
    """Where the client sees the target."""

    monitor: Name | MonitorNumber = Field(
        "auto",
        description="the client's monitor: auto, its number, or part of its name",
    )
    windowed: bool = Field(False, description="a window instead of the whole monitor")
    drawing: Literal["auto", "gpu", "software"] = Field(
        "auto", description="how frames are drawn; auto measures which is steadier"
    )
    latency_ms: Milliseconds = Field(
        0.0, description="how much later the monitor shows a frame than it says"
    )

    @field_validator("monitor", mode="before")
    @classmethod
    def _number_in_words(cls, given: object) -> object:
        """Variables and flags are text: read "2" there as a number."""
        return int(given) if isinstance(given, str) and given.isdecimal() else given


class TargetSettings(_Section):
    """What the client's eyes follow."""

    shown: bool = Field(True, description="false leaves the client's screen calm and empty")
    colour: ColourText = Field("#ffffff", description="colour of the target")
    background: ColourText = Field("#000000", description="colour of the screen around it")
    diameter_percent: float = Field(
        5.0, ge=0.5, le=50.0, description="diameter, measured against the monitor's height"
    )


class MotionSettings(_Section):
    """How the target moves."""

    speed_hz: float = Field(1.0, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, description="passes per second")
    profile: Profile = Field(Profile.SINUSOID, description="how it moves between the extremes")
    path: Path = Field(Path.HORIZONTAL, description="the line along which it moves")
    width_percent: float = Field(
        80.0, ge=5.0, le=100.0, description="length of a sweep, measured against what fits"
    )


class AudioSettings(_Section):
    """What the client's ears hear."""

    on: bool = Field(True, description="tones left and right")
    device: Name = Field("auto", description="auto, or part of the sound device's name")
    level_dbfs: float = Field(-20.0, ge=-80.0, le=LEVEL_CEILING_DBFS, description="level of a tone")
    pitch_hz: float = Field(440.0, ge=100.0, le=2000.0, description="pitch of a tone")
    duration_ms: float = Field(100.0, ge=20.0, le=1000.0, description="length of a tone")
    ramp_ms: float = Field(
        10.0, ge=SHORTEST_RAMP_S * 1000, le=250.0, description="rise and fall of a tone"
    )
    width_percent: float = Field(
        100.0, ge=0.0, le=100.0, description="100 for one ear at a time, 0 for both alike"
    )
    swap: bool = Field(False, description="exchange left and right")
    alignment_sweeps: float = Field(
        0.0, gt=-1.0, lt=1.0, description="when it sounds: 0 at the extremes, 0.5 at the midline"
    )
    latency_ms: Milliseconds = Field(
        0.0, description="how much later the tone is heard than the device says"
    )
    buffer_ms: float = Field(
        100.0, ge=20.0, le=500.0, description="sound kept ready against stalls"
    )


class HandsSettings(_Section):
    """What the client's hands feel."""

    buzzers: Name = Field(
        "none", description="none, auto, simulated, rumble, audio, or a serial port"
    )
    motor: Motor = Field(Motor.ERM, description="kind of the motors: coin (erm) or linear (lra)")
    strength_percent: float = Field(
        100.0, ge=10.0, le=100.0, description="strength of a pulse, of what the motor can do"
    )
    duration_ms: float = Field(
        150.0,
        ge=SHORTEST_PULSE_S * 1000,
        le=1000.0,
        description="length of a pulse, and never more than nine tenths of a sweep",
    )
    device: Name = Field(
        "auto", description="with audio: part of the name of the exciters' sound device"
    )
    burst_hz: float = Field(200.0, ge=150.0, le=250.0, description="with audio: pitch of a burst")
    burst_dbfs: float = Field(
        -12.0, ge=-80.0, le=LEVEL_CEILING_DBFS, description="with audio: level at full strength"
    )
    swap: bool = Field(False, description="exchange left and right")
    alignment_sweeps: float = Field(
        0.0, gt=-1.0, lt=1.0, description="when it is felt: 0 at the extremes, 0.5 at the midline"
    )
    kick_ms: float | None = Field(
        None, ge=0.0, le=250.0, description="full drive at first, to get the motor going"
    )
    latency_ms: float | None = Field(
        None,
        ge=-500,
        le=500,
        description="how much later the pulse is felt than the motor is switched on",
    )


class SetSettings(_Section):
    """How long a set is, and how it begins and ends."""

    passes: int | None = Field(
        None, ge=1, le=1000, description="length in passes of two sweeps each"
    )
    seconds: float | None = Field(
        None, ge=1.0, le=3600.0, description="length in seconds instead of passes"
    )
    lead_in_s: float = Field(
        3.0, ge=1.0, le=30.0, description="how long the target rests before it moves off"
    )
    fade_s: float = Field(
        1.0, ge=SHORTEST_FADE_S, le=10.0, description="how long the target fades in, and out"
    )


class LimitSettings(_Section):
    """Limits stricter than the fixed ones, for a sensitive client or a shared machine."""

    speed_hz: float = Field(
        SPEED_CAP_HZ, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, description="no set may go faster"
    )
    level_dbfs: float = Field(
        LEVEL_CEILING_DBFS, ge=-80.0, le=LEVEL_CEILING_DBFS, description="no tone may be louder"
    )


class Settings(BaseSettings):
    """All settings of a session."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)

    display: DisplaySettings = DisplaySettings()
    target: TargetSettings = TargetSettings()
    motion: MotionSettings = MotionSettings()
    audio: AudioSettings = AudioSettings()
    hands: HandsSettings = HandsSettings()
    set: SetSettings = SetSettings()
    limits: LimitSettings = LimitSettings()

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
        clashes = (*self._clashes_of_speed(), *self._clashes_of_tones(), *self._clashes_of_length())
        if clashes:
            raise ClashError(clashes)
        return self

    def _clashes_of_speed(self) -> Iterator[Clash]:
        profile, chosen_hz = self.motion.profile, self.motion.speed_hz
        capped_hz, limit_hz = speed_cap_hz(profile), self.limits.speed_hz
        if chosen_hz > capped_hz and capped_hz <= limit_hz:
            reason = (
                f'a target that jumps (motion.profile = "{profile.value}") flashes twice a pass '
                f"and may not go faster than {capped_hz:g} Hz"
            )
            yield Clash(
                "motion", "speed_hz", f"{chosen_hz:g} Hz", ("motion", "profile"), reason, capped_hz
            )
        elif chosen_hz > limit_hz:
            reason = f"limits.speed_hz allows {limit_hz:g} Hz at the most"
            yield Clash(
                "motion", "speed_hz", f"{chosen_hz:g} Hz", ("limits", "speed_hz"), reason, limit_hz
            )
        for field in ("colour", "background"):
            text = getattr(self.target, field)
            colour = parse_colour(text)
            if profile.blinks and is_saturated_red(colour):
                reason = (
                    f'with a target that jumps (motion.profile = "{profile.value}") it must not '
                    f"be a saturated red, which can provoke seizures"
                )
                yield Clash("target", field, text, ("motion", "profile"), reason, _paler(colour))

    def _clashes_of_tones(self) -> Iterator[Clash]:
        audio = self.audio
        if audio.level_dbfs > self.limits.level_dbfs:
            reason = f"limits.level_dbfs allows {self.limits.level_dbfs:g} dBFS at the most"
            yield Clash(
                "audio",
                "level_dbfs",
                f"{audio.level_dbfs:g} dBFS",
                ("limits", "level_dbfs"),
                reason,
                self.limits.level_dbfs,
            )
        if audio.duration_ms < 2 * audio.ramp_ms:
            reason = (
                f"a tone that rises and falls for {audio.ramp_ms:g} ms each (audio.ramp_ms) "
                f"lasts at least {2 * audio.ramp_ms:g} ms"
            )
            yield Clash(
                "audio",
                "duration_ms",
                f"{audio.duration_ms:g} ms",
                ("audio", "ramp_ms"),
                reason,
                2 * audio.ramp_ms,
            )

    def _clashes_of_length(self) -> Iterator[Clash]:
        if self.set.passes is not None and self.set.seconds is not None:
            reason = "set.passes is given as well, and a set has only one length"
            yield Clash(
                "set", "seconds", f"{self.set.seconds:g} s", ("set", "passes"), reason, None
            )


def parse_colour(text: str) -> tuple[int, int, int]:
    """Bytes of red, green and blue from `#rrggbb`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _paler(colour: tuple[int, int, int]) -> str:
    red, *others = colour
    green, blue = (max(part, math.ceil(red * 0.4)) for part in others)
    return f"#{red:02x}{green:02x}{blue:02x}"
