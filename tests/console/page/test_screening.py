"""The questions before the first set hold Start back, once a session; they never hold Halt."""

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import Ask, AskSession
from tests.console.viewing import Stand, rest, show

pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


@pytest.fixture
def page(shared_page: Page, stand: Stand) -> Page:  # the session is as new first
    """A page that is to ask, and has just been asked to start."""
    page = shared_page
    stand.engine.show(screening="due", sync="good")
    again = page.get_by_role("switch", name="Show this again")
    show(page, "setup")
    page.get_by_role("button", name="Questions before the first set").click()
    if again.get_attribute("aria-checked") == "false":
        again.click()
    expect(again).to_have_attribute("aria-checked", "true")
    show(page, "set")
    expect(page.locator("#sync")).to_have_text("good")  # it has heard what is due
    rest(page)
    page.click("#start")
    expect(page.locator("screening-view")).to_be_visible()
    return page


def test_start_waits_for_the_questions_and_halt_does_not(stand: Stand, page: Page) -> None:
    for words in ("Seizures", "concussion", "Migraine", "Dizziness", "Eye surgery", "sensitive"):
        expect(page.locator("screening-view")).to_contain_text(words)
    for key in ("s", "PageDown"):
        page.keyboard.press(key)
    page.click("#start")
    page.click("#halt")
    page.keyboard.press("Escape")
    page.keyboard.press("Space")
    stand.await_asked(*["halt"] * 3)
    page.get_by_role("button", name="I have asked").click()
    expect(page.locator("set-view")).to_be_visible()
    rest(page)
    page.click("#start")
    stand.await_asked(*["halt"] * 3, "start")


def test_the_answer_is_the_engines_before_any_start(stand: Stand, page: Page) -> None:
    page.get_by_role("button", name="I have asked").click()
    rest(page)
    page.click("#start")
    stand.await_asked("start")
    types = [told.type for told in stand.engine.heard if isinstance(told, AskSession | Ask)]
    assert types[-2:] == ["screened", "start"]
    page.reload()
    expect(page.locator("#start")).to_have_text("Finish")


def test_a_start_that_waits_shows_the_questions_wherever_it_came_from(
    stand: Stand, page: Page
) -> None:
    show(page, "presets")
    stand.engine.show(screening="waited for")
    expect(page.locator("screening-view")).to_be_visible()
    show(page, "presets")
    stand.engine.show(frames_lost=1)
    expect(page.locator("presets-view")).to_be_visible()


def test_it_need_not_be_asked_at_all(stand: Stand, page: Page) -> None:
    page.get_by_role("switch", name="Show this again").click()
    expect(page.get_by_role("switch", name="Show this again")).to_have_attribute(
        "aria-checked", "false"
    )
    stand.engine.show(screening="done", sync="poor")  # as the engine says of these settings
    show(page, "set")
    expect(page.locator("#sync")).to_have_text("poor")
    rest(page)
    page.click("#start")
    stand.await_asked("start")


def test_a_session_that_has_begun_is_not_asked(stand: Stand, page: Page) -> None:
    stand.engine.show(sets_begun=3, screening="done")
    show(page, "set")
    expect(page.locator("#sets")).to_contain_text("3")
    page.click("#start")
    stand.await_asked("start")
