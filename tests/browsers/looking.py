"""What a page in any browser shows, waits for and hides: the same questions to all of them."""

from typing import Any

from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until
from tests.rig.other_browsers import Tab

VIEWS = ("set", "settings", "presets", "setup", "phone", "keys")
HAS_RESTED = "() => performance.now() - window.restsFromMs > 500"
SHOWN_TEXT = """(selector) => {
  const found = document.querySelector(selector);
  return found && found.checkVisibility() ? found.textContent : null;
}"""
# Of every text that stands in what is seen of a view: what else lies over it, and what sticks out.
FAULTS = """() => {
  const view = document.querySelector("main > :not([hidden])");
  const seen = view.getBoundingClientRect();
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is too wide");
  if (view.scrollWidth > view.clientWidth) faults.push("the view is too wide");
  for (const element of document.querySelectorAll("[data-text]")) {
    if (!element.textContent || element.textContent === element.dataset.text) {
      faults.push(`no words: ${element.dataset.text}`);
    }
  }
  for (const element of view.querySelectorAll("*")) {
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!(isText || element.matches("progress, canvas")) || !element.checkVisibility()) continue;
    if (element.matches(".unseen") || element.closest("select, details:not([open])")) continue;
    const style = getComputedStyle(element);
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (style.clipPath !== "none" || style.pointerEvents === "none") continue;
    if (y <= seen.top + 1 || y >= seen.bottom - 1) continue;
    const met = document.elementFromPoint(x, y);
    const isMet = met && (element.contains(met) || met.contains(element));
    if (!isMet && !element.closest(".rail, .presets, .set-table, pre")) {
      faults.push(`${element.outerHTML.slice(0, 80)} lies under ${met?.outerHTML.slice(0, 80)}`);
    }
  }
  return faults;
}"""


def until(tab: Tab, function: str, *arguments: Any, what: str = "") -> None:
    """Wait until a function in the page says yes. Raises TimeoutError."""
    # Decided in the page: an element comes out of each browser as something else, or nothing.
    asked = f"(...given) => Boolean(({function})(...given))"
    try:
        wait_until(lambda: bool(tab.run(asked, *arguments)), AWAITED_S, what or function)
    except TimeoutError as error:
        raise TimeoutError(f"{error}; the banner says {text(tab, '#banner')!r}") from None


def text(tab: Tab, selector: str) -> str | None:
    """What stands there to be seen, or None."""
    found: str | None = tab.run(SHOWN_TEXT, selector)
    return found


def until_text(tab: Tab, selector: str, *texts: str | None) -> None:
    """Wait until one of these stands there. Raises TimeoutError, with what stands there."""
    try:
        wait_until(lambda: text(tab, selector) in texts, AWAITED_S, f"{texts} at {selector}")
    except TimeoutError as error:
        raise TimeoutError(f"{error}: {text(tab, selector)!r}") from None


def view(tab: Tab, name: str) -> None:
    """Turn to a view."""
    tab.click(f"#switch [data-view={name}]")
    until(tab, "(name) => !document.querySelector(`${name}-view`).hidden", name)


def is_there(tab: Tab) -> None:
    """Wait until the page has heard of the session."""
    until(tab, '() => document.querySelector("#start")?.disabled === false', what="the page")
    until_text(tab, "#banner", None)


def halted(tab: Tab) -> None:
    """Wait until nothing plays, and a click on Start is taken for one."""
    until_text(tab, "#state", "Halted", "Ready")
    until(tab, '() => document.querySelector("#start").textContent === "Start"')


def rest(tab: Tab) -> None:
    """Wait until whatever a button means now has stood long enough: it then takes a click."""
    tab.run("() => { window.restsFromMs = performance.now(); }")
    until(tab, HAS_RESTED)


def start(tab: Tab) -> None:
    """Click on Start once, for a second click would finish what begins only now."""
    rest(tab)
    tab.click("#start")
    until(tab, "() => !document.querySelector('#pause').disabled", what="the start")
