"""Notices are told where they are seen, say when they came, and are taken away."""

import re

from playwright.sync_api import Page, expect

from bilateral.console.messages import AskDismiss
from tests.console.scripted import TOLD
from tests.console.viewing import PHONE, Stand, resize, show
from tests.words.hearing import read, shown


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
    stand: Stand, page: Page
) -> None:
    resize(page, PHONE)
    stand.engine.show(notices=TOLD)
    told = page.locator("#told")
    expect(told.locator("p:visible > span")).to_have_text([read(TOLD[1].notice)])
    assert told.evaluate("it => it.scrollHeight <= it.clientHeight")
    told.get_by_role("button").click()
    stand.await_said(AskDismiss(type="dismiss", number=2))
    stand.engine.show(notices=TOLD[:1])
    expect(told.locator("p:visible > span")).to_have_text([read(TOLD[0].notice)])
