"""A calm exercise is chosen as a preset is, and its pace follows as a speed does."""

from pathlib import Path

from tests.console.workspaces import WorkspaceAtHand


def test_an_exercise_is_chosen_listed_apart_and_followed(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path)
    listed = {one.name: one.exercise for one in at.workspace.shown.presets}
    assert {name for name, exercise in listed.items() if exercise == "breathing"} == {
        "breathing",
        "breathing-box",
        "breathing-even",
        "breathing-sigh",
    }
    assert (listed["rocking"], listed["resting-light"]) == ("rocking", "resting-light")
    assert listed["standard"] == ""
    at.choose("breathing")
    assert at.uses[-1].settings.exercise.kind == "breathing"
    assert "finding-breathing" in {found.reason.code for found in at.workspace.shown.findings}
    at.hear("running", 0.1)
    assert at.value("exercise", "pace_hz") is None
    assert at.value("motion", "speed_hz") == 1.0
    at.hear("running", 0.09)
    assert at.value("exercise", "pace_hz") == 0.09
    assert at.value("motion", "speed_hz") == 1.0
    at.change("exercise", "pace_hz", 0.08)
    assert at.speeds == [0.08]
    at.change("exercise", "breath", "box")
    assert at.uses[-1].live
    assert at.uses[-1].settings.exercise.breath == "box"


def test_what_an_exercise_gives_in_its_own_way_is_told_to_have_no_effect(tmp_path: Path) -> None:
    at = WorkspaceAtHand(tmp_path)
    way, shape, size = "motion.path", "target.shape", "target.diameter_percent"
    assert at.workspace.shown.idle == ()
    at.choose("breathing")
    found = {}
    for figure in ("disc", "rising", "wave", "horizon"):
        at.change("exercise", "figure", figure)
        found[figure] = at.workspace.shown.idle
    assert found == {
        "disc": (way, shape, size),
        "rising": (way,),
        "wave": (way,),
        "horizon": (way, shape),
    }
    for preset, idle in (("resting-light", (way,)), ("rocking", ())):
        at.choose(preset)
        assert at.workspace.shown.idle == idle
