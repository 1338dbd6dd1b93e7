"""Every setting, with its unit and its range: the one typed tree behind files and flags."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    SHORTEST_FADE_S,
    SHORTEST_RAMP_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
    is_saturated_red,
    speed_cap_hz,
)
from bilateral.stimulus.motion import Path, Profile

ColourText = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Milliseconds = Annotated[float, Field(ge=-500, le=500, allow_inf_nan=False)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class DisplaySettings(_Section):
    """Where the client sees the target."""

    monitor: str | int = Field(
        "auto",
        description="the client's monitor: auto, its number counted from 1, or part of its name",
    )
    windowed: bool = Field(False, description="a window instead of the whole monitor")
    drawing: Literal["auto", "gpu", "software"] = Field(
        "auto", description="how frames are drawn; auto measures which is steadier"
    )
    latency_ms: Milliseconds = Field(
        0.0, description="how much later the monitor shows a frame than it says (ms)"
    )


class TargetSettings(_Section):
    """What the client's eyes follow."""

    shown: bool = Field(True, description="false leaves the client's screen calm and empty")
    colour: ColourText = Field("#ffffff", description="red, green, blue in hexadecimal")
    background: ColourText = Field("#000000", description="red, green, blue in hexadecimal")
    diameter_percent: float = Field(
        5.0, ge=0.5, le=50.0, description="diameter in percent of the monitor's height"
    )


class MotionSettings(_Section):
    """How the target moves."""

    speed_hz: float = Field(
        1.0, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, description="passes per second (Hz)"
    )
    profile: Profile = Field(Profile.SINUSOID, description="how it moves between the extremes")
    path: Path = Field(Path.HORIZONTAL, description="the line along which it moves")
    width_percent: float = Field(
        80.0, ge=5.0, le=100.0, description="length of a sweep in percent of what fits"
    )


class AudioSettings(_Section):
    """What the client's ears hear."""

    on: bool = Field(True, description="tones left and right")
    device: str = Field("auto", description="auto, or part of the sound device's name")
    level_dbfs: float = Field(
        -20.0, ge=-80.0, le=LEVEL_CEILING_DBFS, description="level of a tone (dBFS)"
    )
    pitch_hz: float = Field(440.0, ge=100.0, le=2000.0, description="pitch of a tone (Hz)")
    duration_ms: float = Field(100.0, ge=20.0, le=1000.0, description="length of a tone (ms)")
    ramp_ms: float = Field(
        10.0, ge=SHORTEST_RAMP_S * 1000, le=250.0, description="rise and fall of a tone (ms)"
    )
    width_percent: float = Field(
        100.0, ge=0.0, le=100.0, description="100: one ear at a time, 0: both alike (%)"
    )
    swap: bool = Field(False, description="exchange left and right")
    alignment_sweeps: float = Field(
        0.0, gt=-1.0, lt=1.0, description="0: at the extremes, 0.5: at the midline (sweeps)"
    )
    latency_ms: Milliseconds = Field(
        0.0, description="how much later the tone is heard than the device says (ms)"
    )
    buffer_ms: float = Field(
        100.0, ge=20.0, le=500.0, description="sound kept ready against stalls (ms)"
    )

    @model_validator(mode="after")
    def _rises_and_falls(self) -> Self:
        if self.duration_ms < 2 * self.ramp_ms:
            raise ValueError(
                f"a tone of {self.duration_ms:g} ms is too short to rise and fall for "
                f"{self.ramp_ms:g} ms each; make duration_ms at least {2 * self.ramp_ms:g}"
            )
        return self


class SetSettings(_Section):
    """How long a set is, and how it begins and ends."""

    passes: int | None = Field(
        None, ge=1, le=1000, description="length in passes (one pass is two sweeps)"
    )
    seconds: float | None = Field(
        None, ge=1.0, le=3600.0, description="length in seconds instead of passes (s)"
    )
    lead_in_s: float = Field(
        3.0, ge=1.0, le=30.0, description="the target rests before it moves off (s)"
    )
    fade_s: float = Field(
        1.0, ge=SHORTEST_FADE_S, le=10.0, description="the target fades in and out (s)"
    )

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        if self.passes is not None and self.seconds is not None:
            raise ValueError("a set has either passes or seconds; leave one of them out")
        return self


class LimitSettings(_Section):
    """Limits stricter than the fixed ones, for a sensitive client or a shared machine."""

    speed_hz: float = Field(
        SPEED_CAP_HZ, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, description="no set goes faster (Hz)"
    )
    level_dbfs: float = Field(
        LEVEL_CEILING_DBFS, ge=-80.0, le=LEVEL_CEILING_DBFS, description="no tone is louder (dBFS)"
    )


class Settings(BaseSettings):
    """All settings of a session."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)

    display: DisplaySettings = DisplaySettings()
    target: TargetSettings = TargetSettings()
    motion: MotionSettings = MotionSettings()
    audio: AudioSettings = AudioSettings()
    set: SetSettings = SetSettings()
    limits: LimitSettings = LimitSettings()

    @model_validator(mode="after")
    def _within_limits(self) -> Self:
        profile = self.motion.profile
        fastest_hz = min(self.limits.speed_hz, speed_cap_hz(profile))
        if self.motion.speed_hz > fastest_hz:
            raise ValueError(
                f"motion.speed_hz is {self.motion.speed_hz:g}, but with profile "
                f"{profile.value!r} and these limits it may be {fastest_hz:g} at the most"
            )
        if self.audio.level_dbfs > self.limits.level_dbfs:
            raise ValueError(
                f"audio.level_dbfs is {self.audio.level_dbfs:g}, above limits.level_dbfs "
                f"({self.limits.level_dbfs:g})"
            )
        if profile.blinks and is_saturated_red(parse_colour(self.target.colour)):
            raise ValueError(
                f"target.colour {self.target.colour} is a saturated red, which must not jump "
                f"from side to side; choose a paler colour or another motion.profile"
            )
        return self


def parse_colour(text: str) -> tuple[int, int, int]:
    """Bytes of red, green and blue from `#rrggbb`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)
