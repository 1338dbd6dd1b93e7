"""The signs of a circuit diagram, as SVG."""

from html import escape

INK, PAPER = "#1f2933", "#ffffff"

Point = tuple[float, float]


class Sheet:
    """Collects the shapes of a circuit. Coordinates are pixels, y downwards."""

    def __init__(self, width: int, height: int) -> None:
        self._width = width
        self._height = height
        self._shapes: list[str] = []

    def wire(self, colour: str, *points: Point, dashed: bool = False) -> None:
        """Draw a wire along these points."""
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        dash = ' stroke-dasharray="7 6"' if dashed else ""
        self._shapes.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="3"'
            f' stroke-linejoin="round" stroke-linecap="round"{dash}/>'
        )

    def path(self, data: str, colour: str = INK, fill: str = "none", width: float = 2.5) -> None:
        """Draw any path."""
        self._shapes.append(
            f'<path d="{data}" fill="{fill}" stroke="{colour}" stroke-width="{width:g}"'
            f' stroke-linejoin="round" stroke-linecap="round"/>'
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        round_by: float = 3,
        line: str = INK,
    ) -> None:
        """Draw a rectangle with round corners."""
        self._shapes.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{round_by:g}"'
            f' fill="{fill}" stroke="{line}" stroke-width="2.5"/>'
        )

    def circle(self, x: float, y: float, radius: float, fill: str = PAPER, line: str = INK) -> None:
        """Draw a circle."""
        self._shapes.append(
            f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}" stroke="{line}"'
            f' stroke-width="2.5"/>'
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 17,
        colour: str = INK,
        anchor: str = "start",
        *,
        bold: bool = False,
    ) -> None:
        """Write a line of text; y is its foot."""
        weight = ' font-weight="bold"' if bold else ""
        self._shapes.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{colour}"'
            f' text-anchor="{anchor}"{weight}>{escape(words)}</text>'
        )

    def joint(self, x: float, y: float, colour: str) -> None:
        """Draw the dot where wires meet."""
        self.circle(x, y, 4.5, colour, colour)

    def ground(self, x: float, y: float, colour: str = INK) -> None:
        """Draw the sign for ground."""
        self.path(f"M{x - 16} {y}h32M{x - 10} {y + 7}h20M{x - 4} {y + 14}h8", colour, width=3)

    def resistor(
        self,
        x: float,
        y: float,
        value: str,
        *,
        upright: bool,
        before: bool = False,
        line: str = INK,
    ) -> None:
        """Draw a resistor around its middle, its value above it or beside it."""
        width, height = (22, 56) if upright else (56, 22)
        self.box(x - width / 2, y - height / 2, width, height, PAPER, line=line)
        if upright and before:
            self.text(x - 18, y + 6, value, colour=line, anchor="end")
        elif upright:
            self.text(x + 18, y + 6, value, colour=line)
        else:
            self.text(x, y - 20, value, colour=line, anchor="middle")

    def diode(self, x: float, y: float, turn: float) -> None:
        """Draw a diode around its middle; it conducts to the right, turned by so many degrees."""
        self._shapes.append(
            f'<g transform="translate({x:g} {y:g}) rotate({turn:g})">'
            f'<path d="M-13 -13L-13 13L13 0Z" fill="{PAPER}" stroke="{INK}" stroke-width="2.5"'
            f' stroke-linejoin="round"/><path d="M13 -14V14" stroke="{INK}" stroke-width="4"/></g>'
        )

    def svg(self, title: str, description: str) -> str:
        """Give the whole drawing."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self._width} {self._height}"'
            f' width="{self._width}" height="{self._height}" role="img"'
            f" aria-labelledby='title about' font-family=\"Verdana, 'DejaVu Sans', sans-serif\">"
        )
        parts = [
            head,
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="about">{escape(description)}</desc>',
            f'<rect width="{self._width}" height="{self._height}" rx="14" fill="{PAPER}"/>',
            *self._shapes,
            "</svg>",
        ]
        return "\n".join(parts) + "\n"
