"""Where the user's own things belong, on an account that has no place for them too."""

import re
from pathlib import Path

import platformdirs
import pytest

from bilateral.files import own_folders
from bilateral.files.own_folders import NOWHERE, can_be_written, config_folder, state_folder
from bilateral.words.notice import Notice


def homeless(*_: object, **_named: object) -> str:
    raise RuntimeError("could not determine the home directory")


def test_an_account_without_a_home_has_its_folders_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("user_config_path", "user_state_dir", "user_log_dir"):
        monkeypatch.setattr(platformdirs, name, homeless)
    assert {config_folder(), state_folder(), own_folders.log_folder()} == {NOWHERE}
    why = Notice("home-missing")
    assert own_folders.settings_not_kept() == Notice("settings-not-kept", why=why)
    assert own_folders.state_not_kept() == Notice("state-not-kept", why=why)


def test_a_home_that_was_not_found_is_not_looked_for_where_the_program_was_started(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: Path("~/.config"))
    assert config_folder() == NOWHERE


def test_nothing_can_be_made_nowhere() -> None:
    assert not can_be_written(NOWHERE)
    with pytest.raises(OSError, match=re.escape(str(NOWHERE.parent))):
        NOWHERE.mkdir(parents=True, exist_ok=True)


def test_a_folder_that_is_still_to_be_made_can_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert can_be_written(tmp_path / "one" / "two")
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: tmp_path / "new")
    assert own_folders.settings_not_kept() is None


def test_nothing_can_be_put_into_a_home_that_is_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "home").touch()
    folder = tmp_path / "home" / ".config"
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: folder)
    why = Notice("folder-closed", folder=str(folder))
    assert own_folders.settings_not_kept() == Notice("settings-not-kept", why=why)
