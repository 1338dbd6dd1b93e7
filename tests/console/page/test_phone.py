"""A phone is let in by a picture and two words, steers, and is sent away: two real browsers."""

import re

import segno
from playwright.sync_api import Page, expect

from tests.console.viewing import PHONE, Stand, rest, show, state
from tests.console.visiting import Served, pair_phone

PIXEL = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/125.0.0.0 Mobile Safari/537.36"
)


def visit(stand: Stand, link: str) -> Page:
    """A phone that has read the picture."""
    phone = stand.visitor(PHONE, user_agent=PIXEL)
    phone.goto(link)
    return phone


def open_door(page: Page) -> str:
    """Show a picture on the therapist's page; what it says."""
    show(page, "phone")
    expect(page.locator("phone-view .mark").first).to_have_text("shut")
    link = page.locator("phone-view code")
    before = link.text_content() or "nothing yet"
    page.get_by_role("button", name="Let a phone in").click()
    expect(link).not_to_have_text(before)
    expect(link).to_have_text(re.compile(r"^http://127\.0\.0\.2:\d+/#pair=[\w-]{22}$"))
    return link.inner_text()


def come_in(stand: Stand, page: Page) -> Page:
    """A phone that the therapist's page has let in."""
    phone = visit(stand, open_door(page))
    page.get_by_role("button", name="Yes, let it in").click()
    expect(phone.locator("#start")).to_be_enabled()
    return phone


def test_a_phone_shows_the_same_words_comes_in_and_steers(stand: Stand, page: Page) -> None:
    link = open_door(page)
    phone = visit(stand, link)
    words = phone.locator("joining-view .words")
    expect(words).to_have_text(re.compile(r"^[a-z]+ [a-z]+$"))
    expect(page.locator("phone-view .words")).to_have_text(words.inner_text())
    expect(page.locator("phone-view")).to_contain_text("Pixel 8 · Chrome wants to come in")
    assert "#" not in phone.url
    expect(phone.locator("#start")).to_be_disabled()
    page.get_by_role("button", name="Yes, let it in").click()
    expect(phone.locator("#start")).to_be_enabled()
    expect(phone.locator("set-view")).to_be_visible()
    expect(page.locator("phone-view li")).to_contain_text("Pixel 8 · Chrome")
    expect(page.locator("phone-view li .mark")).to_have_text("connected")
    rest(phone)
    phone.click("#start")
    expect(phone.locator("#start")).to_have_text("Finish")
    phone.click("#halt")
    expect(phone.locator("#start")).to_have_text("Start")
    stand.await_asked("start", "halt")


def test_the_picture_says_the_link_and_stands_in_white(page: Page) -> None:
    link = open_door(page)
    canvas = page.locator("phone-view canvas")
    pixels = canvas.evaluate(
        """canvas => {
          const side = canvas.width / 8;
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.width);
          const at = (x, y) => data[4 * ((8 * y + 4) * canvas.width + 8 * x + 4)];
          return [...Array(side).keys()].map((y) =>
            [...Array(side).keys()].map((x) => (at(x, y) ? "0" : "1")).join(""));
        }"""
    )
    rows = ["".join(map(str, row)) for row in segno.make_qr(link).matrix]
    quiet = "0" * (len(rows) + 8)
    assert pixels == [*[quiet] * 4, *(f"0000{row}0000" for row in rows), *[quiet] * 4]
    expect(canvas).to_have_attribute("aria-label", re.compile("address beside it"))
    expect(page.locator("phone-view .figures")).to_have_text(
        re.compile(r"good for one phone, 1:\d\d left")
    )


def test_a_phone_that_is_refused_is_told_so(stand: Stand, page: Page) -> None:
    link = open_door(page)
    phone = visit(stand, link)
    page.get_by_role("button", name="No, refuse").click()
    expect(phone.locator("#banner")).to_contain_text("has not let this phone in")
    expect(phone.locator("joining-view")).to_be_hidden()
    expect(page.locator("phone-view .phones li")).to_have_count(0)


