"""What the terminal says when a set is over."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from bilateral.reporting.schema import Report, SetReport, Spread
from bilateral.stimulus.modality import Modality
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice
from hardware.hands import HandsKind

SummaryRow = tuple[Notice | None, Notice]


def print_summary(console: Console, report: Report) -> None:
    """Print one table for each set, in the report's language."""
    for given in report.sets:
        console.print(_table(given, report))
    if not report.sets:
        console.print(say(Notice("summary-no-set"), report.language))


def _table(given: SetReport, report: Report) -> Table:
    outcome = given.outcome.replace(" ", "-")
    title = say(Notice("summary-set", outcome=outcome), report.language)
    table = Table(title=title, show_header=False, title_justify="left")
    table.add_column(style="bold")
    table.add_column()
    for name, told in _rows(given, report):
        heading = "" if name is None else say(name, report.language)
        table.add_row(heading, say(told, report.language))
    return table


def _rows(given: SetReport, report: Report) -> Iterator[SummaryRow]:
    length_s = max(0.0, given.end_s - given.start_s)
    yield Notice("summary-given"), count(given.passes_given, length_s, given.exercise)
    yield (
        Notice("summary-speed"),
        Notice("summary-speeds", asked=_asked(given), measured=_measured(given)),
    )
    yield Notice("summary-eyes"), _eyes(given, report)
    yield Notice("summary-ears"), _ears(given, report)
    if report.tactile.condition != "off":
        yield Notice("summary-hands"), _hands(given, report)
    yield Notice("summary-sync"), Notice("summary-sync-is", sync=given.sync)
    for pair, found in given.asynchrony.items():
        if found is None and ("tactile" in pair or any(one in pair for one in given.apart)):
            continue
        yield None, Notice("summary-pair", pair=pair, spread=_spread(found))


def count(passes: float, length_s: float, exercise: str = "") -> Notice:
    """A count that cannot be misread: passes, sweeps and seconds together."""
    if exercise:
        return Notice("summary-of-exercise", of=exercise, passes=passes, seconds=length_s)
    return Notice("summary-count", passes=passes, sweeps=2 * passes, seconds=length_s)


def _asked(given: SetReport) -> Notice:
    moved_hz = [change.speed_hz for change in given.speeds if change.speed_hz > 0]
    if not moved_hz:
        return Notice("summary-never-moved")
    return Notice("summary-speed-asked", speed=moved_hz[-1])


def _measured(given: SetReport) -> Notice:
    if given.effective_hz is None:
        return Notice("summary-not-measured")
    return Notice("summary-speed-measured", speed=given.effective_hz)


def _eyes(given: SetReport, report: Report) -> Notice:
    if not report.visual.real:
        return Notice("summary-eyes-missing")
    return Notice(
        "summary-eyes-were",
        device=report.visual.device,
        frames=given.frames.shown,
        late=given.frames.late,
        skipped=given.frames.skipped,
        spread=_spread(given.deviation[Modality.VISUAL]),
    )


def _ears(given: SetReport, report: Report) -> Notice:
    audio = report.audio
    if not audio.real:
        missing = audio.condition == "missing"
        return Notice("summary-ears-missing" if missing else "summary-ears-off")
    return Notice(
        "summary-ears-were",
        device=audio.device,
        under_runs=audio.under_runs,
        late=audio.tones_late,
        dropped=audio.tones_dropped,
        spread=_spread(given.deviation[Modality.AUDIO]),
    )


def _hands(given: SetReport, report: Report) -> Notice:
    tactile = report.tactile
    counts = Notice(
        "summary-pulses",
        pulses=tactile.pulses_given,
        late=tactile.pulses_late,
        dropped=tactile.pulses_dropped,
    )
    if tactile.kind == HandsKind.SIMULATED:
        return Notice("summary-hands-simulated", counts=counts)
    if not tactile.real:
        return Notice("summary-hands-missing")
    spread = _spread(given.deviation[Modality.TACTILE])
    return Notice("summary-hands-were", device=tactile.device, counts=counts, spread=spread)


def _spread(found: Spread | None) -> Notice:
    if found is None:
        return Notice("summary-not-measured")
    sign = "+" if found.median_ms >= 0 else ""
    return Notice(
        "summary-spread", sign=sign, median=found.median_ms, p99=found.p99_ms, most=found.max_ms
    )
