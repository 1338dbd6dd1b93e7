"""Breathing from outside: light, marks and hum against the plan; changed, paused, ended; halted.

`python -m benchmarks calm [--minutes 20]`: so long at one pace, then what may happen in it, then
halts of breathing and of sets in turn.
"""

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile

from benchmarks.calm_halts import PPM, print_halts
from benchmarks.tables import print_table
from tests.rig.board import build
from tests.rig.board.terminal import running_board
from tests.rig.breath import (
    BOX,
    LONGER_EXHALE,
    Breaths,
    FloatArray,
)
from tests.rig.recording import Recording
from tests.rig.sound import click_db
from tests.rig.xserver import TwoMonitors
from tests.system.breathing import (
    COLUMN,
    MARKS_ALONE,
    SHORT,
    Swell,
    breathing,
    errors_samples,
    felt,
    marks_heard,
    plan_of,
    risen,
    seen,
    swell,
)
from tests.system.remote import Remote, remote

MUSIC_HZ, MUSIC_RATE_HZ = 3000.0, 48000
FAST_HZ = 0.2
THICKNESS, REACH, HORIZON_BREATHS = 0.2, 0.7, 6
SETTINGS = "[page]\nis_set_up = true\nscreening = false\n"
MOST_OFF = 0.5
SIZE_COLUMNS = (
    *("pictures", "off, % of the radius: median", "p99", "worst"),
    f"above {MOST_OFF:g} %",
)
MARK_COLUMNS = ("marks", "SD, samples", "worst, samples", "offset, ms", "clicks, dB", "xruns")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="benchmarks calm", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20.0)
    asked, _ = parser.parse_known_args()
    firmware, simulator = build.FirmwareBuilder().build(), build.build_terminal_board()
    with tempfile.TemporaryDirectory() as directory:
        folder = Path(directory)
        with TwoMonitors(folder / "x") as monitors:

            def place(name: str) -> tuple[Path, TwoMonitors, Path, Path]:
                (folder / name).mkdir()
                return folder / name, monitors, simulator, firmware

            if asked.minutes > 0.0:
                print_long(*place("long"), asked.minutes)
            print_horizon(*place("horizon"))
            print_story(*place("story"))
            print_halts(*place("halts"))


def print_long(
    run_dir: Path, monitors: TwoMonitors, simulator: Path, firmware: Path, minutes: float
) -> None:
    """So many minutes at one pace, every look, mark and hum of them."""
    seconds = 60.0 * minutes
    words = ("run", "breathing", "--seconds", f"{seconds:g}")
    with (
        running_board(simulator, firmware, run_dir, ppm=PPM) as board,
        breathing(
            run_dir,
            monitors,
            board,
            *words,
            watch_s=seconds + 30.0,
            environment={**SHORT, **MARKS_ALONE},
        ) as running,
    ):
        given = running.given(seconds + 90.0)
    (one,) = given.sets
    breaths = plan_of(one, (0, LONGER_EXHALE))
    count = round(one["passes_given"])
    sizes = seen(given.sighting, breaths, (one["start_s"] + 0.1, one["end_s"] - 0.1))
    off = 100.0 * np.abs(sizes.off)
    title = f"Breathing for {minutes:g} minutes, {count} breaths"
    print_table(
        f"{title}: the light",
        (*SIZE_COLUMNS, "late, ms", "longest still, ms", "frames missed"),
        [
            (
                *size_row(off),
                1000.0 * sizes.lag_s,
                1000.0 * sizes.longest_s,
                one["frames"]["skipped"],
            )
        ],
    )
    print_table(f"{title}: its marks", MARK_COLUMNS, [marks_row(given.recording, breaths, count)])
    hum = felt(given, breaths, count)
    print_table(
        f"{title}: the hum, from each rest on",
        (
            *("beginnings", "within 1 ms", "median, ms", "SD, ms", "p99, ms", "max, ms"),
            *("strength, % of the most: mean off", "worst off"),
        ),
        [
            (
                f"{hum.found} of {hum.planned}",
                int((np.abs(hum.errors_ms) <= 1.0).sum()),
                float(np.median(hum.errors_ms)),
                float(hum.errors_ms.std()),
                *(float(q) for q in np.percentile(np.abs(hum.errors_ms), (99, 100))),
                100.0 * float(hum.strength_off.mean()),
                100.0 * float(np.abs(hum.strength_off).max()),
            )
        ],
    )


