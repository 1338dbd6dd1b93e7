"""The computer's side of the talk with a board: what is said when, and what the answers mean.

No line and no clock of its own: bytes and host times come in, bytes go out.
"""

import math
from collections.abc import Iterator
from dataclasses import replace

from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import Felt
from bilateral.timing.allowance import Allowance
from hardware import messages as m
from hardware.board_clock import KNOWN_BOARD_PPM, BoardClock, KnownRate
from hardware.limits import (
    STOP,
    PulseStatus,
    Sides,
    State,
    TripReason,
)
from hardware.lookahead import Lookahead
from hardware.protocol import MOST_SAID_BYTES, SAID_BYTES_A_SECOND, Decoder, encode
from hardware.pulse_fates import WRAP, PulseFates, SentPulse, TalkCounters
from hardware.timed_pulse import timed_pulse

REPEAT_S = 0.1
"""An order or a pulse that has not been answered for so long is said again."""
LOST_S = 0.25
"""A pulse of which nothing was heard this much after its moment was not given."""


class BoardTalk:
    """One connection to a board that has said who it is. For one thread."""

    def __init__(self, known: KnownRate) -> None:
        self.clock = BoardClock(known)
        self.counters = TalkCounters()
        self.floods = False
        """Whether it says more than any board does; nothing of it is looked at from then on."""
        self._allowance: Allowance | None = None
        self.stop_asked = False
        """Set when the client presses the button; for the owner to clear."""
        self._known = known
        self._decoder = Decoder()
        self._lookahead = Lookahead()
        self._plan = 0
        self._armed = False
        self._board_armed = False
        self._order: m.Arm | m.Cancel | None = None
        self._order_said_s = -math.inf
        self._stopped = False
        self._sequence = 0
        self._sent: dict[int, SentPulse] = {}
        self._revoked: dict[int, SentPulse] = {}
        self._fates = PulseFates(self.counters)

    @property
    def known_rate(self) -> KnownRate:
        """What is known by now of how fast the board's crystal runs."""
        line = self.clock.line
        return KnownRate(line.ppm, KNOWN_BOARD_PPM) if line and self.clock.ready else self._known

    def ping(self, now_s: float) -> bytes:
        """Ask for the board's time if that is due; to be written at once."""
        return encode(self.clock.ask(now_s)) if self.clock.is_due(now_s) else b""

    def turn(self, score: Score | None, now_s: float) -> bytes:
        """What to say now; a halt comes before everything else."""
        self._settle(now_s)
        if score is None or score.pulses is None:
            return self._stand_still(now_s)
        if not self.clock.ready or self._stopped:
            return b""
        self._lookahead.begin(score, now_s)
        for due in self._lookahead.missed(score, now_s):
            self._fates.drop(due)
        if self._order is None:
            if self._armed:
                self._take_back(score, now_s)
            else:
                self._plan = (self._plan + 1) % 256
                self._give_order(m.Arm(self._plan))
        if self._order is not None:
            return self._say_order(now_s)
        return self._say_pulses(score, now_s)

    def hear(self, data: bytes, read_s: float) -> bool:
        """Take bytes that were read just now; True when something is to be said to what they tell.

        That a pulse waits or has begun is none of that: a hum tells it a hundred times a second.
        """
        if self._allowance is None:
            self._allowance = Allowance(MOST_SAID_BYTES, SAID_BYTES_A_SECOND, read_s)
        self.floods = self.floods or not self._allowance.has(len(data), read_s)
        if self.floods:
            return False
        rejected = self._decoder.rejected
        messages = self._decoder.feed(data)
        for message in messages:
            self._listen(message, read_s)
        self.counters.line_faults += self._decoder.rejected - rejected
        return not all(map(_needs_no_answer, messages))

    def take_given(self) -> Iterator[Given]:
        """Pulses whose fate is known by now, each once."""
        return self._fates.take_given()

    def finish(self) -> None:
        """The line is gone: let the fate of every pulse be known."""
        self._settle(math.inf)

    def _stand_still(self, now_s: float) -> bytes:
        """Halt the board if it could move, and forget what it was to do."""
        self._stopped = False
        if not self._armed and not self._board_armed and self._order is None:
            return b""
        self._board_armed = False
        self._disengage(now_s)
        return STOP

    def _disengage(self, now_s: float) -> None:
        """The board's queue is empty and it takes nothing until it is armed again."""
        self._armed = False
        self._order = None
        self._lookahead.forget_sent(now_s)
        waiting = [number for number, sent in self._sent.items() if sent.due.time_s > now_s]
        for number in waiting:
            del self._sent[number]

    def _give_order(self, order: m.Arm | m.Cancel) -> None:
        self._order = order
        self._order_said_s = -math.inf

    def _say_order(self, now_s: float) -> bytes:
        if self._order is None or now_s < self._order_said_s + REPEAT_S:
            return b""
        self._order_said_s = now_s
        return encode(self._order)

    def _take_back(self, score: Score, now_s: float) -> None:
        revoked = self._lookahead.unwanted(score, now_s)
        if not revoked:
            return
        first_s = revoked[0].time_s
        gone = [number for number, sent in self._sent.items() if sent.due.time_s >= first_s]
        from_us = min((self._sent[number].start_us for number in gone), default=None)
        self._revoked = {number: self._sent.pop(number) for number in gone}
        if from_us is not None:
            self._give_order(m.Cancel(self._plan, from_us % WRAP, (self._plan + 1) % 256))

    def _say_pulses(self, score: Score, now_s: float) -> bytes:
        said = bytearray()
        for sent in self._sent.values():
            unheard = not sent.answered and now_s > sent.said_s + REPEAT_S
            if unheard and sent.due.time_s > now_s:
                sent.said_s = now_s
                # The board knows it by its number, and takes it once.
                said += encode(replace(sent.message, plan=self._plan))
        for due in self._lookahead.to_send(score, now_s):
            said += self._say_pulse(due, now_s)
        return bytes(said)

    def _say_pulse(self, due: Felt, now_s: float) -> bytes:
        line = self.clock.line
        if line is None:
            return b""
        self._sequence = (self._sequence + 1) % (1 << 16)
        sent = timed_pulse(due, line, self._plan, self._sequence, now_s)
        self._sent[self._sequence] = sent
        return encode(sent.message)

    def _listen(self, message: m.Message, read_s: float) -> None:
        match message:
            case m.Pong():
                self.clock.take(message, read_s)
                self._compare_state(message.state, read_s)
            case m.Armed():
                self._take_armed(message)
            case m.Cancelled(plan, _):
                if isinstance(self._order, m.Cancel) and plan == self._order.next_plan:
                    self._plan = plan
                    self._order = None
            case m.PulseAnswer():
                self._take_answer(message, read_s)
            case m.Started():
                self._take_started(message)
            case m.Tripped(reason, _, _):
                self._take_trip(reason, read_s)
            case m.Misunderstood():
                self.counters.line_faults += 1
            case m.Booted():
                self.finish()
                self.counters.restarts += 1
                self.clock = BoardClock(self.known_rate)
                self._disengage(read_s)
            case _:
                pass

    def _take_armed(self, answer: m.Armed) -> None:
        if not isinstance(self._order, m.Arm) or answer.plan != self._order.plan:
            return
        self._order = None
        self._armed = answer.taken
        if not answer.taken:
            self._ask_for_stop()

    def _take_answer(self, answer: m.PulseAnswer, read_s: float) -> None:
        sent = self._sent.get(answer.sequence)
        if sent is None:
            return
        if answer.status is PulseStatus.NOT_ARMED:
            if self._armed and self._order is None and sent.message.plan == self._plan:
                self._disengage(read_s)
            return
        sent.answered = True
        if answer.status is not PulseStatus.QUEUED:
            del self._sent[answer.sequence]
            self._fates.drop(sent.due)

    def _take_started(self, event: m.Started) -> None:
        sent = self._sent.pop(event.sequence, None)
        if sent is None:
            sent = self._revoked.pop(event.sequence, None)
        if sent is None:
            return
        self._lookahead.close_sweep(sent.due)
        if event.sides is Sides.NONE:
            self._fates.drop(sent.due)
            return
        self._fates.begin(sent, event.at_us)

    def _take_trip(self, reason: TripReason, read_s: float) -> None:
        if reason is TripReason.HOST_STOP:
            return
        self.counters.stops += 1
        if reason is TripReason.STOP_BUTTON:
            self._ask_for_stop()
        if reason is not TripReason.TOO_LONG:
            self._disengage(read_s)

    def _ask_for_stop(self) -> None:
        """The client wants to stop: nothing moves until the set has been ended."""
        self.stop_asked = True
        self._stopped = True

    def _compare_state(self, state: State, read_s: float) -> None:
        """Believe the board where a message was lost on the way; answers come in order."""
        if self._armed and State.ARMED not in state:
            self._disengage(read_s)
        self._board_armed = State.ARMED in state

    def _settle(self, now_s: float) -> None:
        self._fates.settle(self.clock.host_s_of, now_s)
        lost = [n for n, sent in self._sent.items() if sent.due.time_s + LOST_S <= now_s]
        for number in lost:
            self._fates.drop(self._sent.pop(number).due)


def _needs_no_answer(message: m.Message) -> bool:
    if isinstance(message, m.PulseAnswer):
        return message.status is PulseStatus.QUEUED
    return isinstance(message, m.Started)
