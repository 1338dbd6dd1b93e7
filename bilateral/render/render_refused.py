"""What is said when a set cannot be written, and the file that is either whole or not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bilateral.files.atomic_write import in_place_of
from bilateral.words.notice import Notice, Told


class RenderRefused(Told):
    """Nothing was written; the notice says why and what to do."""


@contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Give a path beside `out` to write to; it takes the place of `out` once all went well.

    An export that is interrupted leaves `out` as it was. Raises RenderRefused where the system
    does not let the file be written.
    """
    if not out.parent.is_dir():
        raise RenderRefused(Notice("render-no-folder", file=str(out), folder=str(out.parent)))
    if out.is_dir():
        raise RenderRefused(Notice("render-is-folder", file=str(out)))
    try:
        with in_place_of(out) as unfinished:
            yield unfinished
    except OSError as error:
        why = error.strerror or str(error)
        raise RenderRefused(Notice("render-unwritten", file=str(out), why=why)) from error
