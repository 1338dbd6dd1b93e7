"""Writes the JSON Schema of an exported record, from the declaration of its tables.

python -m tools.write_record_schema
"""

import json
from pathlib import Path

from bilateral.record.json_file import schema

FILE = Path(__file__).parents[1] / "docs" / "record.schema.json"


def written() -> str:
    """The file's text."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
