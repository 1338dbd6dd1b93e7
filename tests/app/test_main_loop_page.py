"""The instrument and its desk: what the page asks for, what it is shown, and what if it is gone."""

from collections import deque
from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.app.main_loop import REST_S, MainLoop
from bilateral.console.messages import SessionState as StateShown
from bilateral.control.command_queue import CommandQueue
from bilateral.control.lease import GRACE_S
from bilateral.control.newest_state import NewestState
from bilateral.control.page_services import PageServices
from bilateral.outputs.device_manager import DeviceManager
from bilateral.outputs.device_watch import DevicesFound, DeviceWatch
from bilateral.session.commands import (
    Check,
    CloseSession,
    Command,
    EndCheck,
    Halt,
    MoveStage,
    Pause,
    Recheck,
    Resume,
    Revise,
    SetSpeed,
    ShowNumbers,
    Start,
    UsePlan,
    Wish,
)
from bilateral.session.output_checks import metronome, side_check
from bilateral.session.plan import Passes
from bilateral.settings import Settings
from bilateral.stimulus.motion import Path
from bilateral.stimulus.score import Score, Tones
from bilateral.timing.clock import ManualClock
from bilateral.timing.timeline import Side
from bilateral.timing.transport import Transport
from bilateral.visual.keys import Press
from bilateral.words.notice import Notice, said
from tests.app.stages import HandEars, HandHands, HandStage, outputs_of
from tests.app.test_main_loop import PASSES, PLAN, TURN_S, WHOLE_S
from tests.words.hearing import into, read

MISSING = "Hands are missing: no pulse is felt. No buzzer board was found."
SHORT = replace(PLAN, length=Passes(1), name="short")
SLOW = replace(PLAN, speed_hz=0.05)


class HandDesk(CommandQueue, NewestState[StateShown]):
    """Things are asked for at given moments, the link lasts a given time, all states are kept."""

    def __init__(self, stage: HandStage, *asked: tuple[float, Command | Wish]) -> None:
        CommandQueue.__init__(self)
        NewestState.__init__(self)
        self._last_number = 0
        self.stage = stage
        self._coming = [*asked]
        self.linked_until_s = 1e9
        self.shown: list[tuple[float, StateShown]] = []

    @property
    def is_empty(self) -> bool:
        due = self._coming and self._coming[0][0] <= self.stage.passed_s
        return super().is_empty and not due

    def take(self) -> list[Command | Wish]:
        self.linked = self.stage.passed_s < self.linked_until_s
        while self._coming and self._coming[0][0] <= self.stage.passed_s:
            self._last_number += 1
            self.ask(self._last_number, self._coming.pop(0)[1])
        return super().take()

    def show(self, state: StateShown) -> None:
        self.shown.append((self.stage.passed_s, state))

    def states(self) -> list[str]:
        """The states that were shown, each once."""
        names = [state.state for _, state in self.shown]
        return [name for name, before in zip(names, ["", *names], strict=False) if name != before]


def crew_of(command_queue: HandDesk, transport: Transport[Score]) -> PageServices:
    """One of which nobody has begun to work, but the desk."""
    notices: deque[Notice] = deque()
    device_manager = DeviceManager(transport, Settings(), PLAN, notices.append)
    rooms: list[DevicesFound] = []
    return PageServices(
        *(command_queue, command_queue, device_manager, DeviceWatch(rooms.append)),
        *(notices, (said(MISSING),)),
    )


def give(
    *asked: tuple[float, Command | Wish],
    close_s: float,
    linked_until_s: float = 1e9,
    plan: object = PLAN,
    pressed: tuple[tuple[float, Press], ...] = (),
) -> tuple[HandDesk, MainLoop, list[str]]:
    clock = ManualClock(5000.0)
    stage = HandStage(clock, *pressed, (close_s, Press.CLOSE))
    command_queue = HandDesk(stage, *asked)
    command_queue.linked_until_s = linked_until_s
    told: list[str] = []
    transport = Transport[Score]()
    page_services = crew_of(command_queue, transport)
    instrument = MainLoop(
        transport, outputs_of(stage, transport, clock), clock, into(told), page_services
    )
    instrument.give(plan, wait=True)  # type: ignore[arg-type]
    return command_queue, instrument, told


