"""Pytest fixtures that start real parts and always stop them.

A part that is not installed fails the test with the package's name; nothing is skipped.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.rig.parts import MissingPartError
from tests.rig.xserver import TwoMonitors


@pytest.fixture
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private directory for what the parts of one test write."""
    return tmp_path_factory.mktemp("run")


@pytest.fixture
def two_monitors(run_dir: Path) -> Iterator[TwoMonitors]:
    """An X server of this test's own with two monitors and a window manager."""
    with ExitStack() as stack:
        try:
            monitors = stack.enter_context(TwoMonitors(run_dir / "x"))
        except MissingPartError as error:
            pytest.fail(str(error), pytrace=False)
        yield monitors
