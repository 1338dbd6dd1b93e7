"""The page in a real browser, served by a real console, with a scripted engine behind it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, expect

from bilateral.console.console import Console
from bilateral.console.doors import LOOPBACK
from bilateral.console.messages import AddressShown, FromEngine
from bilateral.console.outset import Outset
from tests.console.scripted import ROOM, ScriptedEngine
from tests.console.visiting import OTHER_ADDRESS, TOKEN

DESKTOP = (1280, 800)
PHONE = (390, 664)
ENLARGED = (640, 400)
"""What is left of a desktop's page at 200 %."""
VIEWS = ("set", "settings", "presets", "setup", "phone", "keys")


@dataclass(slots=True)
class Stand:
    """A console, its engine and a browser that looks at it."""

    console: Console
    engine: ScriptedEngine
    browser: Browser

    def open(self, size: tuple[int, int] = DESKTOP, **context: object) -> Page:
        """The therapist's page, ready, on its first view."""
        width, height = size
        opened = self.browser.new_context(
            viewport={"width": width, "height": height},
            **context,  # type: ignore[arg-type]
        )
        page = opened.new_page()
        page.goto(f"http://{LOOPBACK}:{self.console.port}/#{TOKEN}")
        expect(page.locator("#banner")).to_be_hidden()
        show(page, "set")
        return page


def show(page: Page, view: str) -> None:
    """Turn to a view."""
    page.click(f'#switch [data-view="{view}"]')
    expect(page.locator(f"{view}-view")).to_be_visible()


@contextmanager
def standing(browser: Browser) -> Iterator[Stand]:
    """Serve the page; the workbench takes its files from where the environment says."""
    listener = socket.create_server((LOOPBACK, 0))
    told: list[Console] = []

    def tell(message: FromEngine) -> None:
        told[0].tell(message)

    engine = ScriptedEngine(tell)
    other = AddressShown(address=OTHER_ADDRESS, name="wifi")
    console = Console(
        listener, TOKEN, Outset("standard", {}), "", engine.hear, addresses=lambda: (other,)
    )
    told.append(console)
    console.start()
    console.tell(ROOM)
    telling = threading.Thread(target=engine.keep_telling)
    telling.start()
    yield Stand(console, engine, browser)
    engine.close()
    telling.join()
    console.stop()
