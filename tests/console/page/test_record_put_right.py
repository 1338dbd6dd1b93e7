"""A sitting that has its right code: what was shown of the wrong one's history is gone at once."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.console.page.test_record import OF_THE_PAST, opened_history, recording
from tests.record.making import a_client, made, quickly

HEAR_OF_PAPER = """() => {
  window.toForget = 0;
  new BroadcastChannel("bilateral-paper").onmessage = ({ data }) => {
    window.toForget += data === "forget";
  };
}"""


def put_right(page: Page, code: str) -> None:
    """Say in the record's line that the sitting is another client's."""
    page.locator("#record").click()
    page.locator("#record-wrong").click()
    page.locator("#record-right-code").fill(code)
    page.keyboard.press("Enter")
    expect(page.locator("#record")).to_have_text(f"Record: {code}")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_history_goes_once_the_sitting_is_under_another_code(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quickly(monkeypatch)
    made(tmp_path / "record", a_client("K1", word=OF_THE_PAST))
    with recording(browser, tmp_path) as stand:
        page = opened_history(stand)
        page.evaluate(HEAR_OF_PAPER)
        page.get_by_role("button", name="Nov 14").click()
        page.locator("#history-notes").click()
        expect(page.locator(".whole-past")).to_contain_text(f"{OF_THE_PAST} 1")
        put_right(page, "K7")
        expect(page.get_by_role("heading", name="History of K7")).to_be_visible()
        expect(page.locator(".sittings > tbody > tr")).to_have_count(1)
        assert OF_THE_PAST not in page.content()
        assert page.evaluate("window.toForget") == 1
        put_right(stand.open(), "K8")
        expect(page.get_by_role("heading", name="History of K8")).to_be_visible()
        expect(page.locator(".sittings > tbody > tr")).to_have_count(1)
        assert page.evaluate("window.toForget") == 2
