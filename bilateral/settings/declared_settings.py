"""The sections of the settings: every setting with its range, its default and whose it is."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from bilateral.settings.drawing import USUAL_DRAWING
from bilateral.settings.motor import Motor
from bilateral.settings.section import Command, Section, TextKind, flag, setting
from bilateral.stimulus.ambience import OWN_MUSIC
from bilateral.stimulus.ambience_sounds import AMBIENCES
from bilateral.stimulus.cue_sounds import PLAIN, SOUNDS
from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    LOUDEST_AMBIENCE_DBFS,
    SHORTEST_FADE_S,
    SHORTEST_PULSE_S,
    SHORTEST_RAMP_S,
    SLOWEST_HZ,
    SPEED_CAP_HZ,
)
from bilateral.stimulus.motion import Path, Profile
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.patterns import PLAIN as SINGLE
from bilateral.stimulus.sound import LONGEST_TONE_S
from bilateral.timing.variation import MOST as MOST_VARIED
from bilateral.words.languages import AUTO, languages

Name = Annotated[str, Field(min_length=1)]
MonitorNumber = Annotated[int, Field(ge=1)]
ANY = ("auto",)
"""Instead of the name of a device: the one that the system or the program finds by itself."""
NO_AMBIENCE = "none"
MOST_SEEDS = 999
"""So many different courses of chance are enough."""
MOST_BETWEEN = 16
"""Of crossings from one cue to the next."""
LATEST_MS = 500.0
"""No device is later, or earlier, than that."""
BY_CHANCE = (
    f"path={Path.WANDER} or speed_variation_percent!=0 or width_variation_percent!=0"
    " or audio.irregular_percent!=0"
)
_BESIDE = (f"ambience.source={NO_AMBIENCE}", "ambience.instead_of_tones=off")
NO_TONES = " or ".join(("on=off", *_BESIDE))
WITH_TONES = " or ".join(f"on=on and {one}" for one in _BESIDE)
WITH_SOUNDS = " or ".join(f"on=on and cue_file=empty and {one}" for one in _BESIDE)
WITH_AMBIENCE = f"source!={NO_AMBIENCE}"
RUN, OPEN, RENDER, BUZZ = Command.RUN, Command.OPEN, Command.RENDER, Command.BUZZ


class DisplaySettings(Section):
    """Where the client sees the target."""

    monitor: Name | MonitorNumber = setting(
        "auto", offered=ANY, since="0.1", room=True, flag=flag("--display", RUN, OPEN)
    )
    windowed: bool = setting(False, since="0.1", room=True, flag=flag("--windowed", RUN, OPEN))
    drawing: Literal["auto", "gpu", "software"] = setting("auto", since="0.1", room=True)
    latency_ms: float = setting(0.0, ge=-LATEST_MS, le=LATEST_MS, since="0.1", room=True)
    distance_cm: float = setting(60.0, ge=20.0, le=500.0, since="0.1", room=True)
    width_cm: float | None = setting(None, ge=5.0, le=500.0, example=53.0, since="0.1", room=True)
    height_cm: float | None = setting(None, ge=5.0, le=500.0, example=30.0, since="0.1", room=True)

    @field_validator("monitor", mode="before")
    @classmethod
    def _number_in_words(cls, given: object) -> object:
        """Variables and flags are text: read "2" there as a number."""
        return int(given) if isinstance(given, str) and given.isdecimal() else given


class MotionSettings(Section):
    """How the target moves."""

    speed_hz: float = setting(
        1.0,
        ge=SLOWEST_HZ,
        le=SPEED_CAP_HZ,
        since="0.1",
        everyday=True,
        flag=flag("--speed", RUN, RENDER),
    )
    profile: Profile = setting(Profile.SINUSOID, since="0.1", flag=flag("--profile", RUN, RENDER))
    path: Path = setting(
        Path.HORIZONTAL, since="0.1", everyday=True, flag=flag("--path", RUN, RENDER)
    )
    drawn_heights_percent: str = setting(
        USUAL_DRAWING,
        text=TextKind.DRAWING,
        since="0.1",
        everyday=True,
        flag=flag("--drawn", RUN, RENDER),
    )
    width_percent: float = setting(80.0, ge=5.0, le=100.0, since="0.1")
    height_percent: float | None = setting(None, ge=5.0, le=100.0, example=50.0, since="0.1")
    centre_x_percent: float = setting(0.0, ge=-100.0, le=100.0, since="0.1")
    centre_y_percent: float = setting(0.0, ge=-100.0, le=100.0, since="0.1")
    dwell_ms: float = setting(100.0, ge=0.0, le=500.0, since="0.1", told=f"profile={Profile.EASED}")
    speed_variation_percent: float = setting(0.0, ge=0.0, le=100 * MOST_VARIED, since="0.1")
    width_variation_percent: float = setting(0.0, ge=0.0, le=100 * MOST_VARIED, since="0.1")
    seed: int = setting(1, ge=1, le=MOST_SEEDS, since="0.1", told=BY_CHANCE)


class AudioSettings(Section):
    """What the client's ears hear."""

    on: bool = setting(
        True, since="0.1", everyday=True, flag=flag("--sound", RUN, OPEN, RENDER), told=NO_TONES
    )
    device: Name = setting(
        "auto", offered=ANY, since="0.1", room=True, flag=flag("--device", RUN, OPEN)
    )
    level_dbfs: float = setting(
        -20.0,
        ge=-80.0,
        le=LEVEL_CEILING_DBFS,
        since="0.1",
        everyday=True,
        flag=flag("--level", RUN, RENDER),
        told=WITH_TONES,
    )
    sound: str = setting(PLAIN, choices=tuple(SOUNDS), since="0.1", everyday=True, told=WITH_SOUNDS)
    cue_file: str = setting("", text=TextKind.SOUND, max_length=120, since="0.1")
    pitch_hz: float | None = setting(None, ge=40.0, le=2000.0, example=440.0, since="0.1")
    pitch_right_hz: float | None = setting(None, ge=40.0, le=2000.0, example=550.0, since="0.1")
    duration_ms: float | None = setting(
        None, ge=20.0, le=LONGEST_TONE_S * 1000, example=100.0, since="0.1"
    )
    ramp_ms: float | None = setting(
        None, ge=SHORTEST_RAMP_S * 1000, le=250.0, example=10.0, since="0.1"
    )
    width_percent: float = setting(100.0, ge=0.0, le=100.0, since="0.1")
    swap: bool = setting(False, since="0.1", room=True)
    loudspeakers: bool = setting(False, since="0.1", room=True)
    alignment_sweeps: float = setting(0.0, gt=-1.0, lt=1.0, since="0.1")
    irregular_percent: float = setting(0.0, ge=0.0, le=80.0, since="0.1")
    every_sweeps: int = setting(1, ge=1, le=MOST_BETWEEN, since="0.1")
    own_rate_hz: float | None = setting(
        None, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, example=1.0, since="0.1"
    )
    latency_ms: float = setting(0.0, ge=-LATEST_MS, le=LATEST_MS, since="0.1", room=True)
    buffer_ms: float = setting(100.0, ge=20.0, le=500.0, since="0.1", room=True)


