"""What tests of the page on a slow link share."""

from playwright.sync_api import Locator, Page, expect

from tests.console.viewing import Stand

LAG_MS = 500
"""Each way, so that an answer comes later than any that a page waits for on a quick link."""
WATCH = """it => {
  const read = () => it.getAttribute("aria-checked") ?? it.value;
  window.shown = [read()];
  clearInterval(window.watching);
  window.note = () => window.shown.at(-1) === read() || window.shown.push(read());
  window.watching = setInterval(window.note, 5);
}"""
"""Note all that something shows from now on."""


def shown_since(watched: Locator) -> list[str]:
    """What it has shown since it is watched, with what it shows now."""
    shown: list[str] = watched.page.evaluate("window.note(), window.shown")
    return shown


def hear(stand: Stand, page: Page, sync: str, words: str) -> None:
    """Have the page hear of something else, and show it."""
    stand.engine.show(sync=sync)
    expect(page.locator("#sync")).to_have_text(words)
