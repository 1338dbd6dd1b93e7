"""The sitting as the console holds it: in memory, for as long as the session is open."""

from collections.abc import Callable, Sequence

from pydantic import ValidationError

from bilateral.console.messages import (
    AskedOfSitting,
    AskLoad,
    AskNote,
    AskPhase,
    AskRating,
    SessionState,
    SittingShown,
)
from bilateral.sitting.events import SittingEvent, events_between
from bilateral.sitting.sitting import Sitting

Listener = Callable[[SittingEvent], None]


class SittingKeeper:
    """Belongs to the server's event loop. The engine says which client's sitting it is.

    `show` and `keep` are called with what pages and the next console are to know, `begun_anew` when
    another client has come; all must return at once, and so must the `listeners`. With the `memory`
    of the console before, it goes on where that one was.
    """

    def __init__(
        self,
        show: Callable[[SittingShown], None],
        keep: Callable[[str], None],
        begun_anew: Callable[[], None],
        memory: str = "",
        listeners: Sequence[Listener] = (),
    ) -> None:
        self._show = show
        self._keep = keep
        self._begun_anew = begun_anew
        self._listeners = listeners
        self._sitting = _read(memory)

    def hear(self, state: SessionState) -> None:
        """The engine tells how many sets there have been, and what was given."""
        sitting = self._sitting
        if sitting is None or sitting.number != state.sitting:
            if sitting is not None:
                self._begun_anew()
            sitting = Sitting.new(state.sitting, state.host_s)
        sitting = sitting.with_begun(state.sets_begun - state.sets_before)
        for given in state.given:
            if given.number > state.sets_before:
                sitting = sitting.with_given(given.number - state.sets_before, given)
        self._go_on(sitting)

    def take(self, asked: AskedOfSitting) -> None:
        """Do what a page asks for, of the sitting that it is shown."""
        sitting = self._sitting
        if sitting is None or asked.sitting != sitting.number:
            return
        match asked:
            case AskRating(set=number, rating=rating):
                self._go_on(sitting.with_rating(number, rating))
            case AskLoad(set=number, value=value):
                self._go_on(sitting.with_load(number, value))
            case AskNote(set=number, text=text):
                self._go_on(sitting.with_note(number, text))
            case AskPhase(phase=phase):
                self._go_on(sitting.in_phase(phase))

    def _go_on(self, sitting: Sitting) -> None:
        before = self._sitting
        if sitting == before:
            return
        self._sitting = sitting
        # What listeners make of it is kept with it, in one piece, before a page learns of it.
        for event in events_between(before, sitting):
            for listen in self._listeners:
                listen(event)
        self._keep(sitting.model_dump_json())
        self._show(SittingShown(shown=sitting))

    def show_what_there_is(self) -> None:
        """Show pages what the console before has handed on."""
        if self._sitting is not None:
            self._show(SittingShown(shown=self._sitting))


def _read(memory: str) -> Sitting | None:
    try:
        return Sitting.model_validate_json(memory) if memory else None
    except ValidationError:
        return None
