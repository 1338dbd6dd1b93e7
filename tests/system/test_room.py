"""A session whose devices and monitors change while it goes on, in the real program."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.sound import find_tones
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.hearing import TONE
from tests.system.remote import Remote, remote
from tests.system.seeing import SHORT_LEAD_IN

LEFT, RIGHT = 0, 1
NOISE_S = 0.005
"""These tests share a busy machine."""


@contextmanager
def opened(
    run_dir: Path, monitors: TwoMonitors, card: VirtualCard, *words: str
) -> Iterator[tuple[Program, Remote]]:
    environments = [monitors.environment(), card.environment(), SHORT_LEAD_IN]
    report = ["--report", str(run_dir / "report.json")]
    with Program(
        run_dir, "open", "--no-browser", *report, *words, environments=environments
    ) as program:
        monitors.await_window("Bilateral")
        with remote(program) as page:
            yield program, page


def test_ears_and_hands_are_opened_in_the_midst_of_a_set_and_muted_again(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    card = virtual_card
    with opened(run_dir, shared_monitors, card, "--no-sound") as (program, page):
        page.ask("start")
        page.await_state(lambda s: s["screening"] == "waited for", "the questions")
        page.ask("screened")
        page.ask("start")
        page.await_state(lambda s: s["state"] == "running", "the set")
        page.change("audio", "device", card.device)
        page.change("audio", "on", True)
        page.await_state(lambda s: s["outputs"]["ears"] == "on", "the ears")
        page.change("hands", "buzzers", "simulated")
        page.await_state(lambda s: s["outputs"]["hands"] == "simulated", "the hands")
        page.await_passes(page.passes_done + 2, "passes with sound")
        page.change("hands", "on", False)
        page.await_state(lambda s: s["outputs"]["hands"] == "off", "still hands")
        page.change("hands", "on", True)
        page.await_state(lambda s: s["outputs"]["hands"] == "simulated", "the same hands again")
        page.change("audio", "on", False)
        page.await_state(lambda s: s["outputs"]["ears"] == "off", "silence")
        muted = page.passes_done
        page.await_passes(muted + 1, "a pass without")
        page.ask("halt")
        page.await_state(lambda s: s["state"] == "halted", "the halt")
        page.ask("close")
        program.succeed(15)
    given = json.loads((run_dir / "report.json").read_text())["sets"][-1]
    recording = card.recording()
    tones = find_tones(recording.samples, TONE, recording.rate_hz)
    heard_s = np.array([recording.time_of_sample(tone.sample) for tone in tones])
    sweeps = np.rint((heard_s - given["start_s"]) * 2).astype(int)
    assert len(set(sweeps)) == len(sweeps) >= 3
    assert sweeps[-1] <= muted * 2 + 2
    assert np.median(np.abs(heard_s - given["start_s"] - sweeps / 2)) < NOISE_S
    told = [e for e in given["events"] if e["modality"] == "audio"]
    assert {e["sweep"] for e in told} >= set(sweeps.tolist())
    assert not program.stderr()


def test_a_room_is_told_and_the_stage_moves_to_the_monitor_that_is_chosen(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with opened(run_dir, shared_monitors, virtual_card) as (program, page):
        wait_until(lambda: "devices" in page.newest, 5.0, "the room")
        room = page.newest["devices"]
        assert [m["is_clients"] for m in room["monitors"]] == [False, True]
        assert virtual_card.device in room["sound_devices"]
        left, right = (rect.x for rect in shared_monitors.monitors)
        assert shared_monitors.await_window("Bilateral").rect.x == right
        page.change("display", "monitor", 1)
        wait_until(
            lambda: (
                [w.rect.x for w in shared_monitors.windows() if "Bilateral" in w.title] == [left]
            ),
            8.0,
            "the stage on the other monitor",
        )
        wait_until(
            lambda: [m["is_clients"] for m in page.newest["devices"]["monitors"]] == [True, False],
            5.0,
            "the room with the stage elsewhere",
        )
        page.change("display", "monitor", "nowhere")
        wait_until(lambda: any("nowhere" in t for t in page.told.values()), 5.0, "the sentence")
        page.ask("close")
        program.succeed(15)


def test_checks_give_one_cue_each_and_count_as_no_set(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with opened(run_dir, shared_monitors, virtual_card) as (program, page):
        page.await_state(lambda s: s["outputs"]["ears"] == "on", "the ears")
        for output in ("ears", "eyes"):
            page.ask("check", output=output, side="right")
            page.await_state(lambda s: s["is_check"], "the check")
            page.await_state(lambda s: not s["is_check"], "its end")
        page.ask("metronome", on=True)
        page.await_state(lambda s: s["is_check"] and s["state"] == "running", "the metronome")
        page.await_passes(0.6, "a beat on either side")
        page.ask("metronome", on=False)
        page.await_state(lambda s: not s["is_check"], "its end")
        assert page.newest["state"]["sets_begun"] == 0
        page.ask("close")
        program.succeed(15)
    assert json.loads((run_dir / "report.json").read_text())["sets"] == []
    recording = virtual_card.recording()
    sides = [tone.side for tone in find_tones(recording.samples, TONE, recording.rate_hz)]
    assert sides[:3] == [RIGHT, LEFT, RIGHT]
    assert sides[1:] == [number % 2 for number in range(len(sides) - 1)]
