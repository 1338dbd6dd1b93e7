"""The way that halts have of their own, in a real browser: nobody else's page comes in by it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.control.halt_door import HaltDoor
from bilateral.control.halt_request import HaltSaid
from tests.rig.children import wait_until
from tests.rig.fixtures import said_plainly
from tests.rig.strangers import EVIL, deceived, stranger

pytestmark = pytest.mark.rig
AWAITED_S = 15.0
TRY = """async ([place, protocol]) => new Promise((done) => {
  const socket = new WebSocket(`ws://${place}/halt`, protocol);
  socket.onopen = () => { socket.send("0000abcd00000001"); done("open"); };
  socket.onclose = () => done("closed");
})"""


@pytest.fixture(scope="module")
def ports() -> Iterator[tuple[int, int]]:
    """Where our own page is served, and another one."""
    with stranger() as ours, stranger() as other:
        yield ours, other


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with said_plainly(), deceived(playwright) as opened:
        yield opened


@pytest.fixture(scope="module")
def said() -> list[HaltSaid]:
    return []


@pytest.fixture(scope="module")
def door(said: list[HaltSaid], ports: tuple[int, int]) -> Iterator[HaltDoor]:
    opened = HaltDoor(said.append)
    opened.start(ports[0])
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("page_at", "is_ours", "halts_at"),
    [
        (LOOPBACK, False, LOOPBACK),
        ("localhost", False, LOOPBACK),
        (EVIL, False, LOOPBACK),
        (EVIL, True, LOOPBACK),
        (EVIL, True, EVIL),
        (LOOPBACK, True, EVIL),
        (LOOPBACK, True, "localhost"),
    ],
)
def test_who_knows_even_the_key_but_is_not_our_page_halts_nothing(
    browser: Browser,
    door: HaltDoor,
    said: list[HaltSaid],
    ports: tuple[int, int],
    page_at: str,
    is_ours: bool,
    halts_at: str,
) -> None:
    page = browser.new_page()
    page.goto(f"http://{page_at}:{ports[0 if is_ours else 1]}/")
    protocol = f"bilateral-halt.{door.shown.key}"
    assert page.evaluate(TRY, [f"{halts_at}:{door.shown.port}", protocol]) == "closed"
    assert said == []
    page.close()


@pytest.mark.parametrize("name", [LOOPBACK, "localhost"])
def test_our_own_page_halts_with_the_key_and_not_without(
    browser: Browser, door: HaltDoor, said: list[HaltSaid], ports: tuple[int, int], name: str
) -> None:
    said.clear()
    page = browser.new_page()
    page.goto(f"http://{name}:{ports[0]}/")
    place = f"{LOOPBACK}:{door.shown.port}"
    assert page.evaluate(TRY, [place, "bilateral-halt.wrong"]) == "closed"
    assert page.evaluate(TRY, [place, f"bilateral-halt.{door.shown.key}"]) == "open"
    wait_until(lambda: said == [HaltSaid("0000abcd", 1)], AWAITED_S, "the halt")
    said.clear()
    page.close()
