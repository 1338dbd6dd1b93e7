"""What a check finds of a size in degrees."""

from collections.abc import Iterator

from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.sizes import NOTICEABLE, height_cm
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.words.notice import Notice

_OWN = ("target", "diameter_deg")


def of_size(chosen: Chosen) -> Iterator[Finding]:
    """What a size in degrees comes to, and where it cannot be told."""
    target, display = chosen.settings.target, chosen.settings.display
    degrees, high_cm = target.diameter_deg, height_cm(display)
    if not target.shown or degrees is None:
        return
    percent = round(chosen.settings.sized_target.diameter_percent, 1)
    if high_cm is None:
        yield Finding(
            Weight.WARNING,
            (_OWN, ("display", "width_cm")),
            Notice("finding-size-unmeasured", degrees=degrees, percent=percent),
            Notice("finding-size-unmeasured.remedy"),
        )
    elif display.height_cm is None and abs(chosen.aspect / USUAL_ASPECT - 1.0) > NOTICEABLE:
        likely_cm = round(high_cm * USUAL_ASPECT / chosen.aspect, 1)
        yield Finding(
            Weight.WARNING,
            (_OWN, ("display", "height_cm")),
            Notice("finding-size-height", degrees=degrees, height=round(high_cm, 1)),
            Notice("finding-size-height.remedy", likely=likely_cm),
        )
    else:
        yield Finding(
            Weight.NOTE,
            (_OWN,),
            Notice("finding-size", degrees=degrees, percent=percent),
            Notice("finding-size.remedy"),
        )
