"""A part of the page that fails: it fails alone, and says so."""

import pytest
from playwright.sync_api import Page, expect

from tests.console.viewing import VIEWS, Stand, show

FAILED = "This part of the page has failed."
BROKEN = "export const a = ;"
"""What no browser can read."""
THROWS = "throw new Error('on purpose');"


def with_broken(stand: Stand, module: str, text: str) -> Page:
    """The page with one of its modules broken."""
    page = stand.visitor()
    page.route(
        f"**/{module}", lambda route: route.fulfill(body=text, content_type="text/javascript")
    )
    return stand.show_in(page)


@pytest.mark.parametrize("text", [BROKEN, THROWS])
def test_a_view_whose_module_cannot_be_had_fails_alone(stand: Stand, text: str) -> None:
    page = with_broken(stand, "setup-place.js", text)
    for view in VIEWS:
        page.click(f'#switch [data-view="{view}"]')
        if view == "setup":
            expect(page.locator("#banner")).to_contain_text(FAILED)
        else:
            expect(page.locator("#banner")).to_be_hidden()
    page.click("#start")
    expect(page.locator("#now")).to_have_text("Running")
    page.keyboard.press("Escape")
    expect(page.locator("#now")).to_have_text("Halted")


def test_questions_that_cannot_be_shown_are_not_taken_for_answered(stand: Stand) -> None:
    page = with_broken(stand, "screening.js", BROKEN)
    stand.engine.show(screening="due")
    expect(page.locator("#state")).to_have_text("Ready")
    page.click("#start")
    expect(page.locator("#banner")).to_contain_text(FAILED)
    show(page, "set")
    expect(page.locator("#banner")).to_be_hidden()
    assert stand.asked() == []


def test_a_view_that_could_not_show_something_is_asked_again(page: Page) -> None:
    page.evaluate(
        """() => {
          const view = document.querySelector("keys-view");
          const { update } = view;
          view.update = () => { throw new Error("on purpose"); };
          window.mend = () => { view.update = update; };
        }"""
    )
    show(page, "keys")
    expect(page.locator("#banner")).to_contain_text(FAILED)
    page.evaluate("mend()")
    show(page, "keys")
    expect(page.locator("#banner")).to_be_hidden()
