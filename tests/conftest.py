"""What holds for every test: the rig's fixtures, a home of its own, and its place in the run."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# As the program does: numpy's threads and others' plugins have nothing to do here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from tests import hypothesis_profiles, lanes, measuring

__all__ = ["hypothesis_profiles"]  # every property is tried as hard as the profile says

pytest_plugins = ["pytester", "tests.rig.fixtures", "tests.rig.board.fixtures"]

# Very many processes are started: each would compile the program anew where nothing may be kept.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

GARBAGE = 100_000
"""Things made and not yet given back, at which it is looked whether somebody still has them."""
gc.set_threshold(GARBAGE)  # or it would be looked thousands of times while all tests are read
HOMES = (
    "HOME",
    *(f"XDG_{kind}_HOME" for kind in ("CONFIG", "DATA", "CACHE", "STATE")),
    "XDG_RUNTIME_DIR",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """In a fresh checkout, have each worker make a part of what all of them read."""
    lanes.import_share(session.config)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even read what none of its marks would let run."""
    return lanes.is_unwanted(collection_path, config) or None


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses real parts, and begin with what takes longest."""
    for item in items:
        if lanes.uses_real_parts(item):
            item.add_marker(pytest.mark.rig)
        if lanes.starts_programs(item):
            item.add_marker(pytest.mark.programs)
    items[:] = lanes.in_order(items)


def pytest_collection_finish() -> None:
    """Never look again at what thousands of tests consist of."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let what is held against the clock go first."""
    lanes.give_way(item)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Try again what failed while the machine itself stood still."""
    measuring.run(item, nextitem)
    return True


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was measured again, and why."""
    done = terminalreporter.stats
    lines = measuring.summary([*done.get("passed", ()), *done.get("failed", ())])
    if lines:
        terminalreporter.section(measuring.MEASURED_AGAIN)
        terminalreporter.write("\n".join([*lines, ""]))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> lanes.Lanes:
    """Keep the files of a lane apart."""
    return lanes.Lanes(config, log)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Have one witness for all workers."""
    measuring.share_witness(node)


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or changes what the person who runs it keeps, nor what another worker does."""
    with pytest.MonkeyPatch.context() as patched:
        for name in HOMES:
            patched.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture
def old_name(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A name in an old encoding, as Python tells it: with half of a pair of surrogates."""
    name = "caf\udce9"
    try:
        Path(tmp_path_factory.mktemp("old"), name).touch()
    except OSError:
        pytest.skip("this file system takes no name that is not in UTF-8")
    return name
