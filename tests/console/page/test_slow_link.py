"""On a slow link no press is lost, and nothing that was asked for is thrown back for a while."""

from playwright.sync_api import Page, expect

from bilateral.console.messages import AskWords, Use
from tests.console.page.test_calm import take
from tests.console.sets_over import end_set
from tests.console.slow_link import WATCH, hear, shown_since
from tests.console.viewing import Stand, field, show, state
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

KEPT_MS = 900
"""A note is kept once nothing has been written for this long."""


def test_of_two_presses_on_longer_both_count(stand: Stand, far: Page) -> None:
    length = far.locator("#length")
    length.evaluate(WATCH)
    longer = far.get_by_role("button", name="Longer")
    longer.click()
    longer.click()
    stand.await_settings(lambda now: now.set.passes == 26)
    expect(far.locator("#count")).to_contain_text("26 passes")
    assert shown_since(length) == ["24", "25", "26"]


def test_of_two_presses_on_the_speed_of_the_next_set_both_count(stand: Stand, far: Page) -> None:
    far.click("#start")
    state(far, "Running")
    far.select_option("#preset", "fast")
    expect(far.locator("#next-hz")).to_have_value("1.40")
    faster = far.get_by_role("button", name="Next set faster")
    faster.click()
    faster.click()
    stand.await_settings(lambda now: now.motion.speed_hz == 1.5)


def test_a_length_is_turned_to_seconds_and_back_before_an_answer_is_there(
    stand: Stand, far: Page
) -> None:
    far.click("#in-seconds")
    expect(far.locator("#in-seconds")).to_have_attribute("aria-pressed", "true")
    far.click("#in-passes")
    stand.await_settings(lambda now: now.set.seconds is None)
    expect(far.locator("#in-passes")).to_have_attribute("aria-pressed", "true")


def test_a_switch_that_is_pressed_twice_is_as_it_was(stand: Stand, far: Page) -> None:
    eyes = far.locator("#eyes-on")
    eyes.evaluate(WATCH)
    eyes.click()
    eyes.click()
    stand.await_settings(lambda now: now.target.shown)
    hear(stand, far, "good", "good")
    assert [use.settings.target.shown for use in stand.engine.said(Use)] == [False, True]
    assert shown_since(eyes) == ["true", "false", "true"]


def test_a_speed_that_was_typed_is_not_thrown_back(far: Page) -> None:
    hz = far.locator("#hz")
    hz.evaluate(WATCH)
    hz.fill("0.9")
    hz.press("Enter")
    expect(hz).to_have_value("0.90")
    assert shown_since(hz) == ["1.00", "0.9", "0.90"]


def test_what_was_chosen_in_a_list_is_not_thrown_back(far: Page) -> None:
    preset = far.locator("#preset")
    preset.evaluate(WATCH)
    far.click("#faster")
    preset.select_option("gentle")
    expect(far.locator("#hz")).to_have_value("0.70")
    assert shown_since(preset) == ["standard", "gentle"]
    show(far, "settings")
    theme = field(far, "page", "theme")
    theme.evaluate(WATCH)
    theme.select_option("light")
    expect(far.locator("html")).to_have_attribute("data-theme", "light")
    assert shown_since(theme) == ["dark", "light"]


def test_no_word_of_a_note_is_lost_while_it_is_on_its_way(stand: Stand, far: Page) -> None:
    end_set(stand, 1)
    expect(far.locator("#given")).to_contain_text("Set 1")
    far.keyboard.press("n")
    far.keyboard.type("calm ")
    far.clock.fast_forward(KEPT_MS)
    hear(stand, far, "good", "good")
    expect(far.locator("#note")).to_have_value("calm ")
    expect(far.locator(".set-table")).to_contain_text("calm")
    expect(far.locator("#note")).to_have_value("calm ")
    far.keyboard.type("and warm")
    far.keyboard.press("Enter")
    expect(far.locator(".set-table")).to_contain_text("calm and warm")


