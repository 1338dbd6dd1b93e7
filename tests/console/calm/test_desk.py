"""What there is to calm with: the last taken first, and the way back to the set."""

from pathlib import Path

import pytest

from bilateral.console.calm import desk as calm_desk
from bilateral.console.calm.desk import CalmDesk
from bilateral.console.messages import AskCalm, AskCards, CalmChoice, CalmShown
from bilateral.words.catalogue import say
from tests.console.workspaces import WorkspaceAtHand


def test_choices_come_in_the_order_in_which_they_were_taken_last(tmp_path: Path) -> None:
    told: list[CalmShown] = []
    state = tmp_path / "state"
    desk = CalmDesk(tmp_path, told.append, lambda: state)
    assert [one.kind for one in desk.shown.choices] == ["body-scan", "grounding", "prompts"]
    for kind in ("prompts", "grounding", "prompts"):
        desk.take(AskCalm(type="calm-taken", choice=CalmChoice(kind=kind)))
    assert [one.kind for one in told[-1].choices] == ["prompts", "grounding", "body-scan"]
    desk.take(AskCalm(type="calm-taken", choice=CalmChoice(kind="exercise", preset="for Anna")))
    assert [one.kind for one in desk.shown.choices] == ["prompts", "grounding", "body-scan"]
    next_session = CalmDesk(tmp_path, told.append, lambda: state)
    assert next_session.shown.choices == desk.shown.choices
    (file,) = state.iterdir()
    assert "Anna" not in file.read_text()
    for broken in (b"{}", b"\xff", b"[" * 100_000):
        file.write_bytes(broken)
        anew = CalmDesk(tmp_path, told.append, lambda: state).shown.choices
        assert [one.kind for one in anew] == ["body-scan", "grounding", "prompts"]


def test_cards_are_read_again_when_that_is_asked_for(tmp_path: Path) -> None:
    told: list[CalmShown] = []
    desk = CalmDesk(tmp_path, told.append, lambda: tmp_path)
    desk.take(AskCards(type="cards"))
    assert told == []
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "grounding.txt").write_text("== Mine\nThe plant.\n")
    desk.take(AskCards(type="cards"))
    mine, *others = told[-1].grounding
    assert mine.name is not None
    assert say(mine.name.notice(), "en") == "Mine"
    assert len(others) == 4


def test_from_an_exercise_there_is_a_way_back_to_the_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calm_desk, "exercises_of", lambda _: ("resourcing", "gentle"))
    at_hand = WorkspaceAtHand(tmp_path, "fast")
    desk = CalmDesk(tmp_path, lambda _: None, lambda: tmp_path)
    desk.hear(at_hand.workspace.shown)
    assert desk.shown.back_to == ""
    assert [one.preset for one in desk.shown.choices[:3]] == ["resourcing", "gentle", ""]
    for name in ("gentle", "resourcing"):
        at_hand.choose(name)
        desk.hear(at_hand.workspace.shown)
        assert desk.shown.back_to == "fast"
    at_hand.choose("standard")
    desk.hear(at_hand.workspace.shown)
    assert desk.shown.back_to == ""
