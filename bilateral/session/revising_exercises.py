"""Makes an exercise that is being given follow its plan, without a jump; pure.

A pace changes from the commit horizon on, a pattern with the next pass: a breath that was begun is
breathed to its end.
"""

from dataclasses import dataclass
from typing import NamedTuple

from bilateral.session.plan import SetPlan, even, paced, sweeps_per_s
from bilateral.stimulus.exercise import Exercise, FormerExercise
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Pace:
    """How what is given goes on."""

    speed_hz: float
    rests: bool = False
    ends: bool = False
    """Its end is settled: it only becomes slower, where a limit asks for it."""


class RevisedExercise(NamedTuple):
    """How an exercise goes on."""

    timeline: Timeline
    exercise: Exercise
    former: tuple[FormerExercise, ...]


def revised_exercise(
    score: Score, plan: SetPlan, pace: Pace, from_s: float
) -> RevisedExercise | None:
    """The exercise of a score as its plan has it; None for a bilateral set."""
    now, after = score.exercise, plan.exercise
    if now is None or after is None:
        return None
    timeline = score.timeline
    if pace.ends or score.rest_s <= from_s:
        most = sweeps_per_s(plan.fastest_hz)
        if score.rest_s > from_s and timeline.rate_at(from_s) > most:
            timeline = timeline.with_rate(from_s, most)
        return RevisedExercise(timeline, now, score.former_exercises)
    reached = timeline.phase_at(from_s)
    turns = even(reached)
    former = tuple(one for one in score.former_exercises if one.until_phase < turns)
    begun = len(former) < len(score.former_exercises)
    # What gives way where the next pass begins: what holds there now, or was to give way there.
    held = score.former_exercises[len(former)].exercise if begun else now
    if held == after:
        return RevisedExercise(_timeline(score, plan, pace, from_s), after, former)
    former = (*former, FormerExercise(held, float(turns)))
    if pace.rests or turns <= reached:
        return RevisedExercise(_timeline(score, plan, pace, from_s), after, former)
    rate = min(timeline.rate_at(from_s), sweeps_per_s(plan.fastest_hz))
    moving = timeline.with_rate(from_s, rate).ending_at(turns)
    return RevisedExercise(_timeline(score, plan, pace, moving.end_s, moving), after, former)


def repaced_exercise(score: Score, plan: SetPlan, pace: Pace, from_s: float) -> Timeline:
    """The same exercise going on at another pace, or again."""
    return score.timeline if score.rest_s <= from_s else _timeline(score, plan, pace, from_s)


def _timeline(
    score: Score, plan: SetPlan, pace: Pace, from_s: float, before: Timeline | None = None
) -> Timeline:
    """To the length of the plan, or to the end of the pass if that is past by then."""
    timeline = score.timeline if before is None else before
    exercise = plan.exercise
    if exercise is None:
        raise ValueError("a plan without an exercise")
    moving = paced(timeline, exercise, min(pace.speed_hz, plan.fastest_hz), from_s)
    reached = timeline.phase_at(from_s)
    asked = plan.end_sweep_on(moving)
    if not (asked > reached or asked == score.timeline.end_sweep):
        asked = even(reached) if even(reached) > reached else even(reached) + SWEEPS_PER_PASS
    if not pace.rests:
        return moving.ending_at(asked)
    last = timeline.segments[-1]
    rests = last.sweeps_per_s == 0.0 and timeline.segment_at(from_s) is last
    return (timeline if rests else timeline.with_rate(from_s, 0.0)).ending_at(asked)
