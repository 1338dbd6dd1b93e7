"""Cards that ground, and prompts: on the page, and on the client's screen while it is asked for."""

import shutil

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import AskWords
from tests.console.page.test_calm import take
from tests.console.viewing import Stand, rest, show

pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


def test_stop_and_ground_halts_and_shows_the_cards_on_every_page(stand: Stand, page: Page) -> None:
    other = stand.open()
    for by_key in (True, False):
        show(page, "set")
        show(other, "presets")
        rest(page)
        page.click("#start")
        expect(page.locator("#start")).to_have_text("Finish")
        if by_key:
            page.keyboard.press("g")
        else:
            page.click("#ground")
        for one in (page, other):
            expect(one.locator("grounding-view")).to_be_visible()
            expect(one.locator("grounding-view")).to_contain_text("Everything is halted")
    stand.await_asked("start", "ground", "start", "ground")
    show(other, "presets")
    other.keyboard.press("Escape")
    stand.await_asked("start", "ground", "start", "ground", "halt")
    expect(other.locator("presets-view")).to_be_visible()
    other.context.close()


def test_a_letter_in_a_field_grounds_nothing(stand: Stand, page: Page) -> None:
    page.focus("#hz")
    page.keyboard.press("g")
    page.keyboard.press("Escape")
    stand.await_asked("halt")
    expect(page.locator("set-view")).to_be_visible()


def test_cards_come_in_groups_and_the_last_taken_comes_first(page: Page) -> None:
    take(page, "grounding")
    cards = page.locator("grounding-view .cards")
    expect(cards).to_contain_text("Name five things that you can see.")
    page.get_by_role("button", name="Movement").click()
    expect(cards).to_contain_text("Press both feet into the floor.")
    expect(cards.locator("input, textarea")).to_have_count(0)
    show(page, "calm")
    expect(page.locator(".calm-choices button").first).to_have_attribute("data-kind", "grounding")


def test_a_card_is_shown_to_the_client_only_while_it_is_asked_for(stand: Stand, page: Page) -> None:
    take(page, "grounding")
    page.locator("grounding-view .card-groups button").first.click()
    words = "Name five things that you can see."
    cards = page.locator("grounding-view .cards li")
    card = cards.filter(has_text=words).get_by_role("button")
    expect(cards.get_by_role("button", name="Show to the client")).to_have_count(5)
    card.click()
    expect(card).to_have_text("Take away")
    expect(cards.get_by_role("button", name="Show to the client")).to_have_count(4)
    card.click()
    expect(card).to_have_text("Show to the client")
    card.click()
    expect(card).to_have_text("Take away")
    page.get_by_role("button", name="Movement").click()
    shown = cards.filter(has_text="Press both feet").get_by_role("button")
    shown.click()
    expect(shown).to_have_text("Take away")
    show(page, "calm")
    asked = (words, "", words, "", "Press both feet into the floor.", "")
    stand.await_said(*(AskWords(type="words", words=one) for one in asked))
    show(page, "set")
    rest(page)
    page.click("#start")
    expect(page.locator("#start")).to_have_text("Finish")
    take(page, "grounding")
    expect(shown).to_be_disabled()
    page.keyboard.press("Escape")
    expect(shown).to_be_enabled()


def test_the_picture_of_the_clients_screen_has_the_words_on_it(stand: Stand, page: Page) -> None:
    drawn = """() => {
        const canvas = document.querySelector("set-view canvas");
        const { width, height } = canvas;
        const at = canvas.getContext("2d").getImageData(0, 0, width, height).data;
        let light = 0;
        for (let byte = 0; byte < at.length; byte += 4) light += at[byte] > 180 ? 1 : 0;
        return light / (width * height);
    }"""
    before = page.evaluate(drawn)
    stand.engine.show(words="Where are we now?")
    page.wait_for_function(f"before => ({drawn})() > before + 0.002", arg=before)
    stand.engine.show(words="")
    page.wait_for_function(f"before => ({drawn})() === before", arg=before)


