"""The therapist's page in a real browser, in a session that several tests share."""

import re
import time
from collections.abc import Iterator

import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.console.process_silence import SILENT_S
from tests.rig.children import wait_until
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import (
    PHONE,
    Visit,
    shows,
    visiting,
)
from tests.system.seeing import SHORT_LEAD_IN

BACK_S = 6.0
"""A console's process has begun anew long before, be the machine busy."""
QUIET = ("--no-sound",)


@pytest.fixture(scope="module")
def session(
    tmp_path_factory: pytest.TempPathFactory, shared_server: TwoMonitors, browser: Browser
) -> Iterator[Visit]:
    run_dir = tmp_path_factory.mktemp("visit")
    with visiting(run_dir, shared_server, browser, *QUIET, environment=SHORT_LEAD_IN) as opened:
        yield opened


@pytest.fixture
def visit(session: Visit) -> Visit:
    """A visit of one session that several tests share, with nothing playing and nothing changed."""
    session.page.click("#halt")
    session.page.select_option("#preset", "standard")
    expect(session.page.get_by_role("heading", name="Next set")).to_be_hidden()
    if session.page.locator("#changed").is_visible():
        session.page.click("#revert")
    time.sleep(0.6)  # what a button means must have stood for half a second
    return session


def says(page: Page, text: str, timeout_s: float) -> None:
    expect(page.locator("#banner")).to_contain_text(text, timeout=timeout_s * 1000)


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
    expect(one.get_by_role("heading", name="Next set")).to_be_visible()
    other.click("#slower")
    expect(one.locator("#hz")).to_have_value("0.95")
    shows(other, "Running")
    wait_until(lambda: shown(one) == shown(other), 2.0, "the same on both")
    other.click("#halt")
    shows(one, "Halted")
    expect(one.get_by_role("heading", name="Next set")).to_be_hidden()
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
    key = visit.address.partition("#")[2]
    assert len(key) >= 43
    assert key not in visit.page.url
    assert visit.page.context.cookies() == []
    for secret in (key, visit.token()):
        for process in (visit.console(), psutil.Process(visit.program.pid)):
            assert secret not in " ".join(process.cmdline())
        assert secret not in visit.program.stderr()
    assert visit.token() not in visit.program.stdout()


def test_another_browser_is_told_why_it_is_not_let_in_and_the_terminal_has_an_address_for_it(
    visit: Visit,
) -> None:
    other = visit.browser.new_page()
    for address, words in (
        (visit.address.partition("#")[0], "does not know the session"),
        (visit.address[:-2], "does not know the session"),
        (visit.address, "has been used"),
    ):
        other.goto("about:blank")
        other.goto(address)
        says(other, words, 3.0)
        expect(other.locator("#start")).to_be_disabled()
    new = re.compile(r"good once: (http://\S+)")
    wait_until(lambda: bool(new.search(visit.program.stdout())), 5.0, "a new address")
    (address,) = new.findall(visit.program.stdout())
    assert address.partition("#")[0] == visit.address.partition("#")[0]
    other.goto(address)
    shows(other, visit.page.inner_text("#state"))
    expect(other.locator("#banner")).to_be_hidden()
    other.close()


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
