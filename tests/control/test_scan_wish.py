"""What a page asks for in a body scan: its sound is got ready; a phone is told no name of it."""

from dataclasses import replace

import numpy as np
import pytest

from bilateral.console.messages import AskScan, for_phone
from bilateral.control.scan_runner import ScanRunner, result_shown, scan_shown
from bilateral.control.scan_wish import scan_wish
from bilateral.session.commands import BeginScan, Check
from bilateral.session.output_checks import SOFT
from bilateral.session.plan import SetPlan
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.sound import Tones, ToneShape
from tests.audio import offline
from tests.audio.hearing import RATE_HZ
from tests.console.scripted import IDLE
from tests.session.checks_by_hand import PLAN
from tests.words.hearing import into

PLACE_S = 512 * 400 / RATE_HZ
ASKED = AskScan(type="scan", places=("Tender place",), anchor="My dog", stay_s=None, sounds=True)


def test_its_sound_is_ready_before_it_begins_and_silence_is_told() -> None:
    ready: list[SetPlan] = []
    told: list[str] = []

    def prepared(plan: SetPlan) -> SetPlan:
        ready.append(plan)
        return plan

    loud = scan_wish(ASKED, PLAN, prepared, into(told))
    assert isinstance(loud, BeginScan)
    assert (list(loud.sounds.values()), told) == (ready, [])
    silent = scan_wish(ASKED, replace(PLAN, tones=None), prepared, into(told))
    assert isinstance(silent, BeginScan)
    assert silent.sounds == {}
    assert silent.plan.places == ("Tender place",)
    assert ["no sound" in sentence for sentence in told] == [True]


@pytest.mark.parametrize("swap", [False, True])
def test_a_recording_has_each_place_in_the_ear_of_its_side(swap: bool) -> None:
    sides = ("left", "right", "both")
    places = ("Left foot", "Right foot", "Hands", "Belly")
    asked = ASKED.model_copy(update={"places": places, "sides": sides})
    plan = replace(offline.PLAN, tones=Tones(alignment=Alignment(swap=swap)))
    runner, ears = ScanRunner(), offline.Ears(plan)
    ears.player.prepare(ToneShape.of(SOFT))
    runner.take(scan_wish(asked, plan, lambda plan: plan, into([])), 0.0)
    for place in range(len(places)):
        runner.next(float(place))
        sound = runner.take_sound()
        assert sound is not None
        ears.play(PLACE_S, [(place * PLACE_S, Check(sound))])
    recording = ears.heard.astype(float).reshape(len(places), -1, 2)
    left, right = np.abs(recording).max(axis=1).T
    if swap:
        left, right = right, left
    assert (left[0] > 0.0, right[0]) == (True, 0.0)
    assert (left[1], right[1]) == (0.0, left[0])
    assert left[2:] == pytest.approx(right[2:]), "in both ears alike"
    assert np.abs(np.diff(recording, axis=1)).max() < 0.01, "without a click"


def test_a_phone_hears_of_no_place_and_no_anchor() -> None:
    runner = ScanRunner()
    begun = scan_wish(ASKED, PLAN, lambda plan: plan, into([]))
    runner.take(begun, 1.0)
    during = IDLE.model_copy(update={"scan": scan_shown(runner.scan)})
    runner.end(2.0, "where not", (0,))
    after = IDLE.model_copy(update={"last_scan": result_shown(runner.last)})
    assert "Tender" in during.model_dump_json() + after.model_dump_json()
    for state in (during, after):
        heard = for_phone(state).model_dump_json()
        assert not any(word in heard for word in ("Tender", "dog", "where not"))


def test_a_phone_hears_of_no_words_that_the_client_reads() -> None:
    assert for_phone(IDLE.model_copy(update={"words": "The dog."})) == for_phone(IDLE)
