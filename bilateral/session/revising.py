"""Makes what is being given follow its plan, without a jump, a flash or a cue too many; pure.

`from_s` is the commit horizon: what lies before it is not touched.
"""

import math
from dataclasses import dataclass, replace

from bilateral.session.plan import SetPlan, mean_of_fastest_hz, sweeps_per_s
from bilateral.session.revising_exercises import Pace, repaced_exercise, revised_exercise
from bilateral.session.sudden import (
    fastest_lately_hz,
    goes_unseen,
    is_still_elsewhere,
    on_ground_of,
    relit,
    slowest_change_hz,
)
from bilateral.stimulus.client_words import reading_s
from bilateral.stimulus.disc_flashes import CHANGED_S
from bilateral.stimulus.limits import SPEED_CAP_HZ, Limits
from bilateral.stimulus.look import ROUNDING_HZ, Look, Turned
from bilateral.stimulus.motion import FormerMotion, Motion, handover
from bilateral.stimulus.out_of_sight import OutOfSight
from bilateral.stimulus.score import Held, Score
from bilateral.stimulus.ways import away_at, aways_of, still_kept
from bilateral.timing.timeline import Timeline
from bilateral.timing.variation import Variation

__all__ = ["KEPT_S", "Pace", "Sight", "opening", "repaced", "revised", "sight_by"]

KEPT_S = 2.0
"""How long the past stays readable: longer than any output looks back."""

MOST_AT_ONCE = 3
"""Motions that give way to one another at a time, however often another one is chosen."""

Formers = tuple[FormerMotion, ...]


def opening(number: int, plan: SetPlan, speed_hz: float, now_s: float, horizon_s: float) -> Score:
    """The score with which a plan begins, as set or check `number`.

    Raises LimitError for what is not safe to give.
    """
    plan.check_speed(plan.speed_hz)
    appear_s = now_s + reading_s(plan.words)
    return Score(
        number=number,
        timeline=plan.timeline(appear_s + max(plan.lead_in_s, horizon_s), speed_hz),
        motion=plan.motion,
        look=plan.look,
        tones=plan.tones,
        limits=plan.limits,
        pulses=plan.pulses,
        appear_s=appear_s,
        fade_in_s=plan.fade_in_s,
        fade_out_s=plan.fade_out_s,
        exercise=plan.exercise,
        words=plan.words,
    )


def revised(score: Score, sight: "Sight", plan: SetPlan, pace: Pace, from_s: float) -> Score:
    """The score as the plan has it, save for what eyes get, which is `sight`.

    What belongs to the beginning stays as it was.
    """
    look = sight.look
    turned = score.turned
    if look.shown != score.look.shown:
        turned = Turned(from_s, plan.fade_in_s if look.shown else plan.fade_out_s)
    passes = revised_exercise(score, plan, pace, from_s)
    return replace(
        score,
        timeline=_course(score, sight, plan, pace, from_s) if passes is None else passes.timeline,
        motion=sight.motion,
        look=look,
        tones=plan.tones,
        limits=plan.limits,
        pulses=plan.pulses,
        fade_out_s=plan.fade_out_s if score.rest_s > from_s else score.fade_out_s,
        former=sight.former,
        turned=turned,
        held=sight.held,
        since_s=from_s,
        exercise=None if passes is None else passes.exercise,
        former_exercises=() if passes is None else passes.former,
    )


def repaced(score: Score, plan: SetPlan, pace: Pace, from_s: float) -> Score:
    """The same score going on as `pace` has it."""
    if score.exercise is not None:
        return replace(score, timeline=repaced_exercise(score, plan, pace, from_s))
    sight = Sight(score.look, score.former, score.motion, score.held)
    return replace(score, timeline=_course(score, sight, plan, pace, from_s))


