"""What a set comes to, as points: whoever draws it only goes from one to the next, evenly.

Exact where the course is even, and else within what can be seen.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, zip_longest
from typing import NamedTuple

import numpy as np

from bilateral.stimulus.exercise import Exercise
from bilateral.stimulus.motion import FormerMotion, Motion, Point, place_among
from bilateral.stimulus.out_of_sight import FADE_S
from bilateral.stimulus.score import Score
from bilateral.stimulus.ways import Way, aways_of, ways_of
from bilateral.timing.arrays import FloatArray
from bilateral.timing.timeline import Timeline

LARGEST_ERROR = 0.0009
"""Of the screen's height, between the points of a path; with their rounding less than 0.1 %."""
FADE_STEPS = 20
"""Between them a fade is off by less than the least step of a display."""
KEPT_KNOTS = 32
"""Of the past nobody draws more, however often the speed was changed."""
KEPT_PASSES = 24
"""Where passes vary, so many are told: a page hears of the course every second."""
DRAWN_BEFORE_S = 1.0
_PLACE_DIGITS, _OPACITY_DIGITS, _FADE_TIME_DIGITS = 5, 4, 4
_FINEST_STEPS = 128
LIGHT_STEPS = 64
"""Of a sweep: between them a light is off by less than what can be seen."""
_STEPS = (0, *(2**n for n in range(8)))


class Knot(NamedTuple):
    """A value at a moment of the host clock: two at one moment are a jump."""

    at_s: float
    value: float


Sweep = tuple[Point, ...]
"""Where the target is at even phases from one extreme to the next; one point where it dwells."""


Lights = tuple[tuple[float, float], ...]
"""At even phases of a sweep: the target's diameter, of the height, and how much of it is seen."""


class Stretch(NamedTuple):
    """What holds up to a phase and a moment, or for good: its sweeps, over and over."""

    until_phase: float | None
    sweeps: tuple[Sweep, ...]
    lights: tuple[Lights, ...] = ()
    until_s: float | None = None


def phase_knots(timeline: Timeline, now_s: float) -> tuple[Knot, ...]:
    """Where the speed changes, and the end; the phase rests before the first and after the last.

    Where it changes from pass to pass, only as far ahead of `now_s` as anyone draws.
    """
    end_s = timeline.end_s
    changes = {(s.start_s, s.start_phase) for s in timeline.segments}
    if any(segment.varies for segment in timeline.segments):
        near = timeline.even_stretches(now_s - DRAWN_BEFORE_S, end_s)
        changes |= {(s.start_s, s.start_phase) for s in islice(near, KEPT_PASSES)}
    knots = [Knot(*change) for change in sorted(changes) if change[0] < end_s]
    if timeline.end_sweep is not None and math.isfinite(end_s):
        knots.append(Knot(end_s, float(timeline.end_sweep)))
    return tuple(knots[-KEPT_KNOTS:])


def opacity_knots(score: Score) -> tuple[Knot, ...]:
    """How much of the target has come: everything that lets it come, go, be hidden or be shown."""
    fades = [(score.appear_s, score.fade_in_s)]
    if math.isfinite(score.rest_s):
        fades.append((score.rest_s, score.fade_out_s))
    if score.turned is not None:
        fades.append((score.turned.at_s, score.turned.fade_s))
    moments = _moments(fades)
    # The first that can be seen of it comes at once.
    first = Knot(score.appear_s, score.come_at(math.nextafter(score.appear_s, math.inf)))
    after = (Knot(s, score.come_at(s)) for s in moments if s > score.appear_s)
    return _telling(tuple(_rounded(knot) for knot in (Knot(score.appear_s, 0.0), first, *after)))


def sight_knots(score: Score) -> tuple[Knot, ...]:
    """How much is seen of what has come: less while it goes over to another motion unseen."""
    aways = aways_of(score.former)
    moments = _moments([(s, FADE_S) for away in aways for s in (away.from_s, away.back_s)])
    knots = (Knot(score.appear_s, 1.0), *(Knot(s, score.sight_at(s)) for s in moments))
    return _telling(tuple(_rounded(knot) for knot in knots))


@lru_cache(maxsize=256)
def sweeps_of(motion: Motion, aspect: float) -> tuple[Sweep, ...]:
    """The motion until it repeats, on a screen `aspect` times as wide as it is high.

    Where one sweep does not begin at the end of the one before it, the target jumps.
    """
    sweeps = range(motion.period)
    settled = (sweep + motion.period * (sweep < motion.begins) for sweep in sweeps)
    return tuple(_sweep((), motion, sweep, aspect) for sweep in settled)


