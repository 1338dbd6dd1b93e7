"""`bilateral run`: open the outputs, give the set, say how it went."""

import sys
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import Console

from bilateral.app import Instrument
from bilateral.arrangement import set_plan
from bilateral.console.messages import State
from bilateral.ensemble import Ensemble
from bilateral.outputs import Wishes, open_ears, open_hands, open_stage
from bilateral.reporting import check_place, report, write
from bilateral.session.desk import Desk
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
    return give_and_report(settings, wishes, console, set_plan(settings))


def give_and_report(
    settings: Settings,
    wishes: RunWishes,
    console: Console,
    plan: SetPlan,
    desk: Desk[State] | None = None,
) -> Report:
    """Give sets, then tell and write down how they went. Raises OutputRequired and OSError."""
    if wishes.report_file is not None:
        check_place(wishes.report_file)
    finished = _with_outputs(settings, wishes, console, [plan], desk)
    print_summary(console, finished)
    if wishes.report_file is not None:
        write(wishes.report_file, finished)
        console.print(f"Report written to {wishes.report_file}", soft_wrap=True, markup=False)
    return finished


def check(settings: Settings, wishes: RunWishes, console: Console) -> Report:
    """Give left, then right, to the eyes; then to the ears and the hands. Raises OutputRequired."""
    plan = replace(
        set_plan(settings),
        speed_hz=CHECK_SPEED_HZ,
        length=Passes(1),
        lead_in_s=1.0,
        motion=replace(set_plan(settings).motion, profile=Profile.SACCADE),
        look=Look(),  # a jump in red would be refused, and the colours are not what is checked
    )
    unseen = Look(shown=False)
    plans = {"the eyes": replace(plan, tones=None, pulses=None)}
    if plan.tones is not None:
        plans["the ears"] = replace(plan, look=unseen, pulses=None)
    if plan.pulses is not None:
        plans["the hands"] = replace(plan, look=unseen, tones=None)
    order = ", then ".join(plans)
    console.print(f"First left, then right: {order}.", soft_wrap=True)
    return _with_outputs(settings, wishes, console, [*plans.values()])


def _with_outputs(
    settings: Settings,
    wishes: RunWishes,
    console: Console,
    plans: list[SetPlan],
    desk: Desk[State] | None = None,
) -> Report:
    """Open the outputs, give a set after each plan or what the desk offers, and close them."""
    clock = MonotonicClock()
    transport: Transport[Score] = Transport()
    told: list[str] = []

    def tell(sentence: str) -> None:
        told.append(sentence)
        console.print(sentence, soft_wrap=True, markup=False)

    opening = Wishes(wishes.required, lambda: _may_cover(wishes.cover), tell)
    plan = set_plan(settings)
    with ExitStack() as open_outputs:
        stage = open_stage(settings, plan, opening, clock)
        open_outputs.callback(stage.close)
        ears = open_ears(settings, plan, transport, opening)
        if ears is not None:
            open_outputs.callback(ears.close)
        hands = open_hands(settings, plan, transport, ears, opening)
        if hands is not None:
            open_outputs.callback(hands.close)
        ensemble = Ensemble(stage, ears, hands)
        status = StatusLine(console, lambda: instrument.snapshot)
        instrument = Instrument(transport, ensemble, clock, status.tell, desk)
        with status:
            for given in plans:
                instrument.give(given, wait=wishes.wait)
        told.extend(status.told)
        return report(settings, ensemble, instrument.sets, told)


def _may_cover(allowed: bool) -> bool:
    if allowed:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(
        "There is only one monitor. Shall the target cover it? (Escape stops, Escape again closes)"
    )
