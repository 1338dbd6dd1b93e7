"""The talk with a board, held to what its motors do: the firmware itself and its model."""

import ctypes
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.session.commands import (
    Check,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Revise,
    SetSpeed,
    Slower,
    Start,
)
from bilateral.session.output_checks import side_check
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side
from hardware.lookahead import LOOK_AHEAD_S
from tests.hardware.tables import PLAN, FirmwareBoard, ModelBoard, Onset, Table
from tests.rig.board.virtual import UsbDelay

SLOW_USB = UsbDelay((0.0, 0.016), (0.0, 0.016))
PPM = 5000.0
MUST_S = 0.005
"""How far a motor may be from its plan in virtual time, whatever happens; far more than it is."""


BOARDS = ["model", "firmware", "firmware behind slow USB"]
BY_CHANCE = [(BOARDS[0], 0), (BOARDS[0], 1), (BOARDS[1], 0), (BOARDS[2], 1)]
"""Where what happens is left to chance: the model is quick, and each other board has its own."""


@pytest.fixture(params=BOARDS)
def table(
    request: pytest.FixtureRequest, board_library: ctypes.CDLL, firmware_elf: Path
) -> Iterator[Table]:
    if request.param == "model":
        board: ModelBoard | FirmwareBoard = ModelBoard(PPM)
    else:
        usb = SLOW_USB if "slow" in request.param else UsbDelay()
        board = FirmwareBoard(board_library, firmware_elf, ppm=-PPM, usb=usb)
    laid = Table(board)
    laid.await_ready()
    yield laid
    board.close()


def assert_felt(table: Table) -> None:
    """Each wanted pulse once, in its hand and in its time, and no other."""
    felt = table.board.switched_on()
    wanted = table.wanted()
    assert [each.side for each in felt] == [each.side for each in wanted]
    assert [each.at_s for each in felt] == pytest.approx([o.at_s for o in wanted], abs=MUST_S)


def test_a_set_is_felt_pulse_by_pulse(table: Table) -> None:
    table.do(Start())
    table.run_for(12.0)
    assert len(table.board.switched_on()) == 21
    assert_felt(table)
    known = [pulsed for pulsed in table.told if pulsed.actual_s is not None]
    assert len(known) == len(table.told) >= 20
    for told, felt in zip(known, table.board.switched_on(), strict=False):
        assert told.actual_s == pytest.approx(felt.at_s + 0.04, abs=0.002)


