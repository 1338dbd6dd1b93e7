import pytest
from playwright.sync_api import Page, expect
from tests.console.rooms import as_new
from tests.console.viewing import PHONE, Stand, language, rest, show
OUT="/tmp/notes/home/"
def test_shots(shared_stand: Stand, shared_page: Page) -> None:
    page=shared_page
    as_new(shared_stand, page)
    show(page, "calm").locator('[data-preset="breathing"]').click()
    page.wait_for_timeout(300)
    page.screenshot(path=OUT+"calm.png")
    page.get_by_role("button", name="For home").click()
    page.get_by_role("button", name="Write it").click()
    page.wait_for_timeout(500)
    shared_stand.engine.for_home.tell(0.42)
    page.wait_for_timeout(500)
    page.screenshot(path=OUT+"home.png")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet").click()
    page.emulate_media(media="print")
    page.set_viewport_size({"width":794,"height":1123})
    page.screenshot(path=OUT+"sheet.png")
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.set_viewport_size({"width":PHONE[0],"height":PHONE[1]})
    page.wait_for_timeout(300)
    page.screenshot(path=OUT+"home-phone.png")
