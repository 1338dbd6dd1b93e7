"""What the terminal says during a set and after it."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from bilateral.app.main_loop import Snapshot
from bilateral.app.set_summary import count, print_summary
from bilateral.app.status_line import StatusLine, line
from bilateral.outputs.media_priority import Granted
from bilateral.outputs.output_set import Conditions
from bilateral.reporting.run_report import report
from bilateral.session.session import Progress, SetState
from bilateral.settings import PageSettings, Settings
from bilateral.visual.keys import Press
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice
from tests.app.test_main_loop import PLAN, Room


def summary(room: Room) -> str:
    page = io.StringIO()
    finished = report(Settings(), room.outputs(), room.instrument.sets, [], Granted.USUAL)
    print_summary(Console(file=page, width=120), finished)
    return page.getvalue()


@pytest.mark.parametrize(
    ("passes", "told"),
    [
        (24.0, "24 passes · 48 sweeps · 24.0 s"),
        (1.0, "1 pass · 2 sweeps · 24.0 s"),
        (0.5, "0.5 passes · 1 sweep · 24.0 s"),
        (0.0, "0 passes · 0 sweeps · 24.0 s"),
        (10 / 3, "3.333 passes · 6.667 sweeps · 24.0 s"),
    ],
)
def test_a_count_cannot_be_misread(passes: float, told: str) -> None:
    assert say(count(passes, 24.0), "en") == told


def test_a_whole_set_is_summed_up() -> None:
    room = Room()
    room.give()
    page = summary(room)
    assert "Set complete" in page
    assert "5 passes · 10 sweeps · 5.0 s" in page
    assert "1.00 Hz set, not measured" in page
    assert page.count("missing") == 2


def test_a_set_halted_in_its_lead_in_is_summed_up() -> None:
    room = Room((0.5, Press.CLOSE))
    room.give()
    page = summary(room)
    assert "Set halted" in page
    assert "0 passes · 0 sweeps · 0.0 s" in page


def test_a_set_that_ended_in_a_pause_tells_the_speed_it_had() -> None:
    room = Room((4.0, Press.PAUSE), (8.0, Press.CLOSE))
    room.give()
    assert "1.00 Hz set" in summary(room)


def test_a_set_paused_before_it_moved_never_moved() -> None:
    room = Room((0.5, Press.PAUSE), (8.0, Press.CLOSE))
    room.give()
    assert "never moved" in summary(room)


def test_a_run_without_a_set_says_so() -> None:
    room = Room((0.0, Press.CLOSE))
    room.give(replace(PLAN), wait=True)
    assert summary(room) == "No set was given.\n"


def snapshot(left: float | None) -> Snapshot:
    conditions = Conditions("on", "lost", "off")
    return Snapshot(Progress(SetState.RUNNING, 1.05, 12.0, left), conditions, "good")


def english(notice: Notice) -> str:
    return say(notice, "en")


def test_the_status_line_says_it_all_in_one_line() -> None:
    assert line(snapshot(12.0), english).plain == (
        "running · 12 passes left · 1.05 Hz (63 passes/min) · eyes on · ears lost · hands off · "
        "sync good"
    )
    assert " · 1 pass left · " in line(snapshot(1.2), english).plain
    assert "left" not in line(snapshot(None), english).plain


def test_the_status_line_is_said_in_the_therapists_language() -> None:
    assert line(snapshot(1.0), lambda notice: say(notice, "de")).plain == (
        "läuft · noch 1 Durchgang · 1,05 Hz (63 Durchgänge/min) · Augen an · Ohren nicht mehr da · "
        "Hände aus · Gleichlauf gut"
    )


def test_a_set_is_summed_up_in_the_language_of_the_report() -> None:
    room = Room()
    room.give()
    finished = report(
        Settings(page=PageSettings(language="de")),
        room.outputs(),
        room.instrument.sets,
        [],
        Granted.USUAL,
    )
    page = io.StringIO()
    print_summary(Console(file=page, width=120), finished)
    assert "Set vollständig" in page.getvalue()
    assert "5 Durchgänge · 10 Schwünge · 5,0 s" in page.getvalue()
    assert "fehlten: Es wurde nichts gezeigt" in page.getvalue()


def test_notices_reach_the_terminal_in_order_and_are_kept() -> None:
    page = io.StringIO()
    notices = [Notice("report-written", file=f"{number} [with brackets]") for number in range(5)]
    with StatusLine(Console(file=page), lambda: snapshot(1.0), english) as status:
        for notice in notices:
            status.tell(notice)
    assert page.getvalue().splitlines() == list(map(english, notices))
    assert [told.notice for told in status.told] == notices
