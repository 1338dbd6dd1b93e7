"""2.0 Hz, whichever way a speed comes in: by flag, file or environment, and none passes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def shown(home: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What the program says to a set whose report has no place to go, so that none is given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BILATERAL_")}
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA"), str(home))
    return subprocess.run(
        [sys.executable, "-m", "bilateral", "run", *words, "--report", "no/such/folder.json"],
        cwd=home,
        env={**kept, **places, **variables, "SDL_VIDEODRIVER": "dummy", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("way", "speed", "passes"),
    [
        ("flag", "2.0", True),
        ("flag", "2.01", False),
        ("file", "2.01", False),
        ("environment", "2.01", False),
    ],
)
def test_2_0_hz_is_let_in_and_nothing_faster(
    tmp_path: Path, way: str, speed: str, passes: bool
) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f"[motion]\nspeed_hz = {speed}\n" if way == "file" else "", encoding="utf-8")
    flags = ["--speed", speed] if way == "flag" else []
    variables = {"BILATERAL_MOTION_SPEED_HZ": speed} if way == "environment" else {}
    ended = shown(tmp_path, str(file), *flags, **variables)
    told = " ".join((ended.stdout + ended.stderr).split())
    assert ended.returncode == 2
    assert ("no folder" in told) is passes, told
    assert ("motion.speed_hz" in told) is not passes, told
