"""What is told through shared memory is taken whole, newest first, or not at all."""

import math
import struct

from hypothesis import given, settings
from hypothesis import strategies as st

from audio.shared_memory import PLACE_BYTES, Listener, SharedMemory, Teller
from bilateral.timing.heartbeat import Heartbeat
from tests.hypothesis_profiles import hardness


def test_nothing_holds_and_no_beat_is_felt_at_first() -> None:
    listener = Listener[str](SharedMemory())
    assert listener.current is None
    assert not Heartbeat(listener.last_s).is_felt(0.0)


@settings(max_examples=math.ceil(40 * hardness))
@given(st.lists(st.none() | st.text(), max_size=8), st.data())
def test_whoever_looks_sees_what_was_told_last(
    words: list[str | None], data: st.DataObject
) -> None:
    memory = SharedMemory()
    teller, listener = Teller[str](memory), Listener[str](memory)
    for word in words:
        teller.tell(word)
        if data.draw(st.booleans()):
            assert listener.current == word
    assert listener.current == (words[-1] if words else None)
    assert Listener[str](memory).current == listener.current


def test_what_is_half_written_is_not_taken_and_the_next_word_is() -> None:
    memory = SharedMemory()
    teller, listener = Teller[str](memory), Listener[str](memory)
    teller.tell("whole")
    assert listener.current == "whole"
    teller.tell("torn")
    at = bytes(memory.view).index(b"torn")
    memory.view[at] ^= 1
    assert listener.current == "whole"
    memory.view[at] ^= 1
    assert listener.current == "torn"
    struct.pack_into("=Q", memory.view, 0, 3)  # a writer that said so too soon
    assert listener.current == "torn"
    teller.tell(None)
    assert listener.current is None


def test_what_is_too_long_is_silence() -> None:
    memory = SharedMemory()
    teller, listener = Teller[str](memory), Listener[str](memory)
    teller.tell("before")
    teller.tell("x" * PLACE_BYTES)
    assert listener.current is None


def test_a_beat_is_the_moment_it_says() -> None:
    memory = SharedMemory()
    Teller[str](memory).beat(1234.5)
    assert Listener[str](memory).last_s == 1234.5
