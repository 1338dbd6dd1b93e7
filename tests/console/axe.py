"""Asks axe what of a page stands in anybody's way, by the rules of WCAG."""

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""What is well is not told: to name every element of it takes longer than to look at it."""


def in_the_way(page: Page) -> str:
    """What breaks a rule, and where; nothing if nothing does."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async (rules) => (await axe.run(rules)).violations", RULES)
    return AxeResults({"violations": found}).generate_report() if found else ""
