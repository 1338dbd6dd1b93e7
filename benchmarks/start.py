"""How long a therapist waits: from the start of the process to the first frame on the stage."""

import statistics
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from benchmarks.tables import print_table
from tests.rig.load import busy_processes
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.xserver import TwoMonitors
from tests.rig.xshm import SharedImage

DESKTOP = (200, 0, 200)
ROUNDS = 5
LONGEST_S = 30.0
LOOK_EVERY_S = 0.005
LAUNCHED = {"a set": ("run", "standard", "--no-sound"), "a sitting": ("open", "--no-browser")}


def main() -> None:
    """Print the table."""
    rows = []
    with tempfile.TemporaryDirectory() as directory:
        first = wait_s(Path(directory), "run", "standard")
    rows.append(("the very first, files not yet read", first, first))
    for busy in (0, 2):
        for name, arguments in LAUNCHED.items():
            with ExitStack() as stack:
                stack.enter_context(busy_processes(busy))
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                waits_s = [wait_s(folder / str(n), *arguments) for n in range(ROUNDS)]
            title = f"{name}, {busy} busy processes" if busy else name
            rows.append((title, statistics.median(waits_s), max(waits_s)))
    columns = ("what", "stage covers the desktop after, s", "worst, s")
    print_table(f"Start, {ROUNDS} times each", columns, rows)


def wait_s(run_dir: Path, *arguments: str) -> float:
    """Start it once and see when the desktop is gone from the client's monitor."""
    run_dir.mkdir(exist_ok=True)
    with TwoMonitors(run_dir / "x") as monitors:
        monitors.paint_desktop(DESKTOP)
        client = monitors.monitors[1]
        middle = Rect(client.x + client.width // 2, client.y + client.height // 2, 8, 8)
        with SharedImage(monitors.display, middle) as image:
            began_s = time.perf_counter()
            with Program(run_dir, *arguments, environments=[monitors.environment()]):
                while (np.abs(image.grab_rgb() - np.array(DESKTOP)) <= 1).all():
                    if time.perf_counter() > began_s + LONGEST_S:
                        raise TimeoutError("the stage did not come")
                    time.sleep(LOOK_EVERY_S)
                return time.perf_counter() - began_s
