"""What the client's screen shows between sets, as the therapist chose it."""

from dataclasses import dataclass
from pathlib import Path

from bilateral.stimulus.light import Colour, luminance

DOT_DIAMETER = 0.03
"""Of the stage's height; the dot fades out towards its rim and looks about half as wide."""
DOT_OPACITY = 0.45
MIDDLE_LUMINANCE = 0.18
"""White and black contrast alike with a grey of this much light."""


@dataclass(frozen=True, slots=True)
class CalmScreen:
    """A colour, and on it a resting dot or a photo. By default the screen is simply empty."""

    colour: Colour | None = None
    """None: the background of the set to come."""
    dot: bool = False
    photo: Path | None = None
    """A picture that fills the screen; what does not fit its shape is cut off evenly."""


def contrast_to(colour: Colour) -> Colour:
    """White or black, whichever is easier to see on this colour."""
    return (0, 0, 0) if luminance(colour) > MIDDLE_LUMINANCE else (255, 255, 255)
