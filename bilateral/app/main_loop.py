"""The composition root: every output and thread starts and ends here."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilateral.app.key_commands import command_for
from bilateral.app.process_tuning import steady_interpreter, stop_signals
from bilateral.control.health import Health
from bilateral.outputs.output import ON
from bilateral.outputs.output_set import Conditions, OutputSet
from bilateral.reporting.recorder import SETTLE_S, Pairs, Recorder
from bilateral.reporting.schema import SetReport
from bilateral.reporting.sync_statistics import SyncWord, spread, worst_word
from bilateral.session.commands import (
    Check,
    CloseSession,
    Command,
    Halt,
    Pause,
    Revise,
    Start,
    UsePlan,
)
from bilateral.session.plan import SetPlan
from bilateral.session.session import PLAYING, Progress, Session, SetState
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.stage_events import MonitorBack, MonitorLost, PhotoUnread, StageEvent
from bilateral.visual.stage_keys import Press
from bilateral.words.notice import Notice, Severity

if TYPE_CHECKING:
    from bilateral.control.page_link import PageLink
    from bilateral.control.page_services import PageServices

WARM_UP_LIMIT_S = 5.0
LOOK_S = 1.0
BOUNCE_S = 0.5
"""A clicker that bounces says the same thing again within this time, as on the page."""
REST_S = 0.2
"""Turns are so far apart while nothing plays and nothing is said; any word ends that in a frame."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the status line shows."""

    progress: Progress
    conditions: Conditions
    sync: SyncWord


