"""Ambiences as they are heard: where the target is, and without a click whatever happens."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from audio.tone_player import TonePlayer
from audio.tones import Samples, amplitude
from bilateral.session.commands import (
    Command,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Start,
)
from bilateral.session.plan import Passes, SetPlan
from bilateral.stimulus.ambience import Ambience, AmbienceSource
from bilateral.stimulus.ambience_sounds import PEAK_ROOM
from bilateral.stimulus.limits import LEVEL_CEILING_DBFS, LOUDEST_AMBIENCE_DBFS
from bilateral.stimulus.motion import Path, Profile
from tests.audio.hearing import RATE_HZ, above_db
from tests.audio.hums import HUM_HZ, Hum, Hums
from tests.audio.offline import BEGAN_S, DELAY_S, PLAN, TONES, Ears
from tests.hypothesis_profiles import some

RAIN, WAVES = AmbienceSource("rain"), AmbienceSource("waves")
LEVEL_DBFS = -26.0
"""Peaks of a sine are as much below the ceiling as the loudest ambience's are."""

AMBIENCE = Ambience(RAIN, LEVEL_DBFS)


def under(
    source: AmbienceSource = RAIN, *, width: float = 1.0, level_dbfs: float = LEVEL_DBFS
) -> SetPlan:
    """A set with an ambience instead of tones."""
    heard = Ambience(source, level_dbfs, width, instead_of_tones=True)
    return replace(PLAN, length=Passes(6), tones=replace(TONES, ambience=heard))


def ears(plan: SetPlan, hums: Hums | None = None) -> Ears:
    listening = Ears(plan)
    sources = hums if hums is not None else Hums({RAIN: Hum(), WAVES: Hum()})
    listening.player = TonePlayer(listening.now_playing, RATE_HZ, sources=sources)
    assert plan.tones is not None
    listening.player.prepare(plan.tones.shape)
    return listening


def played(
    plan: SetPlan, orders: Sequence[tuple[float, Command]], seconds: float = 6.0, block: int = 512
) -> Ears:
    listening = ears(plan)
    listening.play(seconds, orders=[(0.0, Start()), *orders], sizes=(block,))
    return listening


def click_db(heard: Samples, above_hz: float = 6.0 * HUM_HZ) -> float:
    """The highest sample of what lies far above the hum, against the hum."""
    wave = heard.astype(np.float64)
    wave[-2400:] *= np.hanning(4800)[2400:, None]
    size = 1 << (len(wave) - 1).bit_length()  # its own length may be seconds' work
    spectra = np.fft.rfft(wave, size, axis=0)
    spectra[np.fft.rfftfreq(size, 1.0 / RATE_HZ) < above_hz] = 0.0
    high = float(np.abs(np.fft.irfft(spectra, size, axis=0)[: len(wave)]).max())
    return 20.0 * math.log10(max(high, 1e-12) / amplitude(LEVEL_DBFS))


@pytest.mark.parametrize(
    ("width", "path"), some(product([1.0, 0.5, 0.0], [Path.HORIZONTAL, Path.VERTICAL]))
)
def test_gains_follow_the_target_to_a_thousandth(width: float, path: Path) -> None:
    plan = under(width=width)
    plan = replace(plan, speed_hz=2.0, motion=replace(plan.motion, path=path, width=0.6))
    listening = played(plan, [], 3.0)
    score, heard = listening.score, listening.heard.astype(np.float64)
    at = np.arange(round(1.2 * RATE_HZ), round(2.9 * RATE_HZ))
    phases = 4.0 * (BEGAN_S + at / RATE_HZ - score.timeline.start_s)
    angle = np.pi / 4.0 * (1.0 - width * np.cos(np.pi * phases))
    silent = np.flatnonzero(np.abs(heard).max(axis=1) > 0.0)[0] // 512 * 512
    hum = np.sin((at - silent) * 2.0 * np.pi * HUM_HZ / RATE_HZ) * amplitude(LEVEL_DBFS)
    for ear, gain in enumerate((np.cos(angle), np.sin(angle))):
        off = heard[at, ear] - hum * gain
        assert 20.0 * math.log10(np.abs(off).max() / amplitude(LEVEL_DBFS)) < -80.0
    swing = 20.0 * math.log10(max(np.abs(heard[at, 0]).max() / amplitude(LEVEL_DBFS), 1e-9))
    assert swing == pytest.approx(20.0 * math.log10(math.cos(math.pi / 4 * (1 - width))), abs=0.1)


