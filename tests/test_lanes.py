"""What is left out of the quick tests unread would be left out by its marks."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import lanes

HERE = Path(__file__).parent


def config(markexpr: str) -> Any:
    return SimpleNamespace(option=SimpleNamespace(markexpr=markexpr))


@pytest.mark.parametrize(
    ("line", "is_unwanted"),
    [
        ("import subprocess", True),
        ("from multiprocessing.connection import Connection", True),
        ("from tests.rig import parts", True),
        ("from tests.rig.flashes import FlashJudge", False),
        ("from tests.rig.flashing import anything", True),
        ("from playwright.sync_api import Page", True),
        ("from pathlib import Path", False),
        ("    import subprocess", False),
        ("import subprocesses", False),
    ],
)
def test_what_takes_programs_is_not_read_where_none_are_wanted(
    tmp_path: Path, line: str, is_unwanted: bool
) -> None:
    path = tmp_path / "test_one.py"
    path.write_text(f"import math\n{line}\n")
    assert lanes.is_unwanted(path, config(lanes.WITHOUT_PROGRAMS)) is is_unwanted
    assert not lanes.is_unwanted(path, config(""))
    helper = path.rename(tmp_path / "helper.py")
    assert not lanes.is_unwanted(helper, config(lanes.WITHOUT_PROGRAMS))


def test_what_is_not_read_would_be_left_out_by_its_marks(request: pytest.FixtureRequest) -> None:
    none_wanted = config(lanes.WITHOUT_PROGRAMS)
    files = {item.path for item in request.session.items}
    unread = {path for path in files if lanes.is_unwanted(path, none_wanted)}
    wanted = [
        item.nodeid
        for item in request.session.items
        if item.path in unread and item.get_closest_marker("programs") is None
    ]
    assert wanted == []


def test_most_files_are_read_and_make_quick_asks_so() -> None:
    files = [*HERE.rglob("test_*.py")]
    read = [path for path in files if not lanes.is_unwanted(path, config(lanes.WITHOUT_PROGRAMS))]
    assert len(files) / 2 < len(read) < len(files)
    makefile = (HERE.parent / "Makefile").read_text(encoding="utf-8")
    assert f'-m "{lanes.WITHOUT_PROGRAMS}"' in makefile
