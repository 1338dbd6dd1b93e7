"""A pulse as it is said to a board: at its moment by the clock of the board."""

from functools import reduce
from operator import or_

from bilateral.stimulus.strokes import Felt
from bilateral.timing.corridor import DeviceLine
from bilateral.timing.timeline import Side
from hardware import messages as m
from hardware.limits import LONGEST_KICK_MS, LONGEST_PULSE_MS, Sides
from hardware.pulse_fates import WRAP, SentPulse

FULL = 255

_SIDES = {Side.LEFT: Sides.LEFT, Side.RIGHT: Sides.RIGHT}


def timed_pulse(due: Felt, line: DeviceLine, plan: int, sequence: int, now_s: float) -> SentPulse:
    """What is due, at its moment on the line between the board's clock and ours."""
    start_us = round(line.device_us_at(due.time_s))
    message = m.Pulse(
        plan=plan,
        sequence=sequence,
        sides=reduce(or_, (_SIDES[hand] for hand in due.hands)),
        start_us=start_us % WRAP,
        first_ms=min(LONGEST_PULSE_MS, max(1, round(due.duration_s * 1000))),
        first_level=max(1, round(due.strength * FULL)),
        kick_ms=min(LONGEST_KICK_MS, round(due.kick_s * 1000)),
    )
    return SentPulse(due, message, start_us, now_s)
