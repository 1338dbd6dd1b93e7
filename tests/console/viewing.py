"""The page in a real browser, served by a real console, with a scripted engine behind it."""

import dataclasses
import re
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, FloatRect, Locator, Page, expect

from bilateral.console.console import Console
from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import (
    AddressShown,
    Ask,
    AskedSince,
    AskSession,
    Message,
    Pages,
    SessionState,
    Use,
)
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.settings import LaidSettings
from tests.console.as_opened import COME_BACK, IS_READY, awaited_in
from tests.console.door_threads import start_door_thread
from tests.console.scripted import IDLE, ROOM, ScriptedEngine
from tests.console.visiting import KEY, KNOWN, TOKEN, WIFI
from tests.rig.browser import AWAITED_S, visitor
from tests.rig.children import wait_until

DESKTOP = (1280, 800)
PHONE, ENLARGED = (390, 664), (640, 400)
"""What is left of an upright phone once its browser has taken its bars; of a desktop at 200 %."""
RETRIED_MS = 300
"""A page that has lost its console looks for it again so often."""
COMES_BACK_S = 2.0
RESTED_MS = 600
"""A button that has changed its meaning takes no click for half a second."""
SETTLED_S = RESTED_MS / 1000
"""The same, for a test that lets the time really go by."""
KEPT = f"if (location.hostname === '{LOOPBACK}') localStorage.token ??= '{TOKEN}'"
VIEWS = ("set", "calm", "settings", "presets", "setup", "phone", "keys")
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