def test_a_paired_phone_comes_back_by_itself_until_it_is_sent_away(
    stand: Stand, page: Page
) -> None:
    phone = come_in(stand, page)
    phone.reload()
    expect(phone.locator("#start")).to_be_enabled()
    page.get_by_role("button", name="Send away: Pixel 8 · Chrome").click()
    expect(phone.locator("#banner")).to_contain_text("has sent it away")
    assert phone.evaluate("localStorage.length") == 0
    phone.reload()
    expect(phone.locator("#banner")).to_contain_text("does not know this phone")
    expect(phone.locator("#banner")).to_contain_text("show a new picture")
    expect(phone.locator("#start")).to_be_disabled()


def test_a_paired_phone_that_reads_another_picture_and_is_refused_keeps_its_place(
    stand: Stand, page: Page
) -> None:
    phone = come_in(stand, page)
    expect(page.locator("phone-view code")).to_be_hidden()
    page.get_by_role("button", name="New picture").click()
    expect(page.locator("phone-view code")).to_be_visible()
    phone.goto("about:blank")
    phone.goto(page.locator("phone-view code").inner_text())
    page.get_by_role("button", name="No, refuse").click()
    expect(phone.locator("#banner")).to_contain_text("has not let this phone in")
    phone.reload()
    expect(phone.locator("#start")).to_be_enabled()
    expect(page.locator("phone-view li .mark")).to_have_text("connected")


def test_a_picture_is_good_for_one_phone(stand: Stand, page: Page) -> None:
    link = open_door(page)
    visit(stand, link)
    expect(page.locator("phone-view .words")).to_be_visible()
    expect(page.locator("phone-view canvas")).to_be_hidden()
    other = visit(stand, link)
    expect(other.locator("#banner")).to_contain_text("not paired")
    page.get_by_role("button", name="New picture").click()
    expect(page.locator("phone-view code")).not_to_have_text(link)


def test_a_door_that_is_shut_is_shut(stand: Stand, page: Page) -> None:
    phone = come_in(stand, page)
    page.get_by_role("button", name="Shut the door").click()
    expect(phone.locator("#banner")).to_contain_text("door for phones")
    expect(page.locator("phone-view .mark").first).to_have_text("shut")
    expect(page.locator("phone-view li .mark")).to_have_text("away")


def test_a_phone_without_the_computer_says_what_becomes_of_the_set(
    stand: Stand, page: Page
) -> None:
    phone = come_in(stand, page)
    phone.context.set_offline(True)
    expect(phone.locator("#banner")).to_contain_text("finishes by itself after 5 s")


def test_what_a_phone_calls_itself(page: Page) -> None:
    agents = {
        PIXEL: "Pixel 8 · Chrome",
        "Mozilla/5.0 (Linux; Android 10; K) Chrome/125.0 Mobile Safari": "Android · Chrome",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Safari/604.1": "iPhone · Safari",
        "Mozilla/5.0 (Android 14; Mobile; rv:126.0) Firefox/126.0": "Android · Firefox",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1": "iPad · Safari",
        "": "",
    }
    given = page.evaluate(
        """async (agents) => {
          const { nameOfDevice } = (await import("/bundle/of-page.js")).$link_joining;
          return agents.map((userAgent) => nameOfDevice({ userAgent, maxTouchPoints: 5 }));
        }""",
        [*agents],
    )
    assert given == [*agents.values()]


def test_a_phone_steers_the_set_and_sees_nothing_else(stand: Stand) -> None:
    door, token = pair_phone(Served(stand.console, [], port=stand.console.port))
    page = stand.visitor(PHONE)
    page.add_init_script(f"localStorage.token = '{token}'")
    page.goto(f"http://{door.host}/")
    state(page, "Ready")
    for part in page.locator(".therapist").all():
        expect(part).to_be_hidden()
    expect(page.locator("#switch")).to_be_hidden()
    expect(page.locator("#count")).to_have_text("24 passes · 48 sweeps · 24 s")
    assert page.evaluate("document.documentElement.scrollHeight") <= PHONE[1]
    page.click("#faster")
    expect(page.locator("#hz")).to_have_value("1.05")
    page.click("#start")
    state(page, "Running")
    page.click("#pause")
    state(page, "Paused")
    page.click("#halt")
    state(page, "Halted")
    stand.await_asked("faster", "start", "pause", "halt")
