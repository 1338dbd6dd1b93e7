"""Writes a set to a file of the kind that its ending names."""

from collections.abc import Callable
from pathlib import Path

from bilateral.render.course import SetCourse, begin
from bilateral.render.render_refused import RenderRefused, whole_file
from bilateral.render.schedule import write_csv
from bilateral.render.sheet import write_sheet
from bilateral.render.sound import write_wav
from bilateral.settings import Settings
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice

ENDINGS = (".mp4", ".m4a", ".wav", ".png", ".csv")
SMALLEST_PX, LARGEST_PX = 64, 4096
LARGEST_FPS = 240


def render(
    settings: Settings,
    out: Path,
    *,
    size: tuple[int, int] = (1920, 1080),
    fps: int = 60,
    progress: Callable[[float], None],
) -> None:
    """Write what eyes and ears would get to `out`, whole or not at all.

    `size` is that of the picture in pixels; `progress` is told the share done, 0 … 1. A file of
    the same name is replaced. Raises RenderRefused, and LimitError for what is not safe to give.
    """
    ending = _ending(out)
    _check(size, fps)
    course = begin(settings)
    if ending in {".wav", ".m4a"} and course.score.tones is None:
        raise RenderRefused(Notice("render-silent", file=str(out)))
    progress(0.0)
    with whole_file(out) as path:
        match ending:
            case ".mp4":
                _film(course, path, size, fps, progress)
            case ".m4a":
                _sound_alone(course, path, progress)
            case ".wav":
                write_wav(course, path, progress)
            case ".png":
                language = chosen_language(settings.page.language)
                write_sheet(course, path, size, language, progress)
            case _:
                write_csv(course, path)
    progress(1.0)


def _film(
    course: SetCourse,
    path: Path,
    size: tuple[int, int],
    fps: int,
    progress: Callable[[float], None],
) -> None:
    try:
        from bilateral.render.film import write_film  # noqa: PLC0415  # needs an optional extra
    except ImportError as error:
        raise RenderRefused(Notice("render-no-pyav")) from error
    write_film(course, path, size, fps, progress)


def _sound_alone(course: SetCourse, path: Path, progress: Callable[[float], None]) -> None:
    try:
        from bilateral.render.film import write_m4a  # noqa: PLC0415  # needs an optional extra
    except ImportError as error:
        raise RenderRefused(Notice("render-no-pyav")) from error
    write_m4a(course, path, progress)


def _ending(out: Path) -> str:
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        name = out.name or str(out)
        if not ending:
            raise RenderRefused(Notice("render-no-ending", file=name))
        raise RenderRefused(Notice("render-unknown-ending", file=name, ending=ending))
    return ending


def _check(size: tuple[int, int], fps: int) -> None:
    width, height = size
    if not all(SMALLEST_PX <= side <= LARGEST_PX and side % 2 == 0 for side in size):
        raise RenderRefused(
            Notice(
                "render-size", width=width, height=height, smallest=SMALLEST_PX, largest=LARGEST_PX
            )
        )
    if not 1 <= fps <= LARGEST_FPS:
        raise RenderRefused(Notice("render-frames", frames=fps, most=LARGEST_FPS))
