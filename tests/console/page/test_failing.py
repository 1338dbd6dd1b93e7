"""A part of the page that fails: it fails alone, and says so."""

import pytest
from playwright.sync_api import Page, Route, expect

from bilateral.console.doors.loopback import LOOPBACK
from tests.console.viewing import VIEWS, Stand, show

FAILED = "This part of the page has failed."
BROKEN = "const a = ;"
"""What no browser can read."""
THROWS = "throw new Error('on purpose');"


def with_broken(stand: Stand, bundle: str, module: str, text: str) -> Page:
    """The page with one of its modules broken, which stands in that bundle."""

    def break_it(route: Route) -> None:
        answer = route.fetch()
        before, begin, after = answer.text().partition(f"const ${module} = (() => {{\n")
        assert begin
        route.fulfill(response=answer, body=f"{before}{begin}{text}\n{after}")

    page = stand.visitor()
    page.route(f"**/bundle/{bundle}.js", break_it)
    page.goto(f"http://{LOOPBACK}:{stand.console.port}/")
    expect(page.locator("#now")).to_have_text("Ready")
    return page


@pytest.mark.parametrize("text", [BROKEN, THROWS])
def test_a_view_whose_module_cannot_be_had_fails_alone(stand: Stand, text: str) -> None:
    page = with_broken(stand, "setup", "setup_setup_place", text)
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


def test_what_several_views_need_takes_no_halt_with_it(stand: Stand) -> None:
    page = with_broken(stand, "of-views", "parts_controls", BROKEN)
    expect(page.locator("#banner")).to_contain_text(FAILED)
    page.keyboard.press("Escape")
    stand.await_asked("halt")


def test_questions_that_cannot_be_shown_are_not_taken_for_answered(stand: Stand) -> None:
    page = with_broken(stand, "screening", "setup_screening", BROKEN)
    stand.engine.show(screening="due", sync="good")
    expect(page.locator("#sync")).to_have_text("good")
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