def test_a_set_is_started_paused_and_halted_from_the_page() -> None:
    command_queue, instrument, _ = give((1.0, Start()), (4.0, Pause()), (6.0, Halt()), close_s=8.0)
    assert command_queue.states() == ["idle", "lead-in", "running", "paused", "halted"]
    assert [given.outcome for given in instrument.sets] == ["halted"]


def test_a_change_is_shown_in_the_same_turn_and_otherwise_once_a_second() -> None:
    command_queue, _, _ = give((1.0, Start()), (2.51, SetSpeed(1.5)), close_s=6.0)
    times = [at_s for at_s, _ in command_queue.shown]
    assert all(b - a <= 1.0 + REST_S + 1.5 * TURN_S for a, b in pairwise(times))
    assert len(times) <= 6.6 + 10
    faster_s = next(at_s for at_s, state in command_queue.shown if state.now.speed_hz == 1.5)
    assert faster_s - 2.51 <= 1.5 * TURN_S
    assert [state.number for _, state in command_queue.shown] == list(range(1, len(times) + 1))


def test_the_whole_state_tells_what_the_client_sees() -> None:
    command_queue, _, _ = give((1.0, Start()), close_s=6.0)
    _, idle = command_queue.shown[0]
    assert idle.course is None
    assert (idle.next.length.passes, idle.next.length.sweeps, idle.next.length.seconds) == (
        PASSES,
        2 * PASSES,
        5,
    )
    at_s, running = next(pair for pair in command_queue.shown if pair[1].state == "running")
    assert running.course is not None
    (start_s, start_phase), (end_s, end_phase) = running.course.phase
    assert start_s - running.host_s == pytest.approx(0.0, abs=2 * TURN_S)
    assert end_s - start_s == pytest.approx(5.0)
    assert (start_phase, end_phase) == (0.0, 2 * PASSES)
    assert running.course.rest_s == end_s
    assert at_s == pytest.approx(1.0 + PLAN.lead_in_s, abs=2 * TURN_S)


def test_each_state_says_what_it_includes_whatever_became_of_that() -> None:
    no_use, refused = (2.0, Resume()), (2.2, SetSpeed(9.0))
    command_queue, _, _ = give((1.0, Start()), no_use, refused, (2.4, Halt()), close_s=4.0)
    included = {state.includes: at_s for at_s, state in reversed(command_queue.shown)}
    assert [*reversed(included)] == [0, 1, 2, 3, 4]
    late = [included[number] - at_s for number, at_s in enumerate((1.0, 2.0, 2.2, 2.4), 1)]
    assert max(late) <= 2 * TURN_S
    assert command_queue.shown[-1][1].state == "halted"


def test_a_speed_out_of_range_is_refused_in_words_and_the_set_goes_on() -> None:
    command_queue, instrument, told = give((1.0, Start()), (3.5, SetSpeed(2.5)), close_s=12.0)
    assert any("2.5 Hz is out of range" in sentence for sentence in told)
    assert any("2.5 Hz" in read(one.notice) for one in command_queue.shown[-1][1].notices)
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_a_preset_chosen_in_a_set_is_shown_as_the_next_one() -> None:
    usual = replace(PLAN, name="usual")
    command_queue, _, _ = give((1.0, Start()), (4.0, UsePlan(SHORT)), close_s=12.0, plan=usual)
    named = [(state.now.preset, state.next.preset) for _, state in command_queue.shown]
    order = [pair for pair, before in zip(named, [None, *named], strict=False) if pair != before]
    assert order == [("usual", "usual"), ("usual", "short"), ("short", "short")]
    assert command_queue.shown[-1][1].now.length.passes == 1


SIDE = side_check(PLAN, "ears", Side.RIGHT)
BEAT = metronome(PLAN)
EYES = side_check(PLAN, "eyes", Side.LEFT)


