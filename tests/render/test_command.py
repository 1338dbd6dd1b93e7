import csv
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from bilateral.cli.render import render_command
from bilateral.render import rendering
from bilateral.settings import Settings
from tests.hypothesis_profiles import some

app = typer.Typer()
app.command()(render_command)


@pytest.fixture(autouse=True)
def _no_settings_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path / "none")


def run(*words: str | Path) -> Result:
    return CliRunner(env={"COLUMNS": "200", "TERM": "dumb"}).invoke(app, [str(w) for w in words])


def test_flags_shape_the_set_that_is_written(tmp_path: Path) -> None:
    out = tmp_path / "set.csv"
    done = run("standard", out, "--passes", "2", "--speed", "0.5", "--no-sound")
    assert done.exit_code == 0
    assert f"Written to {out}" in done.output
    with out.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [float(row["set_time_s"]) for row in found] == [0.0, 1.0, 2.0, 3.0]
    assert {row["modality"] for row in found} == {"visual"}


@pytest.mark.parametrize("preset", some(["standard", "gentle", "fast", "resourcing", "saccade"]))
def test_every_preset_can_be_drawn(tmp_path: Path, preset: str) -> None:
    out = tmp_path / "set.png"
    assert run(preset, out, "--size", "320x180").exit_code == 0
    assert out.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("set.ogg",), ".wav"),
        (("set.png", "--size", "large"), "1920x1080"),
        (("set.png", "--size", "641x360"), "even"),
        (("set.mp4", "--fps", "1000"), "frames a second"),
        (("nowhere/set.csv",), "no folder"),
        (("set.mp4", "--for-home", "5"), "never written for home"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    refused = run("standard", tmp_path / words[0], *words[1:])
    assert refused.exit_code == 2
    assert told in refused.stderr
    assert "Traceback" not in refused.output
    assert [*tmp_path.iterdir()] == []


def test_an_exercise_for_home_is_as_long_as_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ending, minutes, told in ((".csv", "5", ".mp4"), (".wav", "0.5", "1 to 30")):
        refused = run("breathing", tmp_path / f"breath{ending}", "--for-home", minutes)
        assert refused.exit_code == 2
        assert told in refused.stderr
    written: list[Settings] = []
    monkeypatch.setattr(rendering, "render", lambda chosen, *_, **__: written.append(chosen))
    assert run("resting-light", tmp_path / "light.m4a", "--for-home", "4").exit_code == 0
    (chosen,) = written
    assert (chosen.set.passes, chosen.set.seconds) == (None, 240.0)
