"""A private record is made on the page, in Setup, by somebody who has never seen a terminal."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.languages import languages
from tests.console.paper import on_paper
from tests.console.test_view_layout import OUT_OF_REACH
from tests.console.viewing import OWN_SETTINGS, PHONE, language, show, standing
from tests.record.making import PASSPHRASE, opened, quickly
from tests.rig.children import wait_until


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


def is_whole_in_every_language_and_shape(page: Page) -> None:
    """Look at what is asked as it is made; the page is in Setup then, in English."""
    controls = page.locator("ask-panel :is(button, input), footer button")
    for words in sorted(languages(), key="en".__eq__):  # English last
        show(page, "settings")
        language(page, words)
        show(page, "setup")
        page.locator("#setup-record-make").click()
        for width, height in ((1280, 720), PHONE):
            page.set_viewport_size({"width": width, "height": height})
            assert controls.evaluate_all(OUT_OF_REACH) == [], (words, width)
        page.set_viewport_size({"width": 1280, "height": 800})
        page.locator("ask-panel").get_by_role("button").last.click()


def test_a_record_is_made_in_setup_and_its_code_is_shown_until_it_is_kept(
    browser: Browser, tmp_path: Path
) -> None:
    own, folder = tmp_path / "own", tmp_path / "record"
    own.mkdir()
    off = f"{OWN_SETTINGS}\n[record]\nfolder = '{folder}'\n"
    with standing(browser, own, off) as stand:
        page = stand.open()
        other = stand.open()
        expect(page.locator("#record")).to_be_hidden()
        show(page, "setup")
        step = page.locator("[data-step=record]")
        expect(step.locator(".mark")).to_have_text("off")
        expect(step).to_contain_text(str(folder))
        is_whole_in_every_language_and_shape(page)
        step.get_by_role("button", name="Make a record").click()
        asked = page.get_by_role("dialog")
        first, again = page.locator("#record-new-passphrase"), page.locator("#record-new-again")
        expect(first).to_be_focused()
        for tried, told in ((("short", "short"), "at least 10"), ((PASSPHRASE, "x"), "differ")):
            first.fill(tried[0])
            again.fill(tried[1])
            page.keyboard.press("Enter")
            expect(asked.get_by_role("alert")).to_contain_text(told)
            expect(first).to_have_value("")
        assert not folder.exists()
        first.fill(PASSPHRASE)
        again.fill(PASSPHRASE)
        page.keyboard.press("Enter")
        shown = page.locator("#record-code")
        expect(shown).to_be_visible()
        code = shown.inner_text()
        with on_paper(page, page.locator("#record-code-print").click) as tab:
            expect(tab.locator("body > .sheet")).to_contain_text(code)
        page.keyboard.press("Escape")  # a halt is no answer
        stand.await_asked("halt")
        expect(shown).to_have_text(code)
        show(page, "set")
        expect(shown).to_have_text(code)
        asked.get_by_role("button", name="I have kept it").click()
        expect(asked).to_contain_text("Whose sitting is it?")
        page.keyboard.type("K1")
        page.keyboard.press("Enter")
        expect(page.locator("#record")).to_have_text("Record: K1")
        expect(other.locator("#record")).to_have_text("Record: K1")
        wait_until(lambda: "on = true" in stand.settings_file.read_text(), 5, "the setting")
        said = [str(one) for one in stand.engine.heard]
        assert not [one for one in said if PASSPHRASE in one or code in one]
        for seen in (page, other):
            stored = seen.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])")
            for secret in (PASSPHRASE, code):
                assert secret not in seen.content() + stored
    vault = Vault(folder)
    vault.open_by_code(code).close()
    with opened(vault) as store:
        verify(store)
        assert [row["code"] for row in store.rows("client")] == ["K1"]
