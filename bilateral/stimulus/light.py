"""How much light a colour is: bytes of sRGB (IEC 61966-2-1) as shares of all the light there is."""

Colour = tuple[int, int, int]
Light = tuple[float, float, float]


def light_of(colour: Colour) -> Light:
    """The light of red, green and blue, each 0 … 1."""
    red, green, blue = (_linear(byte / 255) for byte in colour)
    return red, green, blue


def luminance(colour: Colour) -> float:
    """Relative luminance, 0 … 1, as WCAG defines it."""
    red, green, blue = light_of(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
