"""Eyes and ears beside busy processes, in one run: granted what a media player gets, and not."""

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.tables import print_table
from tests.rig import ordinary
from tests.rig.load import busy_processes
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.hearing import Heard, compare
from tests.system.together import Witnessed, playing

SECONDS = 20.0
ROUNDS = 3
LOADS = (0, 2, 5)
WAYS = {"asked for": (), "refused": tuple(ordinary.launcher())}
COLUMNS = (
    "busy processes, priority",
    "tones found",
    "interval SD, samples",
    "worst, samples",
    "frames late or skipped",
    "of frames",
    "sync",
)


def main() -> None:
    """Print the table; rounds take turns, so that what the machine does meanwhile meets both."""
    seen: dict[tuple[int, str], list[Witnessed]] = {}
    for _ in range(ROUNDS):
        for busy in LOADS:
            for way, launcher in WAYS.items():
                seen.setdefault((busy, way), []).append(_watched(busy, launcher))
    rows = [_row(f"{busy}, {way}", each) for (busy, way), each in sorted(seen.items())]
    print_table(f"A busy computer, {ROUNDS} rounds of {SECONDS:g} s at 1 Hz", COLUMNS, rows)


def _watched(busy: int, launcher: Sequence[str]) -> Witnessed:
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with TwoMonitors(run_dir / "x") as monitors, busy_processes(busy):
            words = ("--seconds", f"{SECONDS:g}")
            watch_s = SECONDS + 20.0
            card = VirtualCard(run_dir)
            with playing(
                run_dir, monitors, card, *words, watch_s=watch_s, launcher=launcher
            ) as scene:
                return scene.witness(120.0)


def _row(title: str, rounds: Sequence[Witnessed]) -> tuple[object, ...]:
    heard: list[Heard] = [compare(each.recording, _tones(each)) for each in rounds]
    frames = [each.given["frames"] for each in rounds]
    return (
        title,
        "; ".join(f"{one.found} of {one.planned}" for one in heard),
        statistics.median(one.interval_sd for one in heard),
        max(one.worst for one in heard),
        "; ".join(str(one["late"] + one["skipped"]) for one in frames),
        statistics.median(one["shown"] for one in frames),
        "; ".join(each.given["sync"] for each in rounds),
    )


def _tones(seen: Witnessed) -> list[dict[str, Any]]:
    return [event for event in seen.given["events"] if event["modality"] == "audio"]
