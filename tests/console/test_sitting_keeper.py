"""The console's sitting follows the engine, survives the console, and forgets with a new client."""

from bilateral.console.messages import (
    FOR_PHONES,
    AskedOfSitting,
    AskNote,
    AskPhase,
    AskRating,
    Role,
    SessionState,
    SittingShown,
    for_phone,
)
from bilateral.console.messages.from_page import RIGHTS
from bilateral.console.sitting_keeper import SittingKeeper
from bilateral.sitting.events import SittingEvent
from bilateral.sitting.sitting import Phase, Rating, Sitting
from tests.console.scripted import IDLE
from tests.sitting.test_sitting import GIVEN


class Held:
    """A keeper, and all that it says."""

    def __init__(self, memory: str = "") -> None:
        self.shown: list[SittingShown] = []
        self.memory = memory
        self.anew = 0
        self.events: list[SittingEvent] = []
        self.keeper = SittingKeeper(
            self.shown.append, self._keep, self._begin_anew, memory, [self.events.append]
        )

    def _keep(self, memory: str) -> None:
        self.memory = memory

    def _begin_anew(self) -> None:
        self.anew += 1

    def hear(self, **changed: object) -> None:
        self.keeper.hear(IDLE.model_copy(update=changed))

    def take(self, asked: AskedOfSitting) -> None:
        self.keeper.take(asked)

    @property
    def sitting(self) -> Sitting:
        return self.shown[-1].shown


def rating(value: int, *, of: int = 1, sitting: int = 1) -> AskRating:
    return AskRating(type="rate", sitting=sitting, set=of, rating=Rating(kind="sud", value=value))


def note(text: str) -> AskNote:
    return AskNote(type="note", sitting=1, set=1, text=text)


def test_a_number_may_be_said_before_it_is_known_what_was_given() -> None:
    held = Held()
    held.hear(sets_begun=1)
    held.take(rating(7))
    held.hear(sets_begun=1, given=(GIVEN,))
    assert held.sitting.sets[1].given == GIVEN
    assert held.sitting.sets[1].rating == Rating(kind="sud", value=7)
    count = len(held.shown)
    held.hear(sets_begun=1, given=(GIVEN,))
    assert len(held.shown) == count, "what is known already is not told again"


def test_the_next_console_goes_on_where_this_one_was() -> None:
    held = Held()
    held.hear(sets_begun=1, given=(GIVEN,))
    held.take(rating(7))
    held.take(note("the door"))
    held.take(AskPhase(type="phase", sitting=1, phase=Phase.INSTALLATION))
    later = Held(held.memory)
    later.keeper.show_what_there_is()
    assert later.sitting == held.sitting
    later.hear(sets_begun=1, given=(GIVEN,))
    assert later.anew == 0
    assert later.events == []
    Held("no memory of ours").keeper.take(rating(1))  # is dropped


def test_the_next_client_begins_anew_and_what_was_meant_for_the_last_one_is_dropped() -> None:
    held = Held()
    held.hear(sets_begun=1, given=(GIVEN,))
    held.take(note("the door"))
    held.hear(sitting=2, sets_before=1, sets_begun=1, given=(GIVEN,))
    assert held.anew == 1
    assert held.sitting == Sitting.new(2, IDLE.host_s)
    assert "the door" not in held.memory
    held.hear(sitting=2, sets_before=1, sets_begun=2, given=(GIVEN,))
    held.take(rating(7, sitting=1))
    assert held.sitting.sets[1].rating is None
    second = GIVEN.model_copy(update={"number": 2})
    held.hear(sitting=2, sets_before=1, sets_begun=2, given=(GIVEN, second))
    assert held.sitting.sets[1].given == second


def test_a_phone_hears_nothing_of_it_and_may_say_nothing() -> None:
    assert not {AskRating, AskNote, AskPhase} & {*RIGHTS[Role.PHONE]}
    assert {AskRating, AskNote, AskPhase} < {*RIGHTS[Role.THERAPIST]}
    assert SittingShown not in FOR_PHONES
    told = for_phone(IDLE.model_copy(update={"given": (GIVEN,)}))
    assert isinstance(told, SessionState)
    assert told.given == ()
