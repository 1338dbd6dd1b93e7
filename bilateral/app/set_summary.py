"""What the terminal says when a set is over."""

from rich.console import Console
from rich.table import Table

from bilateral.reporting.schema import Report, SetReport, Spread
from bilateral.stimulus.modality import Modality
from hardware.hands import HandsKind

_SYNC = {
    "good": "good (what was seen, heard and felt arrived together)",
    "fair": "fair (close to what a client could notice)",
    "poor": "poor (a client may notice; close other programs, or see the user guide)",
    "unknown": "unknown (it takes two real outputs that tell their time)",
}


def print_summary(console: Console, report: Report) -> None:
    """Print one table for each set."""
    for given in report.sets:
        console.print(_table(given, report))
    if not report.sets:
        console.print("No set was given.")


def _table(given: SetReport, report: Report) -> Table:
    table = Table(title=f"Set {given.outcome}", show_header=False, title_justify="left")
    table.add_column(style="bold")
    table.add_column()
    length_s = given.end_s - given.start_s
    table.add_row("given", count(given.passes_given, max(0.0, length_s)))
    speed = (
        "not measured" if given.effective_hz is None else f"{given.effective_hz:.4f} Hz measured"
    )
    moved_hz = [change.speed_hz for change in given.speeds if change.speed_hz > 0]
    set_hz = f"{moved_hz[-1]:.2f} Hz set" if moved_hz else "never moved"
    table.add_row("speed", f"{set_hz}, {speed}")
    table.add_row("eyes", _eyes(given, report))
    table.add_row("ears", _ears(given, report))
    if report.tactile.condition != "off":
        table.add_row("hands", _hands(given, report))
    table.add_row("sync", _SYNC[given.sync])
    for pair, found in given.asynchrony.items():
        if found is None and "tactile" in pair:
            continue
        table.add_row("", f"{pair.replace('-', ' after ')}: {_spread(found)}")
    return table


def count(passes: float, length_s: float) -> str:
    """A count that cannot be misread: passes, sweeps and seconds together."""
    parts = (
        _counted(passes, "pass", "es"),
        _counted(2 * passes, "sweep", "s"),
        f"{length_s:.1f} s",
    )
    return " · ".join(parts)


def _counted(number: float, name: str, plural: str) -> str:
    return f"{number:.4g} {name}{'' if number == 1 else plural}"


def _eyes(given: SetReport, report: Report) -> str:
    visual = report.visual
    if not visual.real:
        return "missing: nothing was shown"
    frames = given.frames
    return (
        f"{visual.device}; {frames.shown} frames, {frames.late} late, {frames.skipped} skipped; "
        f"{_spread(given.deviation[Modality.VISUAL])} from plan"
    )


def _ears(given: SetReport, report: Report) -> str:
    audio = report.audio
    if not audio.real:
        return "missing: nothing was heard" if audio.condition == "missing" else "off"
    return (
        f"{audio.device}; {audio.under_runs} under-runs, {audio.tones_late} late, "
        f"{audio.tones_dropped} dropped; {_spread(given.deviation[Modality.AUDIO])} from plan"
    )


def _hands(given: SetReport, report: Report) -> str:
    tactile = report.tactile
    counts = (
        f"{tactile.pulses_given} pulses, {tactile.pulses_late} late, "
        f"{tactile.pulses_dropped} dropped"
    )
    if tactile.kind == HandsKind.SIMULATED:
        return f"simulated: nothing was felt; {counts}"
    if not tactile.real:
        return "missing: nothing was felt"
    return f"{tactile.device}; {counts}; {_spread(given.deviation[Modality.TACTILE])} from plan"


def _spread(found: Spread | None) -> str:
    if found is None:
        return "not measured"
    return f"median {found.median_ms:+.2f} ms, p99 {found.p99_ms:.2f} ms, max {found.max_ms:.2f} ms"
