"""The client's screen between sets, as pages draw it."""

from bilateral.console.messages.message import Message


class DotShown(Message):
    """The dot at rest between sets: soft, and in the middle."""

    diameter: float
    """Against the height of the screen."""
    opacity: float


class WordsShown(Message):
    """How what a client reads stands in the middle."""

    capitals: float
    """How high they are, against the height of the screen."""
    widest: float
    highest: float
    """How much of the screen they may take, each way; where they need more they are smaller."""
    opacity: float
    plate: float
    """How much is seen of the even ground that they have on whatever is more than a colour."""


class RestShown(Message):
    """The client's screen between sets."""

    ground: str
    has_own: bool
    """Whether it hides what lies behind the target in sets."""
    photo: str
    """Its name, or ""; it fills the screen."""
    ink: str
    """Of dot and words on the ground: white, or black."""
    black_from: float
    """On a photo they are white, and black from this mean luminance on."""
    dot: DotShown | None
    words: WordsShown
