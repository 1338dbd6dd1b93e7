"""Files larger than what is taken."""

from pathlib import Path


def large_file(path: Path, size: int) -> Path:
    """A file of so many bytes, which takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(size)
    return path
