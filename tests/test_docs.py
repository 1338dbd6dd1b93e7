"""What the documents name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("docs/ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")
NAMED = re.compile(r"`([\w/-]+/?[\w./-]*\.(?:py|js|ftl|md|sh)|(?:bilateral|tests|tools)/[\w/]+)`")
PLACES = ("", "bilateral")
"""From where files are named."""


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_is_named_is_there(document: str) -> None:
    named = NAMED.findall((ROOT / document).read_text(encoding="utf-8"))
    lost = [name for name in named if not any((ROOT / place / name).exists() for place in PLACES)]
    assert not lost, lost


def test_the_architecture_names_every_room() -> None:
    text = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.parent for path in (ROOT / "bilateral").glob("*/__init__.py")]
    assert len(rooms) > 10
    assert not [room.name for room in rooms if f"`bilateral/{room.name}`" not in text]
