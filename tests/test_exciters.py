"""Bursts come only while the program lives, no louder than allowed, not from the ears' card."""

from dataclasses import replace

import pytest

from audio.bursts import Burst, shape_of
from bilateral.exciters import Exciters, is_one_device
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Pulses, Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.timeline import Timeline
from bilateral.timing.transport import Transport
from hardware.hands import SILENT_LIMIT_S, Hands, HandsKind

SCORE = Score(
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


class Bench:
    """Exciters whose device was never opened, on a clock turned by hand."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.transport = Transport[Score]()
        self.exciters = Exciters(self.transport, "exciters", 0.1, Burst(), self.clock)

    @property
    def sounds(self) -> bool:
        assert self.transport.current is not None
        return self.exciters._bursts(self.transport.current) is not None


def test_a_program_that_hangs_falls_silent_and_sounds_again_when_it_lives() -> None:
    bench = Bench()
    bench.transport.replace(SCORE)
    heard = [bench.sounds]
    bench.exciters.beat()
    for wait_s in (0.0, SILENT_LIMIT_S - 0.01, 0.02, 5.0):
        bench.clock.advance(wait_s)
        heard.append(bench.sounds)
    assert heard == [False, True, True, False, False]
    bench.exciters.beat()
    assert bench.sounds
    assert bench.exciters._stops == 1


def test_a_long_pause_without_a_set_is_no_hang() -> None:
    bench = Bench()
    bench.clock.advance(60.0)
    bench.exciters.beat()
    assert bench.exciters._stops == 0


def test_a_score_without_pulses_is_silent() -> None:
    bench = Bench()
    bench.transport.replace(replace(SCORE, pulses=None))
    bench.exciters.beat()
    assert not bench.sounds


def test_the_therapists_own_limit_holds_for_bursts_too() -> None:
    bench = Bench()
    quiet = replace(SCORE, limits=Limits(level_dbfs=-30.0))
    bench.exciters.beat()
    for score, level_dbfs in ((SCORE, Burst().level_dbfs), (quiet, -30.0)):
        tones = bench.exciters._bursts(score)
        assert tones is not None
        assert tones.level_dbfs == level_dbfs


def test_another_burst_holds_from_now_on_and_is_rendered_first() -> None:
    bench = Bench()
    bench.transport.replace(SCORE)
    bench.exciters.beat()
    other, longer = Burst(pitch_hz=160.0, level_dbfs=-20.0), Pulses(duration_s=0.2)
    bench.exciters.prepare(longer, other)
    assert SCORE.pulses is not None
    assert bench.exciters._stream._shapes[-2:] == (
        shape_of(SCORE.pulses, other),
        shape_of(longer, other),
    )
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
