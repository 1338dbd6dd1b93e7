"""Makes the rig's fixtures available to every test, and gives files names that are not in UTF-8."""

from pathlib import Path

import pytest

pytest_plugins = ["tests.rig.fixtures", "tests.rig.board.fixtures"]


@pytest.fixture
def old_name(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A name in an old encoding, as Python tells it: with half of a pair of surrogates."""
    name = "caf\udce9"
    try:
        Path(tmp_path_factory.mktemp("old"), name).touch()
    except OSError:
        pytest.skip("this file system takes no name that is not in UTF-8")
    return name
