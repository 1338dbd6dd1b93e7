"""The settings of the target: what the client's eyes follow, and what lies around it."""

from bilateral.settings.section import Command, Section, TextKind, flag, setting
from bilateral.stimulus.backgrounds import KINDS, PHOTO, PLAIN
from bilateral.stimulus.colour_cycle import FEWEST_PASSES
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import LONGEST_TRAIL_S

DIMMEST_PERCENT = 20.0
"""White is seen against black in a lit room; to show nothing there is `target.shown`."""
SMALLEST_PERCENT, LARGEST_PERCENT = 0.5, 50.0
MOST_PASSES = 100
"""With one colour: a set that is no longer has no other one."""
SHOWN = "shown=on"
DRAWN = f"{SHOWN} and picture=empty"
ON_PHOTO = f"background_kind={PHOTO}"


class TargetSettings(Section):
    """What the client's eyes follow."""

    shown: bool = setting(True, since="0.1", everyday=True, told="shown=off")
    shape: Shape = setting(Shape.DISC, since="0.1", everyday=True, told=DRAWN)
    colour: str = setting(
        "#ffffff",
        text=TextKind.COLOUR,
        since="0.1",
        everyday=True,
        told=DRAWN,
        flag=flag("--colour", Command.RUN, Command.RENDER),
    )
    background: str = setting(
        "#000000",
        text=TextKind.COLOUR,
        since="0.1",
        everyday=True,
        flag=flag("--background", Command.RUN, Command.RENDER),
    )
    background_kind: str = setting(
        PLAIN, choices=tuple(KINDS), since="0.1", everyday=True, told=f"background_kind!={PLAIN}"
    )
    background_second: str = setting(
        "#2b4653",
        text=TextKind.COLOUR,
        since="0.1",
        everyday=True,
        told=f"background_kind!={PLAIN} and background_kind!={PHOTO}",
    )
    background_photo: str = setting(
        "", text=TextKind.PHOTO, max_length=120, since="0.1", everyday=True, told=ON_PHOTO
    )
    background_dimming_percent: float = setting(60.0, ge=0.0, le=100.0, since="0.1", told=ON_PHOTO)
    background_blur_percent: float = setting(20.0, ge=0.0, le=100.0, since="0.1", told=ON_PHOTO)
    diameter_percent: float = setting(
        5.0,
        ge=SMALLEST_PERCENT,
        le=LARGEST_PERCENT,
        since="0.1",
        everyday=True,
        told=f"{SHOWN} and diameter_deg=left-out or {SHOWN} and display.width_cm=left-out",
    )
    diameter_deg: float | None = setting(
        None, ge=0.1, le=60.0, example=3.0, since="0.1", everyday=True, told=SHOWN
    )
    lamps: int | None = setting(
        None, ge=2, le=60, example=24, since="0.1", everyday=True, told=SHOWN
    )
    picture: str = setting(
        "", text=TextKind.PHOTO, max_length=120, since="0.1", everyday=True, told=SHOWN
    )
    brightness_percent: float = setting(
        100.0, ge=DIMMEST_PERCENT, le=100.0, since="0.1", everyday=True
    )
    colour_every_passes: int | None = setting(
        None, ge=FEWEST_PASSES, le=MOST_PASSES, example=4, since="0.1"
    )
    colour_second: str = setting(
        "#80c0ff", text=TextKind.COLOUR, since="0.1", told="colour_every_passes!=left-out"
    )
    colour_third: str | None = setting(None, text=TextKind.COLOUR, example="#ffe0a0", since="0.1")
    trail_ms: float = setting(0.0, ge=0.0, le=LONGEST_TRAIL_S * 1000, since="0.1")
