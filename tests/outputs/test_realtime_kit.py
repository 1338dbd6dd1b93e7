"""What the real rtkit lends to a program that may take nothing itself, and gets back."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.outputs.test_media_priority import policies
from tests.rig import parts
from tests.rig.children import Child, wait_until
from tests.rig.desktop_bus import DesktopBus

pytestmark = [pytest.mark.rig, pytest.mark.skipif("sys.platform != 'linux'", reason="Linux' own")]

WITHIN_S = 30.0
HIGH_NICE = -15
PROGRAM = """
import sys, threading, time
from bilateral.outputs.media_priority import Granted, media_priority

def sleep(name):
    threading.Thread(target=time.sleep, args=(60,), name=name, daemon=True).start()

with media_priority(may_end=sys.argv[1] == "may end") as priority:
    sleep("pulse-pump")
    sleep("other")
    print("asking", flush=True)
    sys.stdin.readline()
    until_s = time.monotonic() + 1.0
    while priority.granted is Granted.REAL_TIME or time.monotonic() < until_s:
        pass
    print("spun", priority.granted, flush=True)
    sys.stdin.readline()
print("left", flush=True)
sys.stdin.readline()
"""


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DesktopBus]:
    with DesktopBus(tmp_path_factory.mktemp("desktop")) as bus:
        yield bus


def asking(run_dir: Path, environment: Mapping[str, str], *words: str) -> Child:
    """A program to which the system itself grants nothing."""
    without = ["--bounding-set", "-sys_nice", "--inh-caps", "-sys_nice"]
    command = [parts.program("setpriv"), *without, sys.executable, "-c", PROGRAM, *words]
    return Child("asking", command, run_dir, environment)


def nices(pid: int) -> list[int]:
    """How each thread of a program is weighed."""
    threads = [int(task.name) for task in Path(f"/proc/{pid}/task").iterdir()]
    return [os.getpriority(os.PRIO_PROCESS, thread) for thread in threads]


def test_what_may_end_comes_first_whole_and_a_spin_gives_it_back(
    tmp_path: Path, bus: DesktopBus
) -> None:
    with asking(tmp_path, bus.environment(), "may end") as program:
        program.await_output("asking", WITHIN_S)
        wait_until(lambda: set(policies(program.pid)) == {os.SCHED_RR}, WITHIN_S, "real time")
        assert len(policies(program.pid)) >= 3
        program.tell("spin")
        program.await_output("spun given back", WITHIN_S)
        assert set(policies(program.pid)) == {os.SCHED_OTHER}
        program.tell("leave")
        program.await_output("left", WITHIN_S)


def test_the_engine_is_lent_what_cannot_end_it_for_what_may_not_come_late(
    tmp_path: Path, bus: DesktopBus
) -> None:
    with asking(tmp_path, bus.environment(), "may not end") as program:
        program.await_output("asking", WITHIN_S)
        wait_until(lambda: nices(program.pid).count(HIGH_NICE) == 2, WITHIN_S, "a larger share")
        assert set(policies(program.pid)) == {os.SCHED_OTHER}
        program.tell("spin")
        program.await_output("spun high", WITHIN_S)
        program.tell("leave")
        program.await_output("left", WITHIN_S)
        assert set(nices(program.pid)) == {os.getpriority(os.PRIO_PROCESS, 0)}, "as it came"


def test_without_a_bus_it_is_an_ordinary_program(tmp_path: Path) -> None:
    nowhere = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path / 'nowhere'}"}
    with asking(tmp_path, nowhere, "may end") as program:
        program.await_output("asking", WITHIN_S)
        program.tell("spin")
        program.await_output("spun usual", WITHIN_S)
        assert set(policies(program.pid)) == {os.SCHED_OTHER}
