"""What is chosen while a set plays is shown as the next set, beside the one that plays."""

from playwright.sync_api import Page, expect

from bilateral.console.messages import AskSpeed
from tests.console.viewing import Stand, state


def test_a_preset_chosen_during_a_set_waits_for_the_next_one(stand: Stand, page: Page) -> None:
    page.click("#start")
    state(page, "Running")
    page.focus("#preset")
    page.select_option("#preset", "gentle")
    expect(page.locator("#next-title")).to_have_text("Next set")
    expect(page.locator("#preset")).to_have_value("gentle")
    expect(page.locator("#preset")).to_be_focused()
    assert not stand.await_settings(lambda now: now.motion.speed_hz < 1.0).live
    page.fill("#length", "7")
    page.press("#length", "Enter")
    expect(page.locator("#length")).to_have_value("7")
    expect(page.locator("#count")).to_contain_text("of 24")


def test_what_plays_and_what_comes_next_are_two_things_while_they_differ(
    stand: Stand, page: Page
) -> None:
    now, later = page.locator("#hz"), page.locator("#next-hz")
    expect(later).to_be_hidden()
    page.click("#start")
    state(page, "Running")
    page.select_option("#preset", "fast")
    expect(later).to_have_value("1.40")
    expect(now).to_have_value("1.00")
    expect(page.get_by_role("group", name="speed of this set (standard)")).to_be_visible()
    expect(page.locator("#length")).to_have_value("30")
    now.fill("1.2")
    now.press("Enter")
    expect(now).to_have_value("1.20")
    expect(later).to_have_value("1.40")
    now.fill("0.6")
    now.press("Enter")
    expect(now).to_have_value("0.60")
    expect(later).to_have_value("0.60")
    page.get_by_role("button", name="Next set faster").click()
    expect(later).to_have_value("0.65")
    expect(now).to_have_value("0.60")
    use = stand.await_settings(lambda wanted: wanted.motion.speed_hz == 0.65)
    assert (use.live, use.keeps_speed) == (False, False)
    later.fill("9")
    later.press("Enter")
    expect(page.locator(".next-speed .refusal")).to_contain_text("9 Hz is out of range")
    expect(later).to_have_value("0.65")
    page.select_option("#preset", "breathing")
    expect(page.locator(".next-speed label")).to_have_text("breaths/min")
    later.fill("6")
    later.press("Enter")
    page.get_by_role("button", name="Next set faster").click()
    expect(later).to_have_value("6.5")
    stand.await_settings(lambda wanted: round(60.0 * (wanted.exercise.pace_hz or 0.0), 3) == 6.5)
    page.select_option("#preset", "fast")
    expect(page.locator(".next-speed label")).to_have_text("Hz")
    later.fill("0.65")
    later.press("Enter")
    expect(later).to_have_value("0.65")
    page.click("#halt")
    expect(later).to_be_hidden()
    expect(now).to_have_value("0.65")
    stand.await_said(*(AskSpeed(type="speed", speed_hz=hz) for hz in (1.2, 0.6)))
