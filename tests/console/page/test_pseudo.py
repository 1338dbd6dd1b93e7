"""No visible text of the page comes from anywhere but the catalogue: it is shown in no language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import SessionState
from bilateral.loading import shipped_cards
from tests.console.page.test_phone import PIXEL, open_door
from tests.console.scripted import FIGURES, IDLE
from tests.console.viewing import DESKTOP, PHONE, VIEWS, Stand, show, standing
from tests.words.hearing import shown
from tests.words.pseudo import pseudo

VISIBLE = """() => {
    const attributes = ["aria-label", "aria-valuetext", "title", "placeholder", "alt"];
    const foreign = '[translate="no"], script, style, time, title';
    const isForeign = (element) => element.closest(foreign) !== null;
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { parentElement: element, nodeValue } = walk.currentNode;
        if (!isForeign(element)) texts.push([element.outerHTML.slice(0, 200), nodeValue]);
    }
    for (const element of document.querySelectorAll(attributes.map((name) => `[${name}]`).join())) {
        for (const name of attributes) {
            const text = element.getAttribute(name);
            if (text && !isForeign(element)) texts.push([element.outerHTML.slice(0, 200), text]);
        }
    }
    return texts;
}"""
BRACKETED = re.compile("⟦[^⟦⟧]*⟧")
KEYCAPS = re.compile(r"<kbd>.</kbd>")


def strays(page: Page) -> Iterator[tuple[str, str]]:
    """Whatever has letters outside of brackets."""
    for html, text in page.evaluate(VISIBLE):
        rest = text
        while rest != (less := BRACKETED.sub("", rest)):
            rest = less
        if re.search(r"[^\W\d_]", rest) and not KEYCAPS.fullmatch(html):
            yield html, text


def speaking_pseudo(page: Page) -> Page:
    """The same page, which will get the brackets for English."""
    page.route(
        "**/en.ftl",
        lambda route: route.fulfill(body=pseudo(), content_type="text/plain; charset=utf-8"),
    )
    return page


def strays_of_pseudo(stand: Stand, until: str) -> Iterator[tuple[str, str]]:
    """What a page that is opened as things stand has of its own, once a part of it speaks."""
    page = speaking_pseudo(stand.visitor(locale="en"))
    page.goto(f"http://{LOOPBACK}:{stand.console.port}/")
    expect(page.locator(until)).to_contain_text("⟦")
    return strays(page)


def open_all(page: Page) -> None:
    """Show what is folded away."""
    page.evaluate("for (const group of document.querySelectorAll('details')) group.open = true")


@pytest.fixture(scope="module")
def opened(shared_stand: Stand) -> Page:
    """The therapist's page, opened once."""
    page = speaking_pseudo(shared_stand.visitor(DESKTOP, locale="en"))
    page.goto(f"http://{LOOPBACK}:{shared_stand.console.port}/")
    expect(page.locator("#state")).to_contain_text("⟦")
    expect(page.locator("#preset option")).not_to_have_count(0)
    return page


@pytest.fixture
def therapist(shared_stand: Stand, opened: Page) -> Page:
    """The therapist's page on its first view, with something in every corner."""
    idle = {name: getattr(IDLE, name) for name in SessionState.model_fields}
    corners = {"sync": "good", "sync_figures": FIGURES, "notices": (shown(1, "Any."),)}
    shared_stand.engine.show(**{**idle, **corners})
    show(opened, "set")
    return opened


def test_no_view_says_anything_of_its_own(therapist: Page) -> None:
    found = {}
    for view in VIEWS:
        shown_view = show(therapist, view)
        open_all(therapist)
        expect(shown_view.locator("h2").first).to_contain_text("⟦")
        if view == "presets":
            expect(shown_view.locator("pre")).not_to_be_empty()
        found[view] = [*strays(therapist)]
    assert found == {view: [] for view in VIEWS}


def test_what_calms_says_nothing_of_its_own(shared_stand: Stand, therapist: Page) -> None:
    folder = shared_stand.folder / "cards"
    folder.mkdir(exist_ok=True)
    (folder / "grounding.txt").write_text("The plant.\n")
    (folder / "prompts.txt").write_text("==\n")
    for kind in ("grounding", "prompts", "body-scan"):
        show(therapist, "calm").locator(f'[data-kind="{kind}"]').click()
        again = therapist.locator("[data-text=page-cards-look-again]:visible")
        again.click()
        expect(therapist.locator(".own-files .refusal:visible")).not_to_be_empty()
        assert [*strays(therapist)] == []
    begin = therapist.locator("[data-text=page-scan-begin]")
    begin.click()
    clear = therapist.locator("[data-text=page-scan-clear]")
    next_place = therapist.locator("[data-text=page-scan-next]")
    expect(next_place).to_be_visible()
    assert [*strays(therapist)] == []
    for _ in shipped_cards.PLACES:
        next_place.click()
    next_place.click()
    expect(clear).to_be_visible()
    assert [*strays(therapist)] == []
    clear.click()
    expect(begin).to_be_visible()
    assert [*strays(therapist)] == []


def test_what_is_asked_and_refused_says_nothing_of_its_own(therapist: Page) -> None:
    therapist.click("#save")
    expect(therapist.get_by_role("dialog")).to_be_visible()
    assert [*strays(therapist)] == []
    therapist.keyboard.press("Escape")
    therapist.fill("#hz", "77")
    therapist.press("#hz", "Enter")
    expect(therapist.locator(".refusal:not(:empty)").first).to_be_visible()
    assert [*strays(therapist)] == []


def test_the_questions_before_the_first_set_say_nothing_of_their_own(
    browser: Browser, tmp_path: Path
) -> None:
    with standing(browser, tmp_path, "[page]\nis_set_up = true\n") as stand:
        page = speaking_pseudo(stand.visitor(DESKTOP, locale="en"))
        stand.engine.show(screening="due")
        page.goto(f"http://{LOOPBACK}:{stand.console.port}/")
        expect(page.locator("#start")).to_be_enabled()
        page.click("#start")
        expect(page.locator("screening-view")).to_be_visible()
        assert [*strays(page)] == []


def test_a_phone_says_nothing_of_its_own(stand: Stand, page: Page) -> None:
    stand.engine.show(notices=(shown(1, "Any."),))
    link = open_door(page)
    phone = speaking_pseudo(stand.visitor(PHONE, user_agent=PIXEL, locale="en"))
    phone.goto(link)
    expect(phone.locator("joining-view")).to_be_visible()
    assert [*strays(phone)] == []
    page.get_by_role("button", name="Yes, let it in").click()
    expect(phone.locator("#start")).to_be_enabled()
    expect(phone.locator("#told")).to_contain_text("⟦")
    assert [*strays(phone)] == []


def test_a_text_of_the_pages_own_is_found(therapist: Page) -> None:
    therapist.evaluate("document.querySelector('header').append('Hello')")
    therapist.evaluate("document.querySelector('#halt').title = 'Stop ⟦now⟧'")
    found = [text for _, text in strays(therapist)]
    therapist.evaluate("document.querySelector('header').lastChild.remove()")
    therapist.evaluate("document.querySelector('#halt').removeAttribute('title')")
    assert found == ["Hello", "Stop ⟦now⟧"]
