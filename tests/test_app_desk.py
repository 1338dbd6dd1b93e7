"""The instrument and its desk: what the page asks for, what it is shown, and what if it is gone."""

from collections import deque
from dataclasses import replace
from itertools import pairwise

import pytest

from bilateral.app import Instrument
from bilateral.console.messages import Room as RoomShown
from bilateral.console.messages import State as StateShown
from bilateral.crew import Crew
from bilateral.ensemble import Ensemble
from bilateral.furnishing import Furnisher
from bilateral.session.commands import Command, Halt, Pause, SetSpeed, Start, UsePlan, Wish
from bilateral.session.desk import Desk
from bilateral.session.lease import GRACE_S
from bilateral.session.plan import Passes
from bilateral.settings import Settings
from bilateral.showing import EVERY_S
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.transport import Transport
from bilateral.visual.keys import Press
from bilateral.wings import Wings
from tests.stages import HandStage
from tests.test_app import PASSES, PLAN, TURN_S

SHORT = replace(PLAN, length=Passes(1), name="short")
SLOW = replace(PLAN, speed_hz=0.05)


class HandDesk(Desk[StateShown]):
    """A desk at which things are asked for at given moments, and the link lasts a given time."""

    def __init__(self, stage: HandStage, *asked: tuple[float, Command | Wish]) -> None:
        super().__init__()
        self._stage = stage
        self._coming = [*asked]
        self.linked_until_s = 1e9
        self.shown: list[tuple[float, StateShown]] = []

    def take(self) -> list[Command | Wish]:
        self.linked = self._stage.passed_s < self.linked_until_s
        while self._coming and self._coming[0][0] <= self._stage.passed_s:
            self.ask(self._coming.pop(0)[1])
        return super().take()

    def show(self, state: StateShown) -> None:
        self.shown.append((self._stage.passed_s, state))

    def states(self) -> list[str]:
        """The states that were shown, each once."""
        names = [state.state for _, state in self.shown]
        return [name for name, before in zip(names, ["", *names], strict=False) if name != before]


def crew_of(desk: Desk[StateShown], transport: Transport[Score]) -> Crew:
    """One of which nobody has begun to work, but the desk."""
    prompts: deque[str] = deque()
    wings = Wings(transport, Settings(), PLAN, prompts.append)
    rooms: list[RoomShown] = []
    return Crew(desk, wings, Furnisher(rooms.append), prompts)


def give(
    *asked: tuple[float, Command | Wish],
    close_s: float,
    linked_until_s: float = 1e9,
    plan: object = PLAN,
) -> tuple[HandDesk, Instrument, list[str]]:
    clock = ManualClock(5000.0)
    stage = HandStage(clock, (close_s, Press.CLOSE))
    desk = HandDesk(stage, *asked)
    desk.linked_until_s = linked_until_s
    told: list[str] = []
    transport = Transport[Score]()
    crew = crew_of(desk, transport)
    instrument = Instrument(transport, Ensemble(stage), clock, told.append, crew)
    instrument.give(plan, wait=True)  # type: ignore[arg-type]
    return desk, instrument, told


def test_a_set_is_started_paused_and_halted_from_the_page() -> None:
    desk, instrument, _ = give((1.0, Start()), (4.0, Pause()), (6.0, Halt()), close_s=8.0)
    assert desk.states() == ["idle", "lead-in", "running", "paused", "halted"]
    assert [given.outcome for given in instrument.sets] == ["halted"]


def test_a_change_is_shown_in_the_same_turn_and_otherwise_ten_times_a_second() -> None:
    desk, _, _ = give((1.0, Start()), (2.51, SetSpeed(1.5)), close_s=6.0)
    times = [at_s for at_s, _ in desk.shown]
    assert all(b - a <= EVERY_S + 1.5 * TURN_S for a, b in pairwise(times))
    assert len(times) <= 6.6 / EVERY_S + 10
    faster_s = next(at_s for at_s, state in desk.shown if state.speed_hz == 1.5)
    assert faster_s - 2.51 <= 1.5 * TURN_S
    assert [state.number for _, state in desk.shown] == list(range(1, len(times) + 1))


def test_the_whole_state_tells_what_the_client_sees() -> None:
    desk, _, _ = give((1.0, Start()), close_s=6.0)
    _, idle = desk.shown[0]
    assert idle.course is None
    assert (idle.length.passes, idle.length.sweeps, idle.length.seconds) == (PASSES, 2 * PASSES, 5)
    at_s, running = next(pair for pair in desk.shown if pair[1].state == "running")
    assert running.course is not None
    (segment,) = running.course.segments
    assert segment.start_s - running.host_s == pytest.approx(0.0, abs=2 * TURN_S)
    assert at_s == pytest.approx(1.0 + PLAN.lead_in_s, abs=2 * TURN_S)


def test_a_speed_out_of_range_is_refused_in_words_and_the_set_goes_on() -> None:
    desk, instrument, told = give((1.0, Start()), (3.5, SetSpeed(2.5)), close_s=12.0)
    assert any("2.5 Hz is out of range" in sentence for sentence in told)
    assert any("2.5 Hz" in sentence.text for sentence in desk.shown[-1][1].told)
    assert [given.outcome for given in instrument.sets] == ["complete"]


def test_a_preset_chosen_in_a_set_is_shown_as_the_next_one() -> None:
    usual = replace(PLAN, name="usual")
    desk, _, _ = give((1.0, Start()), (4.0, UsePlan(SHORT)), close_s=12.0, plan=usual)
    named = [(state.preset, state.next_preset) for _, state in desk.shown]
    order = [pair for pair, before in zip(named, [None, *named], strict=False) if pair != before]
    assert order == [("usual", "usual"), ("usual", "short"), ("short", "short")]
    assert desk.shown[-1][1].length.passes == 1


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
    _, instrument, _ = give((1.0, Start()), close_s=12.0, linked_until_s=0.0)
    assert [given.outcome for given in instrument.sets] == ["complete"]
