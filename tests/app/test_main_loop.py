"""The instrument whole, on a clock turned by hand: keys in, a set and its report out."""

from dataclasses import replace

import pytest

from bilateral.app.main_loop import WARM_UP_LIMIT_S, MainLoop
from bilateral.outputs.output_set import OutputSet
from bilateral.reporting.recorder import SETTLE_S
from bilateral.reporting.schema import Event
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.session import SetState
from bilateral.settings import HandsSettings, Settings
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.sound import Tones
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.monitors import Monitor
from bilateral.visual.stage_events import StageEvent
from bilateral.visual.stage_keys import Press
from bilateral.visual.virtual_stage import VirtualStage
from hardware.hands import HandsKind
from tests.app.stages import HandEars, HandHands, HandStage, outputs_of
from tests.words.hearing import into

PASSES = 5
PLAN = SetPlan(
    speed_hz=1.0,
    length=Passes(PASSES),
    motion=Motion(),
    look=Look(),
    tones=Tones(),
    limits=Limits(),
    lead_in_s=2.0,
    fade_in_s=0.5,
    fade_out_s=1.0,
)
TURN_S = 1 / 60
WHOLE_S = PLAN.lead_in_s + PASSES + PLAN.fade_out_s
SIMULATED = Settings(hands=HandsSettings(buzzers="simulated"))
MONITOR = Monitor(1, "LG TV", (1920, 0), (1920, 1080), 60.0)


class Room:
    """An instrument with a stage, and perhaps ears, and what was told to the therapist."""

    def __init__(self, *news: tuple[float, StageEvent], late_s: float | None = None) -> None:
        self.clock = ManualClock(5000.0)
        self.now_playing = NowPlaying[Score]()
        self.stage = HandStage(self.clock, *news, late_s=late_s)
        self.ears: HandEars | None = None
        self.hands: HandHands | None = None
        self.told: list[str] = []
        self.instrument = self._instrument()

    def _instrument(self) -> MainLoop:
        tell = into(self.told)
        return MainLoop(self.now_playing, self.outputs(), self.clock, tell)

    def outputs(self) -> OutputSet:
        return outputs_of(self.stage, self.now_playing, self.clock, self.ears, self.hands)

    def with_ears(self, **kind: float) -> "Room":
        self.ears = HandEars(self.now_playing, self.clock, **kind)
        self.instrument = self._instrument()
        return self

    def with_hands(self, kind: HandsKind = HandsKind.BOARD, **others: float) -> "Room":
        self.hands = HandHands(self.now_playing, self.clock, kind=kind, **others)
        self.instrument = self._instrument()
        return self

    def give(self, plan: SetPlan = PLAN, *, wait: bool = False) -> float:
        """Seconds that it took."""
        began_s = self.clock.now_s()
        self.instrument.give(plan, wait=wait)
        return self.clock.now_s() - began_s

    def state(self) -> SetState:
        assert self.instrument.snapshot is not None
        return self.instrument.snapshot.progress.state

    @property
    def outcomes(self) -> list[str]:
        return [given.outcome for given in self.instrument.sets]


def of(events: list[Event], modality: Modality) -> list[Event]:
    return [event for event in events if event.modality is modality]


def test_one_set_without_outputs_plans_every_event_and_claims_none() -> None:
    clock, now_playing = ManualClock(50.0), NowPlaying[Score]()
    told: list[str] = []
    stage = VirtualStage(clock)
    instrument = MainLoop(now_playing, outputs_of(stage, now_playing, clock), clock, into(told))
    instrument.give(PLAN, wait=False)
    (given,) = instrument.sets
    assert given.outcome == "complete"
    assert given.passes_given == PASSES
    assert of(given.events, Modality.TACTILE) == []
    for modality in (Modality.VISUAL, Modality.AUDIO):
        events = of(given.events, modality)
        assert [event.sweep for event in events] == list(range(2 * PASSES))
        assert [event.side for event in events] == ["left", "right"] * PASSES
        assert all(event.actual_s is None for event in events)
        for event in events:
            assert event.planned_s == pytest.approx(given.start_s + event.sweep / 2)
    assert given.sync == "unknown"
    assert given.effective_hz is None
    assert told == []
    assert now_playing.current is None


def test_a_set_takes_its_time_and_no_longer_than_its_books_need() -> None:
    took_s = Room().give()
    assert WHOLE_S <= took_s <= WHOLE_S + SETTLE_S + 3 * TURN_S


