"""What the interpreter goes through, and what it leaves as it is."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from bilateral.processes.interpreter import leave_all_to_the_system


class Ring:
    """What only a collection finds to be of no use any more."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def frozen_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def test_what_is_left_to_the_system_is_not_gone_through_any_more() -> None:
    rings = [Ring(), Ring()]
    early, late = map(ref, rings)
    rings.pop(0)
    gc.collect()
    assert early() is None, "as ever"
    rings.clear()
    leave_all_to_the_system()
    gc.collect()
    assert late() is not None
