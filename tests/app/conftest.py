"""What holds for every test of the main loop within pytest."""

import pytest

from bilateral.app import process_tuning


@pytest.fixture(autouse=True)
def heap_of_all_tests_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session begins with a look at all there is, which here are thousands of tests."""
    monkeypatch.setattr(process_tuning, "keep_what_is_there", lambda: None)
