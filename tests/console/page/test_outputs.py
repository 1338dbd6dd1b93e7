"""Eyes, ears and hands say how they are, and are switched, turned up and down, and tried."""

import time

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import AskCheck, Gone, OutputsShown, Use
from tests.console.scripted import FIGURES
from tests.console.viewing import PHONE, SETTLED_S, Stand, field, resize, show, state


def test_outputs_say_how_they_are_and_are_switched(stand: Stand, page: Page) -> None:
    words = {"on": "on", "off": "off", "lost": "lost, reconnecting", "missing": "missing"}
    for condition, word in {**words, "simulated": "simulated"}.items():
        stand.engine.show(outputs=OutputsShown(eyes="on", ears=condition, hands="off"))
        expect(page.locator("#ears")).to_have_text(word)
    page.click("#ears-on")
    expect(page.locator("#ears-on")).to_have_attribute("aria-checked", "false")
    stand.await_settings(lambda now: not now.audio.on)
    page.focus("#eyes-on")
    page.keyboard.press("Enter")
    expect(page.locator("#eyes-on")).to_have_attribute("aria-checked", "false")
    stand.await_settings(lambda now: not now.target.shown)
    page.click("#hands-on")
    expect(page.locator("#hands-on")).to_have_attribute("aria-checked", "true")
    stand.await_settings(lambda now: now.hands.buzzers == "auto")
    page.click("#hands-on")
    expect(page.locator("#hands-on")).to_have_attribute("aria-checked", "false")
    expect(page.locator("#hands")).to_have_text("off")
    stand.await_settings(lambda now: not now.hands.on)


def test_hands_that_are_muted_keep_the_device_of_the_room(stand: Stand, page: Page) -> None:
    show(page, "settings")
    device = field(page, "hands", "buzzers")
    device.fill("COM7")
    device.press("Enter")
    stand.await_settings(lambda now: now.hands.buzzers == "COM7")
    show(page, "set")
    hands = page.locator("#hands-on")
    expect(hands).to_have_attribute("aria-checked", "true")
    hands.click()
    expect(hands).to_have_attribute("aria-checked", "false")
    expect(page.locator("#undo")).to_have_text("Undo: Pulses")
    stand.await_settings(lambda now: not now.hands.on)
    page.reload()
    expect(page.locator("#undo")).to_have_text("Undo: Pulses")
    hands.click()
    expect(hands).to_have_attribute("aria-checked", "true")
    stand.await_settings(lambda now: now.hands.on)
    assert {use.settings.hands.buzzers for use in stand.engine.said(Use)} == {"COM7"}
    assert 'buzzers = "COM7"' in stand.settings_file.read_text()


def test_level_and_strength_are_pulled(stand: Stand, page: Page) -> None:
    level = page.get_by_role("slider", name="Level")
    level.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#ears")).to_be_visible()
    expect(level).to_have_attribute("aria-valuetext", "35 %")  # as loud as the loudest there is
    expect(page.locator(".stands small").first).to_have_text("\u221221 dBFS")
    page.get_by_role("slider", name="Strength").focus()
    page.keyboard.press("Home")
    expect(page.get_by_role("slider", name="Strength")).to_have_value("10")
    used = stand.await_settings(lambda now: now.hands.strength_percent == 10.0)
    assert used.settings.audio.level_dbfs == -21.0


def test_a_cue_on_one_side_is_a_check_and_no_set(stand: Stand, page: Page) -> None:
    page.get_by_role("button", name="Test the left ear").click()
    state(page, "Checking")
    page.get_by_role("button", name="Test the right hand").click()
    stand.await_said(
        AskCheck(type="check", output="ears", side="left"),
        AskCheck(type="check", output="hands", side="right"),
    )
    page.click("#halt")
    state(page, "Halted")
    time.sleep(SETTLED_S)
    page.click("#start")
    expect(page.get_by_role("button", name="Test the left ear")).to_have_count(0)