@dataclass(frozen=True, slots=True)
class Sight:
    """What eyes get of a score."""

    look: Look
    former: Formers
    motion: Motion
    held: Held | None

    def is_of(self, score: Score) -> bool:
        """Whether it is no more and no less of a plan than they have."""
        return (self.look, self.motion) == (score.look, score.motion)

    def caps(self, reached: float, from_s: float, limits: Limits) -> list[tuple[float, float]]:
        """Phases ahead, in order, until which no pass is given any faster than this."""
        found = []
        for former in self.former:
            until, hz = former.gone_phase, self.look.fastest_hz(former.motion, limits)
            if former.away is not None:  # it is gone at a moment: no later than at that phase
                until = reached + sweeps_per_s(hz) * max(0.0, former.away.gone_s - from_s)
            found.append((until, hz))
        if self.held is not None:
            found.append((self.held.until_phase, self.held.speed_hz))
        return sorted((until, hz) for until, hz in found if until > reached)


def _course(score: Score, sight: Sight, plan: SetPlan, pace: Pace, from_s: float) -> Timeline:
    """To the length of the plan, or to the next extreme if that is past by then.

    A course that is at its end by then stays as it is.
    """
    timeline = score.timeline
    if score.rest_s <= from_s:
        return timeline
    reached = timeline.phase_at(from_s)

    def rate_below(fastest_hz: float) -> float:
        return sweeps_per_s(mean_of_fastest_hz(fastest_hz, plan.variation))

    fastest_hz = sight.look.fastest_hz(sight.motion, plan.limits)
    differs = (sight.look, sight.motion) != (plan.look, plan.motion)
    if differs and not _comes_unseen(score, sight.former, plan, from_s):
        fastest_hz = min(fastest_hz, slowest_change_hz(score, plan.look, plan.motion, from_s))
    rate = min(sweeps_per_s(pace.speed_hz), rate_below(fastest_hz))
    if pace.ends:
        rate = min(timeline.rate_at(from_s), rate, sweeps_per_s(plan.fastest_hz))
    varied = plan.variation_on(timeline)
    caps = [(until, rate_below(hz)) for until, hz in sight.caps(reached, from_s, plan.limits)]
    moving = _at_rate(timeline, min([rate, *(cap for _, cap in caps)]), from_s, varied)
    for number, (until, _) in enumerate(caps, 1):
        freed_s = replace(moving, end_sweep=None).time_of(until)
        moving = _at_rate(moving, min([rate, *(cap for _, cap in caps[number:])]), freed_s, varied)
    course = _at_rate(timeline, 0.0, from_s, varied) if pace.rests else moving
    if pace.ends:
        return course
    asked = plan.end_sweep_on(moving)
    in_time = asked > reached or asked == timeline.end_sweep
    # Strictly behind the horizon: where it rests it has been for a while, and would be long gone.
    return course.ending_at(asked if in_time else math.floor(reached) + 1)


def _comes_unseen(score: Score, former: Formers, plan: SetPlan, from_s: float) -> bool:
    """Whether eyes have what is to come of a plan while the target is out of sight."""
    return away_at(former, from_s) is not None or goes_unseen(score, plan.look, plan.motion)


def _at_rate(timeline: Timeline, rate: float, from_s: float, varied: Variation) -> Timeline:
    """Go on at this rate; the same timeline if it does so anyway."""
    last = timeline.segments[-1]
    is_so = (last.sweeps_per_s, last.variation) == (rate, varied)
    if is_so and timeline.segment_at(from_s) is last:
        return timeline
    return timeline.with_rate(from_s, rate, varied)


