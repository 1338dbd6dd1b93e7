"""What is on the therapist's own pictures, as whoever may read files has found it.

Settings say a picture by its name, and travel so from process to process. Each process that may
read the files says once, as it begins, how what is on one of them becomes known; where none has,
nothing is known, and a picture is held to what any picture may be.
"""

from collections.abc import Callable

from bilateral.stimulus.picture_content import PictureContent

Reader = Callable[[str], PictureContent | None]
"""From a file's name to what is on it; None where it cannot be read."""


class _Known:
    reader: Reader | None = None


def read_pictures_with(reader: Reader | None) -> None:
    """From now on, of this process; None for nothing at all."""
    _Known.reader = reader


def known_content(name: str) -> PictureContent | None:
    """What is on a picture, where that is known."""
    return None if _Known.reader is None or not name else _Known.reader(name)
