"""A sound service that does not answer is waited for a while, and holds up nothing else."""

import threading
import time

import pytest

import audio.shared_portaudio
from audio.shared_portaudio import ServiceSilent, SharedLibrary
from tests.rig.children import wait_until

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="only there services freeze us")
PATIENCE_S = 15.0


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> SharedLibrary:
    monkeypatch.setattr(audio.shared_portaudio, "ANSWER_S", 0.05)
    return SharedLibrary()


def test_an_answer_and_a_fault_come_as_they_are(library: SharedLibrary) -> None:
    assert library.ask(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        library.ask(lambda: 1 // 0)


def test_while_it_is_frozen_each_is_told_so_and_later_all_is_as_before(
    library: SharedLibrary,
) -> None:
    thaw, late = threading.Event(), list[str]()

    def stream() -> str:
        thaw.wait(PATIENCE_S)
        return "a stream"

    with pytest.raises(ServiceSilent):
        library.ask(stream, late.append)
    began_s = time.monotonic()
    with pytest.raises(ServiceSilent):
        library.ask(lambda: 7)
    assert time.monotonic() - began_s < PATIENCE_S / 2
    thaw.set()
    wait_until(lambda: late == ["a stream"], PATIENCE_S, "what nobody waits for any more")
    wait_until(lambda: not library._stuck[0].is_alive(), PATIENCE_S, "the end of its thread")
    assert library.ask(lambda: 7) == 7


def test_a_turn_that_never_ends_is_not_waited_for_for_ever(library: SharedLibrary) -> None:
    held, over = threading.Event(), threading.Event()

    def hold() -> None:
        with library.turn:
            held.set()
            over.wait(PATIENCE_S)

    holder = threading.Thread(target=hold, daemon=True)
    holder.start()
    held.wait(PATIENCE_S)
    with pytest.raises(ServiceSilent), library.turn:
        pass
    over.set()
    holder.join(PATIENCE_S)
    with library.turn, library.turn:
        pass