def sight_by(
    score: Score, plan: SetPlan, now_s: float, from_s: float, *, look_is_due: bool
) -> Sight:
    """What may be seen by now of the plan's look and motion, which stay behind while they have to.

    What is large changes only where it has been slow for a second, and is held to that for another.
    Its light changes first. It goes over to another motion, and takes another figure, only behind
    that, as its way from one to the next lights places. Of what may light a place any number of
    times, or has done so, motion and look change while it is out of sight.
    """
    phase_at, past_s = score.timeline.phase_at, now_s - KEPT_S
    former = still_kept(score.former, phase_at(past_s), past_s)
    held = score.held if score.held and score.held.until_phase > phase_at(past_s) else None
    # What comes or goes is not turned round before it is there, or gone: the rest would be lost.
    turned = score.turned
    if turned and plan.look.shown != score.look.shown and now_s < turned.at_s + turned.fade_s:
        look_is_due = False
    slow_hz = slowest_change_hz(score, plan.look, plan.motion, now_s)
    if _comes_unseen(score, former, plan, from_s):
        away = away_at(former, from_s)
        look_is_due &= away is not None and now_s >= away.gone_s
        if slow_hz < SPEED_CAP_HZ:
            plan = replace(plan, look=on_ground_of(score.look, plan.look))
        return Sight(*_change_of_sight(score, plan, former, from_s, look_is_due=look_is_due), held)
    look_is_due &= not is_still_elsewhere(score, plan.look, now_s)
    goes_over = slow_hz < SPEED_CAP_HZ and plan.motion != score.motion
    is_held = held is not None and held.until_phase > phase_at(from_s)
    is_too_fast = fastest_lately_hz(score, now_s, from_s) > slow_hz + ROUNDING_HZ
    if is_too_fast or (goes_over and is_held):
        return Sight(score.look, former, score.motion, held)
    lit = relit(score.look, plan.look)
    if slow_hz < SPEED_CAP_HZ and look_is_due and lit != score.look:
        plan = replace(plan, look=lit, motion=score.motion)
    look, former, motion = _change_of_sight(score, plan, former, from_s, look_is_due=look_is_due)
    if slow_hz < SPEED_CAP_HZ and (look, motion) != (score.look, score.motion):
        changed = max([phase_at(from_s), *(f.gone_phase for f in former)])
        until = changed + CHANGED_S * sweeps_per_s(slow_hz)
        held = Held(
            max(until, held.until_phase) if held else until,
            min(slow_hz, held.speed_hz) if held else slow_hz,
        )
    return Sight(look, former, motion, held)


def _change_of_sight(
    score: Score, plan: SetPlan, former: Formers, from_s: float, *, look_is_due: bool
) -> tuple[Look, Formers, Motion]:
    """Look and motion that are to come: never red that jumps, on the way."""
    look = plan.look if look_is_due else score.look
    motion = score.motion
    if not (plan.motion.profile.blinks and look.has_saturated_red):
        former, motion = _change(score, former, plan, from_s)
    jumps = any(m.profile.blinks for m in (motion, *(f.motion for f in former)))
    return score.look if look.has_saturated_red and jumps else look, former, motion


def _change(score: Score, former: Formers, plan: SetPlan, from_s: float) -> tuple[Formers, Motion]:
    """Let the plan's motion follow on the one that holds at the horizon.

    One more waits while several still give way to one another, or until the target is seen again.
    """
    reached, motion = score.timeline.phase_at(from_s), plan.motion
    # Where it rests since before it was seen again nothing of the last one is left for anybody.
    former = tuple(
        f for f in former if f.until_phase < reached or f.away is None or f.away.over_s > from_s
    )
    begun = tuple(f for f in former if f.until_phase < reached or f.away is not None)
    before = (*(f.motion for f in former), score.motion)[len(begun)]
    if before == motion:
        return begun, motion
    away = away_at(begun, from_s)
    if away is None and goes_unseen(score, plan.look, motion):
        if any(one.over_s > from_s for one in aways_of(begun)):
            return former, score.motion
        away = OutOfSight(from_s)
    if begun and away is not None and begun[-1].away == away and begun[-1].until_phase >= reached:
        return begun, motion  # the one before was neither seen nor heard
    if sum(f.gone_phase > reached for f in begun) >= MOST_AT_ONCE:
        return former, score.motion
    return (*begun, handover(before, motion, reached, away)), motion
