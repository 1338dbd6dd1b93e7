"""The door for halts, as pages are told of it: the engine's own, past the console."""

from bilateral.console.doors.loopback import LOOPBACK

PATH = "/halt"
PROTOCOL = "bilateral-halt."
"""What a page says it speaks there, with the key behind it."""


def policy_source(port: int) -> str:
    """The door, as a page's policy names it."""
    return f"ws://{LOOPBACK}:{port}"
