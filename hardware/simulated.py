"""A buzzer board in plain Python: the same bytes in and out as the firmware, with time injected.

It serves demonstrations without hardware. One test suite runs against it and against the real
firmware on a simulated chip, so that it cannot drift from what a board does.
"""

from hardware import messages as m
from hardware.limits import (
    DEVICE_NAME,
    FIRMWARE_VERSION,
    LONGEST_FRAME,
    LONGEST_PULSE_MS,
    MINIMUM_REST_MS,
    PROTOCOL_VERSION,
    QUEUE_LENGTH,
    STOP,
    WATCHDOG_MS,
    Ability,
    LineFault,
    TripReason,
)
from hardware.protocol import ChecksumError, FrameError, decode, encode
from hardware.simulated_motors import LevelChange
from hardware.simulated_pulses import WRAP, PulseSchedule

_ABILITIES = (
    Ability.SET_INTENSITY
    | Ability.KICK
    | Ability.SECOND_PULSE
    | Ability.STOP_BUTTON
    | Ability.STORED_ID
    | Ability.HARDWARE_TIMER
)


class SimulatedBoard:
    """Behaves as an Uno with the firmware would. For one thread.

    Times are the board's own microseconds, unwrapped and never going back; on the line they wrap
    at 2**32 as the firmware's do.
    """

    def __init__(self, *, device_id: int = 0, starts_at_us: int = 0) -> None:
        self._device_id = device_id
        self._output = bytearray()
        self._past_changes: list[LevelChange] = []
        self._boot(starts_at_us)

    @property
    def changes(self) -> list[LevelChange]:
        """Every change of a motor's drive since the board was made, oldest first."""
        return self._past_changes + self._pulses.changes

    def take_output(self) -> bytes:
        """Bytes the board has sent since this was last asked."""
        sent = bytes(self._output)
        self._output.clear()
        return sent

    def receive(self, data: bytes, at_us: int) -> None:
        """Let time pass to `at_us` and hand the board bytes then."""
        self.advance(at_us)
        for byte in data:
            self._take_byte(byte)
        self._pulses.serve()
        self._say_events()

    def advance(self, to_us: int) -> None:
        """Let time pass; pulses, limits and the watchdog act at their own moments on the way."""
        self._pulses.advance(to_us)
        self._say_events()

    def press_button(self, *, down: bool) -> None:
        """Close or open the client's stop button now."""
        self._pulses.press_button(down=down)

    def reset(self) -> None:
        """Start anew, as after a pull on the reset line; the stored id is kept."""
        self._pulses.stop_motors()
        self._past_changes = self.changes
        self._boot(self._pulses.now_us)

    def _boot(self, now_us: int) -> None:
        self._pulses = PulseSchedule(now_us)
        self._line = bytearray()
        self._skip_to_newline = False
        self._say(m.Booted(DEVICE_NAME, PROTOCOL_VERSION, FIRMWARE_VERSION))

    def _say(self, message: m.FromBoard) -> None:
        self._output += encode(message)

    def _say_events(self) -> None:
        for event in self._pulses.events:
            self._say(event)
        self._pulses.events.clear()

    def _take_byte(self, byte: int) -> None:
        if byte in STOP:
            self._pulses.halt(TripReason.HOST_STOP)
            self._line.clear()
            self._skip_to_newline = True
        elif byte in b"\r\n":
            if self._line and not self._skip_to_newline:
                self._obey(bytes(self._line))
            self._line.clear()
            self._skip_to_newline = False
        elif not self._skip_to_newline:
            self._keep_byte(byte)

    def _keep_byte(self, byte: int) -> None:
        printable = ord(" ") <= byte <= ord("~")
        if printable and len(self._line) < LONGEST_FRAME - 2:
            self._line.append(byte)
            return
        self._skip_to_newline = True
        self._say(m.Misunderstood(LineFault.TOO_LONG if printable else LineFault.SYNTAX))

    def _obey(self, line: bytes) -> None:
        try:
            message: m.Message | None = decode(line)
        except ChecksumError:
            self._say(m.Misunderstood(LineFault.CHECKSUM))
            return
        except FrameError:
            message = None
        self._pulses.heard_us = self._pulses.now_us
        self._say(self._answer_to(message))

    def _answer_to(self, message: m.Message | None) -> m.FromBoard:
        pulses = self._pulses
        answer: m.FromBoard = m.Misunderstood(LineFault.SYNTAX)
        match message:
            case m.Hello():
                answer = self._identity()
            case m.Ping(number):
                answer = m.Pong(number, pulses.now_us % WRAP, 0, pulses.state())
            case m.Arm(plan):
                answer = m.Armed(plan, pulses.arm(plan))
            case m.Pulse():
                status = pulses.take(message)
                answer = m.PulseAnswer(message.sequence, status, QUEUE_LENGTH - pulses.waiting)
            case m.Cancel():
                pulses.cancel(message)
                answer = m.Cancelled(pulses.plan, pulses.waiting)
            case m.AskBattery():
                answer = m.Battery(0)
            case m.KeepId(device_id):
                if not pulses.armed:
                    self._device_id = device_id
                answer = m.IdKept(self._device_id, not pulses.armed)
        return answer

    def _identity(self) -> m.Identity:
        return m.Identity(
            name=DEVICE_NAME,
            protocol=PROTOCOL_VERSION,
            firmware=FIRMWARE_VERSION,
            device_id=self._device_id,
            abilities=_ABILITIES,
            queue_length=QUEUE_LENGTH,
            longest_pulse_ms=LONGEST_PULSE_MS,
            watchdog_ms=WATCHDOG_MS,
            minimum_rest_ms=MINIMUM_REST_MS,
        )
