"""Nobody but the page of this run gets in: every route and every message is tried."""

import itertools
import json
from collections.abc import Mapping
from typing import Any, get_args

import pytest
from starlette.routing import Route, WebSocketRoute
from websockets.exceptions import InvalidStatus

from bilateral.console.doors import headers_of
from bilateral.console.messages import LONGEST_MESSAGE, FromPage, Pages
from bilateral.console.pages import NOT_UNDERSTOOD, UNKNOWN, WRONG_VERSION, Audience
from bilateral.console.site import routes
from tests.console.visiting import HELLO, TOKEN, Served, read, said_until_closed, state

ROUTES = routes(Audience(TOKEN, lambda _: None))
FILES = [route.path for route in ROUTES if isinstance(route, Route)]
SOCKETS = [route.path for route in ROUTES if isinstance(route, WebSocketRoute)]
BAD_HOSTS = ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.2:{port}"]
BAD_ORIGINS = [
    "null",
    "http://evil.example",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1:{port}.evil.example",
]
MESSAGES: Mapping[str, Mapping[str, Any]] = {
    "Ask": {"type": "halt"},
    "AskSpeed": {"type": "speed", "speed_hz": 1.2},
    "AskPreset": {"type": "preset", "name": "gentle"},
    "Hello": HELLO,
    "Ping": {"type": "ping", "sent_ms": 1.5},
}
WRONG_HELLOS = [
    {**HELLO, "token": TOKEN[:-1]},
    {**HELLO, "token": TOKEN + "x"},
    {**HELLO, "token": ""},
    {**HELLO, "token": "é" * 20},
]


def test_there_is_no_route_of_a_kind_that_is_not_tried_here() -> None:
    assert len(ROUTES) == len(FILES) + len(SOCKETS)
    assert SOCKETS == ["/link"]
    assert {"/", "/page.js", "/style.css"} <= {*FILES}


def test_there_is_no_message_that_is_not_tried_here() -> None:
    assert {kind.__name__ for kind in get_args(FromPage)} == {*MESSAGES}


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_for_its_own_page_only_and_tells_no_secret(served: Served, path: str) -> None:
    good = {"Origin": f"http://localhost:{served.port}"}
    for headers in ({}, good):
        answer, body = served.request(path, headers)
        assert answer.status == 200
        assert TOKEN.encode() not in body
        expected = headers_of(served.port)
        assert {name: answer.headers[name] for name in expected} == {**expected}
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["set-cookie"] is None
    for host in BAD_HOSTS:
        answer, body = served.request(path, {"Host": host.format(port=served.port)})
        assert (answer.status, len(body) < 100) == (421, True)
    for origin in BAD_ORIGINS:
        answer, body = served.request(path, {"Origin": origin.format(port=served.port)})
        assert (answer.status, len(body) < 100) == (403, True)
        assert answer.headers["Content-Security-Policy"] == policy


@pytest.mark.parametrize("path", [*FILES, *SOCKETS, "/nothing", "/../doors.py"])
def test_nothing_can_be_sent_to_any_address(served: Served, path: str) -> None:
    assert served.request(path, {}, "POST")[0].status in {403, 404, 405}
    assert served.request(path, {}, "POST", "words")[0].status == 413
    assert served.request(path, {"Transfer-Encoding": "chunked"}, "POST")[0].status == 413
    assert served.heard == []


@pytest.mark.parametrize("path", ["/nothing", "/../doors.py", "/doors.py", "/static/page.js"])
def test_nothing_else_of_the_disk_can_be_had(served: Served, path: str) -> None:
    assert served.request(path, {})[0].status == 404


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        *itertools.product(SOCKETS, [{"Host": host} for host in BAD_HOSTS]),
        *itertools.product(SOCKETS, [{"Origin": origin} for origin in ["", *BAD_ORIGINS]]),
    ],
)
def test_no_other_page_gets_to_the_socket(
    served: Served, path: str, changed: dict[str, str]
) -> None:
    filled = {name: value.format(port=served.port) for name, value in changed.items()}
    with pytest.raises(InvalidStatus, match="403"):
        served.knock(path, **filled)
    assert served.heard == []


@pytest.mark.parametrize("kind", MESSAGES)
@pytest.mark.parametrize("hello", [None, *WRONG_HELLOS])
def test_no_message_passes_without_the_token(
    served: Served, kind: str, hello: Mapping[str, Any] | None
) -> None:
    served.console.tell(state(1))
    first = [] if hello is None else [hello]
    message = {**MESSAGES[kind], "token": "wrong"} if kind == "Hello" else MESSAGES[kind]
    with served.knock() as page:
        assert said_until_closed(page, [*first, message]) == ([], UNKNOWN)
    assert served.heard == []


@pytest.mark.parametrize("kind", [kind for kind in MESSAGES if kind not in {"Hello", "Ping"}])
def test_what_the_page_asks_for_reaches_the_engine(served: Served, kind: str) -> None:
    served.console.tell(state(1))
    with served.enter() as page:
        assert read(page)["number"] == 1
        page.send(json.dumps(MESSAGES[kind]))
        page.send(json.dumps(MESSAGES["Ping"]))
        assert read(page)["type"] == "pong"
    known, asked, *_ = served.heard
    assert known == Pages(count=1)
    assert asked.model_dump() == MESSAGES[kind]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("no json", NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": "1"}', NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": NaN}', NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": 1, "more": 1}', NOT_UNDERSTOOD),
        ('{"type": "shout"}', NOT_UNDERSTOOD),
        ('{"type": "pages", "count": 3}', NOT_UNDERSTOOD),
        (json.dumps(HELLO), NOT_UNDERSTOOD),
        (b"\x00\x01", NOT_UNDERSTOOD),
        ("x" * (LONGEST_MESSAGE + 1), 1009),
    ],
)
def test_what_is_not_understood_ends_the_connection(
    served: Served, sent: str | bytes, code: int
) -> None:
    with served.enter() as page:
        page.send(sent)
        assert said_until_closed(page, []) == ([], code)
    assert all(isinstance(message, Pages) for message in served.heard)


def test_a_page_of_another_version_is_told_so(served: Served) -> None:
    with served.knock() as page:
        assert said_until_closed(page, [{**HELLO, "version": 0}]) == ([], WRONG_VERSION)
