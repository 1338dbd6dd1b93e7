"""Whatever stops a set stops it at once, and nothing runs on by itself."""

import json
import time
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.rect import Rect
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import FEW_HZ, grab
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import SHORT_LEAD_IN, STAGE, moved_off_s
from tests.system.together import Scene, blank_since_s, last_sound_s, playing

WARM_UP_S = 3.0
AGAIN_S = 1.5
"""A key that is pressed once more after so long is no double press."""
BLANK_LIMIT_S = 0.05
SOUND_LIMIT_S = 0.02
BUFFER_S = 0.1
"""What the program asks of the device; the card holds a block more."""
NOISE_S = 0.05
"""These tests share a busy machine; the benchmarks give the figures."""


def a_long_set(
    run_dir: Path, monitors: TwoMonitors, card: VirtualCard
) -> AbstractContextManager[Scene]:
    """A set that will not end by itself while it is looked at."""
    words = ("--seconds", "60")
    return playing(
        run_dir, monitors, card, *words, watch_s=15, environment=SHORT_LEAD_IN, rate_hz=FEW_HZ
    )


def press_in_a_tone(monitors: TwoMonitors, keyboard: Keyboard, key: str) -> float:
    """Press a key some time into the set; the moment of it."""
    wait_until_s(moved_off_s(monitors) + 1.03)
    return keyboard.press(key)


@pytest.mark.parametrize("key", ["Escape", "space", "x"])
def test_escape_space_and_any_unknown_key_halt_at_once_and_uncover_nothing(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard, key: str
) -> None:
    with (
        a_long_set(run_dir, shared_monitors, virtual_card) as scene,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        pressed_s = press_in_a_tone(shared_monitors, keyboard, key)
        wait_until_s(pressed_s + AGAIN_S)
        keyboard.press(key)
        wait_until_s(pressed_s + 2 * AGAIN_S)
        assert scene.program.alive(), "the stage must stay: the desktop is not for the client"
        closed_s = time.perf_counter()
        scene.program.terminate()
        seen = scene.witness(10.0)
    assert seen.given["outcome"] == "halted"
    blank_s = blank_since_s(seen.sighting, pressed_s - 0.5, closed_s)
    assert blank_s - pressed_s <= BLANK_LIMIT_S + NOISE_S
    assert last_sound_s(seen.recording) - pressed_s <= BUFFER_S + SOUND_LIMIT_S + NOISE_S


def test_a_request_to_terminate_halts_and_reports(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with a_long_set(run_dir, shared_monitors, virtual_card) as scene:
        wait_until_s(moved_off_s(shared_monitors) + 0.8)
        asked_s = time.perf_counter()
        scene.program.terminate()
        seen = scene.witness(10.0)
    assert seen.given["outcome"] == "halted"
    assert last_sound_s(seen.recording) - asked_s <= BUFFER_S + SOUND_LIMIT_S + NOISE_S


def test_a_killed_program_leaves_no_frozen_target_and_no_sound(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with a_long_set(run_dir, shared_monitors, virtual_card) as scene:
        wait_until_s(moved_off_s(shared_monitors) + 0.8)
        killed_s = time.perf_counter()
        scene.program.kill9()
        wait_until_s(killed_s + 0.5)
        stage = grab(shared_monitors.display, STAGE)
        assert not stage.any(), "something is left on the client's monitor"
    assert last_sound_s(virtual_card.recording()) - killed_s <= 2 * BUFFER_S


def test_finish_ends_at_the_next_extreme_and_closes_by_itself(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with (
        a_long_set(run_dir, shared_monitors, virtual_card) as scene,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        pressed_s = press_in_a_tone(shared_monitors, keyboard, "s")
        seen = scene.witness(10.0)
    assert seen.given["outcome"] == "finished early"
    assert (2 * seen.given["passes_given"]) % 1 == 0
    assert 0.0 < seen.given["end_s"] - pressed_s < 0.8
    assert len(seen.tones) == 2 * seen.given["passes_given"]


def test_mouse_and_keys_work_without_looking(run_dir: Path, shared_monitors: TwoMonitors) -> None:
    """S starts, the wheel and arrows change speed, P pauses and resumes, a click only finishes."""
    report = run_dir / "report.json"
    words = ("run", "--no-sound", "--wait", "--seconds", "60", "--report", str(report))
    environments = [shared_monitors.environment(), SHORT_LEAD_IN]
    with (
        Program(run_dir, *words, environments=environments) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        stage = shared_monitors.await_window("Bilateral")
        middle = Rect(*stage.rect)
        wait_until_s(time.perf_counter() + WARM_UP_S)
        shared_monitors.click(middle.x + middle.width // 2, 300)
        wait_until_s(time.perf_counter() + WARM_UP_S)
        assert not grab(shared_monitors.display, STAGE).any(), "a click starts nothing"
        keyboard.press("Next")  # as the page-down key of a clicker is called here
        wait_until_s(moved_off_s(shared_monitors) + 0.5)
        shared_monitors.wheel("up")
        wait_until_s(time.perf_counter() + 0.3)
        keyboard.press("plus")
        wait_until_s(time.perf_counter() + 0.3)
        keyboard.press("Left")
        wait_until_s(time.perf_counter() + 0.5)
        keyboard.press("p")
        wait_until_s(time.perf_counter() + 0.8)
        before, after = (grab(shared_monitors.display, STAGE) for _ in range(2))
        assert before.any(), "a paused target stays where it is"
        assert np.array_equal(before, after)
        keyboard.press("p")
        wait_until_s(time.perf_counter() + 0.5)
        shared_monitors.click(middle.x + middle.width // 2, 300)
        wait_until(lambda: not grab(shared_monitors.display, STAGE).any(), 4.0, "an empty stage")
        program.terminate()
        program.succeed(10.0)
    (given,) = json.loads(report.read_text())["sets"]
    assert given["outcome"] == "finished early"
    assert [change["speed_hz"] for change in given["speeds"]] == [1.0, 1.05, 1.1, 1.05, 0.0, 1.05]
