"""One program at a time shows a stage, and nothing that an old one left behind stops the next."""

import errno
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from bilateral.app.single_instance import FILE, OpenAlready, only_instance
from bilateral.words.notice import Notice

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from bilateral.app.single_instance import only_instance
from bilateral.words.notice import Notice
with only_instance(Path(sys.argv[1])):
    print("alone", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that has a stage open, as far as this folder tells."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "alone\n"
        yield other
        other.kill()


def held_by(folder: Path) -> str:
    return (folder / FILE).read_text(encoding="utf-8")


def test_a_second_program_is_refused_and_the_first_one_named(tmp_path: Path) -> None:
    with another(tmp_path) as other:
        for _ in range(2):  # a refusal changes nothing
            with pytest.raises(OpenAlready) as refused, only_instance(tmp_path):
                pytest.fail("a second stage was let in")
            known = Notice("instance-open-already-as", process=str(other.pid))
            assert refused.value.notice == known
        assert held_by(tmp_path) == str(other.pid)


@pytest.mark.parametrize("how", ["closed", "killed"])
def test_the_next_program_starts_as_soon_as_the_first_has_ended(tmp_path: Path, how: str) -> None:
    with another(tmp_path) as other:
        if how == "closed":
            other.communicate()
        else:
            other.kill()
            os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)  # dead, yet still a zombie
        with only_instance(tmp_path):
            assert held_by(tmp_path) == str(os.getpid())


@pytest.mark.parametrize(
    "left",
    [b"", b"4711", b"47\x00\xff", b'{"pid": ', str(os.getppid()).encode(), b"9" * 5000],
    ids=["empty", "ended", "torn", "another form", "another program's by now", "long"],
)
def test_what_an_old_file_says_locks_nobody_out(tmp_path: Path, left: bytes) -> None:
    (tmp_path / FILE).write_bytes(left)
    with only_instance(tmp_path):
        assert held_by(tmp_path) == str(os.getpid())
        with pytest.raises(OpenAlready, match=f"process={os.getpid()}"), only_instance(tmp_path):
            pytest.fail("a second stage was let in")


def test_who_has_not_said_its_number_is_refused_for_all_that(tmp_path: Path) -> None:
    with only_instance(tmp_path):
        (tmp_path / FILE).write_bytes(b"")
        with pytest.raises(OpenAlready) as refused, only_instance(tmp_path):
            pytest.fail("a second stage was let in")
    assert refused.value.notice == Notice("instance-open-already")


def test_a_fault_in_a_session_leaves_the_way_free(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), only_instance(tmp_path):
            raise ZeroDivisionError


@pytest.mark.parametrize("obstacle", ["a file for the folder", "a folder for the file"])
def test_a_session_goes_on_where_no_file_can_be_kept(tmp_path: Path, obstacle: str) -> None:
    folder = tmp_path / "state"
    if obstacle == "a file for the folder":
        folder.write_text("in the way", encoding="utf-8")
    else:
        (folder / FILE).mkdir(parents=True)
    with ExitStack() as both:
        both.enter_context(only_instance(folder))
        both.enter_context(only_instance(folder))


def test_a_session_goes_on_where_files_cannot_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_here(*_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", not_here)
    with only_instance(tmp_path), only_instance(tmp_path):
        assert held_by(tmp_path) == str(os.getpid())
