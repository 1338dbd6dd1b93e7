"""What may lie behind the target besides a plain colour: each kind, and what it comes to; pure.

A further kind is one entry in `KINDS`, and its word in each catalogue. Places are told in heights
of the screen from its middle, across and down.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bilateral.stimulus.light import Colour, luminance

Floats = NDArray[np.floating]

PLAIN, PHOTO = "plain", "photo"
DRIFT = 0.1
"""How far a ground that drifts goes from where it rests, in heights, across and down."""
DRIFT_SWEEPS = (96, 64)
"""Until it has been to both sides, and above and below: even at the highest speed it is slow."""
DRIFT_PERIOD = math.lcm(*DRIFT_SWEEPS)
WIDEST_BLUR = 0.05
"""Of the height: how far a point is spread where the blur is whole, as a bell's deviation."""
_STEPS = 16
_WAVES = (
    (1.0, 0.38, 0.21, 0.4),
    (0.8, -0.29, 0.47, 2.1),
    (0.6, 0.62, -0.33, 4.4),
    (0.4, 0.17, 0.81, 1.3),
    (0.3, -0.94, -0.26, 5.6),
)
"""How strong, how many across and down in a height, and where each begins (radians)."""

_USUAL = 0.7
"""Of all of them together: that they meet nearly everywhere is rare."""

Share = Callable[[Floats, Floats], Floats]
"""How much of the second colour is at places across and down, 0 … 1."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What belongs to one kind of background."""

    share: Share | None = None
    """None where it is not made of two colours."""
    drifts: bool = False
    fill: str = ""
    """What stands for it where it is chosen, as an SVG path within ±1.6 and ±1."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A background that is more than a colour; by default it is no more."""

    kind: str = PLAIN
    colour: Colour = (0, 0, 0)
    """The second one, of kinds that have two."""
    photo: str = ""
    """The name of its file."""
    dimming: float = 0.0
    """How far a photo has become the background's colour."""
    blur: float = 0.0
    brightness: float = 1.0
    """Of a photo, as the eye judges it; colours have theirs."""

    @property
    def has_two_colours(self) -> bool:
        """Whether it goes from the background's colour to a second one."""
        return KINDS[self.kind].share is not None

    @property
    def has_photo(self) -> bool:
        """Whether it may be a photo."""
        return self.kind == PHOTO

    @property
    def is_plain(self) -> bool:
        """Whether nothing but the background's colour is seen."""
        return not (self.has_two_colours or (self.has_photo and self.photo))

    def seen(self, background: Colour) -> tuple[Colour, ...]:
        """Colours between which all lie that there may be on it, first and last of any course.

        What is on a photo nobody knows before; saturated red is taken out of it.
        """
        if self.is_plain:
            return (background,)
        if self.has_two_colours:
            return tuple(_between(background, self.colour, n / _STEPS) for n in range(_STEPS + 1))
        black, white = (0, 0, 0), (255, 255, 255)
        return (
            _between(black, background, self.dimming),
            _between(white, background, self.dimming),
        )


def least_contrast(colour: Colour, ground: Ground, background: Colour) -> float:
    """Of a colour where it is seen worst on its background, as WCAG defines it."""
    light = luminance(colour)
    lights = [luminance(seen) for seen in ground.seen(background)]
    beside = min(max(light, min(lights)), max(lights))
    darker, lighter = sorted((light, beside))
    return (lighter + 0.05) / (darker + 0.05)


def drift_at(phase: float) -> tuple[float, float]:
    """Where a ground that drifts is at a phase against where it rests, in heights."""
    across, down = (DRIFT * math.sin(2.0 * math.pi * phase / sweeps) for sweeps in DRIFT_SWEEPS)
    return across, down


def mixed(ground: Ground, background: Colour, across: Floats, down: Floats) -> Floats:
    """The colours of one of two colours at places, shape (…, 3), 0 … 255 and not yet whole."""
    share = KINDS[ground.kind].share
    if share is None:
        raise ValueError(f"{ground.kind} is not made of two colours")
    first, second = (np.array(colour, np.float32) for colour in (background, ground.colour))
    return first + share(across, down)[..., None] * (second - first)


def _between(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + share * (b - a)) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _gradient(across: Floats, down: Floats) -> Floats:
    """From the top to the bottom."""
    part = np.clip(down + 0.5, 0.0, 1.0)
    share: Floats = 0.5 - 0.5 * np.cos(np.pi * part) + 0.0 * across
    return share


def _field(across: Floats, down: Floats) -> Floats:
    """Soft clouds, none smaller than half of the height."""
    found = np.zeros(np.broadcast_shapes(across.shape, down.shape), across.dtype)
    for strength, wide, high, begins in _WAVES:
        found += strength * np.cos(2.0 * np.pi * (wide * across + high * down) + begins)
    strongest = _USUAL * sum(strength for strength, *_ in _WAVES)
    share: Floats = 0.5 + 0.5 * np.sin(np.pi / 2.0 * np.clip(found / strongest, -1.0, 1.0))
    return share


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        PLAIN: Kind(fill="M-1.6 -1L1.6 -1L1.6 1L-1.6 1Z"),
        "gradient": Kind(_gradient),
        PHOTO: Kind(
            fill="M-1.6 1L-.5 -.45L.1 .35L.6 -.1L1.6 1ZM.6 -.62C.6 -.4 .78 -.22 1 -.22"
            "C1.22 -.22 1.4 -.4 1.4 -.62C1.4 -.84 1.22 -1.02 1 -1.02C.78 -1.02 .6 -.84 .6 -.62Z"
        ),
        "field": Kind(_field, drifts=True),
    }
)

NO_GROUND = Ground()
"""The background's colour alone."""
