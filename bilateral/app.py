"""The composition root: every output and thread starts and ends here."""

import gc
import math
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import FrameType

from audio.player import Sounded
from audio.stream import ToneStream
from bilateral.session.commands import (
    Command,
    Faster,
    Finish,
    Halt,
    Pause,
    Resume,
    Slower,
    Start,
)
from bilateral.session.health import SyncWord, asynchronies, spread, worst_word
from bilateral.session.ledger import set_report
from bilateral.session.plan import SetPlan
from bilateral.session.report import Event, Frames, Modality, SetReport
from bilateral.session.session import COMMIT_HORIZON_S, PLAYING, Progress, Session, State
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.timing.timeline import Side
from bilateral.timing.transport import Transport
from bilateral.visual.arrivals import Arrival, arrivals
from bilateral.visual.keys import Press
from bilateral.visual.stage import MonitorBack, MonitorLost, Stage, StageNews
from bilateral.visual.virtual import VirtualStage
from hardware.hands import Hands, Pulsed

SWITCH_INTERVAL_S = 0.0005
"""How soon a thread in the midst of Python code lets another have the interpreter."""
WARM_UP_LIMIT_S = 5.0
HORIZON_MARGIN_S = 0.03
LOOK_S = 1.0
LATELY_S = 10.0
SETTLE_S = 0.6
"""After a set, until every output has said when its last events really came."""
DOUBLE_TAP_S = 1.0
"""Escape closes the stage only this long after it has halted a set."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the status line shows."""

    progress: Progress
    eyes: str
    ears: str
    hands: str
    sync: SyncWord


