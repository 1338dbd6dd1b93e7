"""The setup of a room, step by step: what is asked, and that what comes back is shown."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import (
    AskCheck,
    AskMetronome,
    AskSession,
    MonitorShown,
    OutputsShown,
)
from bilateral.loading.photos import LARGEST_PHOTO_BYTES
from tests.console.large_file import large_file
from tests.console.scripted import ROOM, course_at
from tests.console.viewing import (
    PHONE,
    Stand,
    show,
    standing,
)
from tests.rig.children import wait_until
from tests.words.hearing import shown

PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63680000008200812bd74d310000000049454e44ae426082"
)
"""A PNG of one grey pixel."""


TRIED: tuple[tuple[Literal["eyes", "ears"], Literal["left", "right"]], ...] = (
    ("eyes", "left"),
    ("eyes", "right"),
    ("ears", "left"),
    ("ears", "right"),
)


pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


@pytest.fixture
def setup(shared_page: Page, stand: Stand) -> Page:  # noqa: ARG001  # the session is as new first
    show(shared_page, "setup")
    return shared_page


def step(page: Page, name: str) -> Locator:
    return page.locator(f"[data-step={name}]")


def in_settings(stand: Stand, line: str) -> None:
    """Wait until the therapist's own file has this line."""
    wait_until(lambda: line in stand.settings_file.read_text().splitlines(), 5, line)


def test_monitors_show_their_numbers_and_one_is_chosen(stand: Stand, setup: Page) -> None:
    monitor = step(setup, "monitor")
    expect(monitor.locator(".mark")).to_have_text("monitor 2")
    monitor.get_by_role("button", name="Show a number").click()
    stand.await_said(AskSession(type="numbers"))
    monitor.locator("[data-number='1']").click()
    in_settings(stand, 'monitor = "1: Laptop"')
    expect(monitor.locator("[data-number='1']")).to_contain_text("chosen")
    expect(monitor.locator("[data-number='2']")).to_have_attribute("aria-pressed", "true")
    first, second = ROOM.monitors
    moved = (
        first.model_copy(update={"is_clients": True}),
        second.model_copy(update={"is_clients": False}),
    )
    stand.console.tell(ROOM.model_copy(update={"monitors": moved}))
    expect(monitor.locator("[data-number='1']")).to_have_attribute("aria-pressed", "true")
    expect(monitor.locator(".mark")).to_have_text("monitor 1")
    only = (MonitorShown(number=1, name="Laptop", size=(1280, 800), is_clients=False, kept=""),)
    stand.console.tell(ROOM.model_copy(update={"monitors": only}))
    expect(monitor).to_contain_text("There is only one monitor.")
    expect(monitor.locator(".mark")).to_have_attribute("data-look", "warn")


def test_sides_are_tried_and_exchanged(stand: Stand, setup: Page) -> None:
    stand.engine.show(outputs=OutputsShown(eyes="on", ears="on", hands="missing"))
    sides = step(setup, "sides")
    expect(sides.get_by_role("button", name="Left, hands")).to_be_disabled()
    expect(sides.locator(".mark")).to_have_text("not tried yet")
    checks = [AskCheck(type="check", output=output, side=side) for output, side in TRIED]
    for check in checks:
        sides.get_by_role("button", name=f"{check.side.title()}, {check.output}").click()
    expect(sides.locator(".mark")).to_have_text("tried on both sides")
    stand.await_said(*checks)
    swap = sides.get_by_role("button", name="It came on the other side, ears")
    swap.click()
    expect(sides.get_by_text("Left and right are exchanged")).to_be_visible()
    in_settings(stand, "swap = true")
    expect(sides.locator(".mark")).to_have_text("not tried yet")
    swap.click()
    expect(sides.get_by_text("Left and right are exchanged")).to_be_hidden()


def test_checks_wait_for_the_end_of_a_set(stand: Stand, setup: Page) -> None:
    stand.engine.show(state="running", sets_begun=1, course=course_at(stand.engine.state.host_s, 1))
    for name in ("sides", "timing", "monitor"):
        expect(step(setup, name)).to_contain_text("A set is being given.")
    expect(setup.get_by_role("button", name="Left, eyes")).to_be_disabled()
    expect(setup.get_by_role("button", name="Play test rhythm")).to_be_disabled()
    expect(setup.locator("[data-number='1']")).to_be_disabled()


