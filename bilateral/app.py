"""The composition root: every output and thread starts and ends here."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bilateral.books import SETTLE_S, Books, Pairs
from bilateral.crew import Crew
from bilateral.ensemble import Conditions, Ensemble
from bilateral.furnishing import monitors_of
from bilateral.session.commands import (
    CloseSession,
    Command,
    EndCheck,
    Faster,
    Finish,
    Halt,
    MoveStage,
    Pause,
    Resume,
    ShowNumbers,
    Slower,
    Start,
)
from bilateral.session.health import SyncWord, spread, worst_word
from bilateral.session.lease import Lease
from bilateral.session.plan import SetPlan
from bilateral.session.report import SetReport
from bilateral.session.session import PLAYING, Progress, Session, State
from bilateral.showing import Health, Showing
from bilateral.steadiness import steady_interpreter, stop_signals
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.timing.transport import Transport
from bilateral.visual.keys import Press
from bilateral.visual.monitors import DisplayMissing
from bilateral.visual.news import MonitorBack, MonitorLost, PhotoUnread, StageNews

WARM_UP_LIMIT_S = 5.0
LOOK_S = 1.0
NUMBERS_S = 6.0
HOW_TO_GO_ON = "Space or a click on the stage starts a set, Escape closes it."
DOUBLE_TAP_S = 1.0
"""Escape closes the stage only this long after it has halted a set."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the status line shows."""

    progress: Progress
    conditions: Conditions
    sync: SyncWord


