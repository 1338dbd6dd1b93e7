"""A keyring for tests: the library's own kind, which keeps in memory, may be slow, or refuse."""

import threading

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

SOON_S = 15.0


class InMemory(KeyringBackend):
    """Keeps what it is given, and says so."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library has it so
        self.kept: dict[tuple[str, str], str] = {}
        self.is_refusing = False
        self.goes_on = threading.Event()
        self.goes_on.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _ask(self) -> None:
        assert self.goes_on.wait(SOON_S)
        if self.is_refusing:
            raise KeyringLocked


class InClear(InMemory):
    """One that the library does not recommend."""

    priority: float = 0.5


def use(monkeypatch: pytest.MonkeyPatch, backend: KeyringBackend) -> None:
    """Have the library use this one."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)


def unsafe() -> list[KeyringBackend]:
    """What the library has where there is no keyring, and what does not keep it safely."""
    there_is_none, keeps_nothing = fail.Keyring(), null.Keyring()  # type: ignore[no-untyped-call]  # as above
    return [there_is_none, keeps_nothing, InClear()]


def in_memory(monkeypatch: pytest.MonkeyPatch) -> InMemory:
    """One that is in use."""
    backend = InMemory()
    use(monkeypatch, backend)
    return backend