def test_a_card_is_taken_from_the_client_though_its_view_is_left_at_once(
    stand: Stand, far: Page
) -> None:
    take(far, "grounding")
    far.locator("grounding-view .card-groups button").first.click()
    cards = far.locator("grounding-view .cards li")
    words = cards.first.locator(".title").inner_text()
    cards.first.get_by_role("button").click()
    show(far, "calm")
    stand.await_said(*(AskWords(type="words", words=one) for one in (words, "")))


def test_two_keys_of_a_clicker_are_removed_one_right_after_the_other(
    stand: Stand, far: Page
) -> None:
    view = show(far, "keys")
    for name in ("Page up", "Page down"):
        view.get_by_role("button", name=f"Remove: {name}").click()
    expect(view.locator(".taken kbd")).to_have_count(0)
    wait_until(lambda: 'start_keys = ""' in stand.settings_file.read_text(), AWAITED_S, "none")
    hear(stand, show(far, "set").page, "good", "good")
    show(far, "keys")
    expect(view.locator(".taken kbd")).to_have_count(0)


def test_a_colour_keeps_its_hue_while_its_strength_is_pulled(stand: Stand, far: Page) -> None:
    quick = far.get_by_role("group", name="Target and sound")
    quick.get_by_role("radio", name="#40c060").click()
    stand.await_settings(lambda now: now.target.colour == "#40c060")
    expect(quick.get_by_role("radio", name="#40c060")).to_have_attribute("aria-checked", "true")
    quick.get_by_role("button", name="Colour").click()
    panel = far.get_by_role("dialog", name="Colour")
    code = panel.locator("p.row output")
    code.evaluate(WATCH)
    panel.get_by_role("slider", name="Hue").focus()
    far.keyboard.press("Home")
    expect(code).to_have_text("#bf4040")
    hear(stand, far, "good", "good")
    panel.get_by_role("slider", name="Strength").focus()
    far.keyboard.press("ArrowRight")
    stand.await_settings(lambda now: now.target.colour == "#c13e3e")
    hear(stand, far, "fair", "fair")
    assert shown_since(code) == ["#40c060", "#bf4040", "#c13e3e"]


def test_a_question_that_is_confirmed_twice_is_asked_once(stand: Stand, far: Page) -> None:
    far.click("#save")
    far.fill("#panel-name", "evening")
    far.keyboard.press("Enter")
    far.keyboard.press("Enter")
    expect(far.get_by_role("dialog")).to_have_count(0)
    expect(far.locator("#preset")).to_have_value("evening")
    hear(stand, far, "good", "good")
    expect(far.locator("#told")).not_to_have_class("refusal")


def test_whoever_has_left_what_grounds_is_not_taken_back_to_it(stand: Stand, far: Page) -> None:
    far.keyboard.press("g")
    expect(far.locator("grounding-view")).to_be_visible()
    show(far, "set")
    stand.await_asked("ground")
    hear(stand, far, "good", "good")
    expect(far.locator("set-view")).to_be_visible()


def test_who_chooses_an_exercise_stays_at_it_when_it_comes_first(stand: Stand, far: Page) -> None:
    choices = show(far, "calm").locator(".calm-choices [data-preset]")
    last = choices.last.get_attribute("data-preset")
    choices.last.focus()
    far.keyboard.press("Enter")
    expect(choices.first).to_have_attribute("data-preset", last or "")
    expect(choices.first).to_be_focused()
    stand.await_settings(lambda now: now.exercise.kind != "none")


def test_a_slider_and_its_figure_say_the_same_while_no_answer_is_there(
    stand: Stand, far: Page
) -> None:
    show(far, "settings")
    figure = field(far, "set", "lead_in_s")
    slider = far.locator(".number", has=figure).get_by_role("slider")
    before = figure.input_value()
    slider.focus()
    far.keyboard.press("Home")
    assert figure.input_value() == "1" != before
    figure.press("ArrowUp")
    assert figure.input_value() == slider.input_value()
    stand.await_settings(lambda now: now.set.lead_in_s == 2.0)
    expect(figure).to_have_value("2")
