"""A plan worker at work, begun for one test."""

from collections.abc import Iterator

import pytest

from tests.control.plan_workers import Behind
from tests.rig.children import wait_until


@pytest.fixture
def behind() -> Iterator[Behind]:
    opened = Behind()
    opened.start()
    yield opened
    opened.outputs.may_go_on.set()
    wait_until(opened.all_taken, 5.0, "each number that was given")
    opened.plan_worker.close()
