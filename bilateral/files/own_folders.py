"""The user's own folders: where settings, state and logs belong, and whether they can be kept."""

import os
from pathlib import Path

import platformdirs

from bilateral.words.notice import Notice

NAME = "bilateral"
PHOTO_FOLDER = "photos"
SOUND_FOLDER = "sounds"
RECORD_FOLDER = "record"
MUSIC_FOLDER = "music"
NOWHERE = Path(os.devnull) / NAME
"""The place of what belongs to a home that is not there: no file is found or can be made in it."""


def config_folder() -> Path:
    """Where settings, presets and photos belong."""
    try:
        return _rooted(platformdirs.user_config_path(NAME, appauthor=False))
    except (RuntimeError, ValueError):  # an account without a home
        return NOWHERE


def photo_folder() -> Path:
    """Where the therapist's own pictures are, for the calm screen and as targets."""
    return config_folder() / PHOTO_FOLDER


def sound_folder() -> Path:
    """Where sounds of the user's own belong."""
    return config_folder() / SOUND_FOLDER


def music_folder() -> Path:
    """Where music of the user's own belongs, and folders of it."""
    return config_folder() / MUSIC_FOLDER


def state_folder() -> Path:
    """Where the program keeps what it has to know the next time."""
    try:
        return _rooted(platformdirs.user_state_dir(NAME, appauthor=False))
    except (RuntimeError, ValueError):
        return NOWHERE


def record_folder() -> Path:
    """Where the private record belongs."""
    try:
        return _rooted(platformdirs.user_data_dir(NAME, appauthor=False)) / RECORD_FOLDER
    except (RuntimeError, ValueError):
        return NOWHERE


def log_folder() -> Path:
    """Where details of faults belong."""
    try:
        return _rooted(platformdirs.user_log_dir(NAME, appauthor=False))
    except (RuntimeError, ValueError):
        return NOWHERE


def settings_not_kept() -> Notice | None:
    """That no settings can be kept, if so, and why."""
    why = _why_not(config_folder())
    return None if why is None else Notice("settings-not-kept", why=why)


def state_not_kept() -> Notice | None:
    """That nothing can be told to the next start, or to one at the same time, if so, and why."""
    why = _why_not(state_folder())
    return None if why is None else Notice("state-not-kept", why=why)


def can_be_written(folder: Path) -> bool:
    """Whether files can be put there, in a folder that may still have to be made."""
    for place in (folder, *folder.parents):
        if os.path.lexists(place):
            return os.path.isdir(place) and os.access(place, os.W_OK | os.X_OK)  # noqa: PTH112
    return False


def _why_not(folder: Path) -> Notice | None:
    if folder == NOWHERE:
        return Notice("home-missing")
    if _is_locked(folder):
        return Notice("folder-locked", folder=str(folder))
    return None if can_be_written(folder) else Notice("folder-closed", folder=str(folder))


def _is_locked(folder: Path) -> bool:
    """Whether the system does not even say what is in it."""
    try:
        (folder / NAME).lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _rooted(found: str | Path) -> Path:
    """What was found, unless it hangs below wherever the program was started."""
    folder = Path(found)
    return folder if folder.is_absolute() else NOWHERE
