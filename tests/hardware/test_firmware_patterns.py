"""Patterns on the real firmware: exact to its pins, and silent as soon as a pulse would be."""

import ctypes
import itertools
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import strokes_between
from bilateral.stimulus.touch import Pulses
from bilateral.timing.timeline import Side, Timeline
from hardware.board_clock import KnownRate
from hardware.board_talk import BoardTalk
from hardware.limits import STOP, WATCHDOG_MS
from tests.hardware.benches import SAME_PULSE_US
from tests.rig.board.virtual import LEFT_PIN, RIGHT_PIN, Edge, VirtualBoard

PPM = 3000.0
NUMBERS = itertools.count(1)
TURN_S = 0.004
PIN_OF = {Side.LEFT: LEFT_PIN, Side.RIGHT: RIGHT_PIN}


class Table:
    """The real firmware, and a computer that talks to it in virtual time."""

    def __init__(self, library: ctypes.CDLL, elf: Path) -> None:
        self.board = VirtualBoard(library, elf, ppm=PPM)
        self.talk = BoardTalk(KnownRate())
        self.board.on_bytes = self._hear
        self.board.run_for(0.1)
        self.run_for(11.0, None)

    def _hear(self, data: bytes, at_s: float) -> None:
        self.talk.hear(data, at_s)

    def run_for(self, seconds: float, score: Score | None) -> None:
        until_s = self.board.now_s + seconds
        while self.board.now_s < until_s:
            self.board.run_for(TURN_S)
            if said := self.talk.turn(score, self.board.now_s):
                self.board.write(said)
            if ping := self.talk.ping(self.board.now_s):
                self.board.write(ping)

    def motor_edges(self) -> list[Edge]:
        return [edge for edge in self.board.edges() if edge.pin in (LEFT_PIN, RIGHT_PIN)]

    def quiet_since_s(self) -> float:
        """When the last motor was switched off; infinite while one is on."""
        last = {edge.pin: edge for edge in self.motor_edges()}
        on = [edge for edge in last.values() if edge.level]
        return float("inf") if on else max(edge.at_s for edge in last.values())


@pytest.fixture(scope="module")
def table(firmware_elf: Path, board_library: ctypes.CDLL) -> Iterator[Table]:
    found = Table(board_library, firmware_elf)
    yield found
    found.board.close()


def a_set(table: Table, pattern: str, sweeps_per_s: float = 2.0, sweeps: int = 8) -> Score:
    start_s = table.board.now_s + 0.6
    return Score(
        number=next(NUMBERS),
        timeline=Timeline.starting(start_s, sweeps_per_s, end_sweep=sweeps),
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=start_s - 0.6,
        fade_in_s=0.5,
        fade_out_s=1.0,
        pulses=Pulses(0.1, pattern=pattern),
    )


def errors_ms(table: Table, score: Score) -> list[float]:
    """Of the strokes that begin from rest: the pin's edge against the host's schedule."""
    found: list[float] = []
    for side, pin in PIN_OF.items():
        rises_s = [edge.at_s for edge in table.motor_edges() if edge.pin == pin and edge.level]
        ended_s = float("-inf")
        for one in strokes_between(score, 0.0, 1e6):
            if side not in one.hands:
                continue
            if one.time_s > ended_s + 0.005:
                near = [at_s for at_s in rises_s if abs(at_s - one.time_s) < 0.02]
                assert near, f"{one} was not given"
                found.append((near[0] - one.time_s) * 1e3)
            ended_s = one.time_s + one.duration_s
    return found


@pytest.mark.parametrize("pattern", PATTERNS)
def test_each_stroke_begins_on_the_hosts_schedule(table: Table, pattern: str) -> None:
    score = a_set(table, pattern)
    table.run_for(5.1, score)
    off = errors_ms(table, score)
    print(
        f"{pattern}: {len(off)} from rest, SD {statistics.pstdev(off):.4f} ms, "
        f"mean {statistics.fmean(off):.4f} ms"
    )
    assert statistics.pstdev(off) < 0.02
    assert max(map(abs, off)) < 0.5
    table.run_for(0.1, None)
    given = list(table.talk.take_given())
    assert [one.sweep for one in given] == list(range(8))
    assert all(one.actual_s is not None for one in given)
    assert table.talk.counters.dropped == 0
    assert table.talk.counters.stops == 0, "no watchdog of the board was needed"


def test_a_slow_hum_never_meets_the_boards_limit_of_two_seconds(table: Table) -> None:
    table.run_for(9.0, a_set(table, "hum", 0.25, 2))
    table.run_for(0.1, None)
    assert table.talk.counters.stops == 0
    assert table.talk.counters.dropped == 0


def humming(table: Table) -> Score:
    score = a_set(table, "hum")
    table.run_for(1.85, score)  # in the middle of a sweep: both hands
    quiet_s = table.quiet_since_s()
    assert table.board.now_s - quiet_s < SAME_PULSE_US / 1e6, "it does not hum"
    return score


def test_a_halt_silences_a_hum_in_its_next_turn(table: Table) -> None:
    humming(table)
    halted_s = table.board.now_s
    table.run_for(0.6, None)
    assert table.quiet_since_s() < halted_s + 2 * TURN_S + 0.005


def test_the_stop_byte_silences_a_hum_and_drops_what_waits(table: Table) -> None:
    humming(table)
    stopped_s = table.board.now_s
    table.board.write(STOP)
    table.board.run_for(0.45)
    assert table.quiet_since_s() < stopped_s + 0.005
    table.run_for(0.3, None)


def test_a_hum_falls_silent_when_its_computer_dies_or_the_link_is_pulled(table: Table) -> None:
    humming(table)
    died_s = table.board.now_s
    table.board.run_for(1.5)
    assert died_s < table.quiet_since_s() < died_s + WATCHDOG_MS / 1e3 + 0.01
