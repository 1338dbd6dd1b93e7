"""Which pulses to send, take back or give up as the score changes; pure, with time handed in."""

import math
from collections.abc import Iterator
from itertools import islice

from bilateral.stimulus.cue_reader import GivenSweeps
from bilateral.stimulus.score import Score
from bilateral.stimulus.strokes import Felt, strokes_between
from hardware.limits import QUEUE_LENGTH

LOOK_AHEAD_S = 0.4
"""How early a pulse is sent. Less than the board's watchdog, so nothing outlives its computer."""
COMMITTED_S = 0.06
"""A pulse nearer than this stays: an order to take it back might come too late for it."""
LEAST_LEAD_S = 0.005
"""A pulse nearer than this is no longer sent: it would arrive late."""
MOST_WAITING = QUEUE_LENGTH - 2
"""The board stops when its queue is full, so it never is; the rest is sent a moment later."""


class Lookahead:
    """Keeps what was sent beside what the score wants. For one thread.

    A sweep that can no longer change counts as given.
    """

    def __init__(self) -> None:
        self._sent: list[Felt] = []
        self._left: list[Felt] = []
        """Sent for the set before this one, which came without a halt between."""
        self._set_number: int | None = None
        self._closed = GivenSweeps()
        self._judged_s = math.inf
        self._fitting: Score | None = None
        """What all that was sent is known to fit, as long as nothing more has begun."""
        self._handed: Score | None = None
        """What all pulses up to `_handed_until_s` were sent of, and none was taken back."""
        self._handed_until_s = -math.inf

    def begin(self, score: Score, now_s: float) -> None:
        """Turn to this score; a new set starts with a clean sheet."""
        own_rate_hz = None if score.pulses is None else score.pulses.alignment.own_rate_hz
        if self._closed.turn_to(score.number, own_rate_hz):
            self._set_number = score.number
            self._left = [pulse for pulse in self._sent if pulse.time_s > now_s]
            self._sent.clear()
            self._judged_s = now_s
            self._fitting = self._handed = None
        self._close(now_s)

    def unwanted(self, score: Score, now_s: float) -> list[Felt]:
        """Sent pulses that no longer fit: the first of them and all behind it.

        They count as not sent from now on. Those that are too near to be caught are left alone.
        """
        if left := [pulse for pulse in self._left if pulse.time_s > now_s + COMMITTED_S]:
            self._left.clear()
            return left
        if score is self._fitting:
            return []
        loose = [pulse for pulse in self._sent if pulse.time_s > now_s + COMMITTED_S]
        if not loose:
            return []
        from_s, until_s = loose[0].time_s - 1.0, loose[-1].time_s + 1.0
        wanted = {pulse.place: pulse for pulse in strokes_between(score, from_s, until_s)}
        for number, pulse in enumerate(loose):
            as_wanted = wanted.get(pulse.place)
            begun = self._closed.has(pulse.place)
            if begun or as_wanted is None or not pulse.is_like(as_wanted):
                revoked = loose[number:]
                self._sent = [sent for sent in self._sent if sent not in revoked]
                self._handed = None
                return revoked
        self._fitting = score
        return []

    def missed(self, score: Score, now_s: float) -> list[Felt]:
        """Pulses whose time has come before they could be sent; each is told once."""
        until_s = now_s + LEAST_LEAD_S
        if score is self._handed and until_s <= self._handed_until_s:  # nearly always
            self._judged_s = max(self._judged_s, until_s)
            return []
        found = list(self._open(strokes_between(score, self._judged_s, until_s)))
        self._judged_s = max(self._judged_s, until_s)
        if found:
            self._note(found[-1])
        return found

    def to_send(self, score: Score, now_s: float) -> list[Felt]:
        """Pulses that are due soon and not sent; they count as sent from now on."""
        from_s, until_s = now_s + LEAST_LEAD_S, now_s + LOOK_AHEAD_S
        if score is self._handed:
            from_s = max(from_s, self._handed_until_s)
        room = max(0, MOST_WAITING - len(self._sent))
        found = list(islice(self._open(strokes_between(score, from_s, until_s)), room))
        # Without room for more, there may have been more.
        self._handed, self._handed_until_s = (score if len(found) < room else None), until_s
        if found:
            self._sent = sorted([*self._sent, *found], key=lambda pulse: pulse.time_s)
        return found

    def close_sweep(self, pulse: Felt) -> None:
        """This pulse has come: its sweep has had its own, and so have those before it."""
        if pulse.set_number == self._set_number:
            self._note(pulse)

    def forget_sent(self, now_s: float) -> None:
        """Whatever was sent and has not begun is gone: it may be sent again."""
        self._close(now_s)
        self._sent.clear()
        self._left.clear()
        self._handed = None

    def _close(self, now_s: float) -> None:
        """What has begun can neither be taken back nor sent again."""
        for pulse in self._sent:
            if pulse.time_s <= now_s:
                self._note(pulse)
        self._sent = [pulse for pulse in self._sent if pulse.time_s > now_s]

    def _note(self, pulse: Felt) -> None:
        self._closed.note(pulse.place)
        self._fitting = None

    def _open(self, due: Iterator[Felt]) -> Iterator[Felt]:
        sent = {pulse.place for pulse in self._sent}
        return (p for p in due if not self._closed.has(p.place) and p.place not in sent)
