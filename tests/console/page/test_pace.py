"""The pace and the length of a calm exercise, by the minute: chosen, tapped, and as it is given."""

from playwright.sync_api import Page, expect

from bilateral.console.messages import AskSpeed
from tests.console.scripted import course_at
from tests.console.viewing import Stand, rest, show

BREATHS_A_MINUTE = 6.0
TAP = """(tap, ms) => {
  const { now } = performance;
  performance.now = () => ms;
  tap.click();
  performance.now = now;
}"""


def take_up_breathing(stand: Stand, page: Page) -> None:
    """Choose it, and have the engine say that it is chosen."""
    show(page, "calm").locator('[data-preset="breathing"]').click()
    stand.await_settings(lambda wanted: wanted.exercise.kind == "breathing")
    shown = stand.engine.state.next.model_copy(
        update={
            "exercise": "breathing",
            "speed_hz": BREATHS_A_MINUTE / 60.0,
            "fastest_hz": 0.2,
            "step_hz": 0.5 / 60.0,
        }
    )
    stand.engine.show(now=shown, next=shown)
    show(page, "set")


def tap_at(page: Page, *at_ms: float) -> None:
    """Tap at these moments of a clock that goes for the taps alone: a link would miss its beats."""
    tap = page.locator("#tap-pace")
    expect(tap).to_be_visible()
    expect(tap).to_be_enabled()
    for ms in at_ms:
        tap.evaluate(TAP, ms)


def test_its_length_is_chosen_in_breaths_or_in_minutes(stand: Stand, page: Page) -> None:
    in_minutes, length = page.locator("#in-minutes"), page.locator("#length")
    expect(in_minutes).to_be_hidden()
    take_up_breathing(stand, page)
    expect(page.locator("#in-seconds")).to_be_hidden()
    expect(in_minutes).to_have_attribute("aria-pressed", "true")
    expect(length).to_have_value("3")
    length.focus()
    page.keyboard.press("ArrowUp")
    stand.await_settings(lambda wanted: wanted.set.seconds == 240.0)
    length.fill("2.5")
    length.press("Enter")
    stand.await_settings(lambda wanted: wanted.set.seconds == 150.0)
    page.click("#in-passes")
    stand.await_settings(lambda wanted: wanted.set.passes is not None)
    page.click("#in-minutes")
    stand.await_settings(lambda wanted: (wanted.set.seconds or 1.0) % 30.0 == 0.0)


def test_an_arrow_turns_its_pace_by_half_a_breath_a_minute(stand: Stand, page: Page) -> None:
    take_up_breathing(stand, page)
    expect(page.locator("#per-minute")).to_have_value("6")
    page.focus("#per-minute")
    page.keyboard.press("ArrowUp")
    page.focus("#hz")
    expect(page.locator("#hz")).to_have_value("0.108")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#per-minute")).to_have_value("6")
    stand.await_asked("faster", "slower")
    assert stand.engine.state.now.speed_hz == BREATHS_A_MINUTE / 60.0
    page.fill("#per-minute", "7")
    page.keyboard.press("ArrowUp")
    stand.await_said(AskSpeed(type="speed", speed_hz=7.5 / 60.0))


def test_on_the_way_from_the_clients_own_the_pace_that_is_given_is_told_with_its_goal(
    stand: Stand, page: Page
) -> None:
    take_up_breathing(stand, page)
    told, line = page.locator(".speed .note"), page.locator("#going")
    course = course_at(stand.engine.state.host_s, 0.1, 36)
    stand.engine.show(state="running", course=course.model_copy(update={"pace_hz": 9.3 / 60.0}))
    for one in (told, line):
        expect(one).to_have_text("Now 9.3 breaths a minute, on the way to 6.0")
    expect(page.locator("#per-minute")).to_have_value("6")
    stand.engine.show(course=course)
    expect(line).to_have_text("6 breaths a minute")
    expect(told).to_be_empty()


def test_the_clients_own_pace_is_tapped_in_time_and_left_out_again(
    stand: Stand, page: Page
) -> None:
    tap, told = page.locator("#tap-pace"), page.locator(".own-pace .note")
    expect(tap).to_be_hidden()
    show(page, "calm").locator('[data-preset="breathing"]').click()
    show(page, "set")
    expect(tap).to_be_visible()
    tap_at(page, 0, 5000, 12_000, 18_000)
    stand.await_settings(lambda wanted: wanted.exercise.from_hz == 0.1667)
    expect(told).to_contain_text("Begins at 10 a minute")
    expect(told).to_contain_text("within 4 min")
    slow = stand.engine.state.next.model_copy(update={"fastest_hz": 0.1})
    stand.engine.show(next=slow, sync="good")
    expect(page.locator("#sync")).to_have_text("good")
    tap_at(page, 60_000, 64_000, 68_000)
    stand.await_settings(lambda wanted: wanted.exercise.from_hz == 0.1)
    expect(told).to_contain_text("quicker than may be given")
    page.get_by_role("button", name="Without").click()
    stand.await_settings(lambda wanted: wanted.exercise.from_hz is None)
    rest(page)
    page.click("#start")
    expect(tap).to_be_hidden()
    page.keyboard.press("Escape")
    page.select_option("#preset", "standard")
    expect(tap).to_be_hidden()


def test_a_pace_that_is_tapped_too_quickly_is_said_to_be_so_at_the_third_tap(
    stand: Stand, page: Page
) -> None:
    take_up_breathing(stand, page)
    tap_at(page, 0, 1500, 3000)
    stand.await_settings(lambda wanted: wanted.exercise.from_hz == 0.2)
    expect(page.locator(".own-pace .note")).to_contain_text("quicker than may be given")
