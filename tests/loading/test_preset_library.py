"""The presets there are: nothing a therapist does, and no broken file, loses anything."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.loading import SettingsRefused, load
from bilateral.loading.importing import Imported, read_import
from bilateral.loading.preset_library import DELETED_FOLDER, Library
from bilateral.loading.presets import shipped_presets
from bilateral.loading.toml_text import read_toml
from tests.hypothesis_profiles import costly
from tests.words.hearing import lines

VALUES: dict[str, dict[str, object]] = {"motion": {"speed_hz": 1.3}, "audio": {"on": False}}
BROKEN = "# Mine\n[motion]\nspeed_hz = \n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path)


def path_of(folder: Path, name: str) -> Path:
    return folder / "presets" / f"{name}.toml"


def put(folder: Path, name: str, text: str) -> Path:
    path = path_of(folder, name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return path


def names(library: Library) -> list[str]:
    return [stored.preset.name for stored in library.listed()]


SHIPPED = [preset.name for preset in shipped_presets()]


def test_those_that_come_with_bilateral_are_listed_first(library: Library) -> None:
    library.save("Abend", VALUES, "Late", replace=False)
    assert names(library) == [*SHIPPED, "Abend"]
    assert all(stored.about and not stored.problems for stored in library.listed())


def test_a_saved_preset_is_found_and_says_what_was_saved(library: Library, tmp_path: Path) -> None:
    preset = library.save("Evening", VALUES, "For late hours", replace=False)
    assert read_toml(preset.path).description == "For late hours"
    found = load("evening", {}, user_file=tmp_path / "settings.toml", environ={})
    assert (found.motion.speed_hz, found.audio.on) == (1.3, False)


def test_a_name_that_is_taken_is_refused_unless_it_is_to_be_replaced(
    library: Library, tmp_path: Path
) -> None:
    library.save("Evening", VALUES, "One", replace=False)
    with pytest.raises(SettingsRefused, match="already, which is your own"):
        library.save("evening", {}, "Two", replace=False)
    library.save("evening", {}, "Two", replace=True)
    assert names(library)[len(SHIPPED) :] == ["Evening"]
    assert path_of(tmp_path, "Evening").read_text() == "# Two\n"


@pytest.mark.parametrize("name", ["gentle", "GENTLE", "default", "Default", "x.toml", "a/b", "con"])
@pytest.mark.parametrize("replace", [True, False])
def test_names_that_no_preset_of_ones_own_may_have(
    library: Library, tmp_path: Path, name: str, replace: bool
) -> None:
    with pytest.raises(SettingsRefused, match="Choose another name"):
        library.save(name, VALUES, "", replace=replace)
    assert not (tmp_path / "presets").exists()


@pytest.mark.parametrize("content", [BROKEN, "\x00\x01", "[motion]\nspeed_hz = 9\n", "[oops]\n"])
def test_a_broken_file_is_listed_with_what_is_wrong_and_never_lost(
    library: Library, tmp_path: Path, content: str
) -> None:
    path = put(tmp_path, "Mine", content)
    stored = library.listed()[-1]
    assert stored.preset.name == "Mine"
    assert "Mine.toml" in lines(stored.problems)
    with pytest.raises(SettingsRefused, match="is not written over"):
        library.save("Mine", VALUES, "", replace=True)
    assert path.read_bytes() == content.encode()
    library.rename("Mine", "Ours")
    assert path_of(tmp_path, "Ours").read_bytes() == content.encode()
    assert library.delete("Ours").read_bytes() == content.encode()


def test_a_name_in_an_old_encoding_is_told_as_what_is_wrong_and_can_be_changed(
    library: Library, tmp_path: Path, old_name: str
) -> None:
    path = put(tmp_path, old_name, "# Mine\n")
    stored = library.listed()[-1]
    assert stored.preset.name == "caf\\udce9"
    assert "old encoding, not in UTF-8. Give it another name" in lines(stored.problems)
    assert lines(stored.problems).encode()
    library.rename(stored.preset.name, "café")
    assert (library.listed()[-1].about, lines(library.listed()[-1].problems)) == ("Mine", "")
    path_of(tmp_path, "café").rename(path)
    assert library.delete(stored.preset.name).name == path.name
    assert names(library) == SHIPPED


@pytest.mark.skipif(os.name == "nt", reason="no name of a file holds such a stroke")
def test_one_that_is_told_by_the_name_of_another_is_refused_in_words(
    library: Library, tmp_path: Path, old_name: str
) -> None:
    put(tmp_path, old_name, "# Mine\n")
    put(tmp_path, library.listed()[-1].preset.name, "# Another\n")
    _, other = sorted(library.listed()[len(SHIPPED) :], key=lambda stored: bool(stored.about))
    assert other.about == "Another"
    assert "has the name of another one" in lines(other.problems)
    assert lines(other.problems).encode()


def test_a_file_is_looked_at_again_once_it_has_changed(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "Mine", BROKEN)
    assert lines(library.listed()[-1].problems)
    put(tmp_path, "Mine", "# Right again\n[motion]\nspeed_hz = 1.0\n")
    assert (library.listed()[-1].about, lines(library.listed()[-1].problems)) == ("Right again", "")


def test_the_text_of_any_preset_can_be_read(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "Mine", BROKEN)
    assert library.text("Mine") == BROKEN
    assert library.text("gentle").startswith("# Dim")
    with pytest.raises(SettingsRefused, match="no such preset"):
        library.text("nothing")


def test_a_copy_is_the_same_to_the_last_comment(library: Library, tmp_path: Path) -> None:
    library.duplicate("gentle", "Mine")
    assert path_of(tmp_path, "Mine").read_text() == library.text("gentle")
    with pytest.raises(SettingsRefused, match="comes with Bilateral"):
        library.duplicate("Mine", "fast")


def test_a_new_name_may_differ_in_case_alone(library: Library, tmp_path: Path) -> None:
    library.save("evening", VALUES, "", replace=False)
    library.rename("evening", "Evening")
    assert [path.name for path in (tmp_path / "presets").iterdir()] == ["Evening.toml"]
    library.save("Other", {}, "", replace=False)
    with pytest.raises(SettingsRefused, match="already"):
        library.rename("Other", "EVENING")
    assert names(library)[len(SHIPPED) :] == ["Evening", "Other"]


@pytest.mark.parametrize("wish", ["rename", "delete"])
def test_what_comes_with_bilateral_stays(library: Library, wish: str) -> None:
    with pytest.raises(SettingsRefused, match="comes with Bilateral and stays"):
        library.rename("gentle", "Mine") if wish == "rename" else library.delete("gentle")
    assert names(library) == SHIPPED


def test_nothing_that_was_deleted_is_overwritten(library: Library, tmp_path: Path) -> None:
    for text in ("# one\n", "# two\n", "# three\n"):
        put(tmp_path, "Mine", text)
        library.delete("Mine")
    deleted = tmp_path / "presets" / DELETED_FOLDER
    assert sorted(path.name for path in deleted.iterdir()) == [
        "Mine 2.toml",
        "Mine 3.toml",
        "Mine.toml",
    ]
    assert {path.read_text() for path in deleted.iterdir()} == {"# one\n", "# two\n", "# three\n"}
    assert names(library) == SHIPPED


def test_one_with_the_name_of_another_is_told_and_can_be_renamed(
    library: Library, tmp_path: Path
) -> None:
    put(tmp_path, "gentle", "# My own\n")
    alike = [stored for stored in library.listed() if stored.preset.name == "gentle"]
    assert all("Give your file another name" in lines(stored.problems) for stored in alike)
    with pytest.raises(SettingsRefused, match="another name"):
        library.find("gentle")
    library.rename("gentle", "My gentle")
    assert library.find("gentle").is_shipped
    assert read_toml(library.find("my gentle").path).description == "My own"


def test_an_import_gets_a_number_behind_a_name_that_is_taken(library: Library) -> None:
    text = "# From a friend\n[set]\npasses = 12\n"
    for _ in range(2):
        imported = read_import("gentle.toml", text.encode())
        assert isinstance(imported, Imported)
        library.take_in(imported)
    assert names(library)[len(SHIPPED) :] == ["gentle 2", "gentle 3"]
    assert library.text("gentle 3") == (
        "# From a friend\n\n[set]\n"
        "# Length in passes. One pass is two sweeps. Instead of seconds.\npasses = 12\n"
    )


def test_a_link_is_used_and_left_alone(library: Library, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text("# Mine\n")
    (tmp_path / "presets").mkdir()
    path_of(tmp_path, "Mine").symlink_to(elsewhere)
    assert library.listed()[-1].about == "Mine"
    for wish in (
        lambda: library.rename("Mine", "Ours"),
        lambda: library.delete("Mine"),
        lambda: library.save("Mine", VALUES, "", replace=True),
    ):
        with pytest.raises(SettingsRefused, match="is a link"):
            wish()
    assert elsewhere.read_text() == "# Mine\n"
    elsewhere.unlink()
    assert "no such file" in lines(library.listed()[-1].problems)


def test_a_link_in_a_circle_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "presets").mkdir()
    path_of(tmp_path, "Mine").symlink_to(path_of(tmp_path, "Mine"))
    assert lines(library.listed()[-1].problems)


def test_a_folder_that_may_not_be_written_to_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.save("Mine", VALUES, "Late", replace=False)
    before = path_of(tmp_path, "Mine").read_text()

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for call in ("open", "link", "mkdir"):
        monkeypatch.setattr(os, call, forbidden)
    monkeypatch.setattr(Path, "rename", forbidden)
    for wish in (
        lambda: library.save("Other", VALUES, "", replace=False),
        lambda: library.save("Mine", {}, "", replace=True),
        lambda: library.rename("Mine", "Ours"),
        lambda: library.delete("Mine"),
    ):
        with pytest.raises(SettingsRefused, match="permission denied"):
            wish()
    monkeypatch.undo()
    assert path_of(tmp_path, "Mine").read_text() == before


@pytest.mark.parametrize("wish", ["rename", "delete"])
def test_a_folder_that_may_not_be_looked_into_any_more_is_told(
    library: Library, wish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = library.save("Mine", VALUES, "Late", replace=False).path

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    for call in ("lstat", "link", "mkdir"):
        monkeypatch.setattr(os, call, forbidden)
    monkeypatch.setattr(Path, "rename", forbidden)
    monkeypatch.setattr(Path, "lstat", forbidden)
    with pytest.raises(SettingsRefused, match="permission denied"):
        library.rename("Mine", "Ours") if wish == "rename" else library.delete("Mine")
    monkeypatch.undo()
    assert path.exists()


def test_a_file_in_the_place_of_the_folder_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "presets").write_text("")
    assert names(library) == SHIPPED
    with pytest.raises(SettingsRefused, match="Nothing was changed"):
        library.save("Mine", VALUES, "", replace=False)


@costly
@given(name=st.text(max_size=70))
def test_any_name_is_taken_whole_or_refused(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("names")
    library = Library(folder)
    try:
        library.save(name, VALUES, "", replace=False)
    except SettingsRefused:
        assert not (folder / "presets").exists()
    else:
        assert [path.stem for path in (folder / "presets").iterdir()] == [name]
        assert lines(library.listed()[-1].problems) == ""
        assert load(name, {}, user_file=folder / "x.toml", environ={}).motion.speed_hz == 1.3
