"""A setting is declared once: whatever there is to know of it elsewhere comes from there."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tools.write_settings import LIST, PAGE, written_list, written_page

ROOT = Path(__file__).parents[2]
NEW_FIELD = """
    glow_percent: float = setting(
        30.0, ge=10.0, le=90.0, since="0.9", everyday=True, flag=flag("--glow", Command.RUN)
    )
    glow_swap: bool = setting(False, since="0.9", room=True)
"""
NEW_WORDS = """
setting-target-glow_percent = Glow
    .meaning = How far it glows.
setting-target-glow_swap = Glow elsewhere
    .meaning = It glows on the other side.
"""
ASKED = """
import json, sys
from pathlib import Path
from typer.testing import CliRunner
from bilateral.cli import main
from bilateral.app import run
from bilateral.console.workspace.settings_form import settings_form
from bilateral.loading import SettingsRefused, load, load_with_origins
from bilateral.words.catalogue import say
from bilateral.loading.preset_text import of_the_set, preset_text
from tools.write_settings import written_list, written_page

none = Path("none.toml")
form = {one.field: one for one in settings_form().settings if one.section == "target"}
loaded = load_with_origins(
    "standard",
    {},
    user_file=none,
    environ={"BILATERAL_TARGET_GLOW_PERCENT": "40", "BILATERAL_TARGET_GLOW_SWAP": "true"},
)
try:
    load("standard", {"target": {"glow_percent": "95"}}, user_file=none, environ={})
    refused = ""
except SettingsRefused as told:
    refused = str(told)
got = []
run.run = lambda settings, *_: got.append(settings.target.glow_percent)
help_of = CliRunner().invoke(main.app, ["run", "--help"], env={"COLUMNS": "200"}).stdout
CliRunner().invoke(main.app, ["run", "--glow", "50"])
values = of_the_set(loaded.settings.model_dump(mode="json"))
print(json.dumps({
    "form": {field: one.model_dump(mode="json") for field, one in form.items()},
    "values": values,
    "origins": [say(loaded.origins["target", f], "en") for f in ("glow_percent", "glow_swap")],
    "refused": refused,
    "run": got,
    "help": help_of,
    "render": CliRunner().invoke(main.app, ["render", "--help"], env={"COLUMNS": "200"}).stdout,
    "list": written_list(),
    "page": written_page(),
    "preset": preset_text(values, "Mine"),
}))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a copy of the program says, in which two settings more are declared and have words."""
    copy = tmp_path_factory.mktemp("copy")
    for package in ("bilateral", "audio", "hardware", "tools", "configs"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("*.pyc"))
    section = copy / "bilateral" / "settings" / "target_section.py"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.rstrip() + NEW_FIELD, encoding="utf-8")
    words = copy / "bilateral" / "words" / "catalogues" / "en.ftl"
    words.write_text(words.read_text(encoding="utf-8") + NEW_WORDS, encoding="utf-8")
    environ = {name: value for name, value in os.environ.items() if "BILATERAL" not in name}
    environ |= {"PYTHONPATH": str(copy), "XDG_CONFIG_HOME": str(copy), "XDG_RUNTIME_DIR": str(copy)}
    command = [sys.executable, "-c", ASKED]
    ended = subprocess.run(
        command, cwd=copy, env=environ, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)
    return found


def test_a_new_setting_is_in_the_pages_form(answers: dict[str, Any]) -> None:
    shown = answers["form"]["glow_percent"]
    assert (shown["kind"], shown["unit"], shown["usual"]) == ("number", "%", 30.0)
    assert (shown["lowest"], shown["highest"], shown["of_the_room"]) == (10.0, 90.0, False)
    assert answers["form"]["glow_swap"]["kind"] == "switch"
    assert answers["form"]["glow_swap"]["of_the_room"]


def test_a_new_setting_is_read_from_the_environment(answers: dict[str, Any]) -> None:
    assert answers["origins"] == [
        "environment variable BILATERAL_TARGET_GLOW_PERCENT",
        "environment variable BILATERAL_TARGET_GLOW_SWAP",
    ]


def test_a_new_setting_is_kept_in_presets_or_belongs_to_the_room(answers: dict[str, Any]) -> None:
    assert answers["values"]["target"] == {"glow_percent": 40.0}
    assert (
        "# Mine\n\n[target]\n# Glow, in %. How far it glows.\nglow_percent = 40.0\n"
        in answers["preset"]
    )


def test_a_new_setting_is_refused_in_its_own_words(answers: dict[str, Any]) -> None:
    assert answers["refused"] == (
        'flag --glow: target.glow_percent (Glow) is "95", but must be a number from 10 to 90 %.\n'
        "    Use instead: --glow 90.0"
    )


def test_a_new_setting_has_its_flag_where_it_was_declared(answers: dict[str, Any]) -> None:
    assert answers["run"] == [50.0]
    assert "--glow" in answers["help"]
    assert "How far it glows. Possible: from 10 to 90 %. Usually 30.0." in answers["help"]
    assert "--speed" in answers["render"]
    assert "--glow" not in answers["render"]


def test_a_new_setting_is_in_the_list_of_all_and_in_the_reference(answers: dict[str, Any]) -> None:
    assert (
        "\n# Glow: How far it glows.\n# May be a number from 10 to 90 %.\nglow_percent = 30.0\n"
        in answers["list"]
    )
    assert (
        "| `glow_percent` | Glow: How far it glows. | a number from 10 to 90 % | `30.0` "
        "| set, everyday | `--glow` (run) | 0.9 |\n" in answers["page"]
    )


def test_the_list_of_all_settings_and_their_reference_are_fresh() -> None:
    how = "run: python -m tools.write_settings"
    assert LIST.read_text(encoding="utf-8") == written_list(), how
    assert PAGE.read_text(encoding="utf-8") == written_page(), how
