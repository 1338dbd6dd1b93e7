"""A console that really listens, and notes what it would tell the engine."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.console.doors.loopback import LOOPBACK
from tests.console.record_bench import Bench
from tests.console.rooms import as_new
from tests.console.scripted import FIGURES
from tests.console.sets_over import SITTINGS, end_set
from tests.console.slow_link import LAG_MS
from tests.console.viewing import DESKTOP, Stand, empty_page, resize, standing
from tests.console.visiting import Served, serving
from tests.record.making import made

SHARED = "shared_page"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as console:
        yield console


@pytest.fixture(scope="session")
def tab_port() -> int:
    """Where the tab finds every stand that it shows: to come back is quicker than to open."""
    with socket.create_server((LOOPBACK, 0)) as any_port:
        return int(any_port.getsockname()[1])


@pytest.fixture
def stand(
    browser: Browser, tmp_path: Path, tab_port: int, request: pytest.FixtureRequest
) -> Iterator[Stand]:
    """A session of its own, with the therapist's files in a folder of its own.

    Where `shared_page` is used, the session of that page as new, with the settings as they are.
    """
    if SHARED in request.fixturenames:
        shared: Stand = request.getfixturevalue("shared_stand")
        as_new(shared, request.getfixturevalue(SHARED))
        yield shared
        return
    port = tab_port if "page" in request.fixturenames else 0
    with standing(browser, tmp_path, port=port) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_stand(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """A session that the tests of a module share; `as_new` makes it so for each."""
    with standing(browser, tmp_path_factory.mktemp("shared")) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_page(shared_stand: Stand) -> Page:
    """The therapist's page of that session; the stand closes it."""
    return shared_stand.open()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Page:
    """One page on a desktop that shows stand after stand."""
    return empty_page(browser, locale="en", reduced_motion="no-preference")


@pytest.fixture
def page(stand: Stand, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The therapist's page on a desktop; it may be given less room, and less motion."""
    if SHARED in request.fixturenames:
        shared: Page = request.getfixturevalue(SHARED)
        yield shared
        return
    tab: Page = request.getfixturevalue("tab")
    yield stand.show_again(tab)
    tab.emulate_media(contrast="null", reduced_motion="no-preference")
    resize(tab, DESKTOP)


@pytest.fixture
def far(stand: Stand) -> Page:
    """The therapist's page, by a slow link."""
    return stand.show_in(stand.visitor(lag_ms=LAG_MS, locale="en"))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """A record that is made, and what keeps it, begun."""
    made(tmp_path / "record")
    with ExitStack() as ended:
        bench = Bench(tmp_path / "record")
        ended.callback(bench.end)
        bench.begin()
        yield bench


@pytest.fixture
def between(stand: Stand, shared_page: Page) -> Iterator[Page]:
    """The page after the first set of a client's."""
    page = shared_page
    stand.engine.show(sync="good", sync_figures=FIGURES, sitting=next(SITTINGS))
    end_set(stand, 1)
    expect(page.locator("#given")).to_have_text(
        "Set 1: 18 of 24 passes, 1.05 Hz, finished by you, sync good"
    )
    yield page
    page.set_viewport_size({"width": 1280, "height": 800})
