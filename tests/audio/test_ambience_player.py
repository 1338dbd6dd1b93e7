"""Ambiences as they are heard: where the target is, and without a click whatever happens."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from audio.player import TonePlayer
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
from bilateral.stimulus.motion import Path, Profile
from bilateral.timing.timeline import FloatArray
from tests.audio.hearing import RATE_HZ
from tests.audio.offline import BEGAN_S, PLAN, TONES, Ears

HUM_HZ = 997.0
RAIN, WAVES = AmbienceSource("rain"), AmbienceSource("waves")
LEVEL_DBFS = -26.0
"""Peaks of a sine are as much below the ceiling as the loudest ambience's are."""


class Hum:
    """A sine instead of an ambience: any unevenness in it can be seen."""

    def __init__(self, hz: float = HUM_HZ) -> None:
        self._turn = 2.0 * math.pi * hz / RATE_HZ
        self.read = 0

    def read_into(self, out: Samples) -> None:
        at = np.arange(self.read, self.read + len(out), dtype=np.float64)
        out[:] = np.sin(at * self._turn)
        self.read += len(out)


class Hums(dict[AmbienceSource, Hum]):
    def found(self, source: AmbienceSource) -> Hum | None:
        return self.get(source)


def under(
    source: AmbienceSource = RAIN, *, width: float = 1.0, level_dbfs: float = LEVEL_DBFS
) -> SetPlan:
    """A set with an ambience instead of tones."""
    heard = Ambience(source, level_dbfs, width, instead_of_tones=True)
    return replace(PLAN, length=Passes(6), tones=replace(TONES, ambience=heard))


def ears(plan: SetPlan, hums: Hums | None = None) -> Ears:
    listening = Ears(plan)
    sources = hums if hums is not None else Hums({RAIN: Hum(), WAVES: Hum()})
    listening.player = TonePlayer(listening.transport, RATE_HZ, sources=sources)
    assert plan.tones is not None
    listening.player.prepare(plan.tones.shape)
    return listening


def played(
    plan: SetPlan, orders: Sequence[tuple[float, Command]], seconds: float = 8.0, block: int = 512
) -> Ears:
    listening = ears(plan)
    listening.play(seconds, orders=[(0.0, Start()), *orders], sizes=(block,))
    return listening


def gains_of(heard: Samples) -> FloatArray:
    """How strong the hum is in each ear: its envelope, read off a quarter of a wave apart."""
    at = np.arange(len(heard))
    wave = np.exp(-2j * np.pi * HUM_HZ * at / RATE_HZ)
    period = round(RATE_HZ / HUM_HZ) * 2
    mean = np.ones(period) / period
    found = [np.abs(np.convolve(heard[:, ear] * wave, mean, "same")) * 2.0 for ear in (0, 1)]
    return np.stack(found, axis=1)


def click_db(heard: Samples) -> float:
    """The strongest that any 5 ms have far above the hum, against full scale."""
    size, step = 512, 128
    window = np.hanning(size)
    hz = np.fft.rfftfreq(size, 1.0 / RATE_HZ)
    most = 0.0
    for ear in (0, 1):
        views = np.lib.stride_tricks.sliding_window_view(heard[:, ear].astype(np.float64), size)
        spectra = np.abs(np.fft.rfft(views[::step] * window, axis=1)) * 2.0 / window.sum()
        most = max(most, float(spectra[:, hz > 6 * HUM_HZ].max()))
    return 20.0 * math.log10(max(most, 1e-12))


@pytest.mark.parametrize("width", [1.0, 0.5, 0.0])
@pytest.mark.parametrize("path", [Path.HORIZONTAL, Path.VERTICAL])
def test_gains_follow_the_target_to_a_thousandth(width: float, path: Path) -> None:
    plan = under(width=width)
    plan = replace(plan, speed_hz=2.0, motion=replace(plan.motion, path=path, width=0.6))
    listening = played(plan, [], 3.0)
    score, heard = listening.score, listening.heard.astype(np.float64)
    at = np.arange(round(1.2 * RATE_HZ), round(2.9 * RATE_HZ))
    phases = score.timeline.phases_at(BEGAN_S + at / RATE_HZ)
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


@pytest.mark.parametrize("name", CHANGES)
def test_nothing_that_changes_while_it_plays_makes_a_click(name: str) -> None:
    heard = played(under(), CHANGES[name]).heard
    assert np.abs(heard).max() > 0.04
    assert click_db(heard) < -80.0
