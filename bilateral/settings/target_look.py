"""How the target looks, and what lies behind it, after the settings."""

from bilateral.settings.declared_settings import parse_colour
from bilateral.settings.known_pictures import known_content
from bilateral.settings.sizes import SizedTarget
from bilateral.settings.target_section import TargetSettings
from bilateral.stimulus.backgrounds import NO_GROUND, Ground
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.light import dimmed
from bilateral.stimulus.look import Look


def look_of(target: SizedTarget) -> Look:
    """How the target looks. Raises LimitError."""
    brightness = target.brightness_percent / 100
    return Look(
        dimmed(parse_colour(target.colour), brightness),
        dimmed(parse_colour(target.background), brightness),
        target.diameter_percent / 100,
        shown=target.shown,
        shape=target.shape,
        lamps=target.lamps,
        picture=target.picture,
        content=known_content(target.picture),
        brightness=brightness if target.picture else 1.0,
        ground=ground_of(target),
        cycle=cycle_of(target),
        trail_s=target.trail_ms / 1000,
    )


def cycle_of(target: TargetSettings) -> ColourCycle | None:
    """The colours that follow the first one; none where they do not change, or are not seen."""
    if target.colour_every_passes is None or target.picture:
        return None
    texts = (target.colour_second, target.colour_third)
    brightness = target.brightness_percent / 100
    others = tuple(dimmed(parse_colour(text), brightness) for text in texts if text is not None)
    return ColourCycle(others, target.colour_every_passes)


def ground_of(target: TargetSettings) -> Ground:
    """What lies on the colour of the background; what its kind does not need is left out."""
    brightness = target.brightness_percent / 100
    usual = Ground(target.background_kind)
    if usual.has_two_colours:
        second = dimmed(parse_colour(target.background_second), brightness)
        return Ground(target.background_kind, second)
    if target.background_photo and usual.has_photo:
        return Ground(
            target.background_kind,
            photo=target.background_photo,
            dimming=target.background_dimming_percent / 100,
            blur=target.background_blur_percent / 100,
            brightness=brightness,
        )
    return NO_GROUND
