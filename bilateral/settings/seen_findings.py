"""What a check finds of what is seen."""

from collections.abc import Iterator
from dataclasses import replace

from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.motions import motion_of, quickest_hz
from bilateral.settings.sizes import view_of
from bilateral.settings.target_look import look_of
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import (
    SPEED_CAP_HZ,
    Limits,
    is_saturated_red,
)
from bilateral.stimulus.visual_angle import (
    PURSUIT_DEG_S,
    USUAL_DEG_S,
    peak_deg_s,
)
from bilateral.words.notice import Notice

LEAST_CONTRAST = 3.0
"""Of what is drawn against what lies beside it: WCAG 2.2, 1.4.11."""


def of_contrast(chosen: Chosen) -> Iterator[Finding]:
    """That the target hardly stands out."""
    look = look_of(chosen.settings.sized_target)
    ratio = look.contrast
    if not look.shown or ratio >= LEAST_CONTRAST:
        return
    shown, least = round(ratio, 1), LEAST_CONTRAST
    other, reason = "background", Notice("finding-contrast", ratio=shown)
    remedy = Notice("finding-contrast.remedy", least=least)
    if look.ground.photo:
        other, reason = "background_dimming_percent", Notice("finding-contrast-photo", ratio=shown)
        remedy = Notice("finding-contrast-photo.remedy", least=least)
    elif look.ground.has_two_colours:
        other, reason = "background_second", Notice("finding-contrast-somewhere", ratio=shown)
        remedy = Notice("finding-contrast-somewhere.remedy", least=least)
    own = "colour"
    if look.cycle is not None and replace(look, cycle=None).contrast >= LEAST_CONTRAST:
        own, reason = "colour_second", Notice("finding-contrast-in-turn", ratio=shown)
        remedy = Notice("finding-contrast-in-turn.remedy", least=least)
    yield Finding(Weight.WARNING, (("target", own), ("target", other)), reason, remedy)


def of_red(chosen: Chosen) -> Iterator[Finding]:
    """Red that may trouble people."""
    look = look_of(chosen.settings.sized_target)
    colours: dict[str, tuple[Colour, ...]] = {
        "colour": (look.colour,),
        "background": (look.background,),
    }
    if look.ground.has_two_colours:
        colours["background_second"] = look.ground.seen(look.background)[1:]
    if look.cycle is not None:
        colours["colour_second"] = look.colours[1:]
    for field, seen in colours.items() if look.shown else ():
        if any(map(is_saturated_red, seen)):
            yield Finding(
                Weight.WARNING,
                (("target", field),),
                Notice("finding-red"),
                Notice("finding-red.remedy"),
            )


def of_the_eyes(chosen: Chosen) -> Iterator[Finding]:
    """How fast eyes have to be."""
    settings = chosen.settings
    look, motion = look_of(settings.sized_target), motion_of(settings.motion)
    view = view_of(settings.display, chosen.aspect)
    if not look.shown or view is None:
        return
    peak = peak_deg_s(motion, look.diameter, view, quickest_hz(settings.motion))
    fields = [("motion", "speed_hz"), ("motion", "width_percent")]
    if motion.line.is_drawn:
        fields.append(("motion", "drawn_heights_percent"))
    if peak is not None and peak > USUAL_DEG_S:
        yield Finding(
            Weight.WARNING,
            tuple(fields),
            Notice("finding-eyes-fast", peak=round(peak), usual=USUAL_DEG_S),
            Notice("finding-eyes-fast.remedy"),
        )
    elif peak is not None and peak > PURSUIT_DEG_S:
        yield Finding(
            Weight.NOTE,
            tuple(fields),
            Notice("finding-eyes-jump", peak=round(peak), pursuit=PURSUIT_DEG_S),
            Notice("finding-eyes-jump.remedy"),
        )


def of_a_glide(chosen: Chosen) -> Iterator[Finding]:
    """How near to flashing a glide is."""
    settings = chosen.settings
    look, motion = look_of(settings.sized_target), motion_of(settings.motion)
    fastest_hz = look.fastest_hz(motion, Limits())
    if not look.shown or fastest_hz >= SPEED_CAP_HZ:
        return
    if motion.profile.blinks:
        yield Finding(
            Weight.NOTE,
            (("motion", "profile"), ("motion", "speed_hz")),
            Notice("finding-jumps-limit", fastest=fastest_hz),
            Notice("finding-jumps-limit.remedy"),
        )
    else:
        yield Finding(
            Weight.NOTE,
            (settings.sized_target.size_field, ("motion", "speed_hz")),
            Notice("finding-glide-limit", fastest=fastest_hz, diameter=look.diameter * 100),
            Notice("finding-glide-limit.remedy"),
        )
