"""What changes suddenly on the client's screen, and how far apart such changes lie; pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilateral.session.plan import SetPlan
from bilateral.stimulus.disc_flashes import CHANGED_S, is_free
from bilateral.stimulus.exercise import Exercise
from bilateral.stimulus.limits import SPEED_CAP_HZ, SWEEPS_PER_PASS
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import MIDDLE, Motion, Profile, not_yet_gone
from bilateral.stimulus.score import Score
from bilateral.stimulus.shape_flashes import changing_hz

RESTART_S = 0.5
"""What changes suddenly must not make flashes: starts, checks and looks lie so far apart."""


@dataclass(frozen=True, slots=True)
class LastChange:
    """When something was last changed suddenly."""

    at_s: float = -math.inf
    rest_s: float = RESTART_S
    """How long eyes rest after it, whatever comes next."""

    def allows_another(self, now_s: float, rest_s: float = RESTART_S) -> bool:
        """Whether eyes have rested for long enough at `now_s`."""
        return now_s >= self.at_s + max(rest_s, self.rest_s)


def rest_about_start(look: Look, motion: Motion, exercise: Exercise | None = None) -> float:
    """How long eyes rest around a start: what is large lights much as it comes and goes.

    The light of an exercise may be as large as it likes.
    """
    is_large = exercise is not None or not is_free(motion, look.diameter)
    return CHANGED_S if is_large and look.shown and look.stands_out else RESTART_S


def is_unseen(before: Score | None, look: Look) -> bool:
    """Whether a target that nobody sees takes the place of another one, so that eyes rest."""
    return before is not None and before.look == look and not look.shown


def slowest_change_hz(score: Score, look: Look, motion: Motion, at_s: float) -> float:
    """How fast it may go while look or motion change to these; the cap where they are small.

    Motions of which nothing was left a second before have nothing to do with it.
    """
    is_only_turned = (replace(look, shown=score.look.shown), motion) == (score.look, score.motion)
    if is_only_turned or not (score.look.stands_out or look.stands_out):
        return SPEED_CAP_HZ
    lately = not_yet_gone(score.former, score.timeline.phase_at(at_s - CHANGED_S))
    befores = (score.motion, *(former.motion for former in lately))
    return _slowest_hz((score.look, look), befores, motion)


def relit(look: Look, wanted: Look) -> Look:
    """A look in the light of another one: that changes first where a target is large.

    A figure that takes another one's place lights places once more, and a ground that glides turns
    them once: in one and the same second both would be too much.
    """
    return replace(
        look,
        colour=wanted.colour,
        background=wanted.background,
        ground=wanted.ground,
        cycle=wanted.cycle,
    )


def reckon_change(before: SetPlan, after: SetPlan) -> None:
    """Have it known how fast it may go while one becomes the other: on a curve that takes long.

    For whoever makes plans, as the main loop that gives them has no time for it. Look and motion
    need not change at the same time, so each of them is seen for a while with the other's.
    """
    if before.look.stands_out or after.look.stands_out:
        _slowest_hz((before.look, after.look), (before.motion,), after.motion)
        after.look.fastest_hz(before.motion, after.limits)
        lit, refigured = relit(before.look, after.look), on_ground_of(before.look, after.look)
        for look in (before.look, lit, refigured):
            look.fastest_hz(after.motion, after.limits)
        for look in (lit, refigured):
            look.fastest_hz(before.motion, after.limits)
            look.fastest_changing_hz(before.motion)
            look.fastest_changing_hz(after.motion)


def _slowest_hz(looks: Sequence[Look], befores: Sequence[Motion], motion: Motion) -> float:
    diameter = max(look.diameter for look in looks)
    kinds = {(look.shape, look.lamps is not None) for look in looks}
    by_shape_hz = min(
        changing_hz(before, motion, shape, diameter, has_lamps=has_lamps)
        for before in befores
        for shape, has_lamps in kinds
    )
    ways = dict.fromkeys((*befores, motion))
    return min(by_shape_hz, *(look.fastest_changing_hz(way) for look in looks for way in ways))


def goes_unseen(score: Score, look: Look, motion: Motion) -> bool:
    """Whether the target is out of sight while it goes over to this motion.

    What may light a place any number of times would else light those of two ways in one second.
    One that is to jump takes its look first, which then lights no place so often.
    """
    if score.exercise is not None and score.exercise.light_at(0.0) is not None:
        return False
    if motion.profile.blinks and score.look.has_saturated_red:
        return False
    adds = score.look.may_add_flashes or look.may_add_flashes
    return adds and not _go_alike(score.motion, motion)


def is_still_elsewhere(score: Score, look: Look, at_s: float) -> bool:
    """Whether this look has to wait, as the target was seen to leave its way a second ago."""
    phase = score.timeline.phase_at(at_s - CHANGED_S)
    return look.may_add_flashes and any(
        one.away is None and one.gone_phase > phase and not _go_alike(one.motion, score.motion)
        for one in score.former
    )


def on_ground_of(look: Look, wanted: Look) -> Look:
    """The look as it is wanted, but on the ground that is there: that turns all places at once."""
    return replace(wanted, background=look.background, ground=look.ground)


def _go_alike(one: Motion, other: Motion) -> bool:
    """Whether one of them goes over all places of the other, however fast at each of them."""

    def way(motion: Motion) -> Motion:
        varied = replace(motion.variation, begins=0)
        return replace(motion, profile=Profile.SINUSOID, dwell=0.0, variation=varied)

    return way(one) == way(other) or _on_one_line(one, other)


def _on_one_line(one: Motion, other: Motion) -> bool:
    """Whether both go along the same line through the middle, however far."""
    if not all(each.line.is_straight and each.centre == MIDDLE for each in (one, other)):
        return False
    (_, end), (_, other_end) = one.ends, other.ends
    return math.isclose(end.x * other_end.y, end.y * other_end.x, abs_tol=1e-9)


def rest_before(score: Score, look: Look, motion: Motion, now_s: float) -> float:
    """How long eyes rest before a look may change to this one."""
    is_large = slowest_change_hz(score, look, motion, now_s) < SPEED_CAP_HZ
    is_large |= score.exercise is not None and (score.look.stands_out or look.stands_out)
    return CHANGED_S if is_large else RESTART_S


def fastest_lately_hz(score: Score, now_s: float, from_s: float) -> float:
    """Highest speed from a second ago until `from_s`."""
    segments = score.timeline.segments
    ends = (*(segment.start_s for segment in segments[1:]), math.inf)
    rates = [
        segment.fastest_sweeps_per_s
        for segment, end_s in zip(segments, ends, strict=True)
        if segment.start_s < from_s and min(end_s, score.rest_s) > now_s - CHANGED_S
    ]
    return max(rates, default=0.0) / SWEEPS_PER_PASS
