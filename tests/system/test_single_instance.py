"""A second start while a set is given changes nothing for the client, and says what to do."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import shows, visiting
from tests.system.seeing import SHORT_LEAD_IN, STAGE, STRIP

BEGINNINGS = ((), ("run", "--check"))
"""With a page and without one; neither might show anything before it is refused."""
SHORTEST_SIGHT_S = 0.01
"""A window that is there for less is on no frame of a display."""


def test_a_second_start_is_refused_and_the_set_goes_on(
    run_dir: Path,
    shared_monitors: TwoMonitors,
    browser: Browser,
    start_program: Callable[..., Program],
) -> None:
    environments = [shared_monitors.environment()]
    soon = SHORT_LEAD_IN
    with visiting(run_dir, shared_monitors, browser, "--no-sound", environment=soon) as visit:
        visit.start_set()
        windows = shared_monitors.windows()
        others = [start_program(*words, environments=environments) for words in BEGINNINGS]
        while any(other.alive() for other in others):
            assert shared_monitors.windows() == windows
            time.sleep(SHORTEST_SIGHT_S)
        for other in others:
            assert other.wait(0) == 2
            assert f"Bilateral is open already (process {visit.program.pid})" in other.stderr()
            assert other.stdout() == "", "a page or a list of devices was opened"
        shows(visit.page, "Running")
        before = grab(shared_monitors.display, STRIP)
        wait_until(
            lambda: not np.array_equal(before, grab(shared_monitors.display, STRIP)),
            2,
            "a movement",
        )
        visit.page.click("#halt")
        wait_until(lambda: not grab(shared_monitors.display, STAGE).any(), 2, "an empty stage")
        visit.program.terminate()
        visit.program.succeed(10)
        (given,) = json.loads(visit.report.read_text())["sets"]
    assert given["outcome"] == "halted"


def test_a_start_works_at_once_after_the_first_program_was_killed(
    shared_monitors: TwoMonitors, start_program: Callable[..., Program]
) -> None:
    environments = [shared_monitors.environment()]
    first = start_program("open", "--no-browser", "--no-sound", environments=environments)
    shared_monitors.await_window("Bilateral")
    first.kill9()
    second = start_program("run", "--no-sound", "--wait", environments=environments)
    second.await_output("The stage is open.")
    assert shared_monitors.await_window("Bilateral").rect == STAGE
    second.terminate()
    second.succeed(10)
