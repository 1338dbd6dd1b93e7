"""A browser whose pages may hear and be heard late: finds what only passes on a quick machine.

Nothing lags unless the environment says by how much: PAGE_LAG_MS=250 python -m pytest tests/console
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.rig import parts

LAG_MS = int(os.environ.get("PAGE_LAG_MS", "0"))
LATE = """{
  const later = (act) => setTimeout(act, LAG_MS);
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


@contextmanager
def a_browser() -> Iterator[Browser]:
    """One Chromium for many visits; a visit's pages know nothing of another's."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=parts.program("chromium"))
        yield browser
        browser.close()


def visitor(browser: Browser, **options: Any) -> BrowserContext:
    """A device of its own, which knows nothing of the browser's others; options as Playwright's."""
    context = browser.new_context(**options)
    if LAG_MS:
        context.add_init_script(LATE.replace("LAG_MS", str(LAG_MS)))
    return context
