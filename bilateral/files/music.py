"""Music of the user's own: which files a name stands for, and which names there are."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bilateral.files import endings

MOST_FILES = 2000
MOST_CHOICES = 300
_ELSEWHERE = ("\\\\", "//")
"""What begins like this is another computer, which learns that it was asked."""


def files_named(folder: Path, name: str) -> tuple[Path, ...]:
    """The files that a name stands for, in order: one, those of a folder, or all in `folder`.

    Whether they can be played is told by none of their names. Not for a thread that may not wait.
    """
    if name.startswith(_ELSEWHERE):
        return ()
    try:
        chosen = folder / name
        if chosen.is_dir():
            return tuple(_music_in(chosen))
    except (OSError, ValueError):
        return ()
    return (chosen,) if name else ()


def choices_in(folder: Path) -> tuple[str, ...]:
    """Names of the files, and of the folders with music in them, that may be chosen."""
    try:
        inside = sorted(islice(folder.iterdir(), MOST_FILES), key=lambda one: one.name.casefold())
        found = (one.name for one in inside if _is_choice(one) and one.name.isprintable())
        return tuple(islice(found, MOST_CHOICES))
    except OSError:
        return ()


def _is_choice(path: Path) -> bool:
    try:
        if path.is_dir():
            return not path.name.startswith(".") and any(map(may_be_music, path.iterdir()))
        return may_be_music(path) and path.is_file()
    except OSError:
        return False


def _music_in(folder: Path) -> Iterator[Path]:
    found = islice((one for one in folder.iterdir() if may_be_music(one)), MOST_FILES)
    yield from sorted(found, key=lambda one: one.name.casefold())


def may_be_music(path: Path) -> bool:
    """Whether it is called like a sound that can be opened."""
    return path.suffix.lower() in endings.SOUNDS and not path.name.startswith(".")
