"""Pages in browsers, steered by the protocols they speak: what a person does, and no more.

Firefox speaks WebDriver BiDi, WebKit its own over HTTP (`tests/rig/webkit.py`); both know the same
actions of pointer and keys. Chromium is Playwright's (`tests/rig/browser.py`).
"""

import base64
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser
from websockets.sync.client import ClientConnection, connect

from tests.rig import parts
from tests.rig.browser import AWAITED_S, visitor
from tests.rig.children import Child, wait_until

STARTS_S = 60.0
"""A browser that starts for the first time, on a machine that does much else, has long done so."""
WRITES = ["clipboard-write"]
"""A Chromium without a window has nobody to ask whether a page may copy."""
NAMES = {"Escape": "\ue00c", "Enter": "\ue007", "Space": " "}
# No greeting, no pages of its own, nothing fetched; and a language, which a bare system lacks.
PREFERENCES = {
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "en",
}
MIDDLE = """(selector) => {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = element.getBoundingClientRect();
  if (!width || !height) return null;
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}"""


class Tab(Protocol):
    """A page in one browser or another."""

    def show(self, address: str) -> None:
        """Go there, and wait until it has loaded."""

    def reload(self) -> None:
        """Load it again."""

    def run(self, function: str, *arguments: Any) -> Any:
        """Call a function in the page, and give what it returns."""

    def click(self, selector: str) -> None:
        """Click in the middle of what the selector finds, whatever lies there."""

    def press(self, key: str) -> None:
        """Press a key and let it go: a sign, or one of `NAMES`."""

    def come_back(self) -> None:
        """Be in front of all tabs again: a page that is hidden moves nothing."""

    def resize(self, size: tuple[int, int]) -> None:
        """Give the page so much room, in CSS pixels."""

    def picture(self) -> bytes:
        """What is seen of it, as PNG."""


def middle_at_rest(tab: Tab, selector: str) -> tuple[int, int]:
    """The middle of what the selector finds: what is still moving would be missed by a click.

    Raises TimeoutError for what is not to be seen: a click there would meet something else.
    """
    seen: list[Any] = [None, tab.run(MIDDLE, selector)]

    def is_at_rest() -> bool:
        seen[:] = seen[1], tab.run(MIDDLE, selector)
        return seen[0] is not None and seen[0] == seen[1]

    wait_until(is_at_rest, AWAITED_S, f"{selector} to be seen")
    x, y = seen[1]
    return x, y


class ByActions(Tab, ABC):
    """Clicks and presses, for whoever can perform actions."""

    @abstractmethod
    def _act(self, actions: Sequence[Mapping[str, Any]]) -> None:
        """Perform what WebDriver calls actions."""

    def click(self, selector: str) -> None:
        x, y = middle_at_rest(self, selector)
        there = {"type": "pointerMove", "x": x, "y": y}
        steps = [there, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._act([{"type": "pointer", "id": "mouse", "actions": steps}])

    def press(self, key: str) -> None:
        value = NAMES.get(key, key)
        steps = [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")]
        self._act([{"type": "key", "id": "keyboard", "actions": steps}])


class FirefoxTab(ByActions):
    """A tab of a Firefox that listens."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._number = 0
        self._say("session.new", capabilities={})
        self._here = {"context": self._say("browsingContext.getTree")["contexts"][0]["context"]}

    def _say(self, method: str, **params: Any) -> Any:
        self._number += 1
        said = {"id": self._number, "method": method, "params": params}
        self._connection.send(json.dumps(said))
        while True:
            heard = json.loads(self._connection.recv(STARTS_S))
            if heard.get("id") == self._number:
                break
        assert heard["type"] == "success", heard
        return heard["result"]

    def show(self, address: str) -> None:
        self._say("browsingContext.navigate", url=address, wait="complete", **self._here)

    def reload(self) -> None:
        self._say("browsingContext.reload", wait="complete", **self._here)

    def come_back(self) -> None:
        self._say("browsingContext.activate", **self._here)

    def run(self, function: str, *arguments: Any) -> Any:
        called = (
            f"async () => JSON.stringify(await ({function})(...{json.dumps(arguments)}) ?? null)"
        )
        told = self._say(
            "script.callFunction",
            functionDeclaration=called,
            awaitPromise=True,
            target=self._here,
            userActivation=False,
        )
        assert told["type"] == "success", told
        return json.loads(told["result"]["value"])

    def _act(self, actions: Sequence[Mapping[str, Any]]) -> None:
        self._say("input.performActions", actions=actions, **self._here)

    def resize(self, size: tuple[int, int]) -> None:
        viewport = {"width": size[0], "height": size[1]}
        self._say("browsingContext.setViewport", viewport=viewport, **self._here)

    def picture(self) -> bytes:
        told = self._say("browsingContext.captureScreenshot", **self._here)
        return base64.b64decode(told["data"])


class ChromiumTab:
    """A page of Playwright's, with no more abilities than the others."""

    def __init__(self, browser: Browser) -> None:
        self._page = visitor(browser, locale="en", permissions=WRITES).new_page()

    def show(self, address: str) -> None:
        self._page.goto(address)

    def reload(self) -> None:
        self._page.reload()

    def come_back(self) -> None:
        self._page.bring_to_front()

    def run(self, function: str, *arguments: Any) -> Any:
        return self._page.evaluate(f"(given) => ({function})(...given)", [*arguments])

    def click(self, selector: str) -> None:
        x, y = middle_at_rest(self, selector)
        self._page.mouse.click(x, y)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def resize(self, size: tuple[int, int]) -> None:
        self._page.set_viewport_size({"width": size[0], "height": size[1]})

    def picture(self) -> bytes:
        return self._page.screenshot()

    def close(self) -> None:
        self._page.context.close()


@contextmanager
def firefox(run_dir: Path) -> Iterator[Tab]:
    """A Firefox without a window, and its only tab. Raises MissingPartError."""
    profile = run_dir / "profile"
    profile.mkdir(parents=True)
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});"
        for name, value in PREFERENCES.items()
    ]
    (profile / "user.js").write_text("\n".join(lines))
    starts = [parts.program("firefox-esr"), "--headless", "--no-remote", "--profile", str(profile)]
    command = [*starts, "--remote-debugging-port", "0", "about:blank"]
    with Child("firefox", command, run_dir) as browser:
        listens = re.compile(r"BiDi listening on (ws://\S+)")
        wait_until(lambda: bool(listens.search(browser.stderr())), STARTS_S, "Firefox")
        found = listens.search(browser.stderr())
        assert found is not None
        with connect(f"{found[1]}/session", max_size=None, proxy=None) as connection:
            yield FirefoxTab(connection)


@contextmanager
def chromium(browser: Browser) -> Iterator[Tab]:
    """A Chromium's page."""
    tab = ChromiumTab(browser)
    yield tab
    tab.close()