def test_a_check_is_shown_as_one_and_is_in_no_report() -> None:
    assert SIDE is not None
    command_queue, instrument, _ = give((1.0, Check(SIDE)), (6.0, Start()), close_s=16.0)
    checks = [at_s for at_s, state in command_queue.shown if state.is_check]
    assert checks[0] == pytest.approx(1.0, abs=2 * TURN_S)
    assert checks[-1] < 6.0
    courses = [state.course for _, state in command_queue.shown if state.is_check]
    assert {value for course in courses if course for _, value in course.opacity} == {0.0}
    assert command_queue.shown[-1][1].sets_begun == 1
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_the_end_of_the_metronome_never_ends_a_set() -> None:
    beat, end, start = (1.0, Check(BEAT)), (5.0, EndCheck()), (9.0, Start())
    in_the_set = (12.0, EndCheck()), (12.5, Recheck(BEAT))
    command_queue, instrument, _ = give(beat, end, start, *in_the_set, close_s=24.0)
    beats = [at_s for at_s, state in command_queue.shown if state.is_check]
    assert 5.0 < beats[-1] < 9.0
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_a_metronome_is_given_anew_when_its_plan_has_changed() -> None:
    louder = replace(BEAT, tones=Tones(level_dbfs=-12.0))
    command_queue, instrument, _ = give((1.0, Check(BEAT)), (4.0, Recheck(louder)), close_s=8.0)
    shown = [state.course for _, state in command_queue.shown if state.course is not None]
    begun = {course.opacity[0][0] for course in shown}
    assert sorted(at_s - 5000.0 for at_s in begun) == pytest.approx([1.0, 4.0], abs=2 * TURN_S)
    assert instrument.sets == []


def test_a_set_that_has_just_ended_keeps_its_report_when_a_check_follows() -> None:
    over_s = 1.0 + PLAN.lead_in_s + PASSES + PLAN.fade_out_s
    _, instrument, _ = give((1.0, Start()), (over_s + 0.05, Check(BEAT)), close_s=20.0)
    (given,) = instrument.sets
    assert given.passes_given == PASSES


def test_a_metronome_without_a_page_is_finished_too() -> None:
    command_queue, instrument, told = give((1.0, Check(BEAT)), close_s=20.0, linked_until_s=3.0)
    assert any("the check is finished" in sentence for sentence in told)
    assert command_queue.states()[-1] == "idle"
    assert instrument.sets == []


def test_what_comes_after_a_revision_is_shown_with_what_came_before() -> None:
    up = replace(PLAN, motion=replace(PLAN.motion, path=Path.VERTICAL))
    hidden = replace(up, look=replace(up.look, shown=False))
    command_queue, _, _ = give(
        (1.0, Start()), (4.0, Revise(up)), (5.5, Revise(hidden)), close_s=8.0
    )
    courses = [(at_s, s.course) for at_s, s in command_queue.shown if s.course is not None]
    _, turning = next(pair for pair in courses if 4.0 <= pair[0] < 4.9)
    first_places = [motion.sweeps[0][0] for motion in turning.motions]
    assert first_places == [(-PLAN.motion.width, 0.0), (0.0, -PLAN.motion.width)]
    assert turning.motions[0].until_phase is not None
    assert turning.motions[1].until_phase is None
    _, hiding = next(pair for pair in courses if pair[0] >= 5.5)
    full = [at_s for at_s, value in hiding.opacity if value == 1.0]
    assert full[-1] == pytest.approx(5005.7, abs=0.1)
    assert hiding.opacity[-1][1] == 0.0


def test_a_plan_that_waits_for_the_end_of_the_set_is_called_pending() -> None:
    command_queue, _, _ = give((1.0, Start()), (4.0, UsePlan(SHORT)), close_s=12.0)
    pending = [at_s for at_s, state in command_queue.shown if state.is_pending]
    assert pending[0] == pytest.approx(4.0, abs=2 * TURN_S)
    assert command_queue.shown[-1][1].next.preset == "short"
    assert not command_queue.shown[-1][1].is_pending