def test_the_beat_is_switched_on_and_off(stand: Stand, setup: Page) -> None:
    beat = step(setup, "timing").get_by_role("button").first
    expect(beat).to_have_text("Play test rhythm")
    beat.click()
    stand.await_said(AskMetronome(type="metronome", on=True))
    stand.engine.show(state="running", is_check=True, course=course_at(0.0, 0.5, 120))
    expect(beat).to_have_text("Stop test rhythm")
    beat.click()
    stand.await_said(*(AskMetronome(type="metronome", on=on) for on in (True, False)))
    stand.engine.show(state="running", is_check=True, course=course_at(0.0, 0.5, 1))
    expect(beat).to_have_text("Play test rhythm")


def test_an_output_is_moved_earlier_by_keys_and_by_a_number(stand: Stand, setup: Page) -> None:
    row = step(setup, "timing").locator(".trim", has=setup.locator("text=Ears"))
    slider = row.get_by_role("slider")
    slider.focus()
    slider.press("ArrowRight")
    slider.press("Shift+ArrowRight")
    expect(row.locator("output")).to_have_text("6 ms earlier")
    expect(slider).to_have_attribute("aria-valuetext", "6 ms earlier")
    in_settings(stand, "latency_ms = 6")
    figure = row.get_by_role("spinbutton")
    expect(figure).to_have_value("6")
    figure.fill("-20")
    figure.press("Enter")
    expect(row.locator("output")).to_have_text("20 ms later")
    in_settings(stand, "latency_ms = -20")
    expect(step(setup, "timing").locator(".mark")).to_have_text("Ears 20 ms later")
    row.get_by_role("button", name="Reset, ears").click()
    expect(row.locator("output")).to_have_text("as the device says")
    expect(slider).to_have_value("0")


def test_hands_go_back_to_what_is_usual_for_their_motors(setup: Page) -> None:
    row = step(setup, "timing").locator(".trim", has=setup.locator("text=Hands"))
    expect(row.locator("output")).to_have_text("not measured: the usual for these motors")
    expect(row.get_by_role("spinbutton")).to_have_value("")
    row.get_by_role("spinbutton").fill("40")
    row.get_by_role("spinbutton").press("Enter")
    expect(row.locator("output")).to_have_text("40 ms earlier")
    row.get_by_role("button", name="Reset, hands").click()
    expect(row.locator("output")).to_have_text("not measured: the usual for these motors")
    expect(row.get_by_role("spinbutton")).to_have_value("")


def test_distance_and_width_come_to_degrees(stand: Stand, setup: Page) -> None:
    place = step(setup, "place")
    width = place.get_by_label("Width of the picture")
    width.fill("")
    width.press("Enter")
    expect(place.locator(".mark")).to_have_text("width not known")
    width.fill("53")
    width.press("Enter")
    place.get_by_label("From the client's eyes to the screen").fill("57")
    place.get_by_label("From the client's eyes to the screen").press("Enter")
    in_settings(stand, "distance_cm = 57")
    expect(place.locator(".mark")).to_have_text("40° wide · at most 130 °/s")


def test_a_number_that_is_mistyped_is_said_and_changes_nothing(stand: Stand, setup: Page) -> None:
    width = step(setup, "place").get_by_label("Width of the picture")
    before = width.input_value()
    width.fill("5e")
    width.press("Enter")
    expect(setup.locator("#banner")).to_contain_text("5e")
    expect(width).to_have_value(before)
    assert "5e" not in stand.settings_file.read_text()


def test_a_measure_may_be_given_in_inches(stand: Stand) -> None:
    page = stand.open(locale="en-US")
    show(page, "setup")
    place = step(page, "place")
    expect(place).to_contain_text("inches")
    place.get_by_label("From the client's eyes to the screen").fill("20")
    place.get_by_label("From the client's eyes to the screen").press("Enter")
    in_settings(stand, "distance_cm = 50.8")
    page.context.close()


