"""What is changed most while one looks at the client: on the set view, in a press or two."""

import pytest
from playwright.sync_api import Locator, Page, expect

from bilateral.console.messages import AskChange, AskTrial
from bilateral.stimulus.motion import Path
from tests.console.scripted import IDLE
from tests.console.viewing import (
    DESKTOP,
    ENLARGED,
    PHONE,
    Stand,
    box_of,
    field,
    resize,
    show,
    state,
)

SIZES = [DESKTOP, PHONE, ENLARGED]
INTO_VIEW = "it => it.scrollIntoView({block: 'end'})"


def opened(page: Page, name: str) -> Locator:
    """What the button of a setting opens."""
    page.get_by_role("group", name="Target and sound").get_by_role("button", name=name).click()
    panel = page.get_by_role("dialog", name=name)
    expect(panel).to_be_visible()
    return panel


def test_what_is_chosen_is_seen_and_what_is_usual_is_one_press_away(
    stand: Stand, page: Page
) -> None:
    quick = page.get_by_role("group", name="Target and sound")
    page.evaluate("addEventListener('click', () => (window.presses = (window.presses ?? 0) + 1))")
    for group, name in (
        ("Direction", "Diagonal, rising"),
        ("Colour", "#40c060"),
        ("Size", "8 %"),
        ("Sound", "Bell"),
    ):
        one = quick.get_by_role("radiogroup", name=group).get_by_role("radio", name=name)
        one.click()
        expect(one).to_have_attribute("aria-checked", "true")
    stand.await_settings(
        lambda now: (
            (now.motion.path, now.target.colour, now.target.diameter_percent, now.audio.sound)
            == (Path.DIAGONAL_UP, "#40c060", 8.0, "bell")
        )
    )
    assert page.evaluate("window.presses") == 4
    expect(page.locator("set-view")).to_be_visible()


def test_any_other_direction_is_two_presses_away(stand: Stand, page: Page) -> None:
    quick = page.get_by_role("group", name="Target and sound")
    direction = quick.get_by_role("button", name="Direction Left and right")
    expect(direction.locator("polyline")).to_have_count(1)
    expect(quick.get_by_role("button", name="Size 5 %")).to_contain_text("5 %")
    panel = opened(page, "Direction")
    expect(panel.get_by_role("radio")).to_have_count(len(Path))
    panel.get_by_role("radio", name="Up and down").click()
    stand.await_settings(lambda now: now.motion.path is Path.VERTICAL)
    expect(panel).to_be_hidden()
    expect(quick.get_by_role("button", name="Direction Up and down")).to_be_focused()
    expect(page.locator("set-view")).to_be_visible()


def test_what_the_exercise_gives_itself_is_not_offered_and_it_is_said(page: Page) -> None:
    quick = page.get_by_role("group", name="Target and sound")
    expect(quick.get_by_role("button")).to_have_count(6)
    page.select_option("#preset", "breathing")
    expect(quick.get_by_role("button")).to_have_count(3)
    expect(quick).to_contain_text("The exercise gives: Direction, Size, Shape")
    page.select_option("#preset", "standard")
    expect(quick.get_by_role("button")).to_have_count(6)
    expect(quick.locator(".note")).to_be_hidden()


def test_a_size_is_picked_or_pulled(stand: Stand, page: Page) -> None:
    panel = opened(page, "Size")
    panel.get_by_role("radio", name="8 %").click()
    stand.await_settings(lambda now: now.target.diameter_percent == 8.0)
    panel = opened(page, "Size")
    slider = panel.get_by_role("slider", name="Size")
    slider.focus()
    page.keyboard.press("ArrowRight")
    stand.await_settings(lambda now: now.target.diameter_percent == 8.5)
    expect(panel).to_be_visible()


def test_a_size_in_degrees_says_what_it_is_in_this_room(stand: Stand, page: Page) -> None:
    show(page, "settings")
    degrees = field(page, "target", "diameter_deg")
    remark = page.locator("#setting-target-diameter_deg-remark")
    degrees.fill("3")
    degrees.press("Enter")
    stand.await_settings(lambda now: now.target.diameter_deg == 3.0)
    expect(remark).to_have_text("In this room: 10.5 % of the height")
    show(page, "set")
    expect(page.get_by_role("button", name="Size 3 degrees")).to_be_visible()
    panel = opened(page, "Size")
    expect(panel.get_by_role("slider")).to_have_value("10.5")
    expect(panel.locator("#quick-setting-target-diameter_deg")).to_have_value("3")
    panel.get_by_role("radio", name="8 %").click()
    stand.await_settings(lambda now: now.target.diameter_deg is None)
    expect(page.get_by_role("button", name="Size 8 %")).to_be_visible()


