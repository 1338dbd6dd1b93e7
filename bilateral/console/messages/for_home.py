"""What pages say of an exercise for home, and are shown of it; no phone has part in it."""

from typing import Literal

from pydantic import Field

from bilateral.console.messages.message import Message
from bilateral.console.messages.notice import NoticeMessage
from bilateral.render.for_home import LONGEST_MIN, SHORTEST_MIN


class AskHome(Message):
    """Write the exercise that is chosen to a file; what was written before is taken away."""

    type: Literal["home-write"]
    ending: Literal[".mp4", ".m4a", ".wav"]
    minutes: float = Field(ge=SHORTEST_MIN, le=LONGEST_MIN)


class AskHomeEnd(Message):
    """Write no further, and take away what there is."""

    type: Literal["home-end"]


class HomeShown(Message):
    """What is written for home, as far as it is. For therapists' pages."""

    type: Literal["home"] = "home"
    state: Literal["none", "writing", "waiting", "ready", "refused"] = "none"
    """It waits while a set plays."""
    file: str = ""
    exercise: str = ""
    minutes: float = 0.0
    share: float = 0.0
    problem: NoticeMessage | None = None
    """Why nothing is written."""
