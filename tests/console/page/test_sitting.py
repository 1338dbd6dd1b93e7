"""Between two sets: a number, a word, the next set, by keys alone; none of it outlives a client."""

import re
import time

import pytest
from playwright.sync_api import Page, Route, expect

from bilateral.console.messages import Ask, AskSession, ScanResultShown
from tests.console.page.test_phone import PIXEL, open_door
from tests.console.paper import on_paper
from tests.console.scripted import course_at
from tests.console.sets_over import SITTINGS, end_set
from tests.console.viewing import PHONE, Stand, rest

COUNT_KEYS = """() => {
  window.keysDown = [];
  addEventListener("keydown", ({ key }) => window.keysDown.push(key), { capture: true });
}"""
# As a browser does that shows its window for printing: whatever runs in the same process waits.
PRINTS_UNTIL_LET_GO = """window.print = () => {
  const asked = new XMLHttpRequest();
  asked.open("GET", `${location.origin}/held`, false);
  asked.send();
  if (asked.status !== 200) return; // nobody holds it
  const endedMs = performance.now() + 1000; // as a person takes it
  performance.now = () => endedMs;
};"""
LINES_OF_A_TABLE = "it => getComputedStyle(it).borderCollapse"
GROUND = "it => getComputedStyle(it).backgroundColor"
CHOSEN = '.scale [aria-pressed="true"]'


HEARS_NOTHING_MS = 2000


pytestmark = pytest.mark.usefixtures("shared_page")  # a session and a page for all of it


def test_the_loop_takes_four_keys_from_the_end_of_a_set_to_the_next(
    stand: Stand, between: Page
) -> None:
    page = between
    page.evaluate(COUNT_KEYS)
    page.keyboard.press("7")
    expect(page.locator(CHOSEN)).to_have_text("7")
    page.keyboard.press("n")
    page.keyboard.type("stairs, 4 of them")
    page.keyboard.press("Enter")
    rest(page)
    page.keyboard.press("s")
    stand.await_asked("start")
    keys = page.evaluate("window.keysDown")
    assert len(keys) - len("stairs, 4 of them") == 4
    expect(page).to_have_title(re.compile("^Running · set 2 "))
    expect(page.locator("#passes")).to_have_text(re.compile(r"\d+ / 24"))
    expect(page.locator(".between")).to_be_hidden()
    page.keyboard.press("5")  # of no set: one is being given
    end_set(stand, 2, outcome="halted", ended_by="button")
    expect(page.locator("#given")).to_contain_text("halted with the client's button")
    expect(page.locator(CHOSEN)).to_have_count(0)
    first = page.locator(".set-table tbody tr").nth(1)
    expect(first).to_contain_text("18 / 24")
    expect(first).to_contain_text("SUD 7")
    expect(first).to_contain_text("stairs, 4 of them")


def test_digits_say_a_number_until_something_stands_in_the_note(
    stand: Stand, between: Page
) -> None:
    page = between
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 0.1)
    page.keyboard.press("1")
    expect(page.locator(CHOSEN)).to_have_text("1")
    page.keyboard.press("0")
    expect(page.locator(CHOSEN)).to_have_text("10")
    page.keyboard.press("1")
    page.clock.fast_forward(1010)  # no more, or the page would miss its heartbeat
    page.keyboard.press("0")
    expect(page.locator(CHOSEN)).to_have_text("0")
    page.keyboard.press("t")
    expect(page.locator(CHOSEN)).to_have_text("10")
    page.clock.resume()
    page.keyboard.press("n")
    expect(page.locator("#note")).to_be_focused()
    page.keyboard.press("6")
    expect(page.locator(CHOSEN)).to_have_text("6")
    page.keyboard.press("Space")
    stand.await_asked("halt")
    page.keyboard.type("x s 10")
    expect(page.locator("#note")).to_have_value("x s 10")
    expect(page.locator(CHOSEN)).to_have_text("6")
    page.keyboard.press("Escape")
    stand.await_asked("halt", "halt")
    page.keyboard.press("Enter")
    page.keyboard.press("x")
    expect(page.locator("#skip-number")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(CHOSEN)).to_have_count(0)


