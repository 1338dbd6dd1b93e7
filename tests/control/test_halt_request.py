"""The one request, the one answer and the one word that the door for halts understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.console.messages import HaltDoorShown
from bilateral.control.halt_request import HaltGuard, HaltSaid, NotUnderstoodError, halts_in
from tests.control.halting import frame, halt, request

DOOR = HaltDoorShown(port=4711, key="the-key_of-this-run")
GUARD = HaltGuard(
    hosts=frozenset({"127.0.0.1:4711"}),
    origins=frozenset({"http://127.0.0.1:40000", "http://localhost:40000"}),
    key=DOOR.key,
)


def head_of(said: bytes) -> bytes:
    return said.removesuffix(b"\r\n\r\n")


@pytest.mark.parametrize("origin", ["http://127.0.0.1:40000", "http://localhost:40000"])
def test_a_page_of_ours_is_answered_as_websockets_are(origin: str) -> None:
    answer = GUARD.answer(head_of(request(DOOR, Origin=origin))).decode()
    assert answer.startswith("HTTP/1.1 101 ")
    assert "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in answer, "RFC 6455, 1.3"


@pytest.mark.parametrize(
    "changed",
    [
        {"Host": "evil.example:4711"},
        {"Host": "127.0.0.1"},
        {"Host": "localhost:4711"},
        {"Host": ""},
        {"Origin": ""},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:4711"},
        {"Origin": "http://evil.example:40000"},
        {"Origin": "http://127.0.0.1:40000.evil.example"},
        {"Origin": "http://127.0.0.1:40000\r\nOrigin: http://127.0.0.1:40000"},
        {"Upgrade": ""},
        {"Sec_WebSocket_Protocol": ""},
        {"Sec_WebSocket_Protocol": "bilateral-halt."},
        {"Sec_WebSocket_Protocol": "bilateral-halt.the-key_of-this-ruN"},
        {"Sec_WebSocket_Protocol": "bilateral-halt.the-key_of-this-run, other"},
        {"Sec_WebSocket_Protocol": "bilateral-halt.ÿ"},
        {"Cookie": "a\r\nno header"},
    ],
)
def test_nobody_else_is_answered(changed: dict[str, str]) -> None:
    with pytest.raises(NotUnderstoodError):
        GUARD.answer(head_of(request(DOOR, **changed)))


@pytest.mark.parametrize("first", ["POST /halt HTTP/1.1", "GET / HTTP/1.1", "GET /halt HTTP/1.0"])
def test_another_request_is_not_answered(first: str) -> None:
    with pytest.raises(NotUnderstoodError):
        GUARD.answer(head_of(request(DOOR)).replace(b"GET /halt HTTP/1.1", first.encode()))


@given(st.lists(st.tuples(st.integers(0, 2**32 - 1), st.integers(1, 25)), max_size=6))
def test_halts_are_heard_in_whatever_pieces_they_come(said: list[tuple[int, int]]) -> None:
    stream = b"".join(halt(number) for number, _ in said)
    heard: list[HaltSaid] = []
    buffer = bytearray()
    sizes = [size for _, size in said]
    while stream:
        size = sizes[len(stream) % len(sizes)]
        buffer += stream[:size]
        stream = stream[size:]
        heard += halts_in(buffer)
    assert heard == [HaltSaid("0000abcd", number) for number, _ in said]
    assert not buffer


@pytest.mark.parametrize(
    "said",
    [
        frame(b"0000abcd0000000g"),
        frame(b"0000abcd\xff\xff\xff\xff\xff\xff\xff\xff"),
        frame(b"0000abcd0000001"),
        frame(b""),
        frame(b"0000abcd00000001", first=0x01),
        frame(b"0000abcd00000001", first=0x82),
        frame(b"\x03\xe8", first=0x88),
        b"\x81\x10" + b"0000abcd00000001",
        b"\x81\xfe\xff\xff",
    ],
)
def test_anything_else_is_not_understood(said: bytes) -> None:
    with pytest.raises(NotUnderstoodError):
        list(halts_in(bytearray(said)))


@given(st.binary(max_size=200))
def test_whatever_is_said_ends_in_a_halt_or_a_refusal(said: bytes) -> None:
    buffer = bytearray(said)
    try:
        list(halts_in(buffer))
    except NotUnderstoodError:
        return
    assert len(buffer) < len(halt())
