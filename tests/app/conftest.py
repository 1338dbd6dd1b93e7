"""What holds for every test of the main loop within pytest."""

import signal
from collections.abc import Iterator

import pytest

from bilateral.app import process_tuning
from tests.app.stops import STOPS


@pytest.fixture(autouse=True)
def heap_of_all_tests_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session begins with a look at all there is, which here are thousands of tests."""
    monkeypatch.setattr(process_tuning, "keep_what_is_there", lambda: None)


@pytest.fixture(autouse=True)
def signals_are_left_alone() -> Iterator[None]:
    """A session that ends hears them no more until its program is over, which here goes on."""
    before = {number: signal.getsignal(number) for number in STOPS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