CHANGES: dict[str, list[tuple[float, Command]]] = {
    "speed": [(1.5, SetSpeed(2.0)), (2.3, SetSpeed(0.3)), (3.1, SetSpeed(1.7))],
    "pause": [(1.7, Pause()), (3.0, Resume()), (3.2, Pause()), (3.3, Resume())],
    "finish": [(2.0, Finish())],
    "halt": [(2.03, Halt()), (3.0, Start()), (4.11, Halt()), (4.12, Start())],
    "level": [(1.5, Revise(under(level_dbfs=-40.0))), (3.0, Revise(under()))],
    "width": [(1.5, Revise(under(width=0.0))), (2.0, Revise(under(width=1.0)))],
    "path": [
        (1.5, Revise(replace(under(), motion=replace(PLAN.motion, path=Path.VERTICAL)))),
        (3.0, Revise(replace(under(), motion=replace(PLAN.motion, profile=Profile.LINEAR)))),
    ],
    "jumps": [
        (1.5, Revise(replace(under(), motion=replace(PLAN.motion, profile=Profile.SACCADE))))
    ],
    "sound": [(1.5, Revise(under(WAVES))), (1.7, Revise(under())), (3.0, Revise(under(WAVES)))],
    "off and on": [
        (1.5, Revise(replace(PLAN, length=Passes(6), tones=None))),
        (2.5, Revise(under())),
        (4.0, Revise(replace(PLAN, length=Passes(6)))),
    ],
    "swap": [
        (
            1.5,
            Revise(
                replace(
                    under(),
                    tones=replace(
                        TONES,
                        ambience=under().tones.ambience,  # type: ignore[union-attr]
                        alignment=replace(TONES.alignment, swap=True),
                    ),
                )
            ),
        )
    ],
}


@pytest.mark.parametrize("name", some(CHANGES))
def test_nothing_that_changes_while_it_plays_makes_a_click(name: str) -> None:
    heard = played(under(), CHANGES[name]).heard
    assert np.abs(heard).max() > 0.04
    assert click_db(heard) < -80.0


def test_a_click_would_be_seen() -> None:
    heard = np.array(played(under(), []).heard)
    heard[2 * round(RATE_HZ) :] *= 0.995
    assert click_db(heard) > -80.0


def test_the_tones_above_it_are_the_same_samples() -> None:
    plain = played(PLAN, []).heard
    hums = Hums({RAIN: Hum()})
    heard = replace(TONES, ambience=AMBIENCE)
    both = ears(replace(PLAN, tones=heard), hums)
    both.play(6.0, [(0.0, Start())])
    alone = ears(
        replace(PLAN, tones=replace(heard, ambience=replace(AMBIENCE, instead_of_tones=True))),
        Hums({RAIN: Hum()}),
    )
    alone.play(6.0, [(0.0, Start())])
    assert np.abs(both.heard - alone.heard - plain).max() < 1e-6
    assert not alone.sounded
    assert len(both.sounded) == 8
    without = Ears(PLAN)
    without.play(6.0, [(0.0, Start())])
    assert np.array_equal(without.heard, plain)


def test_tones_come_instead_of_what_was_to_replace_them_and_cannot_be_heard() -> None:
    plain = played(PLAN, []).heard
    unheard = replace(TONES, ambience=replace(AMBIENCE, instead_of_tones=True))
    alone = ears(replace(PLAN, tones=unheard), Hums())
    alone.play(6.0, [(0.0, Start())])
    assert np.array_equal(alone.heard, plain)
    assert len(alone.sounded) == 8
    assert [told.code for told in alone.player.take_news()] == ["tones-given-instead"]


def test_tones_come_as_soon_as_music_is_gone_and_go_when_it_is_back() -> None:
    unheard = replace(TONES, ambience=replace(AMBIENCE, instead_of_tones=True))
    hums = Hums({RAIN: Hum()})
    listening = ears(replace(PLAN, length=Passes(6), tones=unheard), hums)
    listening.play(2.2, [(0.0, Start())])
    assert not listening.sounded
    gone = hums.pop(RAIN)
    listening.play(2.0)
    hums[RAIN] = gone
    listening.play(3.0)
    assert [given.sweep for given in listening.sounded] == [4, 5, 6, 7]
    assert [told.code for told in listening.player.take_news()] == ["tones-given-instead"]


def test_it_comes_with_the_lead_in_and_goes_with_the_set() -> None:
    listening = played(replace(under(), length=Passes(2)), [], 4.0)
    score, heard = listening.score, np.abs(listening.heard).max(axis=1)
    at_s = BEGAN_S + np.arange(len(heard)) / RATE_HZ
    wanted = np.array([score.presence_at(one) for one in at_s[::480]])
    assert not heard[at_s < score.appear_s].any()
    assert not heard[at_s > score.gone_s + 0.001].any()
    loud = heard[: len(wanted) * 480].reshape(-1, 480).max(axis=1)
    assert np.all(loud <= amplitude(LEVEL_DBFS) * (np.maximum(wanted, np.roll(wanted, -1)) + 0.01))
    assert loud[wanted == 1.0].min() > 0.6 * amplitude(LEVEL_DBFS)


