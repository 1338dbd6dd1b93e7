"""One session and its page for the tests of a whole module, as new for each of them."""

from playwright.sync_api import Page, expect

from bilateral.console.messages import SessionState
from tests.console.scripted import IDLE, ROOM
from tests.console.viewing import Stand, show
from tests.rig.children import wait_until


def as_new(stand: Stand, page: Page) -> None:
    """Nothing asked for yet, nothing playing, every device there; settings stay as they are.

    Nothing of the test before is on its way any more: what a page says arrives in its order.
    """
    show(page, "set")
    stand.engine.heard.clear()
    page.click("#halt")
    wait_until(lambda: "halt" in stand.asked(), 5, "the halt")
    stand.engine.show(**{name: getattr(IDLE, name) for name in SessionState.model_fields})
    stand.engine.heard.clear()
    stand.console.tell(ROOM)
    expect(page.locator("#state")).to_have_text("Ready")
