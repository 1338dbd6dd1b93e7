"""The two motors of a simulated board: what the firmware's motors.h does, in plain Python."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from hardware.limits import LONGEST_PULSE_MS, MINIMUM_REST_MS, ONSET_US, Sides
from hardware.messages import Pulse

FULL = 255


class LevelChange(NamedTuple):
    """A motor's drive became `level` of 255; time in microseconds of the board, unwrapped."""

    at_us: int
    side: Sides
    level: int


@dataclass(slots=True)
class SimulatedMotor:
    """One motor with the steps it still has to take, its longest run and its rest."""

    side: Sides
    level: int = 0
    changes: list[LevelChange] = field(default_factory=list)
    _steps: list[tuple[int, int]] = field(default_factory=list)
    _rested: bool = True
    _forced_rest: bool = False
    _run_began_us: int = 0
    _went_off_us: int = 0

    def begin(self, pulse: Pulse, start_us: int) -> bool:
        """Lay the pulse's steps from its scheduled start; False while the motor must rest."""
        if self._forced_rest:
            return False
        self._steps = list(_steps_of(pulse, start_us))
        return True

    def next_us(self) -> int | None:
        """When something is due without any message."""
        due = [at_us for at_us, _ in self._steps[:1]]
        if self.level:
            due.append(self._run_began_us + LONGEST_PULSE_MS * 1000)
        elif not self._rested:
            due.append(self._went_off_us + MINIMUM_REST_MS * 1000)
        return min(due, default=None)

    def advance(self, now_us: int) -> bool:
        """Take the steps that are due; True when the motor ran too long and was stopped."""
        while self._steps and self._steps[0][0] <= now_us:
            self._drive(self._steps.pop(0)[1], now_us)
        if self.level:
            if now_us - self._run_began_us >= LONGEST_PULSE_MS * 1000:
                self.switch_off(now_us)
                self._forced_rest = True
                return True
        elif not self._rested and now_us - self._went_off_us >= MINIMUM_REST_MS * 1000:
            self._rested = True
            self._forced_rest = False
        return False

    def switch_off(self, now_us: int) -> None:
        """Stop now and forget what was to come."""
        self._steps.clear()
        self._drive(0, now_us)

    def _drive(self, level: int, now_us: int) -> None:
        if level and not self.level and self._rested:
            self._run_began_us = now_us
            self._rested = False
        if self.level and not level:
            self._went_off_us = now_us
        if level != self.level:
            self.level = level
            self.changes.append(LevelChange(now_us, self.side, level))


def _stretch(start_us: int, for_ms: int, level: int, boost_us: int) -> Iterator[tuple[int, int]]:
    yield start_us, FULL
    if level < FULL and boost_us < for_ms * 1000:
        yield start_us + boost_us, level


def _steps_of(pulse: Pulse, start_us: int) -> Iterator[tuple[int, int]]:
    """Times in microseconds and the level each brings."""
    boost_us = max(pulse.kick_ms * 1000, ONSET_US)
    yield from _stretch(start_us, pulse.first_ms, pulse.first_level, boost_us)
    end_us = start_us + pulse.first_ms * 1000
    if pulse.second_ms and not pulse.gap_ms:
        yield end_us, pulse.second_level
        end_us += pulse.second_ms * 1000
    elif pulse.second_ms:
        yield end_us, 0
        second_us = end_us + pulse.gap_ms * 1000
        yield from _stretch(second_us, pulse.second_ms, pulse.second_level, boost_us)
        end_us = second_us + pulse.second_ms * 1000
    yield end_us, 0
