"""The hands on a buzzer board: one thread that owns the line, sends ahead and finds it again."""

import math
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields

from bilateral.processes import threads
from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.timing.heartbeat import Heartbeat
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice, Severity
from hardware.board_losses import BoardFault, BoardLosses
from hardware.board_memory import BoardMemory
from hardware.board_talk import BoardTalk
from hardware.boards import Reach
from hardware.hands import HandsHealth, HandsKind, HandsMissing
from hardware.limits import STOP
from hardware.link import BoardLost
from hardware.lookahead import COMMITTED_S
from hardware.pulse_fates import TalkCounters

TURN_S = 0.004
"""How soon a halt or a change is seen."""
RESTING_TURN_S = 0.02
"""How soon a start is seen, which leads in for much longer."""
PLAN_EVERY_S = 0.04
"""How often the plan is looked at where nothing has changed."""
CLOSE_S = 2.0
"""Some systems hold a port that is given back until what was written is taken, for half a minute.
The board stops by itself."""
WORTH_KEEPING_PPM = 50.0
"""A rate known no better than this is not worth remembering."""


class BoardHands:
    """Hands on a board, real or simulated.

    Opened and read by one thread; a pump of its own does everything else. Raises HandsMissing
    where there is no board, and ComputerFull.
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        reach: Reach,
        kind: HandsKind = HandsKind.BOARD,
        memory: BoardMemory | None = None,
    ) -> None:
        self._now_playing = now_playing
        self._reach = reach
        self._kind = kind
        self._memory = memory or BoardMemory()
        self._contact = reach.open()
        self._talk = self._new_talk()
        self._past: list[TalkCounters] = []
        self._lost_count = 0
        self._losses = BoardLosses()
        self._fault: str | None = None
        self._connected = True
        self._heartbeat = Heartbeat(time.perf_counter())
        self._given: deque[Given] = deque()
        self._news: deque[Notice] = deque()
        self._stops: deque[None] = deque()
        self._closing = threading.Event()
        self._pump = threading.Thread(target=self._run, name="pulse-pump", daemon=True)
        try:
            threads.start(self._pump)
        except threads.ComputerFull:
            self._contact.line.close()
            raise

    @property
    def kind(self) -> HandsKind:
        """What moves."""
        return self._kind

    @property
    def name(self) -> Notice:
        """What the therapist would call it."""
        return self._contact.described

    @property
    def ready(self) -> bool:
        """Whether a pulse can be placed in time now."""
        return self._connected and self._talk.clock.ready

    @property
    def connected(self) -> bool:
        """Whether it is there now."""
        return self._connected

    @property
    def committed_s(self) -> float:
        """How far ahead of now pulses can no longer be taken back."""
        return COMMITTED_S

    @property
    def health(self) -> HandsHealth:
        """Counters for the report and the status line."""
        talk = self._talk
        line = talk.clock.line
        now_s = time.perf_counter()
        total = _sum([*self._past, talk.counters])
        return HandsHealth(
            device=self.name,
            connected=self._connected,
            tells_time=True,
            skew_ppm=None if line is None else line.ppm,
            clock_error_s=None if line is None else line.error_at(now_s),
            given=total.given,
            late=total.late,
            dropped=total.dropped,
            losses=self._lost_count + total.restarts,
            line_faults=total.line_faults,
            stops=total.stops,
            fault=self._fault,
        )

    def beat(self) -> None:
        """Take it that the program lives; without this they go still in SILENT_LIMIT_S."""
        self._heartbeat.beat(time.perf_counter())

    def take_given(self) -> Iterator[Given]:
        """Pulses whose fate is known by now, each once."""
        while self._given:
            yield self._given.popleft()

    def take_stop(self) -> bool:
        """Whether the client has pressed the board's stop button since the last call."""
        asked = bool(self._stops)
        self._stops.clear()
        return asked

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: it was lost, it is back."""
        while self._news:
            yield self._news.popleft()

    def close(self) -> None:
        """Stop the motors, give the line back; one that is held up is not waited for for long."""
        self._closing.set()
        self._pump.join(CLOSE_S)

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                try:
                    self._talk_until_closed()
                except BoardLost as lost:
                    self._lose(lost.fault if isinstance(lost, _Misbehaves) else BoardFault.GONE)
                    self._find_again()
        except Exception as fault:  # noqa: BLE001  # told in the report; the watchdog stops motors
            self._fault = repr(fault)
            self._connected = False
            self._news.append(Notice("board-fault", about="hands"))
        finally:
            self._contact.line.close()

    def _talk_until_closed(self) -> None:
        line, talk = self._contact.line, self._talk
        restarts = talk.counters.restarts
        score: Score | None = None
        planned_s = -math.inf
        is_known = False
        while not self._closing.is_set():
            data = line.read(RESTING_TURN_S if score is None else TURN_S)
            now_s = time.perf_counter()
            heard = talk.hear(data, now_s)
            alive = self._heartbeat.is_felt(now_s)
            before, score = score, self._now_playing.current if alive else None
            if heard or score is not before or now_s >= planned_s + PLAN_EVERY_S:
                planned_s = now_s
                if said := talk.turn(score, now_s):
                    line.write(said)
            if alive and (ping := talk.ping(time.perf_counter())):
                line.write(ping)
            self._given.extend(talk.take_given())
            if talk.stop_asked:
                talk.stop_asked = False
                self._stops.append(None)
            if talk.counters.restarts > restarts:
                restarts = talk.counters.restarts
                self._news.append(Notice("board-restarted", about="hands"))
            is_known = self._judged(now_s, is_known=is_known)
        line.write(STOP)
        self._remember()

    def _judged(self, now_s: float, *, is_known: bool) -> bool:
        """Whether it has answered as a board does. Raises BoardLost once it does not."""
        talk = self._talk
        if talk.floods:
            with suppress(BoardLost):
                self._contact.line.write(STOP)
            raise _Misbehaves(BoardFault.FLOODS)
        if talk.clock.ready and not is_known:
            is_known = self._connected = True
            if self._losses.be_back():
                board = self._contact.described
                back = Notice("board-back", severity=Severity.NEWS, about="hands", board=board)
                self._news.append(back)
        if talk.clock.is_silent(now_s):
            raise BoardLost("it answers no more") if is_known else _Misbehaves(BoardFault.MUTE)
        return is_known

    def _lose(self, fault: BoardFault) -> None:
        self._lost_count += self._connected
        self._connected = False
        self._talk.finish()
        self._given.extend(self._talk.take_given())
        self._contact.line.close()
        self._remember()
        if self._losses.lose(fault):
            self._news.append(fault.told(self._contact.described))

    def _find_again(self) -> None:
        """Look for the same board until it is there or the program ends."""
        while not self._closing.wait(self._losses.look_again_s):
            try:
                contact = self._reach.reopen(self._contact)
            except HandsMissing:
                contact = None
            if contact is None:
                continue
            known = self._talk.known_rate
            self._past.append(self._talk.counters)
            self._contact = contact
            self._talk = BoardTalk(known)
            return

    def _new_talk(self) -> BoardTalk:
        return BoardTalk(self._memory.recall(self._contact.identity.device_id))

    def _remember(self) -> None:
        line = self._talk.clock.line
        if line is not None and line.error_per_s * 1e6 < WORTH_KEEPING_PPM:
            self._memory.keep(self._contact.identity.device_id, line.ppm)


class _Misbehaves(BoardLost):
    """It is there, and does what no board does."""

    def __init__(self, fault: BoardFault) -> None:
        super().__init__(fault.name)
        self.fault = fault


def _sum(parts: list[TalkCounters]) -> TalkCounters:
    names = [field.name for field in fields(TalkCounters)]
    return TalkCounters(**{name: sum(getattr(part, name) for part in parts) for name in names})
