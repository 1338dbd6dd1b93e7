"""Settings of the room: written to their own file at once, and taken back by themselves."""

import tomllib
from pathlib import Path

from tests.console.workspaces import WorkspaceAtHand, refused
from tests.words.hearing import words


def room_of(at: WorkspaceAtHand) -> dict[str, object]:
    return tomllib.loads(at.user_file.read_text())


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
    at.undo_room()
    assert room_of(at) == {"audio": {"latency_ms": 20}}
    at.undo_room()
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
    assert "settings.toml, line 1" in words(answer.notices)
    assert "nothing in it is lost" in words(answer.notices)
    assert at.user_file.read_text() == "[audio\n"
    assert at.value("audio", "swap") is False
    assert at.said == []


def test_a_session_opens_without_a_broken_file_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[audio\n")
    at = WorkspaceAtHand(tmp_path)
    assert "settings.toml, line 1" in words(at.workspace.shown.problems)
    assert (at.workspace.shown.preset, at.value("motion", "speed_hz")) == ("gentle", 0.7)
    assert at.change("audio", "pitch_hz", 500) is None


def test_a_session_opens_without_a_preset_that_is_gone_and_says_so(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path, preset="gone", environ={"BILATERAL_OOPS": "1"})
    assert at.workspace.shown.preset == "standard"
    assert words(at.workspace.shown.problems)


def test_what_is_undone_of_the_set_leaves_the_room_alone_and_the_reverse(
    at: WorkspaceAtHand,
) -> None:
    at.change("audio", "latency_ms", 180)
    at.change("page", "is_set_up", True)
    at.change("audio", "pitch_hz", 500)
    at.choose("fast")
    at.change("audio", "swap", True)
    assert (at.workspace.shown.undo, at.workspace.shown.undo_room) == ("fast", "audio.swap")
    for _ in range(8):
        at.undo()
    assert (at.workspace.shown.preset, at.value("audio", "pitch_hz")) == ("gentle", 330.0)
    assert (at.value("audio", "latency_ms"), at.value("page", "is_set_up")) == (180.0, True)
    assert (at.workspace.shown.undo, at.value("audio", "swap")) == ("", True)
    at.change("audio", "pitch_hz", 510)
    for _ in range(8):
        at.undo_room()
    assert not any(room_of(at).values())
    assert (at.value("audio", "latency_ms"), at.value("audio", "pitch_hz")) == (0.0, 510.0)
    assert (at.workspace.shown.undo, at.workspace.shown.undo_room) == ("audio.pitch_hz", "")
