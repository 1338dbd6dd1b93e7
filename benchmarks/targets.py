"""What it costs to draw each target on each background, frame by frame, as a set draws it.

`python -m benchmarks targets [--uhd]`: at 1080p, or at 2160p.
"""

import argparse
import math
import os
import time
from typing import Any

import numpy as np

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
import pygame

from benchmarks.tables import print_table
from bilateral.stimulus.backgrounds import KINDS, PHOTO, Ground
from bilateral.stimulus.colour_cycle import FEWEST_PASSES, GLIDE_STEPS, ColourCycle
from bilateral.stimulus.exercise import MIDDLE
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.lamps import Lit, lit_of, row_of
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import AGES, LONGEST_TRAIL_S, Was, lit_with_trail
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import WINDOWED_FRACTION
from bilateral.visual.grounds import GroundPicture, Wanted, make_ground, settled_frame
from bilateral.visual.monitors import Monitor
from bilateral.visual.software_canvas import SoftwareCanvas

SIZES = ((1920, 1080), (3840, 2160))
FRAMES, RATE_HZ, SPEED_HZ = 1800, 60, 1.0
DIAMETERS = (0.05, 0.1, 0.5)
FEWER = 600
BREATHS_HZ, LARGEST = 0.2, (0.45, 0.6, 0.8)
"""The fastest breath, as it changes the most from frame to frame."""
TRIES, TAKEN_UP_AT = 5, 10
IDLE_TURNS = 20
"""Five come in a second in which nothing is given."""


def main() -> None:
    """Print the tables.

    The first frames, which draw each picture for the first time, count; what is drawn before a set
    that is waited for does not.
    """
    parser = argparse.ArgumentParser(prog="benchmarks targets", description=__doc__)
    parser.add_argument("--uhd", action="store_true")
    asked, _ = parser.parse_known_args()
    size = SIZES[asked.uhd]
    pygame.display.init()
    # The monitor leaves room around the window.
    around = round(size[0] / WINDOWED_FRACTION), round(size[1] / WINDOWED_FRACTION)
    monitor = Monitor(0, "none", (0, 0), around, RATE_HZ)
    looks: list[tuple[str, dict[str, Any]]] = [(shape.value, {"shape": shape}) for shape in Shape]
    looks.append(("24 lamps", {"lamps": 24}))
    rows = []
    for name, figure in looks:
        for path in (Path.HORIZONTAL, Path.DIAGONAL_UP):
            costs = [_p99_ms(monitor, Look(diameter=d, **figure), path) for d in DIAMETERS]
            rows.append((name, path.value, *costs))
    columns = ("target", "path", *(f"{100 * diameter:g} % of the height" for diameter in DIAMETERS))
    title = f"Drawing a frame at {size[1]}p, p99 of {FRAMES}, ms of processor"
    print_table(title, columns, rows)
    print_table(
        f"Taken up in the midst of a set at {size[1]}p: the longest frame of a second, "
        f"{100 * DIAMETERS[-1]:g} % of the height",
        ("target", "ms of processor"),
        [(n, _taken_up_ms(monitor, Look(diameter=DIAMETERS[-1], **figure))) for n, figure in looks],
    )
    _print_trails(monitor, size)
    kinds = {kind: Ground(kind, (43, 70, 83)) for kind in KINDS if kind != PHOTO}
    grounds = {kind: made(ground, size) for kind, ground in kinds.items()}
    rows = [
        (
            f"{name}, {100 * diameter:g} %",
            *(
                _p99_ms(monitor, Look(diameter=diameter, **figure), Path.DIAGONAL_UP, ground, FEWER)
                for ground in grounds.values()
            ),
        )
        for name, figure in looks
        for diameter in (DIAMETERS[0], DIAMETERS[-1])
    ]
    print_table(
        f"On a diagonal, p99 of {FEWER}; a photo is as a gradient", ("target", *kinds), rows
    )
    print_table(
        f"A disc that grows to so much of the height, {60 * BREATHS_HZ:g} times a minute",
        ("drawn", *(f"{100 * largest:g} %" for largest in LARGEST)),
        [
            (told, *(_breathed_ms(monitor, largest, share) for largest in LARGEST))
            for told, share in (("median", 50), ("p99", 99), ("worst", 100))
        ],
    )


def _print_trails(monitor: Monitor, size: tuple[int, int]) -> None:
    """With the longest trail, and with colours that change as often as they may."""
    colours = ColourCycle(((128, 192, 255), (255, 224, 160)), FEWEST_PASSES)
    extras: dict[str, dict[str, Any]] = {
        "trail": {"trail_s": LONGEST_TRAIL_S},
        "colours": {"cycle": colours},
        "both": {"trail_s": LONGEST_TRAIL_S, "cycle": colours},
        "both, 24 lamps": {"trail_s": LONGEST_TRAIL_S, "cycle": colours, "lamps": 24},
    }
    pairs = [(0.01, 2.0), (0.05, 1.0), (0.05, 2.0), (0.2, 1.0), (0.5, 1.0)]
    rows = [
        (
            name,
            path.value,
            *(
                _p99_ms(monitor, Look(diameter=d, **extra), path, None, FEWER, speed_hz)
                for d, speed_hz in pairs
            ),
        )
        for name, extra in extras.items()
        for path in (Path.HORIZONTAL, Path.DIAGONAL_UP, Path.EIGHT)
    ]
    columns = (f"{100 * diameter:g} %, {speed_hz:g} Hz" for diameter, speed_hz in pairs)
    title = f"With a trail of {LONGEST_TRAIL_S:g} s and changing colours at {size[1]}p, p99"
    print_table(title, ("target", "path", *columns), rows)


