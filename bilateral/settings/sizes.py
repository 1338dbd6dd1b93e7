"""The size of the target in percent of the picture's height, whichever way the settings say it."""

import math

from bilateral.settings.declared_settings import DisplaySettings
from bilateral.settings.target_section import LARGEST_PERCENT, SMALLEST_PERCENT, TargetSettings
from bilateral.stimulus.visual_angle import USUAL_ASPECT, View

NOTICEABLE = 0.03
"""Of a height that is taken for another: less is not seen."""


class SizedTarget(TargetSettings):
    """A target with its size in percent; its size in degrees is left only where it counts."""

    @property
    def size_field(self) -> tuple[str, str]:
        """The setting that says how large it is."""
        return "target", "diameter_percent" if self.diameter_deg is None else "diameter_deg"


def sized(target: TargetSettings, display: DisplaySettings) -> SizedTarget:
    """The target as this room shows it.

    Where nobody has measured the room, a size in degrees says nothing: the one in percent holds.
    What is larger or smaller than a target may be is as large or small as it may be.
    """
    values = dict(target)
    if target.diameter_deg is None or height_cm(display) is None:
        values["diameter_deg"] = None
    else:
        percent = percent_of(target.diameter_deg, display)
        values["diameter_percent"] = min(max(percent, SMALLEST_PERCENT), LARGEST_PERCENT)
    return SizedTarget.model_construct(None, **values)


def height_cm(display: DisplaySettings) -> float | None:
    """Of the picture; as on a usual screen where it was not measured. None without a width."""
    if display.width_cm is None:
        return None
    return display.width_cm / USUAL_ASPECT if display.height_cm is None else display.height_cm


def percent_of(diameter_deg: float, display: DisplaySettings) -> float:
    """What is seen as so wide in the middle of a screen that was measured, of its height."""
    wide_cm = 2.0 * display.distance_cm * math.tan(math.radians(diameter_deg) / 2.0)
    return round(100.0 * wide_cm / _known(height_cm(display)), 3)


def degrees_of(diameter_percent: float, display: DisplaySettings) -> float:
    """The other way round."""
    wide_cm = diameter_percent / 100.0 * _known(height_cm(display))
    return math.degrees(2.0 * math.atan(wide_cm / 2.0 / display.distance_cm))


def view_of(display: DisplaySettings, aspect: float) -> View | None:
    """The client's view; a measured height goes before what the monitor tells of its shape.

    None where nobody has measured the width.
    """
    if display.width_cm is None:
        return None
    if display.height_cm is not None:
        aspect = display.width_cm / display.height_cm
    return View(display.width_cm, aspect, display.distance_cm)


def _known(height: float | None) -> float:
    if height is None:
        raise ValueError("a room that nobody has measured shows nothing in degrees")
    return height
