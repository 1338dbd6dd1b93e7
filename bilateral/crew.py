"""Who works for the page behind the main loop, and what the main loop hears of them."""

from collections import deque
from dataclasses import dataclass

from bilateral.console.messages import State
from bilateral.furnishing import Furnisher
from bilateral.session.desk import Desk
from bilateral.wings import Wings


@dataclass(frozen=True, slots=True)
class Crew:
    """All that a session with a page has beside its outputs."""

    desk: Desk[State]
    wings: Wings
    furnisher: Furnisher
    prompts: deque[str]
    """Sentences for the therapist, from any of their threads."""
    at_opening: tuple[str, ...] = ()
    """What the terminal was told before there was anyone to show it on the page."""