def test_sentences_from_behind_the_stage_are_told_on_the_page_and_on_the_terminal() -> None:
    clock = ManualClock(5000.0)
    command_queue = HandDesk(HandStage(clock), (0.0, CloseSession()))
    transport = Transport[Score]()
    page_services = crew_of(command_queue, transport)
    told: list[str] = []
    page_services.notices.append(said("The buzzers are missing."))
    MainLoop(
        transport,
        outputs_of(command_queue.stage, transport, clock),
        clock,
        into(told),
        page_services,
    ).give(PLAN, wait=True)
    assert "The buzzers are missing." in told
    assert "The buzzers are missing." in [
        read(one.notice) for one in command_queue.shown[-1][1].notices
    ]


def test_the_stage_is_moved_and_numbered_when_nothing_plays() -> None:
    command_queue, instrument, told = give(
        *((1.0, ShowNumbers()), (2.0, Start()), (4.0, MoveStage(2)), (6.0, MoveStage("tv"))),
        close_s=14.0,
    )
    assert [done for _, done in command_queue.stage.did] == ["numbers", "to tv in a window"]
    times = [at_s for at_s, _ in command_queue.stage.did]
    assert times == pytest.approx([1.0, 2.0 + WHOLE_S], abs=0.1)
    assert [given.outcome for given in instrument.sets] == ["complete"]
    assert not any("monitor" in sentence for sentence in told)


def test_before_the_stage_is_moved_the_page_is_told_that_its_picture_is_being_opened() -> None:
    command_queue, _, _ = give((1.0, MoveStage(2)), close_s=2.0)
    ((moved_s, _),) = command_queue.stage.did
    opening = [at_s for at_s, state in command_queue.shown if state.outputs.eyes == "opening"]
    assert opening
    assert max(opening) < moved_s


def test_a_monitor_that_is_not_there_is_told() -> None:
    _, _, told = give((1.0, MoveStage("nowhere")), close_s=2.0)
    assert any("no monitor 'nowhere'" in sentence for sentence in told)


def test_figures_of_eyes_and_ears_are_shown_once_they_are_measured() -> None:
    clock = ManualClock(5000.0)
    stage = HandStage(clock, (9.0, Press.CLOSE), late_s=0.003)
    command_queue = HandDesk(stage, (1.0, Start()))
    transport = Transport[Score]()
    output_set = outputs_of(stage, transport, clock, HandEars(transport, clock, late_s=0.007))
    told: list[str] = []
    page_services = crew_of(command_queue, transport)
    MainLoop(transport, output_set, clock, into(told), page_services).give(PLAN, wait=True)
    (figure,) = next(s.sync_figures for at_s, s in reversed(command_queue.shown) if s.sync_figures)
    assert (figure.one, figure.other) == ("ears", "eyes")
    assert figure.median_ms == pytest.approx(4.0)
    assert figure.count >= 6


def test_a_set_whose_page_is_gone_is_finished() -> None:
    long = replace(PLAN, length=Passes(100))
    _, instrument, told = give((1.0, Start()), close_s=16.0, linked_until_s=4.0, plan=long)
    (given,) = instrument.sets
    assert given.outcome == "finished early"
    assert given.end_s - 5000.0 == pytest.approx(4.0 + GRACE_S, abs=1.0)
    assert any("is finished" in sentence for sentence in told)


def test_a_set_that_ends_soon_ends_as_it_was_meant_to() -> None:
    _, instrument, told = give((1.0, Start()), close_s=16.0, linked_until_s=5.5)
    assert [given.outcome for given in instrument.sets] == ["complete"]
    assert not any("page" in sentence for sentence in told)


def test_a_set_too_slow_to_finish_soon_is_halted() -> None:
    _, instrument, told = give((1.0, Start()), close_s=30.0, linked_until_s=2.0, plan=SLOW)
    assert [given.outcome for given in instrument.sets] == ["halted"]
    assert any("is halted" in sentence for sentence in told)


