from typing import Annotated, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware import messages
from hardware.limits import LONGEST_FRAME, PING_FRAME, STOP, Sides, State
from hardware.messages import FieldRange, Message, Ping, Pong, Pulse
from hardware.protocol import Decoder, FrameError, crc_of, decode, encode, frame
from tests.hypothesis_profiles import some

WORDS = st.from_regex(r"[A-Z0-9_-]{1,10}", fullmatch=True)
NEXT = Ping(12345)
LONG_MESSAGES = [
    Pulse(7, 65535, Sides.BOTH, 4294967295, 60, 255, 20, 40, 60, 128),
    Pong(1, 152811, 435, State.ARMED),
]


def strategy_of(hint: object) -> st.SearchStrategy[object]:
    if get_origin(hint) is Annotated:
        kind, limits = get_args(hint)
        assert isinstance(limits, FieldRange)
        return st.integers(limits.low, limits.high).map(kind)
    if hint is str:
        return WORDS
    return st.sampled_from([False, True] if hint is bool else list(hint))  # type: ignore[call-overload]


def messages_of(kind: type[Message]) -> st.SearchStrategy[Message]:
    hints = get_type_hints(kind, include_extras=True)
    fields = {name: strategy_of(hint) for name, hint in hints.items() if name != "KIND"}
    if kind is not Pulse:
        return st.builds(kind, **fields)
    second = {"gap_ms", "second_ms", "second_level"}
    single = {name: strategy for name, strategy in fields.items() if name not in second}
    double = fields | {"second_ms": st.integers(1, 0xFFFF), "second_level": st.integers(1, 0xFF)}
    return st.builds(kind, **single) | st.builds(kind, **double)


KINDS: tuple[type[Message], ...] = get_args(messages.ToBoard) + get_args(messages.FromBoard)
any_message = st.one_of([messages_of(kind) for kind in KINDS])


@given(any_message)
def test_what_is_encoded_is_decoded(message: Message) -> None:
    sent = encode(message)
    assert sent.startswith(b"\n")
    assert sent.endswith(b"\n")
    assert sent.count(b"\n") == 2
    assert len(sent) <= LONGEST_FRAME
    assert decode(sent.strip(b"\n")) == message
    assert Decoder().feed(sent) == [message]


@given(st.lists(any_message, max_size=8), st.data())
def test_a_stream_may_be_cut_anywhere(sent: list[Message], data: st.DataObject) -> None:
    stream = b"".join(map(encode, sent))
    decoder = Decoder()
    found: list[Message] = []
    while stream:
        size = data.draw(st.integers(1, len(stream)))
        found += decoder.feed(stream[:size])
        stream = stream[size:]
    assert found == sent
    assert decoder.rejected == 0


@given(any_message, st.data())
def test_a_corrupted_byte_is_noticed_or_changes_nothing(
    message: Message, data: st.DataObject
) -> None:
    stream = bytearray(encode(message))
    place = data.draw(st.integers(0, len(stream) - 1))
    stream[place] ^= data.draw(st.integers(1, 255))
    assert Decoder().feed(bytes(stream) + encode(NEXT)) in ([NEXT], [message, NEXT])


@pytest.mark.parametrize("message", some(LONG_MESSAGES))
def test_every_value_of_every_byte(message: Message) -> None:
    good = encode(message)
    for place in range(len(good)):
        for value in some(range(256)):
            damaged = good[:place] + bytes([value]) + good[place + 1 :]
            assert Decoder().feed(damaged + encode(NEXT)) in ([NEXT], [message, NEXT])


@given(any_message, st.data())
def test_a_burst_over_two_bytes_is_noticed(message: Message, data: st.DataObject) -> None:
    good = encode(message)
    place = data.draw(st.integers(1, len(good) - 3))
    burst = good[:place] + data.draw(st.binary(min_size=2, max_size=2)) + good[place + 2 :]
    assert Decoder().feed(burst + encode(NEXT)) in ([NEXT], [message, NEXT])


@pytest.mark.parametrize("message", LONG_MESSAGES)
def test_a_lost_a_doubled_and_a_swapped_byte_are_noticed(message: Message) -> None:
    good = encode(message)
    for place in range(len(good) - 1):
        lost = good[:place] + good[place + 1 :]
        doubled = good[:place] + good[place : place + 1] + good[place:]
        swapped = good[:place] + good[place : place + 2][::-1] + good[place + 2 :]
        for damaged in (lost, doubled, swapped):
            assert Decoder().feed(damaged + encode(NEXT)) in ([NEXT], [message, NEXT])


