"""What the computer and the buzzer board say to each other, as values.

Times named `_us` are microseconds of the board's own 32-bit clock, which wraps after 71.6 minutes.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, NamedTuple

from hardware.limits import (
    LONGEST_KICK_MS,
    Ability,
    LineFault,
    PulseStatus,
    Sides,
    State,
    TripReason,
)


class FieldRange(NamedTuple):
    """Lowest and highest value of a field on the wire, and the digits it is padded to."""

    low: int
    high: int
    digits: int = 1


Byte = Annotated[int, FieldRange(0, 0xFF)]
Word = Annotated[int, FieldRange(0, 0xFFFF)]
Long = Annotated[int, FieldRange(0, 0xFFFF_FFFF)]
PaddedMicroseconds = Annotated[int, FieldRange(0, 0xFFFF_FFFF, digits=10)]
PingNumber = Annotated[int, FieldRange(0, 99_999, digits=5)]
Level = Annotated[int, FieldRange(1, 0xFF)]
Duration = Annotated[int, FieldRange(1, 0xFFFF)]


@dataclass(frozen=True, slots=True)
class Hello:
    """Asks a board who it is."""

    KIND: ClassVar = "H"


@dataclass(frozen=True, slots=True)
class Ping:
    """Asks for the board's clock, and tells it that the computer is alive."""

    KIND: ClassVar = "S"
    number: PingNumber


@dataclass(frozen=True, slots=True)
class Arm:
    """Empties the queue and lets pulses of this plan in."""

    KIND: ClassVar = "A"
    plan: Byte


@dataclass(frozen=True, slots=True)
class Pulse:
    """One pulse, or two with a gap between; a gap of 0 makes it one with two levels.

    `sequence` tells a repeated message from a new one. `kick_ms` is full drive at the start of a
    stretch of vibration, to bring a motor up to speed. Without a second pulse its fields are 0.
    """

    KIND: ClassVar = "P"
    plan: Byte
    sequence: Word
    sides: Annotated[Sides, FieldRange(1, 3)]
    start_us: Long
    first_ms: Duration
    first_level: Level
    kick_ms: Annotated[int, FieldRange(0, LONGEST_KICK_MS)] = 0
    gap_ms: Word = 0
    second_ms: Word = 0
    second_level: Byte = 0

    def __post_init__(self) -> None:
        if bool(self.second_ms) != bool(self.second_level):
            raise ValueError("a second pulse needs both a duration and a level")
        if self.gap_ms and not self.second_ms:
            raise ValueError("a gap without a second pulse means nothing")


@dataclass(frozen=True, slots=True)
class Cancel:
    """Drops waiting pulses from a time on; after it only pulses of `next_plan` are taken."""

    KIND: ClassVar = "C"
    plan: Byte
    from_us: Long
    next_plan: Byte


@dataclass(frozen=True, slots=True)
class AskBattery:
    """Asks for the voltage of the battery, if that line is wired."""

    KIND: ClassVar = "V"


@dataclass(frozen=True, slots=True)
class KeepId:
    """Gives a board an id to keep when its power goes, so that it is known again."""

    KIND: ClassVar = "I"
    device_id: Long


@dataclass(frozen=True, slots=True)
class Identity:
    """Answer to Hello. `device_id` is 0 for a board that was never given one."""

    KIND: ClassVar = "h"
    name: str
    protocol: Byte
    firmware: Byte
    device_id: Long
    abilities: Annotated[Ability, FieldRange(0, 0xFFFF)]
    queue_length: Byte
    longest_pulse_ms: Annotated[int, FieldRange(0, 9999)]
    watchdog_ms: Annotated[int, FieldRange(0, 9999)]
    minimum_rest_ms: Annotated[int, FieldRange(0, 999)]


@dataclass(frozen=True, slots=True)
class Pong:
    """Answer to Ping: when it came, and how much later its answer began to leave."""

    KIND: ClassVar = "s"
    number: PingNumber
    received_us: PaddedMicroseconds
    later_us: Annotated[int, FieldRange(0, 99_999, digits=5)]
    state: Annotated[State, FieldRange(0, 7)]


@dataclass(frozen=True, slots=True)
class Armed:
    """Answer to Arm; not taken while the client holds the stop button."""

    KIND: ClassVar = "a"
    plan: Byte
    taken: bool


@dataclass(frozen=True, slots=True)
class PulseAnswer:
    """Answer to Pulse, with the places left in the queue."""

    KIND: ClassVar = "p"
    sequence: Word
    status: PulseStatus
    places_left: Byte


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Answer to Cancel: the plan now in force and how many pulses still wait."""

    KIND: ClassVar = "c"
    plan: Byte
    waiting: Byte


@dataclass(frozen=True, slots=True)
class Battery:
    """Answer to AskBattery; 0 mV when no line is wired."""

    KIND: ClassVar = "v"
    millivolts: Long


@dataclass(frozen=True, slots=True)
class IdKept:
    """Answer to KeepId; not taken while the board is armed."""

    KIND: ClassVar = "i"
    device_id: Long
    taken: bool


@dataclass(frozen=True, slots=True)
class Booted:
    """The board has just started: whatever was sent before is gone."""

    KIND: ClassVar = "b"
    name: str
    protocol: Byte
    firmware: Byte


@dataclass(frozen=True, slots=True)
class Started:
    """A pulse began at this true time; on no side when the motor had to rest."""

    KIND: ClassVar = "e"
    sequence: Word
    sides: Annotated[Sides, FieldRange(0, 3)]
    at_us: Long


@dataclass(frozen=True, slots=True)
class Tripped:
    """Motors were switched off. `sides` is set for TOO_LONG; all other reasons mean both."""

    KIND: ClassVar = "w"
    reason: TripReason
    sides: Annotated[Sides, FieldRange(0, 3)]
    at_us: Long


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """A line reached the board damaged."""

    KIND: ClassVar = "n"
    fault: LineFault


ToBoard = Hello | Ping | Arm | Pulse | Cancel | AskBattery | KeepId
FromBoard = (
    Identity
    | Pong
    | Armed
    | PulseAnswer
    | Cancelled
    | Battery
    | IdKept
    | Booted
    | Started
    | Tripped
    | Misunderstood
)
Message = ToBoard | FromBoard
