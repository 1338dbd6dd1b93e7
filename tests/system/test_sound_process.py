"""The sound's process and the engine: each may be killed, and nothing plays on or stays away."""

import json
import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from bilateral.timing.heartbeat import SILENT_LIMIT_S
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.sound import find_tones
from tests.rig.soundcard import VirtualCard
from tests.system.hearing import TONE
from tests.system.seeing import SHORT_LEAD_IN
from tests.system.together import last_sound_s

pytestmark = pytest.mark.rig

PATIENCE_S = 30.0
FADED_S = 0.35
"""Buffer, block and fade, on a busy machine."""
TONES_BEFORE, TONES_AFTER = 2, 3


def sound_process(program: Program) -> psutil.Process:
    """The one that leads a session of its own."""

    def found() -> list[psutil.Process]:
        children = psutil.Process(program.pid).children()
        return [child for child in children if os.getsid(child.pid) == child.pid]

    wait_until(lambda: bool(found()), PATIENCE_S, "the sound's process")
    return found()[0]


def tones_heard(card: VirtualCard) -> int:
    try:
        recording = card.recording()
    except (RuntimeError, ValueError):
        return 0
    return len(find_tones(recording.samples, TONE, recording.rate_hz))


def giving(run_dir: Path, card: VirtualCard, *words: str) -> Program:
    common = ("run", "--require", "audio", "--device", card.device)
    return Program(run_dir, *common, *words, environments=[card.environment(), SHORT_LEAD_IN])


def test_one_that_is_killed_is_told_and_the_tones_come_back(
    run_dir: Path, virtual_card: VirtualCard
) -> None:
    report = run_dir / "report.json"
    with giving(run_dir, virtual_card, "--seconds", "600", "--report", str(report)) as program:
        wait_until(lambda: tones_heard(virtual_card) >= TONES_BEFORE, PATIENCE_S, "tones")
        sound_process(program).kill()
        before = tones_heard(virtual_card)
        wait_until(
            lambda: tones_heard(virtual_card) >= before + TONES_AFTER, PATIENCE_S, "tones again"
        )
        program.terminate()
        program.succeed(PATIENCE_S)
        told = " ".join(program.stdout().split())
    assert told.index("The tones stopped") < told.index("The tones come again")
    given = json.loads(report.read_text())
    assert given["audio"]["losses"] == 1
    tones = find_tones(virtual_card.recording().samples, TONE, 48000)
    planned = {e["sweep"]: e for e in given["sets"][-1]["events"] if e["modality"] == "audio"}
    sides = [planned[sweep]["side"] for sweep in sorted(planned)]
    assert sides[:2] == ["left", "right"]
    assert {tone.side for tone in tones[-TONES_AFTER:]} == {0, 1}


@pytest.mark.parametrize("word", ["SIGKILL", "SIGSTOP"])
def test_an_engine_that_is_killed_or_stands_still_is_silence(
    run_dir: Path, virtual_card: VirtualCard, word: str
) -> None:
    with giving(run_dir, virtual_card, "--seconds", "600") as program:
        wait_until(lambda: tones_heard(virtual_card) >= TONES_BEFORE, PATIENCE_S, "tones")
        sound = sound_process(program)
        os.kill(program.pid, getattr(signal, word))
        ended_s = time.perf_counter()
        if word == "SIGKILL":
            wait_until(lambda: not sound.is_running(), PATIENCE_S, "the end of its process")
            assert last_sound_s(virtual_card.recording()) - ended_s <= FADED_S
        else:
            time.sleep(2.0)
            assert sound.is_running()
            silent_s = last_sound_s(virtual_card.recording())
            os.kill(program.pid, signal.SIGCONT)
            assert silent_s - ended_s <= FADED_S + SILENT_LIMIT_S
