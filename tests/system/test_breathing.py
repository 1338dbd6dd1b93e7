"""Breathing on a real screen, card and board, from outside: what is seen, heard and felt of it.

`python -m benchmarks calm` judges twenty minutes of it, and what may happen meanwhile.
"""

from pathlib import Path

import numpy as np

from tests.rig.board.terminal import TerminalBoard
from tests.rig.breath import LONGER_EXHALE
from tests.rig.xserver import TwoMonitors
from tests.system.breathing import (
    MARKS_ALONE,
    SHORT,
    SMALLEST,
    breathing,
    errors_samples,
    felt,
    marks_heard,
    plan_of,
    seen,
)
from tests.system.feeling import NEVER_S
from tests.system.seeing import STAGE, START_UP_S

BREATHS, BREATH_S = 2, 5.0
LARGEST = 0.8


def test_light_marks_and_hum_are_as_the_breath_has_them(
    run_dir: Path, shared_monitors: TwoMonitors, board: TerminalBoard
) -> None:
    chosen = {
        "BILATERAL_EXERCISE_PACE_HZ": str(1.0 / BREATH_S),
        "BILATERAL_EXERCISE_LARGEST_PERCENT": f"{100 * LARGEST:g}",
    }
    environment = {**SHORT, **MARKS_ALONE, **chosen}
    words = ("run", "breathing", "--passes", str(BREATHS))
    watch_s = BREATHS * BREATH_S + 2.0 + START_UP_S
    with breathing(
        run_dir, shared_monitors, board, *words, watch_s=watch_s, environment=environment
    ) as running:
        given = running.given(watch_s)
    (one,) = given.sets
    assert (one["outcome"], one["passes_given"]) == ("complete", BREATHS)
    breaths = plan_of(one, (0, LONGER_EXHALE))
    sizes = seen(given.sighting, breaths, (one["start_s"] + 0.1, one["end_s"] - 0.1), LARGEST)
    off = np.abs(sizes.off)
    told = f"{1000 * sizes.lag_s:.1f} ms late, {len(off)} pictures, {one['frames']}"
    told += f", off {np.median(off):.5f}, p90 {np.quantile(off, 0.9):.5f}"
    assert len(off) > 15 * BREATHS * BREATH_S, told
    assert abs(sizes.lag_s) <= 0.017, told
    assert np.median(off) < 0.005, told
    assert sizes.px.max() > 0.995 * LARGEST * STAGE.height / 2, told
    assert sizes.px.min() < 1.01 * SMALLEST * STAGE.height / 2, told
    marks_s = breaths.marks_s(BREATHS)
    heard = marks_heard(given.recording, marks_s)
    assert [[onset.side for onset in around] for around in heard] == [[0], [1]] * BREATHS
    errors = errors_samples(given.recording, heard, marks_s)
    assert np.abs(errors - errors.mean()).max() < 5.0  # only a fault passes this
    hum = felt(given, breaths, BREATHS)
    assert hum.found == hum.planned
    assert np.abs(hum.errors_ms).max() < 1000.0 * NEVER_S
    assert np.abs(hum.strength_off).max() < 0.1