class Instrument:
    """Eyes, ears and hands under one session. Belongs to the main thread.

    `tell` is given sentences for the therapist and must return at once.
    """

    def __init__(
        self,
        transport: Transport[Score],
        stage: Stage | VirtualStage,
        ears: ToneStream | None,
        clock: Clock,
        tell: Callable[[str], None],
        hands: Hands | None = None,
    ) -> None:
        self._transport = transport
        self._stage = stage
        self._ears = ears
        self._hands = hands
        self._clock = clock
        self._tell = tell
        self._heard: dict[int, Sounded] = {}
        self._felt: dict[int, Pulsed] = {}
        self._sync: SyncWord = "unknown"
        self._looked_s = float("-inf")
        self._began: datetime | None = None
        self._stopping_s: float | None = None
        self._halted_s = float("-inf")
        self._stop_asked = False
        self._asked: deque[Command] = deque()
        self.sets: list[SetReport] = []
        self.snapshot: Snapshot | None = None

    def give(self, plan: SetPlan, *, wait: bool) -> None:
        """Give one set and return when it is over; with `wait`, sets as they are asked for.

        A set that was halted leaves the stage calm and empty, ready for another, until it is
        closed. Ctrl+C and a request to terminate halt, then return.
        """
        spread([0.0])  # numpy loads its statistics at their first use, which takes 50 ms
        session = Session(plan, self._transport)
        opened_s = self._clock.now_s()
        with _steady_interpreter(), self._stop_signals():
            while not self._over(session, wait=wait):
                self._stage.await_turn()
                now_s = self._clock.now_s()
                if not wait and not session.sets_begun and self._is_warm(now_s - opened_s):
                    self._asked.append(Start())
                self._turn(session, now_s)
                self._stage.show(self._transport.current)
            self._finish_books(session)

    def _turn(self, session: Session, now_s: float) -> None:
        if self._stop_asked and self._stopping_s is None:
            self._close_down(session, now_s)
        for news in self._stage.take_news():
            self._answer(news, session, now_s)
        while self._asked:
            self._take(self._asked.popleft(), session, now_s)
        session.advance(now_s)
        self._listen()
        self._feel(session, now_s)
        self._keep_books(session, now_s)
        if now_s >= self._looked_s + LOOK_S:
            self._looked_s = now_s
            self._sync = self._sync_lately(session, now_s)
        ears = condition(self._ears, wanted=session.plan.tones is not None)
        hands = hands_condition(self._hands, wanted=session.plan.pulses is not None)
        self.snapshot = Snapshot(
            session.progress_at(now_s), self._stage.condition, ears, hands, self._sync
        )

    def _answer(self, news: StageNews, session: Session, now_s: float) -> None:
        match news:
            case MonitorLost(monitor):
                self._take(Pause(), session, now_s)
                self._tell(
                    f"The client's {monitor} was lost. The set is paused and nothing is shown; "
                    f"connect it again and the target comes back, at rest."
                )
            case MonitorBack(monitor):
                self._tell(f"The client's {monitor} is back. Press P to go on.")
            case Press.CLOSE:
                self._close_down(session, now_s)
            case Press.ESCAPE if session.state_at(now_s) not in PLAYING:
                if now_s - self._halted_s > DOUBLE_TAP_S:
                    self._close_down(session, now_s)
            case _:
                self._take(_command(news, session.state_at(now_s)), session, now_s)

    def _take(self, command: Command, session: Session, now_s: float) -> None:
        if isinstance(command, Halt):
            self._halted_s = now_s
        session.commit_horizon_s = self._horizon_s(session.plan)
        if isinstance(command, Start) and session.state_at(now_s) not in PLAYING:
            if self._stopping_s is not None:
                return
            self._finish_books(session)
            self._stage.begin_counting()
            self._heard.clear()
            self._felt.clear()
            self._began = datetime.now().astimezone()
        session.take(command, now_s)

    def _close_down(self, session: Session, now_s: float) -> None:
        """Halt, and stay until what is on its way to the ears has faded."""
        self._take(Halt(), session, now_s)
        if self._stopping_s is None:
            self._stopping_s = now_s

    def _over(self, session: Session, *, wait: bool) -> bool:
        now_s = self._clock.now_s()
        if self._stopping_s is not None:
            return now_s >= self._stopping_s + SETTLE_S
        complete = session.sets_begun > 0 and session.state_at(now_s) is State.IDLE
        return complete and not wait and self._began is None

    def _is_warm(self, waited_s: float) -> bool:
        ears_ready = self._ears is None or self._ears.ready
        hands_ready = self._hands is None or self._hands.ready
        return (ears_ready and hands_ready) or waited_s > WARM_UP_LIMIT_S

    def _horizon_s(self, plan: SetPlan) -> float:
        """Later than anything an output already holds, or a change would come too late for it."""
        ahead_s = [COMMIT_HORIZON_S, self._stage.look_ahead_s + HORIZON_MARGIN_S]
        if self._ears is not None and plan.tones is not None:
            latency_s = max(0.0, plan.tones.alignment.latency_s)
            ahead_s.append(self._ears.committed_s + latency_s + HORIZON_MARGIN_S)
        if self._hands is not None and plan.pulses is not None:
            latency_s = max(0.0, plan.pulses.alignment.latency_s)
            ahead_s.append(self._hands.committed_s + latency_s + HORIZON_MARGIN_S)
        return max(ahead_s)

    def _listen(self) -> None:
        if self._ears is None:
            return
        for sentence in self._ears.take_news():
            self._tell(sentence)
        for tone in self._ears.take_sounded():
            self._heard[tone.sweep] = tone

    def _feel(self, session: Session, now_s: float) -> None:
        if self._hands is None:
            return
        self._hands.beat()
        for sentence in self._hands.take_news():
            self._tell(sentence)
        for pulse in self._hands.take_pulsed():
            self._felt[pulse.sweep] = pulse
        if self._hands.take_stop() and session.state_at(now_s) in PLAYING:
            self._tell("The client pressed the stop button. The set is halted.")
            self._take(Halt(), session, now_s)

    def _keep_books(self, session: Session, now_s: float) -> None:
        score = session.score
        over = session.state_at(now_s) not in PLAYING
        if self._began and score and over and now_s >= score.rest_s + SETTLE_S:
            self._finish_books(session)

    def _finish_books(self, session: Session) -> None:
        if self._began is None or session.score is None:
            return
        self.sets.append(
            set_report(
                session.score,
                session.outcome,
                self._began.isoformat(timespec="seconds"),
                list(self._events(session.score, -math.inf, session.score.rest_s)),
                Frames(
                    shown=self._stage.frames.count,
                    late=self._stage.late,
                    skipped=self._stage.skipped,
                ),
            )
        )
        self._began = None

    def _events(self, score: Score, start_s: float, end_s: float) -> Iterator[Event]:
        """What each output was to give between two moments, and when it really came."""
        frames = self._stage.frames.times(start_s)
        for arrival in arrivals(score, start_s, end_s, frames, self._stage.period_s):
            yield _event(Modality.VISUAL, arrival, arrival.actual_s)
        if score.tones is not None:
            alignment = score.tones.alignment
            yield from _told(Modality.AUDIO, score, alignment, (start_s, end_s), self._heard)
        if score.pulses is not None:
            alignment = score.pulses.alignment
            simulated = self._hands is not None and not self._hands.kind.is_real
            felt = {} if simulated else self._felt
            yield from _told(Modality.TACTILE, score, alignment, (start_s, end_s), felt)

    def _sync_lately(self, session: Session, now_s: float) -> SyncWord:
        """How well the last seconds kept together; "unknown" while nothing moves."""
        score = session.score
        if score is None or session.state_at(now_s) not in PLAYING:
            return "unknown"
        events = list(self._events(score, now_s - LATELY_S, now_s - SETTLE_S))
        return worst_word(asynchronies(events).values())

    @contextmanager
    def _stop_signals(self) -> Iterator[None]:
        """Let Ctrl+C and a request to terminate halt the set instead of tearing it."""

        def ask(_number: int, _frame: FrameType | None) -> None:
            self._stop_asked = True

        before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def condition(ears: ToneStream | None, *, wanted: bool) -> str:
    """State of the ears in one word."""
    if ears is None:
        return "virtual" if wanted else "off"
    return "on" if ears.connected else "lost"


