"""Presets on the workspace: saved, copied, renamed, deleted, imported; and what cannot be used."""

import errno
import os
from pathlib import Path

import pytest

from bilateral.console.messages import PresetText, Refused
from bilateral.loading.importing import read_import
from bilateral.stimulus.motion import Profile
from tests.console.scripted import IDLE
from tests.console.workspaces import WorkspaceAtHand, refused
from tests.files.pictures import claiming
from tests.words.hearing import words


def own(at: WorkspaceAtHand, name: str, text: str) -> Path:
    path = at.path_of(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


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
    assert "already" in words(refused(at.save("Mine")).notices)
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
    assert "Mine.toml, line 2" in words(mine.problems)
    assert "Mine.toml, line 2" in words(refused(at.choose("Mine")).notices)
    assert "not written over" in words(refused(at.save("Mine", replace=True)).notices)
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
    assert "not in UTF-8" in words(told.problems)
    refused = at.choose(told.name)
    assert isinstance(refused, Refused)
    assert refused.model_dump_json()
    asked_for = WorkspaceAtHand(at.folder, path)
    assert asked_for.workspace.shown.preset == "standard"
    assert "not in UTF-8" in words(asked_for.workspace.shown.problems)
    assert at.rename(told.name, "café") is None
    assert at.choose("café") is None
    assert at.value("motion", "speed_hz") == 1.3


def test_a_preset_is_previewed_with_what_it_comes_to(at: WorkspaceAtHand) -> None:
    own(
        at,
        "Mine",
        '[target]\ncolour = "#336699"\n[motion]\npath = "vertical"\nwidth_percent = 40\n',
    )
    answer = at.text("Mine")
    assert isinstance(answer, PresetText)
    assert answer.picture is not None
    assert answer.picture.look.colour == "#336699"
    assert answer.picture.places == ((0.0, -0.4), (0.0, 0.4))
    assert answer.text.startswith("[target]")
    unseen = at.text("ears-only")
    assert isinstance(unseen, PresetText)
    assert unseen.picture is not None
    assert unseen.picture.places == ()
    assert at.workspace.shown.preset == "gentle"


def test_another_screen_is_taken_into_account(at: WorkspaceAtHand) -> None:
    at.change("display", "width_cm", 53)
    wide = at.workspace.shown.gaze
    look = IDLE.look.model_copy(update={"aspect": 32 / 9})
    at.workspace.hear(IDLE.model_copy(update={"look": look}))
    wider = at.workspace.shown.gaze
    assert wide is not None
    assert wider is not None
    assert wider.sweep_deg > wide.sweep_deg  # a lower screen, and so a smaller target
    fast = at.text("fast")
    assert isinstance(fast, PresetText)
    assert fast.picture is not None
    assert fast.picture.look.aspect == 32 / 9


def test_a_size_in_degrees_holds_until_another_in_percent_is_chosen(at: WorkspaceAtHand) -> None:
    at.change("target", "diameter_deg", 3)
    unmeasured = at.workspace.shown.size
    assert (unmeasured.percent, unmeasured.degrees) == (
        at.value("target", "diameter_percent"),
        None,
    )
    at.change("display", "width_cm", 53)
    size = at.workspace.shown.size
    assert round(size.percent, 1) == 10.5
    assert size.degrees == pytest.approx(3.0, abs=0.001)
    at.change("target", "diameter_percent", 6)
    assert at.value("target", "diameter_deg") is None
    assert at.workspace.shown.size.percent == 6.0
    at.change("target", "diameter_deg", 3)
    at.change("target", "diameter_deg", None)
    assert at.workspace.shown.size.percent == 6.0


def test_how_far_eyes_go_is_told_once_the_picture_is_measured(at: WorkspaceAtHand) -> None:
    unmeasured = at.workspace.shown.gaze
    at.change("display", "width_cm", 53)
    at.change("motion", "speed_hz", 0.2)
    slow = at.workspace.shown.gaze
    at.change("motion", "speed_hz", 1.8)
    fast = at.workspace.shown.gaze
    at.change("motion", "speed_hz", 1.0)
    at.change("motion", "profile", "saccade")
    jumping = at.workspace.shown.gaze
    assert unmeasured is None
    assert slow is not None
    assert fast is not None
    assert jumping is not None
    assert slow.peak_deg_s is not None
    assert fast.peak_deg_s == pytest.approx(9 * slow.peak_deg_s)
    assert jumping.peak_deg_s is None
    assert jumping.sweep_deg == fast.sweep_deg


def test_a_chosen_preset_that_is_deleted_stays_what_it_is(at: WorkspaceAtHand) -> None:
    own(at, "Mine", "# Mine\n[audio]\npitch_hz = 400.0\n")
    at.choose("Mine")
    at.change("audio", "pitch_hz", 410)
    uses = len(at.uses)
    assert at.delete("Mine") is None
    shown = at.workspace.shown
    assert (shown.preset, at.value("audio", "pitch_hz"), len(at.uses)) == ("Mine", 410.0, uses)
    (mine,) = [one for one in shown.presets if one.name == "Mine"]
    assert "not there any more" in words(mine.problems)
    assert isinstance(at.text("Mine"), PresetText)
    assert at.save("Mine") is None
    assert [one.problems for one in at.workspace.shown.presets if one.name == "Mine"] == [()]


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
    assert "not there any more" in words(at.shown[-1].presets[-1].problems)
    assert at.change("audio", "pitch_hz", 410) is None
    assert at.value("audio", "pitch_hz") == 410.0


def test_a_copy_is_listed_and_not_chosen(at: WorkspaceAtHand) -> None:
    assert at.duplicate("gentle", "Mine") is None
    assert at.workspace.shown.preset == "gentle"
    assert [one.name for one in at.workspace.shown.presets if one.is_own] == ["Mine"]
    assert "comes with Bilateral" in words(refused(at.rename("gentle", "Other")).notices)
    assert "no such preset" in words(refused(at.delete("nothing")).notices)


def test_a_preset_that_lies_elsewhere_is_chosen_under_a_name_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "gentle.toml"
    path.write_text("# Elsewhere\n[audio]\npitch_hz = 400.0\n")
    at = WorkspaceAtHand(tmp_path / "config", preset=path)
    assert at.workspace.shown.preset == "gentle.toml"
    at.choose("gentle")
    at.undo()
    assert (at.workspace.shown.preset, at.value("audio", "pitch_hz")) == ("gentle.toml", 400.0)
    (elsewhere,) = [one for one in at.workspace.shown.presets if one.name == "gentle.toml"]
    assert (elsewhere.about, words(elsewhere.problems), elsewhere.is_own) == (
        "Elsewhere",
        "",
        False,
    )


def test_no_page_can_read_a_file_by_its_path(at: WorkspaceAtHand, tmp_path: Path) -> None:
    path = tmp_path / "secret.toml"
    path.write_text("# Secret\n")
    for name in (str(path), "../secret.toml", "../secret"):
        assert "no such preset" in words(refused(at.text(name)).notices)
        assert "no such preset" in words(refused(at.choose(name)).notices)


def test_imports_and_photos_are_taken_in_or_refused(at: WorkspaceAtHand) -> None:
    assert (
        at.workspace.take_in(read_import("gentle.toml", b"# Theirs\n[set]\npasses = 9\n"))
        == "gentle 2"
    )
    assert [one.name for one in at.workspace.shown.presets if one.is_own] == ["gentle 2"]
    answer = refused(at.workspace.take_in(read_import("x.toml", b"[oops")))
    assert (answer.asked, '"x", line 1' in words(answer.notices)) == ("import", True)
    assert "no picture" in words(refused(at.workspace.add_file("photo", "a.png", b"text")).notices)
    assert at.workspace.add_file("photo", "a.png", claiming(8, 4)) == "a.png"
    at.workspace.look_again()
    assert at.workspace.shown.photos == ("a.png",)
    assert at.change("calm", "photo", "a.png") is None


def test_a_limit_below_the_preset_forbids_going_back_to_it(at: WorkspaceAtHand) -> None:
    at.change("motion", "speed_hz", 0.4)
    assert at.change("limits", "speed_hz", 0.5) is None
    assert at.workspace.shown.stored["motion"]["speed_hz"] == 0.7
    assert "limits.speed_hz allows 0.5 Hz" in words(refused(at.revert()).notices)
    assert "limits.speed_hz allows 0.5 Hz" in words(refused(at.choose("fast")).notices)
    assert at.value("motion", "speed_hz") == 0.4


def test_enums_are_told_to_the_engine_as_what_they_are(at: WorkspaceAtHand) -> None:
    at.change("motion", "profile", "saccade")
    assert at.uses[-1].settings.motion.profile is Profile.SACCADE
    assert at.value("motion", "profile") == "saccade"
