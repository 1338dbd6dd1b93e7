"""`bilateral open`: a session with the therapist's page."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from bilateral.arrangement import set_plan
from bilateral.backstage import Backstage
from bilateral.console.keeper import ConsoleKeeper
from bilateral.console.messages import State
from bilateral.console.outset import Outset
from bilateral.loading import load, user_file_path
from bilateral.loading.presets import find_preset
from bilateral.running import RunWishes, give_and_report
from bilateral.session.desk import Desk
from bilateral.session.plan import SetPlan
from bilateral.session.report import Report
from bilateral.settings import Settings

Flags = Mapping[str, Mapping[str, object]]


class _NoProps:
    def prepare(self, settings: Settings, plan: SetPlan) -> None:
        """Nothing to prepare."""

    def look_again(self) -> None:
        """Nothing to look for."""


def open_session(
    preset: str | Path, flags: Flags, wishes: RunWishes, console: Console, *, browse: bool
) -> Report:
    """Give sets as they are asked for on the stage or on the page; `preset` is what it begins with.

    Raises SettingsRefused, OutputRequired and OSError.
    """
    first = find_preset(preset, user_file_path().parent)
    settings = load(preset, flags)
    plan = replace(set_plan(settings), name=first.name)
    desk: Desk[State] = Desk()
    backstage = Backstage(desk, settings, plan, _NoProps(), console.print)
    keeper = ConsoleKeeper(desk, Outset(preset, flags), backstage.ask, browse=browse)
    opens = "opens in your browser" if browse else "is at this address"
    console.print(f"The therapist's page {opens}: {keeper.address}", soft_wrap=True, style="bold")
    backstage.start()
    keeper.start()
    try:
        return give_and_report(settings, wishes, console, plan, desk)
    finally:
        keeper.close()
        backstage.close()
