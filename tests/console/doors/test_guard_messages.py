"""What a page says is understood and within its rights, or it ends the connection."""

import json
from collections.abc import Mapping
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bilateral.console.doors.close_codes import (
    NOT_ALLOWED,
    NOT_PAIRED,
    NOT_UNDERSTOOD,
    UNKNOWN,
    WRONG_VERSION,
)
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
from tests.console.open_doors import (
    FIELDS,
    MESSAGES,
    SAID,
    Door,
)
from tests.console.visiting import (
    HELLO,
    read_until,
    said_until_closed,
    tell,
)
from tests.hypothesis_profiles import costly, some


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


@pytest.mark.parametrize(("kind", "message"), some(MESSAGES))
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
    asked = [heard.model_dump(exclude_unset=True) for heard in told]
    may_ask = kind in RIGHTS[Role.PHONE] and issubclass(kind, get_args(AskedOfEngine))
    assert asked == ([message] if may_ask else [])


def test_there_is_no_message_that_is_not_tried_here() -> None:
    assert {kind.__name__ for kind in get_args(FromPage)} == {*FIELDS}
    for rights in RIGHTS.values():
        assert {*rights} <= {*get_args(FromPage)}


def test_a_phone_may_only_steer() -> None:
    assert {kind.__name__ for kind in RIGHTS[Role.PHONE]} == {"PagePing", "Ask", "AskSpeed"}
