"""The questions before the first set hold Start back, once a session; they never hold Halt."""

import pytest
from playwright.sync_api import Page, expect

from tests.console.rooms import as_new
from tests.console.viewing import Stand, rest, show


@pytest.fixture
def stand(shared_stand: Stand, shared_page: Page) -> Stand:
    as_new(shared_stand, shared_page)
    return shared_stand


@pytest.fixture
def page(shared_page: Page, stand: Stand) -> Page:  # noqa: ARG001  # the session is as new first
    """A page that is to ask, and has just been asked to start."""
    page = shared_page
    page.evaluate("sessionStorage.removeItem('asked-before-first-set')")
    again = page.get_by_role("switch", name="Show this again")
    show(page, "setup")
    page.get_by_role("button", name="Questions before the first set").click()
    if again.get_attribute("aria-checked") == "false":
        again.click()
    expect(again).to_have_attribute("aria-checked", "true")
    show(page, "set")
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
    page.get_by_role("button", name="Asked").click()
    expect(page.locator("set-view")).to_be_visible()
    rest(page)
    page.click("#start")
    stand.await_asked(*["halt"] * 3, "start")


def test_it_is_asked_once_in_a_session(stand: Stand, page: Page) -> None:
    page.get_by_role("button", name="Asked").click()
    page.reload()
    expect(page.locator("#start")).to_be_enabled()
    show(page, "set")
    rest(page)
    page.click("#start")
    stand.await_asked("start")


def test_it_need_not_be_asked_at_all(stand: Stand, page: Page) -> None:
    page.get_by_role("switch", name="Show this again").click()
    expect(page.get_by_role("switch", name="Show this again")).to_have_attribute(
        "aria-checked", "false"
    )
    page.click("#start")
    stand.await_asked("start")


def test_a_session_that_has_begun_is_not_asked(stand: Stand, page: Page) -> None:
    stand.engine.show(sets_begun=3)
    show(page, "set")
    expect(page.locator("#sets")).to_contain_text("3")
    page.click("#start")
    stand.await_asked("start")
