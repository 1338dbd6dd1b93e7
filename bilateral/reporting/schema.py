"""What was given, event by event, and how well the outputs kept together: the report's schema."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bilateral.outputs.media_priority import Granted
from bilateral.session.session import Outcome
from bilateral.stimulus.modality import Modality
from bilateral.timing.timeline import SideName


class _ReportPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Phrase(_ReportPart):
    """Something in words, with what they are made of."""

    code: str = Field(description="of a message in bilateral/words/catalogues")
    values: dict[str, object] = Field(description="what fills it")
    sentence: str = Field(description="in the language of the report")


class NoticeReport(Phrase):
    """What was told to the therapist."""

    severity: Literal["news", "warning"]
    since: str = Field(description="date and time of day")


class FindingReport(_ReportPart):
    """What the check of the settings found."""

    weight: Literal["error", "warning", "note"]
    reason: Phrase
    remedy: Phrase


class Event(_ReportPart):
    """One cue of one output. Times are host seconds (Python's perf_counter)."""

    modality: Modality
    sweep: int = Field(description="number of the sweep that begins here; even is left")
    side: SideName = Field(
        description="of breathing, left is where breathing in begins and right where breathing "
        "out does; of a resting light, left is where it is dimmest"
    )
    planned_s: float
    actual_s: float | None = Field(
        description="when it was perceived as far as the output can tell; null if it cannot"
    )


class Spread(_ReportPart):
    """How far a quantity strayed, in milliseconds."""

    count: int
    median_ms: float
    p99_ms: float = Field(description="99th percentile of the magnitude")
    max_ms: float = Field(description="largest magnitude")


class SpeedChange(_ReportPart):
    """A speed and the host time from which it held; 0 is a pause."""

    from_s: float
    speed_hz: float
    variation_percent: float = Field(
        default=0.0,
        description="each pass was quicker or slower by up to so much on purpose; the speed is "
        "the mean",
    )
    seed: int | None = Field(default=None, description="of the variation; null without one")


class Frames(_ReportPart):
    """What became of the frames of a set."""

    shown: int
    late: int = Field(description="presented more than half a period after they were due")
    skipped: int = Field(description="never drawn, because their moment had passed")


class SetReport(_ReportPart):
    """One set."""

    began: str = Field(description="local date and time of the start, ISO 8601")
    outcome: Outcome
    exercise: str = Field(
        default="",
        description="which calm exercise it was, a pass being one breath, swing or swell of it; "
        "empty for a bilateral set",
    )
    start_s: float = Field(description="host time at which the target moved off")
    end_s: float = Field(description="host time at which the set came to rest or was halted")
    passes_planned: float | None = Field(
        description="where the set was to end; finishing early moves it to the next extreme"
    )
    passes_given: float
    speeds: list[SpeedChange]
    width_variation_percent: float = Field(
        default=0.0,
        description="each pass was wider or narrower by up to so much on purpose, in the end",
    )
    width_seed: int | None = Field(default=None, description="of that; null without it")
    diameter_percent: float | None = Field(
        default=None,
        description="how large the target was in the end, of the picture's height, also where its "
        "size was chosen in degrees; null where none was shown",
    )
    effective_hz: float | None = Field(
        description="passes a second measured between the first and the last real event, pauses "
        "left out; null without two real events"
    )
    frames: Frames
    events: list[Event]
    deviation: dict[Modality, Spread | None] = Field(
        description="actual minus planned, for each output that tells its time"
    )
    asynchrony: dict[str, Spread | None] = Field(
        description="difference between two outputs at the same sweep, each against its own plan"
    )
    apart: list[Modality] = Field(
        description="outputs that had a rate of their own on purpose: compared with no other"
    )
    sync: Literal["good", "fair", "poor", "unknown"]


class VisualReport(_ReportPart):
    """The eyes' output."""

    real: bool
    condition: str = Field(description="on, off, missing or lost")
    device: str
    drawing: Phrase
    period_ms: float
    tells_time: bool
    actual_means: Phrase


class AudioReport(_ReportPart):
    """The ears' output."""

    real: bool
    condition: str = Field(description="on, off, missing or lost")
    device: str
    rate_hz: float | None
    delay_ms: float | None
    skew_ppm: float | None
    under_runs: int
    tones_late: int
    tones_dropped: int
    clock_slips: int
    stamps_rejected: int
    losses: int
    silences: int = Field(
        description="how often the tones fell silent because the program stood still"
    )
    tells_time: bool
    actual_means: Phrase
    fault: str | None


class TactileReport(_ReportPart):
    """The hands' output."""

    real: bool
    condition: str = Field(description="on, off, missing, simulated or lost")
    kind: str = Field(description="board, simulated, rumble, audio or none")
    device: str
    skew_ppm: float | None = Field(
        description="how fast the device's own clock runs; null without one"
    )
    clock_error_ms: float | None = Field(
        description="bound on what is known of that clock; null without one"
    )
    pulses_given: int
    pulses_late: int
    pulses_dropped: int
    line_faults: int = Field(description="messages that arrived damaged, either way")
    stops: int = Field(description="how often the device stopped by itself or by its button")
    losses: int
    tells_time: bool
    actual_means: Phrase
    fault: str | None


class Report(_ReportPart):
    """A run of the program: its outputs, and every set it gave."""

    format: Literal["bilateral-report"] = "bilateral-report"
    format_version: Literal[2] = 2
    language: str = Field(description="of all sentences, as a code such as en or de")
    versions: dict[str, str]
    settings: dict[str, object]
    findings: list[FindingReport] = Field(description="of the check of these settings")
    priority: Granted = Field(description="that the system gave the program beside others")
    notices: list[NoticeReport] = Field(description="what was told to the therapist")
    visual: VisualReport
    audio: AudioReport
    tactile: TactileReport
    sets: list[SetReport]
