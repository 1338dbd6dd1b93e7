"""A therapist at a real browser: the page of a running session, and what stands on it."""

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import Browser, Page, expect

from tests.rig.browser import visitor
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.watching import RATE_HZ, Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.seeing import STRIP

DESKTOP = (1280, 800)
PHONE = (390, 664)
"""What is left of an upright phone once its browser has taken its bars."""
SET_UP = "[page]\nis_set_up = true\nscreening = false\n"
"""Settings of somebody who has gone through the guide and wants no questions."""
NOTE_CLICKS = """addEventListener("pointerdown", () => {
  window.clickedMs = performance.timeOrigin + performance.now();
}, { capture: true });"""


@dataclass(slots=True)
class Visit:
    """A session with a page in a browser."""

    program: Program
    monitors: TwoMonitors
    address: str
    browser: Browser
    page: Page
    report: Path

    def another_page(self, size: tuple[int, int] = DESKTOP, scale: float = 1.0) -> Page:
        """Open the page in another window of the same browser, which keeps what lets it in."""
        place = self.address.partition("#")[0]
        kept = self.page.context.storage_state()
        return _open_page(self.browser, place, size, scale, storage_state=kept)

    def processes(self) -> list[psutil.Process]:
        """All of the program: the engine, the console, and what else they have begun."""
        engine = psutil.Process(self.program.pid)
        return [engine, *engine.children(recursive=True)]

    def token(self) -> str:
        """What the browser keeps, so that its pages are let in."""
        kept: str = self.page.evaluate("localStorage.getItem('token')")
        return kept

    def console(self) -> psutil.Process:
        """The process that serves the page."""
        (found,) = _consoles(self.program.pid)
        return found

    def await_console(self) -> psutil.Process:
        """The same, once there is one."""
        wait_until(lambda: len(_consoles(self.program.pid)) == 1, 10, "the console")
        return self.console()

    def start_set(self) -> float:
        """Start, and wait until the target moves; the host time of that, about.

        A button whose meaning has just changed takes no click: it is clicked until one is taken.
        """
        wait_until(self._has_begun, 8.0, "the start")
        shows(self.page, "Running", 8.0)
        return time.perf_counter()

    def _has_begun(self) -> bool:
        if self.page.locator("#pause").is_disabled():
            self.page.click("#start")
        return self.page.locator("#pause").is_enabled()

    def click(self, selector: str) -> float:
        """Click, and give the host time at which the page itself felt it."""
        self.page.click(selector)
        clicked_ms: float = self.page.evaluate("window.clickedMs")
        return clicked_ms / 1000 + time.perf_counter() - time.time()


@contextmanager
def visiting(
    run_dir: Path,
    monitors: TwoMonitors,
    browser: Browser,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    settings: str = "",
) -> Iterator[Visit]:
    """Open a session and its page; the context begins when the page is ready."""
    own = run_dir / "home" / "xdg_config_home" / "bilateral" / "settings.toml"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(SET_UP + settings)
    report = run_dir / "report.json"
    words = ["open", *arguments, "--no-browser", "--require", "visual", "--report", str(report)]
    environments = [monitors.environment(), environment or {}]
    with Program(run_dir, *words, environments=environments) as program:
        monitors.await_window("Bilateral")
        program.await_output("#")
        found = re.search(r"http://\S+", program.stdout())
        assert found is not None
        page = _open_page(browser, found.group(), DESKTOP, 1.0)
        yield Visit(program, monitors, found.group(), browser, page, report)
        page.context.close()


@contextmanager
def watched(
    visit: Visit, run_dir: Path, seconds: float, rate_hz: float = RATE_HZ
) -> Iterator[Grabber]:
    """Look at the client's screen meanwhile."""
    with Grabber(
        visit.monitors.display, STRIP, run_dir, seconds=seconds, rate_hz=rate_hz
    ) as grabber:
        yield grabber


def shows(page: Page, state: str, timeout_s: float = 5.0) -> None:
    """Wait until the page shows a state. Raises AssertionError."""
    expect(page.locator("#state")).to_have_text(state, timeout=timeout_s * 1000)


def place_at(sighting: Sighting, at_s: float) -> tuple[float, float]:
    """Where the target was seen at a moment, and how much of it (mass)."""
    which = int(sighting.start_s.searchsorted(at_s))
    x, _, mass = sighting.figures[which]
    return float(x), float(mass)


def _open_page(
    browser: Browser, address: str, size: tuple[int, int], scale: float, **options: Any
) -> Page:
    viewport = {"width": size[0], "height": size[1]}
    context = visitor(browser, viewport=viewport, device_scale_factor=scale, **options)
    context.add_init_script(NOTE_CLICKS)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#banner")).to_be_hidden(timeout=10_000)
    expect(page.locator("#state")).not_to_be_empty()
    return page


def _consoles(pid: int) -> list[psutil.Process]:
    return [child for child in psutil.Process(pid).children() if _is_console(child)]


def _is_console(child: psutil.Process) -> bool:
    try:
        leads_a_session = os.getsid(child.pid) == child.pid  # as the sound's process does
        return "spawn_main" in str(child.cmdline()) and not leads_a_session
    except (psutil.Error, ProcessLookupError):  # what asked the system for something has just ended
        return False
