"""On a slow link: what is set up, kept and chosen, by presses that come before their answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import AddressShown, AskMetronome, Use
from tests.console.page.test_calm import take
from tests.console.page.test_own_files import opened, picked
from tests.console.page.test_presets import act, answer, look_at
from tests.console.page.test_setup import step
from tests.console.sets_over import end_set
from tests.console.slow_link import LAG_MS, WATCH, hear, shown_since
from tests.console.viewing import Stand, empty_page, show, standing
from tests.console.visiting import OTHER_ADDRESS, WIFI
from tests.files.sounds import encoded, sine
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

THIRD_ADDRESS = "127.0.0.3"


def test_sides_that_are_exchanged_twice_are_as_they_were(stand: Stand, far: Page) -> None:
    show(far, "setup")
    other = far.get_by_role("button", name="It came on the other side, ears")
    other.click()
    other.click()
    wait_until(lambda: len(stand.engine.said(Use)) > 1, AWAITED_S, "two uses")
    assert [use.settings.audio.swap for use in stand.engine.said(Use)] == [True, False]
    expect(far.get_by_text("Left and right are exchanged")).to_be_hidden()


def test_a_rhythm_that_is_begun_is_stopped_before_it_is_heard_of(stand: Stand, far: Page) -> None:
    show(far, "setup")
    beat = step(far, "timing").get_by_role("button").first
    beat.click()
    beat.click()
    stand.await_said(*(AskMetronome(type="metronome", on=on) for on in (True, False)))
    expect(beat).to_have_text("Play test rhythm")


def test_of_two_phases_the_second_has_its_preset(stand: Stand, far: Page) -> None:
    end_set(stand, 1)
    expect(far.locator("#given")).to_contain_text("Set 1")
    far.locator("#chip-presets summary").click()
    for chip, preset in (("installation", "gentle"), ("desensitisation", "standard")):
        far.locator(f"#chip-{chip}").select_option(preset)
    for name in ("Install: preset gentle", "Desensitise: preset standard"):
        expect(far.get_by_role("button", name=name)).to_be_visible()
    far.get_by_role("button", name="Install: preset gentle").click()
    far.get_by_role("button", name="Desensitise: preset standard").click()

    def chosen() -> list[str]:
        return [use.name for use in stand.engine.said(Use)][-2:]

    wait_until(lambda: chosen() == ["gentle", "standard"], AWAITED_S, "both")
    hear(stand, far, "good", "good")
    expect(far.locator("#preset")).to_have_value("standard")


def test_a_sound_takes_the_place_of_a_file_that_the_page_has_not_heard_of(
    stand: Stand, far: Page, tmp_path: Path
) -> None:
    panel = opened(far, "audio-sound")
    drip = tmp_path / "drip.wav"
    drip.write_bytes(encoded(sine()))
    picked(panel, 0, drip)
    stand.await_settings(lambda now: now.audio.cue_file == "drip.wav")
    panel.get_by_role("radio", name="Bell").click()
    stand.await_settings(lambda now: (now.audio.sound, now.audio.cue_file) == ("bell", ""))


def test_a_question_says_nothing_of_what_was_refused_before(far: Page) -> None:
    length = far.locator("#length")
    length.fill("x")
    length.press("Enter")
    far.click("#save")
    far.fill("#panel-name", "evening")
    far.keyboard.press("Enter")
    expect(far.locator("#preset")).to_have_value("evening")
    expect(far.locator(".length .refusal")).not_to_be_empty()
    expect(far.get_by_role("dialog")).to_have_count(0)


def test_what_is_exported_is_what_was_saved_last(far: Page) -> None:
    presets = show(far, "presets")
    look_at(presets, "mine")
    act(presets, "Choose").click()
    expect(presets.locator("[aria-pressed=true]")).to_contain_text("chosen")
    show(far, "set")
    far.click("#faster")
    expect(far.locator("#changed")).to_be_visible()
    show(far, "presets")
    presets.get_by_role("button", name="Save as").click()
    answer(presets, "Save")
    with far.expect_download() as going:
        act(presets, "Export").click()
    assert "0.85" in Path(going.value.path()).read_text()


def test_a_colour_between_sets_is_not_thrown_back(far: Page) -> None:
    show(far, "setup")
    calm = step(far, "calm")
    calm.get_by_role("switch", name="A colour of its own").click()
    colour = calm.get_by_label("Colour between sets")
    expect(colour).to_be_visible()
    colour.evaluate(WATCH)
    colour.fill("#203040")
    colour.dispatch_event("change")
    colour.blur()
    expect(calm.locator(".mark")).to_have_text("a colour of its own")
    expect(far.locator("#undo-room")).to_contain_text("Colour")
    assert shown_since(colour) == ["#000000", "#203040"]


def test_words_that_are_written_as_the_next_set_ends_belong_to_the_one_before(
    stand: Stand, far: Page
) -> None:
    end_set(stand, 1)
    expect(far.locator("#given")).to_contain_text("Set 1")
    far.keyboard.press("n")
    far.keyboard.type("the stairs")
    end_set(stand, 2)
    expect(far.locator("#given")).to_contain_text("Set 2")
    expect(far.locator("#note")).to_have_value("")
    expect(far.locator(".set-table tbody tr").nth(1)).to_contain_text("the stairs")


def held_up(page: Page, path: str) -> list[Route]:
    """What the page asks for there, and is not answered before a test lets it be."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(path, hold)
    return held


