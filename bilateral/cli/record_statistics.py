"""What `bilateral record stats` prints and draws."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bilateral.cli.speaking import in_words
from bilateral.record.plots import PlotPoint, bars, curve
from bilateral.record.statistics import Change, Distribution, Dose, by_speed, distribution
from bilateral.words.notice import Notice

MOST_SITTINGS = 40
"""Listed one by one."""
MOST_STEPS = 12
DAY_MS = 86_400_000
TO = "\N{EN DASH}"
"""Between two ends, and where nothing is."""


def print_statistics(
    console: Console, sittings: Sequence[Dose], found: Sequence[Change], *, counts_days: bool
) -> None:
    """The sittings, where they are not too many, then distributions.

    Days are counted from a client's first where the sittings are pseudonymised.
    """
    if len(sittings) <= MOST_SITTINGS:
        heads = ("client", "began", "sets", "passes", "minutes", "sud", "voc")
        table = _table([in_words(Notice(f"record-column-{head}")) for head in heads])
        for one in sittings:
            table.add_row(
                *(Text(one.client), _began(one, counts_days), str(one.sets), f"{one.passes:g}"),
                *(f"{one.seconds / 60:.1f}", _from_to(one), _or_dash(one.last_voc)),
            )
        console.print(table)
    figure_heads = ("figure", "count", "lower", "median", "upper")
    table = _table([in_words(Notice(f"record-column-{head}")) for head in figure_heads])
    for name, values in _figures(sittings).items():
        if values:
            table.add_row(in_words(Notice(f"record-figure-{name}")), *_cells(distribution(values)))
    for speed_hz, spread in by_speed(found).items():
        table.add_row(in_words(Notice("record-change-at", speed=speed_hz)), *_cells(spread))
    console.print(table)


def write_plots(
    folder: Path, sittings: Sequence[Dose], found: Sequence[Change], *, counts_days: bool
) -> None:
    """Write SVG pictures into a new folder. Raises OSError."""
    folder.mkdir(mode=0o700)
    many = in_words(Notice("record-column-count"))
    passes = in_words(Notice("record-figure-passes"))
    pictures = {
        "passes": bars(many, passes, [*_histogram([one.passes for one in sittings]).items()])
    }
    speeds = [(f"{speed:g}", spread.median) for speed, spread in by_speed(found).items()]
    if speeds:
        title = in_words(Notice("record-figure-change"))
        pictures["change-by-speed"] = bars(title, "Hz", speeds)
    suds = [
        PlotPoint(_day(one, counts_days), one.first_sud, one.last_sud)
        for one in sittings
        if one.last_sud is not None
    ]
    if suds and len({one.client for one in sittings}) == 1:
        title = in_words(Notice("record-figure-last-sud"))
        began = in_words(Notice("record-column-began"))
        pictures["last-sud"] = curve(title, began, suds, 0, 10)
    for name, drawn in pictures.items():
        (folder / f"{name}.svg").write_text(drawn, encoding="utf-8")


def _figures(sittings: Sequence[Dose]) -> dict[str, list[float]]:
    both = [
        (one.first_sud, one.last_sud)
        for one in sittings
        if one.first_sud is not None and one.last_sud is not None
    ]
    return {
        "sets": [one.sets for one in sittings],
        "passes": [one.passes for one in sittings],
        "minutes": [one.seconds / 60 for one in sittings],
        "change-in-sitting": [last - first for first, last in both],
    }


def _histogram(values: Sequence[float]) -> dict[str, float]:
    """How many lie in each of a few steps of equal width."""
    step = max(1, math.ceil((max(values) + 1) / MOST_STEPS))
    counts = Counter(int(value // step) for value in values)
    return {f"{at * step}{TO}{(at + 1) * step - 1}": counts[at] for at in range(max(counts) + 1)}


def _cells(spread: Distribution) -> list[str]:
    quarters = (spread.lower, spread.median, spread.upper)
    return [str(spread.count), *(f"{one:.2f}".rstrip("0").rstrip(".") for one in quarters)]


def _table(heads: Sequence[str]) -> Table:
    return Table(*heads, box=None, header_style="dim", pad_edge=False)


def _day(one: Dose, counts_days: bool) -> str:
    return f"+{one.began_ms // DAY_MS} d" if counts_days else f"{_local(one):%Y-%m-%d}"


def _began(one: Dose, counts_days: bool) -> str:
    day = _day(one, counts_days)
    return day if counts_days else f"{day} {_local(one):%H:%M}"


def _local(one: Dose) -> datetime:
    zone = timezone(timedelta(minutes=one.utc_offset_min))
    return datetime.fromtimestamp(one.began_ms / 1000, UTC).astimezone(zone)


def _from_to(one: Dose) -> str:
    if one.first_sud is None:
        return TO
    return f"{one.first_sud} → {one.last_sud}"


def _or_dash(value: int | None) -> str:
    return TO if value is None else str(value)