@pytest.mark.parametrize("condition", ["off", "missing", "lost", "opening"])
def test_an_output_that_gives_nothing_is_not_tested(
    stand: Stand, page: Page, condition: str
) -> None:
    ear, hand = (page.get_by_role("button", name=f"Test the left {it}") for it in ("ear", "hand"))
    expect(ear).to_be_enabled()
    stand.engine.show(outputs=OutputsShown(eyes="on", ears=condition, hands="on"))
    expect(ear).to_be_disabled()
    expect(hand).to_be_enabled()
    stand.engine.show(outputs=OutputsShown(eyes="on", ears="on", hands=condition))
    expect(ear).to_be_enabled()
    expect(hand).to_be_disabled()


def test_nothing_is_shown_as_on_once_the_program_has_died(stand: Stand, page: Page) -> None:
    stand.engine.show(sync="good", outputs=OutputsShown(eyes="on", ears="on", hands="on"))
    words = [page.locator(f"#{each}") for each in ("eyes", "ears", "hands", "sync")]
    switches = [page.locator(f"#{each}-on") for each in ("eyes", "ears")]
    expect(words[3]).to_have_text("good")
    stand.console.tell(Gone(in_order=False))
    expect(page.locator("#banner")).to_contain_text("Nothing is shown or played any more")
    for word in words:
        expect(word).to_have_text("…")
        expect(word).to_have_class("word quiet")
    for switch in switches:
        expect(switch).to_have_attribute("aria-checked", "false")
    show(page, "setup")
    for word in page.locator("setup-view .conditions b").all():
        expect(word).to_have_text("…")


def test_sync_is_a_word_with_its_figures_on_demand(stand: Stand, page: Page) -> None:
    stand.engine.show(sync="good", sync_figures=FIGURES, frames_lost=1)
    expect(page.locator("#sync")).to_have_text("good")
    figures = page.get_by_text("Eyes and Ears: 0.6 ms apart, 99 % below 2.4 ms")
    expect(figures).to_be_hidden()
    page.get_by_text("Figures", exact=True).click()
    expect(figures).to_be_visible()
    expect(page.get_by_text("1 frame late or lost")).to_be_visible()


@pytest.mark.parametrize(
    ("eyes", "words"), [("opening", "being connected"), ("lost", "lost, reconnecting")]
)
def test_a_picture_that_is_being_opened_or_comes_back_is_given_time(
    stand: Stand, page: Page, eyes: str, words: str
) -> None:
    stand.engine.close()
    stand.engine.show(outputs=OutputsShown(eyes=eyes, ears="on", hands="off"))
    expect(page.locator("#eyes")).to_have_text(words)
    page.wait_for_timeout(1500)
    expect(page.locator("#banner")).to_be_hidden()
    stand.engine.show(outputs=OutputsShown(eyes="on", ears="on", hands="off"))
    expect(page.locator("#banner")).to_contain_text("does not answer")


def test_on_a_narrow_page_an_output_opens_over_the_rest_and_goes_again(
    stand: Stand, page: Page
) -> None:
    resize(page, PHONE)
    ears, hands = (page.get_by_role("button", name=name) for name in ("Ears on", "Hands simulated"))
    level = page.get_by_role("slider", name="Level")
    expect(level).to_be_hidden()
    ears.click()
    expect(level).to_be_visible()
    hands.click()
    expect(level).to_be_hidden()
    expect(page.get_by_role("slider", name="Strength")).to_be_visible()
    page.keyboard.press("Escape")
    expect(hands).to_have_attribute("aria-expanded", "false")
    state(page, "Halted")
    switch = page.locator("#ears-on")
    for word in ("lost", "missing"):
        stand.engine.show(outputs=OutputsShown(eyes="on", ears=word, hands="on"))
        expect(switch).to_be_visible()  # it opens by itself, and closes when that is over
        expect(level).to_be_hidden()
        stand.engine.show(outputs=OutputsShown(eyes="on", ears="on", hands="on"))
        expect(switch).to_be_hidden()
    stand.engine.show(outputs=OutputsShown(eyes="on", ears="lost", hands="on"))
    expect(switch).to_be_visible()
    page.locator(".tile .more").nth(1).click()
    expect(level).to_be_visible()  # it is meant, and stays
    stand.engine.show(outputs=OutputsShown(eyes="on", ears="on", hands="on"))
    expect(page.locator("#ears")).to_have_text("on")
    expect(level).to_be_visible()
