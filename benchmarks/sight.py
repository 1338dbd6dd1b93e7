"""The target on the second monitor against the schedule, as a grabber sees it."""

import tempfile
from pathlib import Path

from benchmarks.tables import print_table
from tests.rig.xserver import TwoMonitors
from tests.system.seeing import watch

SECONDS = 12.0


def main() -> None:
    """Print the table."""
    rows = []
    for title, busy in (("idle", 0), ("two busy processes", 2)):
        with tempfile.TemporaryDirectory() as directory:
            run_dir = Path(directory)
            with TwoMonitors(run_dir / "x") as monitors:
                seen = watch(run_dir, monitors, seconds=SECONDS, busy=busy)
        motion = seen.motion
        rows.append(
            (
                title,
                motion.frames,
                motion.lag_ms,
                motion.residual_px,
                motion.worst_px,
                motion.missed,
                seen.cpu_percent,
            )
        )
    columns = ("1080p60", "frames", "lag, ms", "position SD, px", "worst, px", "repeated", "CPU, %")
    print_table(f"The target, {SECONDS:g} s at 1 Hz", columns, rows)
