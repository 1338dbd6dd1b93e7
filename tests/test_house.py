"""What holds for every file of the house: few at its top, none too long, no name twice."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PRODUCT = ("bilateral", "audio", "hardware")
ALL = (*PRODUCT, "benchmarks", "tests", "tools")
BY_OTHERS = {"vendor"}
LONGEST = 300
"""Lines of Python, of the page, and of the board."""


def sources(folders: tuple[str, ...], *suffixes: str) -> Iterator[Path]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and not BY_OTHERS & {*path.parts}:
                yield path


def test_few_files_lie_at_the_top() -> None:
    assert len([*(ROOT / "bilateral").glob("*.py")]) <= 5


def test_no_file_has_more_than_300_lines() -> None:
    lines = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8").count("\n")
        for path in [*sources(ALL, ".py"), *sources(PRODUCT, ".js", ".css", ".ino", ".h")]
    }
    assert len(lines) > 900
    assert not {str(path): count for path, count in lines.items() if count >= LONGEST}


def test_no_class_has_the_name_of_another() -> None:
    named = Counter(
        name
        for path in sources(PRODUCT, ".py")
        for name in re.findall(r"^\s*class (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert len(named) > 500
    assert not [name for name, count in named.items() if count > 1]
