"""What the therapist chooses: checked, shown, told to the engine, kept, and taken back."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.console.messages import (
    Keep,
    Refused,
    Use,
)
from bilateral.console.workspace.preset_list import PresetList
from bilateral.settings import OF_THE_ROOM, Settings
from tests.console.workspaces import WorkspaceAtHand, refused
from tests.hypothesis_profiles import some
from tests.words.hearing import words


def test_it_begins_with_what_was_asked_for_and_says_nothing(at: WorkspaceAtHand) -> None:
    shown = at.workspace.shown
    assert at.said == []
    assert (shown.preset, shown.undo, shown.problems) == ("gentle", "", ())
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
    for one in some(shown):
        if one.lowest is not None and one.highest is not None:
            for bound in (one.lowest, one.highest):
                value = round(bound) if one.is_whole else bound
                answer = at.change(one.section, one.field, value)
                assert answer is None or "must be" not in words(refused(answer).notices)
    kinds = {(one.section, one.field): one.kind for one in shown}
    assert kinds["target", "colour"] == "colour"
    assert kinds["calm", "photo"] == "photo"
    assert kinds["audio", "device"] == "text"
    assert kinds["display", "monitor"] == "text"
    assert kinds["target", "shown"] == "switch"


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


def test_a_target_too_large_for_its_speed_is_refused_with_the_nearest_of_both(
    at: WorkspaceAtHand,
) -> None:
    at.change("motion", "speed_hz", 1.6)
    answer = refused(at.change("target", "diameter_percent", 50))
    assert (answer.section, answer.field) == ("target", "diameter_percent")
    told = words(answer.notices)
    assert "50 % of the height at 1.6 Hz" in told
    assert "a target of 7.9 % or smaller at 1.6 Hz" in told
    assert "--" not in told
    assert at.value("target", "diameter_percent") != 50
    at.change("motion", "speed_hz", 1.1)
    at.change("target", "diameter_percent", 50)
    assert at.value("target", "diameter_percent") == 50
    faster = refused(at.change("motion", "speed_hz", 1.6))
    assert (faster.section, faster.field) == ("motion", "speed_hz")


@pytest.mark.parametrize(
    ("section", "field", "value", "wanted"),
    [
        ("motion", "speed_hz", 3, ("motion.speed_hz", "is 3,", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", "fast", ("fast", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", True, ("is true", "from 0.05 to 2 Hz")),
        ("motion", "speed_hz", None, ("left out", "from 0.05 to 2 Hz")),
        ("set", "passes", 2.5, ("2.5", "from 1 to 1000 passes")),
        ("motion", "profile", "bounce", ('"bounce"', '"linear", "saccade" or "eased"')),
        ("target", "colour", "red", ('"red"', "a colour such as")),
        ("calm", "photo", "../x.png", ("../x.png", "name of a picture")),
        ("oops", "speed_hz", 1, ("no section [oops]",)),
        ("motion", "sped_hz", 1, ("no setting sped_hz", "nearest one is speed_hz")),
        ("audio", "ramp_ms", 200, ("audio.duration_ms is 140 ms", "at least 400 ms")),
        ("limits", "speed_hz", 0.5, ("motion.speed_hz is 0.7 Hz", "limits.speed_hz allows 0.5")),
    ],
)
def test_what_cannot_be_is_refused_whole(
    at: WorkspaceAtHand,
    section: str,
    field: str,
    value: float | str | None,
    wanted: tuple[str, ...],
) -> None:
    before = at.workspace.shown
    answer = refused(at.change(section, field, value))
    assert (answer.asked, answer.section, answer.field) == ("change", section, field)
    assert [word for word in wanted if word not in words(answer.notices)] == []
    assert "--" not in words(answer.notices)
    assert "Write instead" not in words(answer.notices)
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


def test_of_a_section_only_what_is_named_is_reset(at: WorkspaceAtHand) -> None:
    at.change("motion", "width_percent", 50)
    at.change("motion", "path", "vertical")
    at.change("motion", "profile", "linear")
    at.reset("motion", fields=("width_percent", "profile"))
    assert at.value("motion", "path") == "vertical"
    assert not {"width_percent", "profile"} & {*at.workspace._selection.changes["motion"]}
    assert at.workspace.shown.undo == "motion"
    assert isinstance(at.reset("motion", fields=("path", "nothing")), Refused)
    assert at.value("motion", "path") == "vertical"
    at.reset("motion")
    assert not at.is_changed()


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
    lambda at: at.undo_room(),
    lambda at: at.revert(),
]


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_that_can_wait_lies_between_what_is_said_and_what_is_kept(
    at: WorkspaceAtHand, deed: Callable[[WorkspaceAtHand], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    at.change("audio", "pitch_hz", 500)
    at.change("hands", "kick_ms", 50)
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
    at.change("hands", "kick_ms", 50)
    at.wait()
    written = at.user_file.read_text()
    shown, said = at.workspace.shown, list(at.said)

    def fail(_: PresetList) -> tuple[str, ...]:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as broken:
        broken.setattr(PresetList, "photos", fail)
        with pytest.raises(OSError, match=os.strerror(errno.EIO)):
            deed(at)
    assert (at.workspace.shown, at.said) == (shown, said)
    assert at.user_file.read_text() == written
    at.workspace.look_again()
    assert at.workspace.shown.model_copy(update={"number": shown.number}) == shown