class AmbienceSettings(Section):
    """What the client's ears hear on and on, beneath the tones or instead of them."""

    source: str = setting(
        NO_AMBIENCE,
        choices=(NO_AMBIENCE, *AMBIENCES, OWN_MUSIC),
        since="0.1",
        everyday=True,
        flag=flag("--ambience", RUN, RENDER),
    )
    level_dbfs: float = setting(
        -34.0, ge=-80.0, le=LOUDEST_AMBIENCE_DBFS, since="0.1", everyday=True, told=WITH_AMBIENCE
    )
    width_percent: float = setting(100.0, ge=0.0, le=100.0, since="0.1")
    instead_of_tones: bool = setting(
        False, since="0.1", everyday=True, told=f"{WITH_AMBIENCE} and instead_of_tones=on"
    )
    music: str = setting("", text=TextKind.MUSIC, max_length=200, since="0.1")


class HandsSettings(Section):
    """What the client's hands feel."""

    on: bool = setting(True, since="0.1", everyday=True, flag=flag("--pulses", RUN, OPEN))
    buzzers: Name = setting(
        "none",
        offered=("none", *ANY, "rumble", "audio", "simulated"),
        since="0.1",
        room=True,
        flag=flag("--buzzers", RUN, OPEN, BUZZ),
    )
    motor: Motor = setting(Motor.ERM, since="0.1", room=True)
    strength_percent: float = setting(
        100.0,
        ge=10.0,
        le=100.0,
        since="0.1",
        everyday=True,
        flag=flag("--intensity", BUZZ),
        told="on=on",
    )
    duration_ms: float = setting(
        150.0, ge=SHORTEST_PULSE_S * 1000, le=1000.0, since="0.1", flag=flag("--ms", BUZZ)
    )
    pattern: str = setting(
        SINGLE, choices=tuple(PATTERNS), since="0.1", everyday=True, told="on=on"
    )
    balance_percent: float = setting(0.0, ge=-90.0, le=90.0, since="0.1")
    device: Name = setting("auto", offered=ANY, since="0.1", room=True)
    burst_hz: float = setting(200.0, ge=150.0, le=250.0, since="0.1", room=True)
    burst_dbfs: float = setting(-12.0, ge=-80.0, le=LEVEL_CEILING_DBFS, since="0.1", room=True)
    swap: bool = setting(False, since="0.1", room=True)
    alignment_sweeps: float = setting(0.0, gt=-1.0, lt=1.0, since="0.1")
    every_sweeps: int = setting(1, ge=1, le=MOST_BETWEEN, since="0.1")
    own_rate_hz: float | None = setting(
        None, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, example=1.0, since="0.1"
    )
    kick_ms: float | None = setting(None, ge=0.0, le=250.0, example=60.0, since="0.1", room=True)
    latency_ms: float | None = setting(
        None, ge=-LATEST_MS, le=LATEST_MS, example=40.0, since="0.1", room=True
    )


