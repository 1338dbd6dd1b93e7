"""The therapist's page that most of these tests have."""

from collections.abc import Iterator

import pytest
from websockets.sync.client import ClientConnection

from tests.console.visiting import Served


@pytest.fixture
def page(served: Served) -> Iterator[ClientConnection]:
    """The therapist's page, welcomed."""
    with served.enter() as entered:
        yield entered
