"""Who opens the page's address comes in once by it, and from then on by what the browser keeps."""

from playwright.sync_api import Page, expect

from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import PageKey
from tests.console.viewing import Stand
from tests.console.visiting import KEY
from tests.rig.browser import visitor


def is_in(page: Page) -> None:
    expect(page.locator("#state")).to_have_text("Ready")
    expect(page.locator("#banner")).to_be_hidden()
    assert "#" not in page.url


def test_an_address_opens_the_page_in_one_browser_and_the_browser_keeps_it_open(
    stand: Stand,
) -> None:
    place = f"http://{LOOPBACK}:{stand.console.port}/"
    first = visitor(stand.browser, locale="en")
    page = first.new_page()
    page.goto(f"{place}#{KEY}")
    is_in(page)
    page.reload()
    is_in(page)
    for address in (place, f"{place}#{KEY}"):  # a bookmark, and the address in the terminal again
        tab = first.new_page()
        tab.goto(address)
        is_in(tab)
        tab.close()
    again = visitor(stand.browser, locale="en", storage_state=first.storage_state())
    page = again.new_page()  # after a restart of the browser
    page.goto(place)
    is_in(page)
    other = visitor(stand.browser, locale="en")
    page = other.new_page()
    page.goto(f"{place}#{KEY}")
    expect(page.locator("#banner")).to_contain_text("This address has been used")
    expect(page.locator("#banner")).to_contain_text("new address that Bilateral shows")
    expect(page.locator("#start")).to_be_disabled()
    stand.console.tell(PageKey(key="another-key"))
    page.goto(f"{place}#another-key")  # into the same tab
    is_in(page)
    for context in (first, again, other):
        context.close()


def test_a_browser_that_keeps_nothing_is_let_in_until_its_page_is_loaded_again(
    stand: Stand,
) -> None:
    context = visitor(stand.browser, locale="en")
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('kept out'); } })"
    )
    place = f"http://{LOOPBACK}:{stand.console.port}/#{KEY}"
    page.goto(place)
    is_in(page)
    page.goto("about:blank")
    page.goto(place)
    expect(page.locator("#banner")).to_contain_text("This address has been used")
    context.close()