def _lit(
    look: Look, motion: Motion, phase: float, aspect: float, sweeps_per_s: float
) -> tuple[Lit, ...]:
    """What a score at an even speed has lit, whether or not it may go so fast."""

    def was_at(phase: float, steps: float = math.inf) -> Was:
        step = phase if math.isinf(steps) else math.floor(phase * steps) / steps
        return Was(motion.at(phase), None if look.cycle is None else look.colour_in(step))

    row = row_of(motion.ends, look.lamps, look.diameter, aspect)
    now = was_at(phase)
    if look.trail_s <= 0.0:
        return lit_of(row, now.place, 1.0, now.colour)
    ages_sweeps = (age * look.trail_s * sweeps_per_s for age in AGES[1:])
    was = [now, *(was_at(phase - age, GLIDE_STEPS) for age in ages_sweeps)]
    return lit_with_trail(row, was, look.diameter, aspect, 1.0)


def made(ground: Ground, size: tuple[int, int]) -> GroundPicture | None:
    """The picture of a background, of all but one colour."""
    return None if ground.is_plain else make_ground(Wanted(ground, (10, 20, 30), size))


def _breathed_ms(monitor: Monitor, largest: float, share: float) -> float:
    """What a frame of breathing costs: the median, a percentile or the most."""
    canvas = SoftwareCanvas(monitor, BackdropFrame(Look().background), windowed=True)
    canvas.dress(Look())
    breath, costs = Breathing(BREATHS_HZ, smallest=0.2, largest=largest), []
    behind = settled_frame(Look().background, None, 0.0, canvas.size[1])
    canvas.draw((Lit(MIDDLE, 1.0, largest),), behind)  # once, in the lead-in
    for frame in range(FRAMES):
        light = breath.light_at(2.0 * BREATHS_HZ * frame / RATE_HZ)
        begun_s = time.thread_time()
        canvas.draw((Lit(light.place, 1.0, light.diameter),), behind)
        canvas.present()
        costs.append(time.thread_time() - begun_s)
    canvas.close()
    return float(1000 * np.percentile(costs, share))


def _taken_up_ms(monitor: Monitor, look: Look) -> float:
    """What the longest frame costs once another look is taken up: the least of some tries.

    Between two frames there is a moment to draw ahead, as on the stage.
    """
    width = monitor.size[0]
    tries = []
    for begins in range(TRIES):
        before = Look()
        canvas = SoftwareCanvas(monitor, BackdropFrame(before.background), windowed=True)
        canvas.dress(before)
        behind = settled_frame(before.background, None, 0.0, canvas.size[1])
        motion, costs = Motion(path=Path.DIAGONAL_UP), []
        aspect = width / monitor.size[1]
        for frame in range(RATE_HZ):
            seen = before if frame < TAKEN_UP_AT else look
            phase = 0.1 * begins + 2.0 * SPEED_HZ * frame / RATE_HZ
            begun_s = time.thread_time()
            if frame == TAKEN_UP_AT:
                canvas.dress(look)
            canvas.draw(_lit(seen, motion, phase, aspect, 2.0 * SPEED_HZ), behind)
            costs.append(time.thread_time() - begun_s)
            canvas.present()
            canvas.prepare()
        canvas.close()
        tries.append(max(costs))
    return 1000.0 * min(tries)


def _p99_ms(
    monitor: Monitor,
    look: Look,
    path: Path,
    ground: GroundPicture | None = None,
    frames: int = FRAMES,
    speed_hz: float = SPEED_HZ,
) -> float:
    canvas = SoftwareCanvas(monitor, BackdropFrame(look.background), windowed=True)
    canvas.dress(look)
    width, height = canvas.size
    for _ in range(IDLE_TURNS):
        canvas.prepare()
    motion, aspect, costs = Motion(path=path), width / height, []
    canvas.draw((), settled_frame(look.background, ground, 0.0, height))
    for frame in range(frames):
        phase = 2.0 * speed_hz * frame / RATE_HZ
        begun_s = time.thread_time()
        behind = settled_frame(look.background, ground, phase, height)
        canvas.draw(_lit(look, motion, phase, aspect, 2.0 * speed_hz), behind)
        costs.append(time.thread_time() - begun_s)
        canvas.present()
    canvas.close()
    return float(1000 * np.percentile(costs, 99))
