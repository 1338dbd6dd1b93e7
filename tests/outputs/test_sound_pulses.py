"""Bursts are as loud as allowed, rendered first, and never from the ears' card."""

from dataclasses import replace

import pytest

from audio.bursts import Burst, shape_of
from audio.tone_stream import ToneStream
from bilateral.outputs.sound_pulses import SoundPulses, is_one_device
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Timeline
from hardware.hands import Hands, HandsKind

SCORE = Score(
    1,
    Timeline.starting(1.0, 2.0, end_sweep=8),
    Motion(),
    Look(),
    None,
    Limits(),
    0.0,
    0.4,
    0.4,
    Pulses(),
)


class UnopenedStream(ToneStream):
    """Keeps what it was asked to render."""

    asked: list[ToneShape]

    def prepare(self, shape: ToneShape) -> None:
        self.asked.append(shape)


class Bench:
    """Exciters whose device was never opened."""

    def __init__(self) -> None:
        self.now_playing = NowPlaying[Score]()
        self.asked: list[ToneShape] = []
        UnopenedStream.asked = self.asked
        self.exciters = SoundPulses(self.now_playing, "exciters", 0.1, Burst(), UnopenedStream)


def test_a_score_without_pulses_is_silent() -> None:
    assert Bench().exciters._bursts(replace(SCORE, pulses=None)) is None


def test_the_therapists_own_limit_holds_for_bursts_too() -> None:
    bench = Bench()
    quiet = replace(SCORE, limits=Limits(level_dbfs=-30.0))
    for score, level_dbfs in ((SCORE, Burst().level_dbfs), (quiet, -30.0)):
        tones = bench.exciters._bursts(score)
        assert tones is not None
        assert tones.level_dbfs == level_dbfs


def test_another_burst_holds_from_now_on_and_is_rendered_first() -> None:
    bench = Bench()
    bench.now_playing.replace(SCORE)
    other, longer = Burst(pitch_hz=160.0, level_dbfs=-20.0), Pulses(duration_s=0.2)
    bench.exciters.prepare(longer, other)
    assert SCORE.pulses is not None
    assert bench.asked[-2:] == [
        shape_of(SCORE.pulses, other),
        shape_of(longer, other),
    ]
    tones = bench.exciters._bursts(SCORE)
    assert tones is not None
    assert (tones.shape.pitch_hz, tones.level_dbfs) == (160.0, -20.0)


def test_they_are_hands_without_a_button() -> None:
    hands: Hands = Bench().exciters
    assert hands.kind is HandsKind.AUDIO
    assert not hands.take_stop()
    assert list(hands.take_news()) == []


@pytest.mark.parametrize(
    ("name", "other", "one"),
    [
        ("USB Audio", "usb audio", True),
        ("Speakers (USB Audio Device, Outp", "Speakers (USB Audio Device, Output 1)", True),
        ("pulse", "default", True),
        ("default", "USB Audio: - (hw:1,0)", False),
        ("USB Audio: - (hw:1,0)", "USB Audio: - (hw:2,0)", False),
    ],
)
def test_one_device_is_known_under_two_names(name: str, other: str, one: bool) -> None:
    assert is_one_device(name, other) is is_one_device(other, name) is one
