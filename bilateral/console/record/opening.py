"""Finds the record and brings its libraries in, only where it is wanted. May wait for the disk."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bilateral.console.messages import Values
from bilateral.files.own_folders import record_folder
from bilateral.words.notice import Notice, Told

if TYPE_CHECKING:
    from bilateral.record.journal import Journal


@dataclass(frozen=True, slots=True)
class RecordWish:
    """The settings of the record, as far as they are about its keeping."""

    on: bool = False
    folder: str = ""
    lock_after_s: float = 900.0
    lock_on_next_client: bool = False
    keyring: bool = False
    keep_years: int = 10

    def keeps_as(self, other: "RecordWish") -> bool:
        """Whether the same record is kept open as long."""
        if not (self.on or other.on):
            return True
        now, then = ((one.on, one.folder, one.lock_after_s) for one in (self, other))
        return now == then


def wish_of(values: Values) -> RecordWish:
    """What is chosen."""
    of_record = values["record"]
    return RecordWish(
        on=of_record["on"] is True,
        folder=str(of_record["folder"] or ""),
        lock_after_s=60.0 * float(of_record["lock_after_min"] or 0),
        lock_on_next_client=of_record["lock_on_next_client"] is True,
        keyring=of_record["keyring"] is True,
        keep_years=int(of_record["keep_years"] or 0),
    )


def folder_of(wish: RecordWish) -> Path:
    """Where the record is, or would be."""
    return Path(wish.folder).expanduser() if wish.folder else record_folder()


def created(wish: RecordWish, passphrase: str) -> str:
    """Make an empty record, and give its recovery code. Raises Told."""
    try:
        from bilateral.record.vault import Vault  # noqa: PLC0415  # only where it is wanted
    except ImportError as missing:
        raise library_missing(missing) from missing
    return Vault(folder_of(wish)).create(passphrase)


def restored(wish: RecordWish, content: bytes, typed: str) -> Notice:
    """Put a backup where no record is, and say what has come of it. Raises Told."""
    try:
        from bilateral.record import backup  # noqa: PLC0415  # only where it is wanted
        from bilateral.record.faults import told  # noqa: PLC0415  # as above
        from bilateral.record.record_files import (  # noqa: PLC0415
            RecordFiles,
            checked_folder,
        )
        from bilateral.record.secret import secret_in  # noqa: PLC0415
    except ImportError as missing:
        raise library_missing(missing) from missing
    files = RecordFiles(checked_folder(folder_of(wish)))
    with told(files.folder):
        if files.is_there:
            raise Told(Notice("record-there"))
        found = backup.open_backup(content, passphrase=typed, secret=secret_in(typed))
        count = backup.restore(found, files)
    return Notice("record-restored", folder=str(files.folder), count=count)


def found(wish: RecordWish, tell: Callable[[Notice], None]) -> "Journal":
    """The record, locked, with a thread of its own that calls `tell`. Raises Told."""
    try:
        from bilateral.record.journal import Journal  # noqa: PLC0415  # only where it is wanted
        from bilateral.record.vault import Vault  # noqa: PLC0415  # as above
    except ImportError as missing:
        raise library_missing(missing) from missing
    vault = Vault(folder_of(wish), tell=tell)
    if not vault.is_there:
        raise Told(Notice("record-none", folder=str(vault.files.folder)))
    journal = Journal(vault, tell, lock_after_s=wish.lock_after_s)
    journal.begin()
    return journal


def unlocked(journal: "Journal", typed: str) -> "Future[None]":
    """Open it by its recovery code, if that is what was typed, else by its passphrase."""
    from bilateral.record.secret import secret_in  # noqa: PLC0415  # as above

    return journal.unlock_by_code(typed) if secret_in(typed) else journal.unlock(typed)


def library_missing(library: ImportError) -> Told:
    """What is told of a library that is not there."""
    return Told(Notice("record-library-missing", name=str(library.name)))
