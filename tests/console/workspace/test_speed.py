"""What holds at once and what for the next set; how fast that is, which the engine decides."""

from collections.abc import Callable
from typing import Any

import pytest

from bilateral.console.messages import AskSpeed, Keep, Use
from bilateral.console.workspace import setting_layers
from bilateral.console.workspace.preset_list import PresetList
from bilateral.loading import load
from tests.console.workspaces import WorkspaceAtHand


def test_a_preset_chosen_during_a_set_waits_and_so_does_all_after_it(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.change("audio", "pitch_hz", 500)
    assert at.uses[-1].live
    at.choose("fast")
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "fast")
    at.hear("running", 1.4, is_pending=True)
    at.change("motion", "speed_hz", 1.3)
    assert (at.uses[-1].live, at.uses[-1].settings.motion.speed_hz) == (False, 1.3)
    assert at.speeds == []
    at.undo()
    at.undo()
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "gentle")
    at.hear("idle", 0.7)
    at.change("audio", "pitch_hz", 510)
    assert at.uses[-1].live


@pytest.mark.parametrize("state", ["idle", "running"])
def test_a_choice_waits_for_the_end_of_a_set_if_one_plays_which_the_engine_knows(
    at: WorkspaceAtHand, state: str
) -> None:
    at.hear(state, 0.7)
    at.choose("fast")
    assert not at.uses[-1].live, "a set may have been begun meanwhile"
    at.change("audio", "pitch_hz", 500)
    assert not at.uses[-1].live, "nothing was heard of the choice yet"
    at.hear(state, 1.4, is_pending=state == "running")
    at.change("audio", "pitch_hz", 510)
    assert at.uses[-1].live is (state == "idle")


def test_taking_back_the_choice_of_a_preset_waits_too(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.choose("fast")
    at.change("audio", "pitch_hz", 510)
    at.hear("running", 1.4)
    at.undo()
    assert (at.uses[-1].live, at.uses[-1].keeps_speed) == (True, True)
    at.undo()
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "gentle")


def test_speed_alone_goes_its_quick_way(at: WorkspaceAtHand) -> None:
    at.change("motion", "speed_hz", 1.2)
    assert (at.uses, at.speeds) == ([], [1.2])
    at.undo()
    assert (at.uses, at.speeds) == ([], [1.2, 0.7])


def test_a_speed_that_others_changed_is_taken_over_and_can_be_taken_back(
    at: WorkspaceAtHand,
) -> None:
    for speed_hz in (0.7, 0.75, 0.8):
        at.hear("running", speed_hz)
    assert (at.value("motion", "speed_hz"), at.said[-1]) == (0.8, Keep(memory=at.kept))
    assert at.uses == []
    at.undo()
    assert (at.value("motion", "speed_hz"), at.speeds) == (0.7, [0.7])


