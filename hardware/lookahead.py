"""Which pulses to send, take back or give up as the score changes; pure, with time handed in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.stimulus.cue_reader import GivenSweeps
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Side

LOOK_AHEAD_S = 0.4
"""How early a pulse is sent. Less than the board's watchdog, so nothing outlives its computer."""
COMMITTED_S = 0.06
"""A pulse nearer than this stays: an order to take it back might come too late for it."""
LEAST_LEAD_S = 0.005
"""A pulse nearer than this is no longer sent: it would arrive late."""
LONGEST_SHARE = 0.9
"""Of a sweep, so that one hand is always still before the other begins."""
SAME_S = 1e-6


@dataclass(frozen=True, slots=True)
class DuePulse:
    """One pulse as a score has it."""

    sweep: int
    side: Side
    time_s: float
    """When the motor is switched on, in host time."""
    planned_s: float
    """When it is to be felt."""
    duration_s: float
    strength: float
    kick_s: float
    set_number: int

    def is_like(self, other: "DuePulse") -> bool:
        """Whether a hand could tell the two apart."""
        ours, theirs = (
            (pulse.sweep, pulse.side, pulse.duration_s, pulse.strength, pulse.kick_s)
            for pulse in (self, other)
        )
        return ours == theirs and abs(self.time_s - other.time_s) <= SAME_S


def due_pulses(score: Score, start_s: float, end_s: float) -> Iterator[DuePulse]:
    """Pulses whose motor is to be switched on in [start_s, end_s), in order."""
    pulses = score.pulses
    if pulses is None or pulses.strength <= 0:
        return
    for cue in score.cues(pulses.alignment, start_s, end_s):
        rate = score.timeline.rate_at(cue.planned_s)
        longest_s = LONGEST_SHARE / rate if rate > 0 else math.inf
        duration_s = min(pulses.duration_s, longest_s)
        yield DuePulse(
            sweep=cue.sweep,
            side=cue.side,
            time_s=cue.time_s,
            planned_s=cue.planned_s,
            duration_s=duration_s,
            strength=pulses.strength,
            kick_s=min(pulses.kick_s, duration_s),
            set_number=score.number,
        )


class Lookahead:
    """Keeps what was sent beside what the score wants. For one thread.

    A sweep that can no longer change counts as given.
    """

    def __init__(self) -> None:
        self._sent: list[DuePulse] = []
        self._left: list[DuePulse] = []
        """Sent for the set before this one, which came without a halt between."""
        self._set_number: int | None = None
        self._closed = GivenSweeps()
        self._judged_s = math.inf

    def begin(self, score: Score, now_s: float) -> None:
        """Turn to this score; a new set starts with a clean sheet."""
        if self._closed.turn_to(score.number):
            self._set_number = score.number
            self._left = [pulse for pulse in self._sent if pulse.time_s > now_s]
            self._sent.clear()
            self._judged_s = now_s
        self._close(now_s)

    def unwanted(self, score: Score, now_s: float) -> list[DuePulse]:
        """Sent pulses that no longer fit: the first of them and all behind it.

        They count as not sent from now on. Those that are too near to be caught are left alone.
        """
        if left := [pulse for pulse in self._left if pulse.time_s > now_s + COMMITTED_S]:
            self._left.clear()
            return left
        loose = [pulse for pulse in self._sent if pulse.time_s > now_s + COMMITTED_S]
        if not loose:
            return []
        from_s, until_s = loose[0].time_s - 1.0, loose[-1].time_s + 1.0
        wanted = {pulse.sweep: pulse for pulse in due_pulses(score, from_s, until_s)}
        for number, pulse in enumerate(loose):
            as_wanted = wanted.get(pulse.sweep)
            begun = self._closed.has(pulse.sweep)
            if begun or as_wanted is None or not pulse.is_like(as_wanted):
                revoked = loose[number:]
                self._sent = [sent for sent in self._sent if sent not in revoked]
                return revoked
        return []

    def missed(self, score: Score, now_s: float) -> list[DuePulse]:
        """Pulses whose time has come before they could be sent; each is told once."""
        until_s = now_s + LEAST_LEAD_S
        found = list(self._open(due_pulses(score, self._judged_s, until_s)))
        self._judged_s = max(self._judged_s, until_s)
        if found:
            self._closed.note(found[-1].sweep)
        return found

    def to_send(self, score: Score, now_s: float) -> list[DuePulse]:
        """Pulses that are due soon and not sent; they count as sent from now on."""
        due = due_pulses(score, now_s + LEAST_LEAD_S, now_s + LOOK_AHEAD_S)
        found = list(self._open(due))
        self._sent = sorted([*self._sent, *found], key=lambda pulse: pulse.time_s)
        return found

    def close_sweep(self, pulse: DuePulse) -> None:
        """This pulse has come: its sweep has had its own, and so have those before it."""
        if pulse.set_number == self._set_number:
            self._closed.note(pulse.sweep)

    def forget_sent(self, now_s: float) -> None:
        """Whatever was sent and has not begun is gone: it may be sent again."""
        self._close(now_s)
        self._sent.clear()
        self._left.clear()

    def _close(self, now_s: float) -> None:
        """What has begun can neither be taken back nor sent again."""
        for pulse in self._sent:
            if pulse.time_s <= now_s:
                self._closed.note(pulse.sweep)
        self._sent = [pulse for pulse in self._sent if pulse.time_s > now_s]

    def _open(self, due: Iterator[DuePulse]) -> Iterator[DuePulse]:
        sent = {pulse.sweep for pulse in self._sent}
        return (p for p in due if not self._closed.has(p.sweep) and p.sweep not in sent)
