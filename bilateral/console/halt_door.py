"""The door for halts, as pages are told of it: the engine's own, past the console."""

from bilateral.console.loopback import LOOPBACK
from bilateral.console.messages import HaltDoorShown

PATH = "/halt"
PROTOCOL = "bilateral-halt."
"""What a page says it speaks there, with the key behind it."""


def policy_source(door: HaltDoorShown) -> str:
    """The door, as a page's policy names it."""
    return f"ws://{LOOPBACK}:{door.port}"
