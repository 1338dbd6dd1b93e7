"""The queue of a simulated board and what empties it: motors.h of the firmware, in plain Python."""

from dataclasses import dataclass

from hardware.limits import (
    BUTTON_STEADY_US,
    FARTHEST_AHEAD_MS,
    LATEST_MS,
    LONGEST_PULSE_MS,
    QUEUE_LENGTH,
    WATCHDOG_MS,
    PulseStatus,
    Sides,
    State,
    TripReason,
)
from hardware.messages import Cancel, FromBoard, Pulse, Started, Tripped
from hardware.simulated_motors import LevelChange, SimulatedMotor

WRAP = 1 << 32


@dataclass(frozen=True, slots=True)
class _Waiting:
    start_us: int
    pulse: Pulse


class PulseSchedule:
    """Pulses waiting, motors running, and the watchdogs over both.

    Times are unwrapped microseconds that never go back; `events` are what the board says by itself.
    """

    def __init__(self, now_us: int) -> None:
        self.now_us = now_us
        self.heard_us = now_us
        self.armed = False
        self.plan = 0
        self.button_down = False
        self.events: list[FromBoard] = []
        self._motors = (SimulatedMotor(Sides.LEFT), SimulatedMotor(Sides.RIGHT))
        self._queue: list[_Waiting] = []
        self._last_begun: int | None = None
        self._button_due_us: int | None = None

    @property
    def changes(self) -> list[LevelChange]:
        """Every change of a motor's drive, oldest first."""
        return sorted(change for motor in self._motors for change in motor.changes)

    @property
    def waiting(self) -> int:
        """How many pulses are in the queue."""
        return len(self._queue)

    def state(self) -> State:
        """What a ping is answered with."""
        running = any(motor.level for motor in self._motors)
        return (
            (State.ARMED if self.armed else State(0))
            | (State.MOTOR_ON if running else State(0))
            | (State.BUTTON_DOWN if self.button_down else State(0))
        )

    def advance(self, to_us: int) -> None:
        """Let time pass; everything acts at its own moment on the way."""
        while (due_us := self._next_due_us()) is not None and due_us <= to_us:
            self.now_us = max(self.now_us, due_us)
            self.serve()
        self.now_us = max(self.now_us, to_us)

    def serve(self) -> None:
        """Do all that is due now."""
        while self._queue and self._queue[0].start_us <= self.now_us:
            self._begin(self._queue.pop(0))
        for motor in self._motors:
            if motor.advance(self.now_us):
                self._tell_of_trip(TripReason.TOO_LONG, motor.side)
        if self._button_due_us is not None and self._button_due_us <= self.now_us:
            self._button_due_us = None
            self.button_down = not self.button_down
            if self.button_down:
                self.halt(TripReason.STOP_BUTTON)
        if self.armed and self.now_us - self.heard_us >= WATCHDOG_MS * 1000:
            self.halt(TripReason.HOST_SILENT)

    def halt(self, reason: TripReason) -> None:
        """Motors off, queue empty, nothing taken until the host arms again."""
        self.stop_motors()
        self._queue.clear()
        if self.armed or reason is TripReason.STOP_BUTTON:
            self._tell_of_trip(reason, Sides.NONE)
        self.armed = False

    def stop_motors(self) -> None:
        """Both off, now."""
        for motor in self._motors:
            motor.switch_off(self.now_us)

    def press_button(self, *, down: bool) -> None:
        """Close or open the stop button; it counts once it has been steady."""
        steady = down == self.button_down
        self._button_due_us = None if steady else self.now_us + BUTTON_STEADY_US

    def arm(self, plan: int) -> bool:
        """Take pulses of this plan from now on, unless the button is held."""
        self.stop_motors()
        self._queue.clear()
        self._last_begun = None
        self.plan = plan
        self.armed = not self.button_down
        return self.armed

    def take(self, pulse: Pulse) -> PulseStatus:
        """Judge a pulse and queue it if it is good."""
        refused = self._refusal(pulse)
        if refused is not None:
            return refused
        known = {waiting.pulse.sequence for waiting in self._queue} | {self._last_begun}
        if pulse.sequence in known:
            return PulseStatus.QUEUED
        if len(self._queue) >= QUEUE_LENGTH:
            self.halt(TripReason.QUEUE_FULL)
            return PulseStatus.QUEUE_FULL
        start_us = self.now_us + self._ahead_us(pulse.start_us)
        self._queue.append(_Waiting(start_us, pulse))
        self._queue.sort(key=lambda waiting: waiting.start_us)
        self.serve()  # one that is already late begins before it is answered
        return PulseStatus.QUEUED

    def cancel(self, order: Cancel) -> None:
        """Drop the pulses from a time on, unless that was done before."""
        if order.plan == self.plan and order.next_plan != self.plan:
            from_us = self.now_us + self._ahead_us(order.from_us)
            self._queue = [waiting for waiting in self._queue if waiting.start_us < from_us]
            self.plan = order.next_plan

    def _refusal(self, pulse: Pulse) -> PulseStatus | None:
        ahead_us = self._ahead_us(pulse.start_us)
        if not self.armed or pulse.plan != self.plan:
            return PulseStatus.NOT_ARMED
        if pulse.first_ms + pulse.gap_ms + pulse.second_ms > LONGEST_PULSE_MS:
            return PulseStatus.BAD
        if ahead_us < -LATEST_MS * 1000:
            return PulseStatus.LATE
        return PulseStatus.TOO_FAR_AHEAD if ahead_us > FARTHEST_AHEAD_MS * 1000 else None

    def _ahead_us(self, wrapped_us: int) -> int:
        return (wrapped_us - self.now_us + WRAP // 2) % WRAP - WRAP // 2

    def _begin(self, waiting: _Waiting) -> None:
        begun = Sides.NONE
        for motor in self._motors:
            if waiting.pulse.sides & motor.side and motor.begin(waiting.pulse, waiting.start_us):
                begun |= motor.side
        self._last_begun = waiting.pulse.sequence
        self.events.append(Started(waiting.pulse.sequence, begun, self.now_us % WRAP))

    def _tell_of_trip(self, reason: TripReason, sides: Sides) -> None:
        self.events.append(Tripped(reason, sides, self.now_us % WRAP))

    def _next_due_us(self) -> int | None:
        due = [at_us for motor in self._motors if (at_us := motor.next_us()) is not None]
        due += [waiting.start_us for waiting in self._queue[:1]]
        if self.armed:
            due.append(self.heard_us + WATCHDOG_MS * 1000)
        if self._button_due_us is not None:
            due.append(self._button_due_us)
        return min(due, default=None)