def test_what_is_heard_is_not_taken_for_newer_than_what_was_said(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.change("motion", "speed_hz", 1.2)
    for _ in range(3):
        at.hear("running", 0.75, includes=at.last_number - 1)
        assert at.value("motion", "speed_hz") == 1.2
    at.hear("running", 1.15)
    assert at.value("motion", "speed_hz") == 1.15


def test_what_was_said_before_a_choice_stays_old_however_late_it_is_heard(
    at: WorkspaceAtHand,
) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    at.hear("running", 0.75, includes=at.last_number - 1)
    assert at.value("motion", "speed_hz") == 1.4
    at.change("audio", "pitch_hz", 500)
    assert not at.uses[-1].live


def test_what_a_page_asks_the_engine_for_by_itself_keeps_nothing_back(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.engine.ask(AskSpeed(type="speed", speed_hz=1.2))
    at.engine.ask(AskSpeed(type="speed", speed_hz=1.3))
    at.hear("running", 1.2, includes=at.last_number - 1)
    assert at.value("motion", "speed_hz") == 1.2
    at.hear("running", 1.3)
    assert at.value("motion", "speed_hz") == 1.3


def test_a_change_of_something_else_leaves_the_speed_to_the_engine(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.engine.ask(AskSpeed(type="speed", speed_hz=1.2))
    at.change("audio", "pitch_hz", 500)
    assert (at.uses[-1].settings.motion.speed_hz, at.uses[-1].keeps_speed) == (0.7, True)
    at.hear("running", 1.2)
    assert at.value("motion", "speed_hz") == 1.2


def test_an_heir_takes_no_older_state_for_news(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    heir = at.reborn()
    heir.hear("running", 0.7, includes=at.last_number - 1)
    assert heir.value("motion", "speed_hz") == 1.4
    heir.change("audio", "pitch_hz", 500)
    assert not heir.uses[-1].live
    assert heir.last_number == at.last_number + 1
    heir.hear("running", 1.3)
    assert heir.value("motion", "speed_hz") == 1.3


def test_a_speed_that_was_lowered_in_a_set_is_chosen_for_the_one_that_waits_and_can_be_raised(
    at: WorkspaceAtHand,
) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    at.hear("running", 0.6, is_pending=True)
    assert (at.value("motion", "speed_hz"), at.is_changed()) == (0.6, True)
    at.change("audio", "pitch_hz", 500)
    assert at.uses[-1].keeps_speed
    at.reset("motion", "speed_hz")
    use = at.uses[-1]
    assert (use.live, use.keeps_speed, use.settings.motion.speed_hz) == (False, False, 1.4)
    at.hear("running", 0.6, is_pending=True)
    at.choose("fast")
    use = at.uses[-1]
    assert (use.live, use.keeps_speed, use.settings.motion.speed_hz) == (False, False, 1.4)


def test_a_speed_that_cannot_be_of_these_settings_is_not_taken_over(at: WorkspaceAtHand) -> None:
    at.change("motion", "profile", "saccade")
    at.wait()
    at.hear("running", 1.9)
    assert at.value("motion", "speed_hz") == 0.7


def test_the_live_speed_is_what_is_saved(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.85)
    at.save("Mine")
    assert load(at.path_of("Mine"), {}, user_file=at.user_file, environ={}).motion.speed_hz == 0.85
    assert not at.is_changed()


def test_a_preset_brings_its_speed_whatever_the_speed_was(at: WorkspaceAtHand) -> None:
    at.hear("idle", 1.1)
    at.choose("gentle")
    assert [(use.keeps_speed, use.settings.motion.speed_hz) for use in at.uses] == [(False, 0.7)]
    at.hear("idle", 1.1)
    at.choose("fast")
    assert [type(one) for one in at.said[-2:]] == [Use, Keep]
    assert (at.uses[-1].keeps_speed, at.uses[-1].settings.motion.speed_hz) == (False, 1.4)


def test_a_live_speed_lists_no_folder_and_lays_no_layers(
    at: WorkspaceAtHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.hear("running", 0.75)
    laid: list[str] = []
    for name in ("settings_of", "values_of"):
        monkeypatch.setattr(setting_layers, name, lambda *_, name=name: laid.append(name))
    monkeypatch.setattr(PresetList, "presets", lambda *_: laid.append("presets"))
    at.hear("running", 0.8)
    assert (at.value("motion", "speed_hz"), at.is_changed(), laid) == (0.8, True, [])
    at.hear("running", 0.7)
    assert (at.value("motion", "speed_hz"), at.is_changed(), laid) == (0.7, False, [])


def test_a_change_of_a_setting_lays_the_layers_once(
    at: WorkspaceAtHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[object] = []

    def counting(lay: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def counted(layers: Any) -> Any:
            laid.append(layers)
            return lay(layers)

        return counted

    for name in ("settings_of", "values_of"):
        monkeypatch.setattr(setting_layers, name, counting(getattr(setting_layers, name)))
    at.change("audio", "pitch_hz", 500)
    at.change("audio", "latency_ms", 20)
    at.reset("audio", "pitch_hz")
    assert len(laid) == 3
