"""Numbers both ends of the line agree on: firmware/bilateral_buzzers/limits.h has the same."""

from enum import IntEnum, IntFlag

DEVICE_NAME = "BILATERAL"
PROTOCOL_VERSION = 1
FIRMWARE_VERSION = 1
BAUD = 115200
LONGEST_FRAME = 64
PING_FRAME = 33
QUEUE_LENGTH = 16
LONGEST_PULSE_MS = 2000
MINIMUM_REST_MS = 50
WATCHDOG_MS = 500
FARTHEST_AHEAD_MS = 5000
LATEST_MS = 10
LONGEST_KICK_MS = 250
ONSET_US = 1100
BUTTON_STEADY_US = 8000

STOP = b"!"
"""Stops the motors at once, wherever it stands in the stream; it needs no frame."""


class Ability(IntFlag):
    """What a board can do, from its hello. Bits of later versions are kept."""

    SET_INTENSITY = 1
    KICK = 2
    SECOND_PULSE = 4
    STOP_BUTTON = 8
    BATTERY_LINE = 16
    STORED_ID = 32
    HARDWARE_TIMER = 64


class Sides(IntFlag):
    """One motor or the other, both or none."""

    NONE = 0
    LEFT = 1
    RIGHT = 2
    BOTH = 3


class State(IntFlag):
    """The board at the moment of a ping."""

    ARMED = 1
    MOTOR_ON = 2
    BUTTON_DOWN = 4


class PulseStatus(IntEnum):
    """What became of a pulse that was sent."""

    QUEUED = 0
    LATE = 1
    TOO_FAR_AHEAD = 2
    QUEUE_FULL = 3
    BAD = 4
    NOT_ARMED = 5


class TripReason(IntEnum):
    """Why motors were switched off. Only TOO_LONG leaves the plan in force."""

    HOST_SILENT = 1
    HOST_STOP = 2
    TOO_LONG = 3
    STOP_BUTTON = 4
    QUEUE_FULL = 5
    QUEUE_CORRUPT = 6


class LineFault(IntEnum):
    """Why the board did not understand a line."""

    CHECKSUM = 1
    TOO_LONG = 2
    SYNTAX = 3
