"""The speed is chosen by button, by typing and by wheel, and refused in place if out of range."""

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import AskSpeed
from tests.console.viewing import Stand, language, show


def test_speed_by_button_entry_and_wheel_only_over_it(stand: Stand, page: Page) -> None:
    page.click("#faster")
    expect(page.locator("#hz")).to_have_value("1.05")
    page.fill("#per-minute", "90")
    page.press("#per-minute", "Enter")
    expect(page.locator("#hz")).to_have_value("1.50")
    page.fill("#hz", "2")
    page.press("#hz", "Enter")
    expect(page.locator("#per-minute")).to_have_value("120")
    page.hover("#slower")
    page.mouse.wheel(0, 100)
    expect(page.locator("#hz")).to_have_value("1.95")
    page.hover("#screen")
    page.mouse.wheel(0, 100)
    page.hover("#length")
    page.mouse.wheel(0, 100)
    page.keyboard.press("Escape")
    stand.await_asked("faster", "slower", "halt")
    stand.await_said(*(AskSpeed(type="speed", speed_hz=speed_hz) for speed_hz in (1.5, 2.0)))


def test_a_speed_there_is_none_of_is_refused_and_changes_nothing(stand: Stand, page: Page) -> None:
    hz, refusal = page.locator("#hz"), page.locator("#speed-group .refusal")
    asked: list[str] = []
    for typed in ("9", "0,8,", "0.01", "1e1", "fast"):
        expect(hz).to_have_value("1.00")
        hz.fill(typed)
        hz.press("Enter")
        expect(refusal).to_have_text(
            f"Speed: {typed} Hz is out of range. Possible is 0.05 to 2 Hz."
        )
        expect(hz).to_have_value("1.00")
        page.click("#faster")
        expect(refusal).to_be_empty()
        page.click("#slower")
        asked += ["faster", "slower"]
        stand.await_asked(*asked)
    assert not stand.engine.said(AskSpeed)


@pytest.mark.parametrize(("words", "point"), [("en", "."), ("de", ",")])
def test_a_speed_is_typed_with_a_comma_or_a_point(
    stand: Stand, page: Page, words: str, point: str
) -> None:
    show(page, "settings")
    language(page, words)
    show(page, "set")
    said: list[AskSpeed] = []
    for typed, tenths in (("0,8", 8), ("0.9", 9), (".7", 7)):
        page.click("#hz")
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
        said.append(AskSpeed(type="speed", speed_hz=tenths / 10))
        stand.await_said(*said)
        expect(page.locator("#hz")).to_have_value(f"0{point}{tenths}0")
        expect(page.locator("#per-minute")).to_have_value(str(6 * tenths))


def test_what_was_typed_is_gone_after_escape_which_halts(stand: Stand, page: Page) -> None:
    page.click("#hz")
    page.keyboard.type("7")
    page.keyboard.press("Escape")
    expect(page.locator("#hz")).to_have_value("1.00")
    page.click("#start")
    stand.await_asked("halt", "start")
    assert not stand.engine.said(AskSpeed)


def test_arrows_turn_the_speed_by_a_step_and_no_further_than_it_goes(
    stand: Stand, page: Page
) -> None:
    page.focus("#hz")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#per-minute")).to_have_value("63")
    page.focus("#per-minute")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#hz")).to_have_value("1.00")
    page.fill("#hz", "2")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    stand.await_asked("faster", "slower", "halt")
    stand.await_said(AskSpeed(type="speed", speed_hz=2.0))
    expect(page.locator("#hz")).to_have_value("2.00")


def test_a_swipe_over_the_speed_is_as_much_as_the_notches_it_is_worth(
    stand: Stand, page: Page
) -> None:
    page.hover("#hz")
    for _ in range(40):
        page.mouse.wheel(0, -4)
    page.keyboard.press("Escape")
    stand.await_asked("faster", "halt")
