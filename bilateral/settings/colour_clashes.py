"""Where colours that the target takes in turn cannot stand beside its size or its movement."""

import math
from collections.abc import Iterator

from bilateral.settings.clash import Clash, paler
from bilateral.settings.declared_settings import MotionSettings, parse_colour
from bilateral.settings.motions import motion_of, quickest_hz
from bilateral.settings.sizes import SizedTarget
from bilateral.settings.target_look import look_of
from bilateral.stimulus.limits import is_saturated_red
from bilateral.stimulus.look import Look
from bilateral.stimulus.shape_flashes import fastest_uncounted_hz, largest_on
from bilateral.words.notice import Notice


def clashes_of_a_cycle(motion: MotionSettings, target: SizedTarget) -> Iterator[Clash]:
    """What the colours that follow the first one contradict; of a picture none is seen."""
    if target.picture or target.colour_every_passes is None:
        return
    look, moved = look_of(target), motion_of(motion)
    if moved.profile.blinks:
        yield from _clashes_of_red(look, target, motion.profile.value)
    speed_hz = quickest_hz(motion)
    if look.may_add_flashes and speed_hz > fastest_uncounted_hz(moved, look.diameter):
        largest_percent = math.floor(round(1000 * largest_on(moved, speed_hz), 6)) / 10
        yield Clash(
            "target",
            "diameter_percent",
            f"{target.diameter_percent:g} %",
            ("target", "colour_every_passes"),
            Notice("clash-colours-cross", most=f"{largest_percent:g}"),
            largest_percent,
        )


def _clashes_of_red(look: Look, target: SizedTarget, profile: str) -> Iterator[Clash]:
    """Between two colours that are not red there may be one that is: then there is none instead."""
    reason, against = Notice("clash-jumps-in-red", profile=profile), ("motion", "profile")
    texts = {"colour_second": target.colour_second, "colour_third": target.colour_third}
    red = {
        field: text
        for field, text in texts.items()
        if text and is_saturated_red(parse_colour(text))
    }
    for field, text in red.items():
        yield Clash("target", field, text, against, reason, paler(parse_colour(text)))
    is_first = is_saturated_red(look.colour)
    if not (red or is_first) and any(map(is_saturated_red, look.colours)):
        yield Clash("target", "colour_second", target.colour_second, against, reason, None)
