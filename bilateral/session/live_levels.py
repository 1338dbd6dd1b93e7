"""What reaches the set that plays of a plan that waits for its end: a hand at the volume means now.

Pure. The two plans may differ in loudness, so what is turned is turned by as much, not to the same
level: turning down never makes anything louder, and what was muted comes back as it was.
"""

from dataclasses import dataclass, replace
from typing import Self, TypeVar

from bilateral.session.plan import SetPlan
from bilateral.stimulus.ambience import Ambience
from bilateral.stimulus.limits import LOUDEST_AMBIENCE_DBFS, Limits
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses

_Part = TypeVar("_Part", Tones, Pulses)


@dataclass(frozen=True, slots=True)
class LastGiven:
    """What ears and hands got last in the set that plays, or are to get again after a mute."""

    tones: Tones | None = None
    pulses: Pulses | None = None

    def noting(self, plan: SetPlan) -> Self:
        """With what this plan gives."""
        return replace(
            self,
            tones=self.tones if plan.tones is None else plan.tones,
            pulses=self.pulses if plan.pulses is None else plan.pulses,
        )


NOTHING_YET = LastGiven()


def with_levels_of(
    plan: SetPlan, had: LastGiven, before: SetPlan, after: SetPlan
) -> tuple[SetPlan, LastGiven]:
    """Turn the outputs of a plan off, on, up or down as between two forms of one that waits.

    The same plan if nothing of the kind was done, or if it was another plan that was chosen.
    """
    if before.name != after.name:
        return plan, had
    look = plan.look
    if after.look.shown != before.look.shown:
        look = replace(look, shown=after.look.shown)
    tones = _tones(had.tones, before.tones, after.tones, plan.limits)
    pulses = _pulses(had.pulses, before.pulses, after.pulses)
    now = replace(
        plan,
        look=look,
        tones=tones if _is_on(plan.tones, before.tones, after.tones) else None,
        pulses=pulses if _is_on(plan.pulses, before.pulses, after.pulses) else None,
    )
    return (plan if now == plan else now), LastGiven(tones, pulses)


def _is_on(given: _Part | None, before: _Part | None, after: _Part | None) -> bool:
    """Whether an output is on, after it may have been switched in the plan that waits."""
    if (before is None) != (after is None):
        return after is not None
    return given is not None


def _tones(
    had: Tones | None, before: Tones | None, after: Tones | None, limits: Limits
) -> Tones | None:
    """`had`, turned up or down by as much as lies between `before` and `after`."""
    if after is None or (had is not None and before is None):
        return had
    level_dbfs = after.level_dbfs
    if had is not None and before is not None:
        level_dbfs += had.level_dbfs - before.level_dbfs
    tones = replace(had or after, level_dbfs=min(limits.level_dbfs, level_dbfs))
    if had is None or before is None:
        return tones
    ambience = _ambience(had.ambience, before.ambience, after.ambience, limits)
    return replace(tones, ambience=ambience)


def _ambience(
    had: Ambience | None, before: Ambience | None, after: Ambience | None, limits: Limits
) -> Ambience | None:
    """`had`, turned off, on, up or down as `before` was to become `after`."""
    if (before is None) != (after is None):
        return after
    if had is None or before is None or after is None:
        return had
    level_dbfs = had.level_dbfs + after.level_dbfs - before.level_dbfs
    return replace(had, level_dbfs=min(limits.level_dbfs, LOUDEST_AMBIENCE_DBFS, level_dbfs))


def _pulses(had: Pulses | None, before: Pulses | None, after: Pulses | None) -> Pulses | None:
    """`had`, with as much more or less of its strength as `after` has of that of `before`."""
    if after is None or (had is not None and before is None):
        return had
    strength = after.strength
    if had is not None and before is not None and before.strength > 0.0:
        strength *= had.strength / before.strength
    return replace(had or after, strength=min(1.0, strength))
