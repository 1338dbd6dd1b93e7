"""The therapist's page as the main loop meets it: what is asked for, what is new, what is shown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.control.health import Health
from bilateral.control.notice_board import NoticeBoard
from bilateral.control.page_absence import PageAbsence
from bilateral.control.scan_runner import ScanRunner, result_shown, scan_shown
from bilateral.control.screening import Screening
from bilateral.control.sets_given import EndedBy, SetsGiven
from bilateral.control.state_message import StatePublisher
from bilateral.outputs.output import OPENING
from bilateral.outputs.output_set import Conditions, OutputSet
from bilateral.outputs.plugged_in import monitors_of
from bilateral.reporting.schema import SetReport
from bilateral.session.commands import (
    AnswerScreening,
    BeginScan,
    Check,
    CloseSession,
    Command,
    Dismiss,
    EndCheck,
    EndScan,
    Finish,
    Halt,
    MoveStage,
    NextClient,
    Pause,
    Recheck,
    Resume,
    ShowGrounding,
    ShowNumbers,
    ShowWords,
    Start,
    StepScan,
)
from bilateral.session.session import PLAYING, Session
from bilateral.stimulus.client_words import words_in
from bilateral.visual.client_stage import ClientStage
from bilateral.visual.client_words import unshowable
from bilateral.visual.monitors import DisplayMissing
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.control.page_services import PageServices

AWRY = frozenset({"missing", "lost", OPENING})
"""Conditions of an output in which what was told about it still holds."""
NUMBERS_S = 6.0
"""How long each monitor shows its number."""


class PageLink:
    """Between the main loop and what serves the page. Belongs to the main thread; never waits.

    `tell` is given notices for the therapist.
    """

    def __init__(
        self, page_services: "PageServices", stage: ClientStage, tell: Callable[[Notice], None]
    ) -> None:
        self._page_services = page_services
        self._stage = stage
        self._tell = tell
        self._states = StatePublisher(page_services.newest_state)
        self._board = NoticeBoard()
        self._at_opening = page_services.at_opening
        self._absence = PageAbsence()
        self._screening = Screening(page_services.screening_is_wanted)
        self._groundings = 0
        self.scan = ScanRunner()
        self._sets = SetsGiven()
        self._move: MoveStage | None = None
        self._is_moving = False

    def note_word(self, by: EndedBy) -> None:
        """Whose word it is that is carried out next."""
        self._sets.word_by = by

    def note_halt(self) -> None:
        """A halt has come another way than from the page."""
        self._page_services.command_queue.note_halt()

    def note_client_stop(self) -> None:
        """The client has pressed a button of their own, which has halted."""
        if self._page_services.client_stop_grounds():
            self.show_grounding()

    def show_grounding(self) -> None:
        """Have every page show what grounds; whoever asks for it has halted first."""
        self._groundings += 1

    def note(self, notice: Notice, now_s: float) -> None:
        """Have the page show a notice."""
        self._board.post(notice, now_s)

    @property
    def is_asked(self) -> bool:
        """Whether something waits for the main loop's next turn."""
        is_said = not self._page_services.command_queue.is_empty
        return is_said or self._move is not None or self.scan.is_sound_due

    def asked(self, session: Session, now_s: float) -> Iterator[Command | CloseSession]:
        """What is to be done now: what the page asks for, and the end of what the page has lost."""
        for asked in self._page_services.command_queue.take():
            self.note_word("therapist")
            match asked:
                case ShowGrounding() | ShowWords() | BeginScan() | StepScan() | EndScan():
                    self._see_to_between(asked, session, now_s)
                case ShowNumbers() | MoveStage() | Dismiss() | AnswerScreening():
                    self._see_to_the_room(asked)
                case NextClient() if not self._plays(session, now_s):
                    self._screening.begin_anew(session.sets_begun)
                    self.scan.forget()
                    self._stage.words.show("")
                case NextClient():
                    continue
                case EndCheck() | Recheck():
                    if session.is_check or session.awaits_check:
                        yield Finish() if isinstance(asked, EndCheck) else Check(asked.plan)
                case Pause() | Resume() if self.scan.is_on:
                    self.scan.hold(now_s, on=isinstance(asked, Pause))
                case Start() | Resume() | Check() if not self._page_services.command_queue.linked:
                    continue  # whoever asked for it is gone, and its absence would not be noticed
                case _:
                    yield asked
        yield from self._scanned(now_s)
        yield from self._missed(session, now_s)

    def _missed(self, session: Session, now_s: float) -> Iterator[Command]:
        """The end of what no page watches any more."""
        score = session.score
        due = self._absence.due(
            now_s,
            linked=self._page_services.command_queue.linked,
            playing=self._plays(session, now_s),
            gone_s=None if score is None or score.exercise is None else score.gone_s,
        )
        if due is not None:
            what = "check" if session.is_check else "set"
            code = "absence-halted" if isinstance(due, Halt) else "absence-finished"
            self._tell(Notice(code, what=what))
            self.note_word("absence")
            yield due

    @staticmethod
    def _plays(session: Session, now_s: float) -> bool:
        """Whether anything is given, or is about to be."""
        return session.state_at(now_s) in PLAYING or session.awaits_check

    def _see_to_the_room(self, asked: ShowNumbers | MoveStage | Dismiss | AnswerScreening) -> None:
        match asked:
            case ShowNumbers():
                self._stage.show_numbers(NUMBERS_S)
            case MoveStage():
                self._move = asked
            case Dismiss(number=number):
                self._board.dismiss(number)
            case AnswerScreening():
                self._screening.answer()

    def _see_to_between(
        self,
        asked: ShowGrounding | ShowWords | BeginScan | StepScan | EndScan,
        session: Session,
        now_s: float,
    ) -> None:
        """Do what goes on between sets."""
        if isinstance(asked, ShowGrounding):
            self.show_grounding()
        elif isinstance(asked, ShowWords):
            if not self._plays(session, now_s):
                self._show_words(asked.text.strip())
        elif not (isinstance(asked, BeginScan) and self._plays_a_set(session, now_s)):
            self.scan.take(asked, now_s)

    def _show_words(self, text: str) -> None:
        if signs := unshowable(text):
            self._tell(Notice("words-unshown", signs=signs))
        else:
            self._stage.words.show(text)

    @staticmethod
    def _plays_a_set(session: Session, now_s: float) -> bool:
        return session.state_at(now_s) in PLAYING and not session.is_check

    def _scanned(self, now_s: float) -> Iterator[Command]:
        """What is to be heard of a body scan, which nobody's page lets time take on."""
        if not self._page_services.command_queue.linked:
            self.scan.hold(now_s)
        self.scan.advance(now_s)
        sound = self.scan.take_sound()
        if sound is not None:
            yield Check(sound)

    def holds_back(self, session: Session, output_set: OutputSet) -> bool:
        """Whether a start waits for the questions before the first set, or would reach nobody.

        It is told if so.
        """
        if self._screening.holds_back(session.sets_begun):
            self._tell(Notice("start-waits-for-screening"))
            return True
        if not self.told(output_set.conditions_for(session.plans.next)).give_something:
            self._tell(Notice("start-reaches-nobody"))
            return True
        return False

    def set_up(self, output_set: OutputSet, *, busy: bool) -> OutputSet:
        """The outputs from now on; what would disturb a set waits until nothing plays."""
        while self._page_services.notices:
            self._tell(self._page_services.notices.popleft())
        self._see_to_the_move(busy=busy)
        return self._page_services.device_manager.set_up(output_set, busy=busy)

    def told(self, conditions: Conditions) -> Conditions:
        """The conditions, with what is about to change in them."""
        if self._is_moving:
            conditions = replace(conditions, eyes=OPENING)
        return self._page_services.device_manager.told(conditions)

    def look_round(self, *, busy: bool) -> None:
        """Let the room be known; now and then."""
        self._page_services.device_watch.note(monitors_of(self._stage), busy=busy)

    def show(
        self, session: Session, health: Health, reports: Sequence[SetReport], now_s: float
    ) -> None:
        """Show the state as it is at the end of a turn, and whatever stands to be read."""
        self._sets.note(session, health.conditions, reports, now_s)
        for notice in self._at_opening:
            self._board.post(notice, now_s)
        self._at_opening = ()
        conditions = health.conditions.words
        self._board.clear([output for output, word in conditions.items() if word not in AWRY])
        self._board.age(now_s)
        self._states.notices = self._board.posted
        queue = self._page_services.command_queue
        self._states.show(
            *(session, health, self._stage.monitor, self._screening, self._sets.given),
            scan=scan_shown(self.scan.scan),
            last_scan=result_shown(self.scan.last),
            groundings=self._groundings,
            words=self._words_kept(session, now_s),
            includes=queue.taken,
            halts=queue.halts,
            now_s=now_s,
        )

    def _words_kept(self, session: Session, now_s: float) -> str:
        """What the client reads, or is about to.

        A card only while nothing is given, and a page is there to take it away.
        """
        plays = self._plays(session, now_s)
        if plays or not self._page_services.command_queue.linked:
            self._stage.words.show("")
        if plays and session.score is not None:
            return words_in(session.score, now_s)
        return self._stage.words.text

    def _see_to_the_move(self, *, busy: bool) -> None:
        """Move the stage in the turn after the page was told: opening a window takes a second."""
        if self._move is None or busy:
            self._is_moving = False
        elif not self._is_moving:
            self._is_moving = True
        else:
            self._move_stage(self._move)
            self._move, self._is_moving = None, False

    def _move_stage(self, move: MoveStage) -> None:
        """Never cover the only monitor: the therapist needs it."""
        try:
            windowed = move.windowed or len(self._stage.monitors) < 2
            self._stage.move_to(move.monitor, windowed=windowed)
        except DisplayMissing as missing:
            self._tell(missing.notice)
