"""What surrounds the sets: cards and the body scan, as a page asks for them and is shown them."""

from typing import Annotated, Literal, Self

from pydantic import Field

from bilateral.console.messages.asked_since import AskedSince
from bilateral.console.messages.message import Message
from bilateral.console.messages.notice import NoticeMessage
from bilateral.loading.cards import LONGEST_LINE
from bilateral.session.body_scan import LONGEST_STAY_S, MOST_PLACES, SHORTEST_STAY_S

LONGEST_PLACE = 60
PlaceName = Annotated[str, Field(min_length=1, max_length=LONGEST_PLACE)]
BodySide = Literal["left", "right", "both"]
CalmKind = Literal["exercise", "body-scan", "grounding", "prompts"]


class CalmChoice(Message):
    """Something that calms; an exercise is a preset, and has its name."""

    kind: CalmKind
    preset: str = Field(default="", max_length=200)


class AskCalm(Message):
    """Remember what was taken last."""

    type: Literal["calm-taken"]
    choice: CalmChoice


class AskCards(Message):
    """Look at the files of cards again."""

    type: Literal["cards"]


class AskWords(AskedSince):
    """Show the client these words of a card on the calm screen; "" takes them away."""

    type: Literal["words"]
    words: str = Field(max_length=LONGEST_LINE)


class AskScan(AskedSince):
    """Begin a body scan at its anchor."""

    type: Literal["scan"]
    places: tuple[PlaceName, ...] = Field(min_length=1, max_length=MOST_PLACES)
    """As the page shows them, in the order of the scan."""
    sides: tuple[BodySide, ...] = Field(default=(), max_length=MOST_PLACES)
    """Where each of them is, as far as they are told: of what sounds there."""
    anchor: str = Field(max_length=LONGEST_PLACE)
    stay_s: float | None = Field(ge=SHORTEST_STAY_S, le=LONGEST_STAY_S)
    sounds: bool


class AskScanStep(AskedSince):
    """Go about in the body scan; a start goes on to its next place, a pause stops its time."""

    type: Literal["scan-back", "scan-anchor"]


class AskScanEnd(AskedSince):
    """End the body scan: with what the client said, or "left" before the end."""

    type: Literal["scan-end"]
    result: Literal["clear", "where not", "left"]
    where_not: tuple[Annotated[int, Field(ge=0, lt=MOST_PLACES)], ...] = Field(
        default=(), max_length=MOST_PLACES
    )


class ScanShown(Message):
    """The body scan that is on."""

    places: tuple[str, ...]
    anchor: str
    place: int
    """Where it is, or where it goes from the anchor; behind the last one it asks how it was."""
    is_at_anchor: bool
    is_held: bool
    since_s: float
    """Host time at which it came there."""
    due_s: float | None
    """Host time at which it goes on by itself; None where it waits."""

    def nameless(self) -> Self:
        """The same as a phone is told it: the places may be in the therapist's own words."""
        return self.model_copy(update={"places": ("",) * len(self.places), "anchor": ""})


class ScanResultShown(Message):
    """A body scan that is over."""

    begun_s: float
    ended_s: float
    """Both in host time."""
    places: tuple[str, ...]
    reached: int
    anchor: str
    result: Literal["clear", "where not", "left", "halted"]
    where_not: tuple[str, ...]

    def nameless(self) -> Self:
        """The same as a phone is told it: that there was one."""
        nothing: tuple[str, ...] = ()
        update = {"places": nothing, "where_not": nothing, "anchor": "", "result": "left"}
        return self.model_copy(update=update)


class CardShown(Message):
    """What is said first, and what may be said besides."""

    title: NoticeMessage
    more: tuple[NoticeMessage, ...]


class CardGroupShown(Message):
    """Cards under one heading, if any."""

    name: NoticeMessage | None
    cards: tuple[CardShown, ...]


class PlaceShown(Message):
    """A place of the body, and on which side of it."""

    words: NoticeMessage
    side: BodySide = "both"


class CalmShown(Message):
    """All that there is to calm with. For therapists' pages."""

    type: Literal["calm"] = "calm"
    choices: tuple[CalmChoice, ...]
    """The last used first."""
    back_to: str
    """The preset to go back to from an exercise; "" where none is chosen."""
    grounding: tuple[CardGroupShown, ...]
    prompts: tuple[CardGroupShown, ...]
    places: tuple[PlaceShown, ...]
    places_apart: tuple[PlaceShown, ...]
    """The same with those that there are two of one by one; none of the therapist's own list."""
    anchors: tuple[NoticeMessage, ...]
    folder: str
    """Where the therapist's own cards are looked for."""
    problems: tuple[NoticeMessage, ...]
    """What is wrong with them."""
    changed: tuple[Literal["grounding", "prompts", "body-scan"], ...]
    """Those of which the text before the last change is kept, and may be taken back."""
