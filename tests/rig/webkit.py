"""WebKit, steered by its driver: WebDriver over HTTP, in a window on an X server."""

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import ProxyHandler, Request, build_opener

import psutil

from tests.rig import parts
from tests.rig.browser import AWAITED_S
from tests.rig.children import Child, wait_until
from tests.rig.other_browsers import STARTS_S, ByActions, Tab

# The bars of WebKit's window would make it wider than a phone is.
NARROW = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }"
# Without a graphics card each frame would be put together by a driver that plays one, which takes
# more than all else that the page does. It is drawn at once instead, as on a machine without it.
WITHOUT_CARD = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
LOOKS_AT_REST = 3
"""So often in a row it is seen to be as large as before."""


class WebKitTab(ByActions):
    """The window of a WebKit browser, by its driver."""

    def __init__(self, driver: str, browser: str) -> None:
        self._driver = driver
        self._opener = build_opener(ProxyHandler({}))
        options = {"binary": browser, "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._session = self._say("POST", "", capabilities=wanted)["sessionId"]
        self._around = [0, 0]

    def _say(self, method: str, path: str, **body: Any) -> Any:
        session = f"/{self._session}/{path}" if path else ""
        data = json.dumps(body).encode() if method == "POST" else None
        kind = {"Content-Type": "application/json"}
        asked = Request(f"{self._driver}/session{session}", data, kind, method=method)  # noqa: S310
        with self._opener.open(asked, timeout=STARTS_S) as answer:
            return json.load(answer)["value"]

    def show(self, address: str) -> None:
        self._say("POST", "url", url=address)

    def reload(self) -> None:
        self._say("POST", "refresh")

    def come_back(self) -> None:
        self._say("POST", "window", handle=self._say("GET", "window"))

    def run(self, function: str, *arguments: Any) -> Any:
        return self._say(
            "POST", "execute/sync", script=f"return ({function})(...arguments)", args=arguments
        )

    def _act(self, actions: Sequence[Mapping[str, Any]]) -> None:
        self._say("POST", "actions", actions=actions)

    def resize(self, size: tuple[int, int]) -> None:
        """A window has a frame and bars of its own around the page.

        It takes its size when the window manager comes to it: what is missing then is told again.
        """

        def is_so() -> bool:
            asked = [length + more for length, more in zip(size, self._around, strict=True)]
            self._say("POST", "window/rect", width=asked[0], height=asked[1])
            got = self._inner_at_rest()
            self._around = [length - inner for length, inner in zip(asked, got, strict=True)]
            return got == [*size]

        wait_until(is_so, AWAITED_S, f"a page of {size}")

    def _inner_at_rest(self) -> list[int]:
        looks = [[0, 0]] * LOOKS_AT_REST

        def rests() -> bool:
            looks[:] = [*looks[1:], self.run("() => [innerWidth, innerHeight]")]
            return looks == [looks[0]] * LOOKS_AT_REST

        wait_until(rests, AWAITED_S, "a window at rest")
        return looks[0]

    def picture(self) -> bytes:
        return base64.b64decode(self._say("GET", "screenshot"))

    def close(self) -> None:
        self._say("DELETE", "window")


@contextmanager
def webkit(run_dir: Path, environment: Mapping[str, str]) -> Iterator[Tab]:
    """A WebKit browser on an X server, on a system that tells no language.

    Raises MissingPartError.
    """
    browser = parts.webkit_browser()
    command = [parts.program("WebKitWebDriver"), "--port=0"]
    style = run_dir / "gtk-3.0" / "gtk.css"
    style.parent.mkdir(parents=True)
    style.write_text(NARROW)
    quiet = {"LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1", "XDG_CONFIG_HOME": str(run_dir)}
    own = {**environment, **quiet, **WITHOUT_CARD}
    with Child("webkit", command, run_dir, own) as driver:
        wait_until(lambda: _port_of(driver.pid) > 0, STARTS_S, "WebKit's driver")
        tab = WebKitTab(f"http://127.0.0.1:{_port_of(driver.pid)}", browser)
        yield tab
        tab.close()


def _port_of(pid: int) -> int:
    listening = [
        connection.laddr.port
        for connection in psutil.Process(pid).net_connections("tcp4")
        if connection.status == psutil.CONN_LISTEN
    ]
    return listening[0] if listening else 0
