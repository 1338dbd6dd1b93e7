"""The command line from outside: exit codes, sentences, and never a traceback."""

import json
from pathlib import Path

import platformdirs
import pytest

from bilateral.cli import main as cli
from bilateral.reporting.schema import Report
from bilateral.stimulus.modality import Modality
from tests.cli.starting import CommandLine, Ended, started

SHORT = """
[motion]
speed_hz = 2.0
[set]
passes = 1
lead_in_s = 1.0
fade_s = 0.35
"""
"""One pass, as quick as the limits allow."""
NOT_FOUND = "No such Card"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "short.toml").write_text(SHORT, encoding="utf-8")
    return tmp_path


def told(ended: Ended) -> str:
    """All that was said, as one line without the terminal's frames."""
    return " ".join((ended.stdout + ended.stderr).replace("│", " ").split())


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (["run", "--nope"], "No such option: --nope"),
        (["dance"], "No such command 'dance'"),
        (
            ["run", "nosuch"],
            "There are: breathing, breathing-box, breathing-even",
        ),
        (["run", "--passes", "many"], "--passes: set.passes (Length in passes)"),
        (["run", "--speed", "2.5"], "--speed"),
        (
            ["run", "--require", "smell"],
            "no such output. There are: visual, audio, tactile",
        ),
        (["run", "--require", "visual"], "The target cannot be shown. No display was found."),
        (["run", "--no-sound", "--require", "audio"], "Sound is required, but switched off"),
        (["run", "--device", NOT_FOUND, "--require", "audio,visual"], "cannot be"),
        (["run", "--device", NOT_FOUND, "--require", "audio"], "Tones cannot be played."),
        (["run", "--require", "tactile"], "switched off in the settings (hands.buzzers)"),
        (
            ["run", "--no-pulses", "--buzzers", "simulated", "--require", "tactile"],
            "switched off in the settings (hands.on)",
        ),
        (["run", "--buzzers", "no-such-port", "--require", "tactile"], "There is no port"),
        (["run", "--report", "no/such/folder.json"], "there is no folder no/such"),
        (["run", "--report", "."], "that is a folder"),
        (["presets", "show", "nosuch"], "there is no such preset"),
        (["settings", "check", "nosuch.toml"], "nosuch.toml"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    bilateral: CommandLine, home: Path, flags: list[str], sentence: str
) -> None:
    ended = bilateral(home, *flags)
    assert ended.returncode == 2
    assert sentence in told(ended).replace("\\", "/")
    assert sentence not in ended.stdout


def test_the_terminal_speaks_the_language_of_the_system(
    bilateral: CommandLine, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    ended = bilateral(home, "run", "--require", "visual")
    assert ended.returncode == 2
    assert "Der Zielpunkt kann nicht gezeigt werden. Es wurde kein Bildschirm" in told(ended)
    assert "Geschrieben: set.csv" in told(bilateral(home, "render", "short.toml", "set.csv"))


def test_a_terminal_that_knows_few_letters_is_told_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    ended = started(home, "presets")
    assert ended.returncode == 0, ended.stderr
    assert "standard" in ended.stdout
    assert "?" in ended.stdout
    assert "kann nicht gezeigt werden" in told(started(home, "run", "--require", "visual"))


def test_the_version_is_told(home: Path) -> None:
    ended = started(home, "--version")
    assert ended.returncode == 0
    assert ended.stdout.startswith("bilateral ")


def test_where_nothing_can_give_a_set_none_is_counted_down(
    bilateral: CommandLine, home: Path
) -> None:
    flags = ["--device", NOT_FOUND, "--report", "report.json", "--passes", "1000"]
    ended = bilateral(home, "run", "short.toml", *flags)
    assert ended.returncode == 0, ended.stderr
    assert "Nothing here can give a set" in told(ended)
    assert "No set was given." in told(ended)
    kept = json.loads((home / "report.json").read_text(encoding="utf-8"))
    finished = Report.model_validate(kept)
    assert finished.sets == []
    assert finished.notices[-1].code == "nothing-gives-it"


def test_a_set_is_given_to_no_one_and_says_so(bilateral: CommandLine, home: Path) -> None:
    """Without display and that sound device a set on simulated hands runs, and is reported."""
    flags = ["--device", NOT_FOUND, "--buzzers", "simulated", "--report", "report.json"]
    ended = bilateral(home, "run", "short.toml", *flags)
    assert ended.returncode == 0, ended.stderr
    assert "Eyes are missing: the target is not shown. No display was found." in told(ended)
    assert "Ears are missing: no tone is heard." in told(ended)
    assert "1 pass · 2 sweeps · 0.5 s" in ended.stdout
    kept = json.loads((home / "report.json").read_text(encoding="utf-8"))
    finished = Report.model_validate(kept)
    assert not finished.visual.real
    assert not finished.audio.real
    assert len(finished.notices) == 2
    (given,) = finished.sets
    assert given.outcome == "complete"
    assert not finished.tactile.real
    for modality in (Modality.VISUAL, Modality.AUDIO):
        events = [event for event in given.events if event.modality is modality]
        assert [event.side for event in events] == ["left", "right"]
        assert all(event.actual_s is None for event in events)


def test_a_fault_of_ours_is_a_sentence_and_its_details_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr(cli, "app", broken)
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_, **__: str(tmp_path / "logs"))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 1
    (kept,) = (tmp_path / "logs").iterdir()
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert kept.name in said.replace("\n", "")
    assert "ZeroDivisionError: deep inside" in kept.read_text(encoding="utf-8")


def test_a_fault_is_told_even_where_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("deep inside")

    (tmp_path / "logs").write_text("a file in the way", encoding="utf-8")
    monkeypatch.setattr(cli, "app", broken)
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_, **__: str(tmp_path / "logs"))
    with pytest.raises(SystemExit):
        cli.main()
    assert "The details could not be saved." in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", " ", "visual", "audio,visual", " audio , tactile ,"])
def test_outputs_are_required_by_name(text: str) -> None:
    wanted = {name.strip() for name in text.split(",")} - {""}
    assert {modality.value for modality in cli._modalities(text)} == wanted


def test_a_check_lists_the_devices_and_then_gives_left_and_right(
    bilateral: CommandLine, home: Path
) -> None:
    ended = bilateral(home, "run", "--check", "--no-sound", "--buzzers", "simulated")
    assert ended.returncode == 0
    said = told(ended)
    for heading in ("Displays", "Sound", "Serial ports", "Game controllers"):
        assert heading in said
    assert said.index("Game controllers") < said.index(
        "First left, then right, on each of these in turn: the eyes, the hands."
    )
