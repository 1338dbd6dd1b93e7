"""The therapist's page in a real browser, and what it does on the client's monitor."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.control.console_silence import SILENT_S
from tests.rig.children import wait_until
from tests.rig.motion import judge
from tests.rig.program import Program
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import (
    PHONE,
    Visit,
    place_at,
    shows,
    visiting,
    watched,
)
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import STAGE, frames_within, path_of
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
BACK_S = 3.0
QUIET = ("--no-sound",)


@pytest.fixture(scope="module")
def session(
    tmp_path_factory: pytest.TempPathFactory, shared_server: TwoMonitors, browser: Browser
) -> Iterator[Visit]:
    run_dir = tmp_path_factory.mktemp("visit")
    with visiting(run_dir, shared_server, browser, *QUIET) as opened:
        yield opened


@pytest.fixture
def visit(session: Visit) -> Visit:
    """A visit of one session that several tests share, with nothing playing and nothing changed."""
    session.page.click("#halt")
    session.page.select_option("#preset", "standard")
    expect(session.page.locator("#about")).not_to_contain_text("For the next set")
    if session.page.locator("#changed").is_visible():
        session.page.click("#revert")
    time.sleep(0.6)  # what a button means must have stood for half a second
    return session


def says(page: Page, text: str, timeout_s: float) -> None:
    expect(page.locator("#banner")).to_contain_text(text, timeout=timeout_s * 1000)


def close(visit: Visit) -> dict[str, object]:
    """End the session; the last set of its report."""
    visit.program.terminate()
    visit.program.succeed(15)
    given: dict[str, object] = json.loads(visit.report.read_text())["sets"][-1]
    return given


def test_start_speed_pause_and_halt_from_the_page(
    run_dir: Path, two_monitors: TwoMonitors, browser: Browser
) -> None:
    with (
        visiting(run_dir, two_monitors, browser, *QUIET) as visit,
        watched(visit, run_dir, 25) as grabber,
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
        given = close(visit)
        sighting = grabber.result()
    assert given["outcome"] == "halted"
    speeds = [change["speed_hz"] for change in given["speeds"]]  # type: ignore[attr-defined]
    assert speeds == [1.0, 1.05, 1.5, 0.0, 1.5]
    assert place_at(sighting, paused_s) == place_at(sighting, paused_s + 0.3)
    assert blank_since_s(sighting, halted_s - 0.5, ended_s) - halted_s <= HALT_S + NOISE_S


@pytest.mark.parametrize("key", ["Escape", "Space"])
def test_escape_and_space_halt(visit: Visit, key: str) -> None:
    visit.start_set()
    visit.page.focus("#start")
    visit.page.keyboard.press(key)
    shows(visit.page, "Halted")
    time.sleep(0.6)
    shows(visit.page, "Halted", 0.1)


def test_a_space_in_a_text_field_is_a_space_and_escape_still_halts(visit: Visit) -> None:
    visit.start_set()
    visit.page.focus("#hz")
    visit.page.keyboard.press("Space")
    time.sleep(0.3)
    shows(visit.page, "Running", 0.1)
    visit.page.keyboard.press("Escape")
    shows(visit.page, "Halted")


def test_a_double_click_starts_and_does_not_finish(visit: Visit) -> None:
    visit.page.dblclick("#start")
    shows(visit.page, "Running", 8.0)
    visit.page.click("#start")
    shows(visit.page, "Ready", 5.0)


def test_two_pages_stay_equal_and_a_preset_waits_for_the_next_set(visit: Visit) -> None:
    one, other = visit.page, visit.another_page(PHONE)
    parts = ["#state", "#sets", "#start", "#pause", "#eyes", "#ears", "#hands", "#sync"]

    def shown(page: Page) -> list[str]:
        values = [page.locator(part).inner_text().strip() for part in parts]
        return [*values, page.input_value("#hz"), page.input_value("#preset")]

    visit.start_set()
    other.select_option("#preset", "gentle")
    expect(one.locator("#preset")).to_have_value("gentle")
    expect(one.locator("#about")).to_contain_text("For the next set")
    other.click("#slower")
    expect(one.locator("#hz")).to_have_value("0.95")
    shows(other, "Running")
    wait_until(lambda: shown(one) == shown(other), 2.0, "the same on both")
    other.click("#halt")
    shows(one, "Halted")
    expect(one.locator("#about")).not_to_contain_text("For the next set")
    one.select_option("#preset", "standard")
    expect(other.locator("#preset")).to_have_value("standard")
    other.context.close()


def test_only_this_machine_can_reach_the_page_and_nothing_secret_is_kept(visit: Visit) -> None:
    listening = [
        connection.laddr.ip
        for process in [visit.console(), psutil.Process(visit.program.pid)]
        for connection in process.net_connections()
        if connection.status == psutil.CONN_LISTEN
    ]
    assert set(listening) == {"127.0.0.1"}
    token = visit.address.partition("#")[2]
    assert len(token) >= 43
    assert token not in visit.page.url
    assert visit.page.context.cookies() == []
    for process in (visit.console(), psutil.Process(visit.program.pid)):
        assert token not in " ".join(process.cmdline())
    assert token not in visit.program.stderr()


def test_a_page_without_the_token_is_told_so(visit: Visit) -> None:
    stranger = visit.browser.new_page()
    for address in (visit.address.partition("#")[0], visit.address[:-2]):
        stranger.goto("about:blank")
        stranger.goto(address)
        says(stranger, "does not know the session", 3.0)
        expect(stranger.locator("#start")).to_be_disabled()
    stranger.close()


def test_a_console_that_is_killed_disturbs_no_set_and_comes_back(
    run_dir: Path, two_monitors: TwoMonitors, browser: Browser
) -> None:
    with (
        visiting(run_dir, two_monitors, browser, *QUIET) as visit,
        watched(visit, run_dir, 25) as grabber,
        Keyboard(two_monitors.display) as keyboard,
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
    assert motion.median_px < 2.0
    assert motion.missed < 0.1 * motion.frames


def test_a_halt_that_was_lost_with_the_console_is_said_again(visit: Visit) -> None:
    visit.start_set()
    visit.console().kill()
    visit.page.click("#halt")
    shows(visit.page, "Halted", BACK_S)


def test_a_halt_that_a_console_did_not_hear_any_more_is_heard_by_the_next(visit: Visit) -> None:
    visit.start_set()
    visit.console().suspend()
    visit.page.click("#halt")
    shows(visit.page, "Halted", SILENT_S + 2 * BACK_S)


def test_an_engine_that_is_killed_is_told_of_within_a_second(
    run_dir: Path, two_monitors: TwoMonitors, browser: Browser
) -> None:
    with visiting(run_dir, two_monitors, browser, *QUIET) as visit:
        visit.start_set()
        visit.program.kill9()
        killed_s = time.perf_counter()
        says(visit.page, "has stopped unexpectedly", 1.0 + NOISE_S)
        wait_until_s(killed_s + 1.0)
        assert not grab(two_monitors.display, STAGE).any()
        expect(visit.page.locator("#start")).to_be_disabled()


def test_an_engine_that_hangs_is_told_of_and_believed_again(
    run_dir: Path, two_monitors: TwoMonitors, browser: Browser
) -> None:
    with visiting(run_dir, two_monitors, browser, *QUIET) as visit:
        engine = psutil.Process(visit.program.pid)
        engine.suspend()
        says(visit.page, "does not answer", 2.0)
        engine.resume()
        shows(visit.page, "Ready", 2.0)


def test_a_session_that_is_closed_says_good_bye(
    run_dir: Path, two_monitors: TwoMonitors, browser: Browser
) -> None:
    with visiting(run_dir, two_monitors, browser, *QUIET) as visit:
        console = visit.console()
        visit.program.terminate()
        says(visit.page, "The session is closed", 2.0)
        visit.program.succeed(10)
        assert not console.is_running()


def test_without_a_command_the_page_opens_in_the_persons_browser(
    run_dir: Path, two_monitors: TwoMonitors
) -> None:
    called = run_dir / "called"
    script = run_dir / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > {called}.new && mv {called}.new {called}\n')
    script.chmod(0o755)
    chosen = {"BROWSER": f"{script} %s"}
    with Program(run_dir, environments=[two_monitors.environment(), chosen]) as program:
        wait_until(called.exists, 15, "the browser")
        assert called.read_text().strip() in program.stdout()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/#[\w-]{43}\n", called.read_text())
        two_monitors.await_window("Bilateral")
        program.terminate()
        program.succeed(10)
