"""What the client reads between sets: where the therapist asks for it, and gone with anything."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Check, Halt, NextClient, ShowWords, Start
from bilateral.session.output_checks import metronome, side_check, some_ambience
from bilateral.session.plan import Passes
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan, words_before
from bilateral.stimulus.client_words import reading_s
from bilateral.timing.timeline import Side
from bilateral.visual.stage_keys import Press
from tests.app.pages_by_hand import BEAT, HandDesk, give
from tests.app.test_main_loop import PLAN

CARD = ShowWords("Where are we now?")
BREATHING = {"kind": "breathing", "care_shown": True}


def words_of(desk: HandDesk) -> list[str]:
    """What the pages were told that the client reads, each once."""
    told = [state.words for _, state in desk.shown]
    return [one for one, before in zip(told, [None, *told], strict=False) if one != before]


def read_at(desk: HandDesk, at_s: float) -> str:
    return next(state.words for shown_s, state in reversed(desk.shown) if shown_s <= at_s)


def test_a_card_is_read_until_it_is_taken_away_or_anything_begins_or_is_halted() -> None:
    for ends in (ShowWords(""), Start(), Check(BEAT), Halt(), NextClient()):
        desk, _, _ = give((1.0, CARD), (2.0, ends), close_s=4.0)
        assert words_of(desk) == ["", CARD.text, ""], ends
        assert read_at(desk, 1.9) == CARD.text, ends
        assert read_at(desk, 2.1) == "", ends
        assert desk.stage.words.text == "", ends


def test_a_key_on_the_stage_that_halts_takes_it_away_too_and_so_does_a_page_that_is_gone() -> None:
    desk, _, _ = give((1.0, CARD), close_s=4.0, pressed=((2.0, Press.GROUND),))
    assert words_of(desk) == ["", CARD.text, ""]
    desk, _, _ = give((1.0, CARD), close_s=4.0, linked_until_s=2.0)
    assert words_of(desk) == ["", CARD.text, ""]


def test_no_card_is_shown_while_a_set_plays() -> None:
    desk, _, _ = give((1.0, Start()), (3.0, CARD), close_s=8.0)
    assert words_of(desk) == [""]


def test_a_card_with_signs_that_cannot_be_drawn_is_not_shown_and_they_are_named() -> None:
    desk, _, told = give((1.0, ShowWords("Ein Baum 🌳")), close_s=2.0)
    assert words_of(desk) == [""]
    assert any("cannot draw these signs: 🌳" in one for one in told)


def test_what_is_said_before_breathing_is_read_first_where_the_room_has_it_so() -> None:
    usual = Settings.model_validate({"exercise": {"kind": "breathing"}})
    shown = Settings.model_validate({"exercise": BREATHING, "page": {"language": "fr"}})
    assert (words_before(usual), words_before(Settings())) == ("", "")
    words = words_before(shown)
    assert words.startswith("Respirez légèrement")
    plan = replace(set_plan(shown), words=words, length=Passes(1))
    desk, _, _ = give((1.0, Start()), close_s=30.0, plan=plan)
    score = next(score for _, score in desk.stage.shown if score is not None)
    began_s = next(at_s for at_s, score in desk.stage.shown if score is not None)
    appears_s = began_s + reading_s(words)
    assert score.timeline.start_s - score.appear_s == pytest.approx(shown.set.lead_in_s)
    assert words_of(desk) == ["", words, ""]
    assert read_at(desk, appears_s - 1.0) == words
    assert read_at(desk, appears_s) == ""
    opacity = [
        given.opacity_at(5000.0 + at_s)
        for at_s, given in desk.stage.shown
        if given is not None and at_s < appears_s
    ]
    assert max(opacity) == 0.0, "no light while there is something to read"


def test_a_check_given_from_an_exercise_has_nothing_to_be_read_first() -> None:
    plan = replace(PLAN, words="Softly.")
    checks = [metronome(plan), some_ambience(plan)]
    checks += [side_check(plan, output, Side.LEFT) for output in ("eyes", "ears", "hands")]
    assert [check.words for check in checks if check is not None] == [""] * 3
