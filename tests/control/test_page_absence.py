"""What becomes of a set that lost its page."""

from bilateral.control.page_absence import GRACE_S, LAST_S, PageAbsence
from bilateral.session.commands import Command, Finish, Halt


def due_at(absence: PageAbsence, now_s: float, *, linked: bool = False) -> Command | None:
    return absence.due(now_s, linked=linked, playing=True)


def test_a_lost_page_finishes_the_set_after_a_while_and_halts_what_plays_on() -> None:
    absence = PageAbsence()
    assert due_at(absence, 0.0, linked=True) is None
    assert due_at(absence, 10.0) is None
    assert due_at(absence, 10.0 + GRACE_S - 0.01) is None
    assert due_at(absence, 10.0 + GRACE_S) == Finish()
    assert due_at(absence, 10.1 + GRACE_S) is None
    assert due_at(absence, 9.9 + GRACE_S + LAST_S) is None
    assert due_at(absence, 10.0 + GRACE_S + LAST_S) == Halt()
    assert due_at(absence, 99.0) is None


def test_a_page_that_comes_back_in_time_changes_nothing() -> None:
    absence = PageAbsence()
    due_at(absence, 0.0, linked=True)
    due_at(absence, 1.0)
    assert due_at(absence, 1.0 + GRACE_S - 0.1, linked=True) is None
    assert due_at(absence, 1.0 + GRACE_S) is None
    assert due_at(absence, 0.9 + 2 * GRACE_S) is None


def test_a_set_that_never_had_a_page_goes_on() -> None:
    absence = PageAbsence()
    assert [due_at(absence, second) for second in range(100)] == [None] * 100


def test_nothing_is_due_once_the_set_is_over() -> None:
    absence = PageAbsence()
    due_at(absence, 0.0, linked=True)
    due_at(absence, 1.0)
    assert absence.due(2.0, linked=False, playing=False) is None
    assert due_at(absence, 60.0) is None
