"""What a media player gets is asked for by every thread, handed to no other program, given back."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.outputs.media_priority import BUSY_FOR_S, BusyWatch, Granted, media_priority
from tests.rig.children import Child, wait_until

LOOKS = 40
LOOKED_EVERY_S = 0.25
PROGRAM = """
import subprocess, sys, threading, time
from bilateral.outputs.media_priority import media_priority

with media_priority() as priority:
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    print("other", other.pid, priority.granted, flush=True)
    sys.stdin.readline()
    while priority.granted == "real time":
        pass
    print("then", priority.granted, flush=True)
    sys.stdin.readline()
    other.kill()
"""
needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into Linux' own books")


def is_granted_here() -> bool:
    """Whether this system lets an ordinary start of ours come first."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    except PermissionError:
        return False
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    return True


def policies(pid: int) -> list[int]:
    """How each thread of a program is scheduled."""
    threads = [int(task.name) for task in Path(f"/proc/{pid}/task").iterdir()]
    return [os.sched_getscheduler(thread) & ~os.SCHED_RESET_ON_FORK for thread in threads]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Child]:
    no_bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path / 'nowhere'}"}  # and so no rtkit
    with Child("priority", [sys.executable, "-c", PROGRAM], tmp_path, no_bus) as child:
        child.await_output("other", 60.0)
        yield child


@needs_linux
def test_every_thread_comes_first_no_other_program_and_a_spin_gives_it_back(program: Child) -> None:
    _, other, granted = program.stdout().split(maxsplit=2)
    if not is_granted_here():
        assert granted.strip() == Granted.USUAL
        return
    wait_until(lambda: set(policies(program.pid)) == {os.SCHED_RR}, 30.0, "every thread's turn")
    assert len(policies(program.pid)) >= 3
    assert policies(int(other)) == [os.SCHED_OTHER]
    program.tell("spin")
    program.await_output("then given back", 60.0)
    wait_until(lambda: set(policies(program.pid)) == {os.SCHED_OTHER}, 30.0, "ordinary threads")
    assert program.alive()


@needs_linux
def test_after_a_session_the_program_is_an_ordinary_one() -> None:
    with media_priority() as priority:
        assert (priority.granted is Granted.REAL_TIME) is is_granted_here()
    assert set(policies(os.getpid())) == {os.SCHED_OTHER}


@pytest.mark.parametrize(("share", "is_too_busy"), [(0.05, False), (0.8, False), (1.0, True)])
def test_only_what_runs_on_and_on_is_too_busy(share: float, is_too_busy: bool) -> None:
    watch = BusyWatch(100.0, 7.0)
    looks = [
        watch.is_too_busy(100.0 + look * LOOKED_EVERY_S, 7.0 + share * look * LOOKED_EVERY_S)
        for look in range(1, LOOKS)
    ]
    assert any(looks) is is_too_busy
    assert not any(looks[: int(BUSY_FOR_S / LOOKED_EVERY_S)])


def test_a_busy_moment_now_and_then_is_forgotten() -> None:
    watch = BusyWatch(0.0, 0.0)
    used_s = 0.0
    for look in range(1, LOOKS):
        used_s += LOOKED_EVERY_S if look % 8 else 0.0
        assert not watch.is_too_busy(look * LOOKED_EVERY_S, used_s)
