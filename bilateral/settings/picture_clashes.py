"""Where a picture as the target cannot stand beside its size or its movement."""

import math
from collections.abc import Iterator

from bilateral.settings.clash import Clash
from bilateral.settings.declared_settings import MotionSettings
from bilateral.settings.motions import motion_of, quickest_hz, speed_variation_of
from bilateral.settings.sizes import SizedTarget
from bilateral.settings.target_look import look_of
from bilateral.settings.target_section import SMALLEST_PERCENT
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import SLOWEST_HZ
from bilateral.stimulus.look import ROUNDING_HZ
from bilateral.stimulus.picture_content import PictureContent
from bilateral.stimulus.picture_flashes import fastest_picture_hz, largest_picture
from bilateral.stimulus.shape_flashes import largest_uncounted
from bilateral.words.notice import Notice


def clashes_of_a_picture(motion: MotionSettings, target: SizedTarget) -> Iterator[Clash]:
    """What a picture contradicts, by what is on it where that is known."""
    if not target.picture:
        return
    look = look_of(target.model_copy(update={"diameter_percent": SMALLEST_PERCENT}))
    content = look.seen_content
    largest_percent = round(100 * largest_uncounted(), 1)
    if content is None and target.diameter_percent > largest_percent:
        size = f"{target.diameter_percent:g} %"
        reason = Notice("clash-picture-large", most=f"{largest_percent:g}")
        against = ("target", "picture")
        yield Clash("target", "diameter_percent", size, against, reason, largest_percent)
    elif not motion.profile.blinks:
        yield from _clashes_on_its_way(motion, target, content, look.beside)
    if motion.profile.blinks:
        reason = Notice("clash-picture-jumps", profile=motion.profile.value)
        yield Clash("target", "picture", target.picture, ("motion", "profile"), reason, None)


def _clashes_on_its_way(
    motion: MotionSettings,
    target: SizedTarget,
    content: PictureContent | None,
    beside: tuple[Colour, ...],
) -> Iterator[Clash]:
    """Too much of the screen may flash as it passes; the quickest pass counts."""
    moved, quickest = motion_of(motion), quickest_hz(motion)
    own_hz = fastest_picture_hz(moved, target.diameter_percent / 100, content, beside)
    if quickest <= own_hz + ROUNDING_HZ:
        return
    diameter, speed = target.diameter_percent, motion.speed_hz
    fastest = math.floor(round(100 * own_hz / speed_variation_of(motion).most, 6)) / 100
    most = largest_picture(moved, quickest, content, beside, target.diameter_percent / 100)
    largest = math.floor(round(1000 * most, 6)) / 10
    path = Notice(f"setting-motion-path.choice-{motion.path}")
    passes = Notice("clash-picture-passes", diameter=diameter, path=path, speed=speed)
    if fastest <= SLOWEST_HZ:
        remedy = Notice("clash-picture-smaller", largest=largest, speed=speed)
    else:
        remedy = Notice(
            "clash-picture-instead",
            fastest=fastest,
            largest=largest,
            diameter=diameter,
            speed=speed,
        )
    yield Clash(
        "target",
        "diameter_percent",
        f"{diameter:g} %",
        ("motion", "path"),
        passes,
        largest,
        (passes, remedy),
    )
