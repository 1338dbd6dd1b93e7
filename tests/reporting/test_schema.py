"""The report in the documentation is the real one; run as a program, this writes the schema."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bilateral.reporting.schema import Report

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = DOCS / "report.schema.json"
PAGE = DOCS / "report.md"


def schema_text() -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Report.model_json_schema(mode="serialization"),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def excerpts() -> list[dict[str, Any]]:
    found = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [json.loads(text) for text in found]


def names(value: object) -> set[str]:
    """Every field name anywhere in a JSON value."""
    if isinstance(value, dict):
        return {*value, *(name for inner in value.values() for name in names(inner))}
    if isinstance(value, list):
        return {name for inner in value for name in names(inner)}
    return set()


def test_the_schema_in_the_documentation_is_the_reports_own() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "The report has changed: run python -m tests.reporting.test_schema, and tell of it in "
        "docs/report.md."
    )


def test_the_excerpt_in_the_documentation_is_a_true_report() -> None:
    (excerpt,) = excerpts()
    told = Report.model_validate(excerpt)
    assert told.sets[0].events
    assert told.model_dump(mode="json") == excerpt


@pytest.mark.parametrize(
    "part", ["Report", "SetReport", "VisualReport", "AudioReport", "TactileReport", "Event"]
)
def test_every_field_is_in_the_excerpt(part: str) -> None:
    schema = Report.model_json_schema(mode="serialization")
    described = schema if part == "Report" else schema["$defs"][part]
    assert set(described["properties"]) <= names(excerpts())


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), encoding="utf-8")
