"""The private record on the page: opened once, asked whose sitting it is, and filled by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.record import moving
from bilateral.record.ids import wall_ms
from bilateral.record.keeping import later_by_years, today
from bilateral.record.store import new_row
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.languages import languages
from bilateral.words.notice import Notice, Told
from tests.console.page.test_layout import OUT_OF_REACH
from tests.console.paper import on_paper
from tests.console.viewing import OWN_SETTINGS, PHONE, Stand, field, language, show, standing
from tests.record.keyrings import in_memory
from tests.record.making import NOON_MS, PASSPHRASE, a_client, made, opened, quickly
from tests.rig.children import wait_until
from tests.sitting.test_sitting import GIVEN

WRONG = "not the one at all"
OF_THE_PAST = "MARKERmarkerMARKER"


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)


@contextmanager
def recording(browser: Browser, folder: Path, more: str = "") -> Iterator[Stand]:
    """A console that keeps a record in this folder."""
    own = folder / "own"
    own.mkdir()
    settings = f"{OWN_SETTINGS}\n[record]\non = true\nfolder = '{folder / 'record'}'\n{more}"
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


def test_a_press_opens_it_with_the_computers_keyring(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = in_memory(monkeypatch)
    made(tmp_path / "record")
    with recording(browser, tmp_path, "keyring = true\n") as stand:
        page = stand.open()
        asked, line = page.get_by_role("dialog"), page.locator("#record")
        press = page.locator("#record-keyring")
        page.locator("#record-passphrase").fill(PASSPHRASE)
        expect(press).to_be_hidden()
        page.keyboard.press("Enter")
        page.locator("#record-client").fill("K1")
        page.keyboard.press("Enter")
        expect(line).to_have_text("Record: K1")
        wait_until(lambda: bool(kept.kept), 5.0, "the key is in the keyring")
        line.click()
        asked.get_by_role("button", name="Lock now").click()
        expect(line).to_have_text("Record: locked")
        line.click()
        expect(press).to_have_text("Open with this computer's keyring")
        page.keyboard.press("Enter")  # in the field, which is empty
        expect(line).to_have_text("Record: locked")
        kept.is_refusing = True
        press.click()
        expect(asked.get_by_role("alert")).to_contain_text("keyring did not do what")
        kept.is_refusing = False
        press.click()
        expect(line).to_have_text("Record: K1")
        expect(asked).to_have_count(0)
        kept.is_refusing = True
        show(page, "settings")
        field(page, "record", "keyring").click()
        setup = show(page, "setup")
        expect(setup).to_contain_text("could not be taken out of it")


def test_where_there_is_none_the_page_offers_to_make_one(browser: Browser, tmp_path: Path) -> None:
    with recording(browser, tmp_path) as stand:
        page = stand.open()
        line = page.locator("#record")
        expect(line).to_have_text("No record")
        line.click()
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("Make a private record")
        made(tmp_path / "record")
        asked.get_by_role("button", name="Look again").click()
        expect(asked).to_contain_text("The record is locked")
        page.keyboard.press("Escape")
        stand.await_asked("halt")
        expect(asked).to_have_count(0)
        expect(line).to_have_text("Record: locked")


def opened_history(stand: Stand) -> Page:
    """The history of the client whose sitting goes on."""
    page = stand.open()
    page.locator("#record-passphrase").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    page.locator("#record-client").fill("K1")
    page.keyboard.press("Enter")
    expect(page.locator("#record")).to_have_text("Record: K1")
    page.locator("#record").click()
    page.locator("#record-history").click()
    expect(page.locator(".sittings")).to_be_visible()
    return page


def test_a_history_is_read_printed_and_saved_while_the_record_is_open(
    browser: Browser, tmp_path: Path
) -> None:
    other = a_client("K2")
    done_with = new_row("keeping", client=other[0].id, at_ms=NOON_MS + 9, years=0)
    made(tmp_path / "record", [*a_client("K1", word=OF_THE_PAST), *other, done_with])
    with recording(browser, tmp_path) as stand:
        page = opened_history(stand)
        rows = page.locator(".sittings > tbody > tr")
        expect(rows).to_have_count(2)
        expect(rows.nth(1)).to_contain_text("8\N{NO-BREAK SPACE}→\N{NO-BREAK SPACE}6")
        expect(page.get_by_role("img", name="SUD, first → last")).to_be_visible()
        rows.nth(1).get_by_role("button").click()
        past = page.locator(".whole-past")
        expect(past.get_by_role("row")).to_have_count(5)
        expect(past).not_to_contain_text(f"{OF_THE_PAST} 1")
        page.locator("#history-notes").click()
        expect(past).to_contain_text(f"{OF_THE_PAST} 1")
        for name, title in (("Print a report", "Report on K1"), ("Print this", "K1: sitting of")):
            with on_paper(page, page.get_by_role("button", name=name).click) as tab:
                expect(tab.locator("body > .sheet")).to_contain_text(title)
                assert tab.pdf().count(b"/Type /Page\n") >= 1
                assert "K1" not in tab.title()
        with page.expect_download() as saved:
            page.click("#history-save")
        assert saved.value.suggested_filename == "K1.zip"
        expect(page.get_by_role("status").filter(has_text="K1.zip")).to_be_visible()
        expect(page.locator("history-view")).to_contain_text(
            f"K1: kept until {later_by_years(today(wall_ms()), 10)}"
        )
        page.locator("#history-client").select_option("K2")
        expect(rows).to_have_count(1)
        page.locator("#history-client").select_option("")
        due = page.locator(".history").get_by_role("button")
        expect(due).to_have_text(["K2: was to be kept until 2023-11-14, and may be deleted"])
        due.click()
        page.locator("#history-years").fill("30")
        page.keyboard.press("Tab")
        expect(page.locator("history-view")).to_contain_text("K2: kept until 2053-11-14")
        page.get_by_role("button", name="Delete").click()
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("is to be kept until 2053-11-14")
        for typed in ("K1", "K2"):
            page.locator("#record-delete-code").fill(typed)
            page.keyboard.press("Enter")
            if typed == "K1":
                expect(asked.get_by_role("alert")).to_have_text("Nothing was deleted.")
        expect(asked).to_have_count(0)
        expect(page.get_by_role("status").filter(has_text="bytes are gone")).to_be_visible()
        expect(page.locator("#history-client option")).to_have_text(["\N{EN DASH}", "K1"])
        page.locator("#history-client").select_option("K1")
        expect(rows).to_have_count(2)
        page.locator("#record").click()
        page.get_by_role("dialog").get_by_role("button", name="Lock now").click()
        expect(page.locator("history-view")).to_contain_text("The record is locked")
        assert OF_THE_PAST not in page.content()
        assert "K2" not in page.content()
        expect(page.locator("history-view svg, history-view option")).to_have_count(0)


def _refuse(*_: object) -> None:
    raise Told(Notice("record-no-sitting"))


def test_a_history_goes_with_the_client_and_a_wrong_code_is_put_right_there(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "record", a_client("K1", word=OF_THE_PAST))
    with recording(browser, tmp_path) as stand:
        page = opened_history(stand)
        page.get_by_role("button", name="Nov 14").click()
        page.get_by_role("button", name="Wrong code").click()
        page.locator("#record-right-code").fill("K7")
        with monkeypatch.context() as failing:
            failing.setattr(moving, "move_sittings", _refuse)
            page.keyboard.press("Enter")
            asked = page.get_by_role("dialog", name="Whose sitting was it?")
            expect(asked.get_by_role("alert")).to_contain_text("Nothing was changed")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="History of K7")).to_be_visible()
        expect(page.locator(".sittings > tbody > tr")).to_have_count(1)
        page.get_by_role("button", name="Nov 14").click()
        page.get_by_role("button", name="Wrong code").click()
        expect(page.locator("#record-right-code-known option")).to_have_count(2)
        stand.engine.show(sitting=2)
        expect(page.get_by_role("heading", name="History", exact=True)).to_be_visible()
        assert OF_THE_PAST not in page.content()
        expect(page.locator(".sittings")).to_have_count(0)
        expect(asked).to_have_count(0)


def test_a_history_is_whole_in_every_language_and_shape(browser: Browser, tmp_path: Path) -> None:
    made(tmp_path / "record", a_client("K1"))
    with recording(browser, tmp_path) as stand:
        page = opened_history(stand)
        titles = set()
        controls = page.locator("history-view :is(button, select), footer button")
        for words in languages():
            show(page, "settings")
            language(page, words)
            page.locator("#record").click()
            page.locator("#record-history").click()
            page.locator(".sittings button").nth(1).click()
            expect(page.locator(".whole-past tbody tr")).to_have_count(4)
            titles.add(page.locator(".whole-past thead").inner_text())
            for width, height in ((1280, 720), PHONE):
                page.set_viewport_size({"width": width, "height": height})
                view = page.locator("history-view")
                assert controls.evaluate_all(OUT_OF_REACH) == [], (words, width)
                assert view.evaluate("it => it.scrollWidth <= it.clientWidth"), (words, width)
            page.set_viewport_size({"width": 1280, "height": 800})
        assert len(titles) == len(languages())