class SetSettings(Section):
    """How long a set is, and how it begins and ends."""

    passes: int | None = setting(
        None,
        ge=1,
        le=1000,
        example=24,
        since="0.1",
        everyday=True,
        flag=flag("--passes", RUN, RENDER),
    )
    seconds: float | None = setting(
        None,
        ge=1.0,
        le=3600.0,
        example=30.0,
        since="0.1",
        everyday=True,
        flag=flag("--seconds", RUN, RENDER),
    )
    lead_in_s: float = setting(3.0, ge=1.0, le=30.0, since="0.1")
    fade_s: float = setting(1.0, ge=SHORTEST_FADE_S, le=10.0, since="0.1")


class CalmSettings(Section):
    """What the client's screen shows between sets."""

    colour: str | None = setting(
        None, text=TextKind.COLOUR, example="#1d2b2f", since="0.1", room=True, everyday=True
    )
    dot: bool = setting(False, since="0.1", room=True, everyday=True)
    photo: str = setting(
        "", text=TextKind.PHOTO, max_length=120, since="0.1", room=True, everyday=True
    )


class PageSettings(Section):
    """The therapist's page."""

    language: str = setting(AUTO, choices=(AUTO, *languages()), since="0.1", room=True)
    theme: Literal["dark", "light"] = setting("dark", since="0.1", room=True)
    screening: bool = setting(True, since="0.1", room=True)
    is_set_up: bool = setting(False, since="0.1", room=True)
    start_keys: str = setting("PageUp PageDown", max_length=200, since="0.1", room=True)
    letter_keys: bool = setting(True, since="0.1", room=True)
    client_stop_grounds: bool = setting(False, since="0.1", room=True)
    ten_key: str = setting("t", max_length=20, since="0.1", room=True)
    desensitisation_preset: str = setting("standard", max_length=60, since="0.1", room=True)
    installation_preset: str = setting("", max_length=60, since="0.1", room=True)
    resourcing_preset: str = setting("resourcing", max_length=60, since="0.1", room=True)
    closure_preset: str = setting("", max_length=60, since="0.1", room=True)


class RecordSettings(Section):
    """The private record of sittings, on this computer alone."""

    on: bool = setting(False, since="0.1", room=True)
    folder: str = setting("", max_length=400, since="0.1", room=True)
    lock_after_min: float = setting(15.0, ge=1.0, le=720.0, since="0.1", room=True)
    lock_on_next_client: bool = setting(False, since="0.1", room=True)
    keyring: bool = setting(False, since="0.1", room=True)
    keep_years: int = setting(10, ge=0, le=100, since="0.1", room=True)


class LimitSettings(Section):
    """Limits stricter than the fixed ones, for a sensitive client or a shared machine."""

    speed_hz: float = setting(SPEED_CAP_HZ, ge=SLOWEST_HZ, le=SPEED_CAP_HZ, since="0.1", room=True)
    level_dbfs: float = setting(
        LEVEL_CEILING_DBFS, ge=-80.0, le=LEVEL_CEILING_DBFS, since="0.1", room=True
    )


def parse_colour(text: str) -> tuple[int, int, int]:
    """Bytes of red, green and blue from `#rrggbb`."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)
