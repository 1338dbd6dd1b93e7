"""The page makes the same words of a notice as the terminal and the report do."""

import itertools
import json
from collections.abc import Iterator

import pytest
from fluent.syntax import ast
from playwright.sync_api import Browser, Page

from bilateral.console.doors.routes import STATIC
from bilateral.console.messages import NoticeMessage
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice, Value
from tests.words.ftl import SOURCES, choices_in, numbers_in, patterns, values_in

ANY_PLACE = "http://page.example/"
NUMBERS = (0, 1, 2, 5, 21, 1000, 0.5, 1.25, 2.5, -12.0, -0.0001, 1234567.891, 0.1 + 0.2)
OTHERS: tuple[Value, ...] = (
    "Kopfhörer (USB) “A”",
    3,
    -1.5,
    Notice("page-shell-halt"),
    ("a", "b, c", -2.25, Notice("unit-hz")),
)


def samples(code: str, pattern: ast.Pattern) -> Iterator[Notice]:
    """The message of a code with all numbers, all choices and values of every kind."""
    counted, chosen = numbers_in(pattern), choices_in(pattern)
    kinds: dict[str, tuple[Value, ...]] = {
        name: NUMBERS if name in counted else (*chosen.get(name, ()),) or OTHERS
        for name in values_in(pattern)
    }
    longest = max(map(len, kinds.values()), default=1)
    for turn in range(longest):
        values = {name: kind[turn % len(kind)] for name, kind in kinds.items()}
        yield Notice(code, **values)  # type: ignore[arg-type]  # none of them is `about`


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.route(
        f"{ANY_PLACE}*/**",
        lambda route: route.fulfill(path=STATIC / route.request.url[len(ANY_PLACE) :]),
    )
    opened.route(ANY_PLACE, lambda route: route.fulfill(body="", content_type="text/html"))
    opened.goto(ANY_PLACE)
    yield opened
    opened.close()


@pytest.mark.parametrize("language", languages())
def test_every_message_is_said_alike_in_python_and_in_the_browser(
    page: Page, language: str
) -> None:
    notices = list(
        itertools.chain.from_iterable(itertools.starmap(samples, patterns(SOURCES["en"])))
    )
    sent = [json.loads(NoticeMessage.of(notice).model_dump_json()) for notice in notices]
    said = page.evaluate(
        """async ([language, source, english, notices]) => {
            const { Catalogue } = await import("/words/catalogue.js");
            const fallback = new Catalogue("en", english);
            const catalogue = new Catalogue(language, source, fallback);
            return notices.map((notice) => catalogue.say(notice));
        }""",
        [language, SOURCES[language], SOURCES["en"], sent],
    )
    assert len(said) == len(notices)
    for notice, words in zip(notices, said, strict=True):
        assert words == say(notice, language), str(notice)
