"""What reaches the set that plays of a plan that waits for its end: a hand at the volume means now.

Pure.
"""

from dataclasses import replace
from typing import TypeVar

from bilateral.session.plan import SetPlan
from bilateral.stimulus.score import Pulses, Tones

_Part = TypeVar("_Part", Tones, Pulses)


def followed(plan: SetPlan, before: SetPlan, after: SetPlan) -> SetPlan:
    """Turn the outputs of a plan off, on, up or down as between two forms of one that waits.

    The same plan if nothing of the kind was done, or if it was another plan that was chosen.
    """
    if before.name != after.name:
        return plan
    look, tones = plan.look, _turned(plan.tones, before.tones, after.tones, "level_dbfs")
    if after.look.shown != before.look.shown:
        look = replace(look, shown=after.look.shown)
    if tones is not None and tones.level_dbfs > plan.limits.level_dbfs:
        tones = replace(tones, level_dbfs=plan.limits.level_dbfs)
    pulses = _turned(plan.pulses, before.pulses, after.pulses, "strength")
    if (look, tones, pulses) == (plan.look, plan.tones, plan.pulses):
        return plan
    return replace(plan, look=look, tones=tones, pulses=pulses)


def _turned(
    given: _Part | None, before: _Part | None, after: _Part | None, loudness: str
) -> _Part | None:
    """`loudness` names the field that says how much of it the client gets."""
    if after is None:
        return given if before is None else None
    asked = getattr(after, loudness)
    if before is None:
        return after if given is None else replace(given, **{loudness: asked})
    if given is None or getattr(before, loudness) == asked:
        return given
    return replace(given, **{loudness: asked})