def test_what_is_written_while_cards_are_saved_is_not_lost(far: Page) -> None:
    take(far, "prompts")
    view = far.locator("prompts-view")
    view.get_by_role("button", name="Edit your own").click()
    text = view.get_by_role("textbox")
    text.fill("What is here?\n")
    held = held_up(far, "**/cards?*")
    view.get_by_role("button", name="Save").click()
    text.press_sequentially("And now?")
    held[0].continue_()
    expect(view.get_by_role("status").filter(has_text="Saved.")).to_be_visible()
    expect(text).to_be_visible()
    assert "And now?" in text.input_value()


def test_an_answer_for_a_question_that_is_closed_leaves_the_next_one_alone(
    far: Page, tmp_path: Path
) -> None:
    view = show(far, "setup")
    held = held_up(far, "**/restore")
    backup = tmp_path / "of.backup"
    backup.write_bytes(b"a backup")
    far.click("#setup-record-restore")
    far.set_input_files("#record-backup-file", backup)
    far.fill("#record-backup-passphrase", "by heart")
    far.keyboard.press("Enter")
    far.get_by_role("button", name="Cancel").click()
    far.get_by_role("button", name="Close the session").click()
    values = {"folder": "/there", "count": 3}
    notice = {"code": "record-restored", "severity": "info", "values": values}
    held[0].fulfill(json={"notice": notice})
    expect(step(far, "record").get_by_text("The backup is restored")).to_have_count(1)
    expect(far.get_by_role("dialog")).to_be_visible()
    expect(view).to_have_attribute("inert", "")


@pytest.fixture
def two_networks(browser: Browser, tmp_path: Path) -> Iterator[Stand]:
    """A computer at which phones may come by two networks."""
    cable = AddressShown(address=THIRD_ADDRESS, name="cable")
    with standing(browser, tmp_path, networks=(WIFI, cable)) as stand:
        yield stand


def test_another_network_stays_chosen_until_its_picture_is_asked_for(two_networks: Stand) -> None:
    page = two_networks.open()
    view = show(page, "phone")
    page.get_by_role("button", name="Let a phone in").click()
    link = view.locator("code")
    expect(link).to_contain_text(OTHER_ADDRESS)
    page.select_option("#phone-address", THIRD_ADDRESS)
    page.get_by_role("button", name="New picture").hover()
    page.mouse.down()
    page.evaluate("new Promise((shown) => setTimeout(shown))")  # what a press leaves is shown anew
    page.mouse.up()
    expect(link).to_contain_text(THIRD_ADDRESS)


def test_a_phone_that_is_let_in_by_two_presses_is_in(stand: Stand, far: Page) -> None:
    view = show(far, "phone")
    far.get_by_role("button", name="Let a phone in").click()
    expect(view.locator("code")).to_contain_text("#pair=")
    stand.visitor().goto(view.locator("code").inner_text())
    far.get_by_role("button", name="Yes, let it in").dblclick()
    expect(view.locator("li .mark")).to_have_text("connected")
    expect(view.locator(".refusal")).to_be_empty()


def test_who_has_gone_elsewhere_is_not_led_to_the_setup(browser: Browser, tmp_path: Path) -> None:
    with standing(browser, tmp_path, own_settings="") as stand:
        page = empty_page(browser, lag_ms=LAG_MS, locale="en")
        page.goto(f"http://{LOOPBACK}:{stand.console.port}/")
        presets = show(page, "presets")
        expect(presets.locator(".presets li")).not_to_have_count(0)
        expect(page.locator("#now")).to_have_text("Ready")
        expect(presets).to_be_visible()
        page.context.close()
