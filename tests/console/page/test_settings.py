"""The settings view in a real browser: every setting there is, asked for and refused in place."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from bilateral.console.messages import AskSpeed
from bilateral.console.workspace.settings_form import settings_form
from bilateral.loading.merging import layer_of
from bilateral.loading.presets import shipped_presets
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.toml_text import read_toml
from bilateral.settings import OF_THE_ROOM
from tests.console.viewing import Stand, field, language, show, tile

NAMES = """names => Object.fromEntries(names.map((name) => {
  const found = document.querySelectorAll(`[id="setting-${name}"]`);
  if (found.length !== 1) return [name, [found.length]];
  const [it] = found;
  const called = it.labels?.[0] ?? document.getElementById(it.getAttribute("aria-labelledby"));
  const described = (it.getAttribute("aria-describedby") ?? "").split(" ")[0];
  const explained = document.getElementById(described)?.innerText;
  return [name, [1, called.textContent, explained]];
}))"""

REACHED = """asked => Object.fromEntries(Object.entries(asked).map(([name, values]) => {
  const row = document.querySelector(`.setting:has([id="setting-${name}"])`);
  const other = row.querySelector("input[type=range]").cloneNode();
  return [name, values.map((value) => { other.value = value; return other.valueAsNumber; })];
}))"""


@pytest.fixture
def settings(page: Page) -> Page:
    show(page, "settings")
    return page


def row(page: Page, section: str, name: str) -> Locator:
    found = page.locator(".setting", has=page.locator(f"#setting-{section}-{name}"))
    field(page, section, name)
    return found


def test_every_setting_is_there_with_its_name_and_its_explanation(settings: Page) -> None:
    settings.evaluate("document.querySelectorAll('.group').forEach(it => { it.open = true; })")
    every = [f"{section}-{name}" for section, guides in SETTING_RULES.items() for name in guides]
    last = settings.locator(f"#setting-{every[-1]}")
    expect(last).to_have_attribute("aria-describedby", re.compile(every[-1]))
    said = settings.evaluate(NAMES, every)
    assert [name for name, (count, *texts) in said.items() if count != 1 or not all(texts)] == []
    assert settings.locator(".setting .room:not([hidden])").count() == len(OF_THE_ROOM)
    assert settings.locator(".setting").count() == len(said) == len(every)


def test_each_kind_of_field_asks_for_what_is_entered(stand: Stand, settings: Page) -> None:
    field(settings, "motion", "width_percent").fill("50")
    field(settings, "motion", "width_percent").press("Enter")
    tile(settings, "motion", "path", "vertical").click()
    field(settings, "target", "colour").fill("#80c0ff")
    row(settings, "set", "lead_in_s").get_by_role("slider").focus()
    settings.keyboard.press("Home")
    field(settings, "target", "shown").press("Enter")
    expect(field(settings, "target", "shown")).to_have_attribute("aria-checked", "false")
    now = stand.await_settings(lambda now: not now.target.shown).settings
    assert (now.motion.width_percent, now.motion.path) == (50.0, "vertical")
    assert (now.target.colour, now.target.shown) == ("#80c0ff", False)
    assert now.set.lead_in_s == 1.0


def test_while_a_preset_waits_the_settings_are_said_to_be_of_the_next_set(
    stand: Stand, settings: Page
) -> None:
    lead = settings.locator("settings-view > .lead")
    expect(lead).to_have_text("Changes apply at once, even while a set is running.")
    stand.engine.show(is_pending=True)
    expect(lead).to_contain_text("For the next set. A preset waits")
    expect(lead).to_have_class("note lead pending")
    stand.engine.show(is_pending=False)
    expect(lead).to_have_class("note lead")
    expect(lead).to_contain_text("at once, even while a set is running")


def test_every_value_of_a_preset_can_be_reached_with_the_slider(settings: Page) -> None:
    settings.evaluate("document.querySelectorAll('.group').forEach(it => { it.open = true; })")
    files = [read_toml(preset.path, preset.called) for preset in shipped_presets()]
    given = [layer_of(file, is_shipped=True) for file in files]
    asked = {}
    for setting in settings_form().settings:
        if setting.kind != "number" or setting.is_optional:
            continue
        section, name = setting.section, setting.field
        tables = [layer.values.get(section, {}) for layer in given]
        values = [setting.usual, *(table[name] for table in tables if name in table)]
        asked[f"{section}-{name}"] = values
    last = settings.locator(f"#setting-{[*asked][-1]}")
    expect(last).to_have_attribute("aria-describedby", re.compile([*asked][-1]))
    reached = settings.evaluate(REACHED, asked)
    missed = {name: (asked[name], found) for name, found in reached.items() if found != asked[name]}
    assert len(reached) == len(asked) > 20
    assert missed == {}


def test_a_setting_of_the_room_goes_into_the_therapists_own_file(
    stand: Stand, settings: Page
) -> None:
    field(settings, "audio", "device").fill("Headphones")
    field(settings, "audio", "device").press("Enter")
    expect(row(settings, "audio", "device").get_by_role("button", name="Reset")).to_be_visible()
    assert 'device = "Headphones"' in stand.settings_file.read_text()
    offered = settings.locator("#setting-audio-device-list option")
    expect(offered).to_have_count(2)
    show(settings, "set")
    expect(settings.locator("#changed")).to_be_hidden()


def test_a_value_that_is_refused_is_told_at_its_field_which_keeps_what_is_in_force(
    stand: Stand, settings: Page
) -> None:
    tile(settings, "motion", "profile", "saccade").click()
    expect(row(settings, "motion", "profile").locator(".refusal")).to_be_empty()
    speed = field(settings, "motion", "speed_hz")
    speed.fill("1.9")
    speed.press("Enter")
    refusal = row(settings, "motion", "speed_hz").locator(".refusal")
    expect(refusal).to_contain_text("may not go faster than")
    expect(speed).to_have_value("1")
    expect(speed).to_have_attribute("aria-invalid", "true")
    described = speed.get_attribute("aria-describedby") or ""
    assert refusal.get_attribute("id") in described.split()
    speed.fill("0.8")
    speed.press("Enter")
    expect(refusal).to_be_empty()
    expect(speed).to_have_value("0.8")
    stand.await_said(AskSpeed(type="speed", speed_hz=0.8))


@pytest.mark.parametrize(
    ("spoken", "asked", "words"),
    [
        ("en", "99", "Size: 99 % is out of range. Possible is 0.5 to 50 %."),
        ("de", "50.001", "Größe: 50,001 % geht nicht. Möglich ist 0,5 bis 50 %."),
    ],
)
def test_what_is_refused_is_named_as_on_the_page(
    page: Page, spoken: str, asked: str, words: str
) -> None:
    show(page, "settings")
    language(page, spoken)
    size = field(page, "target", "diameter_percent")
    size.fill(asked)
    size.press("Enter")
    refusal = row(page, "target", "diameter_percent").locator(".refusal")
    expect(refusal).to_have_text(words)
    expect(refusal).to_have_attribute("title", re.compile(r"target\.diameter_percent"))
    tile(page, "motion", "profile", "saccade").click()
    speed = field(page, "motion", "speed_hz")
    speed.fill("1.9")
    speed.press("Enter")
    told = row(page, "motion", "speed_hz").locator(".refusal")
    expect(told).to_contain_text("Speed = 1.5 Hz" if spoken == "en" else "Tempo = 1.5 Hz")
    expect(told).not_to_contain_text("speed_hz")


def test_a_setting_and_a_group_are_reset_and_only_then_can_be(settings: Page) -> None:
    width = field(settings, "motion", "width_percent")
    reset = row(settings, "motion", "width_percent").get_by_role("button", name="Reset: Width")
    whole = settings.get_by_role("button", name="Reset this group")
    expect(reset).to_be_hidden()
    expect(whole).to_be_hidden()
    width.fill("50")
    width.press("Enter")
    tile(settings, "motion", "path", "vertical").click()
    reset.click()
    expect(width).to_have_value("80")
    expect(reset).to_be_hidden()
    whole.click()
    horizontal = tile(settings, "motion", "path", "horizontal")
    expect(horizontal).to_have_attribute("aria-checked", "true")
    expect(whole).to_be_hidden()


def test_a_setting_that_may_be_left_out_can_be_as_usual(stand: Stand, settings: Page) -> None:
    seconds, passes = (field(settings, "set", name) for name in ("seconds", "passes"))
    seconds.fill("20")
    seconds.press("Enter")
    expect(passes).to_have_value("")
    usual = row(settings, "set", "seconds").get_by_role("button", name="As usual")
    expect(usual).to_have_attribute("aria-pressed", "false")
    stand.await_settings(lambda now: now.set.seconds == 20.0)
    usual.click()
    expect(seconds).to_have_value("")
    expect(usual).to_have_attribute("aria-pressed", "true")
    kick = field(settings, "hands", "kick_ms")
    kick.fill("40")
    kick.press("Enter")
    expect(row(settings, "hands", "kick_ms").locator(".usual")).to_have_attribute(
        "aria-pressed", "false"
    )
    assert "kick_ms = 40" in stand.settings_file.read_text()


def test_a_number_that_is_mistyped_is_refused_and_takes_nothing_away(
    stand: Stand, settings: Page
) -> None:
    width = field(settings, "display", "width_cm")
    width.fill("5e")
    width.press("Enter")
    expect(row(settings, "display", "width_cm").locator(".refusal")).not_to_be_empty()
    expect(width).to_have_value("53")
    assert "width_cm = 53" in stand.settings_file.read_text()


def test_a_setting_is_typed_with_a_comma_and_turned_by_a_small_step(
    stand: Stand, settings: Page
) -> None:
    size = field(settings, "target", "diameter_percent")
    size.fill("7,5")
    size.press("Enter")
    stand.await_settings(lambda now: now.target.diameter_percent == 7.5)
    speed = field(settings, "motion", "speed_hz")
    speed.press("ArrowUp")
    stand.await_said(AskSpeed(type="speed", speed_hz=1.05))
    expect(speed).to_have_value("1.05")
    speed.hover()
    settings.mouse.wheel(0, -100)
    settings.keyboard.press("Escape")
    stand.await_asked("halt")
    stand.await_said(AskSpeed(type="speed", speed_hz=1.05))


def test_width_and_speed_are_shown_as_the_eyes_have_them(settings: Page) -> None:
    wide = row(settings, "motion", "width_percent")
    fast = row(settings, "motion", "speed_hz")
    expect(wide).to_contain_text("38° wide")
    expect(fast).to_contain_text("at most 124 °/s")
    field(settings, "motion", "speed_hz").fill("1.6")
    field(settings, "motion", "speed_hz").press("Enter")
    expect(fast).to_contain_text("at most 198 °/s")
    field(settings, "motion", "speed_hz").fill("1")
    field(settings, "motion", "speed_hz").press("Enter")
    field(settings, "motion", "width_percent").fill("15")
    field(settings, "motion", "width_percent").press("Enter")
    expect(wide).to_contain_text("7° wide")
    expect(fast).to_contain_text("at most 23 °/s")
    row(settings, "display", "width_cm").get_by_role("button", name="As usual").click()
    expect(wide).not_to_contain_text("°")
