"""Plans that check the outputs: a cue on one side of one of them, or on each, or all together.

Cues come at the extremes whatever the alignment; level, swap and latency are the plan's own, so
that what is heard and felt is what a set would give there.
"""

from dataclasses import replace
from typing import Literal, TypeVar

from bilateral.session.plan import Seconds, SetPlan, Sweeps
from bilateral.stimulus.cues import EXTREME
from bilateral.stimulus.limits import SHORTEST_FADE_S, SWEEPS_PER_PASS
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import OutputName
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.patterns import PLAIN
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side
from bilateral.timing.variation import EVEN

RESTING_S = 1.0
"""How long a target that is checked is seen whole, at rest on its side."""
SLOWEST_CUE_HZ = 0.25
"""One sweep takes no longer than two seconds then, which is as long as the longest pulse."""
AMBIENCE_HZ = 0.25
AMBIENCE_S = 8.0
"""From one ear to the other, and back, and there again."""
METRONOME_HZ = 0.5
"""Each side in turn, one a second: slow enough to tell which of two cues comes first."""
METRONOME_S = 120.0
SOFT, SOFT_DBFS = "bowl", -32.0
NEUTRAL = Look()

_Cued = TypeVar("_Cued", Tones, Pulses)


def side_check(plan: SetPlan, output: OutputName, side: Side) -> SetPlan | None:
    """Exactly one cue of one output at one extreme; None where the plan has it switched off.

    The target fades in at rest on that side, and out. Cues go to the other ear or hand if swapped.
    """
    return _check(plan, output, side, Sweeps(1))


def both_sides(plan: SetPlan, output: Literal["ears", "hands"]) -> SetPlan | None:
    """One cue at the left extreme and one at the right; None where the plan has it switched off."""
    return _check(plan, output, Side.LEFT, Sweeps(SWEEPS_PER_PASS))


def some_ambience(plan: SetPlan) -> SetPlan | None:
    """Some seconds of what sounds on and on, alone; None where the plan has none."""
    tones = plan.tones
    if tones is None or tones.ambience is None:
        return None
    alone = replace(tones, ambience=replace(tones.ambience, instead_of_tones=True))
    unseen = replace(plan, look=replace(plan.look, shown=False), pulses=None)
    return replace(
        unseen,
        speed_hz=min(AMBIENCE_HZ, plan.fastest_hz),
        length=Seconds(AMBIENCE_S),
        tones=alone,
        lead_in_s=RESTING_S,
        words="",
        fade_in_s=RESTING_S,
        fade_out_s=SHORTEST_FADE_S,
    )


def _check(plan: SetPlan, output: OutputName, side: Side, length: Sweeps) -> SetPlan | None:
    plan = replace(plan, exercise=None)
    unseen = replace(
        plan,
        motion=replace(plan.motion, variation=EVEN),
        speed_hz=min(max(plan.speed_hz, SLOWEST_CUE_HZ), plan.fastest_hz),
        length=length,
        look=replace(plan.look, shown=False),
        tones=None,
        pulses=None,
        lead_in_s=0.0,
        words="",
        fade_in_s=SHORTEST_FADE_S,
        fade_out_s=SHORTEST_FADE_S,
        first_side=side,
        variation=EVEN,
    )
    match output:
        case "eyes":
            resting = replace(unseen, look=plan.look, length=Sweeps(0))
            given = replace(resting, lead_in_s=SHORTEST_FADE_S + RESTING_S)
            return given if plan.look.shown else None
        case "ears":
            tones = _at_the_extremes(plan.tones)
            return None if tones is None else replace(unseen, tones=tones)
        case "hands":
            pulses = _at_the_extremes(plan.pulses)
            return (
                None if pulses is None else replace(unseen, pulses=replace(pulses, pattern=PLAIN))
            )


def soft_sound(plan: SetPlan, side: Side | None = None) -> SetPlan | None:
    """One soft bowl with room to fade; None where tones are switched off.

    It is heard in the ear of one side, or in both alike.
    """
    check = side_check(plan, "ears", Side.LEFT if side is None else side)
    if check is None or check.tones is None:
        return None
    tones = replace(
        check.tones,
        shape=ToneShape.of(SOFT),
        right=None,
        width=0.0 if side is None else 1.0,
        level_dbfs=min(SOFT_DBFS, check.tones.level_dbfs),
    )
    return replace(check, speed_hz=min(SLOWEST_CUE_HZ, plan.fastest_hz), tones=tones)


def metronome(plan: SetPlan) -> SetPlan:
    """All outputs that are switched on, together at the extremes, for two minutes at most."""
    speed_hz = min(METRONOME_HZ, plan.limits.fastest_hz(Profile.SACCADE))
    return replace(
        plan,
        exercise=None,
        speed_hz=speed_hz,
        length=Seconds(METRONOME_S),
        motion=replace(plan.motion, profile=Profile.SACCADE, variation=EVEN),
        look=replace(NEUTRAL, diameter=plan.look.diameter, shown=plan.look.shown),
        tones=_at_the_extremes(plan.tones),
        pulses=_at_the_extremes(plan.pulses),
        lead_in_s=RESTING_S,
        words="",
        fade_in_s=SHORTEST_FADE_S,
        fade_out_s=SHORTEST_FADE_S,
        first_side=Side.LEFT,
        variation=EVEN,
    )


def _at_the_extremes(cued: _Cued | None) -> _Cued | None:
    if cued is None:
        return None
    if isinstance(cued, Tones):  # a cue is heard best alone
        cued = replace(cued, ambience=None)
    regular = replace(
        cued.alignment, offset_sweeps=EXTREME, irregular_sweeps=0.0, every=1, own_rate_hz=None
    )
    return replace(cued, alignment=regular)
