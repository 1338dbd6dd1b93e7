"""The page in a real browser, served by a real console, with a scripted engine behind it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect

from bilateral.console.console import Console
from bilateral.console.doors import LOOPBACK
from bilateral.console.messages import AddressShown, FromEngine
from bilateral.console.outset import Outset
from tests.console.scripted import ROOM, ScriptedEngine
from tests.console.visiting import OTHER_ADDRESS, TOKEN

DESKTOP = (1280, 800)
PHONE = (390, 664)
"""What is left of an upright phone once its browser has taken its bars."""
ENLARGED = (640, 400)
"""What is left of a desktop's page at 200 %."""
VIEWS = ("set", "settings", "presets", "setup", "phone", "keys")
OWN_SETTINGS = """
[page]
is_set_up = true
screening = false

[display]
width_cm = 53
"""
OWN_PRESETS = {
    "mine": "# For after the pause\n[motion]\nspeed_hz = 0.8\n",
    "old": "# From another time\n[motion]\nspeed_hz = 12\n",
}
"""One that can be used, and one that is broken."""


@dataclass(slots=True)
class Stand:
    """A console, its engine, its files, and a browser that looks at it."""

    console: Console
    engine: ScriptedEngine
    browser: Browser
    folder: Path

    def open(
        self,
        size: tuple[int, int] = DESKTOP,
        *,
        locale: str = "en",
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    ) -> Page:
        """The therapist's page, ready, on its first view."""
        width, height = size
        opened = self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=locale,
            reduced_motion=reduced_motion,
            accept_downloads=True,
        )
        page = opened.new_page()
        page.goto(f"http://{LOOPBACK}:{self.console.port}/#{TOKEN}")
        expect(page.locator("#banner")).to_be_hidden()
        expect(page.locator("#preset option")).not_to_have_count(0)
        return page

    @property
    def settings_file(self) -> Path:
        """The therapist's own settings."""
        return self.folder / "settings.toml"

    def preset_file(self, name: str) -> Path:
        """A preset of the therapist's own."""
        return self.folder / "presets" / f"{name}.toml"


def show(page: Page, view: str) -> Locator:
    """Turn to a view."""
    page.click(f'#switch [data-view="{view}"]')
    shown = page.locator(f"{view}-view")
    expect(shown).to_be_visible()
    return shown


def field(page: Page, section: str, name: str) -> Locator:
    """The field of a setting, its group opened."""
    found = page.locator(f"#setting-{section}-{name}")
    if not found.is_visible():
        page.locator("details.group", has=found).locator("summary").click()
    return found


@contextmanager
def standing(browser: Browser, folder: Path, own_settings: str = OWN_SETTINGS) -> Iterator[Stand]:
    """Serve the page, with the therapist's own files in `folder`."""
    (folder / "presets").mkdir()
    (folder / "settings.toml").write_text(own_settings)
    for name, text in OWN_PRESETS.items():
        (folder / "presets" / f"{name}.toml").write_text(text)
    told: list[Console] = []

    def tell(message: FromEngine) -> None:
        told[0].tell(message)

    engine = ScriptedEngine(tell)
    console = Console(
        socket.create_server((LOOPBACK, 0)),
        TOKEN,
        Outset("standard", {}),
        "",
        engine.hear,
        user_file=folder / "settings.toml",
        addresses=lambda: (AddressShown(address=OTHER_ADDRESS, name="wifi"),),
    )
    told.append(console)
    console.start()
    console.tell(ROOM)
    telling = threading.Thread(target=engine.keep_telling)
    telling.start()
    yield Stand(console, engine, browser, folder)
    engine.close()
    telling.join()
    console.stop()
