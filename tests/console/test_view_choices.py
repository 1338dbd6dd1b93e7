"""Choices that are seen: tiles with pictures, by pointer and by keyboard."""

from playwright.sync_api import Page, expect

from bilateral.settings.sections import MotionSettings
from bilateral.stimulus.motion import Path
from tests.console.viewing import Stand, field, show, tile

POINT_AT = "it => [it.getAttribute('cx'), it.getAttribute('cy')].join()"


def test_every_choice_of_a_path_is_a_tile_and_the_one_in_force_is_marked(page: Page) -> None:
    show(page, "settings")
    tiles = field(page, "motion", "path")
    expect(tiles).to_have_role("radiogroup")
    expect(tiles).to_have_accessible_name("Direction")
    expect(tiles.get_by_role("radio")).to_have_count(len(Path))
    chosen = tile(page, "motion", "path", MotionSettings().path)
    expect(tiles.locator("[aria-checked=true]")).to_have_count(1)
    expect(chosen).to_have_attribute("aria-checked", "true")
    expect(chosen).to_have_accessible_name("Left and right")


def test_arrows_go_from_tile_to_tile_enter_chooses_and_space_halts(
    stand: Stand, page: Page
) -> None:
    show(page, "settings")
    tile(page, "motion", "path", "horizontal").focus()
    page.keyboard.press("ArrowRight")
    expect(tile(page, "motion", "path", "vertical")).to_be_focused()
    page.keyboard.press(" ")
    stand.await_asked("halt")
    expect(tile(page, "motion", "path", "horizontal")).to_have_attribute("aria-checked", "true")
    page.keyboard.press("Enter")
    stand.await_settings(lambda now: now.motion.path is Path.VERTICAL)
    expect(tile(page, "motion", "path", "vertical")).to_have_attribute("aria-checked", "true")
    page.keyboard.press("ArrowLeft")
    expect(tile(page, "motion", "path", "horizontal")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(field(page, "motion", "path").get_by_role("radio").last).to_be_focused()


def test_a_point_goes_along_a_path_only_while_it_is_looked_at(page: Page) -> None:
    show(page, "settings")
    vertical = tile(page, "motion", "path", "vertical")
    point = vertical.locator(".point")
    expect(point).to_have_count(0)
    vertical.hover()
    expect(point).to_have_count(1)
    before = point.evaluate(POINT_AT)
    page.wait_for_function(
        "([it, was]) => it.getAttribute('cy') !== was",
        arg=[point.element_handle(), before.split(",")[1]],
    )
    page.locator("h2:visible").hover()
    expect(point).to_have_count(0)


def test_nothing_moves_for_those_who_cannot_bear_it(stand: Stand) -> None:
    page = stand.open(reduced_motion="reduce")
    show(page, "settings")
    vertical = tile(page, "motion", "path", "vertical")
    vertical.hover()
    page.clock.run_for(500)
    expect(vertical.locator(".point")).to_have_count(0)
