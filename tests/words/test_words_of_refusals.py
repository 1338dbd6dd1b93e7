"""No words of a refusal, of a command or of the sheet come from anywhere but the catalogue."""

import re
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path

import platformdirs
import pygame
import pytest
import typer
from typer.testing import CliRunner

from bilateral.cli.presets import presets_app
from bilateral.cli.settings import settings_app
from bilateral.loading import SettingsRefused, check_file, load
from bilateral.loading.presets import shipped_presets
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import literal
from bilateral.render import sheet
from bilateral.words import catalogue
from bilateral.words.notice import Notice
from tests.hypothesis_profiles import some
from tests.render.sets import settings, write
from tests.settings.test_refused_files import WRONG_FILES
from tests.words.pseudo import without_words

WORD = re.compile(r"[^\W\d_]{2,}")
COLOUR = re.compile("#[0-9a-f]{6}")
SPELLINGS = {
    *SETTING_RULES,
    *(field for rules in SETTING_RULES.values() for field in rules),
    *(
        choice
        for rules in SETTING_RULES.values()
        for rule in rules.values()
        for choice in rule.choices
    ),
    *(literal(rule.default) for rules in SETTING_RULES.values() for rule in rules.values()),
    *(preset.name for preset in shipped_presets()),
    "Hz dBFS ms true false toml BILATERAL",
}
"""What a file has, and no language another way."""
KNOWN = {word.casefold() for text in SPELLINGS for word in WORD.findall(text.replace("_", " "))}
app = typer.Typer()
app.add_typer(presets_app, name="presets")
app.add_typer(settings_app, name="settings")


def strays(said: str, given: str = "") -> list[str]:
    """Words in it that are neither the catalogue's nor a file's, nor were given."""
    known = KNOWN | {word.casefold() for word in WORD.findall(given.replace("_", " "))}
    words = WORD.findall(COLOUR.sub("", said).replace("_", " "))
    return [word for word in words if word.casefold() not in known]


@pytest.fixture
def wordless(monkeypatch: pytest.MonkeyPatch) -> Callable[[Notice], str]:
    """No language has any words."""
    empty = without_words()
    monkeypatch.setattr(catalogue, "catalogue", lambda _: empty)
    return empty.say


@pytest.mark.parametrize("name", some(WRONG_FILES))
def test_a_wrong_file(name: str, tmp_path: Path, wordless: Callable[[Notice], str]) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(WRONG_FILES[name][0], encoding="utf-8")
    with pytest.raises(SettingsRefused) as refused:
        check_file(path)
    said = wordless(refused.value.notice)
    assert strays(said, f"{path} {path.read_text(encoding='utf-8')}") == []


FLAGS: tuple[Mapping[str, Mapping[str, object]], ...] = (
    {"motion": {"speed_hz": 3.0}},
    {"motion": {"profile": "saccade", "speed_hz": 2}},
    {"audio": {"level_dbfs": 3}},
    {"audio": {"on": "perhaps"}},
    {"set": {"passes": 3, "seconds": 3}},
    {"page": {"language": "xx"}},
    {"calm": {"photo": 1}},
)


@pytest.mark.parametrize(
    ("flags", "variable"),
    some(product(FLAGS, ["", "BILATERAL_MOTION_SPEED_HZ", "BILATERAL_XYZZY"])),
    ids=str,
)
def test_wrong_flags_and_variables(
    flags: Mapping[str, Mapping[str, object]],
    variable: str,
    tmp_path: Path,
    wordless: Callable[[Notice], str],
) -> None:
    environ = {variable: "many"} if variable else {}
    with pytest.raises(SettingsRefused) as refused:
        load("standard", flags, user_file=tmp_path / "none.toml", environ=environ)
    typed = {
        rule.declared.flag.name
        for rules in SETTING_RULES.values()
        for rule in rules.values()
        if rule.declared.flag
    }
    assert strays(wordless(refused.value.notice), f"{flags} {variable} many {typed}, no-") == []


@pytest.mark.usefixtures("wordless")
@pytest.mark.parametrize(
    "typed",
    [["presets"], ["settings", "show"], ["settings", "path"], ["settings", "check", "a.toml"]],
)
def test_a_command(typed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.toml").write_text("[motion]\nspeed_hz = 1.2\n", encoding="utf-8")
    told = CliRunner().invoke(app, typed, env={"COLUMNS": "300"})
    assert told.exit_code == 0
    assert strays(told.output, f"{tmp_path} settings.toml presets a.toml") == []


def test_the_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    empty = without_words()
    monkeypatch.setattr(catalogue, "catalogue", lambda _: empty)

    def drawn(_: pygame.Surface, text: str, *__: object) -> None:
        written.append(text)

    monkeypatch.setattr(sheet, "_write", drawn)
    write(settings(), tmp_path / "set.png")
    assert len(written) > 24
    assert [text for text in written if strays(text)] == []


def test_words_of_ones_own_are_found(wordless: Callable[[Notice], str]) -> None:
    notice = Notice("refusal", where=Notice("where-file", file="a"), problem="odd news", remedy="")
    assert strays(wordless(notice), "a") == ["odd", "news"]