def test_a_note_is_written_on_while_the_page_hears_nothing_and_kept_when_it_hears(
    stand: Stand, between: Page
) -> None:
    page = between
    page.keyboard.press("n")
    page.keyboard.type("the ")
    stand.engine.is_mute = True
    page.clock.fast_forward(HEARS_NOTHING_MS)
    expect(page.locator("#banner")).to_be_visible()
    page.keyboard.type("stairs")
    page.clock.fast_forward(HEARS_NOTHING_MS)
    expect(page.locator("#note")).to_have_value("the stairs")
    expect(page.locator("#note")).to_be_focused()
    stand.engine.is_mute = False
    expect(page.locator("#banner")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".set-table")).to_contain_text("the stairs")
    assert stand.asked() == []


def test_in_installation_it_is_a_voc_and_a_set_of_before_is_corrected(
    stand: Stand, between: Page
) -> None:
    page = between
    page.keyboard.press("8")
    page.locator("#chip-presets summary").click()
    page.locator("#chip-installation").select_option("gentle")
    named = page.get_by_role("button", name="Install: preset gentle")
    expect(named).to_be_visible()
    named.click()
    expect(page.locator("#chip-installation")).to_be_hidden()
    expect(page.locator("#preset")).to_have_value("gentle")
    assert 'installation_preset = "gentle"' in stand.settings_file.read_text()
    end_set(stand, 2)
    expect(page.locator(".numbers legend")).to_have_text("VOC, 1 to 7: set 2")
    page.keyboard.press("9")
    page.keyboard.press("5")
    expect(page.locator(CHOSEN)).to_have_text("5")
    page.get_by_role("button", name="Correct: set 1").click()
    expect(page.locator(".numbers legend")).to_have_text("SUD, 0 to 10: set 1")
    page.locator(".scale").get_by_role("button", name="4", exact=True).click()
    rows = page.locator(".set-table tbody tr")
    expect(rows.nth(1)).to_contain_text("SUD 4")
    expect(rows.nth(0)).to_contain_text("VOC 5")
    page.get_by_role("button", name="Correct: set before").click()
    page.keyboard.press("9")
    expect(page.get_by_role("img", name="SUD from set to set: 9, 4")).to_be_visible()


