"""Turns the course of a set and what the outputs said of it into its report."""

import itertools
from collections.abc import Collection, Sequence

from bilateral.reporting.schema import (
    Event,
    Frames,
    SetReport,
    SpeedChange,
)
from bilateral.reporting.sync_statistics import asynchronies, deviations, spread, worst_word
from bilateral.session.session import Outcome
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.timing.segment import Segment
from bilateral.timing.timeline import Timeline


def set_report(
    score: Score,
    outcome: Outcome,
    began: str,
    events: Sequence[Event],
    frames: Frames,
    apart: Collection[Modality] = (),
) -> SetReport:
    """Report one set from its whole, unpruned course and the events of every output.

    Outputs that had a rate of their own are kept `apart`.
    """
    timeline, end_s = score.timeline, score.rest_s
    pairs = asynchronies(events, apart)
    first, planned = timeline.segments[0].start_phase, timeline.end_sweep
    return SetReport(
        began=began,
        outcome=outcome,
        exercise="" if score.exercise is None else score.exercise.kind,
        start_s=timeline.start_s,
        end_s=end_s,
        passes_planned=None if planned is None else (planned - first) / SWEEPS_PER_PASS,
        passes_given=(timeline.phase_at(end_s) - first) / SWEEPS_PER_PASS,
        speeds=[
            _speed_change(s)
            for s in timeline.segments
            if s.start_s <= end_s or s is timeline.segments[0]
        ],
        width_variation_percent=round(100 * (score.motion.widest - 1.0), 2),
        width_seed=score.motion.variation.seed if score.motion.varies else None,
        diameter_percent=round(100 * score.look.diameter, 2) if score.look.shown else None,
        effective_hz=effective_hz(timeline, [one for one in events if one.modality not in apart]),
        frames=frames,
        events=sorted(events, key=lambda event: (event.planned_s, event.modality)),
        deviation={m: spread(list(deviations(events, m).values())) for m in Modality},
        asynchrony=pairs,
        apart=[modality for modality in Modality if modality in apart],
        sync=worst_word(pairs.values(), frames if _were_seen(events) else None),
    )


def _speed_change(segment: Segment) -> SpeedChange:
    varied = segment.variation
    return SpeedChange(
        from_s=segment.start_s,
        speed_hz=segment.sweeps_per_s / SWEEPS_PER_PASS,
        variation_percent=round(100 * varied.share, 2),
        seed=varied.seed if varied.share else None,
    )


def _were_seen(events: Sequence[Event]) -> bool:
    """Whether frames were anything that a client could see."""
    return any(one.modality is Modality.VISUAL and one.actual_s is not None for one in events)


def effective_hz(timeline: Timeline, events: Sequence[Event]) -> float | None:
    """Measure passes a second between the first and the last real event of one output."""
    for modality in Modality:
        real = {
            event.sweep: event.actual_s
            for event in events
            if event.modality is modality and event.actual_s is not None
        }
        if len(real) < 2:
            continue
        first, last = min(real), max(real)
        moving_s = real[last] - real[first] - _paused_s(timeline, real[first], real[last])
        if moving_s > 0:
            return (last - first) / SWEEPS_PER_PASS / moving_s
    return None


def _paused_s(timeline: Timeline, start_s: float, end_s: float) -> float:
    pauses = (
        min(after.start_s, end_s) - max(segment.start_s, start_s)
        for segment, after in itertools.pairwise(timeline.segments)
        if segment.sweeps_per_s == 0
    )
    return sum(max(0.0, pause_s) for pause_s in pauses)
