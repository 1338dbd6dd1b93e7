"""A measurement is made again only if the machine stood still, and is not made for ever."""

import math
import subprocess
import threading
from pathlib import Path
from types import ModuleType

import pytest

from tests import lanes, measuring
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
