"""Every ambience: a loop without a joint, as loud as the others to an independent meter, calm."""

from fractions import Fraction
from functools import cache
from itertools import pairwise

import av
import av.filter
import numpy as np
import pytest

from bilateral.stimulus.ambience import Ambience, AmbienceSource
from bilateral.stimulus.ambience_sounds import AMBIENCES, FULL_LUFS, LOOP_S, PEAK_ROOM_DB, rendered
from bilateral.stimulus.limits import LEVEL_CEILING_DBFS, LOUDEST_AMBIENCE_DBFS, LimitError
from bilateral.timing.arrays import FloatArray
from tests.hypothesis_profiles import some

RATE_HZ = 48_000
LEVEL_DBFS = -30.0


@cache
def loop_of(name: str) -> FloatArray:
    return rendered(name, float(RATE_HZ))


def measured(wave: FloatArray) -> tuple[float, float]:
    """Integrated loudness and true peak of a mono wave, by FFmpeg's meter."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        sample_rate=RATE_HZ, format="flt", layout="mono", time_base=Fraction(1, RATE_HZ)
    )
    meter = graph.add("ebur128", "peak=true:metadata=1")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    found: dict[str, str] = {}
    for at in range(0, len(wave), RATE_HZ):
        part = wave[at : at + RATE_HZ].astype(np.float32)[None, :]
        frame = av.AudioFrame.from_ndarray(part, format="flt", layout="mono")
        frame.sample_rate, frame.pts = RATE_HZ, at
        graph.push(frame)
        while True:
            try:
                found = graph.pull().metadata
            except (av.BlockingIOError, av.EOFError):
                break
    lufs, peak = float(found["lavfi.r128.I"]), float(found["lavfi.r128.true_peaks_ch0"])
    return lufs, 20.0 * np.log10(peak)


@pytest.mark.parametrize("name", some(AMBIENCES))
def test_an_ambience_is_as_loud_as_a_tone_of_its_level_to_an_independent_meter(name: str) -> None:
    lufs, peak_db = measured(np.tile(loop_of(name), 1) * 10.0 ** (LEVEL_DBFS / 20.0))
    assert lufs == pytest.approx(FULL_LUFS + LEVEL_DBFS, abs=0.5)
    assert peak_db < LEVEL_DBFS + PEAK_ROOM_DB
    assert peak_db < LEVEL_CEILING_DBFS


@pytest.mark.parametrize("name", some(AMBIENCES))
def test_its_end_is_its_beginning(name: str) -> None:
    wave = loop_of(name)
    assert len(wave) / RATE_HZ == pytest.approx(LOOP_S, abs=0.001)
    turned = np.roll(wave, len(wave) // 2)
    bends = np.abs(np.diff(turned, n=2))
    middle = len(wave) // 2
    assert bends[middle - 4 : middle + 4].max() <= bends.max()
    assert bends[middle - 4 : middle + 4].max() < 6.0 * np.sqrt(np.mean(bends**2))


@pytest.mark.parametrize("name", some(AMBIENCES))
def test_it_is_calm_and_soft_in_its_highs(name: str) -> None:
    wave = loop_of(name)
    power = np.abs(np.fft.rfft(wave)) ** 2
    hz = np.fft.rfftfreq(len(wave), 1.0 / RATE_HZ)
    assert 10.0 * np.log10(power[hz > 8000].sum() / power.sum()) < -10.0
    assert 10.0 * np.log10(power[hz < 30].sum() / power.sum()) < -10.0
    half_s = np.sqrt(np.mean(wave.reshape(-1, RATE_HZ // 2) ** 2, axis=1))
    louder_db = [20.0 * np.log10(after / before) for before, after in pairwise(half_s)]
    assert max(louder_db) < 6.0  # nothing breaks in


def test_it_is_the_same_every_time() -> None:
    assert np.array_equal(rendered("pink-noise", 48_000.0), loop_of("pink-noise"))


def test_what_goes_on_and_on_stays_below_its_own_ceiling() -> None:
    source = AmbienceSource("rain")
    assert Ambience(source, LOUDEST_AMBIENCE_DBFS).level_dbfs == LOUDEST_AMBIENCE_DBFS
    for wrong in (LOUDEST_AMBIENCE_DBFS + 0.1, float("nan")):
        with pytest.raises(LimitError):
            Ambience(source, wrong)
    with pytest.raises(LimitError):
        Ambience(AmbienceSource("thunder"))
    with pytest.raises(LimitError):
        Ambience(source, width=1.1)