def stretches_of(score: Score, aspect: float) -> Iterator[Stretch]:
    """All that its target does, in order; a sweep in which motions meet is one for itself."""
    if score.exercise is not None and score.exercise.light_at(0.0) is not None:
        for was in score.former_exercises:
            yield _lit_stretch(score, was.exercise, was.until_phase)
        yield _lit_stretch(score, score.exercise, None)
        return
    for way in ways_of(score.former, score.motion):
        until_s = None if math.isinf(way.until_s) else way.until_s
        for stretch in _stretches_in_sight(way, aspect):
            yield stretch._replace(until_s=until_s)


def _stretches_in_sight(way: Way, aspect: float) -> Iterator[Stretch]:
    reached = -math.inf
    for former in way.former:
        begins = float(math.floor(former.until_phase)) if former.over else former.until_phase
        if begins > reached:
            yield from _stretches(former.motion, reached, begins, aspect)
            reached = begins
        for sweep in range(int(max(begins, reached)), math.ceil(former.gone_phase)):
            yield Stretch(sweep + 1.0, (_sweep(way.former, way.motion, sweep, aspect),))
            reached = sweep + 1.0
    yield from _stretches(way.motion, reached, None, aspect)


def _stretches(
    motion: Motion, reached: float, until: float | None, aspect: float
) -> Iterator[Stretch]:
    """One motion up to a phase: what comes before it repeats is a stretch for itself."""
    begins = motion.begins
    if begins and reached < begins:
        first = min(float(begins), math.inf if until is None else until)
        yield Stretch(first, tuple(_sweep((), motion, sweep, aspect) for sweep in range(begins)))
    if until is None or until > begins:
        yield Stretch(until, sweeps_of(motion, aspect))


def _lit_stretch(score: Score, exercise: Exercise, until_phase: float | None) -> Stretch:
    """All of an exercise that has a light of its own, until it is where it was."""
    sweeps, lights = [], []
    for sweep in range(exercise.period):
        phases = [sweep + step / LIGHT_STEPS for step in range(LIGHT_STEPS + 1)]
        lit = [light for phase in phases if (light := exercise.light_at(phase)) is not None]
        places = tuple(
            Point(round(one.place.x, _PLACE_DIGITS), round(one.place.y, _PLACE_DIGITS))
            for one in lit
        )
        sweeps.append(places if len(set(places)) > 1 else places[:1])
        lights.append(
            tuple(
                (round(one.diameter or score.look.diameter, 4), round(one.share, 4)) for one in lit
            )
        )
    return Stretch(until_phase, tuple(sweeps), tuple(lights))


@lru_cache(maxsize=512)  # a course is told every second, and whenever anything else of it changes
def _sweep(former: tuple[FormerMotion, ...], motion: Motion, sweep: int, aspect: float) -> Sweep:
    """As few points as will do; the last one is where it comes from, not where it may jump to."""
    last = math.nextafter(sweep + 1.0, 0.0)
    phases = [min(sweep + step / _FINEST_STEPS, last) for step in range(_FINEST_STEPS + 1)]
    true = [place_among(former, motion, phase) for phase in phases]
    in_heights = np.array(true) * (aspect / 2.0, 0.5)
    steps = next(steps for steps in _STEPS if _error(in_heights, steps) <= LARGEST_ERROR)
    points = true[:: _FINEST_STEPS // steps] if steps else true[:1]
    return tuple(Point(round(x, _PLACE_DIGITS), round(y, _PLACE_DIGITS)) for x, y in points)


def _error(places: FloatArray, steps: int) -> float:
    """How far a line through so many of them gets from the others; one point stands for all."""
    if steps == 0:
        return float(np.abs(places - places[0]).max())
    every = np.arange(len(places))
    known = every[:: _FINEST_STEPS // steps]
    drawn = np.column_stack([np.interp(every, known, places[known, axis]) for axis in (0, 1)])
    return float(np.hypot(*(places - drawn).T).max())


def _moments(fades: Sequence[tuple[float, float]]) -> list[float]:
    """Of fades that begin at a moment and last for a while."""
    steps = range(FADE_STEPS + 1)
    return sorted(
        {begins_s + lasts_s * n / FADE_STEPS for begins_s, lasts_s in fades for n in steps}
    )


def _rounded(knot: Knot) -> Knot:
    return Knot(round(knot.at_s, _FADE_TIME_DIGITS), round(knot.value, _OPACITY_DIGITS))


def _telling(knots: tuple[Knot, ...]) -> tuple[Knot, ...]:
    """Without those that lie between two of the same value."""
    kept = [knots[0]]
    for knot, after in zip_longest(knots[1:], knots[2:]):
        if after is None or not kept[-1].value == knot.value == after.value:
            kept.append(knot)
    return tuple(kept)
