"""What becomes of the pulses that are said to a board: dropped, late, and when they were felt."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.strokes import Felt
from hardware import messages as m

SETTLED_S = 0.3
"""The clock is asked again this much after a pulse, when it knows that moment better."""
LATE_US = 1000
WRAP = 1 << 32


@dataclass(slots=True)
class SentPulse:
    """A pulse that was said to the board, and when."""

    due: Felt
    message: m.Pulse
    start_us: int
    said_s: float
    answered: bool = False


@dataclass(slots=True)
class TalkCounters:
    """What happened on one connection."""

    given: int = 0
    late: int = 0
    dropped: int = 0
    line_faults: int = 0
    stops: int = 0
    restarts: int = 0


class PulseFates:
    """Counts pulses and tells of each once. For one thread.

    A pulse of several strokes is told of by its first one.
    """

    def __init__(self, counters: TalkCounters) -> None:
        self._counters = counters
        self._begun: deque[tuple[Felt, int, GivenKind]] = deque()
        self._given: deque[Given] = deque()

    def drop(self, due: Felt) -> None:
        """A pulse is not given."""
        if due.order > 0.0:
            return
        self._counters.dropped += 1
        self._tell(due, None, GivenKind.DROPPED)

    def begin(self, sent: SentPulse, at_us: int) -> None:
        """The board has begun a pulse at this time of its own."""
        if sent.due.order > 0.0:
            return
        late_us = (at_us - sent.start_us + WRAP // 2) % WRAP - WRAP // 2
        kind = GivenKind.LATE if late_us > LATE_US else GivenKind.ON_TIME
        self._counters.given += 1
        self._counters.late += kind is GivenKind.LATE
        self._begun.append((sent.due, at_us, kind))

    def settle(self, host_s_of: Callable[[int], float | None], now_s: float) -> None:
        """Let it be known when pulses began of which the clock knows it well by now."""
        while self._begun and self._begun[0][0].time_s + SETTLED_S <= now_s:
            due, at_us, kind = self._begun.popleft()
            began_s = host_s_of(at_us)
            felt_s = None if began_s is None else began_s + due.planned_s - due.time_s
            self._tell(due, felt_s, kind)

    def take_given(self) -> Iterator[Given]:
        """Pulses whose fate is known by now, each once."""
        while self._given:
            yield self._given.popleft()

    def _tell(self, due: Felt, felt_s: float | None, kind: GivenKind) -> None:
        self._given.append(
            Given(Modality.TACTILE, due.sweep, due.side, due.planned_s, felt_s, kind)
        )
