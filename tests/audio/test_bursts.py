"""A pulse becomes a burst on the same side at the same time, as strong as asked and no louder."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.bursts import HIGHEST_HZ, LOWEST_HZ, Burst, bursts_of, shape_of
from audio.tone_player import TonePlayer
from audio.tones import amplitude
from bilateral.session.commands import Halt, SetSpeed, Start
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import (
    LEVEL_CEILING_DBFS,
    LONGEST_PULSE_S,
    SHORTEST_PULSE_S,
    LimitError,
)
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.timing.arrays import FloatArray as Floats
from bilateral.timing.timeline import Side
from tests.audio.hearing import RATE_HZ, above_db
from tests.audio.offline import DELAY_S, PLAN, Ears, reckoned
from tests.hypothesis_profiles import some

BURST = Burst()
PULSES = Pulses(duration_s=0.15, alignment=Alignment(0.25, latency_s=0.02))
FIRST_S = PLAN.lead_in_s - DELAY_S + 0.25 / 2 - 0.02
"""When the first burst leaves the card, in seconds of the card."""

pulses = st.builds(
    Pulses,
    duration_s=st.floats(SHORTEST_PULSE_S, LONGEST_PULSE_S),
    strength=st.floats(0.0, 1.0, exclude_min=True),
)


class HandsByEar(Ears):
    """The player that gives a score's pulses as bursts."""

    def __init__(self, given: Pulses = PULSES, speed_hz: float = 1.0) -> None:
        super().__init__(replace(PLAN, tones=None, speed_hz=speed_hz, pulses=given))
        self.pulses = given
        self.limit_dbfs = LEVEL_CEILING_DBFS
        self.player = TonePlayer(self.now_playing, RATE_HZ, self.bursts)
        self.player.prepare(shape_of(given, BURST))

    def bursts(self, _score: Score) -> Tones | None:
        return bursts_of(self.pulses, BURST, self.limit_dbfs)


@given(pulses)
def test_a_burst_is_as_long_as_its_pulse_and_on_one_side_only(given: Pulses) -> None:
    tones = bursts_of(given, BURST, LEVEL_CEILING_DBFS)
    assert tones is not None
    assert tones.shape == shape_of(given, BURST)
    assert tones.shape.duration_s == given.duration_s
    assert LOWEST_HZ <= tones.shape.pitch_hz <= HIGHEST_HZ
    assert tones.width == 1.0
    assert tones.alignment == given.alignment


@given(pulses, st.floats(-60.0, LEVEL_CEILING_DBFS))
def test_no_burst_is_louder_than_the_limit_and_half_the_strength_has_half_the_amplitude(
    given: Pulses, limit_dbfs: float
) -> None:
    tones = bursts_of(given, BURST, limit_dbfs)
    assert tones is not None
    assert tones.level_dbfs <= limit_dbfs
    asked = amplitude(BURST.level_dbfs) * given.strength
    assert amplitude(tones.level_dbfs) == pytest.approx(min(asked, amplitude(limit_dbfs)))


def test_a_pulse_of_no_strength_is_silence() -> None:
    assert bursts_of(Pulses(strength=0.0), BURST, LEVEL_CEILING_DBFS) is None


@pytest.mark.parametrize("pitch_hz", [149.0, 251.0, 440.0, float("nan")])
def test_a_burst_that_would_be_heard_rather_than_felt_is_refused(pitch_hz: float) -> None:
    with pytest.raises(LimitError, match=r"limit-burst-pitch\(highest=250.0, lowest=150.0\)"):
        Burst(pitch_hz=pitch_hz)


@pytest.mark.parametrize("level_dbfs", [LEVEL_CEILING_DBFS + 0.1, 0.0, float("nan")])
def test_a_burst_above_the_ceiling_is_refused(level_dbfs: float) -> None:
    with pytest.raises(LimitError, match=r"limit-burst-level\(ceiling=-6.0\)"):
        Burst(level_dbfs=level_dbfs)


def test_bursts_are_where_the_formula_puts_them_on_the_side_of_the_pulse() -> None:
    hands = HandsByEar()
    hands.play(6.0, [(0.0, Start())])
    as_tones = hands.bursts(hands.score)
    wanted = reckoned(replace(hands.score, tones=as_tones), len(hands.heard))
    assert np.abs(hands.heard - wanted).max() <= 1e-3
    assert [one.sweep for one in hands.sounded] == list(range(8))
    assert [one.side for one in hands.sounded] == [Side.LEFT, Side.RIGHT] * 4
    assert np.abs(hands.heard).max() == pytest.approx(amplitude(BURST.level_dbfs), rel=1e-2)
    assert above_db(hands.heard[:, 0]) < -80.0


def test_bursts_that_overlap_never_pass_the_ceiling() -> None:
    """Two passes a second and pulses of two seconds: four bursts at once on each side."""
    hands = HandsByEar(Pulses(duration_s=LONGEST_PULSE_S), speed_hz=2.0)
    hands.play(6.0, [(0.0, Start())])
    assert np.abs(hands.heard).max() > amplitude(BURST.level_dbfs) * 1.5
    assert np.abs(hands.heard).max() <= amplitude(LEVEL_CEILING_DBFS) + 1e-6


