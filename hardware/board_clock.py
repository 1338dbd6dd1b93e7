"""A board's clock as the computer comes to know it: pings, their answers and the corridor."""

import random
from dataclasses import dataclass

from bilateral.timing.corridor import Corridor, CounterUnwrap, DeviceLine, Exchange
from hardware.messages import Ping, Pong

EARLY_EVERY_S = 0.02
EARLY_S = 20.0
"""So long pings are frequent: a set may begin soon, and the board's rate is not known yet."""
EVERY_S = (0.050, 0.066)
"""Eight a watchdog's patience; a little at random, or a latch in the USB chip is met in step.

The quickest ones alone tell the time. With half as many, and half as long many, it is out by up to
0.02 ms more while a line is as busy as a hum makes it.
"""
ENOUGH = 25
ENOUGH_S = 0.35
SILENT_LIMIT_S = 1.5
"""A board that answers nothing for so long is gone, whatever the system says of its port."""
NUMBERS = 100_000
WINDOW_S = 90.0
MOST_KEPT = 1400
"""Of a whole window: more than a corridor needs on a quick line, less error on a slow one."""
NEW_BOARD_PPM = 6500.0
"""Ceramic resonators are within half a percent, and a little more with age and warmth."""
KNOWN_BOARD_PPM = 2000.0
"""How far warmth may move a board's clock from what is remembered of it."""


@dataclass(frozen=True, slots=True)
class KnownRate:
    """How fast a board's crystal runs and within what that is certain, in parts per million."""

    ppm: float = 0.0
    tolerance_ppm: float = NEW_BOARD_PPM


class BoardClock:
    """Asks a board for its time, first quickly, then steadily. For one thread."""

    def __init__(self, known: KnownRate) -> None:
        self._corridor = Corridor(
            known.ppm, known.tolerance_ppm, window_s=WINDOW_S, most_exchanges=MOST_KEPT
        )
        self._unwrap = CounterUnwrap()
        self._sent: dict[int, float] = {}
        self._asked = 0
        self._answered = 0
        self._first_s: float | None = None
        self._next_s = -float("inf")
        self._ready = False
        self._random = random.Random()  # noqa: S311  # jitter, no secret

    @property
    def line(self) -> DeviceLine | None:
        """Device time over host time; None before the first answer."""
        return self._corridor.line

    @property
    def ready(self) -> bool:
        """Whether it is known well enough to place a pulse."""
        return self._ready

    def is_due(self, now_s: float) -> bool:
        """Whether to ask again."""
        return now_s >= self._next_s

    def ask(self, now_s: float) -> Ping:
        """Ask now; the ping must leave at once."""
        number = self._asked % NUMBERS
        self._asked += 1
        self._sent[number] = now_s
        if self._first_s is None:
            self._first_s = now_s
        if now_s < self._first_s + EARLY_S:
            wait_s = EARLY_EVERY_S * self._random.uniform(0.8, 1.2)
        else:
            wait_s = self._random.uniform(*EVERY_S)
        self._next_s = now_s + wait_s
        return Ping(number)

    def take(self, answer: Pong, read_s: float) -> bool:
        """Learn from an answer; False when it fits no question or is impossible."""
        sent_s = self._sent.pop(answer.number, None)
        if sent_s is None:
            return False
        # Answers come in order: what was asked before this one was lost.
        self._sent = {number: at_s for number, at_s in self._sent.items() if at_s > sent_s}
        received_us = self._unwrap.unwrap(answer.received_us)
        exchange = Exchange(sent_s, received_us, received_us + answer.later_us, read_s)
        if not self._corridor.add(exchange):
            return False
        self._answered += 1
        waited_s = 0.0 if self._first_s is None else read_s - self._first_s
        self._ready = self._ready or (self._answered >= ENOUGH and waited_s >= ENOUGH_S)
        return True

    def is_silent(self, now_s: float) -> bool:
        """Whether the board has left its questions unanswered for too long."""
        return any(now_s - at_s > SILENT_LIMIT_S for at_s in self._sent.values())

    def host_s_of(self, reading_us: int) -> float | None:
        """Host time of a recent reading of the board's clock."""
        line = self.line
        return None if line is None else line.host_s_at(self._unwrap.unwrap(reading_us))
