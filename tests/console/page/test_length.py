"""The length of a set is chosen in passes or in seconds, and taken back in one step."""

import re

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import Use
from tests.console.viewing import Stand


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
