"""Makes of what is asked for on the page what the main loop can do in one turn."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, Protocol

from bilateral.console.messages import (
    Ask,
    AskCheck,
    AskDismiss,
    AskedOfEngine,
    AskedSince,
    AskMetronome,
    AskSession,
    AskSpeed,
    AskTrial,
    AskWords,
    Numbered,
    Use,
)
from bilateral.control.command_queue import CommandQueue
from bilateral.control.halt_request import HaltSaid
from bilateral.control.halts_heard import HaltsHeard
from bilateral.control.scan_wish import scan_wish
from bilateral.processes import threads
from bilateral.session.commands import (
    AnswerScreening,
    Check,
    CloseSession,
    Command,
    Dismiss,
    EndCheck,
    Faster,
    Finish,
    Halt,
    MoveStage,
    NextClient,
    Pause,
    Recheck,
    Resume,
    Revise,
    SetSpeed,
    ShowGrounding,
    ShowNumbers,
    ShowWords,
    Slower,
    Start,
    UsePlan,
    Wish,
)
from bilateral.session.output_checks import both_sides, metronome, side_check, some_ambience
from bilateral.session.plan import SetPlan
from bilateral.session.sudden import reckon_change
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan, words_before
from bilateral.stimulus.limits import LimitError
from bilateral.timing.timeline import Side
from bilateral.words.catalogue import make_ready
from bilateral.words.notice import Notice

PLAIN: dict[str, Command] = {
    "start": Start(),
    "finish": Finish(),
    "halt": Halt(),
    "ground": Halt(),
    "pause": Pause(),
    "resume": Resume(),
    "faster": Faster(),
    "slower": Slower(),
}
OF_THE_ROOM: dict[str, Wish] = {
    "numbers": ShowNumbers(),
    "screened": AnswerScreening(),
    "next-client": NextClient(),
    "close": CloseSession(),
}
CALMING = (Finish(), Pause())
"""They depend on no plan, so they overtake plans that are still being made."""


class _Wanted(NamedTuple):
    number: int
    what: AskedOfEngine | Use
    halts: int
    """How many the queue knew of when it was asked for."""


class PlanOutputs(Protocol):
    """The outputs, as far as they have to be got ready for a plan."""

    def arrange(self, settings: Settings, plan: SetPlan) -> None:
        """Have ready what the plan sounds like; what is not open yet may follow later."""

    def prepare(self, plan: SetPlan) -> None:
        """Have ready what a plan sounds like that is given only once."""

    def look_again(self) -> None:
        """Look once more for what was missing."""


class PlanWorker:
    """One thread that makes plans, in the order in which things were asked for.

    `ask` may be called from any thread and returns at once. A halt goes to the queue before
    everything; what would start or change anything and was asked for before it is dropped, also
    where the halt came another way, and only settings that were chosen by then are still taken up.
    Whatever becomes of it, each number goes to the queue once.
    `tell` is given notices for the therapist, on this thread.
    """

    def __init__(self, command_queue: CommandQueue) -> None:
        self._command_queue = command_queue
        self._tell: Callable[[Notice], None]
        self._outputs: PlanOutputs
        self._plan: SetPlan
        self.settings: Settings
        """The ones in use."""
        self._beats = False
        """Whether the metronome was the last thing that was started."""
        self._asked: deque[_Wanted] = deque()
        """The first one is being worked at."""
        self._halts = HaltsHeard()
        self._changed = threading.Condition()
        self._closing = False
        self._worker = threading.Thread(target=self._work, name="plan-worker", daemon=True)

    def start(
        self,
        settings: Settings,
        plan: SetPlan,
        outputs: PlanOutputs,
        tell: Callable[[Notice], None],
    ) -> None:
        """Begin to make what is asked for, also what was asked for before. Raises ComputerFull."""
        self.settings, self._plan, self._outputs, self._tell = settings, plan, outputs, tell
        threads.start(self._worker)

    def close(self) -> None:
        """Take nothing any more, and wait for what is being made."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        if self._worker.is_alive():
            self._worker.join()

    def ask(self, numbered: Numbered) -> None:
        """Take what a page asks for."""
        number, asked = numbered.number, numbered.asked
        with self._changed:
            command = PLAIN[asked.type] if isinstance(asked, Ask) else None
            cards = [ShowGrounding()] if isinstance(asked, Ask) and asked.type == "ground" else []
            if isinstance(asked, AskedSince) and self._is_past(asked, command):
                self._command_queue.ask(number, *cards)
            elif isinstance(command, Halt):
                self._command_queue.ask(number, command, *cards)
                self._drop_all_but_settings()
            elif command in CALMING and all(isinstance(one.what, Use) for one in self._asked):
                self._command_queue.ask(number, command)
            else:
                self._asked.append(_Wanted(number, asked, self._command_queue.halts))
                self._changed.notify_all()

    def halt(self, said: HaltSaid) -> None:
        """Halt, as a page has said by the way that halts have of their own."""
        if self._halts.note(said.page, said.number):
            self._command_queue.halt()
            with self._changed:
                self._drop_all_but_settings()

    def _is_past(self, asked: AskedSince, command: Command | None) -> bool:
        """Whether a halt that the page has said since has come before it, or this very one."""
        if isinstance(command, Halt):
            return not self._halts.note(asked.page, asked.halts)
        return self._halts.of(asked.page) > asked.halts

    def _drop_all_but_settings(self) -> None:
        kept: deque[_Wanted] = deque()
        for one in self._asked:
            if isinstance(one.what, Use):
                kept.append(one)
            else:
                self._command_queue.ask(one.number)
        self._asked = kept
        self._beats = False

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._asked or self._closing)
                if self._closing:
                    return
                asked = self._next()
            made = self._tried(asked.what)
            with self._changed:
                if self._asked and self._asked[0] is asked:
                    self._asked.popleft()
                    self._command_queue.ask(asked.number, *made, halts=asked.halts)

    def _next(self) -> _Wanted:
        """Pass over settings that those behind them replace anyway."""
        while len(self._asked) > 1:
            first, second = self._asked[0].what, self._asked[1].what
            if not (isinstance(first, Use) and isinstance(second, Use)):
                break
            if not self._replaces(second, first):
                break
            self._command_queue.ask(self._asked.popleft().number)
            if second.keeps_speed and not first.keeps_speed:
                # It is as fast as the first one is, for which it has not stayed so long enough.
                second = second.model_copy(update={"keeps_speed": False})
                self._asked[0] = self._asked[0]._replace(what=second)
        return self._asked[0]

    def _replaces(self, second: Use, first: Use) -> bool:
        """Whether all is as it would be if `first` had been done as well.

        A preset that is chosen must be known before what is changed in it: of that, some holds at
        once.
        """
        if first.live or second.live:
            return second.live
        return second.name != first.name or first.name == self._plan.name

    def _tried(self, asked: AskedOfEngine | Use) -> list[Command | Wish]:
        try:
            return self._made(asked)
        except LimitError as refused:
            self._tell(refused.notice)
        except Exception as fault:  # noqa: BLE001  # the next thing asked for must be heard
            why = threads.known(fault) or repr(fault)
            self._tell(Notice("asked-fault", fault=why))
        return []

    def _made(self, asked: AskedOfEngine | Use) -> list[Command | Wish]:
        match asked:
            case Use():
                return self._use(asked)
            case Ask(type=word):
                self._beats = self._beats and word != "start"
                return [PLAIN[word]]
            case AskSpeed(speed_hz=speed_hz):
                return [SetSpeed(speed_hz)]
            case AskSession() | AskDismiss() | AskWords():
                return self._see_to_the_room(asked)
            case AskCheck() | AskTrial() | AskMetronome():
                return self._check(asked)
            case _:
                return [scan_wish(asked, self._plan, self._prepared, self._tell)]

    def _check(self, asked: AskCheck | AskTrial | AskMetronome) -> list[Command | Wish]:
        self._beats = isinstance(asked, AskMetronome) and asked.on
        match asked:
            case AskMetronome(on=on):
                return [Check(self._prepared(metronome(self._plan))) if on else EndCheck()]
            case AskTrial(output="ambience"):
                plan = some_ambience(self._plan)
            case AskTrial(output="ears" | "hands" as output):
                plan = both_sides(self._plan, output)
            case AskCheck():
                plan = side_check(self._plan, asked.output, Side.called(asked.side))
        if plan is None:
            self._tell(Notice("check-is-switched-off", output=asked.output))
            return []
        return [Check(self._prepared(plan))]

    def _prepared(self, plan: SetPlan) -> SetPlan:
        self._outputs.prepare(plan)
        return plan

    def _see_to_the_room(self, asked: AskSession | AskDismiss | AskWords) -> list[Command | Wish]:
        match asked:
            case AskDismiss(number=number):
                return [Dismiss(number)]
            case AskWords(words=words):
                return [ShowWords(words)]
            case AskSession(type="look-again"):
                self._outputs.look_again()
                return []
            case AskSession(type=word):
                return [OF_THE_ROOM[word]]

    def _use(self, use: Use) -> list[Command | Wish]:
        settings = Settings.checked_elsewhere(use.settings)
        plan = replace(set_plan(settings), name=use.name, words=words_before(settings))
        self._outputs.arrange(settings, plan)
        make_ready(settings.page.language)
        reckon_change(self._plan, plan)
        was, was_given = self.settings.display, metronome(self._plan)
        self.settings, self._plan = settings, plan
        take = Revise if use.live else UsePlan
        made: list[Command | Wish] = [take(plan, keeps_speed=use.keeps_speed)]
        if self._beats and metronome(plan) != was_given:
            made.append(Recheck(self._prepared(metronome(plan))))
        asked = settings.display
        if (asked.monitor, asked.windowed) != (was.monitor, was.windowed):
            made.append(MoveStage(asked.monitor, asked.windowed))
        return made
