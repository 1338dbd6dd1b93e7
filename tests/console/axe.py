"""Asks axe what of a page stands in anybody's way, by the rules of WCAG."""

from collections.abc import Mapping

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": {"assets": ["media"]},
}
"""What is well is not told: to name every element of it takes longer than to look at it.

Nor are the styles fetched once more: the only rule that reads them is an experiment, and not run.
"""


def in_the_way(page: Page) -> str:
    """What breaks a rule, and where; nothing if nothing does."""
    return _broken(page, RULES)


def hard_to_read(page: Page) -> str:
    """What stands out too little from its ground: all that a theme alone can break."""
    return _broken(page, RULES | {"runOnly": ["color-contrast"]})


def _broken(page: Page, rules: Mapping[str, object]) -> str:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async (rules) => (await axe.run(rules)).violations", rules)
    return AxeResults({"violations": found}).generate_report() if found else ""
