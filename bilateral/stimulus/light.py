"""How much light a colour is: bytes of sRGB (IEC 61966-2-1) as shares of all the light there is."""

import math
from collections.abc import Sequence
from functools import lru_cache

Colour = tuple[int, int, int]
Light = tuple[float, float, float]
_ROUNDING = 1e-6
"""In bytes: what comes of the arithmetic alone."""
_CONES_OF_LIGHT = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB_OF_ROOTS = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_ROOTS_OF_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_LIGHT_OF_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
"""Of Oklab: from light to what the cones get, from its cube roots to Lab, and back."""


def light_of(colour: Colour) -> Light:
    """The light of red, green and blue, each 0 … 1."""
    red, green, blue = (_linear(byte / 255) for byte in colour)
    return red, green, blue


def colour_text(colour: Colour) -> str:
    """As settings, pages and pictures spell it."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 … 1, as WCAG defines it."""
    red, green, blue = light_of(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def dimmed(colour: Colour, brightness: float) -> Colour:
    """The colour at a share of its brightness, 0 … 1, as it is seen: at a half, white is mid grey.

    The light of all three parts falls by one factor, so the hue stays. The factor is that by which
    white has the lightness L* (CIE 1976) asked for; much less than a half of the light is a half
    of the brightness. Rounded to bytes, a reddish colour does not become redder: one that may be
    seen to jump may be so when it is dimmed.
    """
    factor = light_share(brightness)
    red, green, blue = (255 * _encoded(factor * part) for part in light_of(colour))
    if colour[0] > max(colour[1:]):
        less_red = math.floor(red + _ROUNDING)
        return less_red, math.ceil(green - _ROUNDING), math.ceil(blue - _ROUNDING)
    return round(red), round(green), round(blue)


def light_share(brightness: float) -> float:
    """How much of the light is left at a share of the brightness, as the eye judges it."""
    lightness = 100 * brightness
    return ((lightness + 16) / 116) ** 3 if lightness > 8 else lightness * 27 / 24389


@lru_cache(maxsize=1024)
def midway(one: Colour, other: Colour, share: float) -> Colour:
    """The colour at a share of the way between two, by even steps to the eye.

    The way is a straight line in Oklab (Ottosson 2020); what no screen can show is cut off.
    """
    if share <= 0.0:
        return one
    if share >= 1.0:
        return other
    pairs = zip(_oklab(one), _oklab(other), strict=True)
    roots = _times(_ROOTS_OF_LAB, [a + share * (b - a) for a, b in pairs])
    lights = _times(_LIGHT_OF_CONES, [root**3 for root in roots])
    red, green, blue = (round(255 * _encoded(min(1.0, max(0.0, part)))) for part in lights)
    return red, green, blue


def _oklab(colour: Colour) -> list[float]:
    cones = _times(_CONES_OF_LIGHT, light_of(colour))
    return _times(_LAB_OF_ROOTS, [cone ** (1 / 3) for cone in cones])


def _times(rows: Sequence[Light], values: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in rows]


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
