"""What calms, in a real browser: cards, the body scan, and stop and ground from everywhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import AskScan, AskScanEnd
from bilateral.words.languages import languages
from tests.console.paper import on_paper
from tests.console.viewing import DESKTOP, PHONE, Stand, language, resize, rest, show

SUB_VIEWS = {"body-scan": "scan", "grounding": "grounding", "prompts": "prompts"}


pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


def take(page: Page, kind: str) -> None:
    """Go to something that calms; one press leads there from the set."""
    show(page, "calm").locator(f'[data-kind="{kind}"]').click()
    expect(page.locator(f"{SUB_VIEWS[kind]}-view")).to_be_visible()


def test_what_is_said_before_breathing_is_shown_first_where_it_is_switched_on(
    stand: Stand, page: Page
) -> None:
    view = show(page, "calm")
    switch = view.get_by_role("switch", name="Show this to the client before breathing")
    expect(switch).to_be_hidden()
    view.locator('[data-preset="breathing"]').click()
    expect(switch).to_have_attribute("aria-checked", "false")
    switch.click()
    expect(switch).to_have_attribute("aria-checked", "true")
    stand.await_settings(lambda wanted: wanted.exercise.care_shown)
    switch.click()
    stand.await_settings(lambda wanted: not wanted.exercise.care_shown)
    view.locator(".back").click()


def test_what_shows_the_breath_is_chosen_beside_it_and_for_breathing_alone(page: Page) -> None:
    view = show(page, "calm")
    tiles = view.get_by_role("radiogroup", name="What shows the breath")
    expect(tiles).to_be_hidden()
    view.locator('[data-preset="breathing"]').click()
    expect(tiles.get_by_role("radio", name="Growing disc")).to_be_checked()
    tiles.get_by_role("radio", name="Rising horizon").click()
    expect(tiles.get_by_role("radio", name="Rising horizon")).to_be_checked()
    resize(page, PHONE)
    expect(view.locator(".care")).to_be_in_viewport(ratio=1.0)
    resize(page, DESKTOP)
    view.locator('[data-preset="rocking"]').click()
    expect(tiles).to_be_hidden()
    view.locator(".back").click()
    expect(page.locator("#preset")).to_have_value("standard")


def test_a_body_scan_is_gone_through_with_keys_and_its_end_is_kept(
    stand: Stand, page: Page
) -> None:
    take(page, "body-scan")
    view = page.locator("scan-view")
    for left_out in (
        "Hands",
        "Arms",
        "Legs",
        "Shoulders",
        "Back",
        "Face and jaw",
        "Neck and throat",
    ):
        view.get_by_role("button", name=left_out, exact=True).click()
    view.locator(".own-anchor input").fill("my dog")
    view.locator("#scan-stay").select_option("20")
    page.get_by_role("button", name="Begin at the anchor").click()
    place = view.locator(".scan-place")
    expect(place).to_have_text("Anchor: my dog")
    expect(page.locator("#start")).to_have_text("Next")
    (asked,) = stand.engine.said(AskScan)
    assert (asked.places, asked.stay_s) == (("Feet", "Belly", "Chest"), 20.0)
    assert asked.sides == ("both",) * 3
    rest(page)
    page.keyboard.press("PageDown")
    expect(place).to_have_text("Feet")
    expect(view.locator("progress")).to_be_visible()
    rest(page)
    page.keyboard.press("s")
    expect(place).to_have_text("Belly")
    view.get_by_role("button", name="Belly").click()
    page.get_by_role("button", name="To the anchor").click()
    expect(place).to_have_text("Anchor: my dog")
    for words in ("Belly", "Chest", "How is it now?"):
        rest(page)
        page.click("#start")
        expect(place).to_have_text(words)
    page.get_by_role("button", name="Not clear where marked").click()
    expect(view).to_contain_text("not clear at Belly")
    (ended,) = stand.engine.said(AskScanEnd)
    assert (ended.result, ended.where_not) == ("where not", (1,))
    expect(page.locator("#start")).to_have_text("Start")
    assert "start" in stand.asked()
    assert stand.engine.state.sets_begun == 0
    page.get_by_role("button", name="Begin at the anchor").click()
    expect(place).to_be_visible()
    page.keyboard.press("Escape")
    expect(view).to_contain_text("ended after 0 of 3 places")


def test_a_list_of_ones_own_begins_as_the_one_there_is(stand: Stand, page: Page) -> None:
    file = stand.folder / "cards" / "body-scan.txt"
    take(page, "body-scan")
    view = page.locator("scan-view")
    view.get_by_role("button", name="Edit your own").click()
    area = view.locator("textarea")
    expect(area).to_have_value(re.compile(r"^Hands\nArms\nFeet\n[^#]*Chest\n$"))
    area.fill("< Knee\nElbows\n")
    view.get_by_role("button", name="Save").click()
    places, apart = view.locator(".chips").first.locator("button"), view.get_by_role("switch")
    expect(places).to_have_text(["Knee", "Elbows"])
    expect(apart).to_have_count(1)
    page.get_by_role("button", name="Begin at the anchor").click()
    expect(view.locator(".scan-place")).to_be_visible()
    page.keyboard.press("Escape")
    (asked,) = stand.engine.said(AskScan)
    assert asked.sides == ("left", "both")
    file.unlink()
    view.get_by_role("button", name="Read them again").click()
    expect(places).to_have_count(10)
    view.get_by_role("switch", name="Left and right one by one").click()
    expect(places).to_have_count(15)
    expect(places.nth(5)).to_have_text("Right foot")
    view.get_by_role("button", name="Edit your own").click()
    expect(area).to_have_value(re.compile(r"^< Left hand\n> Right hand\n[^#]*\nChest\n$"))
    view.get_by_role("button", name="Leave as it was").click()
    view.get_by_role("switch", name="Left and right one by one").click()


def test_all_of_it_is_whole_on_a_phone_in_every_language(page: Page) -> None:
    resize(page, PHONE)
    width, height = PHONE
    for name in languages():
        show(page, "settings")
        language(page, name)
        for kind, view in SUB_VIEWS.items():
            take(page, kind)
            size = page.evaluate(
                "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
            )
            assert size[0] <= width, (name, kind)
            assert size[1] <= height, (name, kind)
            shown = page.locator(f"{view}-view")
            assert shown.evaluate("it => it.scrollWidth <= it.clientWidth"), (name, kind)
            low = shown.locator("button:visible").evaluate_all(
                "all => all.filter((it) => it.getBoundingClientRect().height < 44).length"
            )
            assert low == 0, (name, kind)
    show(page, "settings")
    language(page, "en")
    resize(page, DESKTOP)


def test_an_exercise_is_written_for_home_and_fetched_and_a_set_never(
    stand: Stand, page: Page
) -> None:
    by_hand = stand.engine.for_home
    show(page, "calm").get_by_role("button", name="For home").click()
    view = page.locator("home-view")
    expect(view).to_contain_text("a set is never given for home")
    expect(view.get_by_role("button", name="Write it")).to_be_disabled()
    show(page, "calm").locator('[data-preset="breathing"]').click()
    page.get_by_role("button", name="For home").click()
    expect(view).to_contain_text("Paced breathing, as it is chosen now")
    view.locator("#home-format").select_option(".m4a")
    view.locator("#home-minutes").select_option("5")
    view.get_by_role("button", name="Write it").click()
    expect(view).to_contain_text("breathing-5-min.m4a is being written: 0 %")
    by_hand.tell(0.42)
    expect(view).to_contain_text("42 %")
    rest(page)
    page.click("#start")
    expect(view).to_contain_text("waits until nothing plays")
    page.keyboard.press("Escape")
    expect(view).to_contain_text("is being written")
    by_hand.tell(None)
    with page.expect_download() as saved:
        view.get_by_role("button", name="Save the file").click()
    assert saved.value.suggested_filename == "breathing-5-min.m4a"
    assert saved.value.path().read_bytes() == b"a breath"
    assert (by_hand.settings.exercise.kind, by_hand.minutes) == ("breathing", 5.0)
    view.get_by_role("button", name="Remove").click()
    expect(view.get_by_role("button", name="Save the file")).to_be_hidden()


def test_the_sheet_for_home_is_one_page_in_every_language(page: Page) -> None:
    show(page, "calm").locator('[data-preset="breathing"]').click()
    for name in languages():
        show(page, "settings")
        language(page, name)
        show(page, "calm").locator(".home").click()
        with on_paper(page, page.locator('home-view [data-text="page-home-print"]').click) as tab:
            expect(tab.locator(".before-all")).not_to_be_empty()
            expect(tab.locator(".sheet li")).to_have_count(8)
            assert len(re.findall(rb"/Type\s*/Page\b", tab.pdf(format="A4"))) == 1, name
    show(page, "settings")
    language(page, "en")
