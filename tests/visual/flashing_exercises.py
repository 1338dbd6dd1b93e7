"""Calm exercises of random settings with random live changes, drawn as the stage draws them."""

from dataclasses import replace
from pathlib import Path as FilePath

from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Start,
    UsePlan,
)
from bilateral.session.plan import Passes, SetPlan
from bilateral.stimulus.exercise import EXERCISES, Exercise, ExerciseChoice
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES
from bilateral.stimulus.limits import Limits
from tests.visual.flashing_sets import Judged, judged
from tests.visual.random_plans import Chance, any_look, any_motion, any_plan


def judged_exercise(seed: int, photo: FilePath | None = None, seconds: float = 10.0) -> Judged:
    """Draw one exercise, in the course of which anything may be chosen, and judge its pictures."""
    chance = Chance(seed)
    chance.photo = photo
    return judged(chance, any_calm_plan(chance), any_calm_command, seconds)


def any_exercise(chance: Chance, kind: str) -> Exercise:
    """One at any pace that it has, the fastest more often."""
    made = EXERCISES[kind]
    pace_hz = chance.choice((made.fastest_hz, chance.uniform(made.slowest_hz, made.fastest_hz)))
    return made.of(
        ExerciseChoice(
            pace_hz=pace_hz,
            breath=chance.choice([*BREATHS]),
            in_s=chance.choice((None, None, 1.0)),
            figure=chance.choice(FIGURES),
            smallest=chance.choice((0.05, 0.2, 0.4)),
            largest=chance.choice((0.45, 0.6, 0.8, 0.8)),
            swell=chance.choice((0.0, 0.2, 0.5)),
            from_hz=chance.choice((None, None, made.fastest_hz)),
            approach_s=30.0,
        )
    )


def any_calm_plan(chance: Chance, kind: str | None = None) -> SetPlan:
    """Of any look, however large and bright its light."""
    exercise = any_exercise(chance, kind or chance.choice([*EXERCISES]))
    while True:
        plan = SetPlan(
            speed_hz=exercise.hz,
            length=Passes(100),
            motion=any_motion(chance),
            look=any_look(chance),
            tones=None,
            limits=Limits(),
            lead_in_s=chance.choice((0.0, 0.4)),
            fade_in_s=0.35,
            fade_out_s=0.35,
            exercise=exercise,
        )
        if not (plan.motion.profile.blinks and plan.look.has_saturated_red):
            return plan


def any_calm_command(chance: Chance, plan: SetPlan) -> Command:
    """What may be pressed, chosen or turned, in an exercise as well as in a set."""
    if plan.exercise is None:
        return chance.choice((Halt(), Start(), UsePlan(any_calm_plan(chance))))
    look = plan.look
    swapped = replace(look, colour=look.background, background=look.colour)
    pace_hz = chance.uniform(plan.exercise.slowest_hz, plan.exercise.fastest_hz)
    commands: tuple[Command, ...] = (
        Halt(),
        *(Start(), Start(), Finish(), Pause(), Resume(), Faster()),
        SetSpeed(pace_hz),
        Revise(replace(plan, look=swapped), keeps_speed=True),
        Revise(replace(plan, look=any_look(chance))),
        Revise(replace(plan, look=replace(look, shown=not look.shown))),
    )
    kind = chance.randrange(len(commands) + 3)
    if kind < len(commands):
        return commands[kind]
    # To reckon how fast a plan may be takes its time, so only the one that is given is made.
    if kind == len(commands):
        return UsePlan(chance.choice((any_calm_plan, any_plan))(chance))
    other = any_calm_plan(chance, plan.exercise.kind)
    if kind == len(commands) + 1:
        return Revise(other)
    return Revise(replace(plan, exercise=other.exercise, speed_hz=other.speed_hz))
