"""From a key to a blank screen and to silence, from outside."""

import random
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.tables import print_table
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard, wait_until_s
from tests.system.together import blank_since_s, last_sound_s, playing

TIMES = 8
WARM_UP_S = 6.5


def main() -> None:
    """Print the table."""
    blank_ms, silent_ms = [], []
    rng = random.Random(1)  # noqa: S311  # any moment will do
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with TwoMonitors(run_dir / "x") as monitors, Keyboard(monitors.display) as keyboard:
            for number in range(TIMES):
                this = run_dir / str(number)
                this.mkdir()
                with playing(
                    this, monitors, VirtualCard(this), "--seconds", "60", watch_s=12.0
                ) as scene:
                    wait_until_s(time.perf_counter() + WARM_UP_S + rng.random())
                    pressed_s = keyboard.press("Escape")
                    wait_until_s(pressed_s + 1.5)
                    closed_s = time.perf_counter()
                    scene.program.terminate()
                    seen = scene.witness()
                blank_s = blank_since_s(seen.sighting, pressed_s - 0.5, closed_s)
                blank_ms.append((blank_s - pressed_s) * 1000.0)
                silent_ms.append(max(0.0, (last_sound_s(seen.recording) - pressed_s) * 1000.0))
    print_table(
        f"Halt, {TIMES} times",
        ("", "median, ms", "max, ms"),
        [
            ("screen blank", statistics.median(blank_ms), max(blank_ms)),
            ("sound silent (buffer 100 ms)", statistics.median(silent_ms), max(silent_ms)),
        ],
    )
