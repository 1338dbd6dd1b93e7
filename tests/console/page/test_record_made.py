"""A private record is made on the page, in Setup, by somebody who has never seen a terminal."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.record.backup import made_backup, open_backup
from bilateral.record.secret import secret_of
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.languages import languages
from bilateral.words.notice import Told
from tests.console.page.test_layout import OUT_OF_REACH
from tests.console.paper import on_paper
from tests.console.viewing import OWN_SETTINGS, PHONE, language, show, standing
from tests.record.making import PASSPHRASE, a_client, made, opened, quickly
from tests.rig.children import wait_until

NEXT = "loud water over stones"


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


def backed_up(page: Page) -> bytes:
    """What was saved; and it is told when that was."""
    step = page.locator("[data-step=record]")
    expect(step).to_contain_text("never backed up")
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert step.get_by_role("button").evaluate_all(OUT_OF_REACH) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    with page.expect_download() as saved:
        page.click("#setup-record-backup")
    assert re.fullmatch(r"bilateral-\d{4}-\d\d-\d\d-\d+\.backup", saved.value.suggested_filename)
    expect(step.get_by_role("status")).to_contain_text("encrypted as the record is")
    expect(step).to_contain_text("Last backup: ")
    return saved.value.path().read_bytes()


def has_another_code(page: Page) -> str:
    """The code that is shown as another one is made."""
    page.click("#setup-record-code")
    for typed in ("not the one at all", PASSPHRASE):
        page.locator("#record-code-passphrase").fill(typed)
        page.keyboard.press("Enter")
        if typed != PASSPHRASE:
            told = page.get_by_role("dialog").get_by_role("alert")
            expect(told).to_contain_text("does not open the record")
    expect(page.get_by_role("dialog")).to_contain_text("in place of the old one")
    code = page.locator("#record-code").inner_text()
    page.get_by_role("button", name="I have kept it").click()
    return code


def has_another_passphrase(page: Page) -> None:
    page.click("#setup-record-passphrase")
    for now in ("not the one at all", PASSPHRASE):
        page.locator("#record-old-passphrase").fill(now)
        page.locator("#record-next-passphrase").fill(NEXT)
        page.locator("#record-next-again").fill(NEXT)
        page.keyboard.press("Enter")
        if now != PASSPHRASE:
            told = page.get_by_role("dialog").get_by_role("alert")
            expect(told).to_contain_text("does not open the record")
    expect(page.get_by_role("dialog")).to_have_count(0)
    status = page.locator("[data-step=record]").get_by_role("status")
    expect(status).to_contain_text("The new passphrase opens the record")


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
        show(page, "setup")
        saved = backed_up(page)
        another = has_another_code(page)
        has_another_passphrase(page)
        said = [str(one) for one in stand.engine.heard]
        secrets = (PASSPHRASE, NEXT, code, another)
        assert not [one for one in said if any(secret in one for secret in secrets)]
        for seen in (page, other):
            stored = seen.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])")
            for secret in secrets:
                assert secret not in seen.content() + stored
    assert open_backup(saved, secret=secret_of(code)).head.number > 1
    vault = Vault(folder)
    with pytest.raises(Told, match="record-not-opened"):
        vault.open_by_code(code)
    vault.open_by_code(another).close()
    with closing(vault.open(NEXT)) as store:
        verify(store)
        assert [row["code"] for row in store.rows("client")] == ["K1"]


def test_a_backup_is_restored_in_an_empty_profile(browser: Browser, tmp_path: Path) -> None:
    with opened(made(tmp_path / "before", a_client("K1"))) as store:
        content = made_backup(store)
    own, folder, files = tmp_path / "own", tmp_path / "record", tmp_path / "files"
    own.mkdir()
    files.mkdir()
    whole, cut = files / "whole.backup", files / "cut.backup"
    whole.write_bytes(content)
    cut.write_bytes(content[:-1])
    off = f"{OWN_SETTINGS}\n[record]\nfolder = '{folder}'\n"
    with standing(browser, own, off) as stand:
        page = stand.open()
        show(page, "setup")
        page.click("#setup-record-restore")
        asked = page.get_by_role("dialog")
        for file, typed, told in (
            (cut, PASSPHRASE, "damaged or cut off"),
            (whole, "not the one at all", "does not open the record"),
            (whole, PASSPHRASE, ""),
        ):
            assert not folder.exists()
            page.set_input_files("#record-backup-file", file)
            page.locator("#record-backup-passphrase").fill(typed)
            page.keyboard.press("Enter")
            if told:
                expect(asked.get_by_role("alert").filter(has_text=told)).to_be_visible()
        expect(asked).to_have_count(0)
        step = page.locator("[data-step=record]")
        expect(step.get_by_role("status")).to_contain_text("The backup is restored")
        expect(step.locator(".mark")).to_have_text("on, open")
        expect(step).to_contain_text("Last backup: ")
        wait_until(lambda: "on = true" in stand.settings_file.read_text(), 5, "the setting")
    with opened(Vault(folder)) as store:
        verify(store)
        assert len(store.rows("note")) == 3