@pytest.mark.parametrize(("table", "seed"), BY_CHANCE, indirect=["table"])
def test_no_pulse_is_doubled_dropped_or_misplaced_by_live_changes(table: Table, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - test data
    table.do(Start())
    table.run_for(2.0)
    for _ in range(40):
        act: Callable[[], object] = chance.choice(
            [
                lambda: SetSpeed(chance.uniform(0.3, 2.0)),
                Faster,
                Slower,
                lambda: SetSpeed(chance.choice([0.05, 2.0])),
                Pause,
                Resume,
                Resume,
            ]
        )
        table.do(act())  # type: ignore[arg-type]
        table.run_for(chance.choice([0.02, 0.2, 0.5, 0.7]))
    table.do(Resume())
    table.run_for(1.5)
    assert len(table.board.switched_on()) > 10
    assert_felt(table)
    assert all(pulsed.actual_s is not None for pulsed in table.told)


@pytest.mark.parametrize("table", [BOARDS[0], BOARDS[2]], indirect=True)
def test_a_minute_of_changes_every_half_second(table: Table) -> None:
    chance = random.Random(7)  # noqa: S311 - test data
    table.do(Start())
    table.run_for(2.0)
    for _ in range(120):
        table.do(SetSpeed(chance.uniform(0.2, 2.0)))
        table.run_for(0.5)
    assert len(table.board.switched_on()) > 100
    assert_felt(table)
    assert all(pulsed.actual_s is not None for pulsed in table.told)


def test_finishing_early_takes_back_what_was_sent(table: Table) -> None:
    table.do(SetSpeed(2.0))
    table.do(Start())
    table.run_for(4.1)
    table.do(Finish())
    table.run_for(3.0)
    assert_felt(table)
    assert not table.board.still_on()


def test_halt_stops_the_motors_at_once(table: Table) -> None:
    table.do(SetSpeed(2.0))
    table.do(Start())
    table.run_for(3.99)
    while not table.board.still_on():
        table.run_for(0.01)
    before = len(table.board.switched_on())
    table.do(Halt())
    table.run_for(0.04)
    assert not table.board.still_on()
    table.run_for(2.0)
    assert len(table.board.switched_on()) == before
    table.do(Start())
    table.run_for(4.0)
    assert len(table.board.switched_on()) == before + 9


def test_a_frozen_program_lets_go_and_takes_up_its_work_again(table: Table) -> None:
    table.do(Start())
    table.run_for(4.2)
    table.frozen = True
    frozen_s = table.now_s
    table.run_for(3.0)
    assert not table.board.still_on()
    assert all(each.at_s < frozen_s + LOOK_AHEAD_S for each in table.board.switched_on())
    table.frozen = False
    table.run_for(2.0)
    after = [each for each in table.board.switched_on() if each.at_s > frozen_s + 3.1]
    wanted = [each for each in table.wanted() if each.at_s > frozen_s + 3.1]
    assert [each.side for each in after] == [each.side for each in wanted]
    assert len(after) >= 3


def test_the_clients_button_stops_until_the_set_is_ended(table: Table) -> None:
    table.do(Start())
    table.run_for(4.2)
    table.board.press_button(down=True)
    table.run_for(0.2)
    assert table.talk.stop_asked
    before = len(table.board.switched_on())
    table.board.press_button(down=False)
    table.run_for(2.0)
    assert len(table.board.switched_on()) == before
    table.talk.stop_asked = False
    table.do(Halt())
    table.run_for(0.6)
    table.do(Start())
    table.run_for(3.0)
    assert len(table.board.switched_on()) > before
    assert not table.talk.stop_asked


def test_a_board_that_restarts_is_taken_up_again(table: Table) -> None:
    table.do(Start())
    table.run_for(4.2)
    table.board.reset()
    reset_s = table.now_s
    table.run_for(8.0)
    assert table.talk.counters.restarts == 2, "once at the start, once now"
    later = [each for each in table.board.switched_on() if each.at_s > reset_s + 3.5]
    wanted = [each for each in table.wanted() if each.at_s > reset_s + 3.5]
    assert [each.side for each in later] == [each.side for each in wanted]
    assert [each.at_s for each in later] == pytest.approx([w.at_s for w in wanted], abs=MUST_S)
    assert len(later) >= 7


class Damage:
    """Loses or spoils what is said, at random."""

    def __init__(self, table: Table, seed: int, share: float) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - test data
        self._write = table.board.write
        self._share = share
        table.board.write = self.write  # type: ignore[method-assign]

    def write(self, data: bytes) -> int:
        if self._chance.random() < self._share:
            data = data[: self._chance.randrange(len(data))]
        return self._write(data)


@pytest.mark.parametrize(("table", "seed"), BY_CHANCE, indirect=["table"])
def test_damage_on_the_line_never_moves_the_wrong_hand(table: Table, seed: int) -> None:
    """Pulses may be lost then, and are told as lost; none comes twice or in the wrong place."""
    Damage(table, seed, 0.1)
    chance = random.Random(seed)  # noqa: S311 - test data
    table.do(Start())
    for _ in range(30):
        table.do(SetSpeed(chance.uniform(0.3, 2.0)))
        table.run_for(0.5)
    table.run_for(1.0)
    wanted = table.wanted()
    felt = table.board.switched_on()
    assert len(felt) > 0.8 * len(wanted)
    left = list(wanted)
    for onset in felt:
        near = [each for each in left if _same(each, onset)]
        assert near, f"{onset} was not wanted; the next were {wanted}"
        left.remove(near[0])


def _same(one: Onset, other: Onset) -> bool:
    return one.side is other.side and abs(one.at_s - other.at_s) < MUST_S


def test_the_latency_of_the_motors_moves_the_pulse_not_the_plan() -> None:
    early = PLAN.pulses
    assert early is not None
    assert early.alignment == Alignment(latency_s=0.04)
    table = Table(ModelBoard())
    table.await_ready()
    table.do(Start())
    table.run_for(4.0)
    score = table.session.score
    assert score is not None
    first = table.board.switched_on()[0]
    assert first.at_s == pytest.approx(score.timeline.start_s - 0.04, abs=MUST_S)
    assert table.told[0].planned_s == pytest.approx(score.timeline.start_s)


def test_revised_pulses_are_taken_back_and_sent_anew_without_a_double(table: Table) -> None:
    chance = random.Random(3)  # noqa: S311 - test data
    table.do(Start())
    table.run_for(2.0)
    for _ in range(25):
        revised = Pulses(
            duration_s=chance.choice([0.05, 0.1, 0.2]),
            alignment=Alignment(chance.uniform(-0.4, 0.4), latency_s=chance.uniform(-0.05, 0.05)),
        )
        table.do(Revise(replace(PLAN, pulses=chance.choice([revised, revised, None]))))
        table.run_for(chance.choice([0.02, 0.2, 0.5, 0.7]))
    table.do(Revise(PLAN))
    table.run_for(3.0)
    felt = [pulsed for pulsed in table.told if pulsed.actual_s is not None]
    sweeps = [pulsed.sweep for pulsed in felt]
    assert sweeps == sorted(set(sweeps))
    assert len(sweeps) > 10
    assert all(pulsed.side is Side(pulsed.sweep % 2) for pulsed in felt)
    onsets = table.board.switched_on()
    assert [onset.side for onset in onsets[: len(felt)]] == [pulsed.side for pulsed in felt]
    assert len(onsets) - len(felt) <= 1  # one that is not told of yet
    for pulsed, onset in zip(felt, onsets, strict=False):
        assert abs(pulsed.planned_s - onset.at_s) <= 0.05 + MUST_S


def test_a_check_that_takes_the_place_of_another_takes_its_pulse_back(table: Table) -> None:
    left, right = (side_check(PLAN, "hands", side) for side in Side)
    assert left is not None
    assert right is not None
    table.do(Check(left))
    table.run_for(0.08)
    table.do(Check(right))
    table.run_for(1.0)
    table.do(Check(left))
    table.run_for(1.5)
    assert [onset.side for onset in table.board.switched_on()] == [Side.RIGHT, Side.LEFT]
