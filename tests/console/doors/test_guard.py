"""Nobody but those who may gets in: every route and every message is tried at both doors."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Any

import pytest
from starlette.routing import BaseRoute, Route, WebSocketRoute
from websockets.exceptions import InvalidStatus

from bilateral.console.doors.close_codes import NOT_PAIRED, UNKNOWN
from bilateral.console.doors.guard import HEADERS, LOOPBACK_HEADERS
from bilateral.console.doors.loopback import LOOPBACK_NAMES
from bilateral.console.doors.uploads import (
    AMBIENCE,
    BACKUP,
    CARDS,
    HOME,
    LARGEST,
    MUSIC,
    PHOTO,
    SOUND,
)
from bilateral.console.messages import (
    Role,
)
from tests.console.open_doors import (
    BAD_HOSTS,
    BAD_ORIGINS,
    FAULTS,
    FILES,
    ROUTES,
    SAID,
    SOCKET,
    Door,
)
from tests.console.visiting import (
    HELLO,
    TOKEN,
    said_until_closed,
)
from tests.hypothesis_profiles import some

GIVEN = (PHOTO, SOUND, MUSIC, AMBIENCE, HOME, CARDS, BACKUP)
"""What of the therapist's own may be asked for."""


@pytest.fixture
def therapists(house: dict[Role, Door]) -> Door:
    return house[Role.THERAPIST]


def test_there_is_no_route_that_is_not_tried_here() -> None:
    for_phones = [_ways(route) for route in ROUTES[Role.PHONE]]
    files = [(path, {"GET", "HEAD"}) for path in FILES]
    assert for_phones == [*files, (SOCKET, {"WebSocket"})]
    for_therapists = [_ways(route) for route in ROUTES[Role.THERAPIST]]
    brought = [(path, {"POST"}) for path in LARGEST]
    given = [(path, {"GET", "HEAD"}) for path in GIVEN]
    assert for_therapists == [*for_phones, *brought, *given]


def all_hold(check: Callable[..., None], rows: Iterable[tuple[Any, ...]]) -> None:
    """Try each row, or some where all is tried less hard; and name all of which it is not true."""
    wrong = []
    for row in some(rows):
        try:
            check(*row)
        except (Exception, pytest.fail.Exception) as failure:  # noqa: BLE001  # each is told of
            wrong.append(f"{row}: {type(failure).__name__}: {failure}")
    assert not wrong, "\n".join(wrong)


def test_a_file_is_for_its_own_page_only_and_tells_no_secret(door: Door) -> None:
    expected = HEADERS if door.sent_away == NOT_PAIRED else {**HEADERS, **LOOPBACK_HEADERS}

    def is_kept(path: str, header: str, value: str, status: int) -> None:
        answer, body = request(path, {header: door.fill(value)})
        assert (answer.status, b"[motion]" in body) == (status, False)

    def tells_none(path: str, headers: Mapping[str, str]) -> None:
        answer, body = request(path, headers)  # what needs no token tells none
        assert answer.status == 200
        for secret in (door.token, door.other_token):
            assert secret.encode() not in body
        assert {name: answer.headers[name] for name in expected} == {**expected}
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert f"connect-src 'self' ws://{door.served.host}" in policy
        assert answer.headers["set-cookie"] is None

    bad = [("Host", value, 421) for value in BAD_HOSTS]
    bad += [("Origin", value, 403) for value in BAD_ORIGINS]
    tokens = [{"Authorization": f"Bearer {token}"} for token in ("wrong", door.other_token)]
    assert len(FILES) > 50
    with door.served.line() as request:
        all_hold(is_kept, [(path, *one) for path in FILES for one in bad])
        all_hold(tells_none, [(path, headers) for path in FILES for headers in ({}, *tokens)])


def test_no_link_is_made_from_elsewhere(door: Door) -> None:
    def is_refused(header: str, value: str) -> None:
        with pytest.raises(InvalidStatus, match="403"):
            door.served.knock(SOCKET, **{header: door.fill(value)})

    bad = [("Host", value) for value in BAD_HOSTS]
    all_hold(is_refused, [*bad, *(("Origin", value) for value in ("", *BAD_ORIGINS))])


