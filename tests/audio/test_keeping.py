"""A lost device is looked for until it is back, whatever looking for it runs into."""

from collections.abc import Iterator

import pytest

import audio.tone_stream
from audio.devices import SoundMissing
from audio.tone_stream import ToneStream
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice
from tests.audio.card import Host
from tests.audio.driver import HandLibrary, PortAudioError, install
from tests.rig.children import wait_until

PATIENCE_S = 5.0
ODD_NAME = UnicodeDecodeError("utf-8", b"Kopfh\xf6rer", 5, 6, "invalid continuation byte")


@pytest.fixture
def library() -> HandLibrary:
    return HandLibrary("headphones")


@pytest.fixture
def stream(monkeypatch: pytest.MonkeyPatch, library: HandLibrary) -> Iterator[ToneStream]:
    install(monkeypatch, library, Host(5000.0))
    monkeypatch.setattr(audio.tone_stream, "WATCH_S", 0.005)
    stream = ToneStream(NowPlaying[Score](), "headphones", 0.1)
    stream.open(Tones().shape)
    yield stream
    stream.close()


def lose(stream: ToneStream, library: HandLibrary) -> None:
    """Pull it out, and wait until the keeper has looked for it a few times in vain."""
    library.pull_out(0)
    wait_until(lambda: not stream.connected, PATIENCE_S, "the loss")
    listed = library.listed
    wait_until(lambda: library.listed > listed + 3, PATIENCE_S, "looking for it again and again")


@pytest.mark.parametrize("fault", [ODD_NAME, OSError("no such library"), MemoryError()], ids=repr)
def test_a_fault_while_it_looks_is_told_once_and_it_looks_on(
    stream: ToneStream, library: HandLibrary, fault: Exception
) -> None:
    library.fault = fault
    lose(stream, library)
    lost, missing = stream.take_news()
    assert lost == Notice("sound-lost", about="ears", device="headphones", output="ears")
    assert (missing.code, missing.about) == ("sound-still-missing", "ears")
    full = Notice("computer-full") if isinstance(fault, MemoryError) else None
    assert missing.values["fault"] == (full or repr(fault))
    assert stream.health.fault == repr(fault)
    assert (stream.connected, stream.health.losses) == (False, 1)
    library.fault = None
    wait_until(lambda: stream.connected, PATIENCE_S, "the device")
    wait_until(lambda: list(stream.take_news()) != [], PATIENCE_S, "the notice")
    assert library.streams[-1].active


@pytest.mark.parametrize(
    "fault", [PortAudioError("no service"), SoundMissing(Notice("sound-none"))], ids=repr
)
def test_that_the_device_is_simply_not_there_is_told_with_its_loss_and_no_more(
    stream: ToneStream, library: HandLibrary, fault: Exception
) -> None:
    library.fault = fault
    lose(stream, library)
    (lost,) = stream.take_news()
    assert lost.code == "sound-lost"
    assert stream.health.fault is None


def test_each_loss_has_its_own_word_of_what_stands_in_the_way(
    stream: ToneStream, library: HandLibrary
) -> None:
    for _ in range(2):
        library.fault = ODD_NAME
        lose(stream, library)
        assert len(list(stream.take_news())) == 2
        library.fault = None
        wait_until(lambda: stream.connected, PATIENCE_S, "the device")
        wait_until(lambda: list(stream.take_news()) != [], PATIENCE_S, "the notice")


def test_a_library_that_cannot_be_loaded_again_does_not_end_the_keeping(
    stream: ToneStream, library: HandLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def gone() -> HandLibrary:
        asked.append(library)
        raise SoundMissing(Notice("sound-no-library"))

    monkeypatch.setattr(audio.tone_stream, "portaudio", gone)
    library.pull_out(0)
    wait_until(lambda: len(asked) > 3, PATIENCE_S, "looking for it again and again")
    assert [told.code for told in stream.take_news()] == ["sound-lost", "sound-still-missing"]
    monkeypatch.setattr(audio.tone_stream, "portaudio", lambda: library)
    wait_until(lambda: stream.connected, PATIENCE_S, "the device")


def test_a_stream_that_does_not_say_whether_it_plays_is_lost(
    stream: ToneStream, library: HandLibrary
) -> None:
    del library.streams[0].active
    wait_until(lambda: len(library.streams) == 2, PATIENCE_S, "another stream")
    wait_until(lambda: stream.connected, PATIENCE_S, "the device")
    assert stream.health.losses == 1


def test_a_stream_that_will_not_start_is_given_back_whatever_it_says(
    stream: ToneStream, library: HandLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would count as open for good, and the devices could not be listed anew."""

    def refuse(_stream: object) -> None:
        raise OSError("a driver's own fault")

    library.pull_out(0)
    with monkeypatch.context() as stubborn:
        stubborn.setattr("tests.audio.driver.HandStream.start", refuse)
        lose(stream, library)
        begun = library.begun
        wait_until(lambda: library.begun > begun, PATIENCE_S, "devices listed anew")
    wait_until(lambda: stream.connected, PATIENCE_S, "the device")


def test_of_two_of_one_name_the_other_is_never_taken_for_the_lost_one(
    stream: ToneStream, library: HandLibrary
) -> None:
    stream.close()
    library.names.append("headphones")
    twin = ToneStream(NowPlaying[Score](), "headphones (2)", 0.1)
    twin.open(Tones().shape)
    try:
        library.names.pop()
        library.pull_out(1)
        wait_until(lambda: not twin.connected, PATIENCE_S, "the loss")
        listed = library.listed
        wait_until(lambda: library.listed > listed + 3, PATIENCE_S, "looking for it in vain")
        assert not twin.connected
        library.names.append("headphones")
        wait_until(lambda: twin.connected, PATIENCE_S, "the device")
        assert library.streams[-1].device == 1
    finally:
        twin.close()
