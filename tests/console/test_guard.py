"""Nobody but those who may gets in: every route and every message is tried at both doors."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from starlette.routing import BaseRoute, Route, WebSocketRoute
from websockets.exceptions import InvalidStatus

from bilateral.console import pairing
from bilateral.console.clients import (
    NOT_ALLOWED,
    NOT_PAIRED,
    NOT_UNDERSTOOD,
    UNKNOWN,
    WRONG_VERSION,
    Clients,
)
from bilateral.console.conversation import Conversations
from bilateral.console.guard import HEADERS, LOOPBACK_HEADERS, LOOPBACK_NAMES
from bilateral.console.messages import (
    LONGEST_MESSAGE,
    PAGE_MESSAGES,
    RIGHTS,
    Asked,
    AskedOfEngine,
    FromPage,
    Keep,
    Pages,
    Role,
)
from bilateral.console.routes import phone_routes, therapist_routes
from bilateral.console.therapist_access import TherapistAccess
from bilateral.console.uploads import LARGEST, Uploads
from tests.console.visiting import (
    HELLO,
    TOKEN,
    Served,
    pair_phone,
    read_until,
    said_until_closed,
    serving,
    tell,
)
from tests.hypothesis_profiles import costly

NOWHERE = Conversations(
    TherapistAccess(Clients(lambda _: None), TOKEN, lambda: None), lambda _: None
)
ROUTES = {
    Role.THERAPIST: therapist_routes(NOWHERE, Uploads(TOKEN, {})),
    Role.PHONE: phone_routes(NOWHERE),
}
FILES = [route.path for route in ROUTES[Role.PHONE] if isinstance(route, Route)]
SOCKET = "/link"
BAD_HOSTS = ["evil.example", "evil.example:{port}", "{address}", "{address}:1", "127.0.0.9:{port}"]
BAD_ORIGINS = [
    "null",
    "http://evil.example",
    "http://{address}",
    "http://{address}:1",
    "https://{address}:{port}",
    "http://{address}:{port}.evil.example",
]
FAULTS = ("no token", "wrong token", "bad host", "bad origin", "wrong role")
FIELDS: Mapping[str, Mapping[str, Any]] = {
    "PageHello": {"version": HELLO["version"], "token": "wrong"},
    "Pair": {"version": HELLO["version"], "key": "wrong", "device": "Pixel"},
    "PagePing": {"sent_ms": 1.5},
    "Ask": {},
    "AskSpeed": {"speed_hz": 1.2},
    "AskChange": {"section": "motion", "field": "speed_hz", "value": 1.2},
    "AskReset": {"section": "motion", "field": None},
    "AskUndo": {"of": "room"},
    "AskRevert": {},
    "AskPreset": {"name": "gentle"},
    "AskNewPreset": {"name": "mine", "replace": True},
    "AskPresetCopy": {"name": "gentle", "new_name": "mine"},
    "AskCheck": {"output": "ears", "side": "left"},
    "AskMetronome": {"on": True},
    "AskRoom": {},
    "AskPairing": {"address": None},
    "AskPhone": {"number": 1},
}
"""Something to say in every kind of message."""
MESSAGES = [
    pytest.param(kind, {"type": name, **FIELDS[kind.__name__]}, id=name)
    for kind in get_args(FromPage)
    for name in get_args(kind.model_fields["type"].annotation)
]
SAID = [case.values[1] for case in MESSAGES]


@dataclass(frozen=True, slots=True)
class Door:
    """One of the two doors, with the token that opens it and the one that opens the other."""

    served: Served
    token: str
    other_token: str
    sent_away: int

    def fill(self, text: str) -> str:
        return text.format(address=self.served.address, port=self.served.port)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Role, Door]]:
    """A console with both doors open, for all tests here: none of them may change it."""
    with (
        pytest.MonkeyPatch.context() as patched,
        serving(tmp_path_factory.mktemp("presets")) as served,
    ):
        patched.setattr(pairing, "PATIENCE_S", 0.0)  # or strangers would be answered slowly
        phones, token = pair_phone(served)
        yield {
            Role.THERAPIST: Door(served, TOKEN, token, UNKNOWN),
            Role.PHONE: Door(phones, token, TOKEN, NOT_PAIRED),
        }


@pytest.fixture(params=list(Role))
def door(house: dict[Role, Door], request: pytest.FixtureRequest) -> Iterator[Door]:
    found = house[request.param]
    found.served.heard.clear()
    yield found
    assert [heard for heard in found.served.heard if isinstance(heard, AskedOfEngine)] == []


@pytest.fixture
def therapists(house: dict[Role, Door]) -> Door:
    return house[Role.THERAPIST]


def test_there_is_no_route_that_is_not_tried_here() -> None:
    for_phones = [_ways(route) for route in ROUTES[Role.PHONE]]
    files = [(path, {"GET", "HEAD"}) for path in FILES]
    assert for_phones == [*files, (SOCKET, {"WebSocket"})]
    for_therapists = [_ways(route) for route in ROUTES[Role.THERAPIST]]
    assert for_therapists == [*for_phones, *((path, {"POST"}) for path in LARGEST)]


def test_there_is_no_message_that_is_not_tried_here() -> None:
    assert {kind.__name__ for kind in get_args(FromPage)} == {*FIELDS}
    for rights in RIGHTS.values():
        assert {*rights} <= {*get_args(FromPage)}


def test_a_phone_may_only_steer() -> None:
    assert {kind.__name__ for kind in RIGHTS[Role.PHONE]} == {"PagePing", "Ask", "AskSpeed"}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("path", FILES)
def test_a_file_is_for_its_own_page_only_and_tells_no_secret(
    door: Door, path: str, fault: str
) -> None:
    hosts = BAD_HOSTS if fault == "bad host" else []
    origins = BAD_ORIGINS if fault == "bad origin" else []
    tokens = {"wrong token": ["wrong"], "wrong role": [door.other_token]}.get(fault, [])
    for header, values, status in (("Host", hosts, 421), ("Origin", origins, 403)):
        for value in values:
            answer, body = door.served.request(path, {header: door.fill(value)})
            assert (answer.status, len(body) < 100) == (status, True)
    for headers in ({}, *({"Authorization": f"Bearer {token}"} for token in tokens)):
        answer, body = door.served.request(path, headers)  # what needs no token tells none
        assert answer.status == 200
        for secret in (door.token, door.other_token):
            assert secret.encode() not in body
        expected = HEADERS if door.sent_away == NOT_PAIRED else {**HEADERS, **LOOPBACK_HEADERS}
        assert {name: answer.headers[name] for name in expected} == {**expected}
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert f"connect-src 'self' ws://{door.served.host}" in policy
        assert answer.headers["set-cookie"] is None


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    "message", [case.values[1] for case in MESSAGES], ids=lambda said: said["type"]
)
def test_no_message_passes(door: Door, message: Mapping[str, Any], fault: str) -> None:
    if fault in {"bad host", "bad origin"}:
        wrong = {"bad host": ("Host", BAD_HOSTS), "bad origin": ("Origin", ["", *BAD_ORIGINS])}
        header, values = wrong[fault]
        for value in values:
            with pytest.raises(InvalidStatus, match="403"):
                door.served.knock(SOCKET, **{header: door.fill(value)})
        return
    first = {
        "no token": [],
        "wrong token": [{**HELLO, "token": door.token[:-1]}],
        "wrong role": [{**HELLO, "token": door.other_token}],
    }[fault]
    code = door.sent_away if first or message["type"] in {"hello", "pair"} else UNKNOWN
    with door.served.knock() as page:
        assert said_until_closed(page, [*first, message]) == ([], code)


@pytest.mark.parametrize(("kind", "message"), MESSAGES)
def test_a_phone_that_is_known_says_nothing_beyond_its_rights(
    house: dict[Role, Door], kind: type[Asked], message: Mapping[str, Any]
) -> None:
    phones = house[Role.PHONE]
    phones.served.heard.clear()
    if kind in RIGHTS[Role.PHONE]:
        with phones.served.enter(phones.token) as page:
            tell(page, **message)
            tell(page, type="ping", sent_ms=1.5)
            read_until(page, "pong")
    else:
        code = NOT_UNDERSTOOD if message["type"] in {"hello", "pair"} else NOT_ALLOWED
        with phones.served.enter(phones.token) as page:
            assert said_until_closed(page, [message])[1] == code
    told = [heard for heard in phones.served.heard if not isinstance(heard, Pages | Keep)]
    asked = [heard.model_dump() for heard in told]
    may_ask = kind in RIGHTS[Role.PHONE] and issubclass(kind, get_args(AskedOfEngine))
    assert asked == ([message] if may_ask else [])


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("path", LARGEST)
def test_no_file_passes(door: Door, path: str, fault: str) -> None:
    good = {"Origin": f"http://{door.served.host}", "Authorization": f"Bearer {door.token}"}
    wrong: Mapping[str, tuple[str, list[str], int]] = {
        "no token": ("Authorization", ["", "Bearer ", "Bearer"], 401),
        "wrong token": ("Authorization", [f"Bearer {TOKEN}x", f"bearer{TOKEN}", TOKEN], 401),
        "bad host": ("Host", BAD_HOSTS, 421),
        "bad origin": ("Origin", BAD_ORIGINS, 403),
        "wrong role": ("Authorization", [f"Bearer {door.other_token}"], 401),
    }
    header, values, status = wrong[fault]
    if door.sent_away == NOT_PAIRED and status == 401:
        values, status = [*values, good["Authorization"]], 413  # no file is taken at this door
    for value in values:
        headers = {**good, header: door.fill(value)}
        answer, body = door.served.request(f"{path}?name=one", headers, "POST", b"[motion]")
        assert (answer.status, len(body) < 100) == (status, True)


@pytest.mark.parametrize("path", [*FILES, SOCKET, "/nothing", "/../doors.py"])
def test_nothing_else_can_be_sent_to_any_address(door: Door, path: str) -> None:
    origin = {"Origin": f"http://{door.served.host}", "Authorization": f"Bearer {door.token}"}
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert door.served.request(path, {}, method)[0].status == 403
        assert door.served.request(path, origin, method)[0].status in {404, 405}
        assert door.served.request(path, origin, method, "words")[0].status == 413
    chunked = {**origin, "Transfer-Encoding": "chunked"}
    assert door.served.request(path, chunked, "POST")[0].status == 411


@pytest.mark.parametrize("length", ["-1", "many", "9" * 5000, "\u00b2"])
def test_a_link_brings_no_body_of_whatever_length(door: Door, length: str) -> None:
    with pytest.raises(InvalidStatus, match=r"40[03]"):
        door.served.knock(SOCKET, **{"Content-Length": length})


@pytest.mark.parametrize("path", ["/nothing", "/../doors.py", "/doors.py", "/static/page.js"])
def test_nothing_else_of_the_disk_can_be_had(door: Door, path: str) -> None:
    assert door.served.request(path, {})[0].status == 404


def test_each_name_of_this_computer_is_its_own_door(therapists: Door) -> None:
    port = therapists.served.port
    for name in LOOPBACK_NAMES:
        headers = {"Host": f"{name}:{port}", "Origin": f"http://{name}:{port}"}
        assert therapists.served.request("/", headers)[0].status == 200


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("no json", NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": "1"}', NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": NaN}', NOT_UNDERSTOOD),
        ('{"type": "speed", "speed_hz": 1, "more": 1}', NOT_UNDERSTOOD),
        ('{"type": "shout"}', NOT_UNDERSTOOD),
        ('{"type": "preset", "name": "\\ud800"}', NOT_UNDERSTOOD),
        ('{"type": "pages", "count": 3}', NOT_UNDERSTOOD),
        (json.dumps(HELLO), NOT_UNDERSTOOD),
        (b"\x00\x01", NOT_UNDERSTOOD),
        ("x" * (LONGEST_MESSAGE + 1), 1009),
    ],
)
def test_what_is_not_understood_ends_the_connection(
    door: Door, sent: str | bytes, code: int
) -> None:
    with door.served.enter(door.token) as page:
        page.send(sent)
        assert said_until_closed(page, [])[1] == code


def test_a_page_of_another_version_is_told_so(door: Door) -> None:
    hello = {**HELLO, "token": door.token, "version": 0}
    with door.served.knock() as page:
        assert said_until_closed(page, [hello]) == ([], WRONG_VERSION)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
NEARLY = st.builds(
    lambda message, changes: json.dumps({**message, **changes}),
    st.sampled_from(SAID),
    st.dictionaries(st.sampled_from(["type", "token", "value", "name", "more"]), VALUES),
)
ROLES = st.sampled_from(Role)
NOISE = st.binary(max_size=300) | st.text(max_size=300) | VALUES.map(json.dumps) | NEARLY


@settings(costly)
@given(
    sent=st.lists(NOISE, min_size=1, max_size=4), is_known=st.booleans(), role=st.sampled_from(Role)
)
def test_noise_neither_harms_the_console_nor_reaches_the_engine(
    house: dict[Role, Door], sent: list[str | bytes], is_known: bool, role: Role
) -> None:
    door = house[role]
    noise = [one for one in sent if not (is_known and _is_understood(one))]
    door.served.heard.clear()
    with door.served.knock() as page:
        if is_known:
            tell(page, **{**HELLO, "token": door.token})
        _said, code = said_until_closed(page, noise or ["noise"])
        assert code in {UNKNOWN, NOT_UNDERSTOOD, NOT_PAIRED}
    assert all(isinstance(heard, Pages) for heard in door.served.heard)


@pytest.mark.parametrize("raw", [b"\xff" * 64, b"\x81\x82abcd\x9d\x9f", b"GET / HTTP/1.1\r\n\r\n"])
def test_bytes_that_are_no_message_at_all_end_the_connection(door: Door, raw: bytes) -> None:
    with door.served.enter(door.token) as page:
        page.socket.sendall(raw)
        assert said_until_closed(page, [])[1] in {1002, 1007}
    with door.served.enter(door.token) as page:
        tell(page, type="ping", sent_ms=1.0)
        assert read_until(page, "pong")


def _is_understood(said: str | bytes) -> bool:
    try:
        PAGE_MESSAGES.validate_json(said)
    except ValidationError:
        return False
    return isinstance(said, str)


def _ways(route: BaseRoute) -> tuple[str, set[str]]:
    """The path of a route and what may be asked there."""
    if isinstance(route, WebSocketRoute):
        return route.path, {"WebSocket"}
    assert isinstance(route, Route)
    return route.path, {*(route.methods or ())}