@pytest.mark.parametrize("fault", ["no token", "wrong token", "wrong role"])
def test_no_message_passes(door: Door, fault: str) -> None:
    first: Sequence[Mapping[str, Any]] = {
        "no token": [],
        "wrong token": [{**HELLO, "token": door.token[:-1]}],
        "wrong role": [{**HELLO, "token": door.other_token}],
    }[fault]

    def is_sent_away(message: Mapping[str, Any]) -> None:
        code = door.sent_away if first or message["type"] in {"hello", "pair"} else UNKNOWN
        with door.served.knock() as page:
            assert said_until_closed(page, [*first, message]) == ([], code)

    all_hold(is_sent_away, [(message,) for message in SAID])


def wrong_at(door: Door, fault: str) -> tuple[str, list[str], int]:
    """A header with values that are no good there, and what they are answered with."""
    wrong: Mapping[str, tuple[str, list[str], int]] = {
        "no token": ("Authorization", ["", "Bearer ", "Bearer"], 401),
        "wrong token": ("Authorization", [f"Bearer {TOKEN}x", f"bearer{TOKEN}", TOKEN], 401),
        "bad host": ("Host", BAD_HOSTS, 421),
        "bad origin": ("Origin", BAD_ORIGINS, 403),
        "wrong role": ("Authorization", [f"Bearer {door.other_token}"], 401),
    }
    return wrong[fault]


@pytest.mark.parametrize(("path", "fault"), some(product(GIVEN, FAULTS)))
def test_nothing_of_the_therapists_own_is_given(door: Door, path: str, fault: str) -> None:
    good = {"Origin": f"http://{door.served.host}", "Authorization": f"Bearer {door.token}"}
    header, values, status = wrong_at(door, fault)
    if door.sent_away == NOT_PAIRED and status == 401:
        values, status = [*values, good["Authorization"]], 404  # there are none at this door
    for value in values:
        headers = {**good, header: door.fill(value)}
        assert door.served.request(f"{path}?name=one", headers)[0].status == status


@pytest.mark.parametrize(("path", "fault"), some(product(LARGEST, FAULTS)))
def test_no_file_passes(door: Door, path: str, fault: str) -> None:
    good = {"Origin": f"http://{door.served.host}", "Authorization": f"Bearer {door.token}"}
    header, values, status = wrong_at(door, fault)
    if door.sent_away == NOT_PAIRED and status == 401:
        values, status = [*values, good["Authorization"]], 413  # no file is taken at this door
    for value in values:
        headers = {**good, header: door.fill(value)}
        answer, body = door.served.request(f"{path}?name=one", headers, "POST", b"[motion]")
        assert (answer.status, b"[motion]" in body) == (status, False)


def test_nothing_else_can_be_sent_to_any_address(door: Door) -> None:
    origin = {"Origin": f"http://{door.served.host}", "Authorization": f"Bearer {door.token}"}
    chunked = {**origin, "Transfer-Encoding": "chunked"}

    def takes_nothing(path: str, method: str) -> None:
        assert request(path, {}, method)[0].status == 403
        assert request(path, origin, method)[0].status in {404, 405}
        assert request(path, origin, method, "words")[0].status == 413

    def takes_no_stream(path: str) -> None:
        assert door.served.request(path, chunked, "POST")[0].status == 411

    paths = [*FILES, SOCKET, "/nothing", "/../doors.py"]
    with door.served.line() as request:
        all_hold(takes_nothing, product(paths, ("POST", "PUT", "DELETE", "OPTIONS")))
    all_hold(takes_no_stream, product(paths))


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


def _ways(route: BaseRoute) -> tuple[str, set[str]]:
    """The path of a route and what may be asked there."""
    if isinstance(route, WebSocketRoute):
        return route.path, {"WebSocket"}
    assert isinstance(route, Route)
    return route.path, {*(route.methods or ())}
