"""Starting and stopping the program under test, and the loads put upon it."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.rig import lock_hog, parts
from tests.rig.children import Child, wait_until
from tests.rig.load import busy_processes
from tests.rig.parts import MissingPartError
from tests.rig.program import Program

pytestmark = pytest.mark.rig

FAMILY = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print("child", child.pid, flush=True)
time.sleep(60)
"""
PACER = """
import json, sys, time
last, gaps = time.perf_counter(), []
while len(gaps) < 200:
    time.sleep(0.005)
    now = time.perf_counter()
    gaps.append(now - last)
    last = now
print(json.dumps({"gaps": gaps, "words": sys.argv[1:]}))
"""


@pytest.fixture
def pacer(run_dir: Path) -> str:
    (run_dir / "pacer.py").write_text(PACER)
    return "pacer"


def test_nothing_is_left_of_a_stubborn_family(tmp_path: Path) -> None:
    (tmp_path / "family.py").write_text(FAMILY)
    with Program(tmp_path, module="family") as program:
        program.await_output("child")
        child_pid = int(program.stdout().split()[1])
        program.stop(patience_s=0.2)
    wait_until(lambda: not _runs(child_pid), 5, "the end of the child")
    assert not program.alive()


def test_children_outlive_a_kill_until_the_program_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "family.py").write_text(FAMILY)
    with Program(tmp_path, module="family") as program:
        program.await_output("child")
        child_pid = int(program.stdout().split()[1])
        program.kill9()
        assert _runs(child_pid)
    wait_until(lambda: not _runs(child_pid), 5, "the end of the child")


def test_a_failing_program_is_loud(start_program: Callable[..., Program]) -> None:
    program = start_program("--no-such-option", module="json.tool")
    with pytest.raises(RuntimeError, match="unrecognized arguments: --no-such-option"):
        program.succeed(20)
    with pytest.raises(RuntimeError, match="unrecognized arguments"):
        program.await_output("anything", 5)


def test_a_program_sees_the_environments_and_no_home_of_ours(
    start_program: Callable[..., Program], run_dir: Path
) -> None:
    (run_dir / "show.py").write_text("import json, os\nprint(json.dumps(dict(os.environ)))")
    layers = [{"A": "1", "B": "1"}, {"B": "2"}]
    shown = json.loads(start_program(module="show", environments=layers).succeed(20))
    assert (shown["A"], shown["B"]) == ("1", "2")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        assert Path(shown[name]).is_relative_to(run_dir)


def test_lock_hog_holds_up_every_thread(start_program: Callable[..., Program], pacer: str) -> None:
    hog = lock_hog.launcher(hold_ms=50, every_ms=100)
    said = json.loads(start_program("-m", "run", module=pacer, launcher=hog).succeed(60))
    assert said["words"] == ["-m", "run"]
    long_gaps = [gap for gap in said["gaps"] if gap > 0.045]
    assert len(long_gaps) >= 5
    free = json.loads(start_program(module=pacer).succeed(60))
    assert sorted(free["gaps"])[190] < 0.045


def test_busy_processes_are_busy_and_end() -> None:
    with busy_processes(2) as spinners:
        pids = [spinner.pid for spinner in spinners]
        begin = [sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids]
        time.sleep(0.5)
        end = [sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids]
    assert min(b - a for a, b in zip(begin, end, strict=True)) > 0.05
    assert not any(_runs(pid) for pid in pids)


def test_a_missing_part_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(MissingPartError, match="install the Debian package x11-xserver-utils"):
        parts.program("xrandr")


def test_waiting_in_vain_says_so(tmp_path: Path) -> None:
    with Child("sleeper", ["sleep", "30"], tmp_path) as sleeper:
        with pytest.raises(RuntimeError, match="not ended after"):
            sleeper.wait(0.05)
        with pytest.raises(TimeoutError, match="a miracle did not come"):
            wait_until(lambda: False, 0.05, "a miracle")


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
