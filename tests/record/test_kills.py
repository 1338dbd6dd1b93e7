"""Killed at any moment, the record has all that it acknowledged; `benchmarks record` kills more."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def killed(what: str, folder: Path, count: int) -> dict[str, int]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.record.killing", what, str(folder), str(count)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, int] = json.loads(told.stdout)
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_no_acknowledged_row_is_lost(tmp_path: Path) -> None:
    found = killed("rows", tmp_path, 12)
    assert found["acknowledged rows"] > 0
    assert found["kills with an open log"] > 0
    assert (found["lost"], found["half written sets"], found["said to be older"]) == (0, 0, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_a_change_of_key_leaves_the_old_or_the_new_one(tmp_path: Path) -> None:
    found = killed("keys", tmp_path, 3)
    assert found["old key"] + found["new key"] == 3
    assert (found["neither"], found["rows lost"]) == (0, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_a_making_leaves_a_whole_record_or_none(tmp_path: Path) -> None:
    found = killed("makings", tmp_path, 12)
    assert found["whole"] + found["none"] == 12
    assert found["begun"] > 0
    assert found["neither"] == 0
