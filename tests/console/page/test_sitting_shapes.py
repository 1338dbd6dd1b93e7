"""The page between two sets and in one: whole in every language and shape; Halt stays in place."""

import time

import pytest
from playwright.sync_api import Page, expect

from bilateral.words.languages import languages
from tests.console.page.test_layout import OUT_OF_REACH
from tests.console.page.test_pseudo import strays_of_pseudo
from tests.console.scripted import TOLD, course_at
from tests.console.sets_over import end_set
from tests.console.viewing import PHONE, Stand, box_of, language, show

LINES = """them => them.map((it) => {
  const words = document.createRange();
  words.selectNodeContents(it);
  return [it.textContent, words.getClientRects().length];
})"""
GROUND = "it => getComputedStyle(it).backgroundColor"
AT_ONCE = (1280, 720)
TIGHT = (AT_ONCE, PHONE, (640, 400))
SIZES = ((1280, 800), *TIGHT, (1366, 650), (1024, 768))


pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


def test_both_states_are_whole_in_every_language_and_shape(stand: Stand, between: Page) -> None:
    page = between
    page.keyboard.press("8")
    page.keyboard.press("n")
    page.keyboard.type("x" * 60)
    page.keyboard.press("Enter")
    end_set(stand, 2)
    expect(page.locator("#given")).to_contain_text("Set 2")
    stand.engine.show(notices=TOLD)
    halt = page.locator("#halt")
    controls = page.locator("set-view :is(button, input, select, summary), footer button")
    for words in languages():
        page.set_viewport_size({"width": 1280, "height": 800})
        show(page, "settings")
        language(page, words)
        show(page, "set")
        seen = {}
        for state in ("idle", "running"):
            playing = course_at(time.perf_counter(), 1.0) if state == "running" else None
            stand.engine.show(state=state, course=playing)
            expect(page.locator("body")).to_have_attribute(
                "data-at", "running" if playing else "between"
            )
            halts = [halt.evaluate(GROUND)]
            for width, height in SIZES if words == "de" else TIGHT:
                page.set_viewport_size({"width": width, "height": height})
                shape = (words, state, width, height)
                assert controls.evaluate_all(OUT_OF_REACH) == [], shape
                view = page.locator("set-view")
                assert view.evaluate("it => it.scrollWidth <= it.clientWidth"), shape
                if width == AT_ONCE[0]:
                    assert view.evaluate("it => it.scrollHeight <= it.clientHeight"), shape
                halts.append(box_of(halt))
            seen[state] = halts
        stand.engine.show(state="idle", course=None)
        assert seen["idle"][0] != seen["running"][0], "it calls while nothing plays"
        for idle, running in zip(seen["idle"][1:], seen["running"][1:], strict=True):
            # A page that scrolls as a whole does so by whole pixels.
            assert running == pytest.approx(idle, abs=1.0), "it moves"
    page.set_viewport_size({"width": 1280, "height": 800})
    show(page, "settings")
    language(page, "en")
    assert [*strays_of_pseudo(stand, "#given")] == []


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), PHONE])
def test_no_phase_is_broken_in_the_midst_of_its_word(between: Page, size: tuple[int, int]) -> None:
    between.set_viewport_size({"width": size[0], "height": size[1]})
    chips = between.locator(".phases .chip")
    expect(chips.first).to_be_visible()
    lines = chips.evaluate_all(LINES)
    between.set_viewport_size({"width": 1280, "height": 800})
    assert [count for _, count in lines] == [1] * 4, lines
