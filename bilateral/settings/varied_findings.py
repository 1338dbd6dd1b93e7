"""What a check finds of passes that vary on purpose."""

from collections.abc import Iterator

from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.motions import motion_of
from bilateral.words.notice import Notice


def of_variation(chosen: Chosen) -> Iterator[Finding]:
    """That they do, and where there is no room for as much as was asked for."""
    motion = chosen.settings.motion
    speed_percent, asked_percent = motion.speed_variation_percent, motion.width_variation_percent
    moved = motion_of(motion)
    width_percent = round(100 * (moved.widest - 1.0), 1) if moved.varies else 0.0
    if speed_percent or width_percent:
        yield Finding(
            Weight.NOTE,
            (("motion", "speed_variation_percent"), ("motion", "width_variation_percent")),
            Notice("finding-varied", speed=speed_percent, width=width_percent, seed=motion.seed),
            Notice("finding-varied.remedy"),
        )
    if width_percent < asked_percent and moved.line.moves:
        yield Finding(
            Weight.NOTE,
            (("motion", "width_variation_percent"), ("motion", "width_percent")),
            Notice("finding-varied-room", width=width_percent, asked=asked_percent),
            Notice("finding-varied-room.remedy"),
        )
