"""What the therapist chooses: checked, shown, told to the engine, kept, and taken back."""

import errno
import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.console.engine_link import DEAF_S
from bilateral.console.messages import (
    AskChange,
    AskSpeed,
    Keep,
    PresetText,
    Refused,
    Use,
)
from bilateral.console.preset_list import PresetList
from bilateral.loading import load
from bilateral.loading.importing import read_import
from bilateral.settings import OF_THE_ROOM, Settings
from bilateral.stimulus.motion import Profile
from tests.console.workspaces import LATER_S, WorkspaceAtHand


@pytest.fixture
def at(tmp_path: Path) -> WorkspaceAtHand:
    """A workbench on which `gentle` was chosen at first."""
    return WorkspaceAtHand(tmp_path)


def refused(answer: object) -> Refused:
    assert isinstance(answer, Refused)
    return answer


def own(at: WorkspaceAtHand, name: str, text: str) -> Path:
    path = at.path_of(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def room_of(at: WorkspaceAtHand) -> dict[str, object]:
    return tomllib.loads(at.user_file.read_text())


# --- What is shown.


def test_it_begins_with_what_was_asked_for_and_says_nothing(at: WorkspaceAtHand) -> None:
    shown = at.workspace.shown
    assert at.said == []
    assert (shown.preset, shown.undo, shown.problem) == ("gentle", "", "")
    assert shown.values == shown.stored
    assert shown.values == Settings.model_validate(shown.values).model_dump(mode="json")
    assert at.value("motion", "speed_hz") == 0.7
    assert at.value("motion", "profile") == "sinusoid"


def test_every_setting_is_in_the_guide_and_its_usual_value_within_its_range(
    at: WorkspaceAtHand,
) -> None:
    usual = Settings().model_dump(mode="json")
    shown = at.workspace.form.settings
    assert [(one.section, one.field) for one in shown] == [
        (section, field) for section, table in usual.items() for field in table
    ]
    for one in shown:
        assert one.usual == usual[one.section][one.field]
        assert one.of_the_room == ((one.section, one.field) in OF_THE_ROOM)
        assert (one.lowest is not None) == (one.kind == "number") == (one.highest is not None)
        assert bool(one.choices) == (one.kind == "choice")
        if one.lowest is not None and one.highest is not None:
            for bound in (one.lowest, one.highest):
                value = round(bound) if one.is_whole else bound
                answer = at.change(one.section, one.field, value)
                assert answer is None or "must be" not in refused(answer).text
    kinds = {(one.section, one.field): one.kind for one in shown}
    assert kinds["target", "colour"] == "colour"
    assert kinds["calm", "photo"] == "photo"
    assert kinds["audio", "device"] == "text"
    assert kinds["display", "monitor"] == "text"
    assert kinds["target", "shown"] == "switch"


# --- Changes.


def test_a_change_is_shown_used_at_once_and_kept(at: WorkspaceAtHand) -> None:
    assert at.change("audio", "pitch_hz", 500) is None
    shown = at.workspace.shown
    assert (shown.values["audio"]["pitch_hz"], shown.stored["audio"]["pitch_hz"]) == (500.0, 330.0)
    assert (shown.undo, at.shown) == ("audio.pitch_hz", [shown])
    use, keep = at.said
    assert isinstance(use, Use)
    assert isinstance(keep, Keep)
    assert (use.name, use.live, use.settings.audio.pitch_hz) == ("gentle", True, 500.0)
    assert use.settings.model_dump(mode="json") == shown.values


@pytest.mark.parametrize(
    ("section", "field", "value", "words"),
    [
        ("motion", "speed_hz", 3, ("motion.speed_hz", "is 3,", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", "fast", ("fast", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", True, ("is true", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", None, ("left out", "from 0.05 to 2 Hz")),
        ("set", "passes", 2.5, ("2.5", "from 1 to 1000 passes")),
        ("motion", "profile", "bounce", ('"bounce"', '"sinusoid", "linear" or "saccade"')),
        ("target", "colour", "red", ('"red"', "a colour such as")),
        ("calm", "photo", "../x.png", ("../x.png", "name of a picture")),
        ("oops", "speed_hz", 1, ("no section [oops]",)),
        ("motion", "sped_hz", 1, ("no setting sped_hz", "nearest one is speed_hz")),
        ("audio", "ramp_ms", 200, ("audio.duration_ms is 140 ms", "at least 400 ms")),
        ("limits", "speed_hz", 0.5, ("motion.speed_hz is 0.7 Hz", "limits.speed_hz allows 0.5")),
    ],
)
def test_what_cannot_be_is_refused_whole(
    at: WorkspaceAtHand, section: str, field: str, value: float | str | None, words: tuple[str, ...]
) -> None:
    before = at.workspace.shown
    answer = refused(at.change(section, field, value))
    assert (answer.asked, answer.section, answer.field) == ("change", section, field)
    assert [word for word in words if word not in answer.text] == []
    assert "--" not in answer.text
    assert "Write instead" not in answer.text
    assert at.workspace.shown == before
    assert at.said == []
    assert not at.user_file.exists()


def test_a_set_has_passes_or_seconds(at: WorkspaceAtHand) -> None:
    at.change("set", "seconds", 30)
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (None, 30.0)
    at.change("set", "passes", 10)
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (10, None)
    at.reset("set", "seconds")
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (20, None)
    at.change("set", "passes", None)
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (None, None)


def test_the_other_kind_of_length_is_one_step_and_none_at_all_leaves_it_alone(
    at: WorkspaceAtHand,
) -> None:
    at.change("set", "seconds", None)
    assert (at.value("set", "passes"), at.workspace.shown.undo) == (20, "")
    at.change("set", "seconds", 30)
    assert at.workspace.shown.undo == "set.seconds"
    at.change("set", "passes", None)
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (None, 30.0)
    at.undo()
    assert (at.value("set", "passes"), at.value("set", "seconds")) == (20, None)
    assert at.workspace.shown.undo == ""
    assert [use.settings.set.passes for use in at.uses] == [None, 20]


def test_a_value_set_back_is_no_change(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.change("audio", "pitch_hz", 330)
    assert not at.is_changed()


def test_what_changes_nothing_says_nothing(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 330)
    at.revert()
    at.undo()
    at.reset("audio")
    assert (at.said, at.shown) == ([], [])


def test_flags_and_variables_lie_below_the_page(tmp_path: Path) -> None:
    at = WorkspaceAtHand(
        tmp_path,
        flags={"motion": {"speed_hz": 1.1, "profile": None}},
        environ={"BILATERAL_AUDIO_PITCH_HZ": "500"},
    )
    assert (at.value("motion", "speed_hz"), at.value("audio", "pitch_hz")) == (1.1, 500.0)
    assert not at.is_changed()
    at.change("motion", "speed_hz", 1.3)
    at.change("audio", "pitch_hz", 600)
    assert (at.value("motion", "speed_hz"), at.value("audio", "pitch_hz")) == (1.3, 600.0)
    at.choose("fast")
    assert (at.value("motion", "speed_hz"), at.value("audio", "pitch_hz")) == (1.1, 500.0)


DEEDS: list[Callable[[WorkspaceAtHand], object]] = [
    lambda at: at.choose("fast"),
    lambda at: at.change("audio", "pitch_hz", 600),
    lambda at: at.change("motion", "speed_hz", 1.3),
    lambda at: at.change("audio", "swap", True),
    lambda at: at.undo(),
    lambda at: at.revert(),
    lambda at: at.hear("running", 1.1),
]


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_that_can_wait_lies_between_what_is_said_and_what_is_kept(
    at: WorkspaceAtHand, deed: Callable[[WorkspaceAtHand], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    at.change("audio", "pitch_hz", 500)
    at.wait()
    listed, photos = [], PresetList.photos

    def list_photos(one: PresetList) -> tuple[str, ...]:
        listed.append(len(at.said))
        return photos(one)

    said = len(at.said)
    monkeypatch.setattr(PresetList, "photos", list_photos)
    deed(at)
    assert listed == [said]
    assert [isinstance(one, Keep) for one in at.said[said:]].index(True) == len(at.said) - said - 1


@pytest.mark.parametrize("deed", DEEDS)
def test_where_the_presets_cannot_be_listed_nothing_is_changed_and_nothing_said(
    at: WorkspaceAtHand, deed: Callable[[WorkspaceAtHand], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    at.change("audio", "pitch_hz", 500)
    at.wait()
    shown, said = at.workspace.shown, list(at.said)

    def fail(_: PresetList) -> tuple[str, ...]:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr(PresetList, "photos", fail)
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            deed(at)
    assert (at.workspace.shown, at.said) == (shown, said)
    assert not at.user_file.exists()
    at.workspace.look_again()
    assert at.workspace.shown.model_copy(update={"number": shown.number}) == shown


# --- The room.


def test_the_room_is_written_at_once_and_is_no_change_of_the_preset(at: WorkspaceAtHand) -> None:
    at.change("audio", "swap", True)
    at.change("hands", "kick_ms", 50)
    at.change("display", "monitor", "2")
    assert room_of(at) == {
        "audio": {"swap": True},
        "hands": {"kick_ms": 50},
        "display": {"monitor": "2"},
    }
    assert (at.value("audio", "swap"), at.value("display", "monitor")) == (True, 2)
    assert not at.is_changed()
    assert at.uses[-1].settings.display.monitor == 2
    at.choose("fast")
    assert at.value("audio", "swap") is True


def test_the_room_is_taken_back_in_the_file_too(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[audio]\nlatency_ms = 7.0\n")
    at = WorkspaceAtHand(tmp_path)
    at.change("audio", "latency_ms", 20)
    at.change("audio", "swap", False)
    assert room_of(at) == {"audio": {"latency_ms": 20, "swap": False}}
    at.undo()
    assert room_of(at) == {"audio": {"latency_ms": 20}}
    at.undo()
    assert room_of(at) == {"audio": {"latency_ms": 7.0}}
    assert at.value("audio", "latency_ms") == 7.0


def test_the_room_is_reset_to_what_is_usual(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[display]\ndistance_cm = 80\nmonitor = "TV"\n')
    at = WorkspaceAtHand(tmp_path)
    at.reset("display", "monitor")
    assert (at.value("display", "monitor"), at.value("display", "distance_cm")) == ("auto", 80.0)
    at.reset("display")
    assert at.value("display", "distance_cm") == 60.0
    assert room_of(at) == {"display": {"distance_cm": 60.0, "monitor": "auto"}}


def test_resetting_a_section_leaves_what_fits_the_room(at: WorkspaceAtHand) -> None:
    at.change("audio", "swap", True)
    at.change("audio", "pitch_hz", 500)
    at.change("audio", "ramp_ms", 20)
    at.reset("audio")
    assert not at.is_changed()
    assert at.value("audio", "swap") is True
    assert at.workspace.shown.undo == "audio"


def test_a_broken_file_of_ones_own_is_told_and_never_touched(at: WorkspaceAtHand) -> None:
    at.user_file.write_text("[audio\n")
    answer = refused(at.change("audio", "swap", True))
    assert "settings.toml, line 1" in answer.text
    assert "nothing in it is lost" in answer.text
    assert at.user_file.read_text() == "[audio\n"
    assert at.value("audio", "swap") is False
    assert at.said == []


def test_a_session_opens_without_a_broken_file_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[audio\n")
    at = WorkspaceAtHand(tmp_path)
    assert "settings.toml, line 1" in at.workspace.shown.problem
    assert (at.workspace.shown.preset, at.value("motion", "speed_hz")) == ("gentle", 0.7)
    assert at.change("audio", "pitch_hz", 500) is None


def test_a_session_opens_without_a_preset_that_is_gone_and_says_so(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path, preset="gone", environ={"BILATERAL_OOPS": "1"})
    assert at.workspace.shown.preset == "standard"
    assert at.workspace.shown.problem


# --- Live, or from the next set on.


def test_a_preset_chosen_during_a_set_waits_and_so_does_all_after_it(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.change("audio", "pitch_hz", 500)
    assert at.uses[-1].live
    at.choose("fast")
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "fast")
    at.hear("running", 0.7, is_pending=True)
    at.change("motion", "speed_hz", 1.3)
    assert (at.uses[-1].live, at.uses[-1].settings.motion.speed_hz) == (False, 1.3)
    assert at.speeds == []
    at.undo()
    at.undo()
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "gentle")
    at.hear("idle", 0.7)
    at.change("audio", "pitch_hz", 510)
    assert at.uses[-1].live


@pytest.mark.parametrize("state", ["idle", "halted"])
def test_a_preset_chosen_between_sets_is_used_at_once(at: WorkspaceAtHand, state: str) -> None:
    at.hear(state, 0.7)
    at.choose("fast")
    assert at.uses[-1].live


@pytest.mark.parametrize("state", ["lead-in", "running", "paused", "finishing"])
def test_one_chosen_while_anything_plays_waits(at: WorkspaceAtHand, state: str) -> None:
    at.hear(state, 0.7)
    at.choose("fast")
    assert not at.uses[-1].live


def test_taking_back_the_choice_of_a_preset_waits_too(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.choose("fast")
    at.change("audio", "pitch_hz", 510)
    at.hear("running", 1.4)
    at.undo()
    assert at.uses[-1].live
    at.undo()
    assert (at.uses[-1].live, at.uses[-1].name) == (False, "gentle")


# --- Speed.


def test_speed_alone_goes_its_quick_way(at: WorkspaceAtHand) -> None:
    at.change("motion", "speed_hz", 1.2)
    assert (at.uses, at.speeds) == ([], [1.2])
    at.undo()
    assert (at.uses, at.speeds) == ([], [1.2, 0.7])


def test_a_speed_asked_for_is_noted_and_not_asked_for_again(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.workspace.note(AskSpeed(type="speed", speed_hz=1.2))
    assert (at.value("motion", "speed_hz"), at.workspace.shown.undo) == (1.2, "motion.speed_hz")
    assert at.is_changed()
    assert (at.uses, at.speeds) == ([], [])
    at.undo()
    assert at.speeds == [0.7]


def test_a_speed_beyond_what_may_be_is_noted_as_what_it_comes_to(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.workspace.note(AskSpeed(type="speed", speed_hz=9.0))
    assert at.value("motion", "speed_hz") == 2.0


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
    at.hear("running", 0.7)
    assert at.value("motion", "speed_hz") == 1.2
    at.wait()
    at.hear("running", 1.15)
    assert at.value("motion", "speed_hz") == 1.15


def test_what_was_said_before_stays_old_however_late_it_is_heard(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    at.wait()  # held up
    at.hear("running", 0.75, said_s=at.now_s - LATER_S + DEAF_S / 2)
    assert at.value("motion", "speed_hz") == 1.4
    at.change("audio", "pitch_hz", 500)
    assert not at.uses[-1].live


def test_an_heir_takes_no_older_state_for_news(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    heir = at.reborn()
    heir.hear("running", 0.7, said_s=at.now_s)
    assert heir.value("motion", "speed_hz") == 1.4
    heir.change("audio", "pitch_hz", 500)
    assert not heir.uses[-1].live
    heir.wait()
    heir.hear("running", 1.3)
    assert heir.value("motion", "speed_hz") == 1.3


def test_the_speed_of_a_set_whose_successor_waits_is_not_the_successors(
    at: WorkspaceAtHand,
) -> None:
    at.hear("running", 0.7)
    at.choose("fast")
    at.hear("running", 0.75, is_pending=True)
    at.workspace.note(AskSpeed(type="speed", speed_hz=0.9))
    at.wait()
    at.hear("running", 0.9, is_pending=True)
    assert at.value("motion", "speed_hz") == 1.4


def test_the_speed_of_a_check_is_not_that_of_a_set(at: WorkspaceAtHand) -> None:
    at.hear("running", 0.5, is_check=True)
    at.workspace.note(AskSpeed(type="speed", speed_hz=0.9))
    assert at.value("motion", "speed_hz") == 0.7


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
    assert at.speeds == [0.7]
    at.hear("idle", 1.1)
    at.wait()
    at.choose("fast")
    assert [type(one) for one in at.said[-3:]] == [Use, AskSpeed, Keep]
    assert at.speeds == [0.7, 1.4]


# --- The way back.


def test_a_slider_is_taken_back_in_one_step(at: WorkspaceAtHand) -> None:
    for pitch in range(331, 400):
        asked = AskChange(type="change", section="audio", field="pitch_hz", value=pitch)
        at.workspace.take(asked)
        at.wait(0.05)
    at.undo()
    assert at.value("audio", "pitch_hz") == 330.0
    assert at.workspace.shown.undo == ""


def test_two_settings_or_two_moments_are_two_steps(at: WorkspaceAtHand) -> None:
    for field, value in (("pitch_hz", 400), ("duration_ms", 200), ("pitch_hz", 500)):
        at.workspace.take(AskChange(type="change", section="audio", field=field, value=value))
    at.change("audio", "pitch_hz", 600)
    undone = []
    while at.workspace.shown.undo:
        undone.append(at.workspace.shown.undo)
        at.undo()
    assert undone == ["audio.pitch_hz", "audio.pitch_hz", "audio.duration_ms", "audio.pitch_hz"]
    assert not at.is_changed()


def test_there_and_back_in_a_moment_is_no_step(at: WorkspaceAtHand) -> None:
    for value in (400, 330):
        at.workspace.take(AskChange(type="change", section="audio", field="pitch_hz", value=value))
    assert at.workspace.shown.undo == ""


def test_many_steps_are_remembered(at: WorkspaceAtHand) -> None:
    for pitch in range(400, 460):
        at.change("audio", "pitch_hz", pitch)
    for pitch in reversed(range(400, 459)):
        at.undo()
        assert at.value("audio", "pitch_hz") == pitch


def test_the_choice_of_a_preset_is_taken_back_with_the_changes_it_dropped(
    at: WorkspaceAtHand,
) -> None:
    at.change("audio", "pitch_hz", 500)
    at.choose("fast")
    assert (at.workspace.shown.undo, at.is_changed()) == ("fast", False)
    at.undo()
    assert (at.workspace.shown.preset, at.value("audio", "pitch_hz")) == ("gentle", 500.0)


def test_going_back_to_the_preset_can_itself_be_taken_back(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.change("audio", "swap", True)
    at.change("target", "colour", "#123456")
    at.revert()
    assert (at.is_changed(), at.workspace.shown.undo) == (False, "gentle")
    assert at.value("audio", "swap") is True
    at.undo()
    assert (at.value("audio", "pitch_hz"), at.value("target", "colour")) == (500.0, "#123456")


# --- Presets.


def test_saving_makes_it_the_chosen_one_without_a_mark(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.change("audio", "latency_ms", 20)
    before = at.workspace.shown.values
    assert at.save("Evening") is None
    shown = at.workspace.shown
    assert (shown.preset, shown.values, shown.values == shown.stored) == ("Evening", before, True)
    assert (at.uses[-1].name, at.uses[-1].live) == ("Evening", True)
    assert "latency_ms" not in at.path_of("Evening").read_text()
    assert [one.about for one in shown.presets if one.is_own] == ["From gentle, at 0.7 Hz"]


def test_after_saving_the_way_back_leads_through_the_saved_one(at: WorkspaceAtHand) -> None:
    at.change("audio", "pitch_hz", 500)
    at.save("Evening")
    at.undo()
    assert (at.workspace.shown.preset, at.value("audio", "pitch_hz")) == ("Evening", 330.0)
    assert at.is_changed()


def test_saving_again_keeps_the_description(at: WorkspaceAtHand) -> None:
    own(at, "Mine", "# For Fridays\n[audio]\npitch_hz = 400.0\n")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 450)
    assert "already" in refused(at.save("Mine")).text
    assert at.is_changed()
    assert at.save("Mine", replace=True) is None
    assert not at.is_changed()
    assert at.path_of("Mine").read_text().startswith("# For Fridays\n")
    at.undo()
    assert (at.value("audio", "pitch_hz"), at.workspace.shown.stored["audio"]["pitch_hz"]) == (
        400.0,
        450.0,
    )


def test_what_lies_above_presets_stays_marked_after_saving(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[audio]\npitch_hz = 600.0\n")
    at = WorkspaceAtHand(tmp_path)
    at.change("audio", "pitch_hz", 500)
    at.save("Mine")
    assert (at.value("audio", "pitch_hz"), at.workspace.shown.stored["audio"]["pitch_hz"]) == (
        500.0,
        600.0,
    )


def test_a_broken_preset_is_shown_and_cannot_be_chosen_or_lost(at: WorkspaceAtHand) -> None:
    text = "[motion]\nspeed_hz = \n"
    own(at, "Mine", text)
    at.workspace.look_again()
    (mine,) = [one for one in at.workspace.shown.presets if one.is_own]
    assert "Mine.toml, line 2" in mine.problem
    assert "Mine.toml, line 2" in refused(at.choose("Mine")).text
    assert "not written over" in refused(at.save("Mine", replace=True)).text
    assert at.text("Mine") == PresetText(name="Mine", text=text)
    assert at.path_of("Mine").read_text() == text


def test_a_preset_whose_name_is_in_an_old_encoding_takes_nothing_away(
    at: WorkspaceAtHand, old_name: str
) -> None:
    path = at.path_of(old_name)
    path.parent.mkdir()
    path.write_text("[motion]\nspeed_hz = 1.3\n")
    at.workspace.look_round()
    assert at.shown[-1].model_dump_json()
    told = at.shown[-1].presets[-1]
    assert "not in UTF-8" in told.problem
    refused = at.choose(told.name)
    assert isinstance(refused, Refused)
    assert refused.model_dump_json()
    asked_for = WorkspaceAtHand(at.folder, path)
    assert asked_for.workspace.shown.preset == "standard"
    assert "not in UTF-8" in asked_for.workspace.shown.problem
    assert at.rename(told.name, "café") is None
    assert at.choose("café") is None
    assert at.value("motion", "speed_hz") == 1.3


def test_a_preset_is_previewed_with_what_it_comes_to(at: WorkspaceAtHand) -> None:
    at.change("display", "distance_cm", 80)
    answer = at.text("fast")
    assert isinstance(answer, PresetText)
    assert answer.text.startswith("# A brisk set")
    assert answer.values["motion"]["speed_hz"] == 1.4
    assert answer.values["display"]["distance_cm"] == 80.0
    assert at.workspace.shown.preset == "gentle"


def test_a_chosen_preset_that_is_deleted_stays_what_it_is(at: WorkspaceAtHand) -> None:
    own(at, "Mine", "# Mine\n[audio]\npitch_hz = 400.0\n")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 410)
    uses = len(at.uses)
    assert at.delete("Mine") is None
    shown = at.workspace.shown
    assert (shown.preset, at.value("audio", "pitch_hz"), len(at.uses)) == ("Mine", 410.0, uses)
    (mine,) = [one for one in shown.presets if one.name == "Mine"]
    assert "not there any more" in mine.problem
    assert isinstance(at.text("Mine"), PresetText)
    assert at.save("Mine") is None
    assert [one.problem for one in at.workspace.shown.presets if one.name == "Mine"] == [""]


def test_a_chosen_preset_that_is_renamed_goes_by_its_new_name(at: WorkspaceAtHand) -> None:
    own(at, "Mine", "# Mine\n[audio]\npitch_hz = 400.0\n")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 410)
    at.rename("Mine", "Ours")
    assert (at.workspace.shown.preset, at.uses[-1].name) == ("Ours", "Ours")
    at.undo()
    assert (at.workspace.shown.preset, at.is_changed()) == ("Ours", False)


def test_a_chosen_preset_on_a_stick_that_fails_stays_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "elsewhere.toml"
    path.write_text("[audio]\npitch_hz = 400.0\n")
    at = WorkspaceAtHand(tmp_path / "config", preset=path)
    stat = os.stat

    def failing(place: str | Path, **more: bool) -> os.stat_result:
        if Path(place) == path:
            raise OSError(errno.EIO, "Input/output error")
        return stat(place, **more)

    monkeypatch.setattr(os, "stat", failing)
    at.workspace.look_round()
    assert "not there any more" in at.shown[-1].presets[-1].problem
    assert at.change("audio", "pitch_hz", 410) is None
    assert at.value("audio", "pitch_hz") == 410.0


def test_a_copy_is_listed_and_not_chosen(at: WorkspaceAtHand) -> None:
    assert at.duplicate("gentle", "Mine") is None
    assert at.workspace.shown.preset == "gentle"
    assert [one.name for one in at.workspace.shown.presets if one.is_own] == ["Mine"]
    assert "comes with Bilateral" in refused(at.rename("gentle", "Other")).text
    assert "no such preset" in refused(at.delete("nothing")).text


def test_a_preset_that_lies_elsewhere_is_chosen_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "gentle.toml"
    path.write_text("# Elsewhere\n[audio]\npitch_hz = 400.0\n")
    at = WorkspaceAtHand(tmp_path / "config", preset=path)
    assert at.workspace.shown.preset == "gentle.toml"
    at.choose("gentle")
    at.undo()
    assert (at.workspace.shown.preset, at.value("audio", "pitch_hz")) == ("gentle.toml", 400.0)
    (elsewhere,) = [one for one in at.workspace.shown.presets if one.name == "gentle.toml"]
    assert (elsewhere.about, elsewhere.problem, elsewhere.is_own) == ("Elsewhere", "", False)


def test_no_page_can_read_a_file_by_its_path(at: WorkspaceAtHand, tmp_path: Path) -> None:
    path = tmp_path / "secret.toml"
    path.write_text("# Secret\n")
    for name in (str(path), "../secret.toml", "../secret"):
        assert "no such preset" in refused(at.text(name)).text
        assert "no such preset" in refused(at.choose(name)).text


def test_imports_and_photos_are_taken_in_or_refused(at: WorkspaceAtHand) -> None:
    assert (
        at.workspace.take_in(read_import("gentle.toml", b"# Theirs\n[set]\npasses = 9\n"))
        == "gentle 2"
    )
    assert [one.name for one in at.workspace.shown.presets if one.is_own] == ["gentle 2"]
    answer = refused(at.workspace.take_in(read_import("x.toml", b"[oops")))
    assert (answer.asked, '"x", line 1' in answer.text) == ("import", True)
    assert "no picture" in refused(at.workspace.add_photo("a.png", b"text")).text
    assert at.workspace.add_photo("a.png", b"\x89PNG\r\n\x1a\n") == "a.png"
    at.workspace.look_again()
    assert at.workspace.shown.photos == ("a.png",)
    assert at.change("calm", "photo", "a.png") is None


def test_a_limit_below_the_preset_forbids_going_back_to_it(at: WorkspaceAtHand) -> None:
    at.change("motion", "speed_hz", 0.4)
    assert at.change("limits", "speed_hz", 0.5) is None
    assert at.workspace.shown.stored["motion"]["speed_hz"] == 0.7
    assert "limits.speed_hz allows 0.5 Hz" in refused(at.revert()).text
    assert "limits.speed_hz allows 0.5 Hz" in refused(at.choose("fast")).text
    assert at.value("motion", "speed_hz") == 0.4


def test_enums_are_told_to_the_engine_as_what_they_are(at: WorkspaceAtHand) -> None:
    at.change("motion", "profile", "saccade")
    assert at.uses[-1].settings.motion.profile is Profile.SACCADE
    assert at.value("motion", "profile") == "saccade"