def test_a_halt_silences_the_bursts_within_a_block() -> None:
    hands = HandsByEar()
    hands.play(FIRST_S + 0.05, [(0.0, Start())], [64])
    assert hands.heard[-64:].any()
    hands.session.take(Halt(), 2000.0)
    hands.block(512)
    assert not hands.block(512).any()


STROKES = {
    "single": [(0.0, 1.0, 1.0)],
    "double": [(0.0, 1.0, 1.0), (1.6, 1.0, 1.0)],
    "heartbeat": [(0.0, 1.0, 1.0), (1.5, 0.7, 0.6)],
    "rising": [(0.0, 1.0, 0.4), (1.0, 1.0, 0.6), (2.0, 1.0, 0.8), (3.0, 1.0, 1.0)],
}
"""What a hand is to feel: from when, for how long (in pulses) and how strong."""
SLOW_HZ, PULSE_S = 0.5, 0.1


def strength_of(heard: Floats) -> Floats:
    """How strong it is felt at each sample, against a pulse of full strength."""
    at_s = np.arange(len(heard)) / RATE_HZ
    turned = heard * np.exp(-2j * np.pi * BURST.pitch_hz * at_s)
    swing = round(RATE_HZ / BURST.pitch_hz)
    mean = np.convolve(turned, np.full(swing, 1.0 / swing), "same")
    found: Floats = 2.0 * np.abs(mean) / amplitude(BURST.level_dbfs)
    return found


def quickest_rise(felt: Floats) -> float:
    """Within five milliseconds: half of a soft beginning of ten has 0.71 of it, a click all."""
    return float((felt[at(0.005) :] - felt[: -at(0.005)]).max())


def at(seconds: float) -> int:
    return round(seconds * RATE_HZ)


@pytest.mark.parametrize("balance", some([-0.4, 0.0]))
def test_each_pattern_is_felt_stroke_by_stroke_without_a_click(balance: float) -> None:
    for pattern, strokes in some(STROKES.items()):
        hands = HandsByEar(Pulses(PULSE_S, pattern=pattern, balance=balance), SLOW_HZ)
        hands.play(5.0, [(0.0, Start())], [512, 64, 700])
        felt = [strength_of(side) for side in hands.heard.T.astype(np.float64)]
        for sweep in range(4):
            begins_s = PLAN.lead_in_s - DELAY_S + sweep / (2.0 * SLOW_HZ)
            mine, other = felt[sweep % 2], felt[1 - sweep % 2]
            whole = 1.0 + balance if sweep % 2 else 1.0
            for after, lasts, strong in strokes:
                middle = at(begins_s + (after + lasts / 2.0) * PULSE_S)
                assert mine[middle] == pytest.approx(whole * strong, abs=0.02), pattern
            ended = at(begins_s + (strokes[-1][0] + strokes[-1][1]) * PULSE_S + 0.02)
            rest = slice(ended, at(begins_s + 0.9 / (2.0 * SLOW_HZ)))
            assert mine[rest].max() < 0.01, pattern
            assert other[at(begins_s - 0.01) : rest.stop].max() < 0.01, pattern
        assert max(above_db(side) for side in hands.heard.T) < -80.0, pattern
        assert max(map(quickest_rise, felt)) < 0.75
        assert [one.sweep for one in hands.sounded] == list(range(len(hands.sounded))), pattern


@pytest.mark.parametrize("speed_hz", some([1.8, 0.2, 1.0]))
def test_a_hum_is_as_strong_in_each_hand_as_the_target_is_near(speed_hz: float) -> None:
    hands = HandsByEar(Pulses(PULSE_S, pattern="hum"), speed_hz)
    hands.play(4.0, [(0.0, Start()), (3.4, Halt())], [512, 64, 700])
    at_s = np.arange(len(hands.heard)) / RATE_HZ - (PLAN.lead_in_s - DELAY_S)
    moves = (at_s > 0.2) & (at_s < min(3.0, 4.0 / speed_hz - 0.2))
    x = -np.cos(2.0 * np.pi * speed_hz * at_s)
    left, right = (strength_of(side) for side in hands.heard.T.astype(np.float64))
    for felt, wanted in ((left, (1.0 - x) / 2.0), (right, (1.0 + x) / 2.0)):
        assert np.abs(felt[moves] - wanted[moves]).mean() < 0.1
        assert felt[: at(PLAN.lead_in_s - DELAY_S)].max() < 0.02
        assert felt.max() <= 1.02
        assert quickest_rise(felt) < 0.3
    assert max(above_db(side) for side in hands.heard.T) < -80.0


def test_a_hum_goes_through_a_live_change_and_halts_within_a_block() -> None:
    hands = HandsByEar(Pulses(PULSE_S, pattern="hum"), 0.8)
    hands.play(3.0, [(0.0, Start()), (1.5, SetSpeed(1.3))], [512, 64, 700])
    assert hands.heard[-64:].any()
    hands.session.take(Halt(), 2000.0)
    hands.block(512)
    assert not hands.block(512).any()
    assert max(above_db(side) for side in hands.heard.T) < -80.0
    places = [one.sweep for one in hands.sounded]
    assert places == sorted(set(places))
