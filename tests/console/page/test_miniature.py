"""The small picture of the client's screen moves and rests as the target does."""

import time

from playwright.sync_api import Page, expect

from bilateral.console.messages import OutputsShown
from tests.console.scripted import course_at
from tests.console.viewing import Stand, state
from tests.rig.browser import AWAITED_S
from tests.rig.children import wait_until

BRIGHT = """() => {
  const canvas = document.querySelector("#screen");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const isBright = (at) => Math.min(data[at], data[at + 1], data[at + 2]) > 200;
  return data.some((_value, at) => at % 4 === 0 && isBright(at));
}"""
"""Whether a target is seen: it is white, on a black screen with a grey rim."""


def selection(page: Page) -> bytes:
    return page.locator("#screen").screenshot()


def test_the_miniature_moves_and_rests_where_motion_is_not_wanted(stand: Stand, page: Page) -> None:
    moving, still = page, stand.open(reduced_motion="reduce")
    assert not still.evaluate(BRIGHT)
    stand.engine._do("start")
    for one in (moving, still):
        state(one, "Running")
    wait_until(lambda: bool(still.evaluate(BRIGHT)), AWAITED_S, "the target")
    pictures = {one: selection(one) for one in (moving, still)}
    moving.wait_for_timeout(200)
    assert selection(moving) != pictures[moving]
    assert selection(still) == pictures[still]


def test_the_miniature_shows_no_target_while_the_clients_monitor_is_lost(
    stand: Stand, page: Page
) -> None:
    state(page, "Ready")
    assert not page.evaluate(BRIGHT)
    page.click("#start")
    state(page, "Running")
    wait_until(lambda: bool(page.evaluate(BRIGHT)), AWAITED_S, "the target")
    lost = OutputsShown(eyes="lost", ears="on", hands="off")
    stand.engine.show(state="paused", outputs=lost)
    expect(page.locator("#eyes")).to_have_text("lost, reconnecting")
    wait_until(lambda: not page.evaluate(BRIGHT), AWAITED_S, "no target")


def test_the_miniature_rests_with_a_set_that_is_held_and_goes_on_with_it(
    stand: Stand, page: Page
) -> None:
    """Drawn for every frame while it moves, and not at all while it rests, also in the middle."""
    page.evaluate(
        """() => {
          window.drawn = 0;
          const fill = CanvasRenderingContext2D.prototype.fill;
          CanvasRenderingContext2D.prototype.fill = function (...given) {
            window.drawn += 1;
            return fill.apply(this, given);
          };
        }"""
    )
    now_s = time.perf_counter()
    moving = course_at(now_s, 1.0)
    stand.engine.show(state="running", course=moving)
    wait_until(lambda: drawn(page) > 20, 5.0, "twenty frames")
    held = ((now_s, 0.0), (time.perf_counter(), 0.7))
    paused = moving.model_copy(update={"phase": held, "rest_s": None, "held_s": 23.65})
    stand.engine.show(state="paused", course=paused)
    state(page, "Paused")
    expect(page.locator("#count")).to_have_text("pass 1 of 24 · 0 of 48 sweeps · 24 s left")
    stand.engine.close()
    page.wait_for_timeout(300)
    before = drawn(page)
    page.wait_for_timeout(300)
    assert drawn(page) == before
    stand.engine.show(state="running", course=moving)
    wait_until(lambda: drawn(page) > before + 20, 5.0, "twenty more")


def drawn(page: Page) -> int:
    count: int = page.evaluate("window.drawn")
    return count
