"""A whole closure, as a therapist goes through it: what the page and the client's screen show."""

import json
import os
from pathlib import Path

import numpy as np
from playwright.sync_api import Browser, Page, expect

from tests.rig.children import REPOSITORY, wait_until
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, visiting
from tests.system.seeing import STAGE

TIMES = 5.0
"""The session's clock is so many times as fast: a breath takes two seconds.

Faster, and a page that comes late by what any machine may take seems to have gone for good.
"""
BREATHING_S = 3000.0
"""Longer than any machine needs to see a breath: it is finished once that has been seen."""
BREATHS = BREATHING_S / 10.0
FAST = {
    "FAST_CLOCK_TIMES": f"{TIMES:g}",
    "PYTHONPATH": f"{Path(__file__).parents[1] / 'rig' / 'fast_clock'}{os.pathsep}{REPOSITORY}",
    "BILATERAL_SET_SECONDS": "3000",
}
AWAITED_MS = 15_000
RESTED_MS = 520
"""A click on a button that has just changed its meaning is taken for a second one."""
LIGHT = (217, 185, 140)
"""The warm light of the preset."""


def now_is(page: Page, *states: str) -> None:
    """Wait until a state stands where every view shows it."""
    found = page.locator("#now")
    wait_until(lambda: any(one in found.inner_text() for one in states), 15.0, " or ".join(states))


def press_start(page: Page, label: str) -> None:
    """Click on the button that starts, goes on and finishes, once it has meant so for long."""
    expect(page.locator("#start")).to_have_text(label, timeout=AWAITED_MS)
    page.wait_for_timeout(RESTED_MS)
    page.click("#start")


def calm(page: Page, choice: str) -> None:
    page.click('#switch [data-view="calm"]')
    page.click(f"calm-view {choice}")


def lit_px(monitors: TwoMonitors) -> int:
    """How wide the warm light is on the client's screen."""
    row = grab(monitors.display, STAGE._replace(y=STAGE.height // 2, height=1))[0].astype(int)
    return int((np.abs(row - LIGHT).max(axis=1) < 8).sum())


def test_a_set_breathing_a_body_scan_and_grounding_lead_back_to_the_set(
    run_dir: Path, shared_monitors: TwoMonitors, browser: Browser
) -> None:
    with visiting(run_dir, shared_monitors, browser, "--no-sound", environment=FAST) as visit:
        page = visit.page
        press_start(page, "Start")
        press_start(page, "Finish")
        breathe(visit)
        scan(page)
        calm(page, '[data-kind="grounding"]')
        expect(page.locator("grounding-view")).to_contain_text("Name five things that you can see.")
        assert lit_px(shared_monitors) == 0, "nothing of it is shown to the client"
        page.click('#switch [data-view="calm"]')
        page.get_by_role("button", name="Back to standard").click()
        expect(page.locator("#preset")).to_have_value("standard")
        press_start(page, "Start")
        now_is(page, "Lead-in", "Running")
        page.keyboard.press("Escape")
        now_is(page, "Halted")
        visit.program.terminate()
        visit.program.succeed(20.0)
    given, breathed, again = json.loads(visit.report.read_text())["sets"]
    assert given["outcome"] == "finished early"
    assert breathed["outcome"] == "finished early"
    assert breathed["passes_given"] in range(1, int(BREATHS)), "it ends when a breath is out"
    assert again["outcome"] == "halted"


def breathe(visit: Visit) -> None:
    """Breathing as the client sees it, finished in the midst of a breath."""
    page = visit.page
    expect(page.locator("#start")).to_have_text("Start", timeout=AWAITED_MS)
    calm(page, '[data-preset="breathing"]')
    expect(page.locator("calm-view")).to_contain_text("breathing is chosen")
    expect(page.locator("calm-view .care")).to_contain_text("shallow and natural")
    page.click('#switch [data-view="set"]')
    page.fill("#length", f"{BREATHING_S / 60.0:g}")
    page.press("#length", "Enter")
    expect(page.locator("#count")).to_contain_text(f"{BREATHS:g} breaths")
    press_start(page, "Start")
    expect(page.locator("#state")).to_have_text("Running", timeout=AWAITED_MS)
    widths: list[int] = []

    def seen(least: float, most: float = 1.0) -> bool:
        widths.append(lit_px(visit.monitors))
        return least * STAGE.height < widths[-1] < most * STAGE.height

    wait_until(lambda: seen(0.15, 0.3), 15.0, "the small light")
    wait_until(lambda: seen(0.55), 15.0, "the large light")
    assert min(filter(None, widths)) > 0.15 * STAGE.height
    press_start(page, "Finish")
    expect(page.locator("#state")).to_have_text("Ready", timeout=AWAITED_MS)
    wait_until(lambda: lit_px(visit.monitors) == 0, 5.0, "the calm screen")


def scan(page: Page) -> None:
    """Three places, of which one is not clear."""
    calm(page, '[data-kind="body-scan"]')
    view = page.locator("scan-view")
    left_out = ("Legs", "Shoulders", "Back", "Face and jaw", "Neck and throat", "Belly", "Chest")
    for name in left_out:
        view.get_by_role("button", name=name, exact=True).click()
    page.get_by_role("button", name="Begin at the anchor").click()
    place = view.locator(".scan-place")
    expect(place).to_have_text("Anchor: feet on the floor")
    for words in ("Hands", "Arms"):
        press_start(page, "Next")
        expect(place).to_have_text(words)
    view.get_by_role("button", name="Arms").click()
    for words in ("Feet", "How is it now?"):
        press_start(page, "Next")
        expect(place).to_have_text(words)
    page.get_by_role("button", name="Not clear where marked").click()
    expect(view).to_contain_text("not clear at Arms")
