"""A file that comes in pieces: hidden until it is whole, and gone if it never is."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from bilateral.files.atomic_write import make_folder, move_to_new, settle


class ArrivingFile:
    """A context; what has not been moved to its place by its end is removed."""

    def __init__(self, folder: Path) -> None:
        """Begin a file in a folder, which is made if it is not there. Raises OSError."""
        make_folder(folder)
        number, name = tempfile.mkstemp(".part", ".", folder)
        self.path = Path(name)
        self._file = os.fdopen(number, "wb")

    def write(self, piece: bytes) -> None:
        """Add the next bytes. Raises OSError."""
        self._file.write(piece)

    def finish(self) -> None:
        """Have all of it on the disk. Raises OSError."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def move_to(self, path: Path) -> None:
        """Give it its name, never that of another. Raises FileExistsError, OSError."""
        move_to_new(self.path, path)
        settle(path.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
