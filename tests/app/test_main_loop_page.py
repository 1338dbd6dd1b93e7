"""What the page asks for is done by the main loop, and what is so is shown to it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.app.main_loop import REST_S, MainLoop
from bilateral.session.commands import (
    CloseSession,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Start,
    UsePlan,
)
from bilateral.session.plan import Passes
from bilateral.stimulus.motion import Path
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.stage_keys import Press
from bilateral.words.notice import said
from tests.app.pages_by_hand import MISSING, HandDesk, crew_of, give
from tests.app.stages import HandEars, HandStage, outputs_of
from tests.app.test_main_loop import PASSES, PLAN, TURN_S
from tests.words.hearing import into, read

SHORT = replace(PLAN, length=Passes(1), name="short")


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


def test_what_comes_after_a_revision_is_shown_with_what_came_before() -> None:
    up = replace(PLAN, motion=replace(PLAN.motion, path=Path.VERTICAL))
    hidden = replace(up, look=replace(up.look, shown=False))
    command_queue, _, _ = give(
        (1.0, Start()), (4.0, Revise(up)), (5.5, Revise(hidden)), close_s=8.0
    )
    courses = [(at_s, s.course) for at_s, s in command_queue.shown if s.course is not None]
    _, turning = next(pair for pair in courses if 4.0 <= pair[0] < 4.9)
    first_places = [motion.sweeps[0][0] for motion in turning.motions]
    assert first_places[0] == (-PLAN.motion.width, 0.0)
    assert first_places[-1] == (0.0, -PLAN.motion.width)
    untils = [motion.until_phase for motion in turning.motions]
    assert untils[-1] is None
    assert None not in untils[:-1]
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
    now_playing = NowPlaying[Score]()
    page_services = crew_of(command_queue, now_playing)
    told: list[str] = []
    page_services.notices.append(said("The buzzers are missing."))
    MainLoop(
        now_playing,
        outputs_of(command_queue.stage, now_playing, clock),
        clock,
        into(told),
        page_services,
    ).give(PLAN, wait=True)
    assert "The buzzers are missing." in told
    assert "The buzzers are missing." in [
        read(one.notice) for one in command_queue.shown[-1][1].notices
    ]


def test_figures_of_eyes_and_ears_are_shown_once_they_are_measured() -> None:
    clock = ManualClock(5000.0)
    stage = HandStage(clock, (9.0, Press.CLOSE), late_s=0.003)
    command_queue = HandDesk(stage, (1.0, Start()))
    now_playing = NowPlaying[Score]()
    output_set = outputs_of(stage, now_playing, clock, HandEars(now_playing, clock, late_s=0.007))
    told: list[str] = []
    page_services = crew_of(command_queue, now_playing)
    MainLoop(now_playing, output_set, clock, into(told), page_services).give(PLAN, wait=True)
    (figure,) = next(s.sync_figures for at_s, s in reversed(command_queue.shown) if s.sync_figures)
    assert (figure.one, figure.other) == ("ears", "eyes")
    assert figure.median_ms == pytest.approx(4.0)
    assert figure.count >= 6


def test_what_was_missing_at_the_opening_is_told_on_the_page_as_well() -> None:
    command_queue, _, told = give(close_s=1.0)
    assert [read(one.notice) for one in command_queue.shown[0][1].notices] == [MISSING]
    assert MISSING not in told


def test_a_start_that_would_reach_nobody_begins_nothing_and_says_so() -> None:
    silent = replace(PLAN, tones=None)
    hidden = replace(silent, look=replace(silent.look, shown=False))
    pressed = ((2.0, Press.START_FINISH),)
    for eyes, plan in (("missing", silent), ("lost", silent), ("on", hidden)):
        desk, instrument, told = give(
            (1.0, Start()), close_s=4.0, plan=plan, pressed=pressed, eyes=eyes
        )
        assert desk.states() == ["idle"], eyes
        assert instrument.sets == [], eyes
        assert sum("nothing of it would reach your client" in one for one in told) == 2, eyes
    desk, _, _ = give((1.0, Start()), close_s=4.0, plan=silent, eyes="on")
    assert "running" in desk.states()