def test_devices_are_chosen_and_what_is_missing_is_said(stand: Stand, setup: Page) -> None:
    devices = step(setup, "devices")
    devices.get_by_label("Sound", exact=True).select_option("Headphones")
    in_settings(stand, 'device = "Headphones"')
    expect(devices.locator("#setup-loudspeakers")).to_be_hidden()
    devices.get_by_role("switch", name="Loudspeakers beside the client").click()
    in_settings(stand, "loudspeakers = true")
    expect(devices.locator("#setup-loudspeakers")).to_contain_text("same distance")
    devices.get_by_label("Pulses in the hands").select_option("audio")
    expect(devices.get_by_label("Sound device of the exciters")).to_be_visible()
    devices.get_by_label("Pulses in the hands").select_option("/dev/ttyUSB0")
    in_settings(stand, 'buzzers = "/dev/ttyUSB0"')
    expect(devices.get_by_label("Sound device of the exciters")).to_be_hidden()
    stand.console.tell(ROOM.model_copy(update={"sound_devices": ()}))
    sound = devices.get_by_label("Sound", exact=True)
    expect(sound.locator("option:checked")).to_have_text("Headphones (not connected)")
    stand.engine.show(
        outputs=OutputsShown(eyes="on", ears="missing", hands="lost"),
        notices=(shown(1, "Ears are missing: no sound device was found."),),
    )
    expect(devices.locator(".mark")).to_have_text("missing: Ears, Hands")
    expect(devices).to_contain_text("no sound device was found.")
    devices.get_by_role("button", name="Look again").click()
    stand.await_said(AskSession(type="look-again"))


def test_the_calm_screen_gets_a_colour_a_dot_and_a_photo(
    stand: Stand, setup: Page, tmp_path: Path
) -> None:
    calm = step(setup, "calm")
    expect(calm.locator(".mark")).to_have_text("the colour of the set")
    calm.get_by_role("switch", name="A colour of its own").click()
    calm.get_by_label("Colour between sets").fill("#203040")
    calm.get_by_label("Colour between sets").dispatch_event("change")
    in_settings(stand, 'colour = "#203040"')
    calm.get_by_role("switch", name="A small dot").click()
    in_settings(stand, "dot = true")
    photo = tmp_path / "Our lake.JPEG"
    photo.write_bytes(PHOTO)  # a PNG, whatever its name says
    for name in ("Our lake.png", "Our lake 2.png"):
        calm.locator("input[type=file]").set_input_files(photo)
        in_settings(stand, f'photo = "{name}"')
        expect(calm.locator(".mark")).to_have_text(name)
    broken = tmp_path / "notes.png"
    broken.write_text("no picture")
    calm.locator("input[type=file]").set_input_files(broken)
    expect(calm.locator(".refusal")).to_contain_text("no picture")
    calm.locator("input[type=file]").set_input_files(
        large_file(tmp_path / "lake at dawn.png", LARGEST_PHOTO_BYTES + 1)
    )
    expect(calm.locator(".refusal")).to_contain_text(
        f"lake at dawn.png is larger than {LARGEST_PHOTO_BYTES // 10**6} MB."
    )
    expect(calm.locator(".mark")).to_have_text("Our lake 2.png")
    calm.get_by_label("A photo of yours").select_option("")
    calm.get_by_role("switch", name="A colour of its own").click()
    expect(calm.locator(".mark")).to_have_text("the colour of the set")


def test_a_new_room_is_set_up_once(browser: Browser, tmp_path: Path) -> None:
    with standing(browser, tmp_path, own_settings="") as stand:
        page = stand.visitor()
        page.goto(f"http://{LOOPBACK}:{stand.console.port}/")
        expect(page.locator("setup-view")).to_be_visible()
        expect(page.locator("setup-view")).to_contain_text("Go through this once in a new room")
        page.get_by_role("button", name="Done").click()
        expect(page.locator("set-view")).to_be_visible()
        in_settings(stand, "is_set_up = true")
        page.reload()
        expect(page.locator("#start")).to_be_enabled()
        expect(page.locator("set-view")).to_be_visible()
        page.context.close()


@pytest.mark.parametrize("size", [(1280, 800), PHONE])
def test_the_session_is_closed_after_a_question_that_leaves_halt_free(
    stand: Stand, setup: Page, size: tuple[int, int]
) -> None:
    page = setup
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.get_by_role("button", name="Close the session").click()
    question = page.get_by_role("dialog")
    expect(question).to_contain_text("this page comes to its end")
    asked, halt = question.bounding_box(), page.locator("#halt").bounding_box()
    assert asked is not None
    assert halt is not None
    assert asked["y"] + asked["height"] <= halt["y"]
    page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    wait_until(lambda: stand.engine.state.state == "halted", 5, "the halt")
    page.get_by_role("button", name="Close the session").click()
    question.get_by_role("button", name="Close the session").click()
    stand.await_said(AskSession(type="close"))


def test_what_comes_to_both_ears_leads_to_reasons_and_remedies(setup: Page) -> None:
    sides = step(setup, "sides")
    reasons = sides.get_by_text("end the call", exact=False)
    expect(reasons).to_be_hidden()
    sides.get_by_text("I hear it in both ears").click()
    expect(reasons).to_be_visible()
    expect(sides.locator("details li")).to_have_count(4)
