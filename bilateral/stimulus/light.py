"""How much light a colour is: bytes of sRGB (IEC 61966-2-1) as shares of all the light there is."""

import math

Colour = tuple[int, int, int]
Light = tuple[float, float, float]
_ROUNDING = 1e-6
"""In bytes: what comes of the arithmetic alone."""


def light_of(colour: Colour) -> Light:
    """The light of red, green and blue, each 0 … 1."""
    red, green, blue = (_linear(byte / 255) for byte in colour)
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 … 1, as WCAG defines it."""
    red, green, blue = light_of(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_ratio(one: Colour, other: Colour) -> float:
    """From 1 to 21, as WCAG defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


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


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
