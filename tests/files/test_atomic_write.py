"""A file is there whole, as it was or as it is to be, whatever happens while it is written."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from bilateral.files import atomic_write
from bilateral.files.atomic_write import TRIES, in_place_of, move_to_new, write_new, write_over
from bilateral.loading import SettingsRefused
from bilateral.loading.write_failures import failures_told
from bilateral.words.notice import Notice


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "a.toml"


def test_a_new_file_is_written_with_its_folder(path: Path) -> None:
    write_new(path, b"new")
    assert path.read_bytes() == b"new"
    assert [*path.parent.iterdir()] == [path]


def test_a_new_file_never_takes_the_place_of_another(path: Path) -> None:
    write_new(path, b"old")
    with pytest.raises(FileExistsError):
        write_new(path, b"new")
    assert path.read_bytes() == b"old"
    assert [*path.parent.iterdir()] == [path]


def test_nor_does_one_on_a_file_system_without_hard_links(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_new(path, b"old")
    assert path.read_bytes() == b"old"
    with pytest.raises(FileExistsError):
        write_new(path, b"new")
    assert path.read_bytes() == b"old"


def test_what_is_written_bit_by_bit_takes_its_place_at_the_end_or_never(tmp_path: Path) -> None:
    film = tmp_path / "a.mp4"
    film.write_bytes(b"old")
    with suppress(KeyboardInterrupt), in_place_of(film) as part:
        part.write_bytes(b"half")
        raise KeyboardInterrupt
    assert (film.read_bytes(), [*tmp_path.iterdir()]) == (b"old", [film])
    with in_place_of(film) as part:
        part.write_bytes(b"new")
        assert part.suffix == film.suffix
        assert film.read_bytes() == b"old"
    assert (film.read_bytes(), [*tmp_path.iterdir()]) == (b"new", [film])


def test_moving_never_overwrites(path: Path) -> None:
    write_new(path, b"one")
    other = path.with_name("b.toml")
    write_new(other, b"two")
    with pytest.raises(FileExistsError):
        move_to_new(path, other)
    assert (path.read_bytes(), other.read_bytes()) == (b"one", b"two")


def failing(number: int) -> object:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("owner", "call", "number"),
    [
        (os, "fsync", errno.ENOSPC),
        (os, "fsync", errno.EIO),
        (Path, "replace", errno.EACCES),
        (Path, "chmod", errno.EPERM),
        (os, "fdopen", errno.EMFILE),
    ],
)
def test_what_goes_wrong_leaves_the_old_file_and_no_other(
    owner: object, call: str, number: int, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_over(path, b"old")
    monkeypatch.setattr(owner, call, failing(number))
    with (
        pytest.raises(SettingsRefused, match="Nothing was changed"),
        failures_told(Notice("where-file", file="a.toml")),
    ):
        write_over(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_full_disk_is_told_in_words() -> None:
    with (
        pytest.raises(SettingsRefused, match="no space left on device"),
        failures_told(Notice("where-file", file="a.toml")),
        Path("/dev/full").open("wb") as full,
    ):
        full.write(b"new")


def test_a_file_keeps_who_may_read_it(path: Path) -> None:
    write_new(path, b"old")
    path.chmod(0o640)
    mode = path.stat().st_mode
    write_over(path, b"new")
    assert path.stat().st_mode == mode


@pytest.mark.parametrize("refusals", [TRIES - 1, TRIES])
def test_a_file_that_another_program_reads_is_replaced_once_it_is_let_go(
    path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int
) -> None:
    write_new(path, b"old")
    replace, tries = Path.replace, list[Path]()

    def refused_at_first(part: Path, target: Path) -> Path:
        tries.append(part)
        if len(tries) <= refusals:
            raise PermissionError(errno.EACCES, "Access is denied")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", refused_at_first)
    monkeypatch.setattr(atomic_write, "BETWEEN_TRIES_S", 0.0)
    if refusals < TRIES:
        write_over(path, b"new")
        assert path.read_bytes() == b"new"
    else:
        with pytest.raises(PermissionError):
            write_over(path, b"new")
        assert path.read_bytes() == b"old"
    assert [*path.parent.iterdir()] == [path]


@pytest.mark.parametrize("refusals", [TRIES - 1, TRIES])
def test_so_is_a_file_that_is_given_another_name_on_windows(
    path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int
) -> None:
    write_new(path, b"one")
    other = path.with_name("b.toml")
    rename, tries = Path.rename, list[Path]()

    def refused_at_first(source: Path, target: Path) -> Path:
        tries.append(source)
        if len(tries) <= refusals:
            raise PermissionError(errno.EACCES, "Access is denied")
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", refused_at_first)
    monkeypatch.setattr(atomic_write, "os", SimpleNamespace(name="nt"))
    monkeypatch.setattr(atomic_write, "BETWEEN_TRIES_S", 0.0)
    if refusals < TRIES:
        move_to_new(path, other)
    else:
        with pytest.raises(PermissionError):
            move_to_new(path, other)
    assert [*path.parent.iterdir()] == [other if refusals < TRIES else path]


def test_on_windows_a_name_that_is_taken_is_not_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = list[Path]()

    def taken(source: Path, _target: Path) -> Path:
        tries.append(source)
        raise FileExistsError(errno.EEXIST, "File exists")

    monkeypatch.setattr(Path, "rename", taken)
    monkeypatch.setattr(atomic_write, "os", SimpleNamespace(name="nt"))
    with pytest.raises(FileExistsError):
        move_to_new(path, path.with_name("b.toml"))
    assert tries == [path]


def test_what_cannot_be_cleared_away_does_not_hide_what_has_come_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_over(path, b"old")
    monkeypatch.setattr(Path, "unlink", failing(errno.EACCES))
    write_over(path, b"new")
    assert path.read_bytes() == b"new"
    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_over(path, b"newer")
    assert path.read_bytes() == b"new"


def test_a_file_that_was_written_is_not_called_unwritten_for_its_folders_sake(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_folders(name: str | Path, *rest: int, **more: int) -> int:
        if Path(name).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(name, *rest, **more)

    monkeypatch.setattr(os, "open", no_folders)
    write_over(path, b"new")
    assert path.read_bytes() == b"new"
