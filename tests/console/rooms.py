"""One session and its page for the tests of a whole module, as new for each of them."""

from playwright.sync_api import Page

from tests.console.as_opened import AS_OPENED
from tests.console.scripted import ROOM
from tests.console.viewing import Stand

AS_NEW = f"""() => {{
  document.querySelector("#halt").click();
  {AS_OPENED}
}}"""


def as_new(stand: Stand, page: Page) -> None:
    """Nothing asked for yet, nothing playing, every device there; settings stay as they are.

    Nothing of the test before is on its way any more: what a page says arrives in its order.
    """
    stand.engine.heard.clear()
    page.mouse.move(0, 0)
    page.evaluate(AS_NEW)
    stand.console.tell(ROOM)
    stand.await_ready(page)
