"""Visitors of the console, well-behaved and other ones."""

import http.client
import json
import re
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from websockets.client import ClientProtocol
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin
from websockets.uri import parse_uri

from bilateral.console.console import Console
from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.doors.therapist_access import TherapistMemory
from bilateral.console.doors.token_hash import token_hash
from bilateral.console.messages import (
    VERSION,
    AddressShown,
    Alive,
    FromConsole,
    Message,
    Numbered,
    SessionState,
)
from bilateral.console.phones.door_link import StartDoor
from bilateral.console.workspace.first_choice import FirstChoice
from tests.console.door_threads import start_door_thread
from tests.console.scripted import IDLE
from tests.rig.browser import AWAITED_S

KEY = "the-key-in-the-first-address"
TOKEN = "the-token-of-a-page-that-was-let-in-before-this"  # noqa: S105  # it guards nothing
KNOWN = json.dumps({"therapist": TherapistMemory(tokens=(token_hash(TOKEN),)).model_dump()})
"""What a console remembers that has let in a page with this token."""
HELLO = {"type": "hello", "version": VERSION, "token": TOKEN}
PAIR = {"type": "pair", "version": VERSION, "device": "Pixel"}
"""What a phone says with the key that it has read."""
FIRST_CHOICE = FirstChoice("standard", {})
OTHER_ADDRESS = "127.0.0.2"
"""Stands for the address of a local network: it is nobody else's, and as real as any."""
WIFI = AddressShown(address=OTHER_ADDRESS, name="wifi")
Request = Callable[..., tuple[http.client.HTTPResponse, bytes]]
"""As `Served.request`."""


@dataclass(frozen=True, slots=True)
class Served:
    """A console and what it has told the engine, its signs of life apart."""

    console: Console
    heard: list[Message]
    alive: list[Alive] = field(default_factory=list)
    address: str = LOOPBACK
    port: int = 0

    def door(self, address: str, port: int) -> "Served":
        """The same console, visited by another door."""
        return replace(self, address=address, port=port)

    @property
    def beats(self) -> int:
        """How many signs of life it has given."""
        return len(self.alive)

    @property
    def host(self) -> str:
        return f"{self.address}:{self.port}"

    def request(
        self,
        path: str,
        headers: Mapping[str, str],
        method: str = "GET",
        body: str | bytes | None = None,
    ) -> tuple[http.client.HTTPResponse, bytes]:
        with self.line() as line:
            return line(path, headers, method, body)

    @contextmanager
    def line(self) -> Iterator[Request]:
        """A way to ask again and again by one connection, or by another once that is closed."""
        connection = http.client.HTTPConnection(self.address, self.port, timeout=AWAITED_S)

        def request(
            path: str,
            headers: Mapping[str, str],
            method: str = "GET",
            body: str | bytes | None = None,
        ) -> tuple[http.client.HTTPResponse, bytes]:
            connection.request(method, path, body, {"Host": self.host, **headers})
            answer = connection.getresponse()
            return answer, answer.read()

        with closing(connection):
            yield request

    def knock(self, path: str = "/link", **changed: str) -> ClientConnection:
        """A WebSocket as the page opens it, with headers changed; "" leaves one out."""
        headers = {"Origin": f"http://{self.host}", **changed}
        sent = {name: value for name, value in headers.items() if value and name != "Host"}
        host = headers.get("Host", self.host)
        name, _, port = host.partition(":")
        return connect(
            f"ws://{name}:{port}{path}",
            sock=socket.create_connection((self.address, self.port), AWAITED_S),
            additional_headers=sent,
            open_timeout=AWAITED_S,
            close_timeout=2,
            ping_interval=None,  # no thread of its own, which would go on where nobody closes it
            proxy=None,
        )

    @contextmanager
    def enter(self, token: str = TOKEN) -> Iterator[ClientConnection]:
        """A page that has said hello, and is welcome."""
        with self.knock() as page:
            page.send(json.dumps({**HELLO, "token": token}))
            assert read(page)["type"] == "welcome"
            yield page


