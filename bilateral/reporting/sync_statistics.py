"""How well the outputs kept to the plan and to each other, as figures and as one word."""

import itertools
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

import numpy as np

from bilateral.reporting.schema import Event, Frames, Spread
from bilateral.stimulus.modality import Modality

GOOD_MS = 10.0
FAIR_MS = 20.0
"""Sound and sight are told apart in time from 20 ms on in the laboratory (fpsyg.2015.00736)."""
FEW_FRAMES = 3
"""So few nobody notices, in a set however short."""
GOOD_SHARE, FAIR_SHARE = 0.01, 0.05
"""Of all frames that were due: one late or lost every other second, and three every second."""

SyncWord = Literal["good", "fair", "poor", "unknown"]

_WORST_LAST: tuple[SyncWord, ...] = ("unknown", "good", "fair", "poor")


def spread(deviations_s: Sequence[float]) -> Spread | None:
    """Median, 99th percentile and largest magnitude; None for nothing measured."""
    if not deviations_s:
        return None
    deviations_ms = np.asarray(deviations_s) * 1000.0
    size_ms = np.abs(deviations_ms)
    return Spread(
        count=len(deviations_ms),
        median_ms=float(np.median(deviations_ms)),
        p99_ms=float(np.percentile(size_ms, 99)),
        max_ms=float(size_ms.max()),
    )


def deviations(events: Iterable[Event], modality: Modality) -> dict[int, float]:
    """Actual minus planned seconds of one output, by sweep."""
    return {
        event.sweep: event.actual_s - event.planned_s
        for event in events
        if event.modality is modality and event.actual_s is not None
    }


def asynchrony(events: Sequence[Event], one: Modality, other: Modality) -> Spread | None:
    """How much later `one` came than `other` at the same sweep, beyond what was planned."""
    ours, theirs = deviations(events, one), deviations(events, other)
    return spread([ours[sweep] - theirs[sweep] for sweep in sorted(ours.keys() & theirs.keys())])


def asynchronies(
    events: Sequence[Event], apart: Collection[Modality] = ()
) -> dict[str, Spread | None]:
    """Every pair of outputs, by names such as "audio-visual": the first against the second.

    None for those that are kept `apart`, at a rate of their own: they have no sweep in common.
    """
    return {
        f"{one.value}-{other.value}": None
        if one in apart or other in apart
        else asynchrony(events, one, other)
        for one, other in itertools.combinations(reversed(Modality), 2)
    }


def worst_word(pairs: Iterable[Spread | None], frames: Frames | None = None) -> SyncWord:
    """One word for all: that of the worst pair that could be measured, or of the eyes' frames.

    Frames that are lost make the word worse; that none is makes up for nothing.
    """
    measured = [found for found in pairs if found is not None]
    word = sync_word(max(measured, key=lambda found: found.p99_ms, default=None))
    seen = "good" if frames is None else frames_word(frames)
    return word if seen == "good" else max(word, seen, key=_WORST_LAST.index)


def frames_word(frames: Frames) -> Literal["good", "fair", "poor"]:
    """One word for how smoothly the eyes were led."""
    lost, due = frames.late + frames.skipped, frames.shown + frames.skipped
    if lost <= max(FEW_FRAMES, GOOD_SHARE * due):
        return "good"
    return "fair" if lost <= FAIR_SHARE * due else "poor"


def sync_word(found: Spread | None) -> SyncWord:
    """One word for a therapist."""
    if found is None:
        return "unknown"
    if found.p99_ms <= GOOD_MS:
        return "good"
    return "fair" if found.p99_ms <= FAIR_MS else "poor"
