"""How the colours of a target stand out from what lies beside it, as pages are told it."""

from bilateral.console.messages import ContrastShown, Value
from bilateral.settings import Settings
from bilateral.settings.target_look import look_of

COLOURS = frozenset(("target", field) for field in ("colour", "background", "background_second"))
IN_TURN = frozenset(("target", field) for field in ("colour_second", "colour_third"))


def contrast_of(settings: Settings, of: tuple[str, str], value: Value) -> float | None:
    """Of the target where it is seen worst; of a colour that it takes in turn, of that one.

    None for what is no colour.
    """
    if of in COLOURS:
        return round(look_of(settings.sized_target).contrast, 2)
    if of in IN_TURN and isinstance(value, str):
        changed = {"colour": value, "colour_every_passes": None}
        own = settings.sized_target.model_copy(update=changed)
        return round(look_of(own).contrast, 2)
    return None


def contrasts_shown(settings: Settings) -> tuple[ContrastShown, ...]:
    """Of all colours that are seen."""
    target = settings.target
    if target.picture or not target.shown:
        return ()
    seen = ["colour", "background"]
    if look_of(settings.sized_target).ground.has_two_colours:
        seen.append("background_second")
    if target.colour_every_passes is not None:
        seen += ["colour_second", "colour_third"]
    found = {
        field: contrast_of(settings, ("target", field), getattr(target, field)) for field in seen
    }
    return tuple(
        ContrastShown(field=field, ratio=ratio)
        for field, ratio in found.items()
        if ratio is not None
    )
