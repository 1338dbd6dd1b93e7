"""Outputs under the main loop: lost, late, missing or simulated, and the hands' stop button."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise, product

import pytest

from bilateral.outputs.media_priority import Granted
from bilateral.reporting.noted import noted
from bilateral.reporting.run_report import report
from bilateral.reporting.schema import Report
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import SetState
from bilateral.settings import PageSettings, Settings
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.stimulus.touch import Pulses
from bilateral.visual.stage_events import MonitorBack, MonitorLost
from bilateral.visual.stage_keys import Press
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice
from hardware.hands import HandsKind
from tests.app.stages import HandHands, HandStage
from tests.app.test_main_loop import MONITOR, PASSES, PLAN, SIMULATED, TURN_S, WHOLE_S, Room, of
from tests.hypothesis_profiles import some


def test_a_lost_monitor_pauses_the_set_and_is_told_once() -> None:
    room = Room((4.0, MonitorLost(MONITOR)), (9.0, MonitorBack(MONITOR)), (11.0, Press.PAUSE))
    took_s = room.give()
    assert took_s == pytest.approx(WHOLE_S + 7.0, abs=3 * TURN_S)
    (lost, back) = room.told
    assert lost.startswith("The client's monitor 2 (LG TV, 1920x1080, 60 Hz) was lost.")
    assert "paused" in lost
    assert back.endswith("is back. Press P to go on.")
    rested = [score for at_s, score in room.stage.shown if 4.5 < at_s < 10.9]
    phases = {score.timeline.phase_at(6000.0) for score in rested if score is not None}
    assert len(phases) == 1
    assert room.outcomes == ["complete"]


def test_a_monitor_that_is_lost_while_nothing_plays_pauses_nothing() -> None:
    room = Room((1.0, MonitorLost(MONITOR)), (3.0, Press.CLOSE))
    room.give(wait=True)
    assert "was lost. Nothing is shown" in room.told[-1]


def test_nobody_is_asked_to_go_on_with_what_does_not_rest() -> None:
    lost_before = (0.5, MonitorLost(MONITOR)), (1.0, Press.START_FINISH)
    room = Room(*lost_before, (5.0, MonitorBack(MONITOR)), (7.0, Press.CLOSE))
    room.give(wait=True)
    back = next(sentence for sentence in room.told if "back" in sentence)
    assert back.endswith("is back.")


def test_what_the_ears_say_is_told_and_their_state_shown() -> None:
    room = Room((4.0, Press.CLOSE)).with_ears()
    assert room.ears is not None
    lost = Notice("sound-lost", about="ears", device="headphones", output="ears")
    room.ears.notices.append(lost)
    room.ears.there = False
    room.give()
    assert room.told == [say(lost, FALLBACK)]
    assert room.instrument.snapshot is not None
    assert room.instrument.snapshot.conditions.ears == "lost"


@pytest.mark.parametrize(
    ("latency_s", "delay_s"), some(product([-0.2, 0.0, 0.25, 0.5], [0.4, 0.1]))
)
def test_a_change_of_speed_never_comes_too_late_for_what_the_ears_hold(
    latency_s: float, delay_s: float
) -> None:
    presses = [Press.SLOWER] * 9 + [Press.FASTER] * 9
    news = [(3.0 + n * 0.37, press) for n, press in enumerate(presses)]
    room = Room(*news).with_ears(delay_s=delay_s)
    tones = Tones(alignment=Alignment(latency_s=latency_s))
    room.give(replace(PLAN, tones=tones, length=Passes(10)))
    assert room.ears is not None
    assert [sweep for sweep, _ in room.ears.begun] == list(range(20))
    (given,) = room.instrument.sets
    events = of(given.events, Modality.AUDIO)
    assert len(events) == 20
    for event, (_, begun_s) in zip(events, room.ears.begun, strict=True):
        assert event.planned_s == pytest.approx(begun_s, abs=1e-9)


def test_a_report_of_it_all_is_sound_and_says_what_was_missing() -> None:
    room = Room((4.0, Press.FASTER))
    room.give()
    lost = Notice("board-lost", about="hands", board=Notice("board-described", port="COM3"))
    told = [noted(lost)]
    german = Settings(page=PageSettings(language="de"))
    finished = report(german, room.outputs(), room.instrument.sets, told, Granted.USUAL)
    (kept,) = finished.notices
    assert (kept.code, kept.severity) == ("board-lost", "warning")
    assert kept.values["board"] == {
        "code": "board-described",
        "values": {"port": "COM3"},
        "sentence": "Impulsgeber an COM3",
    }
    assert kept.sentence.startswith("Nicht mehr da: Impulsgeber an COM3.")
    assert datetime.fromisoformat(kept.since) <= datetime.now().astimezone()
    assert Report.model_validate_json(finished.model_dump_json()) == finished
    assert not finished.visual.real
    assert not finished.audio.real
    assert finished.visual.condition == finished.audio.condition == "missing"
    assert finished.visual.actual_means.code == "means-no-display"
    assert "keinen Bildschirm" in finished.visual.actual_means.sentence
    assert finished.versions["bilateral"]


def test_without_tones_the_ears_are_off_and_nothing_is_planned_for_them() -> None:
    room = Room()
    room.give(replace(PLAN, tones=None))
    (given,) = room.instrument.sets
    assert of(given.events, Modality.AUDIO) == []
    assert room.instrument.snapshot is not None
    assert room.instrument.snapshot.conditions.ears == "off"


def test_without_a_target_the_eyes_are_off_unless_their_monitor_is_lost() -> None:
    room = Room()
    for found, word in {"on": "off", "lost": "lost", "missing": "missing"}.items():
        room.stage.condition = found
        room.give(replace(PLAN, look=replace(PLAN.look, shown=False)))
        assert room.instrument.snapshot is not None
        assert room.instrument.snapshot.conditions.eyes == word


def test_the_status_counts_down_to_nothing() -> None:
    room = Room()
    left: list[float | None] = []

    class Watching(HandStage):
        def show(self, score: Score | None) -> None:
            assert room.instrument.snapshot is not None
            left.append(room.instrument.snapshot.progress.passes_left)
            super().show(score)

    room.stage = Watching(room.clock)
    room.instrument = room._instrument()
    room.give()
    numbers = [number for number in left if number is not None]
    assert numbers == sorted(numbers, reverse=True)
    assert (numbers[0], numbers[-1]) == (PASSES, 0.0)
    assert room.state() is SetState.IDLE


def felt_plan(latency_s: float = 0.0) -> SetPlan:
    return replace(PLAN, pulses=Pulses(alignment=Alignment(latency_s=latency_s)))


def test_hands_are_told_beside_eyes_and_ears() -> None:
    room = Room(late_s=0.003).with_ears(late_s=0.007).with_hands(late_s=0.005)
    room.give(felt_plan())
    (given,) = room.instrument.sets
    events = of(given.events, Modality.TACTILE)
    assert [event.sweep for event in events] == list(range(2 * PASSES))
    medians = {pair: s.median_ms for pair, s in given.asynchrony.items() if s is not None}
    assert medians == pytest.approx(
        {"tactile-audio": -2.0, "tactile-visual": 2.0, "audio-visual": 4.0}
    )
    assert given.sync == "good"
    told = report(Settings(), room.outputs(), room.instrument.sets, [], Granted.USUAL)
    assert told.tactile.real
    assert told.tactile.pulses_given == 2 * PASSES
    assert room.instrument.snapshot is not None
    assert room.instrument.snapshot.conditions.hands == "on"


def test_the_hands_hear_in_every_turn_that_the_program_lives() -> None:
    room = Room().with_hands()
    room.give(felt_plan())
    assert room.hands is not None
    beats_s = room.hands.beats_s
    gaps_s = [later - sooner for sooner, later in pairwise(beats_s)]
    assert max(gaps_s) < 0.1


def test_simulated_hands_claim_nothing() -> None:
    room = Room().with_hands(HandsKind.SIMULATED)
    room.give(felt_plan())
    (given,) = room.instrument.sets
    assert all(event.actual_s is None for event in of(given.events, Modality.TACTILE))
    told = report(SIMULATED, room.outputs(), room.instrument.sets, [], Granted.USUAL)
    assert (told.tactile.real, told.tactile.condition) == (False, "simulated")
    assert not told.tactile.tells_time


def test_the_clients_button_halts_the_whole_set() -> None:
    room = Room(late_s=0.0)
    hands = HandHands(room.now_playing, room.clock)
    room.hands = hands

    class Watching(HandStage):
        def show(self, score: Score | None) -> None:
            hands.stop_pressed = hands.stop_pressed or 4.0 < self.passed_s < 4.02
            super().show(score)

    room.stage = Watching(room.clock, (9.0, Press.CLOSE))
    room.instrument = room._instrument()
    room.give(felt_plan(), wait=False)
    assert room.outcomes == ["halted"]
    assert room.told == [
        say(Notice("client-pressed-stop"), "en"),
        say(Notice("set-halted"), "en"),
    ]
    assert all(score is None for at_s, score in room.stage.shown if at_s > 4.1)


def test_a_change_of_speed_waits_for_what_the_hands_cannot_take_back() -> None:
    room = Room((4.0, Press.FASTER)).with_hands(committed_s=0.3)
    room.give(felt_plan(latency_s=0.1))
    assert room.hands is not None
    (given,) = room.instrument.sets
    planned = {event.sweep: event.planned_s for event in of(given.events, Modality.TACTILE)}
    assert planned == pytest.approx(dict(room.hands.begun), abs=1e-9)


def test_lost_hands_are_told_and_the_set_goes_on() -> None:
    room = Room(late_s=0.0).with_hands()
    assert room.hands is not None
    lost = Notice("board-fault", about="hands")
    room.hands.notices.append(lost)
    room.hands.connected = False
    room.give(felt_plan())
    assert room.told == [say(lost, FALLBACK)]
    assert room.outcomes == ["complete"]
    assert room.instrument.snapshot is not None
    assert room.instrument.snapshot.conditions.hands == "lost"


def test_the_set_waits_for_the_hands_to_know_the_time() -> None:
    warm_s = 1.5
    room = Room().with_hands(warm_after_s=warm_s)
    assert room.give(felt_plan()) == pytest.approx(warm_s + WHOLE_S, abs=3 * TURN_S)


def test_a_fault_of_the_hands_costs_nothing_but_the_hands() -> None:
    def fail() -> None:
        raise ZeroDivisionError

    for what in ("beat", "take_given", "take_news", "take_stop"):
        room = Room().with_hands()
        setattr(room.hands, what, fail)
        room.give(replace(PLAN, pulses=Pulses()))
        assert room.outcomes == ["complete"], what
        assert sum("stopped working because of a fault" in one for one in room.told) == 1, what
        assert room.instrument.snapshot is not None
        assert room.instrument.snapshot.conditions.hands == "lost", what