def test_eyes_and_ears_are_compared_by_what_they_tell() -> None:
    room = Room(late_s=0.003).with_ears(late_s=0.007)
    room.give()
    (given,) = room.instrument.sets
    assert given.sync == "good"
    apart = given.asynchrony["audio-visual"]
    assert apart is not None
    assert apart.count == 2 * PASSES
    assert apart.median_ms == pytest.approx(4.0)
    assert given.effective_hz == pytest.approx(1.0)
    assert given.frames.shown == pytest.approx(60 * (WHOLE_S), abs=60 * SETTLE_S)


def test_the_set_waits_for_the_sound_to_be_warm_but_not_for_ever() -> None:
    warm_s = 1.5
    room = Room().with_ears(warm_after_s=warm_s)
    took_s = room.give()
    assert took_s == pytest.approx(warm_s + WHOLE_S, abs=3 * TURN_S)
    cold = Room().with_ears(warm_after_s=1e9)
    assert cold.give() == pytest.approx(WARM_UP_LIMIT_S + WHOLE_S, abs=3 * TURN_S)


def test_a_stop_before_the_sound_is_warm_is_a_stop() -> None:
    """Started by hand and halted at once: it must not start again by itself."""
    news = [(0.1, Press.START_FINISH), (0.5, Press.HALT), (4.0, Press.CLOSE)]
    room = Room(*news).with_ears(warm_after_s=1.0)
    took_s = room.give()
    assert took_s == pytest.approx(4.0 + SETTLE_S, abs=3 * TURN_S)
    assert room.outcomes == ["halted"]
    assert all(score is None for at_s, score in room.stage.shown if at_s > 0.6)


@pytest.mark.parametrize("after_s", [0.1, 0.3])
def test_nothing_starts_once_the_stage_is_closing(after_s: float) -> None:
    room = Room((1.0, Press.CLOSE), (1.0 + after_s, Press.START_FINISH)).with_ears(warm_after_s=1.2)
    assert room.give() == pytest.approx(1.0 + SETTLE_S, abs=3 * TURN_S)
    assert room.now_playing.current is None
    assert room.outcomes == []


def test_space_starts_and_finishes() -> None:
    room = Room(
        (1.0, Press.START_FINISH), (5.4, Press.START_FINISH), (9.0, Press.CLOSE), late_s=0.0
    )
    room.give(wait=True)
    (given,) = room.instrument.sets
    assert given.outcome == "finished early"
    assert given.start_s == pytest.approx(5000.0 + 1.0 + PLAN.lead_in_s, abs=2 * TURN_S)
    assert given.end_s == pytest.approx(given.start_s + 3.0)
    assert len(of(given.events, Modality.VISUAL)) == len(of(given.events, Modality.AUDIO)) == 6


def test_with_wait_nothing_happens_until_it_is_asked_for() -> None:
    room = Room((30.0, Press.CLOSE))
    assert room.give(wait=True) == pytest.approx(30.0 + SETTLE_S, abs=3 * TURN_S)
    assert all(score is None for _, score in room.stage.shown)
    assert room.outcomes == []


def test_two_sets_asked_for_give_two_reports_with_their_own_events() -> None:
    room = Room((1.0, Press.START_FINISH), (15.0, Press.START_FINISH), (30.0, Press.CLOSE))
    room.with_ears().give(wait=True)
    assert room.outcomes == ["complete", "complete"]
    for given in room.instrument.sets:
        events = of(given.events, Modality.AUDIO)
        assert len(events) == 2 * PASSES
        assert all(event.actual_s == pytest.approx(event.planned_s) for event in events)


def test_a_set_begun_just_after_a_halt_knows_nothing_of_the_last_ones_tones() -> None:
    news = [(1.0, Press.START_FINISH), (5.0, Press.HALT), (5.2, Press.START_FINISH)]
    room = Room(*news, (5.5, Press.HALT), (9.0, Press.CLOSE)).with_ears()
    room.give(wait=True)
    assert room.outcomes == ["halted", "halted"]
    first, second = room.instrument.sets
    assert of(first.events, Modality.AUDIO)
    assert second.events == []
    assert second.passes_given == 0.0


