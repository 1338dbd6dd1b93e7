"""A set is started, paused, finished and halted on the set view, and every page shows the same."""

import re
import time

from playwright.sync_api import Page, expect

from tests.console.scripted import course_at
from tests.console.viewing import PHONE, SETTLED_S, Stand, state


def test_a_set_is_started_paused_finished_and_halted(stand: Stand, page: Page) -> None:
    state(page, "Ready")
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    page.click("#start")
    state(page, "Running")
    expect(page.locator("#sets")).to_have_text("set 1")
    expect(page.locator("#count")).to_contain_text(re.compile(r"pass \d+ of 24 · \d+ of 48 sweeps"))
    page.click("#pause")
    state(page, "Paused")
    time.sleep(SETTLED_S)
    page.click("#pause")
    state(page, "Running")
    page.click("#start")
    state(page, "Ready")
    page.click("#halt")
    state(page, "Halted")
    stand.await_asked("start", "pause", "resume", "finish", "halt")
    expect(page.locator("#alarm")).to_have_text("Halted")


def test_the_bar_says_that_no_set_plays_and_then_how_far_one_is(stand: Stand, page: Page) -> None:
    bar = page.get_by_role("progressbar", name="Progress of the set")
    expect(bar).to_have_attribute("aria-valuetext", "no set plays")
    page.click("#start")
    stand.await_asked("start")
    expect(bar).not_to_have_attribute("aria-valuetext", "no set plays")
    assert bar.get_attribute("aria-valuetext") is None


def test_a_check_of_one_side_is_not_counted_and_what_follows_is(stand: Stand, page: Page) -> None:
    stand.engine.show(state="running", is_check=True, course=course_at(time.perf_counter(), 1.0, 0))
    state(page, "Checking")
    expect(page.locator("#count")).to_have_text("")
    page.click("#halt")
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    time.sleep(SETTLED_S)
    page.click("#start")
    expect(page.locator("#count")).to_contain_text(re.compile(r"pass \d+ of 24 · "))


def test_two_pages_stay_equal(stand: Stand, page: Page) -> None:
    other = stand.open(PHONE)
    other.click("#slower")
    expect(page.locator("#hz")).to_have_value("0.95")
    page.fill("#length", "12")
    page.press("#length", "Enter")
    expect(other.locator("#length")).to_have_value("12")
    expect(other.locator("#changed")).to_be_visible()
