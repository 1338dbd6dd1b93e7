"""On a slow link: the private record says nothing late, of nobody else, and counts every press."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from bilateral.record.ids import wall_ms
from bilateral.record.keeping import later_by_years, today
from tests.console.page.test_record import OF_THE_PAST, recording
from tests.console.slow_link import LAG_MS, WATCH, shown_since
from tests.console.viewing import Stand
from tests.record.making import PASSPHRASE, a_client, made, quickly
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

REPORT = '"type":"report"'
NOTE_WORDS = """(words) => {
  window.cameUp = false;
  const view = document.querySelector("history-view");
  new MutationObserver(() => (window.cameUp ||= view.textContent.includes(words)))
    .observe(view, { childList: true, subtree: true, characterData: true });
}"""
"""Note whether these words come up from now on."""


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


def far_history(stand: Stand, heard: list[str | bytes]) -> Page:
    """The history of the client whose sitting goes on, by a slow link; `heard` is what comes."""
    page = stand.visitor(lag_ms=LAG_MS, locale="en")

    def note(frame: str | bytes) -> None:
        heard.append(frame)

    def listen(link: WebSocket) -> None:
        link.on("framereceived", note)

    page.on("websocket", listen)
    stand.show_in(page)
    page.locator("#record-passphrase").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    page.locator("#record-client").fill("K1")
    page.keyboard.press("Enter")
    expect(page.locator("#record")).to_have_text("Record: K1")
    page.locator("#record").click()
    page.locator("#record-history").click()
    expect(page.locator(".sittings")).to_be_visible()
    return page


def test_a_report_that_comes_with_the_next_client_is_not_printed(
    browser: Browser, tmp_path: Path
) -> None:
    made(tmp_path / "record", a_client("K1", word=OF_THE_PAST))
    heard: list[str | bytes] = []
    with recording(browser, tmp_path) as stand:
        page = far_history(stand, heard)
        page.get_by_role("button", name="Print a report").click()
        stand.engine.show(sitting=2)
        wait_until(lambda: _turned(page, REPORT, heard), AWAITED_S, "the report")
        heard_all(stand, page)
        expect(page.get_by_role("heading", name="History", exact=True)).to_be_visible()
        assert page.context.pages == [page]
        assert OF_THE_PAST not in page.content()


def _turned(page: Page, sought: str, heard: list[str | bytes], times: int = 1) -> bool:
    """Whether the page has been sent this; a test is told of that only while it asks something."""
    page.evaluate("0")
    return [sought in str(one) for one in heard].count(True) >= times


def heard_all(stand: Stand, page: Page) -> None:
    """Wait until the page has heard all that it has been sent."""
    stand.engine.show(state="paused")
    expect(page.locator("#now")).to_have_text("Paused")


def test_each_press_on_the_years_counts(browser: Browser, tmp_path: Path) -> None:
    made(tmp_path / "record", a_client("K1"))
    heard: list[str | bytes] = []
    with recording(browser, tmp_path) as stand:
        page = far_history(stand, heard)
        years, kept = page.locator("#history-years"), page.locator(".kept")
        expect(years).to_have_value("10")
        years.evaluate(WATCH)
        years.focus()
        page.keyboard.press("ArrowUp")
        wait_until(lambda: _turned(page, '"years":11', heard), AWAITED_S, "the answer on its way")
        page.keyboard.press("ArrowUp")
        expect(kept).to_contain_text(f"{later_by_years(today(wall_ms()), 11)}")
        page.keyboard.press("ArrowUp")
        expect(kept).to_contain_text(f"{later_by_years(today(wall_ms()), 13)}")
        expect(years).to_be_focused()
        assert shown_since(years) == ["10", "11", "12", "13"]


def test_notes_that_are_not_wanted_any_more_do_not_come_up(
    browser: Browser, tmp_path: Path
) -> None:
    made(tmp_path / "record", a_client("K1", word=OF_THE_PAST))
    heard: list[str | bytes] = []
    with recording(browser, tmp_path) as stand:
        page = far_history(stand, heard)
        page.locator(".sittings button").last.click()
        past = page.locator(".whole-past")
        expect(past).to_be_visible()
        page.evaluate(NOTE_WORDS, OF_THE_PAST + " 1")
        page.locator("#history-notes").click()
        page.locator("#history-notes").click()
        wait_until(lambda: _turned(page, '"type":"past"', heard, 3), AWAITED_S, "both answers")
        heard_all(stand, page)
        expect(past).to_be_visible()
        expect(page.locator("#history-notes")).to_have_attribute("aria-checked", "false")
        assert not page.evaluate("window.cameUp")
