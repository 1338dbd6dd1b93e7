"""`bilateral open`: a session with the therapist's page."""

from collections import deque
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from bilateral.arrangement import set_plan
from bilateral.backstage import Backstage
from bilateral.console.keeper import ConsoleKeeper
from bilateral.console.messages import State
from bilateral.console.outset import Outset
from bilateral.crew import Crew
from bilateral.furnishing import Furnisher, monitors_of
from bilateral.loading import load, user_file_path
from bilateral.loading.presets import find_preset
from bilateral.running import (
    RunWishes,
    check_report_place,
    give_sets,
    hand_in,
    outputs_open,
)
from bilateral.session.desk import Desk
from bilateral.session.report import Report

Flags = Mapping[str, Mapping[str, object]]


def open_session(
    preset: str | Path, flags: Flags, wishes: RunWishes, console: Console, *, browse: bool
) -> Report:
    """Give sets as they are asked for on the stage or on the page; `preset` is what it begins with.

    Raises SettingsRefused, OutputRequired and OSError.
    """
    first = find_preset(preset, user_file_path().parent)
    settings = load(preset, flags)
    plan = replace(set_plan(settings), name=first.name)
    check_report_place(wishes)
    desk: Desk[State] = Desk()
    backstage = Backstage(desk)
    prompts: deque[str] = deque()
    keeper = ConsoleKeeper(
        desk, Outset(preset, flags), backstage.ask, prompts.append, browse=browse
    )
    furnisher = Furnisher(keeper.furnish)
    opens = "opens in your browser" if browse else "is at this address"
    console.print(f"The therapist's page {opens}: {keeper.address}", soft_wrap=True, style="bold")
    with ExitStack() as closing:
        closing.callback(backstage.close)
        closing.callback(furnisher.close)
        # First of all, so that nobody waits for a deaf console.
        closing.push(lambda fault, *_: keeper.close(in_order=fault is None))
        keeper.start()
        with outputs_open(settings, plan, wishes, console, prompts) as opened:
            crew = Crew(desk, opened.wings, furnisher, opened.prompts, tuple(opened.told))
            backstage.start(settings, plan, opened.wings, opened.prompts.append)
            opened.wings.start()
            furnisher.note(monitors_of(opened.ensemble.stage), busy=False)
            furnisher.start()
            finished = give_sets(
                opened, lambda: backstage.settings, [plan], console, wait=wishes.wait, crew=crew
            )
        hand_in(finished, wishes, console)
        return finished