@pytest.mark.parametrize("block", some([64, 480, 512, 2048]))
def test_a_halt_silences_it_within_ten_milliseconds_of_the_next_block(block: int) -> None:
    listening = ears(under())
    listening.play(2.0, [(0.0, Start())], sizes=(block,))
    listening.session.take(Halt(), BEGAN_S + 2.0)
    last = listening.block(block)
    assert np.abs(last[:8]).max() > 0.0
    assert not last[480:].any()
    assert not listening.block(block).any()
    assert click_db(listening.heard) < (-80.0 if block >= 480 else -40.0)


def test_a_program_that_stands_still_is_silence_and_it_comes_back_gently() -> None:
    listening = ears(under())
    listening.play(2.0, [(0.0, Start())])
    listening.is_alive = False
    listening.play(0.3)
    assert not listening.heard[-4800:].any()
    listening.is_alive = True
    back = listening.block(512)
    assert 0.0 < np.abs(back).max() < 0.1 * amplitude(LEVEL_DBFS)
    listening.play(1.0)
    assert np.abs(listening.heard[-4800:]).max() > 0.6 * amplitude(LEVEL_DBFS)
    assert click_db(listening.heard) < -80.0


def test_a_pause_and_its_end_that_are_learnt_of_late_are_no_step_of_loudness() -> None:
    for late_s in some((0.15, 0.0, 0.3, 0.6)):
        listening = ears(under(width=0.0))
        listening.play(2.0, [(0.0, Start())])
        for seconds, order in ((2.0, Pause()), (3.5, Resume())):
            listening.session.take(order, BEGAN_S + seconds - DELAY_S - late_s)
            listening.play(1.5)
        whole = len(listening.heard) // 480 * 480
        heard = np.abs(listening.heard[:whole]).reshape(-1, 480, 2).max(axis=1)
        assert not heard[round(3.3 * 100)].any(), f"{late_s} s: it did pause"
        worst = float(np.abs(np.diff(heard[120:], axis=0)).max() / heard.max())
        assert worst < 0.06, f"{late_s} s late: {worst:.1%} in 10 ms"


def test_a_pause_keeps_the_place() -> None:
    hums = Hums({RAIN: Hum()})
    listening = ears(under(), hums)
    listening.play(4.0, [(0.0, Start()), (1.5, Pause())])
    read = hums[RAIN].read
    assert read < 2.4 * RATE_HZ
    listening.play(2.0)
    assert hums[RAIN].read == read
    listening.play(1.0, [(0.0, Resume())])
    assert hums[RAIN].read > read


def test_the_ceiling_holds_over_the_loudest_sum() -> None:
    class Loudest(Hum):
        def read_into(self, out: Samples) -> None:
            super().read_into(out)
            out *= PEAK_ROOM

    shape = replace(TONES.shape, duration_s=0.5)
    loud = Ambience(RAIN, LOUDEST_AMBIENCE_DBFS, width=0.0)
    tones = replace(TONES, shape=shape, level_dbfs=LEVEL_CEILING_DBFS, ambience=loud)
    listening = ears(replace(PLAN, tones=tones), Hums({RAIN: Loudest()}))
    listening.play(5.0, [(0.0, Start())])
    assert np.abs(listening.heard).max() <= amplitude(LEVEL_CEILING_DBFS) + 1e-6
    assert np.abs(listening.heard).max() > 0.95 * amplitude(LEVEL_CEILING_DBFS)
    assert above_db(listening.heard[:, 0]) < -80.0


def test_what_is_not_ready_yet_comes_in_gently_when_it_is() -> None:
    hums = Hums()
    listening = ears(replace(under(), lead_in_s=2.2, fade_in_s=2.1), hums)
    listening.play(2.0, [(0.0, Start())])
    assert not listening.heard.any()
    hums[RAIN] = Hum()
    listening.play(1.5)
    assert np.abs(listening.heard[-4800:]).max() > 0.6 * amplitude(LEVEL_DBFS)
    assert click_db(listening.heard) < -80.0


@pytest.mark.parametrize("sizes", some([(100, 333, 7, 2048), (512,), (64,)]))
def test_how_the_time_is_cut_into_blocks_is_not_heard(sizes: tuple[int, ...]) -> None:
    whole, parts = ears(under()), ears(under())
    whole.play(3.0, [(0.0, Start())], sizes=(480,))
    parts.play(3.0, [(0.0, Start())], sizes=sizes)
    length = round(2.9 * RATE_HZ)
    levels = [np.abs(one.heard[:length]).reshape(-1, 480, 2).max(axis=1) for one in (whole, parts)]
    assert np.abs(levels[0] - levels[1]).max() < 0.02 * amplitude(LEVEL_DBFS)
