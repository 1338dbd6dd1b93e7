"""What is changed in a preset is marked, saved and taken back on the set view."""

from playwright.sync_api import Page, expect

from tests.console.viewing import Stand, field, show


def test_a_letter_means_the_same_after_a_preset_was_chosen(stand: Stand, page: Page) -> None:
    page.focus("#preset")
    page.select_option("#preset", "gentle")
    expect(page.locator("#hz")).to_have_value("0.70")
    page.keyboard.press("s")
    stand.await_asked("start")
    expect(page.locator("#preset")).to_have_value("gentle")


def test_what_is_changed_is_marked_taken_back_and_saved(stand: Stand, page: Page) -> None:
    expect(page.locator("#changed")).to_be_hidden()
    page.get_by_role("slider", name="Level").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#changed")).to_be_visible()
    expect(page.locator("#undo")).to_have_text("Undo: Level")
    page.click("#undo")
    expect(page.locator("#changed")).to_be_hidden()
    page.click("#faster")
    expect(page.locator("#undo")).to_have_text("Undo: Speed")
    page.select_option("#preset", "gentle")
    expect(page.locator("#undo")).to_have_text("Undo: preset gentle")
    page.click("#undo")
    expect(page.locator("#preset")).to_have_value("standard")
    expect(page.locator("#hz")).to_have_value("1.05")
    page.click("#save")
    page.fill("#panel-name", "standard")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("alert")).not_to_be_empty()
    page.fill("#panel-name", "a little faster")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#preset")).to_have_value("a little faster")
    expect(page.locator("#changed")).to_be_hidden()
    assert "speed_hz = 1.05" in stand.preset_file("a little faster").read_text()


def test_revert_goes_back_to_the_preset(page: Page) -> None:
    page.click("#faster")
    page.click("#eyes-on")
    expect(page.locator("#changed")).to_be_visible()
    page.click("#revert")
    expect(page.locator("#changed")).to_be_hidden()
    expect(page.locator("#hz")).to_have_value("1.00")
    expect(page.locator("#revert")).to_be_disabled()


def test_a_broken_preset_cannot_be_chosen(page: Page) -> None:
    expect(page.locator("#preset option", has_text="old")).to_be_disabled()


def test_what_is_undone_here_is_of_the_set_and_the_room_has_an_undo_of_its_own(
    stand: Stand, page: Page
) -> None:
    show(page, "settings")
    latency = field(page, "audio", "latency_ms")
    latency.fill("180")
    latency.press("Enter")
    stand.await_settings(lambda now: now.audio.latency_ms == 180.0)
    expect(page.locator("#undo-room-audio")).to_contain_text("Undo: ")
    show(page, "set")
    expect(page.locator("#undo")).to_be_disabled()
    show(page, "setup")
    page.locator("#undo-room").click()
    stand.await_settings(lambda now: now.audio.latency_ms != 180.0)
    expect(page.locator("#undo-room")).to_be_disabled()


def test_a_console_that_had_to_begin_anew_is_believed(stand: Stand, page: Page) -> None:
    console = stand.console
    at_first = console._workspace.shown
    preset = page.locator("#preset")
    expect(preset).to_have_value("standard")
    preset.select_option("gentle")
    expect(page.locator("#undo")).to_have_text("Undo: preset gentle")
    console._loop.call_soon_threadsafe(console._clients.tell, at_first)
    expect(preset).to_have_value("standard")