def hands_condition(hands: Hands | None, *, wanted: bool) -> str:
    """State of the hands in one word."""
    if hands is None:
        return "virtual" if wanted else "off"
    if not hands.connected:
        return "lost"
    return "on" if hands.kind.is_real else "simulated"


def _told(
    modality: Modality,
    score: Score,
    alignment: Alignment,
    span_s: tuple[float, float],
    told: Mapping[int, Sounded | Pulsed],
) -> Iterator[Event]:
    """Cues of one output, each with what the output told of it."""
    start_s, end_s = span_s
    begin_s = max(start_s, score.appear_s) - alignment.latency_s
    for cue in score.cues(alignment, begin_s, end_s - alignment.latency_s):
        found = told.get(cue.sweep)
        # A cue of the set before may be told of when this one has begun.
        known = found is not None and found.planned_s >= score.appear_s
        yield _event(modality, cue, found.actual_s if found and known else None)


def _event(modality: Modality, planned: Cue | Arrival, actual_s: float | None) -> Event:
    return Event(
        modality=modality,
        sweep=planned.sweep,
        side="left" if planned.side is Side.LEFT else "right",
        planned_s=planned.planned_s,
        actual_s=actual_s,
    )


def _command(press: object, state: State) -> Command:
    """Meaning of a press in the present state."""
    match press:
        case Press.START_FINISH:
            return Finish() if state in PLAYING else Start()
        case Press.PAUSE:
            return Resume() if state is State.PAUSED else Pause()
        case Press.FASTER:
            return Faster()
        case Press.SLOWER:
            return Slower()
        case _:
            return Halt()


@contextmanager
def _steady_interpreter() -> Iterator[None]:
    """Keep the interpreter from holding up a frame or a block."""
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before_s)
