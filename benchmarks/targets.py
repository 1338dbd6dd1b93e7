"""What it costs to draw each target at 1080p, frame by frame, as a set draws it."""

import os
import time
from typing import Any

import numpy as np

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
import pygame

from benchmarks.tables import print_table
from bilateral.stimulus.lamps import lit_of, row_of
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.shapes import Shape
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.monitors import Monitor
from bilateral.visual.software_canvas import SoftwareCanvas

SIZE, AROUND = (1920, 1080), (3200, 1800)
"""Of the window, and of the monitor that leaves room around it."""
FRAMES, RATE_HZ, SPEED_HZ = 1800, 60, 1.0
DIAMETERS = (0.05, 0.1, 0.5)


def main() -> None:
    """Print the table; the first frames, which draw each picture for the first time, count."""
    pygame.display.init()
    monitor = Monitor(0, "none", (0, 0), AROUND, RATE_HZ)
    looks: list[tuple[str, dict[str, Any]]] = [(shape.value, {"shape": shape}) for shape in Shape]
    looks.append(("24 lamps", {"lamps": 24}))
    rows = []
    for name, figure in looks:
        for path in (Path.HORIZONTAL, Path.DIAGONAL_UP):
            costs = [_p99_ms(monitor, Look(diameter=d, **figure), path) for d in DIAMETERS]
            rows.append((name, path.value, *costs))
    columns = ("target", "path", *(f"{100 * diameter:g} % of the height" for diameter in DIAMETERS))
    print_table(f"Drawing a frame at 1080p, p99 of {FRAMES}, ms of processor", columns, rows)


def _p99_ms(monitor: Monitor, look: Look, path: Path) -> float:
    ground = BackdropFrame(look.background)
    canvas = SoftwareCanvas(monitor, ground, windowed=True)
    assert canvas.size == SIZE
    canvas.dress(look)
    motion, aspect, costs = Motion(path=path), SIZE[0] / SIZE[1], []
    for frame in range(FRAMES):
        phase = 2.0 * SPEED_HZ * frame / RATE_HZ
        begun_s = time.thread_time()
        row = row_of(motion, look.lamps, look.diameter, aspect)
        canvas.draw(lit_of(row, motion.at(phase), 1.0), ground)
        costs.append(time.thread_time() - begun_s)
        canvas.present()
    canvas.close()
    return float(1000 * np.percentile(costs, 99))
