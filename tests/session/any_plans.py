"""Plans, checks and outputs as they may come, safe ones and others."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from hypothesis import strategies as st

from bilateral.session.output_checks import both_sides, metronome, side_check
from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.stimulus.ambience import Ambience, AmbienceSource
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.exercise import Approach, Exercise
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES, Breathing
from bilateral.stimulus.exercises.resting_light import RestingLight
from bilateral.stimulus.exercises.rocking import Rocking
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side
from bilateral.timing.variation import EVEN, Variation
from tests.session.listening import LOOK_AHEAD_S

T = TypeVar("T")
RED = (255, 0, 0)
LOOKS = (
    *(Look(), Look(shown=False), Look(diameter=0.1), Look(background=(40, 60, 80)), Look(RED)),
    Look(diameter=0.02, picture="leaf.png"),
)

alignments = st.builds(
    Alignment,
    st.integers(-999, 999).map(lambda n: n / 1000),
    st.booleans(),
    # What comes on top of the look-ahead must stay below the horizon.
    st.floats(-0.3, COMMIT_HORIZON_S - LOOK_AHEAD_S - 0.01),
)


def is_safe(plan: SetPlan) -> bool:
    red_that_jumps = plan.motion.profile.blinks and plan.look.has_saturated_red
    if plan.exercise is not None:
        approach = plan.exercise.approach
        fastest_hz = plan.speed_hz if approach is None else max(plan.speed_hz, approach.from_hz)
        in_range = plan.slowest_hz <= plan.speed_hz and fastest_hz <= plan.fastest_hz
        return in_range and not red_that_jumps
    return plan.speed_hz <= plan.fastest_hz and not red_that_jumps


class Chance(random.Random):
    """Chooses what may be, its ends more often than what lies between."""

    def between(self, least: float, most: float) -> float:
        return self.choice((least, most, self.uniform(least, most), self.uniform(least, most)))

    def length(self, passes: int, least_s: float, most_s: float) -> Passes | Seconds:
        if self.random() < 0.5:
            return Passes(self.randint(1, passes))
        return Seconds(self.between(least_s, most_s))


def chosen(make: Callable[[Chance], T]) -> st.SearchStrategy[T]:
    """By one number: parts that are drawn one by one take longer than all that is judged."""
    return st.integers(0, 2**32 - 1).map(lambda number: make(Chance(number)))


def _set_of(chance: Chance) -> SetPlan:
    return SetPlan(
        speed_hz=chance.randint(5, 200) / 100,
        length=chance.length(12, 0.5, 15.0),
        motion=Motion(
            chance.choice([*Profile]), chance.choice([*Path]), chance.choice((0.3, 0.8, 1.0))
        ),
        look=chance.choice(LOOKS),
        tones=chance.choice((None, Tones(), Tones(level_dbfs=-30.0))),
        limits=Limits(chance.choice((0.5, 1.2, 2.0))),
        lead_in_s=chance.between(0.0, 2.0),
        fade_in_s=chance.between(0.35, 1.5),
        fade_out_s=chance.between(0.35, 1.5),
        pulses=chance.choice((None, Pulses())),
        variation=chance.choice((EVEN, EVEN, Variation(0.15, 7))),
    )


def _approach(chance: Chance, *speeds_hz: float) -> Approach | None:
    approach = Approach(chance.choice(speeds_hz), chance.randint(1, 5))
    return chance.choice((None, approach))


def _exercise_of(chance: Chance) -> Exercise:
    breathing = Breathing(
        chance.randint(6, 24) / 120,
        _approach(chance, 0.1, 0.15, 0.2),
        breath=chance.choice([*BREATHS.values()]),
        figure=chance.choice(FIGURES),
        smallest=chance.choice((0.05, 0.2, 0.4)),
        largest=chance.choice((0.45, 0.8)),
    )
    light = RestingLight(chance.choice((0.05, 0.07, 0.1)), swell=chance.choice((0.0, 0.5)))
    rocking = Rocking(chance.choice((0.1, 0.25, 0.4)), _approach(chance, 0.4))
    return chance.choice((breathing, light, rocking))


def _calm_plan_of(chance: Chance) -> SetPlan:
    exercise = _exercise_of(chance)
    return replace(
        _set_of(chance),
        speed_hz=exercise.hz,
        exercise=exercise,
        length=chance.length(3, 0.5, 25.0),
        tones=chance.choice((None, Tones(), Tones(ambience=AMBIENCE))),
        limits=Limits(chance.choice((0.18, 0.3, 2.0))),
        variation=EVEN,
    )


AMBIENCE = Ambience(AmbienceSource("breath"), instead_of_tones=True)
plans, exercises = chosen(_set_of), chosen(_exercise_of)
calm_plans = chosen(_calm_plan_of)
"""Calm exercises. A limit that is lower than the pace makes some of them unsafe."""
any_plans = st.one_of(plans, calm_plans)
checks = st.one_of(
    st.just(metronome),
    st.builds(
        lambda output, side: lambda plan: side_check(plan, output, side),
        st.sampled_from(["eyes", "ears", "hands"]),
        st.sampled_from(Side),
    ),
    st.builds(
        lambda output: lambda plan: both_sides(plan, output), st.sampled_from(["ears", "hands"])
    ),
)
