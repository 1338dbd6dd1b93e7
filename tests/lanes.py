"""How the suite is shared out among workers: whole files, and those of real time in lanes.

With `-n 4`, each worker takes file after file: tests wait for much of their time, and so two
processors are seldom idle. Tests that hold what is seen, heard and felt against the clock, or that
keep a stage, a sound card or a browser of their own, form two lanes: within a lane no file runs
beside another. Lanes are begun first, and everything else gives way to them. Beside them runs what
needs one processor and no device. Pages in a browser need several, and come last.
"""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from importlib import import_module
from inspect import getmodule
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

from tests.rig import giving_way

LANES: Mapping[str, tuple[str, ...]] = {
    "to the millisecond": tuple(
        f"tests/system/test_{name}.py"
        for name in (
            *("hands", "hands_stopping", "hands_found", "hearing", "seeing", "sync"),
            *("two_streams", "stopping", "frozen", "music", "sound_process", "sound_server"),
        )
    ),
    "real parts": ("tests/system/", "tests/rig/"),
}
"""Beginnings of paths; the first lane that fits. Each takes about as long as the other."""
FIRST = tuple(
    f"tests/{name}.py"
    for name in (
        *("outputs/test_output_behaviour", "session/test_session_machine"),
        *("hardware/test_board_talk", "visual/test_flashes"),
    )
)
"""Begun beside the lanes: what waits for long, or would be left over when all others are done."""
SLOW_LINK = "tests/console/page/test_slow_link"
"""Begun before other pages: it waits, and has room for what does not, where there is some left."""
BROWSERS = ("chromium", "firefox", "webkit")
REAL_PARTS = frozenset(
    (
        *("browser", "two_monitors", "shared_server", "make_card", "private_pulse"),
        *("firmware_builder", "board_library", "terminal_board_program"),
    )
)
"""Fixtures that stand for a device or a program outside of ours."""

PURE = frozenset(("tests.rig.breath", "tests.rig.flashes", "tests.rig.motion"))
"""Judges that know nothing of devices, threads and processes."""
PROGRAMS = ("tests.rig", "subprocess", "multiprocessing", "playwright")
"""Modules by which a test starts other processes."""
WITHOUT_PROGRAMS = "not programs"
"""What `-m` is told where none of them is wanted."""
_TAKES_PROGRAMS = re.compile(
    rf"^(?:import|from) (?!(?:{'|'.join(map(re.escape, sorted(PURE)))})\b)"
    rf"(?:{'|'.join(map(re.escape, PROGRAMS))})\b",
    re.MULTILINE,
)
OF_OTHERS = (*PROGRAMS, "threading", "asyncio")
"""Modules by which a test asks other threads or processes."""


class Lanes(LoadFileScheduling):  # type: ignore[misc]  # xdist is untyped
    """Hands whole files to workers, and each lane to one of them."""

    def __init__(self, config: pytest.Config, log: Any) -> None:
        config.option.loadscopereorder = False  # the order is ours
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return lane_of(nodeid) or in_its_browser(nodeid) or nodeid.partition("::")[0]


def in_its_browser(nodeid: str) -> str | None:
    """File and browser of a test that each browser goes through: it would be the last to end."""
    file, _, test = nodeid.partition("::")
    browser = test.rpartition("[")[2].removesuffix("]")
    return f"{file} in {browser}" if browser in BROWSERS else None


def import_share(config: pytest.Config) -> None:
    """Import a worker's share of the files with tests before it reads all of them.

    Their assertions are rewritten by whoever imports a file first, which takes long. If each worker
    began with the same file, all would rewrite all.
    """
    worker = getattr(config, "workerinput", None)
    if worker is None or config.args != config.getini("testpaths"):
        return
    left_out = tuple(config.rootpath / path for path in config.getoption("ignore") or ())
    tests = (path for root in config.args for path in Path(root).rglob("test_*.py"))
    files = sorted(
        path
        for path in tests
        if not any(map(path.absolute().is_relative_to, left_out)) and not is_unwanted(path, config)
    )
    number = int(worker["workerid"].removeprefix("gw"))
    for file in files[number :: worker["workercount"]]:
        with suppress(Exception):  # who collects it will tell
            import_module(".".join(file.with_suffix("").parts))


def is_unwanted(path: Path, config: pytest.Config) -> bool:
    """Whether a file's own imports tell that all its tests would be left out by their marks.

    A third of all files are such: to read them takes longer than most of the others' tests.
    """
    if config.option.markexpr != WITHOUT_PROGRAMS or not path.match("test_*.py"):
        return False
    return _TAKES_PROGRAMS.search(path.read_text(encoding="utf-8")) is not None


def lane_of(nodeid: str) -> str | None:
    """The lane of a test; most have none."""
    return next((lane for lane, paths in LANES.items() if nodeid.startswith(paths)), None)


def uses_real_parts(item: pytest.Item) -> bool:
    """Whether a test needs more than Python and our own sources."""
    used: Iterable[str] = getattr(item, "fixturenames", ())
    return lane_of(item.nodeid) is not None or not REAL_PARTS.isdisjoint(used)


def starts_programs(item: pytest.Item) -> bool:
    """Whether other processes take their time for it, real parts or not."""
    module = getattr(item, "module", None)
    return uses_real_parts(item) or (module is not None and comes_from(module, PROGRAMS))


def takes_real_time(item: pytest.Item) -> bool:
    """Whether what it sees depends on how soon other threads and processes come to their turn."""
    module = getattr(item, "module", None)
    return uses_real_parts(item) or (module is not None and comes_from(module, OF_OTHERS))


@cache  # asked again for each test of a module
def comes_from(module: ModuleType, modules: tuple[str, ...]) -> bool:
    """Whether anything in it is, or comes from, one of these or what is in them."""
    named = vars(module).values()
    origins = (one if isinstance(one, ModuleType) else getmodule(one) for one in named)
    names = {origin.__name__ for origin in origins if origin} - PURE
    return any(name.startswith(modules) for name in names)


def in_order(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Lanes first, files with pages in a browser last, and in each part as they were."""
    items = list(items)
    # A worker takes a file whole, where the first of its tests stands.
    with_real_parts = {file_of(item) for item in items if uses_real_parts(item)}

    def place(item: pytest.Item) -> int:
        begins = [*(name == lane_of(item.nodeid) for name in LANES)]
        begins += [*map(item.nodeid.startswith, FIRST), file_of(item) not in with_real_parts]
        begins += [item.nodeid.startswith(SLOW_LINK)]
        return begins.index(True) if any(begins) else len(begins)

    return sorted(items, key=place)


def file_of(item: pytest.Item) -> str:
    """The file that a test stands in."""
    return item.nodeid.partition("::")[0]


def give_way(item: pytest.Item) -> None:
    """On a worker that is done with lanes, let those of the others go first from now on."""
    if "PYTEST_XDIST_WORKER" in os.environ and lane_of(item.nodeid) is None:
        _be_nice()


@cache
def _be_nice() -> None:
    if hasattr(os, "nice"):
        os.nice(giving_way.LATER)
    if giving_way.is_shared_among_sessions():
        os.setsid()  # or it would take its part of what the workers in lanes have
        giving_way.let_others_go_first(os.getpid())
