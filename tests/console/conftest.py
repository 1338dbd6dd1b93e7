"""A console that really listens, and notes what it would tell the engine."""

from collections.abc import Iterator

import pytest

from tests.console.visiting import Served, serving


@pytest.fixture
def served() -> Iterator[Served]:
    with serving() as console:
        yield console
