"""A measurement is made again only if the machine stood still, and is not made for ever."""

import math
import os
import subprocess
import threading
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests import lanes, measuring
from tests.rig import giving_way
from tests.rig.children import Child

HOOK = """
from tests import measuring

def pytest_runtest_protocol(item, nextitem):
    measuring.run(item, nextitem)
    return True
"""
MEASURED = """
from pathlib import Path
import pytest

@pytest.fixture(scope="module")
def times():
    noted = Path("times")
    noted.write_text((noted.read_text() if noted.exists() else "") + "x")
    return len(noted.read_text())

def test_measured(times):
    assert times > {voids}
"""


class Seen:
    """A witness that always says the same."""

    def __init__(self, stood_still_s: float) -> None:
        self._stood_still_s = stood_still_s

    def stood_still_s(self, _since_s: float) -> float:
        return self._stood_still_s


@pytest.mark.parametrize(
    ("stood_still_s", "voids", "outcome"),
    [(0.2, 2, "passed"), (0.2, 3, "failed"), (0.05, 1, "failed"), (0.0, 1, "failed")],
)
def test_a_void_measurement_is_made_again(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    stood_still_s: float,
    voids: int,
    outcome: str,
) -> None:
    monkeypatch.setattr(measuring, "_witness", lambda _: Seen(stood_still_s))
    pytester.makeconftest(HOOK)
    pytester.makepyfile(MEASURED.format(voids=voids))
    ended = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    ended.assert_outcomes(**{outcome: 1})


def test_what_has_other_tests_beside_it_fails_if_it_fails_each_time(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measuring, "_witness", lambda _: Seen(0.0))
    monkeypatch.setattr(lanes, "takes_real_time", lambda _: True)
    pytester.makeconftest(HOOK)
    pytester.makepyfile(test_twice=MEASURED.format(voids=2))
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)
    (pytester.path / "times").unlink()
    pytester.makepyfile(test_twice=MEASURED.format(voids=3))
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(failed=1)


@pytest.mark.parametrize(
    ("named", "asks"),
    [
        ((math, Path), False),
        ((threading,), True),
        ((subprocess.run,), True),
        ((Path, Child), True),
    ],
)
def test_what_asks_other_processes_and_threads_has_others_beside_it(
    named: tuple[object, ...], asks: bool
) -> None:
    module = ModuleType("one_of_the_suite")
    vars(module).update({f"name_{number}": one for number, one in enumerate(named)})
    assert lanes.comes_from(module, lanes.OF_OTHERS) is asks


def test_what_was_measured_again_is_named() -> None:
    report = pytest.TestReport(
        "tests/a.py::test_b",
        ("tests/a.py", 1, "test_b"),
        {},
        "passed",
        None,
        "call",
        user_properties=[(measuring.MEASURED_AGAIN, "0.20 s")],
    )
    assert measuring.summary([report]) == ["tests/a.py::test_b: longest stall 0.20 s"]


@pytest.mark.parametrize("nice", [0, 10])
def test_a_program_gives_way_as_the_worker_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nice: int
) -> None:
    if not giving_way.is_shared_among_sessions():
        pytest.skip("this system shares the processor among processes")
    monkeypatch.setattr(os, "nice", lambda _: nice)
    with Child("idle", ["sleep", "60"], tmp_path) as child:
        own = Path(f"/proc/{child.pid}/autogroup").read_text()
    assert own.split()[-1] == str(giving_way.LATER if nice else 0)


def test_what_stands_for_hardware_goes_before_other_sessions_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As far as it may: or it would go first in its own session alone, which is nothing."""
    if not giving_way.is_shared_among_sessions():
        pytest.skip("this system shares the processor among processes")
    monkeypatch.setattr(os, "nice", lambda _: 0)
    with Child("idle", ["sleep", "60"], tmp_path) as child:
        giving_way.go_first(child.pid)
        own = Path(f"/proc/{child.pid}/autogroup").read_text()
        assert own.split()[-1] == str(min(0, os.getpriority(os.PRIO_PROCESS, child.pid)))


def test_a_file_with_pages_comes_last_with_all_that_is_in_it() -> None:
    def item(name: str, *fixtures: str) -> Any:
        return SimpleNamespace(nodeid=name, fixturenames=fixtures)

    pure, page, plain = item("a.py::pure"), item("a.py::page", "browser"), item("b.py::plain")
    lane = item("tests/system/test_page.py::seen")
    assert lanes.in_order([pure, page, plain, lane]) == [lane, plain, pure, page]