@contextmanager
def serving(
    folder: Path,
    memory: str = KNOWN,
    address: str = OTHER_ADDRESS,
    start_door: StartDoor = start_door_thread,
) -> Iterator[Served]:
    """A console with presets in `folder`, on a computer with one more address."""
    heard: list[Message] = []
    alive: list[Alive] = []

    def hear(message: FromConsole) -> None:
        if isinstance(message, Alive):
            alive.append(message)
        else:
            heard.append(message.asked if isinstance(message, Numbered) else message)

    listener = socket.create_server((LOOPBACK, 0))
    other = AddressShown(address=address, name="wifi")
    console = Console(
        listener,
        KEY,
        FIRST_CHOICE,
        memory,
        hear,
        user_file=folder / "settings.toml",
        addresses=lambda: (other,),
        start_door=start_door,
    )
    console.start()
    yield Served(console, heard, alive, port=console.port)
    console.stop()


class SilentPage:
    """A page whose link is half open: it has said hello, and then neither reads nor answers."""

    def __init__(self, served: Served) -> None:
        self._socket = socket.create_connection((served.address, served.port), 5)
        link = ClientProtocol(
            parse_uri(f"ws://{served.host}/link"), origin=Origin(f"http://{served.host}")
        )
        link.send_request(link.connect())
        self._send(link)
        link.receive_data(self._socket.recv(4096))
        link.send_text(json.dumps(HELLO).encode())
        self._send(link)

    def _send(self, link: ClientProtocol) -> None:
        self._socket.sendall(b"".join(link.data_to_send()))

    def close(self) -> None:
        """Be gone at last."""
        self._socket.close()


def open_for_phones(served: Served, address: str = OTHER_ADDRESS) -> tuple[Served, str]:
    """Have the therapist ask for a picture; the door that it leads to, and the key."""
    with served.enter() as page:
        before = read_until(page, "pairing")["link"]
        tell(page, type="pairing", address=address)
        while (link := read_until(page, "pairing")["link"]) in {"", before}:
            continue
    found = re.fullmatch(r"http://([\d.]+):(\d+)/#pair=(\S+)", link)
    assert found is not None
    return served.door(found[1], int(found[2])), found[3]


def pair_phone(served: Served) -> tuple[Served, str]:
    """Pair a phone that then leaves; its door and its token."""
    door, key = open_for_phones(served)
    with door.knock() as phone, served.enter() as page:
        tell(phone, **PAIR, key=key)
        words = read_until(phone, "pair-waiting")["words"]
        tell(page, type="phone-accept", number=awaited_phone(page, words=words)["number"])
        token: str = read_until(phone, "paired")["token"]
    return door, token


def awaited_phone(page: ClientConnection, **like: Any) -> dict[str, Any]:
    """What the therapist is shown of a phone, as soon as one is like this."""
    while True:
        for phone in read_until(page, "pairing")["phones"]:
            if like.items() <= phone.items():
                found: dict[str, Any] = phone
                return found


def read(page: ClientConnection) -> dict[str, Any]:
    """The next thing a page is told."""
    message: dict[str, Any] = json.loads(page.recv(AWAITED_S))
    return message


def read_until(page: ClientConnection, kind: str) -> dict[str, Any]:
    """The next thing of this kind; what comes before is dropped."""
    while True:
        message = read(page)
        if message["type"] == kind:
            return message


def tell(page: ClientConnection, **message: Any) -> None:
    """Have a page say something."""
    page.send(json.dumps(message))


def said_until_closed(
    page: ClientConnection, messages: Sequence[Mapping[str, Any] | str | bytes]
) -> tuple[list[str | bytes], int]:
    """What the console said before it closed the connection, and the code it closed it with."""
    said: list[str | bytes] = []
    with suppress(ConnectionClosed):
        for message in messages:
            page.send(json.dumps(message) if isinstance(message, Mapping) else message)
        while True:
            said.append(page.recv(AWAITED_S))
    assert page.close_code is not None
    return said, page.close_code


def state(number: int, *, words: str = "") -> SessionState:
    """Some state; `words` make it long."""
    to_come = IDLE.next.model_copy(update={"preset": words or IDLE.next.preset})
    return IDLE.model_copy(update={"number": number, "next": to_come})
