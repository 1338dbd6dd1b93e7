"""`bilateral open`: a session with the therapist's page, the presets ready to be chosen."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from bilateral.arrangement import set_plan
from bilateral.console.keeper import ConsoleKeeper
from bilateral.console.messages import State
from bilateral.loading import SettingsRefused, load, user_file_path
from bilateral.loading.presets import Preset, find_preset, own_presets, shipped_presets
from bilateral.running import RunWishes, give_and_report
from bilateral.session.desk import Desk, Offer
from bilateral.session.report import Report
from bilateral.stimulus.limits import LimitError

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
    desk: Desk[State] = Desk([Offer(first.name, _about(first), plan), *_others(first, flags)])
    keeper = ConsoleKeeper(desk, browse=browse)
    opens = "opens in your browser" if browse else "is at this address"
    console.print(f"The therapist's page {opens}: {keeper.address}", soft_wrap=True, style="bold")
    keeper.start()
    try:
        return give_and_report(settings, wishes, console, plan, desk)
    finally:
        keeper.close()


def _others(first: Preset, flags: Flags) -> list[Offer]:
    """Every other preset; one that cannot be used says why."""
    offers = []
    for preset in (*shipped_presets(), *own_presets(user_file_path().parent)):
        if preset.name == first.name:
            continue
        try:
            plan = replace(set_plan(load(preset.path, flags)), name=preset.name)
            offers.append(Offer(preset.name, _about(preset), plan))
        except (SettingsRefused, LimitError) as refused:
            offers.append(Offer(preset.name, str(refused), None))
    return offers


def _about(preset: Preset) -> str:
    return preset.description or "a preset of your own"
