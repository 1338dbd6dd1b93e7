"""The page speaks the language that is chosen, or else the browser's, and changes it at once."""

from playwright.sync_api import Page, expect

from bilateral.console.messages import LengthShown
from tests.console.scripted import STANDARD
from tests.console.viewing import Stand, field, show, state


def test_the_language_changes_at_once_and_so_do_the_colours(stand: Stand, page: Page) -> None:
    show(page, "settings")
    field(page, "page", "language").select_option("de")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    field(page, "page", "theme").select_option("light")
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    show(page, "set")
    state(page, "Bereit")
    length = LengthShown(passes=1, sweeps=3, seconds=1.4)
    stand.engine.show(next=STANDARD.model_copy(update={"length": length}))
    expect(page.locator("#count")).to_have_text("1 Durchgang · 3 Schwünge · 1 s")
    assert 'language = "de"' in stand.settings_file.read_text()


def test_the_language_is_the_browsers_where_none_is_chosen(stand: Stand) -> None:
    state(stand.open(locale="de-AT"), "Bereit")
    state(stand.open(locale="fr-FR"), "Prêt")
    state(stand.open(locale="pl-PL"), "Ready")
