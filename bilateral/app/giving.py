"""Gives sets with the outputs that are open, and hands in how they went."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console

from bilateral.app.main_loop import MainLoop
from bilateral.app.opening import Opened, RunWishes, speaker
from bilateral.app.process_tuning import begin_unhurried_end
from bilateral.app.set_summary import print_summary
from bilateral.app.status_line import StatusLine
from bilateral.reporting.run_report import report, write
from bilateral.reporting.schema import Report
from bilateral.session.plan import SetPlan
from bilateral.settings import Settings
from bilateral.words.catalogue import make_ready, say
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.control.page_services import PageServices


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
    make_ready(settings().page.language)
    speak = speaker(settings)
    status = StatusLine(console, lambda: instrument.snapshot, speak, for_terminal)
    instrument = MainLoop(
        opened.now_playing, opened.output_set, opened.clock, status.tell, page_services
    )
    with status:
        try:
            for plan in plans:
                instrument.give(plan, wait=wait)
        finally:
            begin_unhurried_end()
    told = [*opened.told, *status.told]
    return report(settings(), instrument.output_set, instrument.sets, told, opened.priority.granted)


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
