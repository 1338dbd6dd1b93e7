"""Curves of a client's sittings, and of the sets of one, for the page and on paper."""

from collections.abc import Sequence

from bilateral.record.given import Scale
from bilateral.record.history import PastSitting, WholeSitting
from bilateral.record.plots import PlotPoint, bars, curve
from bilateral.record.report_words import ReportWords
from bilateral.words.notice import Notice

SCALES = {Scale.SUD: (0.0, 10.0), Scale.VOC: (1.0, 7.0)}
"""Those that are drawn, with their ends."""


def curves_of_sittings(words: ReportWords, sittings: Sequence[PastSitting]) -> tuple[str, ...]:
    """SUD and VOC from sitting to sitting, and what was given in each; the oldest comes first."""
    ordered = sittings[::-1]
    if not ordered:
        return ()
    days = [words.day(one.at_ms, one.utc_offset_min, "short") for one in ordered]
    below = words.say(Notice("client-report-below-sittings"))
    drawn = []
    for scale, (least, most) in SCALES.items():
        said = [one.ranges.get(scale) for one in ordered]
        points = [
            PlotPoint(day, it.first if it else None, it.last if it else None)
            for day, it in zip(days, said, strict=True)
        ]
        if any(said):
            title = words.say(Notice("client-report-curve", scale=str(scale)))
            drawn.append(curve(title, below, points, least, most))
    passes = words.say(Notice("client-report-passes"))
    minutes = words.say(Notice("client-report-minutes"))
    drawn.append(bars(passes, below, [*zip(days, (one.passes for one in ordered), strict=True)]))
    spans = (one.seconds / 60 for one in ordered)
    drawn.append(bars(minutes, below, [*zip(days, spans, strict=True)]))
    return tuple(drawn)


def curves_of_sets(words: ReportWords, whole: WholeSitting) -> tuple[str, ...]:
    """SUD and VOC from set to set, where there is more than one of them."""
    told = [("0", whole.before), *((str(one.given["number"]), one) for one in whole.sets)]
    below = words.say(Notice("client-report-below-sets"))
    drawn = []
    for scale, (least, most) in SCALES.items():
        said = [(name, dict(one.ratings).get(scale)) for name, one in told]
        points = [PlotPoint(name, value, value) for name, value in said if value is not None]
        if len(points) > 1:
            title = words.say(Notice("client-report-curve-in-sitting", scale=str(scale)))
            drawn.append(curve(title, below, points, least, most))
    return tuple(drawn)