def test_a_colour_says_how_it_stands_out_and_is_picked(stand: Stand, page: Page) -> None:
    panel = opened(page, "Colour")
    expect(panel.locator(".contrast")).to_have_text("Contrast 21 : 1")
    black = panel.get_by_role("radio", name="#000000")
    expect(black).to_have_accessible_name("#000000 Contrast 1 : 1")
    panel.get_by_role("radio", name="#8fd0d8").click()
    stand.await_settings(lambda now: now.target.colour == "#8fd0d8")
    panel = opened(page, "Colour")
    expect(panel.get_by_role("radio", name="#8fd0d8")).to_have_attribute("aria-checked", "true")
    panel.get_by_role("slider", name="Lightness").focus()
    page.keyboard.press("Home")
    stand.await_settings(lambda now: now.target.colour == "#000000")
    expect(panel.locator(".contrast")).to_have_text("Contrast 1 : 1")
    expect(panel.locator(".remark")).to_contain_text("contrast")
    show(page, "settings")
    field(page, "target", "background")
    for name in ("colour", "background"):
        expect(page.locator(f"#setting-target-{name}-range")).to_have_text("Contrast 1 : 1")


def test_what_would_be_refused_is_said_before_it_is_picked(stand: Stand, page: Page) -> None:
    page.fill("#hz", "1.9")
    page.press("#hz", "Enter")
    expect(page.locator("#hz")).to_have_value("1.90")
    panel = opened(page, "Size")
    expect(panel.get_by_role("radio", name="20 %")).to_be_disabled()
    expect(panel.get_by_role("radio", name="2 %", exact=True)).to_be_enabled()
    expect(panel.locator(".remark")).not_to_be_empty()
    assert not stand.engine.said(AskChange)


def test_a_colour_goes_through_its_parts_and_back(page: Page) -> None:
    assert (
        page.evaluate(
            """async () => {
              const { colourOf, hslOf } = await import("./choosing/colour-picker.js");
              const spelled = (n) => "#" + n.toString(16).padStart(6, "0");
              const far = [];
              for (let n = 0; n < 0x1000000; n += 7919) {
                const [one, other] = [spelled(n), colourOf(hslOf(spelled(n)))];
                for (const at of [1, 3, 5]) {
                  const [a, b] = [one, other].map((c) => parseInt(c.slice(at, at + 2), 16));
                  if (Math.abs(a - b) > 4) far.push([one, other]);
                }
              }
              const exact = ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff"];
              return [...far, ...exact.filter((one) => colourOf(hslOf(one)) !== one)];
            }"""
        )
        == []
    )


@pytest.mark.parametrize("size", SIZES)
def test_nothing_of_it_lies_over_halt(stand: Stand, page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    halt = page.locator("#halt")
    asked: list[str] = []
    for name in ("Direction", "Colour", "Size"):
        panel = opened(page, name)
        panel.locator(":scope > :last-child").evaluate(INTO_VIEW)
        box = box_of(halt)
        for part in (0.1, 0.5, 0.9):
            at = [box["x"] + box["width"] * part, box["y"] + box["height"] * part]
            met = page.evaluate("at => !!document.elementFromPoint(...at)?.closest('#halt')", at)
            assert met, (name, part)
        halt.click()
        asked.append("halt")
        stand.await_asked(*asked)
        expect(panel).to_be_hidden()


def test_it_closes_by_escape_which_halts_and_by_whatever_else_is_meant(
    stand: Stand, page: Page
) -> None:
    panel = opened(page, "Direction")
    expect(panel.get_by_role("radio", name="Left and right")).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    stand.await_asked("halt")
    opened(page, "Colour")
    page.locator("#state").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".steer")).not_to_have_attribute("inert", "")


def test_while_a_preset_waits_it_is_said_that_this_is_for_the_next_set(
    stand: Stand, page: Page
) -> None:
    stand.engine.show(is_pending=True)
    panel = opened(page, "Direction")
    expect(panel.locator(".pending")).to_have_text("For the next set.")


def test_a_phone_that_is_paired_has_none_of_it(page: Page) -> None:
    # At once, as the page says again whose it is with the next thing that it shows.
    shown = page.evaluate(
        """() => {
          document.body.dataset.role = "phone";
          return getComputedStyle(document.querySelector(".quick")).display;
        }"""
    )
    assert shown == "none"


def test_a_sound_is_heard_left_and_right_but_never_during_a_set(stand: Stand, page: Page) -> None:
    show(page, "settings")
    field(page, "audio", "pitch_hz")
    listen = page.get_by_role("button", name="Listen: one left, one right").first
    listen.click()
    stand.await_said(AskTrial(type="trial", output="ears"))
    show(page, "set")
    page.click("#start")
    state(page, "Running")
    show(page, "settings")
    expect(listen).to_be_disabled()
    page.click("#halt")
    expect(listen).to_be_enabled()
    off = IDLE.outputs.model_copy(update={"ears": "missing"})
    stand.engine.show(outputs=off)
    expect(listen).to_be_disabled()
