"""The client's monitor is a thing: neither its twin nor its number is taken for it."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.xserver import LEFT, RIGHT, TwoMonitors
from tests.rig.xshm import SharedImage
from tests.system.hands import wait_until_s
from tests.system.remote import remote
from tests.system.seeing import SHORT_LEAD_IN, STAGE, moved_off_s

LOOKED_FOR_S = 2.5
"""Twice as long as it takes until a lost monitor is looked for again."""
LOOK_S = 0.008
"""Two looks at each frame."""
KEPT = """
from bilateral.visual.monitors import choose, find_monitors
print(choose("auto", find_monitors()).kept)
"""
CHOICE = """
import sys
from bilateral.visual.monitors import DisplayMissing, choose, find_monitors
found = find_monitors()
print(len(found), [next(iter(m.plugs))[0] for m in found])
try:
    print(next(iter(choose(sys.argv[1], found).plugs))[0])
except DisplayMissing as missing:
    print(missing.notice.code)
"""


def kept(monitors: TwoMonitors) -> str:
    """What a room keeps of the client's monitor."""
    environment = {**os.environ, **monitors.environment()}
    command = [sys.executable, "-c", KEPT]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.splitlines()[-1]


def chosen(monitors: TwoMonitors, wanted: str) -> list[str]:
    """What a new program finds and takes: how many there are, and the plug or the refusal."""
    command = [sys.executable, "-c", CHOICE, wanted]
    environment = {**os.environ, **monitors.environment()}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    said = [line for line in done.stdout.splitlines() if "DUMMY" in line or "display" in line]
    return [said[-2].split()[0], said[-1]]


def test_the_therapists_is_the_primary_and_twins_and_mirrors_are_known(
    two_monitors: TwoMonitors,
) -> None:
    two_monitors.be_twins()
    assert chosen(two_monitors, "auto") == ["2", RIGHT]
    assert chosen(two_monitors, "DELL") == ["2", "display-several"]
    two_monitors.put_second_left()
    assert chosen(two_monitors, "auto") == ["2", RIGHT]
    assert chosen(two_monitors, RIGHT) == ["2", RIGHT]
    two_monitors.mirror()
    assert chosen(two_monitors, "auto")[0] == "1"


def test_a_number_that_xwayland_gives_is_kept_of_no_monitor(two_monitors: TwoMonitors) -> None:
    two_monitors.call(RIGHT, "XWAYLAND1")
    assert "XWAYLAND" not in kept(two_monitors)
    assert kept(two_monitors).startswith("2: ")


def test_the_twin_of_a_lost_monitor_shows_nothing_and_another_resolution_is_no_other_monitor(
    run_dir: Path, two_monitors: TwoMonitors
) -> None:
    two_monitors.be_twins()
    words = ("run", "--seconds", "60", "--no-sound")
    environments = [two_monitors.environment(), SHORT_LEAD_IN]
    with Program(run_dir, *words, environments=environments) as program:
        two_monitors.await_window("Bilateral")
        wait_until_s(moved_off_s(two_monitors) + 0.8)
        two_monitors.unplug(window_class="bilateral")
        program.await_output("The set is paused", 15.0)
        until_s = time.perf_counter() + LOOKED_FOR_S
        with SharedImage(two_monitors.display, two_monitors.monitors[0]) as image:
            while time.perf_counter() < until_s:
                assert not image.grab_rgb().any()
                time.sleep(LOOK_S)
        assert "is back" not in program.stdout()
        two_monitors.use_4k()
        two_monitors.plug(window_class="bilateral")
        program.await_output("is back", 15.0)
        stage = two_monitors.await_window("Bilateral")
        assert stage.rect == Rect(1920, 0, 3840, 2160)
        program.terminate()
        program.succeed(15.0)


def test_a_kept_number_is_the_same_monitor_after_renumbering_and_its_twin_is_never_taken_for_it(
    two_monitors: TwoMonitors,
) -> None:
    two_monitors.be_twins()
    wanted = kept(two_monitors)
    assert wanted.startswith("2: ")
    assert RIGHT in wanted
    two_monitors.make_primary(RIGHT)  # which SDL numbers first
    assert chosen(two_monitors, wanted) == ["2", RIGHT]
    two_monitors.make_primary(LEFT)
    two_monitors.unplug()
    assert chosen(two_monitors, wanted) == ["1", "display-untold"]


def test_a_page_is_asked_for_a_monitor_that_is_away_and_nothing_is_shown_until_it_is_there(
    run_dir: Path, two_monitors: TwoMonitors
) -> None:
    two_monitors.be_twins()
    words = ("open", "--no-browser", "--no-sound", "--display", kept(two_monitors))
    two_monitors.unplug()
    with (
        Program(run_dir, *words, environments=[two_monitors.environment()]) as program,
        remote(program) as page,
    ):
        page.await_state(lambda s: s["outputs"]["eyes"] == "lost", "the eyes without a monitor")
        wait_until(
            lambda: any("cannot be told" in told for told in page.told.values()), 15.0, "the words"
        )
        assert not [w for w in two_monitors.windows() if w.mapped and w.title == "Bilateral"]
        two_monitors.plug()
        page.await_state(lambda s: s["outputs"]["eyes"] == "on", "the eyes")
        assert two_monitors.await_window("Bilateral").rect == STAGE
        page.ask("close")
        program.succeed(15)


def test_one_monitor_and_nobody_to_ask_is_a_window(
    run_dir: Path, two_monitors: TwoMonitors
) -> None:
    two_monitors.unplug()
    environments = [two_monitors.environment(), SHORT_LEAD_IN]
    words = ("run", "--seconds", "1", "--no-sound")
    with Program(run_dir, *words, environments=environments) as program:
        program.await_output("shown in a window", 15.0)
        program.succeed(30.0)
