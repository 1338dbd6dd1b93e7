"""Tones against the target's arrival at the extreme, both from outside on one clock."""

import tempfile
from pathlib import Path

import numpy as np

from benchmarks.tables import print_table
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.together import arrivals_s, playing

SECONDS = 15.0


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with (
            TwoMonitors(run_dir / "x") as monitors,
            playing(
                run_dir,
                monitors,
                VirtualCard(run_dir),
                "--seconds",
                f"{SECONDS:g}",
                watch_s=SECONDS + 6.0,
            ) as scene,
        ):
            seen = scene.witness()
    planned_s = [e["planned_s"] for e in seen.given["events"] if e["modality"] == "audio"]
    heard_s = seen.recording.time_of_sample([tone.sample for tone in seen.tones])
    apart_ms = (heard_s - arrivals_s(seen.sighting, np.array(planned_s)))[1:] * 1000.0
    apart_ms = apart_ms[np.isfinite(apart_ms)]
    print_table(
        "Ears after eyes",
        ("extremes", "median, ms", "SD, ms", "p99, ms", "max, ms"),
        [
            (
                len(apart_ms),
                float(np.median(apart_ms)),
                float(np.std(apart_ms)),
                float(np.percentile(np.abs(apart_ms), 99)),
                float(np.abs(apart_ms).max()),
            )
        ],
    )
