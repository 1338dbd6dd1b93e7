"""Where the files of a record are, and whether they may be there."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from bilateral.files.own_folders import NOWHERE, can_be_written
from bilateral.words.notice import Notice, Told

ON_NETWORKS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "ncpfs", "afs",
     "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "ceph", "glusterfs"}
)  # fmt: skip
"""File systems whose locks and write orders are another computer's."""


LOGS = ("", "-wal", "-shm", "-journal")
"""How the names of a database's files end."""


@dataclass(frozen=True, slots=True)
class RecordFiles:
    """The files of one record, all in a folder of their own."""

    folder: Path

    @property
    def database(self) -> Path:
        """Everything, encrypted."""
        return self.folder / "record.db"

    @property
    def key(self) -> Path:
        """The secret, wrapped by the passphrase."""
        return self.folder / "record.key"

    @property
    def keyring(self) -> Path:
        """The secret, sealed by a key in the system's keyring, where that is wanted."""
        return self.folder / "record.keyring"

    @property
    def unfinished(self) -> Path:
        """The key file while a record is being made; it takes its name once all else is there."""
        return self.folder / "record.key.new"

    @property
    def is_there(self) -> bool:
        """Whether there is a record. What a making that was broken off has left is none."""
        return self.key.exists() or (self.database.exists() and not self.unfinished.exists())

    def make_folder(self) -> None:
        """Make the folder, for this account alone. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with suppress(OSError):
            self.folder.chmod(0o700)

    def clear_unfinished(self) -> None:
        """Take away what a making that was broken off has left. Raises OSError."""
        if not self.key.exists() and self.unfinished.exists():
            name = self.database.name
            for path in (*(self.database.with_name(name + end) for end in LOGS), self.head):
                path.unlink(missing_ok=True)
            self.unfinished.unlink()  # last: without it, what is left would be taken for a record

    @property
    def tries(self) -> Path:
        """Wrong tries in a row."""
        return self.folder / "record.tries"

    @property
    def head(self) -> Path:
        """How far the audit had come."""
        return self.folder / "record.head"

    def before_version(self, version: int) -> Path:
        """A backup from before the step to this version."""
        return self.folder / f"record.before-{version}.backup"

    def all_before_versions(self) -> list[Path]:
        """The backups of that kind that are there."""
        return sorted(self.folder.glob("record.before-*.backup"))


def file_system_of(folder: Path) -> str:
    """The kind of file system that a folder is on, as the system names it; "" if unknown."""
    place = os.path.realpath(folder)
    if place.startswith("\\\\"):
        return "smbfs"
    found, longest = "", -1
    for part in psutil.disk_partitions(all=True):
        mount = part.mountpoint.rstrip("/\\") or part.mountpoint
        inside = place == mount or place.startswith(mount.rstrip("/\\") + os.sep)
        if inside and len(mount) >= longest:
            remote = "remote" in part.opts.split(",")
            found, longest = "smbfs" if remote else part.fstype.lower(), len(mount)
    return found


def checked_folder(folder: Path) -> Path:
    """The folder, if a record may be kept in it. Raises Told."""
    if NOWHERE in (folder, *folder.parents):
        raise Told(Notice("record-no-home"))
    if file_system_of(folder) in ON_NETWORKS:
        raise Told(Notice("record-on-network", folder=str(folder)))
    if not can_be_written(folder):
        raise Told(Notice("record-read-only", folder=str(folder)))
    return folder