def test_a_file_of_the_therapists_own_is_read_again_and_told_with_its_line(
    stand: Stand, page: Page
) -> None:
    folder = stand.folder / "cards"
    folder.mkdir()
    (folder / "prompts.txt").write_text("== Mine\nWhat does the tree say?\n")
    take(page, "prompts")
    page.get_by_role("button", name="Read them again").click()
    own = page.locator("prompts-view .card-groups button").first
    expect(own).to_have_text("Mine")
    own.click()
    expect(page.locator("prompts-view .cards .title")).to_have_text("What does the tree say?")
    (folder / "prompts.txt").write_text("One\n\n==\n")
    page.get_by_role("button", name="Read them again").click()
    wrong = page.locator("prompts-view .own-files > .refusal")
    expect(wrong).to_contain_text("prompts.txt, line 3")
    expect(page.locator("prompts-view .cards")).not_to_be_empty()
    (folder / "prompts.txt").unlink()


def test_cards_are_changed_on_the_page_and_taken_back(stand: Stand, page: Page) -> None:
    file = stand.folder / "cards" / "grounding.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("== Mine\nThe plant.\n")
    take(page, "grounding")
    view = page.locator("grounding-view")
    view.get_by_role("button", name="Edit your own").click()
    area = view.locator("textarea")
    expect(area).to_have_value("== Mine\nThe plant.\n")
    area.fill("The tree.\n\n==\n")
    view.get_by_role("button", name="Save").click()
    expect(view.locator("[role=alert]")).to_contain_text("grounding.txt, line 3")
    expect(area).to_have_value("The tree.\n\n==\n")
    assert file.read_text() == "== Mine\nThe plant.\n"
    area.fill("== Ours\nThe tree.\n")
    view.get_by_role("button", name="Save").click()
    expect(view.locator(".card-groups button").first).to_have_text("Ours")
    expect(area).to_be_hidden()
    assert file.read_text() == "== Ours\nThe tree.\n"
    view.get_by_role("button", name="Undo").click()
    expect(view.locator(".card-groups button").first).to_have_text("Mine")
    assert file.read_text() == "== Mine\nThe plant.\n"
    page.reload()
    show(page, "calm").locator('[data-kind="grounding"]').click()
    view.get_by_role("button", name="Undo").click()
    expect(view.locator(".card-groups button").first).to_have_text("Ours")
    assert file.read_text() == "== Ours\nThe tree.\n"
    shutil.rmtree(file.parent)
    page.get_by_role("button", name="Read them again").click()
    expect(view.get_by_role("button", name="Undo")).to_be_hidden()


def test_cards_that_two_pages_change_are_lost_by_neither(stand: Stand, page: Page) -> None:
    file = stand.folder / "cards" / "grounding.txt"
    file.parent.mkdir(exist_ok=True)
    file.write_text("The plant.\n")
    other = stand.open()
    views = [one.locator("grounding-view") for one in (page, other)]
    for one, view in zip((page, other), views, strict=True):
        take(one, "grounding")
        view.get_by_role("button", name="Edit your own").click()
        expect(view.locator("textarea")).to_have_value("The plant.\n")
    mine, theirs = views
    theirs.locator("textarea").fill("The window.\n")
    theirs.get_by_role("button", name="Save").click()
    expect(theirs.locator("textarea")).to_be_hidden()
    mine.locator("textarea").fill("The tree.\n")
    mine.get_by_role("button", name="Save").click()
    expect(mine.locator("[role=alert]")).to_contain_text("another page or program has changed")
    expect(mine.locator("textarea")).to_have_value("The tree.\n")
    assert file.read_text() == "The window.\n"
    mine.get_by_role("button", name="Save").click()
    expect(mine.locator("textarea")).to_be_hidden()
    assert file.read_text() == "The tree.\n"
    expect(theirs.locator(".cards .title")).to_have_text("The tree.")
    theirs.get_by_role("button", name="Undo").click()
    expect(theirs.locator(".cards .title")).to_have_text("The window.")
    assert file.read_text() == "The window.\n"
    other.context.close()
    shutil.rmtree(file.parent)
