"""The command line, ready to be asked for anything."""

from collections.abc import Iterator

import pytest

from tests.cli.starting import CommandLine, ready_command_line


@pytest.fixture(scope="module")
def bilateral(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CommandLine]:
    """Runs the program in a bare environment until it ends."""
    with ready_command_line(tmp_path_factory.mktemp("ready")) as command_line:
        yield command_line
