"""Files of the therapist's own that a setting names: found in their folder, and put into it."""

from pathlib import Path

from bilateral.files.atomic_write import write_new
from bilateral.loading.file_names import free_name, made_safe
from bilateral.loading.rules import SettingRule
from bilateral.loading.write_failures import failures_told
from bilateral.words.notice import Notice


def names_in(folder: Path, may_be_chosen: SettingRule) -> tuple[str, ...]:
    """Names of the files that may be chosen; none where there is no such folder."""
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        return ()
    return tuple(name for name in names if may_be_chosen.accepts(name, is_text=False))


def put(folder: Path, name: str, nameless: str, suffix: str, content: bytes, where: Notice) -> str:
    """Put a file into `folder`, and tell its name there: it takes no other's place.

    Raises SettingsRefused, which says `where`. May be done on any thread.
    """
    with failures_told(where):
        taken = [path.stem for path in folder.iterdir()] if folder.is_dir() else []
        stem = made_safe(Path(name.replace("\\", "/")).stem, nameless)
        free = f"{free_name(stem, taken)}{suffix}"
        write_new(folder / free, content)
    return free