def test_p_pauses_and_resumes_and_the_pause_is_in_the_report() -> None:
    room = Room((4.1, Press.PAUSE), (9.1, Press.PAUSE), late_s=0.0)
    took_s = room.give()
    assert took_s == pytest.approx(WHOLE_S + 5.0, abs=3 * TURN_S)
    (given,) = room.instrument.sets
    assert [change.speed_hz for change in given.speeds] == [1.0, 0.0, 1.0]
    assert given.effective_hz == pytest.approx(1.0)
    assert given.outcome == "complete"


def test_arrows_change_the_speed_by_steps_within_the_limits() -> None:
    room = Room((3.0, Press.FASTER), (4.0, Press.SLOWER), (4.5, Press.SLOWER))
    room.give()
    (given,) = room.instrument.sets
    speeds_hz = [change.speed_hz for change in given.speeds]
    assert speeds_hz == pytest.approx([1.0, 1.05, 1.0, 0.95])
    held = Room(*[(1.0 + n / 10, Press.FASTER) for n in range(100)])
    held.give(replace(PLAN, speed_hz=1.9))
    assert held.instrument.sets[0].speeds[-1].speed_hz == 2.0


def test_a_halt_blanks_the_very_next_frame() -> None:
    room = Room((4.0, Press.HALT), (8.0, Press.CLOSE))
    room.give()
    assert all(score is not None for at_s, score in room.stage.shown if 0.1 < at_s < 3.99)
    assert all(score is None for at_s, score in room.stage.shown if at_s > 4.0 + TURN_S)
    (given,) = room.instrument.sets
    assert given.outcome == "halted"
    assert given.end_s == pytest.approx(5004.0, abs=2 * TURN_S)


@pytest.mark.parametrize(
    ("press", "outcome"),
    [(Press.HALT, "halted"), (Press.STOP, "halted"), (Press.FINISH, "finished early")],
)
@pytest.mark.parametrize("apart_s", [0.02, 0.7, 1.5, 6.0])
def test_no_key_and_no_click_uncovers_the_desktop_however_often_it_comes(
    press: Press, outcome: str, apart_s: float
) -> None:
    pressed = [(4.0 + n * apart_s, press) for n in range(9)]
    closed_s = pressed[-1][0] + 3.0
    room = Room((0.5, Press.START_FINISH), *pressed, (closed_s, Press.CLOSE))
    assert room.give(wait=True) == pytest.approx(closed_s + SETTLE_S, abs=3 * TURN_S)
    assert room.outcomes == [outcome]


@pytest.mark.parametrize("again_s", [0.05, 0.2, 0.45])
def test_a_clicker_that_bounces_starts_one_set_and_does_not_finish_it(again_s: float) -> None:
    struck = (1.0, Press.START_FINISH), (1.0 + again_s, Press.START_FINISH)
    room = Room(*struck, (1.0 + WHOLE_S + 2.0, Press.CLOSE))
    room.give(wait=True)
    assert room.outcomes == ["complete"]


@pytest.mark.parametrize("press", [Press.HALT, Press.STOP, Press.FINISH])
def test_what_ends_a_set_never_begins_one(press: Press) -> None:
    room = Room(*((1.0 + n, press) for n in range(5)), (9.0, Press.CLOSE))
    room.give(wait=True)
    assert room.outcomes == []
    assert all(score is None for _, score in room.stage.shown)


def test_a_start_that_comes_too_soon_after_the_last_leaves_no_trace() -> None:
    first_s = 1.0
    news = [(first_s, Press.START_FINISH), (first_s + 0.1, Press.HALT)]
    room = Room(*news, (first_s + 0.3, Press.START_FINISH), (5.0, Press.CLOSE))
    room.give(wait=True)
    assert room.outcomes == ["halted"]


def test_after_a_halt_another_set_can_be_started() -> None:
    room = Room((4.0, Press.HALT), (6.0, Press.START_FINISH))
    took_s = room.give()
    assert took_s == pytest.approx(6.0 + WHOLE_S, abs=3 * TURN_S)
    assert room.outcomes == ["halted", "complete"]


@pytest.mark.parametrize("at_s", [0.5, 1.004, 4.0, 4.007, 4.012, WHOLE_S - 0.3])
def test_a_set_that_is_closed_is_in_the_report(at_s: float) -> None:
    room = Room((at_s, Press.CLOSE))
    assert room.give() == pytest.approx(at_s + SETTLE_S, abs=3 * TURN_S)
    assert room.outcomes == ["halted"]
    assert room.now_playing.current is None
