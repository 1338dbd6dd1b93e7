"""Keys: they halt everywhere, start where the set is seen, and a clicker is taught its own."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.console.viewing import Stand, field, rest, show, state

pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


def test_letters_start_pause_and_change_the_speed(stand: Stand, page: Page) -> None:
    page.keyboard.press("s")
    stand.await_asked("start")
    expect(page.locator("#start")).to_have_text("Finish")
    rest(page)
    for key in ("p", "+", "-", "S"):
        page.keyboard.press(key)
    stand.await_asked("start", "pause", "faster", "slower", "finish")


def test_the_first_thing_a_tab_reaches_leads_to_start_and_halt(stand: Stand, page: Page) -> None:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To Start and Halt")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#start")).to_be_focused()
    page.keyboard.press("Space")
    stand.await_asked("halt")


def test_letters_are_letters_in_a_field_and_with_ctrl(stand: Stand, page: Page) -> None:
    page.focus("#hz")
    for key in ("s", "p", "-", "Space"):
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+s")
    page.keyboard.press("Escape")
    stand.await_asked("halt")


def test_the_space_bar_halts_whatever_blank_it_types(stand: Stand, page: Page) -> None:
    """With shift or the third level, keyboards of several countries type a blank that holds."""
    blank = {"key": "\N{NO-BREAK SPACE}", "code": "Space", "bubbles": True, "cancelable": True}
    for kind in ("keydown", "keyup"):
        page.locator("body").dispatch_event(kind, blank)
    stand.await_asked("halt")


def test_words_that_lose_their_field_start_nothing(stand: Stand, page: Page) -> None:
    page.focus("#hz")
    page.keyboard.type("1s")
    page.evaluate("document.activeElement.blur()")  # as when it is taken away for a moment
    page.keyboard.type("sp+")
    page.keyboard.press("Escape")
    stand.await_asked("halt")
    page.keyboard.press("s")
    stand.await_asked("halt", "start")


def test_arrows_choose_from_a_list_and_letters_mean_what_they_always_do(
    stand: Stand, page: Page
) -> None:
    page.select_option("#preset", "standard")
    page.focus("#preset")
    for key in ("ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    page.keyboard.press("s")
    stand.await_asked("start")
    expect(page.locator("#preset")).to_be_focused()
    expect(page.locator("#preset")).to_have_value("standard")


def open_list(page: Page) -> None:
    """Have the browser show its own list of presets, and tell no keys of it to the page."""
    page.evaluate(
        """() => {
          window.keysDown = 0;
          addEventListener("keydown", () => { window.keysDown += 1; }, { capture: true });
        }"""
    )
    page.click("#preset")
    page.keyboard.press("Home")
    assert page.evaluate("window.keysDown") == 0, "the list is not open"


def test_escape_halts_while_the_browser_shows_a_list(stand: Stand, page: Page) -> None:
    page.keyboard.press("s")
    expect(page.locator("#start")).to_have_text("Finish")
    open_list(page)
    page.keyboard.press("Escape")
    stand.await_asked("start", "halt")
    assert page.evaluate("window.keysDown") == 0
    page.keyboard.press("Escape")
    stand.await_asked("start", "halt", "halt")


def test_to_choose_from_a_list_or_to_leave_it_while_nothing_plays_halts_nothing(
    stand: Stand, page: Page
) -> None:
    open_list(page)
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("s")
    expect(page.locator("#start")).to_have_text("Finish")
    open_list(page)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("p")
    stand.await_asked("start", "pause")


def test_escape_halts_while_the_browser_shows_its_colour_picker(stand: Stand, page: Page) -> None:
    page.keyboard.press("s")
    expect(page.locator("#start")).to_have_text("Finish")
    show(page, "settings")
    field(page, "target", "colour").click()
    page.keyboard.press("Escape")
    stand.await_asked("start", "halt")


def ask_to_save(page: Page) -> Locator:
    """Open a question over the set view, which cannot be used meanwhile."""
    page.click("#save")
    question = page.get_by_role("dialog")
    expect(question.get_by_label("Name")).to_be_focused()
    expect(page.locator("set-view")).to_have_attribute("inert", "")
    return question


def test_escape_halts_and_closes_a_question_wherever_the_focus_is(stand: Stand, page: Page) -> None:
    question = ask_to_save(page)
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(page.locator("#save")).to_be_focused()
    question = ask_to_save(page)
    page.click("#halt")
    expect(question).to_be_visible()
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(page.locator("set-view")).not_to_have_attribute("inert", "")
    stand.await_asked("halt", "halt", "halt")


def test_a_set_that_is_started_under_a_question_closes_it(stand: Stand, page: Page) -> None:
    question = ask_to_save(page)
    page.click("#start")
    expect(question).to_have_count(0)
    expect(page.locator("set-view")).not_to_have_attribute("inert", "")
    expect(page.locator("#start")).to_be_focused()
    stand.await_asked("start")


def test_letters_can_be_switched_off_but_never_halt(stand: Stand, page: Page) -> None:
    show(page, "keys")
    page.get_by_role("switch", name="S, P").click()
    expect(page.get_by_role("switch", name="S, P")).to_have_attribute("aria-checked", "false")
    show(page, "set")
    for key in ("s", "?", "+", "Space"):
        page.keyboard.press(key)
    stand.await_asked("halt")
    expect(page.locator("set-view")).to_be_visible()
    show(page, "keys")
    page.get_by_role("switch", name="S, P").click()
    expect(page.get_by_role("switch", name="S, P")).to_have_attribute("aria-checked", "true")


def test_a_clicker_that_repeats_starts_and_does_not_finish(stand: Stand, page: Page) -> None:
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 0.1)
    page.keyboard.down("PageDown")
    for _ in range(8):
        page.keyboard.down("PageDown")
        page.clock.fast_forward(100)
    page.keyboard.up("PageDown")
    for _ in range(8):
        page.keyboard.press("PageDown")
        page.clock.fast_forward(100)
    stand.await_asked("start")
    page.clock.resume()
    state(page, "Running")
    rest(page)
    page.keyboard.press("PageDown")
    stand.await_asked("start", "finish")


def test_a_clicker_finishes_from_every_view_but_starts_from_none_but_the_set(
    stand: Stand, page: Page
) -> None:
    show(page, "setup")
    page.keyboard.press("PageDown")
    show(page, "set")
    page.keyboard.press("PageUp")
    stand.await_asked("start")
    show(page, "keys")
    expect(page.locator("#start")).to_have_text("Finish")
    rest(page)
    page.keyboard.press("PageUp")
    stand.await_asked("start", "finish")


def test_a_clicker_is_taught_a_key_and_forgets_it(stand: Stand, page: Page) -> None:
    view = show(page, "keys")
    view.get_by_role("button", name="Teach a key").click()
    page.keyboard.press("F7")
    expect(view.locator(".taken kbd")).to_have_text(["Page up", "Page down", "F7"])
    expect(view).to_contain_text("F7 starts and finishes now.")
    show(page, "set")
    page.keyboard.press("F7")
    stand.await_asked("start")
    view = show(page, "keys")
    view.get_by_role("button", name="Remove: F7").click()
    expect(view.locator(".taken kbd")).to_have_text(["Page up", "Page down"])


def test_a_key_that_is_needed_is_not_taken(stand: Stand, page: Page) -> None:
    view = show(page, "keys")
    taken = view.locator(".taken kbd").all_inner_texts()
    view.get_by_role("button", name="Teach a key").click()
    for key, words in {
        "s": "S does something else on this page.",
        "Enter": "Enter does something else on this page.",
        "Shift": "does not say which key",
        "Space": "Space halts, always.",
        "Escape": "Esc halts, always.",
    }.items():
        page.keyboard.press(key)
        expect(view.get_by_role("status")).to_contain_text(words)
    expect(view.locator(".taken kbd")).to_have_text(taken)
    stand.await_asked("halt", "halt")


def test_a_question_mark_shows_all_keys_and_goes_back(stand: Stand, page: Page) -> None:
    show(page, "presets")
    page.keyboard.press("?")
    view = page.locator("keys-view")
    expect(view).to_be_visible()
    for text in ("On this page", "On the client's screen", "Halt, from everywhere"):
        expect(view).to_contain_text(text)
    page.keyboard.press("?")
    expect(page.locator("presets-view")).to_be_visible()
    page.keyboard.press("Escape")
    stand.await_asked("halt")


def test_the_wheel_changes_the_speed_over_its_control_only(stand: Stand, page: Page) -> None:
    page.hover("#halt")
    page.mouse.wheel(0, 100)
    page.hover("#screen")
    page.mouse.wheel(0, -100)
    page.hover("#hz")
    page.mouse.wheel(0, -100)
    stand.await_asked("faster")
