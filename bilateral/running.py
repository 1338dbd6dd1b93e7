"""`bilateral run`: open the outputs, give the set, say how it went."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import Console

from bilateral.app import Instrument
from bilateral.arrangement import set_plan
from bilateral.outputs import Wishes, open_ears, open_stage
from bilateral.reporting import check_place, report, write
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.report import Modality, Report
from bilateral.settings import Settings
from bilateral.status import StatusLine
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.score import Look, Score
from bilateral.summary import print_summary
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.transport import Transport

CHECK_SPEED_HZ = 0.25
"""Slow enough to say left and right while it is on that side."""


@dataclass(frozen=True, slots=True)
class RunWishes:
    """What was asked on the command line beside the settings."""

    required: frozenset[Modality]
    wait: bool
    cover: bool
    report_file: Path | None


def run(settings: Settings, wishes: RunWishes, console: Console) -> Report:
    """Give one set, or sets as they are asked for. Raises OutputRequired and OSError."""
    plan = set_plan(settings)
    if wishes.report_file is not None:
        check_place(wishes.report_file)
    finished = _with_outputs(settings, wishes, console, [plan])
    print_summary(console, finished)
    if wishes.report_file is not None:
        write(wishes.report_file, finished)
        console.print(f"Report written to {wishes.report_file}", soft_wrap=True, markup=False)
    return finished


def check(settings: Settings, wishes: RunWishes, console: Console) -> Report:
    """Show left, then right, to the eyes; then the same to the ears. Raises OutputRequired."""
    plan = replace(
        set_plan(settings),
        speed_hz=CHECK_SPEED_HZ,
        length=Passes(1),
        lead_in_s=1.0,
        motion=replace(set_plan(settings).motion, profile=Profile.SACCADE),
        look=Look(),  # a jump in red would be refused, and the colours are not what is checked
    )
    eyes = replace(plan, tones=None)
    ears = replace(plan, look=Look(shown=False))
    plans = [eyes] if plan.tones is None else [eyes, ears]
    console.print("First the eyes: left, then right. Then the ears: left, then right.")
    return _with_outputs(settings, wishes, console, plans)


def _with_outputs(
    settings: Settings, wishes: RunWishes, console: Console, plans: list[SetPlan]
) -> Report:
    clock = MonotonicClock()
    transport: Transport[Score] = Transport()
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        console.print(sentence, soft_wrap=True, markup=False)

    opening = Wishes(wishes.required, lambda: _may_cover(wishes.cover), tell)
    plan = set_plan(settings)
    stage = open_stage(settings, plan, opening, clock)
    try:
        ears = open_ears(settings, plan, transport, opening)
        try:
            status = StatusLine(console, lambda: instrument.snapshot)
            instrument = Instrument(transport, stage, ears, clock, status.tell)
            with status:
                for given in plans:
                    instrument.give(given, wait=wishes.wait)
            return report(settings, stage, ears, instrument.sets, [*told, *status.told])
        finally:
            if ears is not None:
                ears.close()
    finally:
        stage.close()


def _may_cover(allowed: bool) -> bool:
    if allowed:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(
        "There is only one monitor. Shall the target cover it? (Escape stops, Escape again closes)"
    )
