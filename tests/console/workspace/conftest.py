"""The workspace that most of these tests begin with."""

from pathlib import Path

import pytest

from tests.console.workspaces import WorkspaceAtHand


@pytest.fixture
def at(tmp_path: Path) -> WorkspaceAtHand:
    """A workspace on which `gentle` was chosen at first."""
    return WorkspaceAtHand(tmp_path)
