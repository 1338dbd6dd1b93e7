"""The page, the console and the engine: each may be killed, hang or end, and the others bear it."""

import json
import re
import time
from pathlib import Path

import psutil
from playwright.sync_api import Browser, Page, expect

from tests.rig.children import wait_until
from tests.rig.motion import judge
from tests.rig.program import Program
from tests.rig.watching import FEW_HZ, grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import (
    Visit,
    place_at,
    shows,
    visiting,
    watched,
)
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import SHORT_LEAD_IN, STAGE, frames_within, path_of
from tests.system.together import blank_since_s

NOISE_S = 0.1
"""These tests share a busy machine; the benchmarks give the figures."""
HALT_S = 0.08
NOTE_BANNERS = """() => {
  window.banners = [];
  const banner = document.querySelector("#banner");
  const note = () => window.banners.push(banner.textContent);
  new MutationObserver(note).observe(banner, { childList: true, characterData: true });
}"""
BACK = """() => window.banners.some((text) => text.includes("lost Bilateral"))
  && !document.querySelector("#banner").checkVisibility()"""
"""The page has said that it lost the program, be it for half a second, and says so no more."""
WATCHED_S = 5.0
"""A few frames that come late while a process starts weigh little among those of so long."""
BACK_S = 6.0
"""Its process has begun anew long before, be the machine busy."""
QUIET = ("--no-sound",)


def says(page: Page, text: str, timeout_s: float) -> None:
    expect(page.locator("#banner")).to_contain_text(text, timeout=timeout_s * 1000)


def close(visit: Visit) -> dict[str, object]:
    """End the session; the last set of its report."""
    visit.program.terminate()
    return ended(visit)


def ended(visit: Visit) -> dict[str, object]:
    """Wait for the end of a session that was asked for; the last set of its report.

    It is asked for once: a program that has said good-bye may be ended by a second request.
    """
    visit.program.succeed(15)
    given: dict[str, object] = json.loads(visit.report.read_text())["sets"][-1]
    return given


def test_start_speed_pause_and_halt_from_the_page_and_it_says_good_bye_when_all_is_closed(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    with (
        visiting(run_dir, shared_monitors, browser, *QUIET, environment=SHORT_LEAD_IN) as visit,
        watched(visit, run_dir, 25, FEW_HZ) as grabber,
    ):
        page = visit.page
        shows(page, "Ready")
        expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
        visit.start_set()
        page.click("#faster")
        expect(page.locator("#hz")).to_have_value("1.05")
        expect(page.locator("#per-minute")).to_have_value("63")
        page.fill("#per-minute", "90")
        page.press("#per-minute", "Enter")
        expect(page.locator("#hz")).to_have_value("1.50")
        wait_until_s(time.perf_counter() + 1.2)
        page.click("#pause")
        shows(page, "Paused")
        wait_until_s(time.perf_counter() + 0.6)
        paused_s = time.perf_counter()
        wait_until_s(paused_s + 0.4)
        page.click("#pause")
        shows(page, "Running")
        wait_until_s(time.perf_counter() + 1.0)
        halted_s = visit.click("#halt")
        shows(page, "Halted")
        wait_until_s(halted_s + 1.0)
        ended_s = time.perf_counter()
        console = visit.console()
        visit.program.terminate()
        says(page, "The session is closed", 15.0)
        given = ended(visit)
        assert not console.is_running()
        sighting = grabber.result()
    assert given["outcome"] == "halted"
    speeds = [change["speed_hz"] for change in given["speeds"]]  # type: ignore[attr-defined]
    assert speeds == [1.0, 1.05, 1.5, 0.0, 1.5]
    assert place_at(sighting, paused_s) == place_at(sighting, paused_s + 0.3)
    assert blank_since_s(sighting, halted_s - 0.5, ended_s) - halted_s <= HALT_S + NOISE_S


def test_a_console_that_is_killed_disturbs_no_set_and_comes_back(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    with (
        visiting(run_dir, shared_monitors, browser, *QUIET, environment=SHORT_LEAD_IN) as visit,
        watched(visit, run_dir, 25, FEW_HZ) as grabber,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        visit.start_set()
        visit.page.evaluate(NOTE_BANNERS)
        visit.console().kill()
        killed_s = time.perf_counter()
        visit.page.wait_for_function(BACK, timeout=BACK_S * 1000)
        back_s = time.perf_counter() - killed_s
        shows(visit.page, "Running", 1.0)
        visit.page.click("#faster")
        expect(visit.page.locator("#hz")).to_have_value("1.05")
        wait_until_s(killed_s + WATCHED_S)
        visit.await_console().kill()
        pressed_s = keyboard.press("x")
        wait_until_s(pressed_s + 1.0)
        ended_s = time.perf_counter()
        shows(visit.page, "Halted", 12.0)
        given = close(visit)
        sighting = grabber.result()
    assert back_s < BACK_S
    assert given["outcome"] == "halted"
    assert blank_since_s(sighting, pressed_s - 0.3, ended_s) - pressed_s <= HALT_S + NOISE_S
    motion = judge(frames_within(sighting, given), path_of(given))
    assert motion.median_px < 20.0, "five milliseconds of its way: nobody sees that"
    assert motion.missed < 0.25 * motion.frames, "how few it is, the benchmarks say"


def test_an_engine_that_hangs_is_told_of_and_believed_again_and_one_that_is_killed_in_a_second(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    with visiting(run_dir, shared_monitors, browser, *QUIET, environment=SHORT_LEAD_IN) as visit:
        engine = psutil.Process(visit.program.pid)
        engine.suspend()
        says(visit.page, "does not answer", 2.0)
        engine.resume()
        shows(visit.page, "Ready", 2.0)
        visit.start_set()
        visit.program.kill9()
        killed_s = time.perf_counter()
        says(visit.page, "has stopped unexpectedly", 1.0 + NOISE_S)
        wait_until_s(killed_s + 1.0)
        assert not grab(shared_monitors.display, STAGE).any()
        expect(visit.page.locator("#start")).to_be_disabled()


def test_without_a_command_the_page_opens_in_the_persons_browser(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    called = run_dir / "called"
    script = run_dir / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > {called}.new && mv {called}.new {called}\n')
    script.chmod(0o755)
    chosen = {"BROWSER": f"{script} %s"}
    with Program(run_dir, environments=[shared_monitors.environment(), chosen]) as program:
        wait_until(called.exists, 15, "the browser")
        program.await_output(called.read_text().strip())
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/#[\w-]{43}\n", called.read_text())
        shared_monitors.await_window("Bilateral")
        program.terminate()
        program.succeed(10)
