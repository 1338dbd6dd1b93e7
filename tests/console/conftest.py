"""A console that really listens, and notes what it would tell the engine."""

import socket
from collections.abc import Iterator

import pytest

from bilateral.console.doors import LOOPBACK
from bilateral.console.messages import FromConsole
from bilateral.console.serving import Console
from tests.console.visiting import TOKEN, Served


@pytest.fixture
def served() -> Iterator[Served]:
    heard: list[FromConsole] = []
    console = Console(socket.create_server((LOOPBACK, 0)), TOKEN, heard.append)
    console.start()
    yield Served(console, heard)
    console.stop()
