"""A breath on the second of two monitors, watched from outside: how large the light really is."""

import json
from pathlib import Path

import numpy as np

from tests.rig.motion import distinct_frames
from tests.rig.program import Program
from tests.rig.watching import FEW_HZ, Grabber
from tests.rig.xserver import TwoMonitors
from tests.session.exercises_by_hand import fullness_by_hand
from tests.system.seeing import SHORT_LEAD_IN, STAGE, START_UP_S, STRIP

BREATHS, BREATH_S = 2, 5.0
SMALLEST, LARGEST = 0.2, 0.8
LIGHT = 3 * 255 * STRIP.height
"""Of one column of the strip, where the disc covers it."""


def test_the_light_is_as_large_as_the_breath_has_it(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    report = run_dir / "report.json"
    words = ["run", "breathing", "--no-sound", "--passes", str(BREATHS), "--require", "visual"]
    words += ["--colour", "#ffffff", "--background", "#000000", "--report", str(report)]
    chosen = {
        "BILATERAL_EXERCISE_PACE_HZ": str(1.0 / BREATH_S),
        "BILATERAL_EXERCISE_LARGEST_PERCENT": f"{100 * LARGEST:g}",
        "BILATERAL_SET_FADE_S": "0.5",
    }
    environments = [shared_monitors.environment(), SHORT_LEAD_IN, chosen]
    with Program(run_dir, *words, environments=environments) as program:
        shared_monitors.await_window("Bilateral")
        watch_s = BREATHS * BREATH_S + 2.0 + START_UP_S
        with Grabber(
            shared_monitors.display, STRIP, run_dir, seconds=watch_s, rate_hz=FEW_HZ
        ) as grabber:
            program.succeed(watch_s)
            sighting = grabber.result()
    given = json.loads(report.read_text())["sets"][-1]
    assert (given["outcome"], given["passes_given"]) == ("complete", BREATHS)
    first_s, last_s = given["start_s"] + 0.1, given["end_s"] - 0.1
    inside = (sighting.start_s > first_s) & (sighting.end_s < last_s)
    sizes = sighting.figures[inside].copy()
    sizes[:, 0] = sizes[:, 2] / LIGHT  # light across the middle: the diameter in pixels
    frames = distinct_frames(
        sighting.start_s[inside], sighting.end_s[inside], sizes, mass_tolerance=None
    )
    assert len(frames.x) > 15 * BREATHS * BREATH_S

    def wanted_px(at_s: np.ndarray) -> np.ndarray:
        # The parts of the pattern are those of ten seconds.
        since_s = (at_s - given["start_s"]) * 10.0 / BREATH_S
        full = np.array([fullness_by_hand((4.5, 0.0, 5.5, 0.0), one) for one in since_s])
        return (SMALLEST + (LARGEST - SMALLEST) * full) * STAGE.height

    lags_s = np.arange(-0.02, 0.04, 0.001)
    off = [np.abs(frames.x / wanted_px(frames.time_s - lag_s) - 1.0) for lag_s in lags_s]
    best = int(np.argmin([np.median(one) for one in off]))
    told = f"{lags_s[best] * 1000:.0f} ms late, {len(frames.x)} frames"
    told += f", off {np.median(off[best]):.5f}, p90 {np.quantile(off[best], 0.9):.5f}"
    print(told, given["frames"])
    assert abs(lags_s[best]) <= 0.017, told
    assert np.median(off[best]) < 0.005, told
    assert frames.x.max() / STAGE.height > LARGEST * 0.995
    assert frames.x.min() / STAGE.height < SMALLEST * 1.01