def test_it_comes_back_to_every_page_and_goes_with_the_client(stand: Stand, between: Page) -> None:
    page = between
    page.keyboard.press("7")
    page.keyboard.press("n")
    page.keyboard.type("the stairs")
    page.keyboard.press("Enter")
    page.locator("#load").select_option("4")
    page.click("#faster")
    expect(page.locator("#undo")).to_be_enabled()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#copy")
    expect(page.locator(".sitting-acts [role=status]")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "1 set, 18 passes" in copied
    assert "Set 1: 18 of 24 passes, 1.05 Hz, finished by you, sync good" in copied
    assert "SUD 7, Load 4 · the stairs" in copied
    page.reload()
    expect(page.locator("#note")).to_have_value("the stairs")
    expect(page.locator("#load")).to_have_value("4")
    expect(page.locator(CHOSEN)).to_have_text("7")
    page.click("#next-client")
    page.get_by_role("dialog").get_by_role("button", name="Next client").click()
    stand.await_said(AskSession(type="next-client"))
    stand.engine.show(sitting=next(SITTINGS), sets_before=1, screening="due")
    expect(page.locator(".between")).to_be_hidden()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#sets")).to_have_text("")
    expect(page.locator("#undo")).to_be_disabled()
    expect(page.locator("#changed")).to_be_hidden()
    assert "the stairs" not in page.content()


def test_a_phone_is_shown_nothing_of_it(stand: Stand, between: Page) -> None:
    page = between
    page.keyboard.press("7")
    page.keyboard.press("n")
    page.keyboard.type("the stairs")
    page.keyboard.press("Enter")
    expect(page.locator(".set-table")).to_contain_text("the stairs")
    link = open_door(page)
    phone = stand.visitor(PHONE, user_agent=PIXEL, locale="en")
    frames: list[str] = []
    phone.on(
        "websocket", lambda socket: socket.on("framereceived", lambda it: frames.append(str(it)))
    )
    phone.goto(link)
    page.get_by_role("button", name="Yes, let it in").click()
    expect(phone.locator("#sets")).to_have_text("set 1")
    expect(phone.locator(".between")).to_be_hidden()
    assert phone.locator("#screen").is_visible()
    assert not [said for said in frames if "the stairs" in said or "passes_planned" in said]
    phone.keyboard.press("3")
    phone.keyboard.press("s")
    stand.await_said(Ask(type="start"))


def test_the_page_goes_on_and_halts_while_its_sheet_is_printed(stand: Stand, between: Page) -> None:
    page = between
    page.keyboard.press("7")
    expect(page.locator(CHOSEN)).to_have_text("7")
    held: list[Route] = []
    page.context.route("**/held", lambda route: held.append(route))  # noqa: PLW0108  # Playwright asks for a function
    page.context.add_init_script(PRINTS_UNTIL_LET_GO)
    with on_paper(page, lambda: page.click("#print")) as tab:
        expect(page.locator("#given")).to_contain_text("Set 1")
        while not held:
            page.wait_for_timeout(10)
        stand.engine.show(state="running", course=course_at(time.perf_counter(), 1.0))
        expect(page.locator("#state")).to_have_text("Running")
        page.click("#halt")
        stand.await_asked("halt")
        assert not tab.is_closed()
        with tab.expect_event("close"):
            held[0].fulfill(body="")
    page.context.unroute("**/held")
    assert page.locator("body > .sheet").count() == 0


def test_the_sheet_is_whole_alone_and_goes_with_the_client(stand: Stand, between: Page) -> None:
    page = between
    page.keyboard.press("7")
    end_set(stand, 2)
    expect(page.locator("#given")).to_contain_text("Set 2")
    page.keyboard.press("5")
    expect(page.locator(".set-table")).to_contain_text("SUD 5")
    with on_paper(page, lambda: page.click("#print")) as tab:
        expect(tab.get_by_role("row")).to_have_count(4)
        expect(tab.get_by_role("img", name="SUD from set to set: 7, 5")).to_be_visible()
        assert tab.locator("body > *").count() == 1
        assert tab.locator("table").evaluate(LINES_OF_A_TABLE) == "collapse"
        tab.keyboard.press("Escape")
        stand.await_asked("halt")
        with tab.expect_event("close"):
            stand.engine.show(sitting=next(SITTINGS), sets_before=2)


def test_where_no_tab_may_come_up_the_page_prints_itself(between: Page) -> None:
    page = between
    page.evaluate("""() => {
      const { open } = window;
      window.open = () => { window.open = open; };
      window.print = () => { window.printed = document.querySelector(".sheet").innerText; };
    }""")
    page.click("#print")
    page.clock.fast_forward(4000)
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_be_visible()
    expect(page.locator("main")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".sheet")).to_have_count(0)


def test_an_exercise_is_told_in_breaths_and_is_no_set_of_the_dose(
    stand: Stand, between: Page
) -> None:
    page = between
    calm = {"exercise": "breathing", "passes": 18.0, "passes_planned": 18.0, "speed_hz": 0.1}
    scan = ScanResultShown(
        begun_s=0.0,
        ended_s=9.0,
        places=("Feet", "Chest"),
        reached=2,
        anchor="",
        result="where not",
        where_not=("Chest",),
    )
    stand.engine.show(last_scan=scan)
    end_set(stand, 2, **calm)
    expect(page.locator("#given")).to_contain_text(
        "Set 2: Paced breathing, 18 breaths, 6 breaths a minute"
    )
    expect(page.locator(".set-table tbody tr").first).to_contain_text("18 breaths")
    with on_paper(page, lambda: page.click("#print")) as tab:
        expect(tab.locator(".sheet")).to_contain_text("1 set, 18 passes, 1 calm exercise")
        expect(tab.locator(".sheet")).to_contain_text("Last body scan: not clear at Chest.")