class Instrument:
    """Eyes, ears and hands under one session. Belongs to the main thread.

    `tell` is given sentences for the therapist and must return at once. A `crew` brings what is
    asked for on the therapist's page, and takes states to it.
    """

    def __init__(
        self,
        transport: Transport[Score],
        ensemble: Ensemble,
        clock: Clock,
        tell: Callable[[str], None],
        crew: Crew | None = None,
    ) -> None:
        self._transport = transport
        self._ensemble = ensemble
        self._stage = ensemble.stage
        self._clock = clock
        self._say = tell
        self._crew = crew
        self._showing = None if crew is None else Showing(crew.desk)
        self._move: MoveStage | None = None
        self._lease = Lease()
        self._books = Books(ensemble)
        self._pairs: Pairs = {}
        self._looked_s = float("-inf")
        self._stopping_s: float | None = None
        self._halted_s = float("-inf")
        self._stop_asked = False
        self._asked: deque[Command] = deque()
        self.snapshot: Snapshot | None = None

    @property
    def ensemble(self) -> Ensemble:
        """The outputs as they are now."""
        return self._ensemble

    @property
    def sets(self) -> list[SetReport]:
        """Reports of the sets that are over."""
        return self._books.sets

    def give(self, plan: SetPlan, *, wait: bool) -> None:
        """Give one set and return when it is over; with `wait`, sets as they are asked for.

        A set that was halted leaves the stage calm and empty, ready for another, until it is
        closed. Ctrl+C and a request to terminate halt, then return.
        """
        spread([0.0])  # numpy loads its statistics at their first use, which takes 50 ms
        session = Session(plan, self._transport)
        opened_s = self._clock.now_s()
        if wait:
            self._say(f"The stage is open. {HOW_TO_GO_ON}")
        with steady_interpreter(), stop_signals(self._ask_to_stop):
            while not self._over(session, wait=wait):
                self._stage.await_turn()
                now_s = self._clock.now_s()
                warm = self._ensemble.ready or now_s > opened_s + WARM_UP_LIMIT_S
                if not wait and not session.sets_begun and warm:
                    self._asked.append(Start())
                self._turn(session, now_s)
                self._stage.show(self._transport.current)
            self._books.finish(session)

    def _turn(self, session: Session, now_s: float) -> None:
        if self._stop_asked and self._stopping_s is None:
            self._close_down(session, now_s)
        self._hear_the_desk(session, now_s)
        for news in self._stage.take_news():
            self._answer(news, session, now_s)
        while self._asked:
            self._take(self._asked.popleft(), session, now_s)
        session.advance(now_s)
        self._stage.expect(session.next_plan.look)
        self._hear_the_outputs(session, now_s)
        self._books.keep(session, now_s)
        busy = session.state_at(now_s) in PLAYING or self._books.are_open
        if self._crew is not None:
            self._set_up(self._crew, busy=busy)
        if now_s >= self._looked_s + LOOK_S:
            self._looked_s = now_s
            self._pairs = self._books.pairs_lately(session, now_s)
            if self._crew is not None:
                self._crew.furnisher.note(monitors_of(self._stage), busy=busy)
        plan = session.plan
        conditions = self._ensemble.conditions(
            tones=plan.tones is not None, pulses=plan.pulses is not None
        )
        sync = worst_word(self._pairs.values())
        self.snapshot = Snapshot(session.progress_at(now_s), conditions, sync)
        if self._showing is not None:
            health = Health(conditions, self._pairs, self._books.frames_lost)
            self._showing.show(session, health, self._stage.monitor, now_s)

    def _tell(self, sentence: str) -> None:
        self._say(sentence)
        if self._showing is not None:
            self._showing.tell(sentence)

    def _hear_the_desk(self, session: Session, now_s: float) -> None:
        """Do what the page asks for, and end a set that the page has lost."""
        if self._crew is None:
            return
        desk = self._crew.desk
        for asked in desk.take():
            match asked:
                case CloseSession():
                    self._close_down(session, now_s)
                case ShowNumbers():
                    self._stage.show_numbers(NUMBERS_S)
                case MoveStage():
                    self._move = asked
                case EndCheck():
                    continue
                case _:
                    self._try_to_take(asked, session, now_s)
        playing = session.state_at(now_s) in PLAYING
        command = self._lease.due(now_s, linked=desk.linked, playing=playing)
        if command is not None:
            done = "halted" if isinstance(command, Halt) else "finished"
            self._tell(f"No page has been connected for a while, so the set is {done}.")
            self._take(command, session, now_s)

    def _set_up(self, crew: Crew, *, busy: bool) -> None:
        """Take what is new from behind the stage; what would disturb waits until nothing plays."""
        while crew.prompts:
            self._tell(crew.prompts.popleft())
        self._ensemble = self._books.ensemble = crew.wings.set_up(self._ensemble, busy=busy)
        if self._move is not None and not busy:
            self._move_stage(self._move)
            self._move = None

    def _move_stage(self, move: MoveStage) -> None:
        """Never cover the only monitor: the therapist needs it."""
        try:
            windowed = move.windowed or len(self._stage.monitors) < 2
            self._stage.move_to(move.monitor, windowed=windowed)
        except DisplayMissing as missing:
            self._tell(str(missing))

    def _try_to_take(self, command: Command, session: Session, now_s: float) -> None:
        try:
            self._take(command, session, now_s)
        except LimitError as refused:
            self._tell(str(refused))

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
            case PhotoUnread(sentence):
                self._tell(sentence)
            case Press.CLOSE:
                self._close_down(session, now_s)
            case Press.ESCAPE if session.state_at(now_s) not in PLAYING:
                if now_s - self._halted_s > DOUBLE_TAP_S:
                    self._close_down(session, now_s)
            case _:
                self._take(_command(news, session.state_at(now_s)), session, now_s)

    def _take(self, command: Command, session: Session, now_s: float) -> None:
        playing = session.state_at(now_s) in PLAYING
        if isinstance(command, Halt):
            self._halted_s = now_s
            self._stage.hide_numbers()
            if playing and self._stopping_s is None:
                self._say(f"Halted. {HOW_TO_GO_ON}")
        session.commit_horizon_s = self._ensemble.horizon_s(session.plan)
        if isinstance(command, Start) and self._stopping_s is not None:
            return
        if isinstance(command, Start) and session.may_start(now_s):
            self._books.begin(session)
        session.take(command, now_s)

    def _close_down(self, session: Session, now_s: float) -> None:
        """Halt, and stay until what is on its way to the ears has faded."""
        if self._stopping_s is None:
            self._stopping_s = now_s
        self._take(Halt(), session, now_s)

    def _over(self, session: Session, *, wait: bool) -> bool:
        now_s = self._clock.now_s()
        if self._stopping_s is not None:
            return now_s >= self._stopping_s + SETTLE_S
        complete = session.sets_begun > 0 and session.state_at(now_s) is State.IDLE
        return complete and not wait and not self._books.are_open

    def _hear_the_outputs(self, session: Session, now_s: float) -> None:
        """Take what they tell, and let the client's own button halt."""
        for sentence in self._ensemble.take_news():
            self._tell(sentence)
        self._books.listen()
        hands = self._ensemble.hands
        if hands is None:
            return
        hands.beat()
        if hands.take_stop() and session.state_at(now_s) in PLAYING:
            self._tell("The client pressed the stop button.")
            self._take(Halt(), session, now_s)

    def _ask_to_stop(self) -> None:
        self._stop_asked = True


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
