"""What the check of the chosen settings has found stands on the Set view, beside the preset."""

import re

from playwright.sync_api import Page, expect

from tests.console.viewing import Stand, field, show


def test_what_is_found_is_read_on_the_set_view_until_it_is_mended(stand: Stand, page: Page) -> None:
    findings = page.locator("#findings")
    expect(findings.locator("summary")).to_have_accessible_name("Good to know: 1")
    show(page, "settings")
    page.get_by_role("heading", name="Target").first.click()
    colour = field(page, "target", "colour")
    colour.fill("#505050")
    stand.await_settings(lambda now: now.target.colour == "#505050")
    show(page, "set")
    expect(findings.locator("summary")).to_have_accessible_name("Take care: 1")
    expect(findings).to_have_class(re.compile("warns"))
    outputs = page.locator(".outputs").bounding_box()
    findings.locator("summary").click()
    expect(findings.locator("li").first).to_contain_text("hard to see")
    expect(findings.locator("li").first).to_contain_text("3 : 1 or more")
    assert page.locator(".outputs").bounding_box() == outputs
    page.click("#undo")
    expect(findings).not_to_have_class(re.compile("warns"))
