"""Choices that are seen: tiles with pictures, by pointer and by keyboard."""

from functools import partial

import pytest
from playwright.sync_api import Page, expect

from bilateral.settings import Settings
from bilateral.settings.declared_settings import MotionSettings
from bilateral.settings.drawing import heights_of
from bilateral.settings.motions import motion_of
from bilateral.stimulus.motion import Path
from tests.console.viewing import Stand, box_of, field, show, tile


def has_handles(count: int, settings: Settings) -> bool:
    return len(settings.motion.drawn_heights_percent.split()) == count


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


def test_a_path_is_drawn_by_pointer_and_by_keys(stand: Stand, page: Page) -> None:
    show(page, "settings")
    drawing = field(page, "motion", "drawn_heights_percent")
    expect(drawing).to_have_accessible_name("Drawing")
    drawing.get_by_role("button", name="Draw a path").click()
    stand.await_settings(lambda now: now.motion.path is Path.DRAWN)
    handles = drawing.get_by_role("slider")
    expect(handles).to_have_count(12)
    line = drawing.locator(".way").last
    before = line.get_attribute("points")
    middle = drawing.get_by_role("slider", name="Way to the right, 3 of 5")
    expect(middle).to_have_attribute("aria-valuenow", "50")
    middle.scroll_into_view_if_needed()
    box, at = box_of(drawing.locator(".board")), box_of(middle)
    page.mouse.move(at["x"] + 20, at["y"] + 40)
    page.mouse.down()
    page.mouse.move(at["x"] + 20, box["y"] + box["height"] * 0.999)
    page.mouse.up()
    stand.await_settings(lambda now: now.motion.drawn_heights_percent.startswith("0 30 45 -100 45"))
    expect(middle).to_be_focused()
    expect(line).not_to_have_attribute("points", before or "")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowUp")
    expect(drawing.get_by_role("slider", name="Way to the right, 2 of 5")).to_be_focused()
    page.keyboard.press("Shift+ArrowDown")
    stand.await_settings(lambda now: now.motion.drawn_heights_percent.startswith("0 30 49 -100 45"))
    drawing.get_by_role("button", name="Back the same way").click()
    there_and_back = "0 30 49 -100 45 30 0 30 45 -100 49 30"
    stand.await_settings(lambda now: now.motion.drawn_heights_percent == there_and_back)
    drawing.get_by_role("button", name="Smooth").click()
    stand.await_settings(
        lambda now: now.motion.drawn_heights_percent.startswith("15 27 7 -26 5 26 15")
    )
    drawing.get_by_role("button", name="Start again").click()
    drawn = stand.await_settings(
        lambda now: now.motion.drawn_heights_percent == MotionSettings().drawn_heights_percent
    )
    for count in (7, 3, 9):
        earlier = drawn.settings.motion
        drawing.get_by_role("button", name=str(count), exact=True).click()
        expect(handles).to_have_count(2 * (count + 1))
        drawn = stand.await_settings(partial(has_handles, 2 * (count + 1)))
        after = heights_of(drawn.settings.motion.drawn_heights_percent)
        line_before = motion_of(earlier)
        for n, height in enumerate(after):
            there = line_before.at(2.0 * n / len(after)).y / line_before.width
            assert height == pytest.approx(-there, abs=0.02), (count, n)


def test_nothing_moves_for_those_who_cannot_bear_it(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    show(page, "settings")
    vertical = tile(page, "motion", "path", "vertical")
    vertical.hover()
    page.clock.run_for(500)
    expect(vertical.locator(".point")).to_have_count(0)