@given(st.binary(max_size=400), any_message)
def test_after_any_bytes_the_next_frame_is_found(noise: bytes, message: Message) -> None:
    found = Decoder().feed(noise + encode(message))
    assert found[-1] == message


@given(st.lists(st.sampled_from([b"\n", b"*", b"P 7", b" 1", b"*0000", b"S", b"......", b"!"])))
def test_lines_that_look_like_frames_do_not_raise(pieces: list[bytes]) -> None:
    decoder = Decoder()
    assert decoder.feed(b"".join(pieces) + encode(NEXT))[-1] == NEXT


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Q",
        b"A",
        b"A 1 2",
        b"A 256",
        b"A -1",
        b"A +1",
        b"A 1_0",
        b"A  1",
        b"A \xb2",
        b"A 00000000001",
        b"S 100000 ....",
        b"S 1 ..x..",
        b"a 1 2",
        b"p 1 6 3",
        b"e 1 4 99",
        b"b bilateral 1 1",
        b"P 1 1 0 1 60 255 0",
        b"P 1 1 1 1 0 255 0",
        b"P 1 1 1 1 60 0 0",
        b"P 1 1 1 1 60 255 251",
        b"P 1 1 1 1 60 255 0 0 0 0",
        b"P 1 1 1 1 60 255 0 10 20 0",
        b"P 1 1 1 1 60 255 0 10 20",
        b"P 1 1 1 4294967296 60 255 0",
    ],
)
def test_a_good_checksum_is_not_enough(body: bytes) -> None:
    with pytest.raises(FrameError):
        decode(frame(body).strip(b"\n"))


@given(messages_of(messages.Identity), st.lists(st.integers(0, 99), min_size=1, max_size=2))
def test_later_firmware_may_say_more_of_itself(said: Message, more: list[int]) -> None:
    body = encode(said).strip(b"\n")[: -len("*0000")]
    longer = b" ".join([body, *(b"%d" % number for number in more)])
    assert decode(frame(longer).strip(b"\n")) == said


def highest_of(hint: object) -> object:
    if get_origin(hint) is Annotated:
        kind, limits = get_args(hint)
        return kind(limits.high)
    return "W" * 10 if hint is str else max([False, True] if hint is bool else list(hint))  # type: ignore[call-overload]


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_message_fits_the_serial_buffer_of_an_uno(kind: type[Message]) -> None:
    hints = get_type_hints(kind, include_extras=True)
    longest = kind(**{name: highest_of(hint) for name, hint in hints.items() if name != "KIND"})  # type: ignore[arg-type]
    assert len(encode(longest)) < LONGEST_FRAME


def test_the_checksum_is_the_documented_one() -> None:
    assert crc_of(b"123456789") == 0x29B1  # check value of CRC-16/IBM-3740


def test_ping_and_its_answer_take_the_same_time_on_the_wire() -> None:
    assert len(encode(Ping(0))) == len(encode(Pong(99999, 0, 0, State.ARMED))) == PING_FRAME


def test_nothing_sent_to_the_board_contains_the_stop_byte_or_a_boot_loader_command() -> None:
    sent = encode(Pulse(7, 1, Sides.LEFT, 1, 60, 255)) + encode(Ping(1)) + encode(messages.Hello())
    assert STOP not in sent
    assert sent.upper() == sent


@pytest.mark.parametrize(
    ("message", "field"),
    [
        (Ping(100_000), "number"),
        (Pulse(7, 65536, Sides.LEFT, 0, 60, 255), "sequence"),
        (Pulse(7, 0, Sides.NONE, 0, 60, 255), "sides"),
        (Pulse(7, 0, Sides.LEFT, -1, 60, 255), "start_us"),
        (messages.Booted("no capitals", 1, 1), "name"),
    ],
)
def test_a_value_that_does_not_fit_is_named(message: Message, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        encode(message)


@pytest.mark.parametrize("fields", [{"gap_ms": 5}, {"second_ms": 5}, {"second_level": 5}])
def test_half_a_second_pulse_is_refused(fields: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="second pulse"):
        Pulse(7, 0, Sides.LEFT, 0, 60, 255, 0, **fields)


def test_a_line_without_end_is_not_kept() -> None:
    decoder = Decoder()
    for _ in range(100):
        assert decoder.feed(b"x" * 1000) == []
    assert len(decoder._line) < LONGEST_FRAME
    assert decoder.feed(encode(NEXT)) == [NEXT]
    assert decoder.rejected == 1
