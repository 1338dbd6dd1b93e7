"""The steps of the setup read as one path, in a wide window and in a narrow one."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.console.viewing import PHONE, RESTED_MS, box_of, resize, show


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), PHONE])
def test_the_steps_are_one_path_beside_which_a_list_says_where_one_is(
    page: Page, size: tuple[int, int]
) -> None:
    resize(page, size)
    setup = show(page, "setup").page
    steps, rail = setup.locator(".step"), setup.get_by_role("navigation", name="Steps")
    boxes = [box_of(steps.nth(index)) for index in range(steps.count())]
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]
        assert above["x"] == below["x"]
    expect(rail.get_by_role("button").nth(0)).to_have_text("1The client's monitormonitor 2")
    rail.get_by_role("button", name="Left and right").click()
    expect(rail.locator("[aria-current=step]")).to_have_text("3Left and rightnot tried yet")
    expect(setup.locator("[data-step=sides]").get_by_role("heading")).to_be_focused()
    expect(setup.locator("[data-step=sides]").get_by_role("heading")).to_be_in_viewport()
    setup.locator("setup-view").evaluate("it => it.scrollTo(0, it.scrollHeight)")
    setup.clock.fast_forward(RESTED_MS)
    setup.locator("setup-view").evaluate("it => it.scrollBy(0, -1)")
    expect(rail.locator("[aria-current=step]")).to_contain_text("7The private record")
    setup.locator("setup-view").evaluate("it => it.scrollTo(0, 0)")
    expect(rail.locator("[aria-current=step]")).to_contain_text("1The client's monitor")
    if size != PHONE:
        expect(setup.get_by_role("button", name="Done")).to_be_in_viewport(ratio=1)
