"""A preset from elsewhere is read whole on any thread, or refused in words."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.loading.file_names import wrong_with
from bilateral.loading.importing import (
    LARGEST_IMPORT_BYTES,
    Imported,
    NotImported,
    read_import,
)
from bilateral.loading.preset_library import Library
from bilateral.loading.settings_refused import MOST_IN_SHORT
from bilateral.loading.toml_text import read_toml
from tests.words.hearing import lines

TEXT = "# From a friend\n[motion]\nspeed_hz = 1.2\n"
FRIENDS = Imported("friend", "From a friend", {"motion": {"speed_hz": 1.2}})


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_a_preset_is_read_however_an_editor_saved_it(content: bytes) -> None:
    assert read_import("friend.toml", content) == FRIENDS


@pytest.mark.parametrize(
    ("name", "own_name"),
    [
        ("friend.toml", "friend"),
        ("FRIEND.TOML", "FRIEND"),
        ("C:\\Users\\me\\friend.toml", "friend"),
        ("../../etc/friend", "friend"),
        ("gentle (1).toml", "gentle (1)"),
        ("a:b?.toml", "a b"),
        ("con.toml", "imported con"),
        (".toml", "imported"),
        ("\x00", "imported"),
        ("x" * 300, "x" * 60),
    ],
)
def test_it_gets_the_name_of_its_file_as_far_as_it_may_have_it(name: str, own_name: str) -> None:
    imported = read_import(name, TEXT.encode())
    assert isinstance(imported, Imported)
    assert imported.name == own_name


WRONG = {
    "a broken line": (b"[motion]\nspeed_hz = \n", "nothing stands behind the equals sign"),
    "out of range": (b"[motion]\nspeed_hz = 9\n", "from 0.05 to 2 Hz"),
    "unknown": (b"[motion]\nsped_hz = 1\n", "nearest one is speed_hz"),
    "a clash": (b'[motion]\nspeed_hz = 1.9\nprofile = "saccade"\n', "1.5 Hz"),
    "two lengths": (b"[set]\npasses = 3\nseconds = 3\n", "only one length"),
    "UTF-16": ("# Ünicode\n".encode("utf-16"), "UTF-16"),
    "an old encoding": ("# für\n".encode("latin-1"), "old encoding"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "no text"),
    "a deep nest": (b"x = " + b"[" * 5000, "nested too deeply"),
    "a deep nest over lines": (b"x = " + b"[\n" * 50000, "nested too deeply"),
    "a long line": (b"x = " + b"1" * 50000, "as long as this one"),
    "dots without end": (b"a." * 500 + b"b = 1", "as long as this one"),
    "too large": (b"#" * (LARGEST_IMPORT_BYTES + 1), "larger than 8 MB"),
    "a date": (b"[set]\npasses = 2020-13-45\n", "x.toml"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_preset_is_refused_in_words(case: str) -> None:
    content, words = WRONG[case]
    refused = read_import("x.toml", content)
    assert isinstance(refused, NotImported)
    told = lines(refused.notices)
    assert words in told or words.replace("x.toml", '"x"') in told
    assert len(told) < 1000


def test_much_that_is_wrong_is_told_in_part() -> None:
    content = "[motion]\n" + "".join(f"speed_hz{number} = 1\n" for number in range(5000))
    refused = read_import("x.toml", content.encode())
    assert isinstance(refused, NotImported)
    assert lines(refused.notices).count("nearest one is speed_hz") == MOST_IN_SHORT
    assert "More is wrong" in lines(refused.notices)


@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_whatever_is_imported_is_usable_or_told(content: bytes) -> None:
    read = read_import("x.toml", content)
    if isinstance(read, Imported):
        assert wrong_with(read.name) is None
    else:
        assert lines(read.notices)


def test_five_megabytes_are_read_on_a_thread_while_others_go_on(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    line = "# What this is for is told at length, and in many lines.\n"
    settings = "[motion]\nspeed_hz = 1.2\n[audio]\nlevel_dbfs = -31.5\n"
    content = ("# Long\n" + line * (5_000_000 // len(line)) + settings).encode()
    assert len(content) > 4_900_000
    is_done = threading.Event()
    turns = 0
    with ThreadPoolExecutor(1) as worker:
        reading = worker.submit(read_import, "long.toml", content)
        reading.add_done_callback(lambda _: is_done.set())
        while not is_done.is_set():
            turns += 1
            time.sleep(0.001)
        imported = reading.result()
    assert turns > 1
    assert isinstance(imported, Imported)
    assert imported.values == {"motion": {"speed_hz": 1.2}, "audio": {"level_dbfs": -31.5}}
    folder = tmp_path_factory.mktemp("long")
    stored = Library(folder).take_in(imported)
    assert read_toml(stored.path).description == "Long"
    assert stored.path.stat().st_size < 1000