def print_horizon(run_dir: Path, monitors: TwoMonitors, simulator: Path, firmware: Path) -> None:
    """A horizon that rises and sinks: how high it was at each look."""
    chosen = {
        **SHORT,
        **MARKS_ALONE,
        "BILATERAL_EXERCISE_FIGURE": "horizon",
        "BILATERAL_TARGET_DIAMETER_PERCENT": f"{100 * THICKNESS:g}",
    }
    words = ("run", "breathing", "--passes", str(HORIZON_BREATHS))
    with (
        running_board(simulator, firmware, run_dir, ppm=PPM) as board,
        breathing(
            *(run_dir, monitors, board, *words),
            watch_s=10.0 * HORIZON_BREATHS + 30.0,
            rect=COLUMN,
            environment=chosen,
        ) as running,
    ):
        given = running.given(10.0 * HORIZON_BREATHS + 60.0)
    (one,) = given.sets
    breaths = plan_of(one, (0, LONGER_EXHALE))
    span_s = one["start_s"] + 0.1, one["end_s"] - 0.1
    heights = risen(given.sighting, breaths, span_s, THICKNESS, REACH)
    print_table(
        "A horizon: how high it is",
        (*(head.replace("radius", "height") for head in SIZE_COLUMNS), "late, ms"),
        [(*size_row(100.0 * np.abs(heights.off)), 1000.0 * heights.lag_s)],
    )


def size_row(off: FloatArray) -> tuple[object, ...]:
    """How far off sizes were, in %."""
    spread = (np.median(off), np.percentile(off, 99), off.max())
    return (len(off), *map(float, spread), int((off > MOST_OFF).sum()))


def marks_row(recording: Recording, breaths: Breaths, count: int) -> tuple[object, ...]:
    """Each mark against the plan."""
    marks_s = breaths.marks_s(count)
    heard = marks_heard(recording, marks_s)
    errors = errors_samples(recording, heard, marks_s)
    return (
        f"{sum(len(one) for one in heard)} of {len(marks_s)}, {len(errors)} alone",
        float(errors.std()),
        float(np.abs(errors - errors.mean()).max()),
        float(errors.mean() / recording.rate_hz * 1000.0),
        float(click_db(recording.samples[: 60 * recording.rate_hz])),
        recording.xruns,
    )


def print_story(run_dir: Path, monitors: TwoMonitors, simulator: Path, firmware: Path) -> None:
    """Another pattern, other paces, a pause and a finish, with a pure tone that swells beneath."""
    config = run_dir / "home" / "xdg_config_home" / "bilateral"
    (config / "music").mkdir(parents=True)
    (config / "settings.toml").write_text(SETTINGS)
    at_s = np.arange(180 * MUSIC_RATE_HZ) / MUSIC_RATE_HZ
    tone = 0.3 * np.sin(2.0 * np.pi * MUSIC_HZ * at_s)
    soundfile.write(config / "music" / "tone.flac", tone, MUSIC_RATE_HZ)
    chosen = {
        **SHORT,
        "BILATERAL_AMBIENCE_SOURCE": "music",
        "BILATERAL_AMBIENCE_INSTEAD_OF_TONES": "false",
        "BILATERAL_EXERCISE_PACE_HZ": f"{FAST_HZ:g}",
    }
    words = ("open", "breathing", "--no-browser")
    with (
        running_board(simulator, firmware, run_dir, ppm=PPM) as board,
        breathing(run_dir, monitors, board, *words, watch_s=120.0, environment=chosen) as running,
    ):
        with remote(running.program) as page:
            live(page)
        running.program.terminate()
        given = running.given(20.0)
    (one,) = given.sets
    breaths = plan_of(one, (0, LONGER_EXHALE), (3, BOX))
    count = round(one["passes_given"])
    sizes = seen(given.sighting, breaths, (one["start_s"] + 0.1, one["end_s"] - 0.1))
    off = 100.0 * np.abs(sizes.off)
    title = "Another pattern, three paces, a pause and a finish"
    print_table(
        f"{title}: the light",
        (*SIZE_COLUMNS, "breaths at the end"),
        [(*size_row(off), float(one["passes_given"]))],
    )
    print_table(f"{title}: its marks", MARK_COLUMNS, [marks_row(given.recording, breaths, count)])
    print_table(
        f"{title}: a tone that swells",
        (
            *("off, % of the loudest: median", "worst", "in breath"),
            *("largest step in 10 ms, %", "in breath", "ears apart, %"),
        ),
        [swell_row(swell(given, breaths, one["end_s"], MUSIC_HZ))],
    )


def live(page: Remote) -> None:
    """What a therapist may do with it."""
    page.ask("start")
    page.await_state(lambda state: state["state"] == "running", "breathing")
    page.await_passes(2.3, "the third breath", 30.0)
    page.change("exercise", "breath", "box")
    page.await_passes(4.2, "the fifth", 30.0)
    for _ in range(3):
        page.ask("slower")
    page.await_passes(5.6, "the sixth", 30.0)
    page.ask("pause")
    page.await_state(lambda state: state["state"] == "paused", "a pause")
    time.sleep(2.0)
    page.ask("resume")
    page.await_passes(7.2, "the eighth", 30.0)
    page.ask("finish")
    page.await_state(lambda state: state["state"] == "idle", "the end", 20.0)


def swell_row(found: Swell) -> tuple[float, ...]:
    """How loud it was against the plan, and how it changed, in % of the loudest."""
    off = 100.0 * np.abs(found.off)
    worst = float(np.median(off)), float(off.max()), found.off_at
    return *worst, 100.0 * found.step, found.step_at, 100.0 * found.apart


if __name__ == "__main__":
    main()
