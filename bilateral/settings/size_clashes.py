"""Where a size in degrees cannot be shown in this room, and what would do, in degrees again."""

import math
from collections.abc import Iterator
from dataclasses import replace

from bilateral.settings.clash import Clash
from bilateral.settings.declared_settings import DisplaySettings
from bilateral.settings.sizes import SizedTarget, degrees_of, percent_of
from bilateral.settings.target_section import LARGEST_PERCENT, SMALLEST_PERCENT
from bilateral.words.notice import Notice

STEPS_A_DEGREE = 100


def clashes_of_size(target: SizedTarget, display: DisplaySettings) -> Iterator[Clash]:
    """A size that is larger, or smaller, than a target may be."""
    if target.diameter_deg is None:
        return
    percent = percent_of(target.diameter_deg, display)
    if SMALLEST_PERCENT <= percent <= LARGEST_PERCENT:
        return
    is_large = percent > LARGEST_PERCENT
    bound = LARGEST_PERCENT if is_large else SMALLEST_PERCENT
    code = "clash-size-large" if is_large else "clash-size-small"
    yield Clash(
        *target.size_field,
        _told(target.diameter_deg),
        ("display", "distance_cm"),
        Notice(code, percent=f"{percent:.3g}", bound=f"{bound:g}"),
        _stepped(degrees_of(bound, display), up=not is_large),
    )


def in_its_unit(clash: Clash, target: SizedTarget, display: DisplaySettings) -> Clash:
    """The same clash, naming the setting that says how large the target is."""
    of_size, own = ("target", "diameter_percent"), (clash.section, clash.field)
    if target.diameter_deg is None or of_size not in (own, clash.against):
        return clash
    if own != of_size:
        return replace(clash, against=target.size_field)
    instead = clash.instead
    if isinstance(instead, float):
        instead = _stepped(degrees_of(instead, display), up=False)
    section, field = target.size_field
    value = _told(target.diameter_deg)
    return replace(clash, section=section, field=field, value=value, instead=instead)


def _told(degrees: float) -> str:
    return f"{degrees:g}°"


def _stepped(degrees: float, *, up: bool) -> float:
    steps = degrees * STEPS_A_DEGREE
    return (math.ceil(steps) if up else math.floor(steps)) / STEPS_A_DEGREE
