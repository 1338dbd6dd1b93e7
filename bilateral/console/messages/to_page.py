"""What the console says to a page."""

from typing import Literal

from bilateral.console.messages.calm import CalmShown
from bilateral.console.messages.calm_screen import RestShown
from bilateral.console.messages.for_home import HomeShown
from bilateral.console.messages.from_engine import Devices, Gone, LookShown, SessionState
from bilateral.console.messages.message import VERSION, Message, Role, Value, Values
from bilateral.console.messages.notice import NoticeMessage
from bilateral.console.messages.of_record import OfRecord, RecordShown
from bilateral.console.messages.of_sitting import SittingShown
from bilateral.console.messages.pairing import Paired, Pairing, PairWaiting


class PagePong(Message):
    """Answers a ping."""

    type: Literal["pong"] = "pong"
    sent_ms: float
    host_s: float


class HaltDoorShown(Message):
    """Where a halt reaches the engine past the console, and the key that it takes there."""

    port: int
    key: str


class Welcome(Message):
    """The page is known; the first message it gets."""

    type: Literal["welcome"] = "welcome"
    role: Role
    halt_door: HaltDoorShown | None = None
    """None for phones, which cannot reach it."""
    version: int = VERSION


class OfRequest(Message):
    """Answers one thing that a page has asked for."""

    number: int = 0
    """Which one, of all that the page has said by this connection; 0 where it asked otherwise."""


class Refused(OfRequest):
    """What was asked for is not done; the notices say why and what to do."""

    type: Literal["refused"] = "refused"
    asked: str
    section: str = ""
    field: str = ""
    notices: tuple[NoticeMessage, ...]


class PresetDone(OfRequest):
    """What was asked for with a preset is done."""

    type: Literal["preset-done"] = "preset-done"


class PictureShown(Message):
    """The client's screen, standing still, with the target at each of these places."""

    look: LookShown
    places: tuple[tuple[float, float], ...]


class PresetText(Message):
    """A preset as it stands in its file; for the page that asked."""

    type: Literal["preset-text"] = "preset-text"
    name: str
    text: str
    picture: PictureShown | None = None
    """Both extremes of what its settings come to; None where it cannot be used."""
    values: Values | None = None
    """All its settings; None where it cannot be used."""


PassPlaces = tuple[tuple[tuple[float, float], ...], ...]


class ChoicePicture(Message):
    """How a choice of a setting looks: places and shapes within `SettingsForm.picture_box`."""

    choice: str
    fill: str = ""
    """What is filled, as an SVG path; "" for nothing."""
    is_soft: bool = False
    """It fades out towards its rim."""
    shades: tuple[tuple[float, ...], ...] = ()
    """How dark the picture is in rows from the top down, evenly over it, 0 … 1."""
    course: PassPlaces = ()
    """What is drawn as a line, and gone along by a point: over one pass, each of its sweeps as
    places at even phases."""


class ToldWhere(Message):
    """One thing that has to be so: that a setting has a value, or any other one."""

    section: str
    field: str
    is_other: bool
    value: Value


class SettingShown(Message):
    """One setting and what it may be."""

    section: str
    field: str
    kind: Literal[
        "switch", "number", "choice", "colour", "photo", "sound", "music", "drawing", "text"
    ]
    unit: str
    lowest: float | None
    highest: float | None
    is_whole: bool
    choices: tuple[str, ...]
    pictures: tuple[ChoicePicture, ...]
    """One for each choice, in their order; none where words alone tell them apart."""
    offered: tuple[str, ...]
    """Of a text that names a device: what may always stand there instead."""
    usual: Value
    is_optional: bool
    is_everyday: bool
    """Whether it is often changed; the others are set once, or never."""
    of_the_room: bool
    """Kept in the therapist's own file; all else belongs to the set, and is kept in presets."""
    told_where: tuple[tuple[ToldWhere, ...], ...]
    """Of these, all of one have to be so for it to be worth a word; none: it always is."""


