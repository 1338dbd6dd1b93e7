"""A console that really listens, and notes what it would tell the engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.console.visiting import Served, serving


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path) as console:
        yield console
