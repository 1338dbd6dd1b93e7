"""A sitting on paper: what may be said of a set, corrected, and what listeners hear of it."""

import pytest
from pydantic import ValidationError

from bilateral.sitting.events import (
    NoteWritten,
    PhaseChosen,
    Rated,
    SetOver,
    SittingBegun,
    events_between,
)
from bilateral.sitting.set_given import SetGiven
from bilateral.sitting.sitting import LONGEST_NOTE, Phase, Rating, Sitting

GIVEN = SetGiven(
    number=1,
    preset="standard",
    began="2026-11-29T14:10:05+01:00",
    end_s=30.0,
    passes=18.0,
    passes_planned=24.0,
    speed_hz=1.05,
    seconds=17.1,
    outputs=("eyes", "ears"),
    outcome="finished early",
    ended_by="therapist",
    sync="good",
    frames_lost=0,
)
SEVEN = Rating(kind="sud", value=7)


def begun(count: int) -> Sitting:
    return Sitting.new(1, 0.0).with_begun(count)


@pytest.mark.parametrize(("kind", "lowest", "highest"), [("sud", 0, 10), ("voc", 1, 7)])
def test_a_number_stands_on_its_scale(kind: str, lowest: int, highest: int) -> None:
    for value in (lowest, highest):
        assert Rating.model_validate({"kind": kind, "value": value}).value == value
    for wrong in (lowest - 1, highest + 1, 4.5, "4"):
        with pytest.raises(ValidationError):
            Rating.model_validate({"kind": kind, "value": wrong})


def test_a_number_is_said_corrected_and_skipped() -> None:
    sitting = begun(2).with_rating(2, SEVEN)
    assert sitting.sets[2].rating == SEVEN
    assert sitting.sets[1].rating is None
    six = sitting.with_rating(2, Rating(kind="sud", value=6))
    assert six.sets[2].rating == Rating(kind="sud", value=6)
    skipped = six.with_rating(2, None)
    assert (skipped.sets[2].rating, skipped.sets[2].is_skipped) == (None, True)
    assert skipped.with_rating(2, SEVEN).sets[2].is_skipped is False


def test_what_is_meant_for_no_set_changes_nothing() -> None:
    sitting = begun(2)
    for number in (-1, 3):
        assert sitting.with_rating(number, SEVEN) is sitting
        assert sitting.with_note(number, "x") is sitting
        assert sitting.with_given(number, GIVEN) is sitting
    assert sitting.with_begun(1) is sitting
    assert sitting.in_phase(sitting.phase) is sitting


def test_a_note_is_one_line_of_a_limited_length() -> None:
    assert begun(1).with_note(1, "  the\ndoor \t again ").sets[1].note == "the door again"
    assert len(begun(1).with_note(1, "x" * 500).sets[1].note) == LONGEST_NOTE


def test_sets_keep_the_phase_in_which_they_began() -> None:
    sitting = begun(1).in_phase(Phase.INSTALLATION).with_begun(2)
    assert [one.phase for one in sitting.sets[1:]] == [Phase.DESENSITISATION, Phase.INSTALLATION]


def test_listeners_hear_of_each_thing_once_in_order() -> None:
    before = begun(1)
    after = before.with_given(1, GIVEN).with_rating(1, SEVEN).with_note(1, "door")
    assert list(events_between(before, after.in_phase(Phase.CLOSURE))) == [
        PhaseChosen(1, Phase.CLOSURE),
        SetOver(1, 1, Phase.DESENSITISATION, GIVEN),
        Rated(1, 1, SEVEN),
        NoteWritten(1, 1, "door"),
    ]
    assert list(events_between(after, after)) == []
    assert list(events_between(after, after.with_rating(1, None))) == [Rated(1, 1, None, was=SEVEN)]


def test_another_sitting_begins_with_nothing_of_the_one_before() -> None:
    before = begun(2).with_rating(2, SEVEN).with_note(1, "door").in_phase(Phase.CLOSURE)
    assert list(events_between(before, Sitting.new(2, 100.0))) == [SittingBegun(2)]
