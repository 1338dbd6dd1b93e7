"""The client's monitor pulled and plugged at random moments of a set, beside its very twin.

    python -m benchmarks twins [--times N]

What counts is what the therapist's monitor shows meanwhile: nothing of the stage, at any look.
"""

import argparse
import random
import tempfile
import time
from pathlib import Path

import numpy as np

from benchmarks.tables import print_table
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.watching import Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard
from tests.system.seeing import SHORT_LEAD_IN

TIMES = 20
STRIP = Rect(0, 538, 1920, 4)
"""Of the therapist's monitor, where the target would pass."""
LIT_GROUND = {"BILATERAL_TARGET_BACKGROUND": "#303030"}
"""So that the stage is seen wherever it is, not only its target."""
NO_ONE = "no one"
"""Every second time it is switched off, of which SDL is not told."""
LONGEST_WAIT_S = 30.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks twins")
    parser.add_argument("--times", type=int, default=TIMES)
    times = parser.parse_known_args()[0].times
    rng = random.Random(9)  # noqa: S311  # any moment will do
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with TwoMonitors(run_dir / "x") as monitors:
            monitors.be_twins()
            sighting = _pull_and_plug(run_dir, monitors, rng, times)
    lit = sighting.figures.max(axis=1) > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([False], lit, [False])).astype(int)))
    stretches_ms = [
        (sighting.end_s[last - 1] - sighting.start_s[first]) * 1000.0
        for first, last in edges.reshape(-1, 2)
    ]
    print_table(
        f"Twin monitors, the client's pulled and plugged {times} times in a set",
        ("the therapist's monitor", ""),
        [
            ("looks", len(lit)),
            ("looks a second", sighting.rate_hz),
            ("longest time between two looks, ms", sighting.longest_gap_s * 1000.0),
            ("looks that saw the stage", int(lit.sum())),
            ("times it was seen", len(stretches_ms)),
            ("longest time it was seen, ms", max(stretches_ms, default=0.0)),
        ],
    )


def _pull_and_plug(
    run_dir: Path, monitors: TwoMonitors, rng: random.Random, times: int
) -> Sighting:
    words = ("run", "--no-sound", "--seconds", "1200", "--wait")
    environments = [monitors.environment(), SHORT_LEAD_IN, LIT_GROUND]
    with (
        Program(run_dir, *words, environments=environments) as program,
        Keyboard(monitors.display) as keyboard,
    ):
        monitors.await_window("Bilateral")
        keyboard.press("s")
        with Grabber(
            monitors.display, STRIP, run_dir, seconds=1200.0, reduce="rgb", rate_hz=800.0
        ) as grabber:
            time.sleep(2.0)
            for number in range(1, times + 1):
                time.sleep(0.3 + rng.random())
                told = "bilateral" if number % 2 else NO_ONE
                monitors.unplug(window_class=told)
                _await(program, "was lost", number)
                time.sleep(rng.random())
                monitors.plug(window_class=told)
                _await(program, "is back", number)
                keyboard.press("p")
            return grabber.result()


def _await(program: Program, words: str, times: int) -> None:
    wait_until(lambda: program.stdout().count(words) >= times, LONGEST_WAIT_S, words)


if __name__ == "__main__":
    main()
