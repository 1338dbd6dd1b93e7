"""The page's code fits the messages, without having been run."""

import subprocess
from pathlib import Path

from tests.rig import parts
from tools.write_message_types import TARGET, written

ROOT = Path(__file__).parents[2]


def test_the_types_of_the_messages_are_those_of_the_console() -> None:
    assert TARGET.read_text() == written(), "run: python -m tools.write_message_types"


def test_the_page_is_typed_throughout() -> None:
    command = [parts.program("tsc"), "--project", str(ROOT / "tsconfig.json")]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.stdout == ""
    assert checked.returncode == 0
