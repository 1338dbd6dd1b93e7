"""What the client's screen shows between sets, as the therapist chose it."""

from dataclasses import dataclass
from pathlib import Path

from bilateral.stimulus.light import Colour


@dataclass(frozen=True, slots=True)
class CalmScreen:
    """A colour, and on it a resting dot or a photo. By default the screen is simply empty."""

    colour: Colour | None = None
    """None: the background of the set to come."""
    dot: bool = False
    photo: Path | None = None
    """A picture that fills the screen; what does not fit its shape is cut off evenly."""
