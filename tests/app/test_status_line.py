"""The line that the terminal shows during a set."""

import errno
import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from bilateral.app.main_loop import Snapshot
from bilateral.app.status_line import StatusLine, line
from bilateral.outputs.output_set import Conditions
from bilateral.reporting.sync_statistics import SyncWord
from bilateral.session.session import Progress, SetState
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice

WIDE = 200
WIDTHS = (80, 60, 40)
WORDS = ("on", "off", "lost", "opening", "simulated", "missing")
SYNCS: tuple[SyncWord, ...] = ("good", "fair", "poor", "unknown")
ROOT = Path(__file__).parents[2]
SHOWN = """
import fcntl, struct, sys, termios, time
from rich.console import Console
from bilateral.app import status_line
from tests.app.test_status_line import WIDTHS, in_language, languages, snapshot

status_line.REFRESH_S = 0.01
for width in WIDTHS:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    for language in languages():
        shown = []

        def looked():
            shown.append(snapshot(12.0))
            return shown[-1]

        with status_line.StatusLine(Console(), looked, in_language(language)):
            while len(shown) < 4:
                time.sleep(0.01)
        print(f"<{width} {language}>", flush=True)
"""
"""What a therapist's terminal of each width gets, in each language, one behind the other."""


def snapshot(left: float | None) -> Snapshot:
    conditions = Conditions("on", "lost", "off")
    return Snapshot(Progress(SetState.RUNNING, 1.05, 12.0, left), conditions, "good")


def in_language(language: str) -> Callable[[Notice], str]:
    return lambda notice: say(notice, language)


english = in_language("en")


def test_the_status_line_says_it_all_in_one_line() -> None:
    assert line(snapshot(12.0), english, WIDE).plain == (
        "running · 12 passes left · 1.05 Hz · 63 passes/min · eyes on · ears lost · hands off · "
        "sync good"
    )
    assert " · 1 pass left · " in line(snapshot(1.2), english, WIDE).plain
    assert "left" not in line(snapshot(None), english, WIDE).plain


def test_passes_of_an_exercise_are_called_what_they_are() -> None:
    for kind, left, pace in (
        ("breathing", "12 breaths left", "63 breaths/min"),
        ("rocking", "12 swings left", "63 swings/min"),
        ("resting-light", "12 swells left", "63 swells/min"),
    ):
        calm = snapshot(12.0)
        calm = replace(calm, progress=replace(calm.progress, exercise=kind))
        said = line(calm, english, WIDE).plain
        assert f" · {left} · " in said
        assert pace in said
        assert "pass" not in said


def test_the_status_line_is_said_in_the_therapists_language() -> None:
    assert line(snapshot(1.0), in_language("de"), WIDE).plain == (
        "läuft · noch 1 Durchgang · 1,05 Hz · 63 Durchgänge/min · Augen an · Ohren nicht mehr da · "
        "Hände aus · Gleichlauf gut"
    )


def test_notices_reach_the_terminal_in_order_and_are_kept() -> None:
    page = io.StringIO()
    notices = [Notice("report-written", file=f"{number} [with brackets]") for number in range(5)]
    with StatusLine(Console(file=page), lambda: snapshot(1.0), english) as status:
        for notice in notices:
            status.tell(notice)
    assert page.getvalue().splitlines() == list(map(english, notices))
    assert [told.notice for told in status.told] == notices


class GoneTerminal(io.StringIO):
    """One whose window was closed."""

    def write(self, _text: str) -> int:
        raise OSError(errno.EIO, "Input/output error")


def test_a_terminal_that_is_gone_costs_nothing_but_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bilateral.app.status_line.REFRESH_S", 0.001)
    notices = [Notice("report-written", file=f"{number}.json") for number in range(2)]
    with StatusLine(Console(file=GoneTerminal()), lambda: snapshot(1.0), english) as status:
        status.tell(notices[0])
        status._thread.join(5.0)
        assert not status._thread.is_alive(), "nobody is there to write for"
        status.tell(notices[1])
    assert [told.notice for told in status.told] == notices


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", languages())
def test_no_line_is_longer_than_the_terminal_is_wide(language: str, width: int) -> None:
    """In any state, with any outputs; what is lost is never left out for the rest."""
    for state, word, sync in product(SetState, WORDS, SYNCS):
        shown = Snapshot(Progress(state, 1.95, 3600.0, 1000.0), Conditions(word, "on", "off"), sync)
        whole = line(shown, in_language(language), WIDE).plain.split(" · ")
        cut = line(shown, in_language(language), width).plain
        assert cell_len(cut) <= width
        parts = cut.split(" · ")
        assert parts == [part for part in whole if part in parts]
        assert parts[0] == whole[0]
        if word in {"lost", "missing"}:
            assert whole[4] in parts


def test_what_matters_least_is_left_out_first() -> None:
    def at(width: int) -> str:
        return line(snapshot(12.0), english, width).plain

    without_hands = "running · 12 passes left · 1.05 Hz · eyes on · ears lost · sync good"
    assert at(79) == without_hands
    assert at(80) == without_hands.replace(" · sync", " · hands off · sync")
    assert at(39) == "running · 12 passes left · ears lost"
    assert at(8) == "running"


def test_in_a_real_terminal_it_never_takes_two_rows() -> None:
    pages = re.split(r"<(\d+) (\w+)>", shown_by_a_terminal())
    seen = set()
    for page, width, language in zip(pages[::3], pages[1::3], pages[2::3], strict=False):
        # Its row is cleared each time it is drawn anew; of two rows, the cursor goes up one.
        rows = [row for row in page.split("\r\x1b[2K") if " · " in row]
        assert len(rows) >= 3
        for row in rows[1:-1]:
            assert "\x1b[1A" not in row
            plain = re.sub(r"\x1b\[[?0-9;]*[A-Za-z]", "", row).strip()
            assert "\n" not in plain
            assert cell_len(plain) < int(width)
        seen.add((int(width), language))
    assert seen == set(product(WIDTHS, languages()))


def shown_by_a_terminal() -> str:
    ours, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        environment.pop(name, None)
    command = [sys.executable, "-c", SHOWN]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=terminal, stdout=terminal, stderr=terminal
    ) as child:
        os.close(terminal)
        written = b""
        while piece := read_on(ours):
            written += piece
    os.close(ours)
    assert child.returncode == 0, written.decode()
    return written.decode()


def read_on(descriptor: int) -> bytes:
    """What comes next; nothing once whoever wrote is gone."""
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
