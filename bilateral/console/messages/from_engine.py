"""What the engine says, for pages: the state of the session, the devices, and its end."""

from typing import Literal

from bilateral.console.messages.calm import ScanResultShown, ScanShown
from bilateral.console.messages.message import VERSION, Message
from bilateral.console.messages.notice import NoticeShown
from bilateral.sitting.set_given import SetGiven


class MotionShown(Message):
    """A motion until it repeats: each of its sweeps as places at even phases.

    Places go from -1 to 1, from left to right and from top to bottom of what the target can reach.
    """

    until_phase: float | None
    """The next motion holds from there on; None for the last."""
    until_s: float | None = None
    """It holds no longer than until then, whatever the phase: the target goes over unseen."""
    sweeps: tuple[tuple[tuple[float, float], ...], ...]
    lights: tuple[tuple[tuple[float, float], ...], ...] = ()
    """Likewise diameters of the target, against the height of the screen, and how much of it is
    seen; none where both stay as they are."""


class CourseShown(Message):
    """The set that is being given, as far as the page draws and counts it.

    Knots are pairs of host time and value: even in between, at rest before and after them.
    """

    phase: tuple[tuple[float, float], ...]
    opacity: tuple[tuple[float, float], ...]
    """How much of the target has come; the calm screen is seen where it has not."""
    sight: tuple[tuple[float, float], ...]
    """How much is seen of that: less while it goes over to another motion."""
    motions: tuple[MotionShown, ...]
    """In order: the first that holds is the one."""
    end_sweep: int
    rest_s: float | None
    """When it comes to rest for good; None while it is held."""
    held_s: float | None
    """How long a set that is held goes on then."""
    pace_hz: float | None = None
    """What an exercise has now, or goes on at, while it is on its way to the pace it is set to."""


class GroundShown(Message):
    """What lies on the background's colour, and fills the screen."""

    rows: tuple[tuple[str, ...], ...]
    """Its colours from the top down, to be drawn large and soft; none of a photo."""
    photo: str
    """The name of its file, or ""."""
    dimming: float
    """How far a photo has become the background's colour."""
    blur: float
    """How far a point of a photo is spread, against the height of the screen."""
    brightness: float
    """By how much all light of a photo is less."""
    reach: float
    """By how much more than the screen the colours cover at each side, against its height."""
    drift: tuple[tuple[float, float], ...]
    """Where it goes to, against the height, once in `drift_sweeps`; nowhere where it is empty."""
    drift_sweeps: int


class TrailShown(Message):
    """What the target leaves behind, at even ages from now back to its end."""

    lasts_s: float
    widths: tuple[float, ...]
    """Against the height of the screen."""
    seen: tuple[float, ...]
    """How much of it."""


class LookShown(Message):
    """How the client's screen looks."""

    aspect: float
    """Width of the screen against its height."""
    background: str
    shape: str
    """The target as an SVG path within -1 … 1."""
    fades: tuple[float, ...]
    """How much of it is seen evenly from its middle to its rim; nothing where it is solid."""
    colour: str
    diameter: float
    """Against the height of the screen."""
    spans: bool = False
    """Whether it is a band from side to side, as thick as that."""
    lamps: tuple[tuple[float, float], ...]
    """Places of a row of lamps, evenly; of the two about the target each is lit as it is near.
    Without them the target itself is."""
    ground: GroundShown | None = None
    trail: TrailShown | None = None
    cycle: tuple[tuple[str, ...], ...] = ()
    """Colours that the target takes in turn, evenly over each glide from one to the next."""
    cycle_sweeps: int = 0
    """From the beginning of one glide, which takes a sweep, to that of the next."""


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


class SetShown(Message):
    """A set as it is meant: the preset it was made after, how fast and how long it is."""

    preset: str
    exercise: str = ""
    """Which calm exercise it is; empty for a bilateral set."""
    speed_hz: float
    fastest_hz: float
    step_hz: float
    """By how much a press makes it faster or slower."""
    length: LengthShown


class SessionState(Message):
    """The whole state of the session: the last one is all that counts."""

    type: Literal["state"] = "state"
    version: int = VERSION
    number: int
    host_s: float
    includes: int
    """All that was asked for up to this number is done in it, dropped or refused."""
    halts: int
    """How many halts have come another way than by the console."""
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
    sitting: int
    """Number of the client's sitting since the session opened."""
    sets_before: int
    """How many sets had begun before this sitting."""
    given: tuple[SetGiven, ...]
    """The last sets that are over. For the console."""
    screening: Literal["due", "waited for", "done"]
    """The questions before the first set: whether a start waits for them."""
    scan: ScanShown | None
    """The body scan that is on."""
    last_scan: ScanResultShown | None
    """The one that ended last, in this session."""
    groundings: int
    """How often somebody has stopped to ground, the therapist at any key or the client."""
    words: str = ""
    """What the client reads on the calm screen now."""
    course: CourseShown | None
    look: LookShown
    outputs: OutputsShown
    sync: str
    sync_figures: tuple[SyncFigure, ...]
    frames_lost: int
    """Frames of this set that came late or not at all."""
    notices: tuple[NoticeShown, ...]
    """All that stand, the oldest first."""


class MonitorShown(Message):
    """A monitor the client's target may be shown on."""

    number: int
    name: str
    size: tuple[int, int]
    is_clients: bool
    kept: str
    """What the setting of the client's monitor is to be if it is this one."""


class Devices(Message):
    """The devices there are; sent when they change. For therapists' pages."""

    type: Literal["devices"] = "devices"
    monitors: tuple[MonitorShown, ...]
    sound_devices: tuple[str, ...]
    serial_ports: tuple[str, ...]


class Gone(Message):
    """The engine has ended: as it was asked to, or not."""

    type: Literal["gone"] = "gone"
    in_order: bool
