"""The therapist's own pictures for the calm screen."""

from io import BytesIO
from pathlib import Path

from bilateral.files.picture_header import PictureRefused, checked_header, opened_picture
from bilateral.loading.own_files import names_in, put
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import quoted
from bilateral.loading.write_failures import refused
from bilateral.words.notice import Notice

LARGEST_PHOTO_BYTES = 20_000_000
NAMELESS = "photo"


def photos_in(folder: Path) -> tuple[str, ...]:
    """Names of the pictures that may be chosen; none where there is no such folder."""
    return names_in(folder, SETTING_RULES["calm"]["photo"])


def photo_in(folder: Path, name: str) -> bytes | None:
    """A picture that may be chosen, as it stands in its file; None where it cannot be shown."""
    if name not in photos_in(folder):
        return None
    try:
        with opened_picture(folder / name) as file:
            return file.read()
    except (PictureRefused, OSError, ValueError):
        return None


def add_photo(folder: Path, name: str, content: bytes) -> str:
    """Put a picture into `folder` and tell its name there. Raises SettingsRefused.

    May be done on any thread.
    """
    where = Notice("where-file", file=quoted(name))
    if len(content) > LARGEST_PHOTO_BYTES:
        problem = Notice("photo-large", most=LARGEST_PHOTO_BYTES // 10**6)
        raise refused(where, problem, Notice("photo-large.remedy"))
    try:
        suffix = checked_header(BytesIO(content)).suffix
    except PictureRefused as wrong:
        raise refused(where, wrong.notice, wrong.remedy) from None
    return put(folder, name, NAMELESS, suffix, content, where)
