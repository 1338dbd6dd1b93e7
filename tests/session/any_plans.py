"""Plans, checks and outputs as they may come, safe ones and others."""

from dataclasses import replace

from hypothesis import strategies as st

from bilateral.session.output_checks import both_sides, metronome, side_check
from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.stimulus.ambience import Ambience, AmbienceSource
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.exercise import Approach
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

RED = (255, 0, 0)
LOOKS = (Look(), Look(shown=False), Look(diameter=0.1), Look(background=(40, 60, 80)), Look(RED))

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


hundredths = st.integers(5, 200).map(lambda n: n / 100)
fades_s = st.floats(0.35, 1.5)
plans = st.builds(
    SetPlan,
    speed_hz=hundredths,
    length=st.one_of(st.integers(1, 12).map(Passes), st.floats(0.5, 15.0).map(Seconds)),
    motion=st.builds(
        Motion, st.sampled_from(Profile), st.sampled_from(Path), st.sampled_from([0.3, 0.8, 1.0])
    ),
    look=st.sampled_from(LOOKS),
    tones=st.sampled_from([None, Tones(), Tones(level_dbfs=-30.0)]),
    limits=st.sampled_from([0.5, 1.2, 2.0]).map(Limits),
    lead_in_s=st.floats(0.0, 2.0),
    fade_in_s=fades_s,
    fade_out_s=fades_s,
    pulses=st.sampled_from([None, Pulses()]),
    variation=st.sampled_from([EVEN, EVEN, Variation(0.15, 7)]),
)
approaches = st.none() | st.builds(Approach, st.sampled_from([0.1, 0.15, 0.2]), st.integers(1, 5))
rocking_approaches = st.none() | st.builds(Approach, st.just(0.4), st.integers(1, 5))
exercises = st.one_of(
    st.builds(
        Breathing,
        st.integers(6, 24).map(lambda n: n / 120),
        approaches,
        breath=st.sampled_from([*BREATHS.values()]),
        figure=st.sampled_from(FIGURES),
        smallest=st.sampled_from([0.05, 0.2, 0.4]),
        largest=st.sampled_from([0.45, 0.8]),
    ),
    st.builds(RestingLight, st.sampled_from([0.05, 0.07, 0.1]), swell=st.sampled_from([0.0, 0.5])),
    st.builds(Rocking, st.sampled_from([0.1, 0.25, 0.4]), rocking_approaches),
)
AMBIENCE = Ambience(AmbienceSource("breath"), instead_of_tones=True)
calm_plans = st.builds(
    lambda plan, exercise, length, tones, limits: replace(
        plan,
        speed_hz=exercise.hz,
        exercise=exercise,
        length=length,
        tones=tones,
        limits=limits,
        variation=EVEN,
    ),
    plans,
    exercises,
    st.one_of(st.integers(1, 3).map(Passes), st.floats(0.5, 25.0).map(Seconds)),
    st.sampled_from([None, Tones(), Tones(ambience=AMBIENCE)]),
    st.sampled_from([0.18, 0.3, 2.0]).map(Limits),
)
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
