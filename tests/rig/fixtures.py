"""Pytest fixtures that start real parts and always stop them.

A part that is not installed fails the test with the package's name; nothing is skipped.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.rig.browser import chromium
from tests.rig.children import wait_until
from tests.rig.parts import MissingPartError
from tests.rig.program import Program
from tests.rig.pulse import PrivatePulse
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors


@contextmanager
def said_plainly() -> Iterator[None]:
    """A missing part ends the test with one sentence rather than a traceback."""
    try:
        yield
    except MissingPartError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private directory for what the parts of one test write."""
    return tmp_path_factory.mktemp("run")


@pytest.fixture
def two_monitors(run_dir: Path) -> Iterator[TwoMonitors]:
    """An X server of this test's own with two monitors and a window manager."""
    with ExitStack() as stack:
        with said_plainly():
            monitors = stack.enter_context(TwoMonitors(run_dir / "x"))
        yield monitors


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What steers browsers; there can be only one of it in a process."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests; a visitor's pages know nothing of another's."""
    with said_plainly(), chromium(playwright) as opened:
        yield opened


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoMonitors]:
    """One X server for all tests that only open and close windows on it."""
    with ExitStack() as stack:
        with said_plainly():
            monitors = stack.enter_context(TwoMonitors(tmp_path_factory.mktemp("x")))
        yield monitors


@pytest.fixture
def shared_monitors(shared_server: TwoMonitors) -> TwoMonitors:
    """That server, once the windows of the test before are gone."""
    wait_until(lambda: not shared_server.windows(), 5.0, "the end of all windows")
    return shared_server


@pytest.fixture
def make_card(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., VirtualCard]:
    """Makes virtual sound cards; it takes VirtualCard's keywords."""

    def make(**properties: Any) -> VirtualCard:
        with said_plainly():
            return VirtualCard(tmp_path_factory.mktemp("card"), **properties)

    return make


@pytest.fixture
def virtual_card(make_card: Callable[..., VirtualCard]) -> VirtualCard:
    """A sound card whose crystal is 30 ppm fast."""
    return make_card()


@pytest.fixture
def private_pulse(run_dir: Path) -> Iterator[PrivatePulse]:
    """A sound server with a null sink: for what is heard, not for when."""
    with ExitStack() as stack:
        with said_plainly():
            server = stack.enter_context(PrivatePulse(run_dir))
        yield server


@pytest.fixture
def pulse_on_card(run_dir: Path, virtual_card: VirtualCard) -> Iterator[PrivatePulse]:
    """A sound server that plays to `virtual_card`."""
    with ExitStack() as stack:
        with said_plainly():
            server = stack.enter_context(PrivatePulse(run_dir, "card", virtual_card))
        yield server


@pytest.fixture
def start_program(run_dir: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program under test, as often as wanted; it takes Program's arguments but the
    first. All are stopped after the test.
    """
    with ExitStack() as stack:

        def start(*arguments: str, **options: object) -> Program:
            program = Program(run_dir, *arguments, **options)  # type: ignore[arg-type]
            return stack.enter_context(program)

        yield start
