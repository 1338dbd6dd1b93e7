"""What a page puts on paper comes up in a tab of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def on_paper(page: Page, press: Callable[[], None]) -> Iterator[Page]:
    """The tab that comes up as this is pressed."""
    with page.context.expect_page() as opened:
        press()
    yield opened.value
    opened.value.close()
