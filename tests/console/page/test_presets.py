"""The presets view in a real browser, over the therapist's own files."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bilateral.loading.file_names import LONGEST_NAME
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.preset_library import DELETED_FOLDER
from tests.console.large_file import large_file
from tests.console.scripted import IDLE
from tests.console.viewing import OWN_PRESETS, Stand, show

GIVEN = "# From a colleague\n[motion]\nspeed_hz = 0.6\n"
RESERVED = "con"
"""A name that no file can have everywhere."""


@pytest.fixture
def presets(page: Page) -> Locator:
    return show(page, "presets")


def look_at(presets: Locator, name: str) -> None:
    presets.get_by_role("listitem").get_by_role("button", name=re.compile(f"^{name}\\b")).click()
    expect(presets.locator(".preview h3")).to_have_text(name)


def act(presets: Locator, name: str) -> Locator:
    return presets.locator(".preview").get_by_role("button", name=name)


def answer(presets: Locator, act_name: str, name: str | None = None) -> None:
    question = presets.page.get_by_role("dialog")
    if name is not None:
        question.get_by_label("Name").fill(name)
    question.get_by_role("button", name=act_name).click()
    expect(question).to_have_count(0)


def rename_in_vain(presets: Locator, name: str, taken: str) -> None:
    """Be refused a name, in the question itself, and leave it."""
    look_at(presets, name)
    act(presets, "Rename").click()
    question = presets.page.get_by_role("dialog")
    question.get_by_label("Name").fill(taken)
    question.get_by_role("button", name="Rename").click()
    expect(question.get_by_role("alert")).to_contain_text(taken)
    question.get_by_role("button", name="Cancel").click()


def names(presets: Locator) -> list[str]:
    return presets.locator(".presets button > span:first-child").all_inner_texts()


def test_all_presets_are_listed_and_the_chosen_one_is_looked_at(presets: Locator) -> None:
    assert {"standard", "gentle", *OWN_PRESETS} <= set(names(presets))
    expect(presets.locator(".preview h3")).to_have_text("standard")
    expect(presets.locator("[aria-pressed=true]")).to_contain_text("chosen")
    expect(presets.locator("pre")).to_contain_text("passes = 24")
    expect(presets.locator("canvas")).to_be_visible()
    for kept in ("Rename", "Delete"):
        expect(act(presets, kept)).to_be_disabled()


def test_what_a_preset_gives_is_said_and_its_file_is_behind_a_press(presets: Locator) -> None:
    look_at(presets, "mine")
    facts = presets.locator(".facts")
    expect(facts.locator("dt")).to_have_text(
        ["Movement", "Target", "Set", "Ears", "Ambience and music", "Hands"]
    )
    expect(facts.locator("dd").first).to_have_text("0.8 Hz · Left and right")
    expect(facts.locator("dd").nth(2)).to_have_text("24 passes")
    expect(facts.locator("dd").nth(1).locator(".swatch")).to_have_count(2)
    expect(facts.locator("dd").nth(4)).to_have_text("None")
    look_at(presets, "rain")
    expect(facts.locator("dt:visible")).to_have_text(
        ["Movement", "Target", "Set", "Ambience and music", "Hands"]
    )
    expect(facts.locator("dd").nth(4)).to_contain_text("Instead of the tones")
    look_at(presets, "EMDR 2.0 fast")
    expect(facts.locator("dd").nth(3)).to_contain_text("Irregular")
    look_at(presets, "mine")
    expect(presets.locator("pre")).to_be_hidden()
    presets.get_by_text("The preset's text").click()
    expect(presets.locator("pre")).to_be_visible()
    look_at(presets, "old")
    expect(facts).to_be_hidden()


def test_what_was_used_most_stands_first(stand: Stand, presets: Locator) -> None:
    before = names(presets)
    mine = IDLE.now.model_copy(update={"preset": "mine"})
    stand.engine.show(sets_begun=2, now=mine)
    item = presets.get_by_role("listitem").first
    expect(item).to_contain_text("mine")
    expect(item).to_contain_text("2 sets")
    assert names(presets) == ["mine", *(one for one in before if one != "mine")]


def test_a_preset_is_looked_at_before_it_is_chosen(presets: Locator) -> None:
    look_at(presets, "mine")
    expect(presets.locator("pre")).to_have_text(OWN_PRESETS["mine"])
    expect(presets.page.locator("#preset")).to_have_value("standard")
    act(presets, "Choose").click()
    expect(presets.locator("[aria-pressed=true]")).to_contain_text("chosen")
    show(presets.page, "set")
    expect(presets.page.locator("#preset")).to_have_value("mine")
    expect(presets.page.locator("#hz")).to_have_value("0.80")


def test_a_broken_preset_is_shown_with_its_error_and_is_not_lost(
    stand: Stand, presets: Locator
) -> None:
    look_at(presets, "old")
    expect(presets.locator(".preview .refusal")).to_contain_text("12")
    expect(presets.locator("pre")).to_have_text(OWN_PRESETS["old"])
    expect(presets.locator("canvas")).to_be_hidden()
    expect(act(presets, "Choose")).to_be_disabled()
    assert stand.preset_file("old").read_text() == OWN_PRESETS["old"]


def test_a_preset_is_duplicated_renamed_and_deleted(stand: Stand, presets: Locator) -> None:
    act(presets, "Duplicate").click()
    answer(presets, "Duplicate", "a copy")
    look_at(presets, "a copy")
    act(presets, "Rename").click()
    answer(presets, "Rename", "for Mondays")
    expect(presets.locator(".presets")).to_contain_text("for Mondays")
    expect(presets.locator(".preview h3")).to_have_text("for Mondays")
    assert stand.preset_file("for Mondays").exists()
    assert not stand.preset_file("a copy").exists()
    act(presets, "Delete").click()
    expect(presets.page.get_by_role("dialog")).to_contain_text("for Mondays")
    expect(presets.page.get_by_role("dialog")).to_contain_text(
        f"the folder {DELETED_FOLDER} beside"
    )
    presets.page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    assert stand.preset_file("for Mondays").exists()
    act(presets, "Delete").click()
    answer(presets, "Delete")
    expect(presets.locator(".presets")).not_to_contain_text("for Mondays")
    assert not stand.preset_file("for Mondays").exists()
    assert len(list((stand.preset_file("for Mondays").parent / DELETED_FOLDER).iterdir())) == 1


def test_the_chosen_preset_is_called_deleted_once_it_is(presets: Locator) -> None:
    look_at(presets, "mine")
    act(presets, "Choose").click()
    chosen = presets.locator(".presets [aria-pressed=true]")
    expect(chosen).to_contain_text("chosen")
    act(presets, "Delete").click()
    answer(presets, "Delete")
    expect(chosen.locator(".badge")).to_have_text(["chosen", "deleted"])
    expect(presets.get_by_role("listitem").filter(has_text="old")).to_contain_text("broken")


def test_a_name_takes_no_more_letters_than_a_preset_may_have(presets: Locator) -> None:
    act(presets, "Duplicate").click()
    expect(presets.page.get_by_label("Name")).to_have_attribute("maxlength", str(LONGEST_NAME))


def test_a_name_that_is_taken_is_refused_in_the_question(stand: Stand, presets: Locator) -> None:
    rename_in_vain(presets, "mine", "gentle")
    assert stand.preset_file("mine").exists()


def test_a_refused_question_stays_open_whatever_else_changes(stand: Stand, page: Page) -> None:
    presets = show(page, "presets")
    presets.get_by_role("button", name="Save as").click()
    question = page.get_by_role("dialog")
    question.get_by_label("Name").fill(RESERVED)
    question.get_by_role("button", name="Save").click()
    expect(question.get_by_role("alert")).to_contain_text(RESERVED)
    elsewhere = show(stand.open(), "presets")
    for other in ("of another page", "of that page too"):
        act(elsewhere, "Duplicate").click()
        answer(elsewhere, "Duplicate", other)
        expect(presets.locator(".presets")).to_contain_text(other)
        expect(question.get_by_role("alert")).to_contain_text(RESERVED)
        page.click("#halt")
    answer(presets, "Save", "for Mondays")
    expect(presets.locator(".presets")).to_contain_text("for Mondays")


def test_what_was_refused_is_told_until_another_preset_is_looked_at(presets: Locator) -> None:
    rename_in_vain(presets, "mine", "gentle")
    expect(presets.locator("> .refusal")).to_contain_text("gentle")
    look_at(presets, "old")
    expect(presets.locator("> .refusal")).to_be_empty()


def test_one_that_goes_is_not_taken_for_one_whose_name_it_was_refused(presets: Locator) -> None:
    rename_in_vain(presets, "mine", "gentle")
    act(presets, "Delete").click()
    answer(presets, "Delete")
    expect(presets.locator(".preview h3")).to_have_text("standard")


def test_one_of_ones_own_is_saved_again_after_a_word_of_warning(
    stand: Stand, presets: Locator
) -> None:
    look_at(presets, "mine")
    act(presets, "Choose").click()
    show(presets.page, "set")
    expect(presets.page.locator("#hz")).to_have_value("0.80")
    presets.page.click("#faster")
    expect(presets.page.locator("#changed")).to_be_visible()
    show(presets.page, "presets")
    presets.get_by_role("button", name="Save as").click()
    expect(presets.page.get_by_role("dialog")).to_contain_text("It will be replaced.")
    answer(presets, "Save")
    assert "0.85" in stand.preset_file("mine").read_text()


def test_a_preset_goes_out_and_comes_in_as_a_file(
    stand: Stand, presets: Locator, tmp_path: Path
) -> None:
    look_at(presets, "mine")
    expect(presets.locator("pre")).to_have_text(OWN_PRESETS["mine"])
    with presets.page.expect_download() as going:
        act(presets, "Export").click()
    assert going.value.suggested_filename == "mine.toml"
    assert Path(going.value.path()).read_text() == OWN_PRESETS["mine"]
    given = tmp_path / "from a colleague.toml"
    given.write_text(GIVEN)
    with presets.page.expect_file_chooser() as choosing:
        presets.get_by_role("button", name="Import").click()
    choosing.value.set_files(given)
    expect(presets.locator(".presets")).to_contain_text("from a colleague")
    expect(presets.locator(".preview h3")).to_have_text("from a colleague")
    assert "0.6" in stand.preset_file("from a colleague").read_text()
    given.write_text("speed = fast")
    presets.locator("input[type=file]").set_input_files(given)
    expect(presets.locator("> .refusal")).to_contain_text("from a colleague")
    look_at(presets, "mine")
    expect(presets.locator("> .refusal")).to_be_empty()


def test_a_file_that_is_too_large_for_a_preset_is_told_so(presets: Locator, tmp_path: Path) -> None:
    given = large_file(tmp_path / "holiday.toml", LARGEST_IMPORT_BYTES + 1)
    presets.locator("input[type=file]").set_input_files(given)
    expect(presets.locator("> .refusal")).to_have_text(
        f"holiday.toml is larger than {LARGEST_IMPORT_BYTES // 10**6} MB. Choose a preset file."
    )
    assert "holiday" not in names(presets)
    given.write_text(GIVEN)
    presets.locator("input[type=file]").set_input_files(given)
    expect(presets.locator(".preview h3")).to_have_text("holiday")
    expect(presets.locator("> .refusal")).to_be_empty()
