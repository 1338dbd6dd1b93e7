"""When which hand feels what: the patterns of a score laid along its timeline.

Everything is derived from the timeline, so whoever asks again gets the same strokes.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bilateral.stimulus.cues import Cue
from bilateral.stimulus.limits import LONGEST_PULSE_S, SHORTEST_PULSE_S
from bilateral.stimulus.patterns import PATTERNS, Hand, Pattern, Stroke
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side

LONGEST_SHARE = 0.9
"""Of a sweep, so that one hand is always still before the other begins."""
LONGEST_SHARE_OF_BOTH = 0.5
"""A hand that is moved in every sweep has to rest in every sweep."""
LONGEST_CELL_S = 0.12
"""A hum is made of cells of this length or down to half of it, each with a strength of its own."""
FAINTEST = 0.08
"""A hand that would get less of a hum gets none: no motor turns so slowly."""
REST_EVERY = 16
"""One cell of so many is left out, so that no hand vibrates for two seconds without a rest."""
SAME_S = 1e-6
_FINEST = 64


@dataclass(frozen=True, slots=True)
class Felt:
    """One stroke as a score has it."""

    sweep: int
    order: float
    """Its place among the strokes of its sweep: 0 for the first, always below 1."""
    side: Side
    """Of the cue that it belongs to."""
    hands: tuple[Side, ...]
    time_s: float
    """When the motor is switched on, in host time."""
    planned_s: float
    """When it is to be felt."""
    duration_s: float
    strength: float
    kick_s: float
    set_number: int

    @property
    def place(self) -> float:
        """Goes up from stroke to stroke of a set, in order of time."""
        return self.sweep + self.order

    def is_like(self, other: "Felt") -> bool:
        """Whether a hand could tell the two apart."""
        ours, theirs = (
            (felt.sweep, felt.hands, felt.duration_s, felt.strength, felt.kick_s)
            for felt in (self, other)
        )
        return ours == theirs and abs(self.time_s - other.time_s) <= SAME_S


def strokes_between(score: Score, start_s: float, end_s: float) -> Iterator[Felt]:
    """Strokes that are to be set off in [start_s, end_s), in order of time."""
    pulses = score.pulses
    if pulses is None or pulses.strength <= 0:
        return
    pattern = PATTERNS[pulses.pattern]
    found = _hum if pattern.hums else _beats
    for felt in found(score, pulses, pattern, start_s, end_s):
        if felt.strength > 0.0 and start_s <= felt.time_s < end_s:
            yield felt


def _beats(
    score: Score, pulses: Pulses, pattern: Pattern, start_s: float, end_s: float
) -> Iterator[Felt]:
    reach_s = pattern.strokes[-1].at * pulses.duration_s
    course = pulses.alignment.course(score.timeline)
    share = LONGEST_SHARE if pattern.is_in_turn else LONGEST_SHARE_OF_BOTH
    for cue in score.cues(pulses.alignment, start_s - reach_s, end_s):
        rate = course.rate_in_pass_at(cue.planned_s)
        longest_s = share / rate / pattern.span if rate > 0 else math.inf
        if len(pattern.strokes) > 1:
            longest_s = min(longest_s, LONGEST_SHARE * LONGEST_PULSE_S / pattern.span)
        unit_s = min(pulses.duration_s, longest_s)
        ended = -math.inf
        for order, stroke in enumerate(pattern.strokes):
            after_s = stroke.at * unit_s
            moment_s = cue.planned_s + after_s
            if order and (moment_s > score.leave_s or course.rate_at(moment_s) <= 0.0):
                break
            yield from _stroked(score.number, pulses, cue, order / _FINEST, stroke, unit_s, ended)
            ended = stroke.at + stroke.length


def _stroked(
    number: int, pulses: Pulses, cue: Cue, order: float, stroke: Stroke, unit_s: float, ended: float
) -> Iterator[Felt]:
    """One stroke, or one for each hand where the two differ in strength.

    A motor that still turns, as the stroke before has just `ended`, is not kicked.
    """
    hands = _hands_of(stroke.hand, cue.side)
    strengths = [pulses.strength_on(hand) * stroke.strength for hand in hands]
    if len(set(strengths)) == 1:
        together = [(hands, strengths[0])]
    else:
        together = [((hand,), strength) for hand, strength in zip(hands, strengths, strict=True)]
    duration_s = max(stroke.length * unit_s, min(unit_s, SHORTEST_PULSE_S))
    for second, (felt_by, strength) in enumerate(together):
        yield Felt(
            sweep=cue.sweep,
            order=order + second / (2 * _FINEST),
            side=cue.side,
            hands=felt_by,
            time_s=cue.time_s + stroke.at * unit_s,
            planned_s=cue.planned_s + stroke.at * unit_s,
            duration_s=duration_s,
            strength=strength,
            kick_s=min(pulses.kick_s, duration_s) if stroke.at > ended else 0.0,
            set_number=number,
        )


def _hands_of(hand: Hand, side: Side) -> tuple[Side, ...]:
    match hand:
        case Hand.SAME:
            return (side,)
        case Hand.OTHER:
            return (side.other,)
        case Hand.BOTH:
            return (side, side.other)


def _hum(
    score: Score, pulses: Pulses, _pattern: Pattern, start_s: float, end_s: float
) -> Iterator[Felt]:
    """The hand of the cue's side fades out over the sweep, and the other one fades in.

    The other one's cells begin half a cell later, so that no two have to begin at one moment.
    """
    alignment = pulses.alignment
    course = alignment.course(score.timeline)
    late_s = alignment.latency_s
    segments = tuple(course.even_stretches(start_s + late_s, end_s + late_s))
    for segment, after in zip_longest(segments, segments[1:]):
        until_s = math.inf if after is None else after.start_s
        from_s, to_s = max(start_s + late_s, segment.start_s), min(end_s + late_s, until_s)
        if from_s >= to_s or segment.sweeps_per_s <= 0.0:
            continue
        to_s = min(to_s, score.leave_s)
        if alignment.own_rate_hz is not None:
            to_s = min(to_s, score.timeline.end_s)
        cells = cells_in(1.0 / segment.sweeps_per_s)
        halves = 2 * cells
        begun = max(0.0, segment.start_phase)
        half = math.ceil((max(begun, segment.phase_at(from_s)) - alignment.offset_sweeps) * halves)
        over = math.inf if course.end_sweep is None else course.end_sweep
        over += math.ceil(-alignment.offset_sweeps)
        half -= 1  # rounding must never skip one that the checks below keep
        while True:
            phase = half / halves + alignment.offset_sweeps
            moment_s = segment.time_of(phase)
            if moment_s >= to_s or half >= over * halves or course.time_of(phase) == math.inf:
                break
            if phase >= begun and moment_s >= from_s:
                cell_s = 1.0 / (cells * segment.sweeps_per_s)
                yield from _cell(score, pulses, half, cells, moment_s, cell_s)
            half += 1


def cells_in(sweep_s: float) -> int:
    """How many cells a hum has in a sweep: a power of two, so that each speed cuts the same."""
    return max(4, 1 << max(0, math.ceil(math.log2(sweep_s / LONGEST_CELL_S))))


def _cell(
    score: Score, pulses: Pulses, half: int, cells: int, moment_s: float, cell_s: float
) -> Iterator[Felt]:
    sweep, within = divmod(half, 2 * cells)
    cell, is_other = divmod(within, 2)
    # The other hand's last cell is cut in half, too short for a rest: it rests one cell before.
    rests_at = REST_EVERY - (2 if is_other else 1)
    if not pulses.alignment.takes(sweep) or cell % REST_EVERY == rests_at:
        return
    side = pulses.alignment.side_of(sweep)
    is_last = is_other and cell == cells - 1
    duration_s = cell_s / 2 if is_last else cell_s
    middle = (within + (0.5 if is_last else 1.0)) / (2 * cells)
    share = nearness(middle) if is_other else nearness(1.0 - middle)
    meets = score.meeting_in(sweep + middle)
    if meets is not None:
        near = share
        share = meets.mixed(sweep + middle, lambda one, phase: one.felt_at(phase, near))
    if share < FAINTEST:
        return
    hand = side.other if is_other else side
    yield Felt(
        sweep=sweep,
        order=within / (2 * cells),
        side=side,
        hands=(hand,),
        time_s=moment_s - pulses.alignment.latency_s,
        planned_s=moment_s,
        duration_s=duration_s,
        strength=pulses.strength_on(hand) * share,
        kick_s=0.0,
        set_number=score.number,
    )


def nearness(fraction: float) -> float:
    """How near the target is to the end of a sweep, 0 … 1, of which it has gone this fraction."""
    return 0.5 - 0.5 * math.cos(math.pi * fraction)