class SettingsForm(Message):
    """Every setting there is, and how large a file may be; sent once."""

    type: Literal["form"] = "form"
    settings: tuple[SettingShown, ...]
    picture_box: tuple[float, float, float, float]
    """Left, top, width and height of the box in which choices are drawn, with its margin."""
    standard_passes: int
    """Of a set that has no length of its own."""
    largest_preset_bytes: int
    largest_photo_bytes: int
    largest_sound_bytes: int
    largest_music_bytes: int


class PresetShown(Message):
    """A preset to choose; one that cannot be read says why in `problems`."""

    name: str
    about: str
    is_own: bool
    is_shipped: bool
    """Whether it comes with Bilateral, and pages have words of their own for it."""
    uses: int
    """How many sets were given with it since the session opened."""
    exercise: str = ""
    """Which calm exercise it is, to be listed apart; empty for a bilateral set."""
    problems: tuple[NoticeMessage, ...]


class GazeShown(Message):
    """How far and how fast the client's eyes go, as the set is chosen and the room is measured."""

    sweep_deg: float
    peak_deg_s: float | None
    """None for a target that jumps."""


class SizeShown(Message):
    """How large the target is: of the picture's height, and to the client; None unmeasured."""

    percent: float
    degrees: float | None


class ContrastShown(Message):
    """How a colour of the target stands out where it is seen worst; `field` is its setting."""

    field: str
    ratio: float


class FindingShown(Message):
    """What the check of the chosen settings has found, but for errors: those are refused."""

    weight: Literal["error", "warning", "note"]
    reason: NoticeMessage
    remedy: NoticeMessage


class ValueWeighed(Message):
    """What would become of the set with this value of a setting."""

    value: Value
    contrast: float | None
    """Of the target against its background, as both are seen; None for what is no colour of it."""
    refused: tuple[NoticeMessage, ...]
    """Why it would be refused."""
    findings: tuple[FindingShown, ...]
    """What of it would be found that this setting has part in."""
    course: PassPlaces = ()
    """Of a drawing: the path that comes of it, as `ChoicePicture` has it."""


class Weighed(Message):
    """Answers what would become of the set; for the page that asked."""

    type: Literal["weighed"] = "weighed"
    section: str
    field: str
    number: int
    """Of the workspace that it is true of."""
    values: tuple[ValueWeighed, ...]


class WorkspaceShown(Message):
    """What is chosen for the set, whole; sent at each change. For therapists' pages."""

    type: Literal["workspace"] = "workspace"
    number: int
    preset: str
    values: Values
    stored: Values
    """The same settings as the preset has them."""
    gaze: GazeShown | None
    size: SizeShown
    """None where the room is not measured."""
    contrasts: tuple[ContrastShown, ...]
    """Of the target's colours that are seen."""
    findings: tuple[FindingShown, ...]
    rest: RestShown
    idle: tuple[str, ...]
    """What of the set, as "section.field", is given by the exercise that is chosen instead."""
    drawing: PassPlaces
    """The path that comes of what is drawn, whether or not it is the one that is chosen."""
    undo: str
    """What would be taken back of the set: "section.field", a whole "section", or the name of a
    preset that was chosen or gone back to; "" for nothing."""
    undo_room: str
    """The same of the room."""
    presets: tuple[PresetShown, ...]
    photos: tuple[str, ...]
    sounds: tuple[str, ...]
    music: tuple[str, ...]
    problems: tuple[NoticeMessage, ...] = ()
    """What of the therapist's own could not be read when the session opened, and why."""


ToPage = (
    PagePong
    | Welcome
    | Refused
    | PresetDone
    | PresetText
    | Weighed
    | SettingsForm
    | WorkspaceShown
    | SittingShown
    | RecordShown
    | OfRecord
    | Pairing
    | PairWaiting
    | Paired
    | SessionState
    | Devices
    | CalmShown
    | HomeShown
    | Gone
)
OfWorkspace = Refused | PresetText | Weighed
"""What the workspace answers the page that asks."""
ToOnePage = OfWorkspace | PresetDone | OfRecord
