"""An output that is lost in the midst of a set is named, and the rest goes on."""

import json
import time
from pathlib import Path

import numpy as np
import pytest

from tests.rig.program import Program
from tests.rig.pulse import PrivatePulse
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard, wait_until_s
from tests.system.hearing import compare
from tests.system.seeing import SHORT_LEAD_IN, STAGE, moved_off_s

HEARD_AGAIN_S = 1.5
"""A tone on either side at least."""


def test_a_lost_sound_card_is_told_once_and_taken_up_again(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    report = run_dir / "report.json"
    words = ("run", "--seconds", "60", "--device", "vdac", "--report", str(report))
    environments = [shared_monitors.environment(), virtual_card.environment(), SHORT_LEAD_IN]
    with (
        Program(run_dir, *words, environments=environments) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        shared_monitors.await_window("Bilateral")
        wait_until_s(moved_off_s(shared_monitors) + 1.0)
        virtual_card.pull_out("write")
        program.await_output("was lost", 6.0)
        virtual_card.put_back()
        program.await_output("is back", 6.0)
        wait_until_s(time.perf_counter() + HEARD_AGAIN_S)
        keyboard.press("s")
        program.succeed(30.0)
    assert program.stdout().count("was lost") == 1
    finished = json.loads(report.read_text())
    (given,) = finished["sets"]
    assert finished["audio"]["losses"] == 1
    assert given["outcome"] == "finished early", "not ended by the loss"
    assert given["frames"]["skipped"] < 30, "the eyes must not suffer from the ears"
    tones = [event for event in given["events"] if event["modality"] == "audio"]
    assert tones[0]["actual_s"] is not None
    assert None in [event["actual_s"] for event in tones]
    assert tones[-1]["actual_s"] is not None


def test_a_sound_server_that_dies_does_not_take_the_set_with_it(
    run_dir: Path, shared_monitors: TwoMonitors, private_pulse: PrivatePulse
) -> None:
    words = ("run", "--seconds", "60")
    environments = [shared_monitors.environment(), private_pulse.environment(), SHORT_LEAD_IN]
    with (
        Program(run_dir, *words, environments=environments) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        shared_monitors.await_window("Bilateral")
        wait_until_s(moved_off_s(shared_monitors) + 1.0)
        private_pulse.kill()
        program.await_output("was lost", 6.0)
        private_pulse.restart()
        program.await_output("is back", 8.0)
        keyboard.press("s")
        assert "finished early" in program.succeed(30.0)


@pytest.mark.parametrize("told", ["bilateral", "no one"], ids=["unplugged", "switched off"])
def test_a_lost_monitor_closes_the_stage_and_pauses(
    run_dir: Path, two_monitors: TwoMonitors, virtual_card: VirtualCard, told: str
) -> None:
    """Unplugged, SDL is told by the system; switched off, the window is moved without a word."""
    report = run_dir / "report.json"
    words = ("run", "--seconds", "60", "--device", "vdac", "--report", str(report))
    environments = [two_monitors.environment(), virtual_card.environment(), SHORT_LEAD_IN]
    with Program(run_dir, *words, environments=environments) as program:
        two_monitors.await_window("Bilateral")
        wait_until_s(moved_off_s(two_monitors) + 0.8)
        two_monitors.unplug(window_class=told)
        program.await_output("The set is paused", 3.0)
        wait_until_s(time.perf_counter() + 0.5)
        assert not [w for w in two_monitors.windows() if w.mapped and w.title == "Bilateral"]
        assert not grab(two_monitors.display, two_monitors.monitors[0]).any()
        two_monitors.plug(window_class=told)
        program.await_output("is back", 8.0)
        stage = two_monitors.await_window("Bilateral")
        assert stage.rect == STAGE
        wait_until_s(time.perf_counter() + 1.0)
        looks = []
        for _ in range(3):
            looks.append(grab(two_monitors.display, STAGE))
            wait_until_s(time.perf_counter() + 0.2)
        assert looks[0].any(), "the target is there again"
        assert all(np.array_equal(looks[0], look) for look in looks[1:]), "and it rests"
        program.terminate()
        program.succeed(10.0)
    (given,) = json.loads(report.read_text())["sets"]
    assert given["speeds"][-1]["speed_hz"] == 0.0
    heard = compare(
        virtual_card.recording(), [e for e in given["events"] if e["modality"] == "audio"]
    )
    assert heard.found == heard.planned
