"""A report is handed in whole, or the one before it stays; whatever becomes of the terminal."""

import errno
import io
import os
import threading
from pathlib import Path

import pytest
from rich.console import Console

from bilateral.app.giving import hand_in
from bilateral.app.opening import RunWishes
from bilateral.outputs.media_priority import Granted
from bilateral.reporting.run_report import ReportRefused, check_place, report, write
from bilateral.reporting.schema import Report
from bilateral.settings import Settings
from tests.app.test_main_loop import Room


@pytest.fixture(scope="module")
def finished() -> Report:
    room = Room()
    room.give()
    return report(Settings(), room.outputs(), room.instrument.sets, [], Granted.USUAL)


class Closed(io.StringIO):
    """A terminal that is not there any more."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_a_report_is_written_though_the_terminal_was_closed(
    tmp_path: Path, finished: Report
) -> None:
    file = tmp_path / "report.json"
    wishes = RunWishes(frozenset(), wait=True, cover=False, report_file=file)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        hand_in(finished, wishes, Console(file=Closed()))
    assert Report.model_validate_json(file.read_bytes()) == finished


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="has no device that is always full")
def test_a_report_that_cannot_be_written_costs_the_summary_nothing(finished: Report) -> None:
    wishes = RunWishes(frozenset(), wait=True, cover=False, report_file=Path("/dev/full"))
    terminal = io.StringIO()
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        hand_in(finished, wishes, Console(file=terminal, width=120))
    assert "Set complete" in terminal.getvalue()


def test_on_a_full_disk_the_report_before_it_stays(
    tmp_path: Path, finished: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.json"
    file.write_text("the old one")

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write(file, finished)
    assert file.read_text() == "the old one"
    assert [*tmp_path.iterdir()] == [file]


def test_a_link_stays_a_link(tmp_path: Path, finished: Report) -> None:
    (tmp_path / "share").mkdir()
    file, link = tmp_path / "share" / "report.json", tmp_path / "report.json"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("no links can be made here")
    write(link, finished)
    assert link.is_symlink()
    assert Report.model_validate_json(file.read_bytes()) == finished


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path, finished: Report) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    check_place(pipe)
    writing = threading.Thread(target=write, args=(pipe, finished))
    writing.start()
    assert Report.model_validate_json(pipe.read_bytes()) == finished
    writing.join()
    assert pipe.is_fifo()


@pytest.mark.parametrize("is_old", [True, False])
def test_a_folder_in_which_nothing_can_be_put_is_told_before_a_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_old: bool
) -> None:
    file = tmp_path / "report.json"
    if is_old:
        file.write_text("the old one")
    check_place(file)
    monkeypatch.setattr(os, "access", lambda place, _mode: place != tmp_path.resolve())
    with pytest.raises(ReportRefused, match="report-protected"):
        check_place(file)
