"""A console that really listens, and notes what it would tell the engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.console.viewing import Stand, standing
from tests.console.visiting import Served, serving


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as console:
        yield console


@pytest.fixture
def stand(browser: Browser, tmp_path: Path) -> Iterator[Stand]:
    """A session of its own, with the therapist's files in a folder of its own."""
    with standing(browser, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_stand(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """A session that the tests of a module share; `as_new` makes it so for each."""
    with standing(browser, tmp_path_factory.mktemp("shared")) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_page(shared_stand: Stand) -> Page:
    """The therapist's page of that session; the stand closes it."""
    return shared_stand.open()


@pytest.fixture
def page(stand: Stand) -> Page:
    """The therapist's page on a desktop; the stand closes it."""
    return stand.open()
