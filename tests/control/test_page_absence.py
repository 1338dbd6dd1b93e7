"""What becomes of a set that lost its page."""

from bilateral.control.page_absence import GRACE_S, LAST_BREATH_S, LAST_S, PageAbsence
from bilateral.session.commands import Command, Finish, Halt
from bilateral.session.session import PLAYING
from tests.session.exercises_by_hand import BEGINS_S, begun, plan_of, score_of


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


def test_the_last_breath_of_an_exercise_goes_out_and_no_other_one_begins() -> None:
    """The slowest there is, left in every part of it: never halted, and over within a breath."""
    pace_hz = 3.0 / 60.0
    for left_s in range(0, 40, 3):
        session, now_s = begun(plan_of(seconds=600.0, pace_hz=pace_hz))[0], BEGINS_S + left_s
        absence = PageAbsence()
        absence.due(now_s, linked=True, playing=True)
        told: list[Command] = []
        while session.state_at(now_s) in PLAYING:
            score = score_of(session)
            due = absence.due(now_s, linked=False, playing=True, gone_s=score.gone_s)
            if due is not None:
                told.append(due)
                session.take(due, now_s)
            now_s += 0.25
            assert now_s < BEGINS_S + left_s + GRACE_S + LAST_BREATH_S
        assert told == [Finish()], left_s
        assert score_of(session).timeline.phase_at(now_s) % 2.0 == 0.0


def test_an_exercise_that_goes_on_and_on_is_halted_all_the_same() -> None:
    absence = PageAbsence()
    due_at(absence, 0.0, linked=True)
    due = [absence.due(float(at_s), linked=False, playing=True, gone_s=999.0) for at_s in range(60)]
    assert [one for one in due if one is not None] == [Finish(), Halt()]
    assert due.index(Halt()) <= GRACE_S + LAST_BREATH_S + 1.0
