"""How the suite is shared out among workers: by file, and those of real time one after another.

With `-n 3`, each worker takes file after file. What the tests in `tests/system` see and hear is
held against the clock, and each of them keeps a stage, a sound card and a browser: they form one
lane, in which no file runs beside another of its kind. The other workers do what needs a processor
meanwhile. A worker begins with what takes longest, so that none is left with it at the end.
"""

from collections.abc import Iterable
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

REAL_TIME = "tests/system/"
LONGEST_FIRST = (
    REAL_TIME,
    "tests/session/test_session_machine.py",
    "tests/console/",
    "tests/control/",
    "tests/rig/",
    "tests/render/",
)
"""Beginnings of paths, in the order in which they are begun; everything else comes after."""

REAL_PARTS = frozenset(
    (
        *("browser", "two_monitors", "shared_server", "make_card", "private_pulse"),
        *("firmware_builder", "board_library", "terminal_board_program"),
    )
)
"""Fixtures that stand for a device or a program outside of ours."""
RIG = ("tests/rig/", REAL_TIME)


class Lanes(LoadFileScheduling):  # type: ignore[misc]  # xdist is untyped
    """Hands whole files to workers, and the whole lane of real time to one of them."""

    def __init__(self, config: pytest.Config, log: Any) -> None:
        config.option.loadscopereorder = False  # the order is ours
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return REAL_TIME if nodeid.startswith(REAL_TIME) else nodeid.partition("::")[0]


def uses_real_parts(item: pytest.Item) -> bool:
    """Whether a test needs more than Python and our own sources."""
    return item.nodeid.startswith(RIG) or not REAL_PARTS.isdisjoint(item.fixturenames)  # type: ignore[attr-defined]


def in_order(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The longest first, and else as they were."""

    def place(item: pytest.Item) -> int:
        begins = map(item.nodeid.startswith, LONGEST_FIRST)
        return next((n for n, yes in enumerate(begins) if yes), len(LONGEST_FIRST))

    return sorted(items, key=place)
