"""The settings in two levels: closed groups that say what is in them, found by a word or opened."""

import pytest
from playwright.sync_api import Locator, Page, expect

from bilateral.console.workspace.settings_form import settings_form
from tests.console.viewing import Stand, field, language, show

EVERY = [(one.section, one.field) for one in settings_form().settings]
THIS_SET = {
    one.section for one in settings_form().settings if one.is_everyday and not one.of_the_room
}


@pytest.fixture
def settings(page: Page) -> Locator:
    return show(page, "settings")


def level(settings: Locator, name: str) -> Locator:
    return settings.get_by_role("region", name=name)


def group(settings: Locator, within: str, section: str) -> Locator:
    named = settings.page.get_by_role("heading", name=section, exact=True)
    return level(settings, within).locator(".group", has=named)


def head(settings: Locator, section: str) -> Locator:
    """What the group of a section says of itself in the first level."""
    return group(settings, "This set", section).locator(".sum")


def test_every_group_is_closed_and_says_in_its_head_what_is_in_it(settings: Locator) -> None:
    groups = level(settings, "This set").locator(".group")
    expect(groups).to_have_count(len(THIS_SET))
    expect(settings.locator(".group[open]")).to_have_count(0)
    expect(head(settings, "Movement")).to_have_text("1 Hz · Left and right")
    expect(head(settings, "Ears")).to_have_text("Tones · \N{MINUS SIGN}20 dBFS · Sine")
    expect(head(settings, "Target")).to_contain_text("Size 5 % · Brightness 100 %")
    timing = group(settings, "Advanced", "Set").locator(".sum")
    expect(timing).to_have_text("Lead-in 3 s · Fading 1 s")
    expect(head(settings, "Target").get_by_role("img", name="Background", exact=True)).to_have_css(
        "background-color", "rgb(0, 0, 0)"
    )


def test_a_head_follows_what_is_chosen(stand: Stand, settings: Locator) -> None:
    other = show(stand.open(), "settings").page
    field(other, "audio", "on").press("Enter")
    field(other, "target", "diameter_percent").fill("7,5")
    field(other, "target", "diameter_percent").press("Enter")
    expect(head(settings, "Ears")).to_have_text("Tones: off")
    expect(head(settings, "Target")).to_contain_text("Size 7.5 %")


def test_a_word_finds_a_setting_wherever_it_is_and_all_comes_back(settings: Locator) -> None:
    page = settings.page
    sought = settings.get_by_role("searchbox", name="Search")
    sought.fill("fading")
    shown = settings.locator(".setting:visible")
    expect(shown).to_have_count(1)
    expect(page.locator("#setting-set-fade_s")).to_be_visible()
    sought.fill("nothing of the kind")
    expect(shown).to_have_count(0)
    expect(settings.get_by_role("status")).to_contain_text("No setting has this")
    sought.fill("")
    expect(settings.get_by_role("status")).to_be_empty()
    expect(settings.locator(".group[open]")).to_have_count(0)
    settings.get_by_role("button", name="Open all").click()
    expect(shown).to_have_count(len(EVERY))
    settings.get_by_role("button", name="Close all").click()
    expect(shown).to_have_count(0)


@pytest.mark.parametrize(
    ("words", "sought", "found"),
    [("de", "größe", "target-diameter_percent"), ("fr", "duree", "audio-duration_ms")],
)
def test_accents_and_capitals_do_not_hide_anything(
    settings: Locator, words: str, sought: str, found: str
) -> None:
    language(settings.page, words)
    for spelled in (sought, sought.upper()):
        settings.get_by_role("searchbox").fill(spelled)
        expect(settings.locator(f"#setting-{found}")).to_be_visible()


def test_a_refusal_opens_its_group_and_it_may_be_closed_again(settings: Locator) -> None:
    page = settings.page
    speed = field(page, "motion", "speed_hz")
    movement = page.locator(".group", has=speed)
    speed.fill("99")
    movement.locator("summary").click()
    expect(movement).to_have_attribute("open", "")
    expect(movement.locator(".refusal:not(:empty)")).to_contain_text("99 Hz is out of range")
    movement.locator("summary").click()
    expect(movement).not_to_have_attribute("open", "")
    page.locator("#halt").click()
    expect(movement).not_to_have_attribute("open", "")


def test_what_is_typed_is_not_lost_as_its_group_closes(stand: Stand, settings: Locator) -> None:
    size = field(settings.page, "target", "diameter_percent")
    size.fill("8")
    settings.page.evaluate("document.querySelector('#settings-all').click()")
    settings.page.evaluate("document.querySelector('#settings-all').click()")
    expect(settings.locator(".group[open]")).to_have_count(0)
    stand.await_settings(lambda now: now.target.diameter_percent == 8.0)


def test_a_group_gives_back_only_what_is_in_it(stand: Stand, settings: Locator) -> None:
    page = settings.page
    for name, value in (("speed_hz", "0.8"), ("width_percent", "50")):
        field(page, "motion", name).fill(value)
        field(page, "motion", name).press("Enter")
    stand.await_settings(lambda now: now.motion.width_percent == 50.0)
    advanced = group(settings, "Advanced", "Movement")
    advanced.get_by_role("button", name="Reset this group").click()
    use = stand.await_settings(lambda now: now.motion.width_percent == 80.0)
    assert use.settings.motion.speed_hz == 0.8
    expect(advanced.locator("summary .badge").first).to_be_hidden()
