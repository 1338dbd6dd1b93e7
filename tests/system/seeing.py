"""Shows a set on the second of two monitors and holds what is seen against the schedule."""

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from tests.rig.children import wait_until
from tests.rig.load import busy_processes
from tests.rig.motion import Frames, Motion, distinct_frames, eased_x, judge
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.watching import Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.rig.xshm import SharedImage

STAGE = Rect(1920, 0, 1920, 1080)
STRIP = Rect(1920, 538, 1920, 4)
"""Four rows through the middle of the target: their centroid is that of the whole disc."""
DIAMETER_PX = 0.05 * STAGE.height
AMPLITUDE_PX = 0.8 * (STAGE.width - DIAMETER_PX) / 2
CENTRE_PX = STAGE.x + STAGE.width / 2 - 0.5
"""The grabber counts pixel centres as whole numbers."""
LEAD_IN_S = 3.0
START_UP_S = 12.0
SHORT_LEAD_IN = {"BILATERAL_SET_LEAD_IN_S": "1"}
"""For a set whose beginning is not what is looked at."""
MOVED_PX = 4.0


@dataclass(frozen=True, slots=True)
class Seen:
    """Motion against the schedule, and what it cost."""

    motion: Motion
    cpu_percent: float
    frames_skipped: int


def watch(
    run_dir: Path,
    monitors: TwoMonitors,
    *,
    speed_hz: float = 1.0,
    seconds: float = 10.0,
    busy: int = 0,
    environments: Sequence[Mapping[str, str]] = (),
) -> Seen:
    """Show one set without sound and judge its motion."""
    report = run_dir / "report.json"
    arguments = ["run", "--no-sound", "--speed", f"{speed_hz:g}", "--seconds", f"{seconds:g}"]
    arguments += ["--require", "visual", "--report", str(report)]
    environments = [monitors.environment(), *environments]
    with ExitStack() as stack:
        if busy:
            stack.enter_context(busy_processes(busy))
        program = stack.enter_context(Program(run_dir, *arguments, environments=environments))
        monitors.await_window("Bilateral")
        watch_s = seconds + LEAD_IN_S + START_UP_S
        grabber = stack.enter_context(Grabber(monitors.display, STRIP, run_dir, seconds=watch_s))
        cpu = psutil.Process(program.pid)
        cpu.cpu_percent()
        # The first seconds choose the way of drawing; what counts is what a whole set costs.
        time.sleep(LEAD_IN_S + seconds - 1.0)
        cpu_percent = cpu.cpu_percent()
        program.succeed(watch_s)
        sighting = grabber.result()
    given = json.loads(report.read_text())["sets"][-1]
    return Seen(
        motion=judge(frames_within(sighting, given), path_of(given)),
        cpu_percent=cpu_percent,
        frames_skipped=given["frames"]["skipped"],
    )


def moved_off_s(monitors: TwoMonitors, speed_hz: float = 1.0, timeout_s: float = 20.0) -> float:
    """Wait until the target moves; the host time at which it left its first extreme.

    Found from its place, so that a late look does no harm. Raises TimeoutError.
    """
    rests_px: list[float] = []
    found_s: list[float] = []

    def moves() -> bool:
        at_s = time.perf_counter()
        light = image.grab_rgb().astype(float).sum(axis=(0, 2))
        if not light.any():
            return False
        place_px = STRIP.x + float(light @ np.arange(STRIP.width) / light.sum())
        rests_px.append(place_px)
        if abs(place_px - rests_px[0]) < MOVED_PX:
            return False
        away = np.clip(abs(place_px - rests_px[0]) / AMPLITUDE_PX, 0.0, 2.0)
        found_s.append(at_s - float(np.arccos(1.0 - away)) / np.pi / (2 * speed_hz))
        return True

    with SharedImage(monitors.display, STRIP) as image:
        wait_until(moves, timeout_s, "a movement of the target")
    return found_s[0]


def frames_within(sighting: Sighting, given: Mapping[str, Any], margin_s: float = 0.3) -> Frames:
    """Frames seen while the target moved, a little in from both ends."""
    first_s, last_s = given["start_s"] + margin_s, given["end_s"] - margin_s
    inside = (sighting.start_s > first_s) & (sighting.end_s < last_s)
    return distinct_frames(
        sighting.start_s[inside], sighting.end_s[inside], sighting.figures[inside]
    )


def path_of(given: Mapping[str, Any]) -> Any:
    """Where the target should be at a moment, after the speeds in a set's report."""
    starts = np.array([change["from_s"] for change in given["speeds"]])
    rates = np.array([2.0 * change["speed_hz"] for change in given["speeds"]])
    phases = np.concatenate(([0.0], np.cumsum(np.diff(starts) * rates[:-1])))

    def x_at(at_s: np.ndarray) -> np.ndarray:
        which = np.clip(np.searchsorted(starts, at_s, side="right") - 1, 0, None)
        phase = phases[which] + (at_s - starts[which]) * rates[which]
        return eased_x(phase, CENTRE_PX, AMPLITUDE_PX)

    return x_at
