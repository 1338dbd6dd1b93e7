"""Every view in every shape: nothing is cut off, and Halt is always there."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from bilateral.loading.file_names import LONGEST_NAME
from bilateral.words.languages import languages
from tests.console.scripted import FIGURES, TOLD
from tests.console.viewing import (
    DESKTOP,
    ENLARGED,
    PHONE,
    VIEWS,
    Stand,
    box_of,
    language,
    resize,
    show,
)

LARGE_PX = 88
TARGET_PX = 44


# All views by one question: to turn to each by itself takes longer than to look at it.
PLACES = """async (views) => {
  const found = {};
  for (const view of views) {
    const shown = document.querySelector(`${view}-view`);
    document.querySelector(`#switch [data-view="${view}"]`).click();
    let frames = 0;
    do {
      await new Promise(requestAnimationFrame);
      if (++frames > 600) throw new Error(`${view} is not shown`);
    } while (!shown.checkVisibility() || frames < 2);
    const { scrollHeight, scrollWidth } = document.documentElement;
    const places = ["#start", "#pause", "#halt"].map((part) => {
      const { left, top, width, height } = document.querySelector(part).getBoundingClientRect();
      return [left, top, width, height];
    });
    const isWhole = shown.scrollWidth <= shown.clientWidth;
    found[view] = [scrollHeight, scrollWidth, isWhole, places];
  }
  return found;
}"""


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_no_view_scrolls_the_page_and_halt_stays_where_it_is(
    stand: Stand, page: Page, size: tuple[int, int]
) -> None:
    resize(page, size)
    stand.engine.show(notices=TOLD, sync="good", sync_figures=FIGURES)
    width, height = size
    for name in languages():
        show(page, "settings")
        language(page, name)
        found = {}
        for view, looked in page.evaluate(PLACES, VIEWS).items():
            tall, wide, is_whole, found[view] = looked
            assert (tall <= height, wide <= width, is_whole) == (True,) * 3, (view, name)
        _, top, across, down = found["set"][2]
        assert found == dict.fromkeys(VIEWS, found["set"])
        assert min(across, down) >= LARGE_PX
        assert top + down <= height


BOXES = """parts => parts.filter(it => it.checkVisibility()).map((it) => {
  const { left, top, right, bottom } = it.getBoundingClientRect();
  return [it.outerHTML.slice(0, 120), left, top, right, bottom];
})"""


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_all_of_the_set_is_seen_at_once(stand: Stand, page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    stand.engine.show(notices=TOLD, sync="good", sync_figures=FIGURES)
    page.click("#faster")
    expect(page.locator("#changed")).to_be_visible()
    main = box_of(page.locator("main"))
    right, bottom = main["x"] + main["width"], main["y"] + main["height"]
    boxes = page.locator("set-view :is(button, input, select, canvas, p)").evaluate_all(BOXES)
    assert len(boxes) > 20
    for words, left, top, to_right, to_bottom in boxes:
        assert left >= main["x"] - 1, words
        assert top >= main["y"] - 1 or "unseen" in words, words
        assert to_right <= right + 1, words
        assert to_bottom <= bottom + 1, words
    column = [box_of(page.locator(part)) for part in ("#state", "#screen", "#progress", "#count")]
    for above, below in pairwise(column):
        assert above["y"] + above["height"] <= below["y"]
    assert column[1]["height"] >= 60


SIZES = (
    DESKTOP,
    (1280, 720),
    (1366, 650),
    (1536, 720),
    (1024, 768),
    (1024, 600),
    (900, 700),
    PHONE,
    ENLARGED,
)
WITHOUT_SCROLLING = (DESKTOP, (1280, 720), (1366, 650), (1536, 720), (1024, 768), PHONE)
"""Of these, the whole set view is seen at once while no banner is shown."""
LONG_NAME = "Between two long sets and slower"
BANNER = "All that is told in a banner is told in many words. " * 4
OUT_OF_REACH = """parts => parts.filter(it => it.checkVisibility()).flatMap((it) => {
  it.scrollIntoView({ block: "center" });
  const { left, top, right, bottom } = it.getBoundingClientRect();
  const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isCut = it.type === "number" && it.scrollWidth > it.clientWidth;
  const isBeside = left < -0.5 || right > innerWidth + 0.5;
  const isMet = met !== null && (it.contains(met) || met.contains(it) && met.matches("label"));
  return isMet && !isCut && !isBeside ? [] : [[it.outerHTML.slice(0, 90), isMet, isCut, isBeside]];
})"""
# Asked at once: each question for itself takes longer than its answer. Beside a banner, the view
# may have to be scrolled; what has come of showing it is there after two frames.
FAULTS = """async ([banner]) => {
  const outOfReach = OUT_OF_REACH;
  const view = document.querySelector("set-view");
  const controls = "set-view :is(button, input, select, summary), footer button";
  const missed = () => outOfReach([...document.querySelectorAll(controls)]);
  const isTooWide = () => view.scrollWidth > view.clientWidth;
  const plain = [missed(), isTooWide(), view.scrollHeight > view.clientHeight];
  if (!banner) return [plain];
  const shown = document.querySelector("#banner").cloneNode();
  shown.hidden = false;
  shown.textContent = banner;
  document.querySelector("#banner").after(shown);
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  const beside = [missed(), isTooWide(), false];
  shown.remove();
  return [plain, beside];
}""".replace("OUT_OF_REACH", OUT_OF_REACH)


@pytest.fixture
def with_long_name(stand: Stand) -> None:
    """A preset whose name takes much room is there before the page is."""
    stand.preset_file(LONG_NAME).write_text(stand.preset_file("mine").read_text())


@pytest.mark.usefixtures("with_long_name")
@pytest.mark.parametrize("words", languages())
def test_no_control_lies_under_another_at_any_size(stand: Stand, page: Page, words: str) -> None:
    stand.engine.show(notices=TOLD, sync="good", sync_figures=FIGURES, speed_hz=1.995)
    show(page, "settings")
    language(page, words)
    show(page, "set")

    def look_at_all(banner: str = "") -> None:
        for size in SIZES:
            resize(page, size)
            for out_of_reach, is_too_wide, is_too_tall in page.evaluate(FAULTS, [banner]):
                assert out_of_reach == [], size
                assert not is_too_wide, size
                assert not (is_too_tall and size in WITHOUT_SCROLLING), size

    look_at_all()
    resize(page, DESKTOP)
    page.select_option("#preset", LONG_NAME)
    page.click("#in-seconds")
    expect(page.locator("#changed")).to_be_visible()
    stand.engine.show(speed_hz=1.995)
    look_at_all(BANNER)


def test_a_word_without_an_end_stays_inside_its_question(page: Page) -> None:
    for width, height in (DESKTOP, PHONE):
        resize(page, (width, height))
        page.click("#save")
        question = page.locator("ask-panel form")
        question.get_by_role("textbox").fill("x" * (LONGEST_NAME - 1) + "/")
        question.get_by_role("textbox").press("Enter")
        expect(question.locator(".refusal")).not_to_be_empty()
        page.evaluate("document.querySelector('ask-panel .refusal').append('x'.repeat(300))")
        assert question.evaluate("it => it.scrollWidth <= it.clientWidth"), width
        page.keyboard.press("Escape")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_whatever_is_pressed_is_large_enough(page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    for view in ("set", "settings", "presets"):
        show(page, view)
        for words, left, top, right, bottom in page.locator(
            "button, select, summary, input:not([type=file])"
        ).evaluate_all(BOXES):
            assert min(right - left, bottom - top) >= TARGET_PX - 0.5, words


def test_enlarged_twice_the_page_may_be_scrolled_and_halt_stays(page: Page) -> None:
    resize(page, ENLARGED)
    for view in VIEWS:
        show(page, view)
        assert page.evaluate("document.documentElement.scrollWidth") <= ENLARGED[0]
        for to in ("0", "document.documentElement.scrollHeight"):
            page.evaluate(f"scrollTo(0, {to})")
            halt = box_of(page.locator("#halt"))
            assert halt["height"] >= LARGE_PX
            assert halt["y"] >= 0
            assert halt["y"] + halt["height"] <= ENLARGED[1]
        page.evaluate("scrollTo(0, 0)")
