"""A halt on the page reaches the stage past whatever keeps the console from hearing it."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.rig.children import wait_until
from tests.rig.slow_disk import slow_disk
from tests.rig.watching import FEW_HZ, grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, visiting, watched
from tests.system.hands import wait_until_s
from tests.system.seeing import SHORT_LEAD_IN, STAGE
from tests.system.together import blank_since_s

HALT_S = 0.1
NOISE_S = 0.1
"""These tests share a busy machine; the benchmarks give the figures."""
FSYNC_S = 4.0
"""No halt that waits for it could be in time."""
AWAITED_S = 30.0
QUIET = ("--no-sound",)


@contextmanager
def frozen(visit: Visit) -> Iterator[None]:
    console = visit.console()
    console.suspend()
    yield
    console.resume()


@contextmanager
def dead(visit: Visit) -> Iterator[None]:
    visit.console().kill()
    yield


@contextmanager
def writing(visit: Visit) -> Iterator[None]:
    """A setting of the room is on its way to the disk."""
    visit.page.keyboard.press("?")
    visit.page.locator("keys-view [role=switch], keys-view input[type=checkbox]").first.click()
    wait_until_s(time.perf_counter() + 0.2)
    yield


def is_dark(monitors: TwoMonitors) -> bool:
    return not grab(monitors.display, STAGE).any()


@pytest.mark.parametrize(
    ("ways", "fsync_s"), [((frozen, dead), 0.0), ((writing,), FSYNC_S)], ids=["deaf", "writing"]
)
def test_a_halt_passes_a_console_that_does_not_hear_it(
    run_dir: Path,
    shared_monitors: TwoMonitors,
    browser: Browser,
    ways: Sequence[Callable[[Visit], AbstractContextManager[None]]],
    fsync_s: float,
) -> None:
    environment: Mapping[str, str] = slow_disk(fsync_s) if fsync_s else {}
    environment = {**environment, **SHORT_LEAD_IN}
    with visiting(run_dir, shared_monitors, browser, *QUIET, environment=environment) as visit:
        for in_the_way in ways:
            with watched(visit, run_dir, 60.0, FEW_HZ) as grabber:
                visit.start_set()
                wait_until_s(time.perf_counter() + 1.6)
                with in_the_way(visit):
                    halted_s = visit.click("#halt")
                    wait_until(lambda: is_dark(shared_monitors), AWAITED_S, "dark")
                    wait_until_s(time.perf_counter() + 0.2)
                    ended_s = time.perf_counter()
                sighting = grabber.result()
            halted = expect(visit.page.locator("#now"), f"halted though {in_the_way.__name__}")
            halted.to_have_text("Halted", timeout=AWAITED_S * 1000)
            late_s = blank_since_s(sighting, halted_s - 0.5, ended_s) - halted_s
            assert late_s <= HALT_S + NOISE_S, in_the_way.__name__
