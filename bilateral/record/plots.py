"""Curves and bars as SVG, drawn with attributes alone, as strict pages want them."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, LOW = 640, 220, 48, 36


def bars(title: str, below: str, heights: Mapping[str, float]) -> str:
    """One bar for each name, upwards and downwards from zero."""
    most, least = max(0.0, *heights.values()), min(0.0, *heights.values())
    span = most - least or 1.0
    across = (WIDTH - LEFT - 10) / max(1, len(heights))
    parts = [_text(LEFT, 16, title, "start")]
    zero = _y(0.0, least, span)
    for place, (name, height) in enumerate(heights.items()):
        x, y = LEFT + place * across + across * 0.15, _y(height, least, span)
        size = f'width="{across * 0.7:.1f}" height="{abs(y - zero):.1f}"'
        bar = f'<rect x="{x:.1f}" y="{min(y, zero):.1f}" {size} fill="#3b6ea5"/>'
        parts += [bar, _text(x + across * 0.35, HEIGHT - LOW + 16, name)]
    return _drawn(parts, below, least, span)


def curve(title: str, below: str, values: Sequence[float], least: float, most: float) -> str:
    """Values one after another, on a scale from `least` to `most`."""
    span, across = most - least, (WIDTH - LEFT - 20) / max(1, len(values) - 1)
    points = [
        (LEFT + 5 + place * across, _y(value, least, span)) for place, value in enumerate(values)
    ]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#3b6ea5"/>' for x, y in points]
    drawn = f'<polyline points="{line}" fill="none" stroke="#3b6ea5" stroke-width="2"/>'
    return _drawn([_text(LEFT, 16, title, "start"), drawn, *dots], below, least, span)


def _drawn(parts: list[str], below: str, least: float, span: float) -> str:
    axes = [
        f'<line x1="{LEFT}" y1="{_y(at, least, span):.1f}" x2="{WIDTH - 10}" '
        f'y2="{_y(at, least, span):.1f}" stroke="#bbbbbb"/>'
        + _text(LEFT - 6, _y(at, least, span) + 4, f"{at:g}", "end")
        for at in sorted({least, round(least + span, 3), 0.0})
    ]
    body = "\n".join([*axes, *parts, _text(WIDTH / 2, HEIGHT - 4, below)])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" font-family="sans-serif" font-size="12">\n{body}\n</svg>\n'
    )


def _y(value: float, least: float, span: float) -> float:
    return HEIGHT - LOW - (value - least) / span * (HEIGHT - LOW - 28)


def _text(x: float, y: float, text: str, anchor: str = "middle") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#222222">{escape(text)}</text>'
    )
