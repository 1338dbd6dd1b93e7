"""A path that is drawn: heights at even phases of a pass, written as whole numbers in a text."""

import re

from bilateral.stimulus.paths import USUAL_HEIGHTS

FEWEST, MOST = 4, 24
HIGHEST_PERCENT = 100
_ONE = rf"-?([0-9]{{1,2}}|{HIGHEST_PERCENT})"
PATTERN = rf"^{_ONE}( {_ONE}){{{FEWEST - 1},{MOST - 1}}}$"
_NUMBER = re.compile(r"[-\u2212]?[0-9]{1,9}(?:[.,][0-9]{1,9})?")


def heights_of(text: str) -> tuple[float, ...]:
    """The heights as shares of what fits, upwards."""
    return tuple(int(one) / HIGHEST_PERCENT for one in text.split())


def text_of(heights: tuple[float, ...]) -> str:
    """The same as it is written, in whole percent."""
    return " ".join(f"{round(HIGHEST_PERCENT * height)}" for height in heights)


USUAL_DRAWING = text_of(USUAL_HEIGHTS)


def nearest_drawing(given: object) -> str:
    """What may be drawn and is most like what was given."""
    found = [
        float(one.replace(",", ".").replace("\u2212", "-")) / HIGHEST_PERCENT
        for one in _NUMBER.findall(f"{given}"[:1000])
    ]
    if len(found) < FEWEST:
        return USUAL_DRAWING
    return text_of(tuple(max(-1.0, min(height, 1.0)) for height in found[:MOST]))
