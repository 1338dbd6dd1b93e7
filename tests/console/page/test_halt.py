"""Halt is at hand in every view, and under Escape and the space bar wherever the focus is."""

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import Use
from tests.console.viewing import Stand, rest, show, state


def test_start_and_halt_are_at_hand_in_every_view(stand: Stand, page: Page) -> None:
    show(page, "presets")
    page.click("#start")
    expect(page.locator("#now")).to_have_text("Running")
    page.click("#halt")
    expect(page.locator("#now")).to_have_text("Halted")
    stand.await_asked("start", "halt")


@pytest.mark.parametrize("key", ["Escape", "Space"])
def test_escape_and_space_halt_wherever_the_focus_is(stand: Stand, page: Page, key: str) -> None:
    asked: list[str] = []
    for focus in ("body", "#start", "#preset", "#eyes-on", "#pull-level_dbfs"):
        stand.engine.show(state="idle")
        state(page, "Ready")
        rest(page)
        page.focus(focus)
        page.keyboard.press(key)
        state(page, "Halted")
        asked.append("halt")
        stand.await_asked(*asked)
    assert not stand.engine.said(Use)


def test_a_space_in_a_field_is_a_space_until_enter_leaves_it(stand: Stand, page: Page) -> None:
    page.focus("#hz")
    page.keyboard.press("Space")
    page.fill("#hz", "0.9")
    page.keyboard.press("Enter")
    expect(page.locator("#per-minute")).to_have_value("54")
    page.keyboard.press("Space")
    state(page, "Halted")
    stand.await_asked("halt")


def test_a_question_is_closed_by_escape_which_halts_as_well(stand: Stand, page: Page) -> None:
    page.click("#save")
    page.keyboard.type("a b")
    expect(page.locator("#panel-name")).to_have_value("a b")
    page.keyboard.press("Escape")
    state(page, "Halted")
    stand.await_asked("halt")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#save")).to_be_focused()


def test_arrows_change_the_speed_while_the_set_is_shown_and_nowhere_else(
    stand: Stand, page: Page
) -> None:
    state(page, "Ready")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    stand.await_asked("faster", "slower")
    show(page, "keys")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    stand.await_asked("faster", "slower", "halt")
