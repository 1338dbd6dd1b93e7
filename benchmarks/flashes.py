"""How large a target may glide at which speed, and whether random sets that are given ever flash.

`python -m benchmarks flashes [--sets N] [--first SEED]`: draws N sets as the stage does and judges
each by itself. Every set that flashes is told with its seed, and the exit status is 1 then. With
`--exercises` they are calm exercises, among which sets may come; with `--pictures` the target is
one that flashes as much as any can; with `--known` it is one of several kinds, as large as what is
on it may be.
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path as FilePath

from benchmarks.tables import print_table
from bilateral.stimulus.disc_flashes import fastest_glide_hz, largest_glide
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.picture_flashes import largest_picture
from tests.visual.flashing_exercises import judged_exercise
from tests.visual.flashing_pictures import judged_picture, worst_pictures
from tests.visual.flashing_sets import judged_set, photo_in
from tests.visual.known_pictures import KINDS, judged_known, known_picture

SPEEDS_HZ = (1.0, 1.1, 1.2, 1.3, 1.5, 2.0)
DIAMETERS = (0.05, 0.06, 0.08, 0.1, 0.15, 0.25, 0.5)


def print_cost() -> None:
    """Largest white disc on black over the full width, and the fastest glide of usual ones."""
    motions = [Motion(profile, path, 1.0) for profile in _GLIDING for path in Path]
    print_table(
        "Largest disc that may glide, in % of the screen's height (full width)",
        ("path", *(f"{speed_hz:g} Hz" for speed_hz in SPEEDS_HZ)),
        [
            (_named(motion), *(100 * largest_glide(motion, speed_hz) for speed_hz in SPEEDS_HZ))
            for motion in motions
        ],
    )
    usual = [Motion(profile, path) for profile in _GLIDING for path in Path]
    print_table(
        "Highest speed of a disc, in Hz (80 % of the width)",
        ("path", *(f"{100 * diameter:g} %" for diameter in DIAMETERS)),
        [
            (_named(motion), *(fastest_glide_hz(motion, diameter) for diameter in DIAMETERS))
            for motion in usual
        ],
    )


def print_sizes(folder: FilePath) -> None:
    """The largest picture at 1 Hz, whatever is on it, and of which it is known."""
    own = {}
    for seed, kind in enumerate(KINDS):
        own[kind.__name__] = known_picture(seed, folder)[1]
    rows = []
    for path in (Path.HORIZONTAL, Path.EIGHT, Path.CIRCLE, Path.ROUNDED_SQUARE, Path.WAVE):
        motion = Motion(path=path)
        sizes = [
            largest_picture(motion, 1.0, content, ((0, 0, 0),)) for content in (None, *own.values())
        ]
        rows.append((path.value, *(round(100 * size, 1) for size in sizes)))
    print_table(
        "Largest picture at 1 Hz on black, in % of the screen's height (80 % of the width)",
        ("path", "whatever is on it", *own),
        rows,
    )


_GLIDING = tuple(profile for profile in Profile if not profile.blinks)


def _named(motion: Motion) -> str:
    return f"{motion.path.value}, {motion.profile.value}"


def main() -> None:
    """Print what the rule costs, then search."""
    parser = argparse.ArgumentParser(prog="benchmarks flashes", description=__doc__)
    parser.add_argument("--sets", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--exercises", action="store_true", help="calm ones instead of sets")
    parser.add_argument("--pictures", action="store_true", help="as targets")
    parser.add_argument("--known", action="store_true", help="by what is on them")
    asked, _ = parser.parse_known_args()
    if not (asked.exercises or asked.pictures or asked.known):
        print_cost()
    judge_one = judged_exercise if asked.exercises else judged_set
    began_s = time.monotonic()
    seeds = range(asked.first, asked.first + asked.sets)
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(asked.workers) as workers,
    ):
        judge = partial(judge_one, photo=photo_in(FilePath(folder)))
        if asked.pictures:
            judge = partial(judged_picture, pictures=worst_pictures(FilePath(folder)))
        if asked.known:
            print_sizes(FilePath(folder))
            judge = partial(judged_known, folder=FilePath(folder))
        found = list(workers.map(judge, seeds, chunksize=10))
    wrong = [(seed, one) for seed, one in zip(seeds, found, strict=True) if not one.verdict.is_safe]
    print_table(
        "Random sets with random live changes, drawn and judged",
        (
            "sets",
            "seconds seen",
            "live changes",
            "refused",
            "worst field",
            "sets that flash",
            "took",
        ),
        [
            (
                len(found),
                round(sum(one.seconds for one in found)),
                sum(one.changes for one in found),
                sum(one.refused for one in found),
                f"{100 * max(one.verdict.share for one in found):.0f} % (25 % is too much)",
                len(wrong),
                f"{time.monotonic() - began_s:.0f} s",
            )
        ],
    )
    for seed, one in wrong:
        print(f"\nset {seed}: {one.verdict}", *one.story, sep="\n  ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
