"""A drawing of all paths, with the places at which cues come."""

from html import escape
from pathlib import Path as FilePath

from bilateral.stimulus.motion import Motion, Path, Point
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from bilateral.words.notice import Notice

_COLUMNS = 4
_WIDTH, _HEIGHT, _GAP, _WORDS = 320, 180, 16, 28
_EDGE = 9
"""From the border to where the middle of a target gets at most: half of one of 10 %."""
_POINTS = 96
"""Of each sweep."""
_LEFT, _RIGHT = "#4da3ff", "#ff9d4d"


def write_path_sheet(path: FilePath, language: str = FALLBACK) -> None:
    """Draw every path into one SVG file, each over its whole period."""
    path.write_text(path_sheet(language), encoding="utf-8")


def path_sheet(language: str = FALLBACK) -> str:
    """The text of the drawing: cues to the left are blue, those to the right orange."""
    rows = -(-len(Path) // _COLUMNS)
    across = _COLUMNS * (_WIDTH + _GAP) + _GAP
    down = rows * (_HEIGHT + _WORDS + _GAP) + _GAP
    drawn = "".join(
        f'<g transform="translate({_GAP + number % _COLUMNS * (_WIDTH + _GAP)} '
        f'{_GAP + number // _COLUMNS * (_HEIGHT + _WORDS + _GAP)})">{_one(path, language)}</g>\n'
        for number, path in enumerate(Path)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" '
        f'viewBox="0 0 {across} {down}" font-family="sans-serif" font-size="15">\n'
        f'<rect width="{across}" height="{down}" fill="#1b1f24"/>\n{drawn}</svg>\n'
    )


def _one(path: Path, language: str) -> str:
    motion = Motion(path=path)
    period = motion.line.period
    places = [_spelled(motion.at(n / _POINTS)) for n in range(period * _POINTS + 1)]
    cues = dict.fromkeys((motion.at(float(sweep)), sweep % 2) for sweep in range(period))
    dots = "".join(
        f'<circle r="6" fill="{(_LEFT, _RIGHT)[side]}" cx="{{}}" cy="{{}}"/>'.format(
            *_spelled(place).split(",")
        )
        for place, side in cues
    )
    name = escape(say(Notice(f"setting-motion-path.choice-{path.value}"), language))
    return (
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#000"/>'
        f'<polyline points="{" ".join(places)}" fill="none" stroke="#fff" stroke-width="1.5"/>'
        f'{dots}<text y="{_HEIGHT + 20}" fill="#fff">{name}</text>'
    )


def _spelled(place: Point) -> str:
    x = _WIDTH / 2 * (1.0 + place.x) - _EDGE * place.x
    y = _HEIGHT / 2 * (1.0 + place.y) - _EDGE * place.y
    return f"{x:.2f},{y:.2f}"
