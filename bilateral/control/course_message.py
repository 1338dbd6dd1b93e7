"""The course of what is being given, as points: pages draw and count it, and reckon nothing."""

import math

from bilateral.console.messages import CourseShown, MotionShown
from bilateral.session.plan import sweeps_per_s
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.polylines import opacity_knots, phase_knots, sight_knots, stretches_of
from bilateral.stimulus.score import Score


def course_shown(score: Score, speed_hz: float, aspect: float, now_s: float) -> CourseShown:
    """On a screen `aspect` times as wide as it is high; held, it goes on at `speed_hz`.

    It is drawn from `now_s` on.
    """
    timeline, rest_s = score.timeline, score.rest_s
    end_sweep = timeline.end_sweep
    if end_sweep is None:  # a score without an end cannot be built
        raise ValueError("a course without an end")
    is_held = math.isinf(rest_s)
    left = end_sweep - timeline.segments[-1].start_phase
    return CourseShown(
        phase=phase_knots(timeline, now_s),
        opacity=opacity_knots(score),
        sight=sight_knots(score),
        motions=tuple(
            MotionShown(
                until_phase=stretch.until_phase,
                until_s=stretch.until_s,
                sweeps=stretch.sweeps,
                lights=stretch.lights,
            )
            for stretch in stretches_of(score, aspect)
        ),
        end_sweep=end_sweep,
        rest_s=None if is_held else rest_s,
        held_s=left / sweeps_per_s(speed_hz) if is_held else None,
        pace_hz=_pace_on_the_way(score, speed_hz, now_s),
    )


def _pace_on_the_way(score: Score, goal_hz: float, now_s: float) -> float | None:
    """Of an exercise that begins at the client's own pace; None once it is at its goal."""
    timeline, exercise = score.timeline, score.exercise
    if exercise is None or exercise.approach is None:
        return None
    pace_hz = timeline.rate_at(now_s) / SWEEPS_PER_PASS
    if pace_hz == 0.0:
        number = math.floor(timeline.phase_at(now_s) / SWEEPS_PER_PASS)
        pace_hz = exercise.hz_in(number, goal_hz)
    return None if math.isclose(pace_hz, goal_hz) else pace_hz
