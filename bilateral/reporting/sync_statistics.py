"""How well the outputs kept to the plan and to each other, as figures and as one word."""

import itertools
from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np

from bilateral.reporting.schema import Event, Spread
from bilateral.stimulus.modality import Modality

GOOD_MS = 10.0
FAIR_MS = 20.0
"""Sound and sight are told apart in time from 20 ms on in the laboratory (fpsyg.2015.00736)."""

SyncWord = Literal["good", "fair", "poor", "unknown"]


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


def asynchronies(events: Sequence[Event]) -> dict[str, Spread | None]:
    """Every pair of outputs, by names such as "audio-visual": the first against the second."""
    return {
        f"{one.value}-{other.value}": asynchrony(events, one, other)
        for one, other in itertools.combinations(reversed(Modality), 2)
    }


def worst_word(pairs: Iterable[Spread | None]) -> SyncWord:
    """One word for all pairs: that of the worst that could be measured."""
    measured = [found for found in pairs if found is not None]
    return sync_word(max(measured, key=lambda found: found.p99_ms, default=None))


def sync_word(found: Spread | None) -> SyncWord:
    """One word for a therapist."""
    if found is None:
        return "unknown"
    if found.p99_ms <= GOOD_MS:
        return "good"
    return "fair" if found.p99_ms <= FAIR_MS else "poor"
