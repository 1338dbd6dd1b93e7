"""Curves and bars as SVG, drawn with attributes alone, as strict pages want them.

All is in the colour of the text around, so that it is seen on dark and on light; what is marked has
a class by which a page may give it a colour of its own. What a picture says, it says in words too.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

WIDTH, HEIGHT, LEFT, LOW, TOP, RIGHT = 640, 170, 40, 36, 28, 14
MOST_NAMES = 9
"""Below a picture, or they would lie on one another."""
MARK = 'class="plotted" stroke="currentColor"'


@dataclass(frozen=True, slots=True)
class PlotPoint:
    """One place of a curve: what was there first and last; None where there was nothing."""

    name: str
    first: float | None
    last: float | None


def bars(title: str, below: str, heights: Sequence[tuple[str, float]]) -> str:
    """One bar for each name, upwards and downwards from zero."""
    values = [height for _, height in heights]
    most, least = max(0.0, *values), min(0.0, *values)
    span = most - least or 1.0
    across = (WIDTH - LEFT - RIGHT) / max(1, len(heights))
    zero = _y(0.0, least, span)
    parts = list(_names([name for name, _ in heights], across, across / 2))
    for place, height in enumerate(values):
        x, y = LEFT + (place + 0.15) * across, _y(height, least, span)
        size = f'width="{across * 0.7:.1f}" height="{abs(y - zero):.1f}"'
        parts.append(
            f'<rect class="plotted" x="{x:.1f}" y="{min(y, zero):.1f}" {size} '
            'fill="currentColor" fill-opacity="0.55"/>'
        )
    told = ", ".join(f"{name}: {height:g}" for name, height in heights)
    return _drawn(title, told, parts, below, least, span)


def curve(title: str, below: str, points: Sequence[PlotPoint], least: float, most: float) -> str:
    """What there was at each place, on a scale from `least` to `most`.

    From the first of each a line leads to its last, and a curve goes through the last ones.
    """
    span, across = most - least, (WIDTH - LEFT - RIGHT) / max(1, len(points))
    parts = list(_names([one.name for one in points], across, across / 2))
    line: list[tuple[float, float]] = []
    dots: list[str] = []
    for place, one in enumerate(points):
        if one.last is None:
            continue
        x, y = LEFT + (place + 0.5) * across, _y(one.last, least, span)
        line.append((x, y))
        if one.first is not None and one.first != one.last:
            begin = _y(one.first, least, span)
            parts.append(_line(x, begin, x, y, MARK + ' stroke-opacity="0.5"'))
            dots.append(_dot(x, begin, 'fill="none" stroke-opacity="0.7"'))
        dots.append(_dot(x, y, 'fill="currentColor"'))
    drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in line)
    parts.append(f'<polyline {MARK} points="{drawn}" fill="none" stroke-width="2"/>')
    told = ", ".join(f"{one.name}: {_told(one)}" for one in points if one.last is not None)
    return _drawn(title, told, [*parts, *dots], below, least, span)


def _told(one: PlotPoint) -> str:
    if one.first is None or one.first == one.last:
        return f"{one.last:g}"
    return f"{one.first:g} → {one.last:g}"


def _drawn(
    title: str, told: str, parts: Sequence[str], below: str, least: float, span: float
) -> str:
    axes = [
        _line(LEFT, _y(at, least, span), WIDTH - RIGHT, _y(at, least, span),
              'stroke="currentColor" stroke-opacity="0.25"')
        + _text(LEFT - 6, _y(at, least, span) + 4, f"{at:g}", "end")
        for at in _marks(least, least + span)
    ]  # fmt: skip
    head = _text(LEFT, 15, title, "start", ' font-weight="600"')
    body = "\n".join([*axes, head, *parts, _text((WIDTH + LEFT) / 2, HEIGHT - 3, below)])
    label = quoteattr(f"{title}. {told}" if told else title)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="sans-serif" font-size="12" role="img" '
        f"aria-label={label}>\n{body}\n</svg>\n"
    )


def _marks(least: float, most: float) -> list[float]:
    """Where lines lie across: both ends, and round steps from zero, or from the lower end."""
    rough = (most - least) / 4
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * one for one in (1, 2, 5, 10) if unit * one >= rough)
    begin = max(0.0, least)
    first, last = math.ceil((least - begin) / step), math.floor((most - begin) / step)
    inner = [begin + step * at for at in range(first, last + 1)]
    ends = {round(least, 2), round(most, 2)}
    return sorted(ends | {at for at in inner if min(at - least, most - at) >= step / 2})


def _names(names: Sequence[str], across: float, middle: float) -> Iterator[str]:
    """Each, or as many of them as there is room for."""
    every = math.ceil(len(names) / MOST_NAMES)
    for place, name in enumerate(names):
        if place % every == 0:
            yield _text(LEFT + place * across + middle, HEIGHT - LOW + 16, name)


def _y(value: float, least: float, span: float) -> float:
    return HEIGHT - LOW - (value - least) / span * (HEIGHT - LOW - TOP)


def _line(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" {look}/>'


def _dot(x: float, y: float, look: str) -> str:
    return f'<circle {MARK} cx="{x:.1f}" cy="{y:.1f}" r="3" {look}/>'


def _text(x: float, y: float, text: str, anchor: str = "middle", more: str = "") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}'
    return f'<text {place} fill="currentColor">{escape(text)}</text>'
