"""The sections of the settings: every setting with its unit and its range."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    SHORTEST_FADE_S,
    SHORTEST_PULSE_S,
    SHORTEST_RAMP_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
)
from bilateral.stimulus.motion import Path, Profile

ColourText = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Milliseconds = Annotated[float, Field(ge=-500, le=500, allow_inf_nan=False)]
Name = Annotated[str, Field(min_length=1)]
PhotoName = Annotated[str, Field(max_length=120, pattern=r"^([^/\\\x00-\x1f]+\.(png|jpg|jpeg))?$")]
"""A file in the folder of photos beside the user's settings."""
MonitorNumber = Annotated[int, Field(ge=1)]


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
    distance_cm: float = Field(
        60.0, ge=20.0, le=500.0, description="from the client's eyes to the screen"
    )
    width_cm: float | None = Field(
        None, ge=5.0, le=500.0, description="width of the picture on the client's monitor"
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

    on: bool = Field(True, description="pulses left and right, where there are buzzers")
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


class CalmSettings(_Section):
    """What the client's screen shows between sets."""

    colour: ColourText | None = Field(
        None, description="colour of the screen; left out, it is that of the next set"
    )
    dot: bool = Field(False, description="a small dot rests in the middle")
    photo: PhotoName = Field("", description="a picture of yours that fills the screen")


class PageSettings(_Section):
    """The therapist's page."""

    language: Literal["auto", "en", "de"] = Field(
        "auto", description="language of the page; auto takes the browser's"
    )
    theme: Literal["dark", "light"] = Field("dark", description="colours of the page")
    screening: bool = Field(
        True, description="ask about seizures and the like before the first set"
    )
    is_set_up: bool = Field(False, description="the guide for a new room has been gone through")
    start_keys: str = Field(
        "PageUp PageDown",
        max_length=200,
        description="keys of a clicker that start and finish a set, as the browser names them",
    )
    letter_keys: bool = Field(
        True, description="S, P, +, - and ? are shortcuts; Escape and Space halt in any case"
    )


class LimitSettings(_Section):
    """Limits stricter than the fixed ones, for a sensitive client or a shared machine."""

    speed_hz: float = Field(
        SPEED_CAP_HZ, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, description="no set may go faster"
    )
    level_dbfs: float = Field(
        LEVEL_CEILING_DBFS, ge=-80.0, le=LEVEL_CEILING_DBFS, description="no tone may be louder"
    )


def parse_colour(text: str) -> tuple[int, int, int]:
    """Bytes of red, green and blue from `#rrggbb`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


OF_THE_ROOM = frozenset(
    {
        *(("display", field) for field in DisplaySettings.model_fields),
        *(("calm", field) for field in CalmSettings.model_fields),
        *(("limits", field) for field in LimitSettings.model_fields),
        *(("page", field) for field in PageSettings.model_fields),
        *(("audio", field) for field in ("device", "swap", "latency_ms", "buffer_ms")),
        *(("hands", field) for field in ("buzzers", "motor", "device", "burst_hz", "burst_dbfs")),
        *(("hands", field) for field in ("swap", "kick_ms", "latency_ms")),
    }
)
"""Section and field of what belongs to a room and its devices: kept in the user's own file. All
else belongs to a set, and is kept in presets."""
