"""Runs a test, and once more if the machine, and not the program, may have made it fail.

On a machine that is shared, all of it may stand still for half a second: nothing that is measured
then tells anything of the program, and most tests here take real time in some way. What failed
while the witness saw nothing of it has failed. What asks other processes and threads has the other
tests beside it as well, which no witness sees: it has failed if it fails each time. Whatever was
measured again is named at the end of the run with what it said first, so that nobody gets used to
it: it is a rare fault of the test or of the program.
"""

import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests import lanes
from tests.rig.witness import Told, Witness

AGAIN = 2
"""So often at most; a machine that stands still each time is no place for such a test."""
MEASURED_AGAIN = "measured again"
SHARED = "witness"
"""What a worker is told by: the file of the witness that sees for all of them."""
VOID_FROM_S = 0.1
"""A test waits for what it wants, and bears less than that."""


def run(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Run the test, and report what came of it last."""
    hooks = item.ihook
    hooks.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    witness = _witness(item.session)
    has_others_beside_it = lanes.takes_real_time(item)
    for left in reversed(range(AGAIN + 1)):
        since_s = time.monotonic()
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        if not left or not any(report.failed for report in reports):
            break
        stood_still_s = witness.stood_still_s(since_s)  # its words are many: only where it matters
        if not has_others_beside_it and stood_still_s < VOID_FROM_S:
            break
        item.session._setupstate.teardown_exact(None)
        said = next(filter(None, map(_said, reports)), "")
        item.user_properties.append((MEASURED_AGAIN, f"{stood_still_s:.2f} s; {said}"))
    for report in reports if _all_are_read(item.config) else filter(_tells, reports):
        hooks.pytest_runtest_logreport(report=report)
    hooks.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)


def summary(reports: Iterable[pytest.TestReport]) -> list[str]:
    """Lines that name what was measured again."""
    return [
        f"{report.nodeid}: longest stall {how_long}"
        for report in reports
        if report.when == "call"
        for name, how_long in report.user_properties
        if name == MEASURED_AGAIN
    ]


def _all_are_read(config: pytest.Config) -> bool:
    """Whether somebody counts how long it took to begin and to end each test."""
    return bool(config.option.durations) or config.option.xmlpath is not None


def _tells(report: pytest.TestReport) -> bool:
    """Whether a report says anything: it goes to another process, which takes both their time.

    That a test could begin, and could end, is in its own.
    """
    return report.when == "call" or not report.passed


def _said(report: pytest.TestReport) -> str:
    """The first line of a failure."""
    crash = getattr(report.longrepr, "reprcrash", None)
    return "" if crash is None else crash.message.partition("\n")[0]


def share_witness(node: Any) -> None:
    """Have a worker ask the witness of the process that hands out the tests."""
    node.workerinput[SHARED] = str(_begun(node.config).path)


def _witness(session: pytest.Session) -> Told:
    """One for the whole run, from the first test that wants it on."""
    shared = getattr(session.config, "workerinput", {}).get(SHARED)
    return _begun(session.config) if shared is None else Told(Path(shared))


@cache
def _begun(config: pytest.Config) -> Witness:
    witness = Witness()
    config.add_cleanup(lambda: witness.__exit__(None, None, None))
    return witness.__enter__()
