"""The user's own file: single settings are written, and all the rest of it stays."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from bilateral.loading import SettingsRefused, check_file
from bilateral.loading.own_settings_file import write_own
from bilateral.loading.rules import SETTING_RULES
from bilateral.settings import OF_THE_ROOM
from tests.hypothesis_profiles import costly
from tests.loading.test_roundtrip import allowed

MINE = """\
# My room
[audio]
swap = true   # the cable is crossed
level_dbfs = -26.0

# Not too loud,
# ever
[limits]
level_dbfs = -12.0
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_file_that_is_not_there_is_begun(path: Path) -> None:
    write_own(path, {"display": {"monitor": 2}, "page": {"theme": "light"}})
    assert path.read_text().startswith("# Settings of this room")
    assert tomllib.loads(path.read_text()) == {
        "display": {"monitor": 2},
        "page": {"theme": "light"},
    }
    assert check_file(path).settings.display.monitor == 2


def test_comments_and_order_stay(path: Path) -> None:
    path.write_text(MINE)
    write_own(
        path,
        {
            "audio": {"swap": False, "latency_ms": 150.0},
            "limits": {"level_dbfs": None},
            "page": {"is_set_up": True},
        },
    )
    assert path.read_text() == (
        "# My room\n"
        "[audio]\n"
        "swap = false   # the cable is crossed\n"
        "level_dbfs = -26.0\n"
        "latency_ms = 150.0\n"
        "\n"
        "# Not too loud,\n"
        "# ever\n"
        "[limits]\n"
        "\n"
        "[page]\n"
        "is_set_up = true\n"
    )


def test_a_usual_value_is_written_all_the_same(path: Path) -> None:
    write_own(path, {"audio": {"swap": False}})
    assert tomllib.loads(path.read_text()) == {"audio": {"swap": False}}


def test_what_is_not_there_can_be_left_out(path: Path) -> None:
    path.write_text(MINE)
    write_own(path, {"hands": {"kick_ms": None}, "audio": {"latency_ms": None}})
    assert path.read_text() == MINE


@pytest.mark.parametrize(
    "text",
    [
        "audio = {swap = true}\n",
        "audio.swap = true\nhands.swap = true\n",
        "[audio]\n",
        "[audio]\n# nothing yet\n\n[limits]\nspeed_hz = 1.0\n",
        '["audio"]\n"swap" = true',
        "  [audio]\n  swap = true\n",
    ],
)
def test_every_way_of_writing_is_understood(path: Path, text: str) -> None:
    before = tomllib.loads(text)
    path.write_text(text)
    write_own(path, {"audio": {"latency_ms": 5.0, "swap": False}})
    audio = before.get("audio", {}) | {"latency_ms": 5.0, "swap": False}
    assert tomllib.loads(path.read_text()) == before | {"audio": audio}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_editors_habits_stay(path: Path, mark: str, end: str) -> None:
    path.write_bytes((mark + MINE.replace("\n", end)).encode())
    write_own(path, {"audio": {"swap": False}, "hands": {"swap": True}})
    content = path.read_bytes().decode()
    assert content.startswith(mark + "# My room" + end)
    assert content.count("\n") == content.count(end)
    assert check_file(path).settings.hands.swap


def test_what_would_do_on_top_of_a_quieter_preset_may_stand_in_it(path: Path) -> None:
    for level_dbfs in (-30.0, -21.0):
        write_own(path, {"limits": {"level_dbfs": level_dbfs}})
        assert tomllib.loads(path.read_text()) == {"limits": {"level_dbfs": level_dbfs}}


@pytest.mark.parametrize(
    "content",
    [
        b"[audio]\nswap = \n",
        b"[audio]\nswap = true\n[audio]\nswap = false\n",
        b"[oops]\n",
        b"[audio]\nlevel_dbfs = 10\n",
        b"\xff\xfe[\x00",
        b"\x00",
        b"# f\xfcr\n",
        b"#" * 200_000,
    ],
)
def test_a_broken_file_is_never_touched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(SettingsRefused, match="nothing in it is lost") as refused:
        write_own(path, {"audio": {"swap": True}})
    assert "settings.toml" in str(refused.value)
    assert path.read_bytes() == content
    assert [*path.parent.iterdir()] == [path]


def test_a_layout_that_would_come_out_otherwise_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(MINE)
    monkeypatch.setattr(tomlkit, "dumps", lambda _: "[audio]\nswap = false\n")
    with pytest.raises(SettingsRefused, match="too unusual"):
        write_own(path, {"audio": {"swap": False}})
    assert path.read_text() == MINE


def test_a_crash_while_writing_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text(MINE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SettingsRefused, match="no space left"):
        write_own(path, {"audio": {"swap": False}})
    assert path.read_text() == MINE
    assert [*path.parent.iterdir()] == [path]


def test_a_link_is_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "kept" / "mine.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(MINE)
    path.symlink_to(elsewhere)
    write_own(path, {"audio": {"swap": False}})
    assert path.is_symlink()
    assert not check_file(elsewhere).settings.audio.swap


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(SettingsRefused, match="Nothing was changed"):
        write_own(path, {"audio": {"swap": True}})


ROOM = st.fixed_dictionaries(
    {},
    optional={
        section: st.fixed_dictionaries(
            {},
            optional={
                field: st.none() | allowed(guide)
                for field, guide in guides.items()
                if (section, field) in OF_THE_ROOM and section != "limits"
            },
        )
        for section, guides in SETTING_RULES.items()
    },
)


@costly
@given(steps=st.lists(ROOM, max_size=4))
def test_whatever_is_written_in_turn_is_what_stands_there(
    steps: list[dict[str, dict[str, Any]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("own") / "settings.toml"
    path.write_text(MINE)
    wanted = tomllib.loads(MINE)
    for step in steps:
        write_own(path, step)
        for section, table in step.items():
            for field, value in table.items():
                if value is None:
                    wanted.get(section, {}).pop(field, None)
                else:
                    wanted.setdefault(section, {})[field] = value
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    assert {k: v for k, v in found.items() if v} == {k: v for k, v in wanted.items() if v}
    assert "# Not too loud,\n# ever\n[limits]\n" in path.read_text(encoding="utf-8")
