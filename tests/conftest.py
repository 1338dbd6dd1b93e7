"""Makes the rig's fixtures available to every test."""

pytest_plugins = ["tests.rig.fixtures", "tests.rig.board.fixtures"]
