"""The main loop of the real program stands still: both cards fall silent, and a halt holds."""

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from bilateral.timing.heartbeat import SILENT_LIMIT_S
from tests.rig import loop_freezer
from tests.rig.program import Program
from tests.rig.recording import Recording
from tests.rig.soundcard import VirtualCard, environment_of
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import SHORT_LEAD_IN, moved_off_s
from tests.system.test_stopping import BUFFER_S, NOISE_S, SOUND_LIMIT_S

pytestmark = pytest.mark.rig

HOLD_S = 2.0
SILENT_WITHIN_S = SILENT_LIMIT_S + BUFFER_S + SOUND_LIMIT_S + NOISE_S
AUDIBLE = 1e-4


def freeze(program: Program) -> float:
    """Let its main loop stand still for HOLD_S; the moment of it."""
    frozen_s = time.perf_counter()
    os.kill(program.pid, signal.SIGUSR1)
    return frozen_s


def loudest(recording: Recording, from_s: float, until_s: float = float("inf")) -> float:
    """Of what was heard within a span of host time."""
    at_s = recording.time_of_sample(np.arange(len(recording.samples)))
    within = (at_s >= from_s) & (at_s < until_s)
    return float(np.abs(recording.samples[within]).max())


def test_ears_and_hands_fall_silent_come_back_and_are_halted_by_a_key_that_waited(
    run_dir: Path, shared_monitors: TwoMonitors, make_card: Callable[..., VirtualCard]
) -> None:
    ears, exciters = make_card(), make_card(ppm=-60.0, device="exciters")
    report = run_dir / "report.json"
    words = ["run", "--seconds", "60", "--device", ears.device, "--buzzers", "audio"]
    words += ["--require", "visual,audio,tactile", "--report", str(report)]
    chosen = {"BILATERAL_HANDS_DEVICE": exciters.device}
    environments = [shared_monitors.environment(), environment_of(ears, exciters), chosen]
    environments.append(SHORT_LEAD_IN)
    launcher = loop_freezer.launcher(HOLD_S)
    with (
        Program(run_dir, *words, environments=environments, launcher=launcher) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        shared_monitors.await_window("Bilateral")
        wait_until_s(moved_off_s(shared_monitors) + 1.0)
        first_s = freeze(program)
        wait_until_s(first_s + HOLD_S + 1.3)
        second_s = freeze(program)
        wait_until_s(second_s + 0.3)
        keyboard.press("x")
        wait_until_s(second_s + HOLD_S + 1.3)
        program.terminate()
        program.succeed(15.0)
    for card in (ears, exciters):
        heard = card.recording()
        assert loudest(heard, first_s, first_s + SILENT_LIMIT_S) > AUDIBLE
        assert loudest(heard, first_s + SILENT_WITHIN_S, first_s + HOLD_S) < AUDIBLE
        assert loudest(heard, first_s + HOLD_S, second_s) > AUDIBLE
        assert loudest(heard, second_s + SILENT_WITHIN_S) < AUDIBLE
    told = json.loads(report.read_text())
    assert told["sets"][-1]["outcome"] == "halted"
    assert told["audio"]["silences"] >= 1
    assert told["tactile"]["stops"] >= 1
