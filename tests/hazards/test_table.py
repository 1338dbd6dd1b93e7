"""The table of docs/hazards.md: every row names its tests, and they know its numbers themselves."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("| \n").split(" | ")]
    for line in (ROOT / "docs/hazards.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| hazard", "| ---"))
]
YOURS = {"someone listening in the network", "loud for hours"}
"""What the program cannot hold, and says so."""
SPELLED = {"a": 1, "half a": 0.5, "two": 2, "three": 3, "five": 5, "fifteen": 15}
NUMBER = re.compile(
    rf"(?<!\w)(\u2212?\d+(?:\.\d+)?|{'|'.join(sorted(SPELLED, key=len, reverse=True))})"
    r"(?: (?:Hz|s|ms|dBFS|dB|seconds?(?! start)|minutes?|flashes|wrong tries|words)\b)"
)
IN_SECONDS = {"ms": 0.001, "minutes": 60.0}


def numbers_of(text: str) -> list[tuple[str, set[float]]]:
    """Each number that has a unit, with the values that say it."""
    found = []
    for match in NUMBER.finditer(text):
        said = match[1].replace("\u2212", "-")
        value = SPELLED[said] if said in SPELLED else float(said)
        unit = match[0].split()[-1]
        found.append((match[0], {value, -value, value * IN_SECONDS.get(unit, 1.0)}))
    return found


def literals_of(source: Path) -> set[float]:
    """The numbers written in a file's code."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    return {
        float(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float)
    }


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_row_names_tests_that_there_are_and_they_say_its_numbers(row: list[str]) -> None:
    hazard, text, named = row
    sources = [ROOT / name for name in re.findall(r"`([^`]+)`", named)]
    assert bool(sources) is (hazard not in YOURS)
    literals: set[float] = set()
    for source in sources:
        assert "def test_" in source.read_text(encoding="utf-8"), source
        literals |= literals_of(source)
    if hazard in YOURS:
        return
    near = {round(literal, 3) for literal in literals}
    for said, values in numbers_of(text):
        assert near & {round(value, 3) for value in values}, f"{said}: no test writes it out"


def test_the_numbers_of_a_row_are_found() -> None:
    text = "for 5 ms; \u22126 dBFS, half a second, two minutes, a second, five wrong tries"
    assert [said for said, _ in numbers_of(text)] == text.replace("for ", "").replace(
        ";", ","
    ).split(", ")
    assert sum(len(numbers_of(text)) for _, text, _ in ROWS) > 20
