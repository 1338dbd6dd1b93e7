"""`bilateral run`: open the outputs, give the set, say how it went."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import Console

from bilateral.app import Instrument
from bilateral.arrangement import set_plan
from bilateral.crew import Crew
from bilateral.ensemble import Ensemble
from bilateral.outputs import Wishes, open_stage
from bilateral.reporting import check_place, report, write
from bilateral.session.plan import Passes, SetPlan
from bilateral.session.report import Modality, Report
from bilateral.settings import Settings
from bilateral.status import StatusLine
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.score import Look, Score
from bilateral.summary import print_summary
from bilateral.timing.clock import Clock, MonotonicClock
from bilateral.timing.transport import Transport
from bilateral.wings import Wings

CHECK_SPEED_HZ = 0.25
"""Slow enough to say left and right while it is on that side."""


@dataclass(frozen=True, slots=True)
class RunWishes:
    """What was asked on the command line beside the settings."""

    required: frozenset[Modality]
    wait: bool
    cover: bool
    report_file: Path | None


@dataclass(frozen=True, slots=True)
class Opened:
    """Outputs that are open, and what was told of them."""

    clock: Clock
    transport: Transport[Score]
    wings: Wings
    ensemble: Ensemble
    told: list[str]
    prompts: deque[str]
    """What there is to say from now on."""


def run(settings: Settings, wishes: RunWishes, console: Console) -> Report:
    """Give one set, or sets as they are asked for. Raises OutputRequired and OSError."""
    check_report_place(wishes)
    plan = set_plan(settings)
    with outputs_open(settings, plan, wishes, console) as opened:
        finished = give_sets(opened, lambda: settings, [plan], console, wait=wishes.wait)
    hand_in(finished, wishes, console)
    return finished


@contextmanager
def outputs_open(
    settings: Settings,
    plan: SetPlan,
    wishes: RunWishes,
    console: Console,
    prompts: deque[str] | None = None,
) -> Iterator[Opened]:
    """Have open what is wanted at first, and close in the end what is open then.

    Others may put sentences for the therapist among the `prompts`. Raises OutputRequired.
    """
    clock, transport = MonotonicClock(), Transport[Score]()
    told: list[str] = []
    prompts = deque() if prompts is None else prompts

    def tell(sentence: str) -> None:
        told.append(sentence)
        console.print(sentence, soft_wrap=True, markup=False)

    opening = Wishes(wishes.required, lambda: _may_cover(wishes.cover), tell)
    with ExitStack() as closing:
        stage = open_stage(settings, plan, opening, clock)
        closing.callback(stage.close)
        wings = Wings(transport, settings, plan, prompts.append)
        closing.callback(wings.close)
        ensemble = wings.open(stage, opening)
        yield Opened(clock, transport, wings, ensemble, told, prompts)


def give_sets(
    opened: Opened,
    settings: Callable[[], Settings],
    plans: Sequence[SetPlan],
    console: Console,
    *,
    wait: bool,
    crew: Crew | None = None,
) -> Report:
    """Give a set after each plan, with `wait` as many as are asked for; `settings` are reported."""
    status = StatusLine(console, lambda: instrument.snapshot)
    instrument = Instrument(opened.transport, opened.ensemble, opened.clock, status.tell, crew)
    with status:
        for plan in plans:
            instrument.give(plan, wait=wait)
    told = [*opened.told, *status.told]
    return report(settings(), instrument.ensemble, instrument.sets, told)


def check_report_place(wishes: RunWishes) -> None:
    """Raise OSError where the report could not be written: before a set, not after."""
    if wishes.report_file is not None:
        check_place(wishes.report_file)


def hand_in(finished: Report, wishes: RunWishes, console: Console) -> None:
    """Tell how the sets went, and write it down. Raises OSError."""
    if wishes.report_file is not None:
        write(wishes.report_file, finished)  # first, as the terminal may be closed by now
    print_summary(console, finished)
    if wishes.report_file is not None:
        console.print(f"Report written to {wishes.report_file}", soft_wrap=True, markup=False)


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
    with outputs_open(settings, set_plan(settings), wishes, console) as opened:
        return give_sets(opened, lambda: settings, [*plans.values()], console, wait=wishes.wait)


def _may_cover(allowed: bool) -> bool:
    if allowed:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return typer.confirm(
        "There is only one monitor. Shall the target cover it? (Escape stops, Escape again closes)"
    )
