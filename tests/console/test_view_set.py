"""The set view in a real browser: what is done there is asked for, and what is so is shown."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import (
    AskCheck,
    AskDismiss,
    AskSpeed,
    Gone,
    LengthShown,
    OutputsShown,
    Use,
)
from tests.console.scripted import FIGURES, STANDARD, TOLD, course_at
from tests.console.viewing import PHONE, Stand, field, show
from tests.console.visiting import Served, pair_phone
from tests.rig.children import wait_until
from tests.words.hearing import read, shown

SETTLED_S = 0.6
"""A button that has changed its meaning takes no click for half a second."""


def state(page: Page, words: str) -> None:
    expect(page.locator("#state")).to_have_text(words)


def test_a_set_is_started_paused_finished_and_halted(stand: Stand, page: Page) -> None:
    state(page, "Ready")
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    page.click("#start")
    state(page, "Running")
    expect(page.locator("#sets")).to_have_text("set 1")
    expect(page.locator("#count")).to_contain_text(re.compile(r"pass 1 of 24 · \d of 48 sweeps"))
    page.click("#pause")
    state(page, "Paused")
    time.sleep(SETTLED_S)
    page.click("#pause")
    state(page, "Running")
    page.click("#start")
    state(page, "Ready")
    page.click("#halt")
    state(page, "Halted")
    stand.await_asked("start", "pause", "resume", "finish", "halt")
    expect(page.locator("#alarm")).to_have_text("Halted")


def test_a_check_of_one_side_is_not_counted_and_what_follows_is(stand: Stand, page: Page) -> None:
    stand.engine.show(state="running", is_check=True, course=course_at(time.perf_counter(), 1.0, 0))
    state(page, "Checking")
    expect(page.locator("#count")).to_have_text("")
    page.click("#halt")
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    time.sleep(SETTLED_S)
    page.click("#start")
    expect(page.locator("#count")).to_contain_text("pass 1 of 24")


def test_start_and_halt_are_at_hand_in_every_view(stand: Stand, page: Page) -> None:
    show(page, "presets")
    page.click("#start")
    expect(page.locator("#now")).to_have_text("Running")
    page.click("#halt")
    expect(page.locator("#now")).to_have_text("Halted")
    stand.await_asked("start", "halt")


@pytest.mark.parametrize("key", ["Escape", "Space"])
@pytest.mark.parametrize("focus", ["body", "#start", "#preset", "#eyes-on", "#pull-level_dbfs"])
def test_escape_and_space_halt_wherever_the_focus_is(
    stand: Stand, page: Page, key: str, focus: str
) -> None:
    page.focus(focus)
    page.keyboard.press(key)
    state(page, "Halted")
    stand.await_asked("halt")
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


@pytest.mark.parametrize("typed", ["9", "0,8,", "0.01", "1e1", "fast"])
def test_a_speed_there_is_none_of_is_refused_and_changes_nothing(
    stand: Stand, page: Page, typed: str
) -> None:
    hz, refusal = page.locator("#hz"), page.locator("#speed-group .refusal")
    hz.fill(typed)
    hz.press("Enter")
    expect(refusal).to_have_text(f"Speed: {typed} Hz is out of range. Possible is 0.05 to 2 Hz.")
    expect(hz).to_have_value("1.00")
    page.click("#faster")
    expect(refusal).to_be_empty()
    stand.await_asked("faster")
    assert not stand.engine.said(AskSpeed)


@pytest.mark.parametrize(("language", "shown"), [("en", "0.80"), ("de", "0,80")])
@pytest.mark.parametrize("typed", ["0,8", "0.8", ".8"])
def test_a_speed_is_typed_with_a_comma_or_a_point(
    stand: Stand, language: str, shown: str, typed: str
) -> None:
    page = stand.open(locale=language)
    page.click("#hz")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    stand.await_said(AskSpeed(type="speed", speed_hz=0.8))
    expect(page.locator("#hz")).to_have_value(shown)
    expect(page.locator("#per-minute")).to_have_value("48")


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
    stand.await_asked("halt")
    expect(page.locator("#hz")).to_have_value("2.00")


def test_a_swipe_over_the_speed_is_as_much_as_the_notches_it_is_worth(
    stand: Stand, page: Page
) -> None:
    page.hover("#hz")
    for _ in range(40):
        page.mouse.wheel(0, -4)
    page.keyboard.press("Escape")
    stand.await_asked("faster", "halt")


def test_a_letter_means_the_same_after_a_preset_was_chosen(stand: Stand, page: Page) -> None:
    page.focus("#preset")
    page.select_option("#preset", "gentle")
    expect(page.locator("#hz")).to_have_value("0.70")
    page.keyboard.press("s")
    stand.await_asked("start")
    expect(page.locator("#preset")).to_have_value("gentle")


def test_length_in_passes_and_in_seconds(stand: Stand, page: Page) -> None:
    page.fill("#length", "30")
    page.press("#length", "Enter")
    expect(page.locator("#count")).to_have_text("30 passes · 60 sweeps · 30 s")
    page.get_by_role("button", name="Longer").click()
    expect(page.locator("#length")).to_have_value("31")
    page.click("#in-seconds")
    expect(page.locator("#in-seconds")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#length")).to_have_value("31")
    page.fill("#length", "3600")
    page.press("#length", "Enter")
    expect(page.locator("#count")).to_contain_text("3600 s")
    stand.await_settings(lambda now: now.set.passes is None)
    page.click("#in-passes")
    expect(page.locator("#in-passes")).to_have_attribute("aria-pressed", "true")
    stand.await_settings(lambda now: now.set.seconds is None)


def test_one_undo_takes_a_length_in_seconds_back(stand: Stand, page: Page) -> None:
    page.select_option("#preset", "gentle")
    expect(page.locator("#length")).to_have_value("20")
    gentle = stand.await_settings(lambda now: now.set.passes == 20).settings
    page.click("#in-seconds")
    expect(page.locator("#in-seconds")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#undo")).to_have_text("Undo: Length in seconds")
    stand.await_settings(lambda now: now.set.seconds == round(20 / gentle.motion.speed_hz))
    page.click("#undo")
    expect(page.locator("#in-passes")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#length")).to_have_value("20")
    expect(page.locator("#undo")).to_have_text("Undo: preset gentle")
    stand.await_settings(lambda now: now == gentle)
    assert [use.settings.set.passes for use in stand.engine.said(Use)] == [20, None, 20]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("9999", "Length in passes: 9,999 passes is out of range. Possible is 1 to 1,000 passes."),
        ("2 4", None),
    ],
)
def test_a_length_there_is_none_of_is_refused_and_changes_nothing(
    stand: Stand, page: Page, typed: str, words: str | None
) -> None:
    refusal = page.locator(".length .refusal")
    page.fill("#length", typed)
    page.press("#length", "Enter")
    expect(refusal).to_have_text(words or re.compile("passes"))
    expect(page.locator("#length")).to_have_value("24")
    page.fill("#length", "12")
    page.press("#length", "Enter")
    expect(page.locator("#count")).to_contain_text("12 passes")
    expect(refusal).to_be_empty()
    stand.await_settings(lambda now: now.set.passes == 12)


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
    expect(level).to_have_attribute("aria-valuetext", "\u221221 dBFS")
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
    expect(page.get_by_role("button", name="Test the left ear")).to_be_disabled()


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
    page.click("#halt")
    expect(later).to_be_hidden()
    expect(now).to_have_value("0.65")
    stand.await_said(*(AskSpeed(type="speed", speed_hz=hz) for hz in (1.2, 0.6)))


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


def test_what_the_therapists_own_file_cannot_take_is_told_wherever_it_was_asked_for(
    stand: Stand, page: Page
) -> None:
    stand.settings_file.write_text("[display")
    page.click("#hands-on")
    expect(page.locator("#told")).to_contain_text("settings.toml")
    room = show(page, "setup")
    room.get_by_role("switch", name="A small dot").click()
    expect(page.locator("#banner")).to_contain_text("settings.toml")
    show(page, "settings")
    expect(page.locator("#banner")).to_be_hidden()


def test_two_sentences_are_told_and_the_older_ones_go(stand: Stand, page: Page) -> None:
    stand.engine.show(notices=(*TOLD, shown(3, "A third one.")))
    expect(page.locator("#told p > span")).to_have_text([read(TOLD[1].notice), "A third one."])


def test_a_notice_shows_when_it_came_and_is_taken_away(stand: Stand, page: Page) -> None:
    stand.engine.show(notices=TOLD)
    told = page.locator("#told")
    expect(told.locator("time").first).to_have_text(re.compile(r"^\d\d:\d\d$"))
    show(page, "setup")
    in_setup = page.locator("setup-view .notice").first
    in_setup.get_by_role("button", name=f"Take away: {read(TOLD[0].notice)}").click()
    stand.await_said(AskDismiss(type="dismiss", number=1))
    show(page, "set")
    told.get_by_role("button", name="Take away what is told here").click()
    stand.await_said(*(AskDismiss(type="dismiss", number=number) for number in (1, 1, 2)))
    stand.engine.show(notices=())
    expect(told.get_by_role("button")).to_be_hidden()


def test_where_there_is_little_room_the_newest_notice_is_seen_whole_and_taken_away_alone(
    stand: Stand,
) -> None:
    page = stand.open(PHONE)
    stand.engine.show(notices=TOLD)
    told = page.locator("#told")
    expect(told.locator("p:visible > span")).to_have_text([read(TOLD[1].notice)])
    assert told.evaluate("it => it.scrollHeight <= it.clientHeight")
    told.get_by_role("button").click()
    stand.await_said(AskDismiss(type="dismiss", number=2))
    stand.engine.show(notices=TOLD[:1])
    expect(told.locator("p:visible > span")).to_have_text([read(TOLD[0].notice)])


def test_two_pages_stay_equal(stand: Stand, page: Page) -> None:
    other = stand.open(PHONE)
    other.click("#slower")
    expect(page.locator("#hz")).to_have_value("0.95")
    page.fill("#length", "12")
    page.press("#length", "Enter")
    expect(other.locator("#length")).to_have_value("12")
    expect(other.locator("#changed")).to_be_visible()


def test_the_language_changes_at_once_and_so_do_the_colours(stand: Stand, page: Page) -> None:
    show(page, "settings")
    field(page, "page", "language").select_option("de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    field(page, "page", "theme").select_option("light")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    show(page, "set")
    state(page, "Bereit")
    length = LengthShown(passes=1, sweeps=3, seconds=1.4)
    stand.engine.show(next=STANDARD.model_copy(update={"length": length}))
    expect(page.locator("#count")).to_have_text("1 Durchgang · 3 Schwünge · 1 s")
    assert 'language = "de"' in stand.settings_file.read_text()


def test_the_language_is_the_browsers_where_none_is_chosen(stand: Stand) -> None:
    state(stand.open(locale="de-AT"), "Bereit")
    state(stand.open(locale="fr-FR"), "Prêt")
    state(stand.open(locale="pl-PL"), "Ready")


def selection(page: Page) -> bytes:
    return page.locator("#screen").screenshot()


def test_the_miniature_moves_and_rests_where_motion_is_not_wanted(stand: Stand) -> None:
    moving, still = stand.open(), stand.open(reduced_motion="reduce")
    empty = selection(still)
    stand.engine._do("start")
    for page in (moving, still):
        state(page, "Running")
    pictures = {page: selection(page) for page in (moving, still)}
    moving.wait_for_timeout(200)
    assert selection(moving) != pictures[moving]
    assert selection(still) == pictures[still]
    assert pictures[still] != empty


def test_the_miniature_shows_no_target_while_the_clients_monitor_is_lost(
    stand: Stand, page: Page
) -> None:
    state(page, "Ready")
    empty = selection(page)
    page.click("#start")
    state(page, "Running")
    assert selection(page) != empty
    lost = OutputsShown(eyes="lost", ears="on", hands="off")
    stand.engine.show(state="paused", outputs=lost)
    expect(page.locator("#eyes")).to_have_text("lost, reconnecting")
    assert selection(page) == empty


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


def test_the_miniature_rests_with_a_set_that_is_held_and_goes_on_with_it(
    stand: Stand, page: Page
) -> None:
    """Drawn for every frame while it moves, and not at all while it rests, also in the middle."""
    page.evaluate(
        """() => {
          window.drawn = 0;
          const fill = CanvasRenderingContext2D.prototype.fill;
          CanvasRenderingContext2D.prototype.fill = function (...given) {
            window.drawn += 1;
            return fill.apply(this, given);
          };
        }"""
    )
    now_s = time.perf_counter()
    moving = course_at(now_s, 1.0)
    stand.engine.show(state="running", course=moving)
    wait_until(lambda: drawn(page) > 20, 5.0, "twenty frames")
    held = ((now_s, 0.0), (time.perf_counter(), 0.7))
    paused = moving.model_copy(update={"phase": held, "rest_s": None, "held_s": 23.65})
    stand.engine.show(state="paused", course=paused)
    state(page, "Paused")
    expect(page.locator("#count")).to_have_text("pass 1 of 24 · 0 of 48 sweeps · 24 s left")
    stand.engine.close()
    page.wait_for_timeout(300)
    before = drawn(page)
    page.wait_for_timeout(300)
    assert drawn(page) == before
    stand.engine.show(state="running", course=moving)
    wait_until(lambda: drawn(page) > before + 20, 5.0, "twenty more")


def drawn(page: Page) -> int:
    count: int = page.evaluate("window.drawn")
    return count


def test_on_a_narrow_page_an_output_opens_over_the_rest_and_goes_again(stand: Stand) -> None:
    page = stand.open(PHONE)
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


def test_a_phone_steers_the_set_and_sees_nothing_else(stand: Stand) -> None:
    door, token = pair_phone(Served(stand.console, [], port=stand.console.port))
    page = stand.visitor(PHONE)
    page.goto(f"http://{door.host}/#{token}")
    state(page, "Ready")
    for part in page.locator(".therapist").all():
        expect(part).to_be_hidden()
    expect(page.locator("#switch")).to_be_hidden()
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    assert page.evaluate("document.documentElement.scrollHeight") <= PHONE[1]
    page.click("#faster")
    expect(page.locator("#hz")).to_have_value("1.05")
    page.click("#start")
    state(page, "Running")
    page.click("#pause")
    state(page, "Paused")
    page.click("#halt")
    state(page, "Halted")
    stand.await_asked("faster", "start", "pause", "halt")
