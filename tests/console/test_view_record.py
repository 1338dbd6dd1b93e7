"""The private record on the page: opened once, asked whose sitting it is, and filled by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from tests.console.viewing import OWN_SETTINGS, Stand, standing
from tests.record.making import PASSPHRASE, made, opened, quickly
from tests.sitting.test_sitting import GIVEN

WRONG = "not the one at all"


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


@contextmanager
def recording(browser: Browser, folder: Path) -> Iterator[Stand]:
    """A console that keeps a record in this folder."""
    own = folder / "own"
    own.mkdir()
    settings = f"{OWN_SETTINGS}\n[record]\non = true\nfolder = '{folder / 'record'}'\n"
    with standing(browser, own, settings) as stand:
        yield stand


def test_a_set_and_a_number_are_in_the_record(browser: Browser, tmp_path: Path) -> None:
    made(tmp_path / "record")
    with recording(browser, tmp_path) as stand:
        page = stand.open()
        asked = page.get_by_role("dialog")
        field = page.locator("#record-passphrase")
        expect(asked).to_contain_text("The record is locked")
        expect(field).to_be_focused()
        page.keyboard.type(WRONG)
        page.keyboard.press("Enter")
        expect(asked.get_by_role("alert")).to_contain_text("does not open the record")
        expect(field).to_have_value("")
        field.fill(PASSPHRASE)
        page.keyboard.press("Enter")
        expect(asked).to_contain_text("Whose sitting is it?")
        page.keyboard.type("K1")
        page.keyboard.press("Enter")
        expect(asked).to_have_count(0)
        line = page.locator("#record")
        expect(line).to_have_text("Record: K1")
        stand.engine.show(sets_begun=1, given=(GIVEN,))
        expect(page.locator("#given")).to_contain_text("Set 1")
        page.keyboard.press("7")
        expect(page.locator('.scale [aria-pressed="true"]')).to_have_text("7")
        line.click()
        asked.get_by_role("button", name="Lock now").click()
        expect(line).to_have_text("Record: locked")
        said = [str(one) for one in stand.engine.heard]
        assert not [one for one in said if PASSPHRASE in one or WRONG in one]
        stored = page.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])")
        assert PASSPHRASE not in stored
    with opened(Vault(tmp_path / "record")) as store:
        verify(store)
        assert [row["code"] for row in store.rows("client")] == ["K1"]
        (given,) = store.rows("given_set")
        (rating,) = store.rows("rating")
        assert (rating["value"], rating["given_set"]) == (7, given["id"])


def test_where_there_is_none_the_page_says_how_to_make_one(
    browser: Browser, tmp_path: Path
) -> None:
    with recording(browser, tmp_path) as stand:
        page = stand.open()
        line = page.locator("#record")
        expect(line).to_have_text("No record")
        line.click()
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("bilateral record create")
        made(tmp_path / "record")
        asked.get_by_role("button", name="Look again").click()
        expect(asked).to_contain_text("The record is locked")
        page.keyboard.press("Escape")
        stand.await_asked("halt")
        expect(asked).to_have_count(0)
        expect(line).to_have_text("Record: locked")
