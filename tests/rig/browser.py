"""A browser whose pages may hear and be heard late: finds what only passes on a quick machine.

Nothing lags unless the environment says by how much: PAGE_LAG_MS=250 python -m pytest tests/console
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from tests.rig import parts

AWAITED_S = 15.0
"""What is done on a page has come of it long before, be the machine as busy as it may."""
LAG_MS = int(os.environ.get("PAGE_LAG_MS", "0"))
LATE = """{
  // The clock of a page may stand still in a test; its network goes on.
  const wait = setTimeout;
  const later = (act) => wait(act, LAG_MS);
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    later(() => this.readyState === WebSocket.OPEN && send.call(this, data));
  };
  const { get, set } = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
  Object.defineProperty(WebSocket.prototype, "onmessage", {
    get,
    set(hear) {
      set.call(this, hear && ((event) => later(() => hear.call(this, event))));
    },
  });
}"""


# Started by root, Chromium puts itself before everything else on the machine, and so before what is
# held against the clock. On a therapist's machine it may not. And Linux shares the processor among
# sessions before it looks at `nice`: the browser of a worker that gives way has one that does too.
MODEST = """#!/bin/sh
if [ "$(nice)" -gt 0 ] && [ -w /proc/self/autogroup ]; then echo 5 > /proc/self/autogroup; fi
exec setpriv --bounding-set=-sys_nice --inh-caps=-sys_nice {program} "$@"
"""


@contextmanager
def a_browser() -> Iterator[Browser]:
    """One Chromium for many visits; a visit's pages know nothing of another's."""
    with sync_playwright() as playwright, chromium(playwright) as opened:
        yield opened


@contextmanager
def chromium(playwright: Playwright, *arguments: str) -> Iterator[Browser]:
    """A Chromium of its own. There can be only one `playwright` in a process at a time."""
    expect.set_options(timeout=AWAITED_S * 1000)
    with tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=_modest_chromium(Path(folder)), args=arguments
        )
        yield browser
        browser.close()


def _modest_chromium(folder: Path) -> str | Path:
    program = parts.program("chromium-headless-shell")
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return program
    starter = folder / "chromium"
    starter.write_text(MODEST.format(program=program), encoding="utf-8")
    starter.chmod(0o700)
    return starter


def visitor(browser: Browser, *, lag_ms: int = LAG_MS, **options: Any) -> BrowserContext:
    """A device of its own, which knows nothing of the browser's others; options as Playwright's.

    It hears, and is heard, so much later.
    """
    context = browser.new_context(**options)
    if lag_ms:
        context.add_init_script(LATE.replace("LAG_MS", str(lag_ms)))
    return context