def test_a_set_that_never_had_a_page_plays_to_its_end() -> None:
    started = ((1.0, Press.START_FINISH),)
    _, instrument, _ = give(close_s=12.0, linked_until_s=0.0, pressed=started)
    assert [given.outcome for given in instrument.sets] == ["complete"]


@pytest.mark.parametrize("late", [Start(), Check(BEAT)])
def test_what_a_page_asked_for_that_is_gone_is_not_begun(late: Command) -> None:
    command_queue, instrument, _ = give((3.0, late), close_s=5.0, linked_until_s=2.0)
    assert command_queue.states() == ["idle"]
    assert instrument.sets == []


def test_a_pause_whose_page_is_gone_is_not_ended_by_what_it_still_had_to_say() -> None:
    asked = (1.0, Start()), (4.5, Pause()), (6.5, Resume())
    command_queue, _, _ = give(*asked, close_s=8.0, linked_until_s=6.0)
    assert command_queue.states()[:4] == ["idle", "lead-in", "running", "paused"]
    assert command_queue.states()[4:] == ["halted"]


def test_a_halt_on_the_stage_counts_for_what_the_page_asked_for_before() -> None:
    escape = ((3.0, Press.HALT),)
    command_queue, _, _ = give((1.0, Start()), (3.5, Halt()), close_s=5.0, pressed=escape)
    assert command_queue.halts == 1  # the page's own is seen to at the desk


def test_a_metronome_that_waits_when_the_page_goes_does_not_beat_on() -> None:
    assert EYES is not None
    waits = (1.0, Check(EYES)), (1.1, Halt()), (1.2, Check(BEAT))
    command_queue, _, told = give(*waits, close_s=20.0, linked_until_s=1.3)
    assert any("the check is finished" in sentence for sentence in told)
    assert command_queue.states()[-1] == "idle"


def test_a_halt_pressed_twice_sweeps_away_what_the_page_asked_for_in_between() -> None:
    twice = (6.0, Press.HALT), (6.2, Press.HALT)
    command_queue, _, _ = give((5.8, Start()), (6.1, Check(BEAT)), close_s=9.0, pressed=twice)
    assert command_queue.states()[-1] == "halted"
    assert command_queue.halts == 2
    assert max(at_s for at_s, _ in command_queue.shown) > 8.0, "the stage stays"


def test_the_clients_button_sweeps_away_what_is_about_to_begin() -> None:
    assert EYES is not None
    clock = ManualClock(5000.0)
    transport = Transport[Score]()
    hands = HandHands(transport, clock)

    class Watching(HandStage):
        def show(self, score: Score | None) -> None:
            hands.stop_pressed = hands.stop_pressed or 1.3 < self.passed_s < 1.32
            super().show(score)

    stage = Watching(clock, (6.0, Press.CLOSE))
    command_queue = HandDesk(stage, (1.0, Check(EYES)), (1.1, Halt()), (1.2, Check(BEAT)))
    output_set = outputs_of(stage, transport, clock, hands=hands)
    told: list[str] = []
    MainLoop(transport, output_set, clock, into(told), crew_of(command_queue, transport)).give(
        PLAN, wait=True
    )
    assert max(at_s for at_s, state in command_queue.shown if state.is_check) < 1.2
    assert not any("button" in sentence for sentence in told), "nothing played"


def test_a_metronome_that_waits_is_not_begun_once_it_is_switched_off() -> None:
    assert EYES is not None
    waits = (1.0, Check(EYES)), (1.1, Check(BEAT)), (1.2, EndCheck())
    command_queue, _, _ = give(*waits, close_s=6.0)
    assert command_queue.states()[-1] == "idle"
    assert max(at_s for at_s, state in command_queue.shown if state.is_check) < 4.0


def test_what_was_missing_at_the_opening_is_told_on_the_page_as_well() -> None:
    command_queue, _, told = give(close_s=1.0)
    assert [read(one.notice) for one in command_queue.shown[0][1].notices] == [MISSING]
    assert MISSING not in told
