"""Passphrases in these tests open quickly."""

import pytest

from tests.record.making import quickly


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly(monkeypatch)
