"""How fast a picture may go of which it is known what is on it, place by place; pure.

Each place of the screen sees the picture go by as a row of its cells, and between visits the
background. It turns where its light, or its red, goes back by so much that it may be a turn of
what is really shown, with what the cells hide. A speck turns it twice more, and places that pass
over cells which hide more than that are taken to flash at any speed.
"""

import math
from functools import lru_cache

import numpy as np

from bilateral.stimulus.disc_flashes import LARGEST
from bilateral.stimulus.light import Colour, luminance
from bilateral.stimulus.limits import SPEED_CAP_HZ
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.path_flashes import (
    ASPECTS,
    CELL,
    fastest_with,
    limits_of_turns,
)
from bilateral.stimulus.picture_content import (
    HIDDEN_CHANGE,
    HIDDEN_RED,
    MUCH,
    SPECK,
    Levels,
    PictureContent,
)
from bilateral.stimulus.picture_passing import BARE, Numbers, Seen, in_rows, seen_on
from bilateral.stimulus.shape_flashes import (
    TURNS,
    fastest_uncounted_hz,
    largest_on,
    largest_uncounted,
)

LEAST_CHANGE = 0.1 - 2.0 * HIDDEN_CHANGE
"""Of luminance: one of a tenth is seen as so much at least in cells that hide no more."""
LEAST_RED = 20.0 - 2.0 * HIDDEN_RED
LIGHT_ENOUGH = 0.8 + HIDDEN_CHANGE
"""Where even the darker one has this much light, none flashes."""
GROWTH, SHARE_OF_A_SIZE = 1.25, 25
"""From one size that is tried to the next, and so finely the last one is told."""


def fastest_picture_hz(
    motion: Motion,
    diameter: float,
    content: PictureContent | None,
    beside: tuple[Colour, ...],
    turns: int = TURNS,
) -> float:
    """Highest speed of a picture, by the milder of two bounds; both hold.

    Whatever is on it may flash on few enough places; and where that is known, it is counted.
    """
    is_small = diameter <= largest_uncounted()
    found_hz = fastest_uncounted_hz(motion, diameter) if is_small else 0.0
    if content is None or motion.profile.blinks or found_hz == SPEED_CAP_HZ:
        return found_hz
    beside = _apart(beside)
    return max(
        found_hz, fastest_known_hz(motion, round(diameter, 6), content, beside, SPEED_CAP_HZ, turns)
    )


def largest_picture(
    motion: Motion,
    speed_hz: float,
    content: PictureContent | None,
    beside: tuple[Colour, ...],
    cap: float = LARGEST / 1000,
) -> float:
    """A diameter that may go so fast; where it is not known what is on the picture, the largest."""
    largest = largest_on(motion, speed_hz, largest_uncounted())
    if content is None:
        return largest
    return largest_known(motion, speed_hz, content, _apart(beside), largest, cap, TURNS)


def _apart(colours: tuple[Colour, ...]) -> tuple[Colour, ...]:
    """Of many colours beside it the darkest, the lightest and the one in the middle."""
    found = sorted(set(colours), key=luminance)
    return tuple(dict.fromkeys((found[0], found[len(found) // 2], found[-1])))


@lru_cache(maxsize=256)
def fastest_known_hz(
    motion: Motion,
    diameter: float,
    content: PictureContent,
    beside: tuple[Colour, ...],
    cap_hz: float,
    turns: int,
) -> float:
    """Highest speed, in whole hundredths, at which few enough places turn more often than that."""
    fastest = round(cap_hz * 100)
    much, specks = content.hides(MUCH), content.hides(SPECK)
    for aspect in ASPECTS:
        size = math.ceil(aspect / CELL), math.ceil(1.0 / CELL)
        seen, count = seen_on(motion.centred, diameter, aspect, size)
        hidden = np.zeros(size[0] * size[1], bool)
        where, rows = in_rows(seen), np.repeat(seen.places, seen.counts)
        hidden[rows[much[seen.cells[where]]]] = True
        is_speck = specks[seen.cells[where]]
        comes = is_speck & ~(np.roll(is_speck, 1) & (np.roll(rows, 1) == rows))
        twice = np.repeat(seen.at[where[comes]], 2), np.repeat(rows[comes], 2)
        for levels, least, dark_below in _measures(content, beside):
            at, place = _in_time(*_turns(seen, levels, least, dark_below), *twice)
            own_hz = limits_of_turns(at, place, count, size, turns)
            own_hz[hidden.reshape(size)] = 0.0
            fastest = fastest_with(own_hz, fastest)
    return round(fastest / 100, 2)


def largest_known(
    motion: Motion,
    speed_hz: float,
    content: PictureContent,
    beside: tuple[Colour, ...],
    begin: float,
    cap: float,
    turns: int,
) -> float:
    """The diameter, in whole thousandths, up to which it may go so fast, from `begin` on.

    Looked for upwards, as among larger ones there may be some that do not flash again.
    """

    def may(thousandths: int) -> bool:
        diameter = thousandths / 1000
        return fastest_known_hz(motion, diameter, content, beside, speed_hz, turns) >= speed_hz

    fits = tried = math.floor(1000 * begin)
    last = math.floor(1000 * cap)
    while tried < last:
        tried = min(last, math.ceil(tried * GROWTH) + 1)
        if not may(tried):
            break
        fits = tried
    while tried - fits > max(1, fits // SHARE_OF_A_SIZE):
        middle = (fits + tried) // 2
        fits, tried = (middle, tried) if may(middle) else (fits, middle)
    return fits / 1000


def _measures(
    content: PictureContent, beside: tuple[Colour, ...]
) -> list[tuple[Levels, float, float]]:
    """Light and red of the cells on each background; what never turns is left out."""
    found: list[tuple[Levels, float, float]] = []
    for background in beside:
        light, red = content.levels(background)
        found.append((light, LEAST_CHANGE, LIGHT_ENOUGH))
        if np.ptp(red) >= LEAST_RED:
            found.append((red, LEAST_RED, math.inf))
    return found


def _turns(seen: Seen, levels: Levels, least: float, dark_below: float) -> tuple[Numbers, Numbers]:
    """Samples and places of all turns, once round: the round before tells how each begins."""
    high = np.full(len(seen.counts), levels[BARE])
    low, heading = high.copy(), np.zeros(len(high), np.int8)
    at, place = [], []
    light = levels[seen.cells]
    longest = int(seen.counts[0])
    active = np.searchsorted(-seen.counts, -np.arange(longest), side="left")
    for is_told in (False, True):
        for step in range(longest):
            some = slice(0, int(active[step]))
            where = seen.begins[some] + step
            level = light[where]
            np.maximum(high[some], level, out=high[some])
            np.minimum(low[some], level, out=low[some])
            way = heading[some]
            up = (way <= 0) & (level - low[some] >= least) & (low[some] < dark_below)
            down = (way >= 0) & (high[some] - level >= least) & (level < dark_below) & ~up
            turned = np.flatnonzero(up | down)
            if not len(turned):
                continue
            way[turned] = np.where(up[turned], 1, -1)
            high[turned] = low[turned] = level[turned]
            if is_told:
                at.append(seen.at[where[turned]])
                place.append(seen.places[turned])
    none = np.empty(0, np.intp)
    return np.concatenate([none, *at]), np.concatenate([none, *place])


def _in_time(at: Numbers, place: Numbers, more: Numbers, of: Numbers) -> tuple[Numbers, Numbers]:
    """Turns and further ones, in order of time."""
    found, where = np.concatenate((at, more)), np.concatenate((place, of))
    order = np.argsort(found, kind="stable")
    return found[order], where[order]
