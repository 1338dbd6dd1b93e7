"""What is said when a set cannot be written, and the file that is either whole or not there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RenderRefused(Exception):
    """Nothing was written; the text says why and what to do."""


@contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Give a path beside `out` to write to; it takes the place of `out` once all went well.

    An export that is interrupted leaves `out` as it was. Raises RenderRefused where the system
    does not let the file be written.
    """
    if not out.parent.is_dir():
        raise RenderRefused(
            f"{out} cannot be written: there is no folder {out.parent}. Create it first."
        )
    if out.is_dir():
        raise RenderRefused(f"{out} is a folder. Add the name that the file shall have.")
    unfinished = out.with_name(f".{out.stem}-{os.getpid()}{out.suffix}")
    try:
        try:
            yield unfinished
            unfinished.replace(out)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise RenderRefused(
            f"{out} cannot be written: {error.strerror or error}. Choose another folder, or close "
            f"the program that has the file open."
        ) from error