@dataclasses.dataclass(slots=True)
class Stand:
    """A console, its engine, its files, and a browser that looks at it.

    What is done on a page takes its time through the browser and the console: what the engine
    was told is waited for (`await_asked`, `await_said`, `await_settings`), never just read.
    """

    console: Console
    engine: ScriptedEngine
    browser: Browser
    folder: Path
    _visitors: list[BrowserContext] = dataclasses.field(default_factory=list)

    def open(
        self,
        size: tuple[int, int] = DESKTOP,
        *,
        locale: str = "en",
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    ) -> Page:
        """The therapist's page, ready, on its first view."""
        return self.show_in(self.visitor(size, locale=locale, reduced_motion=reduced_motion))

    def show_in(self, page: Page) -> Page:
        """The same in a page that there is; by its port, each stand has a store of its own."""
        page.goto(f"http://{LOOPBACK}:{self.console.port}/")
        expect(page.locator("#banner")).to_be_hidden()
        expect(page.locator("#preset option")).not_to_have_count(0)
        expect(page.locator("#state")).not_to_be_empty()
        return page

    def show_again(self, page: Page) -> Page:
        """The same in a page that was open at this port and comes back by itself, as new.

        One that was told of the end is opened once more.
        """
        if f":{self.console.port}/" not in page.url:
            return self.show_in(page)
        page.clock.fast_forward(RETRIED_MS)
        try:
            wait_until(lambda: bool(self.engine.said(Pages)), COMES_BACK_S, "the page")
        except TimeoutError:
            page.goto("about:blank")
            return self.show_in(page)
        self.engine.show(state="paused")
        page.mouse.move(0, 0)
        if awaited_in(page, COME_BACK) == "asks":
            page.keyboard.press("Escape")
            awaited_in(page, COME_BACK)
        self.await_ready(page)
        return page

    def await_ready(self, page: Page) -> None:
        """Have what a page says last be heard, and the page show that nothing plays."""
        wait_until(lambda: bool(self.engine.said(AskSession)), AWAITED_S, "what was asked last")
        self.engine.show(**{name: getattr(IDLE, name) for name in SessionState.model_fields})
        awaited_in(page, IS_READY)
        rest(page)
        self.engine.heard.clear()

    def visitor(self, size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
        """An empty page on a device of its own, which knows nothing of the others."""
        page = empty_page(self.browser, size, **options)
        self._visitors.append(page.context)
        return page

    def asked(self) -> list[str]:
        """What the engine was asked to do, in order."""
        return [ask.type for ask in self.engine.said(Ask)]

    def await_asked(self, *types: str) -> None:
        """Wait until just this has been asked, in this order. Raises AssertionError."""
        self._await_all(self.asked, [*types])

    def await_said(self, *messages: Message) -> None:
        """Wait until the engine has been told these, and no others of the kind of the first.

        Of which page they come, and after how many of its halts, is left out.
        """

        def said() -> list[Message]:
            return [
                one.model_copy(update={"page": "", "halts": 0})
                if isinstance(one, AskedSince)
                else one
                for one in self.engine.said(type(messages[0]))
            ]

        self._await_all(said, [*messages])

    def await_settings(self, hold: Callable[[LaidSettings], bool]) -> Use:
        """Wait until the engine plays by settings of which this is true. Raises TimeoutError."""
        found: list[Use] = []

        def used() -> bool:
            found[:] = self.engine.said(Use)[-1:]
            return any(hold(use.settings) for use in found)

        wait_until(used, AWAITED_S, "a use of these settings")
        return found[0]

    def close(self) -> None:
        """Close every page."""
        for context in self._visitors:
            context.close()

    @property
    def settings_file(self) -> Path:
        """The therapist's own settings."""
        return self.folder / "settings.toml"

    def preset_file(self, name: str) -> Path:
        """A preset of the therapist's own."""
        return self.folder / "presets" / f"{name}.toml"

    def _await_all(self, said: Callable[[], Sequence[object]], wanted: list[object]) -> None:
        with suppress(TimeoutError):
            wait_until(lambda: len(said()) >= len(wanted), AWAITED_S, "that much")
        assert said() == wanted


def empty_page(browser: Browser, size: tuple[int, int] = DESKTOP, **options: Any) -> Page:
    """A page on a device of its own; its clock runs as any does, and can be put forward.

    As one that was let in before, it keeps a token that consoles know.
    """
    viewport = {"width": size[0], "height": size[1]}
    page = visitor(browser, viewport=viewport, **options).new_page()
    page.add_init_script(KEPT)
    page.clock.install()
    return page


def show(page: Page, view: str) -> Locator:
    """Turn to a view."""
    page.click(f'#switch [data-view="{view}"]')
    shown = page.locator(f"{view}-view")
    expect(shown).to_be_visible()
    return shown


def state(page: Page, words: str) -> None:
    """Wait until a page says so of the set."""
    expect(page.locator("#state")).to_have_text(words)


def box_of(part: Locator) -> FloatRect:
    """Where a part of a page is. Raises AssertionError when it is nowhere."""
    box = part.bounding_box()
    assert box is not None
    return box


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give a page so much room."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


def rest(page: Page) -> None:
    """Let so much time go by for a page that what its buttons mean has stood long enough."""
    page.clock.fast_forward(RESTED_MS)


def field(page: Page, section: str, name: str) -> Locator:
    """The field of a setting, its group opened and filled with what is in force."""
    found = page.locator(f"#setting-{section}-{name}")
    if not found.is_visible():
        page.locator("details.group", has=found).locator("summary").click()
    expect(found).to_have_attribute("aria-describedby", re.compile(f"{section}-{name}"))
    return found


def tile(page: Page, section: str, name: str, choice: str) -> Locator:
    """The tile of a choice that is seen."""
    return field(page, section, name).locator(f'[data-value="{choice}"]')


def language(page: Page, name: str) -> None:
    """Choose the language of a page that shows its settings."""
    field(page, "page", "language").select_option(name)
    expect(page.locator("html")).to_have_attribute("lang", name)


@contextmanager
def standing(
    browser: Browser,
    folder: Path,
    own_settings: str = OWN_SETTINGS,
    *,
    port: int = 0,
    networks: Sequence[AddressShown] = (WIFI,),
) -> Iterator[Stand]:
    """Serve the page, with the therapist's own files in `folder`; at any port, or a given one."""
    (folder / "presets").mkdir()
    (folder / "settings.toml").write_text(own_settings)
    for name, text in OWN_PRESETS.items():
        (folder / "presets" / f"{name}.toml").write_text(text)
    told: list[Console] = []
    engine = ScriptedEngine(lambda message: told[0].tell(message))  # noqa: PLW0108  # it comes below
    console = Console(
        socket.create_server((LOOPBACK, port)),
        KEY,
        FirstChoice("standard", {}),
        KNOWN,
        engine.hear,
        user_file=folder / "settings.toml",
        addresses=lambda: tuple(networks),
        start_door=start_door_thread,
        start_writing=engine.for_home.start,
    )
    told.append(console)
    console.start()
    console.tell(ROOM)
    telling = threading.Thread(target=engine.keep_telling)
    telling.start()
    stand = Stand(console, engine, browser, folder)
    try:
        yield stand
    finally:  # or what a test leaves behind would never end
        stand.close()
        engine.close()
        telling.join()
        console.stop()
