"""The virtual card and the sound server of the rig, played to through a real sound library."""

import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.rig.children import Child
from tests.rig.load import busy_processes
from tests.rig.pulse import PrivatePulse
from tests.rig.recording import Recording
from tests.rig.sound import (
    Tone,
    click_db,
    crosstalk_db,
    drift_ppm,
    find_tones,
    is_silent,
    sd_without_offset,
)
from tests.rig.soundcard import VirtualCard

pytestmark = pytest.mark.rig

TONE = Tone(523.25)
PERIOD = 12_345.6  # samples, a multiple of no block
SECONDS = 3.0


def player(run_dir: Path, environment: Mapping[str, str], device: str = "vdac") -> Child:
    command = [sys.executable, "-m", "tests.rig.tone_player", device]
    command += [str(SECONDS), str(TONE.hz), str(PERIOD)]
    return Child("player", command, run_dir, environment)


def planned() -> NDArray[np.float64]:
    """Where tones lie in the player's stream."""
    return np.arange(48_000, (SECONDS - 0.2) * 48_000, PERIOD)


def test_each_card_plays_each_sample_in_its_own_time(
    make_card: Callable[..., VirtualCard], run_dir: Path
) -> None:
    """Two at once, far apart in speed, beside busy processes."""
    cards = {ppm: make_card(ppm=ppm, jitter_us=500) for ppm in (30.0, -20_000.0)}
    before_s = time.perf_counter()
    with ExitStack() as stack:
        players = {
            ppm: stack.enter_context(player(run_dir / f"{ppm:g}", card.environment()))
            for ppm, card in cards.items()
        }
        for child in players.values():
            child.await_output("playing")
        stack.enter_context(busy_processes(2))
        said = {ppm: child.succeed(30) for ppm, child in players.items()}
    after_s = time.perf_counter()
    for ppm, card in cards.items():
        heard_s = heard_clean(card.recording())
        assert before_s < heard_s[0] < heard_s[-1] < after_s
        drift = drift_ppm(heard_s, planned() / 48_000)
        assert drift == pytest.approx(-ppm / (1 + ppm * 1e-6), abs=0.5)
        pace_hz = float(said[ppm].split("pace")[1].split()[0])  # by the player's own clock
        assert pace_hz == pytest.approx(48_000 * (1 + ppm * 1e-6), rel=0.005)


def heard_clean(recording: Recording) -> NDArray[np.float64]:
    """When each tone of a recording was heard in which they are all, and nothing else."""
    assert recording.xruns == 0
    assert len(recording.spans) == 1
    onsets = find_tones(recording.samples, TONE)
    found = np.array([onset.sample for onset in onsets])
    assert [onset.side for onset in onsets] == [number % 2 for number in range(len(planned()))]
    assert sd_without_offset(found, planned()) < 0.02
    assert max(onset.misfit for onset in onsets) < 1e-3
    assert click_db(recording.samples) < -110
    assert crosstalk_db(recording.samples, onsets, TONE) < -120
    return recording.time_of_sample(found)


def test_hidden_latency_delays_what_is_heard(
    make_card: Callable[..., VirtualCard], run_dir: Path
) -> None:
    card = make_card(extra_ms=500)
    before_s = time.perf_counter()
    with player(run_dir, card.environment()) as child:
        child.await_output("playing")
        after_s = time.perf_counter()
        child.kill9()
    assert before_s + 0.5 < float(card.recording().time_of_sample(0)) < after_s + 0.5


def test_card_runs_dry_when_its_player_is_held_up(virtual_card: VirtualCard, run_dir: Path) -> None:
    script = run_dir / "slow.py"
    script.write_text(
        "import sounddevice, time\n"
        "stream = sounddevice.OutputStream(samplerate=48000, channels=2, device='vdac',\n"
        "    dtype='float32', blocksize=512, latency=0.05)\n"
        "import numpy\n"
        "with stream:\n"
        "    for rest_s in (0.0, 0.3, 0.0):\n"
        "        stream.write(numpy.full((9600, 2), 0.1, 'float32'))\n"
        "        time.sleep(rest_s)\n"
    )
    with Child("slow", [sys.executable, str(script)], run_dir, virtual_card.environment()) as child:
        child.succeed(20)
    recording = virtual_card.recording()
    assert recording.xruns >= 1
    dry = [(end, begin) for (_, end), (begin, _) in pairwise(recording.spans)]
    longest = max(dry, key=lambda gap: gap[1] - gap[0])  # a busy machine may add short ones
    assert longest[1] - longest[0] > 4_800
    assert all(is_silent(recording.samples[end:begin]) for end, begin in dry)


@pytest.mark.parametrize("told_by", ["poll", "write"])
def test_card_can_be_pulled_out_and_put_back(
    virtual_card: VirtualCard, run_dir: Path, told_by: str
) -> None:
    with player(run_dir, virtual_card.environment()) as child:
        child.await_output("playing")
        time.sleep(0.5)
        virtual_card.pull_out("write" if told_by == "write" else "poll")
        pulled_s = time.perf_counter()
        if told_by == "write":
            child.await_output("ended", 3)
        with player(run_dir / "second", virtual_card.environment()) as second:
            assert second.wait(20) != 0
        assert "No output device" in second.stderr()
        child.kill9()
    end_s = float(virtual_card.recording().time_of_sample(len(virtual_card.recording().samples)))
    assert end_s == pytest.approx(pulled_s, abs=0.1)

    virtual_card.put_back()
    with player(run_dir / "third", virtual_card.environment()) as third:
        third.succeed(30)
    assert len(virtual_card.recording().spans) == 2


def test_nothing_played_is_said(virtual_card: VirtualCard) -> None:
    with pytest.raises(RuntimeError, match="nothing was played"):
        virtual_card.recording()


def test_sound_server_on_a_card_gives_the_cards_recording(
    pulse_on_card: PrivatePulse, run_dir: Path
) -> None:
    environment = pulse_on_card.environment()
    with pulse_on_card.record() as recorder, player(run_dir, environment, "pulse") as child:
        child.succeed(30)
    recording = recorder.recording()
    onsets = find_tones(recording.samples, TONE)
    found = [onset.sample for onset in onsets]
    assert len(found) == len(planned())
    assert sd_without_offset(found, planned()) < 0.02
    assert click_db(recording.samples) < -110


def test_sound_server_can_be_recorded_killed_and_restarted(
    private_pulse: PrivatePulse, run_dir: Path
) -> None:
    environment = private_pulse.environment()
    with private_pulse.record() as recorder, player(run_dir, environment, "pulse") as child:
        child.succeed(30)
    recording = recorder.recording()
    onsets = find_tones(recording.samples, TONE)
    found = [onset.sample for onset in onsets]
    assert len(found) == len(planned())
    assert sd_without_offset(found, planned()) < 0.02
    assert abs(recording.ppm) < 2_000
    assert time.perf_counter() - float(recording.time_of_sample(len(recording.samples))) < 1

    private_pulse.kill()
    with player(run_dir / "dead", environment, "pulse") as child:
        assert child.wait(20) != 0
    private_pulse.restart()
    with player(run_dir / "alive", environment, "pulse") as child:
        child.await_output("playing")
