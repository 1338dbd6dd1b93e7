"""What the terminal says during a set and after it."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from bilateral.app.set_summary import count, print_summary
from bilateral.outputs.media_priority import Granted
from bilateral.reporting.run_report import report
from bilateral.settings import PageSettings, Settings
from bilateral.stimulus.exercises import EXERCISES
from bilateral.visual.stage_keys import Press
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
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


@pytest.mark.parametrize("language", languages())
def test_an_exercise_has_breaths_or_swings_and_no_sweeps(language: str) -> None:
    told = {say(count(3.0, 30.0, kind), language) for kind in EXERCISES}
    assert len(told) == len(EXERCISES)
    assert all(one.startswith("3 ") and one.count("·") == 1 for one in told)
    assert "3 breaths" in say(count(3.0, 30.0, "breathing"), "en")


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
