"""What is on the therapist's own pictures, read once for each file as it stands."""

from functools import lru_cache
from pathlib import Path

from bilateral.files.own_folders import photo_folder
from bilateral.stimulus.picture_content import PictureContent


def content_in_folder(name: str) -> PictureContent | None:
    """What is on one of them; None where it cannot be read. Takes a while, the first time."""
    path = photo_folder() / name
    try:
        stamp = path.stat().st_mtime_ns
    except (OSError, ValueError):
        return None
    return _content(path, stamp)


@lru_cache(maxsize=16)
def _content(path: Path, stamp: int) -> PictureContent | None:
    # Most sets have no picture, and need nothing that unpacks one.
    from bilateral.visual.own_picture import read_content  # noqa: PLC0415

    return read_content(path, stamp)
