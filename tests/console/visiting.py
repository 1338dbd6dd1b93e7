"""Visitors of the console, well-behaved and other ones."""

import http.client
import json
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from bilateral.console.messages import (
    VERSION,
    FromConsole,
    LengthShown,
    LookShown,
    OutputsShown,
    State,
)
from bilateral.console.serving import Console

TOKEN = "the-token-of-this-run"  # noqa: S105  # it guards nothing
HELLO = {"type": "hello", "version": VERSION, "token": TOKEN}


@dataclass(frozen=True, slots=True)
class Served:
    """A console and what it has told the engine."""

    console: Console
    heard: list[FromConsole]

    @property
    def port(self) -> int:
        return self.console.port

    def request(
        self, path: str, headers: Mapping[str, str], method: str = "GET", body: str | None = None
    ) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        connection.request(method, path, body, {"Host": f"127.0.0.1:{self.port}", **headers})
        answer = connection.getresponse()
        body_read = answer.read()
        connection.close()
        return answer, body_read

    def knock(self, path: str = "/link", **changed: str) -> ClientConnection:
        """A WebSocket as the page opens it, with headers changed; "" leaves one out."""
        headers = {"Origin": f"http://127.0.0.1:{self.port}", **changed}
        sent = {name: value for name, value in headers.items() if value and name != "Host"}
        host = headers.get("Host", f"127.0.0.1:{self.port}")
        name, _, port = host.partition(":")
        return connect(
            f"ws://{name}:{port}{path}",
            sock=_to(self.port),
            additional_headers=sent,
            open_timeout=5,
            close_timeout=2,
            proxy=None,
        )

    @contextmanager
    def enter(self) -> Iterator[ClientConnection]:
        """A page that has said hello."""
        with self.knock() as page:
            page.send(json.dumps(HELLO))
            yield page


def read(page: ClientConnection) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(page.recv(5))
    return message


def said_until_closed(
    page: ClientConnection, messages: Sequence[Mapping[str, Any]]
) -> tuple[list[str | bytes], int]:
    """What the console said before it closed the connection, and the code it closed it with."""
    said: list[str | bytes] = []
    with suppress(ConnectionClosed):
        for message in messages:
            page.send(json.dumps(message))
        while True:
            said.append(page.recv(5))
    assert page.close_code is not None
    return said, page.close_code


def state(number: int, *, words: str = "") -> State:
    """Some state; `words` make it long."""
    return State(
        number=number,
        host_s=1.0,
        state="idle",
        speed_hz=1.0,
        slowest_hz=0.05,
        fastest_hz=2.0,
        passes_done=0.0,
        length=LengthShown(passes=24, sweeps=48, seconds=24.0),
        sets_begun=0,
        course=None,
        look=LookShown(
            shown=True,
            colour="#ffffff",
            background="#000000",
            diameter=0.05,
            profile="sinusoid",
            path="horizontal",
            width=0.8,
            aspect=1.6,
        ),
        outputs=OutputsShown(eyes="on", ears="on", hands="off"),
        sync="good",
        preset="standard",
        next_preset=words or "standard",
        presets=(),
        told=(),
    )


def _to(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), 5)
