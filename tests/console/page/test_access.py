"""Everybody can use every view: nothing stands in anybody's way, by the rules of WCAG."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.console.axe import hard_to_read, in_the_way
from tests.console.scripted import FIGURES, TOLD
from tests.console.viewing import DESKTOP, PHONE, Stand, box_of, field, language, resize, show

MOST = ("set", "calm", "settings", "presets")
"""What else there is, is looked at with as much in it as there can be: `test_view_setup_access`."""


def theme(page: Page, name: str) -> None:
    field(page, "page", "theme").select_option(name)
    expect(page.locator("html")).to_have_attribute("data-theme", name)


@pytest.mark.parametrize(
    ("size", "colours", "words", "judge", "views"),
    [
        (DESKTOP, "dark", "en", in_the_way, MOST),
        (PHONE, "light", "de", in_the_way, MOST),
        (DESKTOP, "light", "de", hard_to_read, ("set", "presets")),
        (PHONE, "dark", "en", hard_to_read, ("set", "presets")),
    ],
)
def test_nothing_stands_in_anybodys_way(
    stand: Stand,
    page: Page,
    size: tuple[int, int],
    colours: str,
    words: str,
    judge: Callable[[Page], str],
    views: tuple[str, ...],
) -> None:
    resize(page, size)
    stand.engine.show(notices=TOLD, sync="fair", sync_figures=FIGURES, state="halted")
    show(page, "settings")
    language(page, words)
    theme(page, colours)
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
    for view in views:
        show(page, view)
        page.wait_for_timeout(250)
        assert judge(page) == "", view


def test_a_question_leaves_halt_free_and_stands_in_nobodys_way(page: Page) -> None:
    page.click("#save")
    question = page.get_by_role("dialog")
    expect(question.get_by_role("textbox")).to_be_focused()
    assert in_the_way(page) == ""
    main, halt = box_of(question), box_of(page.locator("#halt"))
    assert main["y"] + main["height"] <= halt["y"]


def test_high_contrast_takes_stronger_colours(page: Page) -> None:
    layers = "getComputedStyle(document.documentElement).getPropertyValue('--ground')"
    usual = page.evaluate(layers)
    page.emulate_media(contrast="more")
    assert page.evaluate(layers) != usual
