"""What the engine says, for pages: the state of the session, the devices, and its end."""

from typing import Literal

from bilateral.console.messages.message import VERSION, Message


class SegmentShown(Message):
    """A stretch of constant speed."""

    start_s: float
    start_phase: float
    sweeps_per_s: float


class FormerShown(Message):
    """A motion that holds while the phase is below `until_phase`."""

    until_phase: float
    profile: str
    path: str
    width: float


class TurnedShown(Message):
    """From `at_s` on the target fades to what `LookShown.shown` says; before, it was otherwise."""

    at_s: float
    fade_s: float


class CourseShown(Message):
    """The set that is being given, as far as the page draws and counts it."""

    segments: tuple[SegmentShown, ...]
    end_sweep: int | None
    appear_s: float
    leave_s: float | None
    fade_in_s: float
    fade_out_s: float
    former: tuple[FormerShown, ...] = ()
    """Motions that come before the one of the look, in order: the first that holds is the one."""
    turned: TurnedShown | None = None
    """Set once the target was hidden or shown in the midst of the set."""


class LookShown(Message):
    """How the client's screen looks, and how the target moves over it."""

    shown: bool
    colour: str
    background: str
    diameter: float
    profile: str
    path: str
    width: float
    aspect: float
    """Width of the client's screen against its height."""


class LengthShown(Message):
    """What a set comes to, at the speed in force."""

    passes: float
    sweeps: int
    seconds: float


class OutputsShown(Message):
    """State of each output in one word."""

    eyes: str
    ears: str
    hands: str


class SyncFigure(Message):
    """How two outputs kept together lately, in milliseconds; the names are those of outputs."""

    one: str
    other: str
    count: int
    median_ms: float
    p99_ms: float


class Told(Message):
    """A sentence for the therapist, numbered so that each is shown once."""

    number: int
    text: str


class SetShown(Message):
    """A set as it is meant: the preset it was made after, how fast and how long it is."""

    preset: str
    speed_hz: float
    fastest_hz: float
    length: LengthShown


class SessionState(Message):
    """The whole state of the session: the last one is all that counts."""

    type: Literal["state"] = "state"
    version: int = VERSION
    number: int
    host_s: float
    includes: int
    """All that was asked for up to this number is done in it, dropped or refused."""
    state: str
    is_check: bool
    """Whether what plays is a check of the outputs and no set."""
    slowest_hz: float
    now: SetShown
    """The set that plays; while none does, the same as `next`."""
    next: SetShown
    is_pending: bool
    """Whether the next set waits for the end of another one; `now` is its own then."""
    sets_begun: int
    course: CourseShown | None
    look: LookShown
    outputs: OutputsShown
    sync: str
    sync_figures: tuple[SyncFigure, ...]
    frames_lost: int
    """Frames of this set that came late or not at all."""
    told: tuple[Told, ...]


class MonitorShown(Message):
    """A monitor the client's target may be shown on."""

    number: int
    name: str
    size: tuple[int, int]
    is_clients: bool


class Devices(Message):
    """The devices there are; sent when they change. For therapists' pages."""

    type: Literal["room"] = "room"
    monitors: tuple[MonitorShown, ...]
    sound_devices: tuple[str, ...]
    serial_ports: tuple[str, ...]


class Gone(Message):
    """The engine has ended: as it was asked to, or not."""

    type: Literal["gone"] = "gone"
    in_order: bool