class MainLoop:
    """Eyes, ears and hands under one session. Belongs to the main thread.

    `tell` is given notices for the therapist and must return at once. `page_services` brings what
    is asked for on the therapist's page, and takes states to it.
    """

    def __init__(
        self,
        now_playing: NowPlaying[Score],
        output_set: OutputSet,
        clock: Clock,
        tell: Callable[[Notice], None],
        page_services: "PageServices | None" = None,
    ) -> None:
        self._now_playing = now_playing
        self._output_set = output_set
        self._stage = output_set.eyes.stage
        self._clock = clock
        self._say = tell
        self._page = None if page_services is None else page_services.link(self._stage, self._tell)
        self._recorder = Recorder(output_set)
        self._pairs: Pairs = {}
        self._sync: SyncWord = "unknown"
        self._looked_s = self._turned_s = self._struck_s = float("-inf")
        self._is_busy, self._stop_asked = True, False
        self._stopping_s: float | None = None
        self._asked: deque[Command] = deque()
        self.snapshot: Snapshot | None = None

    @property
    def output_set(self) -> OutputSet:
        """The outputs as they are now."""
        return self._output_set

    @property
    def sets(self) -> list[SetReport]:
        """Reports of the sets that are over."""
        return self._recorder.sets

    def give(self, plan: SetPlan, *, wait: bool) -> None:
        """Give one set and return when it is over; with `wait`, sets as they are asked for.

        A set that was halted leaves the stage calm and empty, ready for another, until it is
        closed. Ctrl+C and a request to terminate halt, then return.
        """
        spread([0.0])  # numpy loads its statistics at their first use, which takes 50 ms
        session = Session(plan, self._now_playing)
        opened_s = self._clock.now_s()
        if wait:
            self._say(Notice("stage-open", severity=Severity.NEWS))
        with steady_interpreter(), stop_signals(self._ask_to_stop):
            try:
                while not self._over(session, wait=wait):
                    self._stage.await_turn()
                    now_s = self._clock.now_s()
                    if wait and self._may_rest(now_s):
                        self._stage.rest()
                        continue
                    warm = self._output_set.ready or now_s > opened_s + WARM_UP_LIMIT_S
                    if not wait and not session.sets_begun and warm:
                        self._asked.append(Start())
                    self._turn(session, now_s)
                    self._stage.show(self._now_playing.current)
                self._recorder.finish(session)
            finally:
                self._now_playing.clear()  # a fault, too, ends the sound before all else closes

    def _turn(self, session: Session, now_s: float) -> None:
        if self._stop_asked and self._stopping_s is None:
            self._close_down(session, now_s)
        if self._page is not None:
            self._hear_the_page(self._page, session, now_s)
        for news in self._stage.take_news():
            self._answer(news, session, now_s)
        while self._asked:
            self._take(self._asked.popleft(), session, now_s)
        with suppress(LimitError):  # what would not be safe waits on; the set does not
            session.advance(now_s)
        self._stage.expect(session.plans.next.look)
        self._hear_the_outputs(session, now_s)
        self._recorder.keep(session, now_s)
        busy = session.state_at(now_s) in PLAYING or self._recorder.are_open
        self._turned_s, self._is_busy = now_s, busy or session.awaits_check
        if self._page is not None:
            there = self._page.set_up(self._output_set, busy=busy)
            self._output_set = self._recorder.output_set = there
        if now_s >= self._looked_s + LOOK_S:
            self._looked_s = now_s
            self._pairs = self._recorder.pairs_lately(session, now_s)
            if self._page is not None:
                self._page.look_round(busy=busy)
        self._show(session, now_s)

    def _show(self, session: Session, now_s: float) -> None:
        conditions = self._output_set.conditions_for(session.plan)
        if self._page is not None:
            conditions = self._page.told(conditions)
        if now_s == self._looked_s:
            frames = self._recorder.frames if self._pairs and conditions.eyes == ON else None
            self._sync = worst_word(self._pairs.values(), frames)
        self.snapshot = Snapshot(session.progress_at(now_s), conditions, self._sync)
        if self._page is not None:
            health = Health(conditions, self._pairs, self._recorder.frames_lost, self._sync)
            self._page.show(session, health, self.sets, now_s)

    def _may_rest(self, now_s: float) -> bool:
        """Whether nothing would come of a turn: all is still, and nobody has said a word."""
        return (
            now_s < self._turned_s + REST_S
            and not self._is_busy
            and not self._stop_asked
            and self._stopping_s is None
            and not (self._page is not None and self._page.is_asked)
            and self._stage.is_still
        )

    def _tell(self, notice: Notice) -> None:
        self._say(notice)
        if self._page is not None:
            self._page.note(notice, self._clock.now_s())

    def _hear_the_page(self, page: "PageLink", session: Session, now_s: float) -> None:
        for asked in page.asked(session, now_s):
            if isinstance(asked, CloseSession):
                self._close_down(session, now_s)
            else:
                self._try_to_take(asked, session, now_s)

    def _try_to_take(self, command: Command, session: Session, now_s: float) -> None:
        try:
            self._take(command, session, now_s)
        except LimitError as refused:
            self._tell(refused.notice)

    def _answer(self, news: StageEvent, session: Session, now_s: float) -> None:
        match news:
            case MonitorLost(monitor):
                playing = session.state_at(now_s) in PLAYING
                self._take(Pause(), session, now_s)
                code = "monitor-lost-in-set" if playing else "monitor-lost"
                self._tell(Notice(code, about="eyes", monitor=monitor.described))
            case MonitorBack(monitor):
                rests = session.state_at(now_s) is SetState.PAUSED
                code = "monitor-back-in-set" if rests else "monitor-back"
                back = Notice(code, about="eyes", severity=Severity.NEWS, monitor=monitor.described)
                self._tell(back)
            case PhotoUnread(notice):
                self._tell(notice)
            case Press.CLOSE:
                self._close_down(session, now_s)
            case Press.START_FINISH if self._bounces(now_s):
                return
            case Press() if self._page is not None and self._page.scan.takes(news, now_s):
                return
            case _:
                self._do(news, session, now_s)

    def _do(self, press: StageEvent, session: Session, now_s: float) -> None:
        """What a press on the stage means now."""
        if self._page is not None:
            self._page.note_word("stage")
        scans = self._page is not None and self._page.scan.is_on
        command = command_for(press, session.state_at(now_s), scans=scans)
        if isinstance(command, Halt):
            self._halt(session, now_s)
            if press is Press.GROUND and self._page is not None:
                self._page.show_grounding()
        elif command is not None:
            self._take(command, session, now_s)

    def _bounces(self, now_s: float) -> bool:
        """Whether start or finish was struck just before."""
        before_s, self._struck_s = self._struck_s, now_s
        return now_s - before_s < BOUNCE_S

    def _halt(self, session: Session, now_s: float) -> None:
        """Halt on another word than the page's; what the page asked for before is not begun."""
        if self._page is not None:
            self._page.note_halt()
        self._take(Halt(), session, now_s)

    def _take(self, command: Command, session: Session, now_s: float) -> None:
        playing = session.state_at(now_s) in PLAYING
        if isinstance(command, Start) and self._page is not None and self._page.scan.next(now_s):
            return
        if isinstance(command, Halt):
            session.take(command, now_s)  # first: what follows takes its time
            self._stage.clear()
            if self._page is not None:
                self._page.scan.end(now_s, "halted")
            if playing and self._stopping_s is None:
                self._say(Notice("set-halted", severity=Severity.NEWS))
            return
        plans = [session.plan]
        if isinstance(command, UsePlan | Revise | Check):
            plans.append(command.plan)
        session.commit_horizon_s = max(map(self._output_set.horizon_s, plans))
        if isinstance(command, Start | Check) and self._stopping_s is not None:
            return
        if isinstance(command, Start) and session.may_start(now_s):
            if self._page is not None and self._page.holds_back(session, self._output_set):
                return
            self._recorder.begin(session)
        if isinstance(command, Check) and not playing:
            self._recorder.finish(session)  # while the score is still that of the set
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
        complete = session.sets_begun > 0 and session.state_at(now_s) is SetState.IDLE
        return complete and not wait and not self._recorder.are_open

    def _hear_the_outputs(self, session: Session, now_s: float) -> None:
        """Take what they tell, let the client's own button halt, and tell them that the loop lives.

        Halts that waited while it stood still have been carried out before, so nothing is heard.
        """
        for notice in self._output_set.take_notices():
            self._tell(notice)
        self._recorder.listen()
        if self._output_set.take_stop():
            scans = self._page is not None and self._page.scan.is_on
            if scans or session.state_at(now_s) in PLAYING:
                self._tell(Notice("client-pressed-stop"))
            if self._page is not None:
                self._page.note_word("button")
            self._halt(session, now_s)  # what is about to begin does not
            if self._page is not None:
                self._page.note_client_stop()
        self._output_set.beat()

    def _ask_to_stop(self) -> None:
        self._stop_asked = True
