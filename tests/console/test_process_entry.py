"""A fault of the console's process is kept, and leaves the terminal to the session."""

import subprocess
import sys
from pathlib import Path

import pytest

from bilateral.crash_log import MOST_KEPT

BEGIN = """
import platformdirs, sys
platformdirs.user_log_dir = lambda *_, **__: sys.argv[1]
import logging, multiprocessing, socket, threading
from bilateral.console.workspace.first_choice import FirstChoice
from bilateral.console.process_entry import begin
from bilateral.crash_log import keep_faults_logged
"""
ALL_OF_IT = """
with socket.create_server(("127.0.0.1", 0)) as listener:
    _, pipe = multiprocessing.Pipe()
    first = FirstChoice("standard", {})
    begin(pipe, listener, "token", first, "no memory of ours", last_number=0, browse=False)
"""
THREAD = """
def fall():
    raise ZeroDivisionError("deep inside")
keep_faults_logged()
thread = threading.Thread(target=fall)
thread.start()
thread.join()
"""
SERVER = """
keep_faults_logged()
logging.getLogger("uvicorn.error").warning("nothing to speak of")
for _ in range(100):
    logging.getLogger("uvicorn.error").error("Exception in ASGI application")
"""


@pytest.mark.parametrize(
    ("program", "code", "kept", "words"),
    [
        (ALL_OF_IT, 1, 1, "ValidationError"),
        (THREAD, 0, 1, "ZeroDivisionError: deep inside"),
        (SERVER, 0, MOST_KEPT, "Exception in ASGI application"),
    ],
)
def test_a_fault_is_kept_and_nothing_printed(
    tmp_path: Path, program: str, code: int, kept: int, words: str
) -> None:
    logs = tmp_path / "logs"
    ended = subprocess.run(
        [sys.executable, "-c", BEGIN + program, str(logs)],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert (ended.stdout, ended.stderr, ended.returncode) == ("", "", code)
    files = [*logs.iterdir()]
    assert len(files) == kept
    assert all(words in file.read_text(encoding="utf-8") for file in files)


def test_what_cannot_be_kept_is_not_printed_either(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    ended = subprocess.run(
        [sys.executable, "-c", BEGIN + THREAD, str(tmp_path / "logs")],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert (ended.stdout, ended.stderr) == ("", "")
