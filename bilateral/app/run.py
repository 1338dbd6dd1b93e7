"""`bilateral run`: open the outputs, give the set, say how it went."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from bilateral.app.main_loop import MainLoop
from bilateral.app.set_summary import print_summary
from bilateral.app.status_line import StatusLine
from bilateral.files.own_folders import settings_not_kept, state_not_kept
from bilateral.outputs.device_manager import DeviceManager
from bilateral.outputs.media_priority import MediaPriority, media_priority
from bilateral.outputs.openers import OpeningWishes, open_eyes
from bilateral.outputs.output import MISSING, OFF
from bilateral.outputs.output_set import OutputSet
from bilateral.outputs.spare_sound import spare_sound
from bilateral.reporting.phrases import Noted, noted
from bilateral.reporting.run_report import check_place, report, write
from bilateral.reporting.schema import Report
from bilateral.session.plan import Passes, SetPlan
from bilateral.settings import Settings
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock, MonotonicClock
from bilateral.timing.transport import Transport
from bilateral.words.catalogue import catalogue, say
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.control.page_services import PageServices

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
    device_manager: DeviceManager
    output_set: OutputSet
    priority: MediaPriority
    told: list[Noted]
    notices: deque[Notice]
    """What there is to say from now on."""

    def gives(self, plan: SetPlan) -> bool:
        """Whether anything of a set reaches anybody, or is at least simulated."""
        conditions = self.output_set.conditions(
            target=plan.look.shown, tones=plan.tones is not None, pulses=plan.pulses is not None
        )
        return not {*astuple(conditions)} <= {OFF, MISSING}


def run(settings: Settings, wishes: RunWishes, console: Console) -> Report:
    """Give one set, or sets as they are asked for. Raises OutputRequired and OSError."""
    check_report_place(wishes)
    plan = set_plan(settings)
    with outputs_open(settings, plan, wishes, console) as opened:
        plans = [plan]
        if not opened.gives(plan):
            nobody = Notice("nothing-gives-it")
            opened.told.append(noted(nobody))
            console.print(speaker(lambda: settings)(nobody), soft_wrap=True, markup=False)
            plans = []
        finished = give_sets(opened, lambda: settings, plans, console, wait=wishes.wait)
    hand_in(finished, wishes, console)
    return finished


@contextmanager
def outputs_open(
    settings: Settings,
    plan: SetPlan,
    wishes: RunWishes,
    console: Console,
    notices: deque[Notice] | None = None,
    *,
    has_page: bool = False,
) -> Iterator[Opened]:
    """Have open what is wanted at first, and close in the end what is open then.

    Others may put something to say among the `notices`. On a page one may be asked which monitor
    is the client's. Raises OutputRequired.
    """
    clock, transport = MonotonicClock(), Transport[Score]()
    told: list[Noted] = []
    notices = deque() if notices is None else notices
    speak = speaker(lambda: settings)

    def tell(notice: Notice) -> None:
        told.append(noted(notice))
        console.print(speak(notice), soft_wrap=True, markup=False)

    with ExitStack() as closing:
        for not_kept in (settings_not_kept(), state_not_kept()):
            if not_kept is not None:
                tell(not_kept)
        spare = closing.enter_context(spare_sound(is_wanted=plan.tones is not None))
        opening = OpeningWishes(
            *(wishes.required, lambda: _may_cover(wishes.cover, speak), tell, spare),
            may_ask=has_page,
        )
        priority = closing.enter_context(media_priority())
        eyes = open_eyes(settings, plan, transport, opening, clock)
        closing.callback(eyes.close)
        device_manager = DeviceManager(transport, settings, plan, notices.append)
        closing.callback(device_manager.close)
        output_set = device_manager.open(eyes, opening)
        yield Opened(clock, transport, device_manager, output_set, priority, told, notices)


def give_sets(
    opened: Opened,
    settings: Callable[[], Settings],
    plans: Sequence[SetPlan],
    console: Console,
    *,
    wait: bool,
    page_services: "PageServices | None" = None,
    for_terminal: deque[Notice] | None = None,
) -> Report:
    """Give a set after each plan, with `wait` as many as are asked for; `settings` are reported.

    Others may put among those `for_terminal` what no page and no report is to hold.
    """
    speak = speaker(settings)
    status = StatusLine(console, lambda: instrument.snapshot, speak, for_terminal)
    instrument = MainLoop(
        opened.transport, opened.output_set, opened.clock, status.tell, page_services
    )
    with status:
        for plan in plans:
            instrument.give(plan, wait=wait)
    told = [*opened.told, *status.told]
    return report(settings(), instrument.output_set, instrument.sets, told, opened.priority.granted)


def speaker(settings: Callable[[], Settings]) -> Callable[[Notice], str]:
    """Says notices in the language of the settings as they are then."""
    language = chosen_language(settings().page.language)
    catalogue(language)  # read before anything plays: it takes its time
    return lambda notice: say(notice, chosen_language(settings().page.language))


def check_report_place(wishes: RunWishes) -> None:
    """Raise ReportRefused where it could not be written: before a set, not after."""
    if wishes.report_file is not None:
        check_place(wishes.report_file)


def hand_in(finished: Report, wishes: RunWishes, console: Console) -> None:
    """Tell how the sets went, and write it down. Raises OSError, when all else has been told."""
    fault: OSError | None = None
    if wishes.report_file is not None:  # first, as the terminal may be closed by now
        try:
            write(wishes.report_file, finished)
        except OSError as met:
            fault = met
    print_summary(console, finished)
    if fault is not None:
        raise fault
    if wishes.report_file is not None:
        written = Notice("report-written", file=str(wishes.report_file))
        console.print(say(written, finished.language), soft_wrap=True, markup=False)


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
    plans = {"eyes": replace(plan, tones=None, pulses=None)}
    if plan.tones is not None:
        plans["ears"] = replace(plan, look=unseen, pulses=None)
    if plan.pulses is not None:
        plans["hands"] = replace(plan, look=unseen, tones=None)
    speak = speaker(lambda: settings)
    outputs = [Notice(f"check-of-{output}") for output in plans]
    console.print(speak(Notice("check-order", outputs=outputs)), soft_wrap=True)
    with outputs_open(settings, set_plan(settings), wishes, console) as opened:
        return give_sets(opened, lambda: settings, [*plans.values()], console, wait=wishes.wait)


def _may_cover(allowed: bool, speak: Callable[[Notice], str]) -> bool:
    if allowed:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    try:
        return typer.confirm(speak(Notice("display-may-be-covered")))
    except typer.Abort:  # the end of the input: nobody answers, so it goes on in a window
        return False
