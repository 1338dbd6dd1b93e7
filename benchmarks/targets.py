"""What it costs to draw each target on each background, frame by frame, as a set draws it.

`python -m benchmarks targets [--uhd] [--only PART]`: at 1080p, or at 2160p; of the tables one.

The first frames, which draw each picture for the first time, count; what is drawn before a set that
is waited for does not.
"""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path as FilePath

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
import pygame

from benchmarks.tables import print_table
from benchmarks.target_costs import (
    BOUND_MS,
    BREATHS_HZ,
    FRAMES,
    RATE_HZ,
    Target,
    breathed_ms,
    least_p99_ms,
    taken_up_ms,
)
from bilateral.stimulus.backgrounds import KINDS, PHOTO, Ground
from bilateral.stimulus.colour_cycle import FEWEST_PASSES, ColourCycle
from bilateral.stimulus.motion import Path
from bilateral.stimulus.shape_flashes import largest_uncounted
from bilateral.stimulus.shapes import Shape
from bilateral.stimulus.trail import LONGEST_TRAIL_S
from bilateral.visual.canvas import WINDOWED_FRACTION
from bilateral.visual.grounds import GroundPicture, Wanted, make_ground
from bilateral.visual.monitors import Monitor

SIZES = ((1920, 1080), (3840, 2160))
DIAMETERS = (0.05, 0.1, 0.5)
LARGEST = (0.45, 0.6, 0.8)
_COLOURS = ColourCycle(((128, 192, 255), (255, 224, 160)), FEWEST_PASSES)
PLAIN_TARGETS = (
    *(Target(shape.value, {"shape": shape}) for shape in Shape),
    Target("24 lamps", {"lamps": 24}),
)
CHANGING_TARGETS = (
    Target("trail", {"trail_s": LONGEST_TRAIL_S}),
    Target("colours", {"cycle": _COLOURS}),
    Target("both", {"trail_s": LONGEST_TRAIL_S, "cycle": _COLOURS}),
    Target("both, 24 lamps", {"trail_s": LONGEST_TRAIL_S, "cycle": _COLOURS, "lamps": 24}),
)
TARGETS = (*PLAIN_TARGETS, *CHANGING_TARGETS)


def main() -> None:
    """Print the tables."""
    parts: dict[str, Callable[[Monitor, tuple[int, int]], None]] = {
        "paths": _print_paths,
        "taken-up": _print_taken_up,
        "trails": _print_trails,
        "grounds": _print_grounds,
        "breaths": _print_breaths,
    }
    parser = argparse.ArgumentParser(prog="benchmarks targets", description=__doc__)
    parser.add_argument("--uhd", action="store_true")
    parser.add_argument("--only", choices=parts)
    asked, _ = parser.parse_known_args()
    size = SIZES[asked.uhd]
    pygame.display.init()
    # The monitor leaves room around the window.
    around = round(size[0] / WINDOWED_FRACTION), round(size[1] / WINDOWED_FRACTION)
    monitor = Monitor(0, "none", (0, 0), around, RATE_HZ)
    for name, print_part in parts.items():
        if asked.only in {None, name}:
            print_part(monitor, size)


def _print_paths(monitor: Monitor, size: tuple[int, int]) -> None:
    """Every target on every path, at every size that it may have."""
    with tempfile.TemporaryDirectory() as folder:
        targets = [*TARGETS, Target("own picture", picture=_leaf(FilePath(folder)))]
        above = []
        for diameter in DIAMETERS:
            rows = []
            for target in targets:
                if target.picture and diameter > largest_uncounted():
                    continue
                costs = [least_p99_ms(monitor, target, diameter, path) for path in Path]
                rows.append((target.name, *costs))
                above += [
                    (target.name, path.value, f"{100 * diameter:g} %", cost)
                    for path, cost in zip(Path, costs, strict=True)
                    if cost > BOUND_MS
                ]
            print_table(
                f"Drawing a frame at {size[1]}p, {100 * diameter:g} % of the height, "
                f"p99 of {FRAMES}, ms of processor",
                ("target", *(path.value for path in Path)),
                rows,
            )
    print_table(f"Above {BOUND_MS:g} ms", ("target", "path", "size", "ms"), above or [("none",)])


def _leaf(folder: FilePath) -> FilePath:
    """A picture as therapists have them: a shape in colours, nothing around it."""
    picture = pygame.Surface((640, 480), pygame.SRCALPHA, 32)
    pygame.draw.ellipse(picture, (90, 200, 90, 255), (60, 40, 520, 400))
    pygame.draw.line(picture, (30, 90, 40, 200), (60, 240), (580, 240), 18)
    path = folder / "leaf.png"
    pygame.image.save(picture, str(path))
    return path


def _print_taken_up(monitor: Monitor, size: tuple[int, int]) -> None:
    print_table(
        f"Taken up in the midst of a set at {size[1]}p: the longest frame of a second, "
        f"{100 * DIAMETERS[-1]:g} % of the height",
        ("target", "ms of processor"),
        [(one.name, taken_up_ms(monitor, one.look(DIAMETERS[-1]))) for one in PLAIN_TARGETS],
    )


def _print_grounds(monitor: Monitor, size: tuple[int, int]) -> None:
    kinds = {kind: Ground(kind, (43, 70, 83)) for kind in KINDS if kind != PHOTO}
    grounds = {kind: made(ground, size) for kind, ground in kinds.items()}
    rows = [
        (
            f"{one.name}, {100 * diameter:g} %",
            *(
                least_p99_ms(monitor, one, diameter, Path.DIAGONAL_UP, ground)
                for ground in grounds.values()
            ),
        )
        for one in PLAIN_TARGETS
        for diameter in (DIAMETERS[0], DIAMETERS[-1])
    ]
    print_table(
        f"On a diagonal, p99 of {FRAMES}; a photo is as a gradient", ("target", *kinds), rows
    )


def _print_breaths(monitor: Monitor, _size: tuple[int, int]) -> None:
    print_table(
        f"A disc that grows to so much of the height, {60 * BREATHS_HZ:g} times a minute",
        ("drawn", *(f"{100 * largest:g} %" for largest in LARGEST)),
        [
            (told, *(breathed_ms(monitor, largest, share) for largest in LARGEST))
            for told, share in (("median", 50), ("p99", 99), ("worst", 100))
        ],
    )


def _print_trails(monitor: Monitor, size: tuple[int, int]) -> None:
    """With the longest trail, and with colours that change as often as they may."""
    pairs = [(0.01, 2.0), (0.05, 1.0), (0.05, 2.0), (0.2, 1.0), (0.5, 1.0)]
    rows = [
        (
            one.name,
            path.value,
            *(
                least_p99_ms(monitor, one, diameter, path, speed_hz=speed_hz)
                for diameter, speed_hz in pairs
            ),
        )
        for one in CHANGING_TARGETS
        for path in (Path.HORIZONTAL, Path.DIAGONAL_UP, Path.EIGHT)
    ]
    columns = (f"{100 * diameter:g} %, {speed_hz:g} Hz" for diameter, speed_hz in pairs)
    title = f"With a trail of {LONGEST_TRAIL_S:g} s and changing colours at {size[1]}p, p99"
    print_table(title, ("target", "path", *columns), rows)


def made(ground: Ground, size: tuple[int, int]) -> GroundPicture | None:
    """The picture of a background, of all but one colour."""
    return None if ground.is_plain else make_ground(Wanted(ground, (10, 20, 30), size))
