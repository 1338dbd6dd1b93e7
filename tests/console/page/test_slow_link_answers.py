"""On a slow link every answer is taken as one to what it answers, whatever was asked before it."""

import pytest
from playwright.sync_api import Page, expect

from tests.console.slow_link import LAG_MS, WATCH, hear, shown_since
from tests.console.viewing import Stand
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


@pytest.fixture(scope="module")
def shared_page(shared_stand: Stand) -> Page:
    """The therapist's page of that session, by a slow link."""
    return shared_stand.show_in(shared_stand.visitor(lag_ms=LAG_MS, locale="en"))


@pytest.fixture
def far(stand: Stand, page: Page) -> Page:
    """The same, with the speed and the preset as they were at first."""
    page.select_option("#preset", "standard")
    stand.engine.turn_to(1.0)
    expect(page.locator("#hz")).to_have_value("1.00")
    expect(page.locator("#preset")).to_have_value("standard")
    return page


def await_speed(stand: Stand, speed_hz: float) -> None:
    """Wait until the engine has come to this speed."""
    wait_until(lambda: stand.engine.state.now.speed_hz == speed_hz, AWAITED_S, f"{speed_hz} Hz")


def test_an_arrow_goes_on_from_a_press_that_is_on_its_way(stand: Stand, far: Page) -> None:
    hz = far.locator("#hz")
    hz.evaluate(WATCH)
    far.click("#faster")
    hz.press("ArrowUp")
    far.click("#faster")
    far.locator("#per-minute").press("ArrowUp")
    await_speed(stand, 1.2)
    hear(stand, far, "good", "good")
    assert shown_since(hz) == ["1.00", "1.05", "1.10", "1.15", "1.20"]


def test_a_step_goes_on_from_what_was_typed_just_now(stand: Stand, far: Page) -> None:
    hz = far.locator("#hz")
    hz.fill("0.8")
    hz.press("Enter")
    hz.press("ArrowDown")
    expect(hz).to_have_value("0.75")
    far.keyboard.press("Enter")
    far.click("#faster")
    await_speed(stand, 0.8)


def test_an_arrow_right_after_a_slower_preset_is_a_step_from_its_speed(
    stand: Stand, far: Page
) -> None:
    far.select_option("#preset", "gentle")
    far.locator("#hz").press("ArrowUp")
    await_speed(stand, 0.75)
    expect(far.locator("#hz")).to_have_value("0.75")


def test_a_speed_stays_refused_though_a_step_before_it_is_answered(stand: Stand, far: Page) -> None:
    hz, refusal = far.locator("#hz"), far.locator("#speed-group .refusal")
    far.click("#faster")
    hz.fill("9")
    hz.press("Enter")
    expect(refusal).to_contain_text("9 Hz is out of range")
    expect(hz).to_have_value("1.05")
    hear(stand, far, "good", "good")
    expect(refusal).to_contain_text("9 Hz is out of range")


def test_a_right_value_takes_away_the_refusal_of_the_one_before(stand: Stand, far: Page) -> None:
    length, refusal = far.locator("#length"), far.locator(".length .refusal")
    for typed in ("x", "20"):
        length.fill(typed)
        length.press("Enter")
    length.evaluate(WATCH)
    stand.await_settings(lambda now: now.set.passes == 20)
    hear(stand, far, "good", "good")
    expect(refusal).to_be_empty()
    assert shown_since(length) == ["20"]


def test_what_is_refused_of_two_values_is_told_of_the_last(stand: Stand, far: Page) -> None:
    length, refusal = far.locator("#length"), far.locator(".length .refusal")
    for typed in ("9998", "9999"):
        length.fill(typed)
        length.press("Enter")
    expect(refusal).to_contain_text("9,999 passes")
    hear(stand, far, "good", "good")
    expect(refusal).to_contain_text("9,999 passes")


def test_a_question_stays_until_its_own_answer_is_there(stand: Stand, far: Page) -> None:
    question = far.get_by_role("dialog")
    far.get_by_role("button", name="Longer").click()
    far.click("#save")
    far.fill("#panel-name", "a/b")
    far.keyboard.press("Enter")
    expect(question.get_by_role("alert")).to_contain_text("/")
    far.fill("#panel-name", "morning")
    far.keyboard.press("Enter")
    expect(question).to_have_count(0)
    hear(stand, far, "good", "good")
    expect(far.locator("#preset")).to_have_value("morning")


def test_a_preset_is_not_thrown_back_by_what_was_refused_before_it(far: Page) -> None:
    preset, length = far.locator("#preset"), far.locator("#length")
    length.fill("x")
    length.press("Enter")
    preset.evaluate(WATCH)
    preset.select_option("gentle")
    expect(far.locator(".length .refusal")).not_to_be_empty()
    expect(far.locator("#hz")).to_have_value("0.70")
    assert shown_since(preset) == ["standard", "gentle"]
