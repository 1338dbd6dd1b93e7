"""A real browser with pages that are none of ours: they get nothing from a running console."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from bilateral.console.doors.loopback import LOOPBACK
from tests.console.visiting import HELLO, OTHER_ADDRESS, Served, pair_phone, serving, state
from tests.rig.fixtures import said_plainly
from tests.rig.strangers import EVIL, deceived, stranger

pytestmark = pytest.mark.rig
TRY = """async ([place, hello]) => {
  const got = {};
  for (const [name, options] of Object.entries({
    plain: {}, blind: { mode: "no-cors" }, sent: { method: "POST", body: "[motion]" },
  }))
    got[name] = await fetch(`http://${place}/import?name=a`, options)
      .then(async (answer) => await answer.text() || answer.type, () => null);
  got.module = await import(`http://${place}/link/link.js`).then(() => "run", () => null);
  got.socket = await new Promise((done) => {
    const socket = new WebSocket(`ws://${place}/link`);
    socket.onopen = () => socket.send(JSON.stringify(hello));
    socket.onmessage = ({ data }) => done(data);
    socket.onclose = () => done(null);
  });
  return got;
}"""
"""All that a page may try; what it gets hold of, by the way it took."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[int]:
    with stranger() as port:
        yield port


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with said_plainly(), deceived(playwright) as opened:
        yield opened


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Served]]:
    """A console's two doors."""
    with serving(tmp_path_factory.mktemp("presets")) as served:
        served.console.tell(state(1))
        door, _token = pair_phone(served)
        yield served, door


def test_a_name_that_points_here_by_deceit_gets_nothing(
    browser: Browser, both: tuple[Served, Served]
) -> None:
    served, _door = both
    page = browser.new_page()
    answer = page.goto(f"http://{EVIL}:{served.port}/")
    assert answer is not None
    assert answer.status == 421
    assert page.content().count("<script") == 0
    served.heard.clear()
    tried = page.evaluate(TRY, [f"{EVIL}:{served.port}", HELLO])
    assert {way for way, got in tried.items() if got is not None} <= {"plain", "blind", "sent"}
    words = {tried[way] for way in ("plain", "blind", "sent")}
    assert words <= {None, "This address is not served here."}
    assert served.heard == []
    page.close()


@pytest.mark.parametrize("origin", [LOOPBACK, "localhost", EVIL])
def test_a_page_from_another_port_of_this_computer_gets_nothing(
    browser: Browser, both: tuple[Served, Served], elsewhere: int, origin: str
) -> None:
    page = browser.new_page()
    page.goto(f"http://{origin}:{elsewhere}/")
    assert page.title() == "Elsewhere"
    for door in both:
        door.heard.clear()
        for name in {door.address, "localhost" if door.address == LOOPBACK else OTHER_ADDRESS}:
            tried = page.evaluate(TRY, [f"{name}:{door.port}", HELLO])
            assert {way: got for way, got in tried.items() if got is not None} == {}
        assert door.heard == []
    page.close()


def test_the_same_attempts_succeed_from_the_page_itself(
    browser: Browser, both: tuple[Served, Served]
) -> None:
    served, _door = both
    page = browser.new_page()
    page.goto(f"http://{served.host}/icon.svg")
    tried = page.evaluate(TRY, [served.host, HELLO])
    assert "welcome" in tried["socket"]
    assert tried["module"] == "run"
    page.close()
