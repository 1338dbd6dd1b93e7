"""What a record comes to: dose of each sitting, and how ratings changed at which speed.

Figures for research and for one's own practice; nothing here says what they mean for a client.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from bilateral.record.snapshot import Snapshot
from bilateral.record.standing import standing

SPEED_STEP_HZ = 0.25


@dataclass(frozen=True, slots=True)
class Dose:
    """What one sitting had."""

    client: str
    began_ms: int
    utc_offset_min: int
    sets: int
    passes: float
    seconds: float
    first_sud: int | None
    last_sud: int | None
    last_voc: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """A set between two SUD of its sitting."""

    speed_hz: float
    passes: float
    sud: int
    """After minus before."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """Of a figure: how often, and where its quarters are."""

    count: int
    lower: float
    median: float
    upper: float


def doses(clients: Iterable[Snapshot]) -> Iterator[Dose]:
    """Every sitting, client by client."""
    for client in clients:
        (its,) = client["client"]
        for sitting in client["sitting"]:
            sets = _of(client["given_set"], sitting)
            ratings = standing(_of(client["rating"], sitting), "value")
            suds = [row["value"] for row in ratings if row["scale"] == "SUD"]
            vocs = [row["value"] for row in ratings if row["scale"] == "VOC"]
            yield Dose(
                client=its["code"],
                began_ms=sitting["at_ms"],
                utc_offset_min=sitting["utc_offset_min"],
                sets=len(sets),
                passes=sum(one["passes"] for one in sets),
                seconds=sum(one["seconds"] for one in sets),
                first_sud=suds[0] if suds else None,
                last_sud=suds[-1] if suds else None,
                last_voc=vocs[-1] if vocs else None,
            )


def changes(clients: Iterable[Snapshot]) -> Iterator[Change]:
    """Every set after which a SUD was told, and before which one had been in the same sitting."""
    for client in clients:
        for sitting in client["sitting"]:
            ratings = standing(_of(client["rating"], sitting), "value")
            before: int | None = None
            sets = {one["id"]: one for one in _of(client["given_set"], sitting)}
            for row in (row for row in ratings if row["scale"] == "SUD"):
                given = sets.get(row["given_set"])
                if given is not None and before is not None:
                    yield Change(given["speed_hz"], given["passes"], row["value"] - before)
                before = row["value"]


def by_speed(found: Iterable[Change]) -> dict[float, Distribution]:
    """Changes of SUD from one set to the next, by the speed of the set, in steps."""
    steps: dict[float, list[float]] = {}
    for one in found:
        step = round(one.speed_hz / SPEED_STEP_HZ) * SPEED_STEP_HZ
        steps.setdefault(step, []).append(one.sud)
    return {step: distribution(steps[step]) for step in sorted(steps)}


def distribution(values: Sequence[float]) -> Distribution:
    """Of at least one value."""
    if len(values) == 1:
        return Distribution(1, values[0], values[0], values[0])
    lower, _, upper = quantiles(values, n=4, method="inclusive")
    return Distribution(len(values), lower, median(values), upper)


def _of(rows: Iterable[dict[str, Any]], sitting: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for row in rows if row["sitting"] == sitting["id"]]
