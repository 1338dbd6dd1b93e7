"""The way back on the workspace: what counts as one change, and what is brought back."""

from bilateral.console.messages import AskChange
from tests.console.workspaces import WorkspaceAtHand


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
