"""The therapist's own music, which sounds on and on: files, and folders of them."""

import filecmp
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from bilateral.files.arriving_file import ArrivingFile
from bilateral.files.music import choices_in
from bilateral.files.sound_file import SoundRefused, suffix_of
from bilateral.loading.file_names import free_name, made_safe
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import quoted
from bilateral.loading.write_failures import failures_told, refused
from bilateral.words.notice import Notice

LARGEST_MUSIC_BYTES = 1_000_000_000
"""Three hours that are not compressed."""
NAMELESS = "music"


def music_in(folder: Path) -> tuple[str, ...]:
    """Names of the files and folders that may be chosen; none where there is no such folder."""
    rule = SETTING_RULES["ambience"]["music"]
    return tuple(name for name in choices_in(folder) if rule.accepts(name, is_text=False))


class IncomingMusic:
    """A file of music that comes in pieces; no more than one of them is held. For any one thread.

    A context, which leaves nothing behind of a file that was not taken.
    """

    def __init__(self, folder: Path, name: str, within: str = "") -> None:
        """Begin one called `name`, in a folder `within` the folder of music if that is named.

        Raises SettingsRefused.
        """
        self._where = Notice("where-file", file=quoted(name))
        self._name = name
        self._within = made_safe(within, NAMELESS) if within else ""
        self._folder = folder / self._within if within else folder
        with failures_told(self._where):
            self._file = ArrivingFile(self._folder)

    def write(self, piece: bytes) -> None:
        """Add what has come. Raises SettingsRefused."""
        with failures_told(self._where):
            self._file.write(piece)

    def taken(self) -> str:
        """Keep it, if it is music, and tell the name it has now. Raises SettingsRefused."""
        with failures_told(self._where):
            self._file.finish()
            try:
                suffix = suffix_of(self._file.path)
            except SoundRefused as wrong:
                raise refused(self._where, wrong.notice, wrong.remedy) from None
            stem = made_safe(Path(self._name.replace("\\", "/")).stem, NAMELESS)
            name = f"{stem}{suffix}"
            if not self._is_there(name):
                taken = [path.stem for path in self._folder.iterdir()]
                name = f"{free_name(stem, taken)}{suffix}"
                self._file.move_to(self._folder / name)
        return f"{self._within}/{name}" if self._within else name

    def _is_there(self, name: str) -> bool:
        """Whether it is the very one that has this name already: a folder may come twice."""
        there = self._folder / name
        return there.is_file() and filecmp.cmp(there, self._file.path, shallow=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.__exit__(kind, fault, trace)
        if self._within:
            with suppress(OSError):  # it has something in it
                self._folder.rmdir()
