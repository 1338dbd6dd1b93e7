"""A stream in a process of its own, which may fail, die and freeze; the process is real."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection

import pytest

import audio.process_stream
from audio.devices import SoundDevice, SoundMissing
from audio.process_stream import ProcessStream
from audio.shared_memory import Listener, SharedMemory
from audio.shared_portaudio import SharedLibrary
from audio.sound_messages import StreamRefused, StreamState, Wish
from audio.stream_health import StreamHealth
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Timeline
from bilateral.words.notice import Notice
from tests.rig.children import wait_until

PATIENCE_S = 20.0
QUIET = Tones(level_dbfs=-40.0)
SCORE = Score(
    7, Timeline.starting(1.0, 2.0, end_sweep=8), Motion(), Look(), Tones(), Limits(), 0.0, 0.4, 0.4
)
HIGH, LOW = ToneShape(880.0), ToneShape(220.0)
HEALTH = StreamHealth("headphones", 48000.0, True, True, 0.1, 0.0, 1, 2, 3, 0, 0, 0, 0, None)


def play(pipe: Connection, memory: SharedMemory) -> None:
    """A sound's process without a device: it tells what it is told, as its device's name.

    Its number stands for the delay, so that it can be found.
    """
    wish: Wish = pipe.recv()
    if wish.wanted == "nowhere":
        pipe.send(StreamRefused(Notice("sound-none")))
        return
    if wish.wanted == "broken":
        sys.exit(3)
    listener = Listener[Score](memory)
    shapes = {*wish.shapes}
    while True:
        score = listener.current
        beaten = listener.last_s > 0.0
        told = "" if score is None or score.tones is None else f"{score.tones.level_dbfs:g}"
        health = replace(HEALTH, fault=f"{told} {beaten}", skew_ppm=float(os.getpid()))
        pipe.send(StreamState(True, True, 0.1, health, None, frozenset(shapes), (), ()))
        if pipe.poll(0.02):
            shape = pipe.recv()
            if shape is None:
                return
            shapes.add(shape)


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> SharedLibrary:
    shared = SharedLibrary()
    there = tuple(
        SoundDevice(number, name, "ALSA", 48000.0)
        for number, name in enumerate(("headphones", "nowhere", "broken"))
    )
    monkeypatch.setattr(audio.process_stream, "PORTAUDIO", shared)
    monkeypatch.setattr(audio.process_stream, "list_devices", lambda: there)
    return shared


@pytest.fixture
def now_playing() -> NowPlaying[Score]:
    return NowPlaying[Score]()


@pytest.fixture
def stream(now_playing: NowPlaying[Score], library: SharedLibrary) -> Iterator[ProcessStream]:
    quieter = QUIET
    stream = ProcessStream(
        now_playing, "headphones", 0.1, lambda score: score.tones and quieter, begin=play
    )
    stream.open(HIGH)
    assert library._held == 1
    yield stream
    stream.close()
    assert not stream.connected
    assert library._held == 0


def pid_of(stream: ProcessStream) -> int:
    return int(stream.health.skew_ppm)


def hears(stream: ProcessStream, told: str) -> None:
    wait_until(lambda: stream.health.fault == told, PATIENCE_S, f"{told!r}")


def test_it_is_told_what_is_given_now_and_a_halt_without_a_beat(
    stream: ProcessStream, now_playing: NowPlaying[Score]
) -> None:
    hears(stream, " False")
    now_playing.replace(SCORE)
    hears(stream, "-40 False")
    stream.beat()
    hears(stream, "-40 True")
    now_playing.clear()
    hears(stream, " True")
    now_playing.replace(replace(SCORE, tones=None))
    stream.beat()
    hears(stream, " True")


def test_a_tone_is_rendered_on_return(stream: ProcessStream) -> None:
    assert stream.has(HIGH)
    assert not stream.has(LOW)
    stream.prepare(LOW)
    assert stream.has(LOW)
    other = ToneShape(440.0)
    stream.ask_for(other)
    wait_until(lambda: stream.has(other), PATIENCE_S, "a tone that nobody waits for")


@pytest.mark.parametrize("word", ["SIGKILL", "SIGSTOP"])
def test_one_that_dies_or_freezes_is_told_replaced_and_goes_on(
    stream: ProcessStream, now_playing: NowPlaying[Score], word: str
) -> None:
    if not hasattr(signal, word):
        pytest.skip("Windows has no such signals")
    stream.prepare(LOW)
    now_playing.replace(SCORE)
    first = pid_of(stream)
    os.kill(first, getattr(signal, word))
    wait_until(lambda: pid_of(stream) != first, PATIENCE_S, "another process")
    wait_until(lambda: stream.connected, PATIENCE_S, "its stream")
    stopped, again = stream.take_news()
    assert stopped == Notice("sound-stopped", about="ears", device="headphones", output="ears")
    assert (again.code, again.about) == ("sound-plays-again", "ears")
    hears(stream, "-40 False")
    assert (stream.has(HIGH), stream.has(LOW)) == (True, True)
    health = stream.health
    assert (health.losses, health.under_runs, health.late, health.dropped) == (1, 2, 4, 6)


@pytest.mark.parametrize(("wanted", "code"), [("nowhere", "sound-none"), ("broken", "sound-fault")])
def test_what_cannot_be_opened_is_told_and_holds_nothing(
    now_playing: NowPlaying[Score], library: SharedLibrary, wanted: str, code: str
) -> None:
    stream = ProcessStream(now_playing, wanted, 0.1, begin=play)
    with pytest.raises(SoundMissing) as missing:
        stream.open(HIGH)
    assert missing.value.notice.code == code
    assert library._held == 0


def test_a_device_that_is_not_there_waits_for_nothing(
    now_playing: NowPlaying[Score], library: SharedLibrary
) -> None:
    stream = ProcessStream(now_playing, "loudspeakers", 0.1, begin=play)
    began_s = time.monotonic()
    with pytest.raises(SoundMissing) as missing:
        stream.open(HIGH)
    assert missing.value.notice.code == "sound-unknown"
    assert time.monotonic() - began_s < PATIENCE_S
    assert library._held == 0
