"""The views of the room, as full as they get, stand in nobody's way in any theme or shape."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bilateral.console.messages import MonitorShown, OutputsShown
from tests.console.axe import hard_to_read, in_the_way
from tests.console.page.test_access import MOST
from tests.console.scripted import ROOM
from tests.console.viewing import DESKTOP, PHONE, VIEWS, Stand, show
from tests.words.hearing import shown

LEAST_PX = 44
FULL = ("setup", "phone", "keys", "screening")
OPEN_ALL = "document.querySelectorAll('details').forEach(it => { it.open = true; })"
TOO_SMALL = """(parts, least) => parts.filter((it) => it.getClientRects().length > 0)
  .filter((it) => {
    const { width, height } = it.getBoundingClientRect();
    return Math.min(width, height) < least;
  }).map((it) => it.outerHTML.slice(0, 120))"""
LAYOUTS = [
    ("en", "dark", DESKTOP, in_the_way),
    ("de", "light", PHONE, in_the_way),
    # The same layouts in the other colours.
    ("de", "dark", PHONE, hard_to_read),
    ("en", "light", DESKTOP, hard_to_read),
]


@pytest.fixture(scope="module")
def page(shared_stand: Stand) -> Page:
    """A page with as much on it as there can be."""
    stand = shared_stand
    many = (
        *ROOM.monitors,
        MonitorShown(number=3, name="TV", size=(3840, 2160), is_clients=False, kept=""),
    )
    stand.console.tell(ROOM.model_copy(update={"monitors": many}))
    stand.engine.show(
        outputs=OutputsShown(eyes="on", ears="missing", hands="lost"),
        notices=(shown(1, "Ears are missing: no sound device was found."),),
    )
    page = stand.open()
    show(page, "phone")
    page.locator("phone-view .main").click()
    link = page.locator("phone-view code")
    expect(link).not_to_be_empty()
    stand.visitor().goto(link.inner_text())
    expect(page.locator("phone-view .words")).to_be_visible()
    page.locator("phone-view .row button").first.click()
    show(page, "setup")
    page.locator("[data-step=calm] button[role=switch]").first.click()
    page.get_by_label("Pulses in the hands").select_option("audio")
    return page


def lay_out(page: Page, language: str, theme: str, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    show(page, "settings")
    for name, value in {"language": language, "theme": theme}.items():
        chosen = page.locator(f"#setting-page-{name}")
        if not chosen.is_visible():
            page.locator("details.group", has=chosen).locator("summary").click()
        chosen.select_option(value)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("data-theme", theme)


@pytest.mark.parametrize(("language", "theme", "size", "judge"), LAYOUTS)
def test_every_view_is_accessible_and_large_enough(
    page: Page, language: str, theme: str, size: tuple[int, int], judge: Callable[[Page], str]
) -> None:
    lay_out(page, language, theme, size)
    for view in FULL:
        if view == "screening":
            show(page, "setup")
            page.locator("[data-text=page-setup-screening]").click()
            expect(page.locator("screening-view")).to_be_visible()
        else:
            show(page, view)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], view
        controls = page.locator(f"{view}-view :is(button, input, select)")
        assert controls.evaluate_all(TOO_SMALL, LEAST_PX) == [], view
        page.evaluate(OPEN_ALL)
        assert judge(page) == "", view
        halt = page.locator("#halt").bounding_box()
        assert halt is not None
        assert halt["y"] + halt["height"] <= size[1]


def test_there_is_no_view_that_nobody_looks_at() -> None:
    assert {*MOST, *FULL} == {*VIEWS, "screening"}
