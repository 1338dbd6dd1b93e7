"""`bilateral devices` and `bilateral buzz` from outside."""

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.cli.starting import CommandLine, bare_environment
from tests.cli.test_main import told

STALL_S = 1.5
"""Longer than a pulse is planned ahead."""


def test_devices_lists_every_kind_with_its_use(bilateral: CommandLine, tmp_path: Path) -> None:
    ended = bilateral(tmp_path, "devices")
    assert ended.returncode == 0
    for title in ("Displays", "Sound", "Serial ports", "Game controllers"):
        assert f"{title}\n" in ended.stdout
    assert "No game controller was found." in told(ended)


def test_buzz_moves_each_hand_and_calls_a_simulation_by_its_name(
    bilateral: CommandLine, tmp_path: Path
) -> None:
    ended = bilateral(tmp_path, "buzz", "--both", "--ms", "200", "--buzzers", "simulated")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == [
        "On simulated buzzers:",
        "left given, but only simulated",
        "right given, but only simulated",
    ]


def test_a_computer_that_stands_still_while_a_pulse_is_due_gives_it_once_more(
    tmp_path: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "bilateral", "buzz", "--left", "--buzzers", "simulated"],
        cwd=tmp_path,
        env=bare_environment(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "On simulated buzzers:\n"
        whole = psutil.Process(program.pid)
        whole.suspend()
        time.sleep(STALL_S)
        whole.resume()
        assert program.stdout.readline() == "left given, but only simulated\n"


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        ([], "Say which hand: bilateral buzz --left, --right or --both."),
        (["--left", "--ms", "9000"], "must be a number from 30 to 1000 ms. Use instead: --ms 1000"),
        (["--left", "--intensity", "x"], "--intensity"),
        (["--left", "--buzzers", "/dev/nothing"], "There is no port /dev/nothing"),
    ],
)
def test_what_cannot_be_buzzed_is_told_in_a_sentence(
    bilateral: CommandLine, tmp_path: Path, flags: list[str], sentence: str
) -> None:
    ended = bilateral(tmp_path, "buzz", *flags)
    assert ended.returncode == 2
    assert sentence in told(ended)


def test_buzz_moves_hands_that_are_switched_off_for_sets(
    bilateral: CommandLine, tmp_path: Path
) -> None:
    own_file = Path(bilateral(tmp_path, "settings", "path").stdout.strip())
    own_file.parent.mkdir(parents=True, exist_ok=True)
    own_file.write_text("[hands]\non = false\n", encoding="utf-8")
    ended = bilateral(tmp_path, "buzz", "--left", "--buzzers", "simulated")
    assert ended.returncode == 0, ended.stderr
    assert "left given" in ended.stdout


def test_a_set_with_simulated_buzzers_says_that_nobody_felt_it(
    bilateral: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "short.toml").write_text(
        "[motion]\nspeed_hz = 2.0\n[set]\npasses = 2\nlead_in_s = 1.0\nfade_s = 0.35\n",
        encoding="utf-8",
    )
    ended = bilateral(tmp_path, "run", "short.toml", "--no-sound", "--buzzers", "simulated")
    assert ended.returncode == 0, ended.stderr
    assert "simulated: nothing was felt; 4 pulses, 0 late, 0 dropped" in told(ended)
