"""The presets that come with Bilateral, the list of all settings, and their commands."""

import tomllib
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bilateral.cli.presets import presets_app
from bilateral.cli.settings import settings_app
from bilateral.loading import SettingsRefused, load
from bilateral.loading.presets import find_preset, own_presets, shipped_folder, shipped_presets
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import literal
from bilateral.loading.toml_text import read_toml
from bilateral.session.plan import Passes
from bilateral.settings import Settings
from bilateral.settings.to_plan import STANDARD_PASSES, set_plan
from bilateral.stimulus.motion import Profile
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK

SHIPPED = [
    "breathing",
    "breathing-box",
    "breathing-even",
    "breathing-sigh",
    "ears-only",
    "eight",
    "emdr-2-fast",
    "fast",
    "fixed-gaze",
    "gentle",
    "hands-first",
    "light-bar",
    "own-music",
    "rain",
    "resourcing",
    "resting-light",
    "rocking",
    "saccade",
    "standard",
]
WIDE = {"COLUMNS": "200", "TERM": "dumb"}

app = typer.Typer()
app.add_typer(presets_app, name="presets")
app.add_typer(settings_app, name="settings")


@pytest.fixture
def config_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder, for commands that look for it themselves."""
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path)
    return tmp_path


def shipped(name: str) -> Settings:
    return load(name, {}, user_file=Path("none") / "settings.toml", environ={})


def own_preset(config_folder: Path, name: str, text: str) -> Path:
    path = config_folder / "presets" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def test_these_presets_are_shipped() -> None:
    assert [preset.name for preset in shipped_presets()] == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_each_preset_makes_a_set_and_says_what_it_is_for(name: str) -> None:
    plan = set_plan(shipped(name))
    assert plan.look.shown or plan.tones
    description = read_toml(find_preset(name, Path("none")).path).description
    assert 20 <= len(description) <= 80


@pytest.mark.parametrize("name", SHIPPED)
def test_each_preset_explains_itself(name: str) -> None:
    text = (shipped_folder() / f"{name}.toml").read_text()
    comments = [line for line in text.split("\n")[1:] if line.startswith("# ")]
    assert comments
    assert all(len(line) <= 100 for line in text.split("\n"))


def test_presets_are_what_their_names_promise() -> None:
    standard, gentle = shipped("standard"), shipped("gentle")
    assert (standard.motion.speed_hz, set_plan(standard).length) == (1.0, Passes(24))
    assert gentle.motion.speed_hz < standard.motion.speed_hz
    assert gentle.audio.level_dbfs < standard.audio.level_dbfs
    assert gentle.set.lead_in_s > standard.set.lead_in_s
    assert gentle.set.fade_s > standard.set.fade_s
    assert gentle.target.colour < "#b0" < standard.target.colour
    assert shipped("fast").motion.speed_hz == 1.4
    resourcing = shipped("resourcing")
    assert (resourcing.motion.speed_hz, set_plan(resourcing).length) == (1 / 2.5, Passes(8))
    assert shipped("saccade").motion.profile is Profile.SACCADE
    assert shipped("saccade").motion.speed_hz <= 1.5
    assert not shipped("ears-only").target.shown
    assert shipped("ears-only").audio.on


def test_the_list_of_all_settings_equals_the_tree() -> None:
    text = (shipped_folder() / "default.toml").read_text()
    usual = {
        section: {
            field: literal(guide.default)
            for field, guide in guides.items()
            if guide.default is not None
        }
        for section, guides in SETTING_RULES.items()
    }
    listed = {
        section: {field: literal(value) for field, value in table.items()}
        for section, table in tomllib.loads(text).items()
    }
    assert listed == usual
    assert [*listed] == [*SETTING_RULES]


def test_the_list_of_all_settings_tells_each_range_and_meaning() -> None:
    text = (shipped_folder() / "default.toml").read_text()
    for section, guides in SETTING_RULES.items():
        part = text[text.index(f"\n[{section}]\n") :]
        for field, guide in guides.items():
            before, _, after = part.partition(f"\n{field} = ")
            if guide.default is None:
                before, _, after = part.partition(f"\n# {field} = ")
            comment = before[before.rindex("\n\n" if "\n\n" in before else "]") :]
            assert f"May be {say(guide.allowed, FALLBACK)}." in comment
            assert f"# {say(guide.name, FALLBACK)}: {say(guide.meaning, FALLBACK)}\n" in comment
            assert after
    assert f"\n# passes = {STANDARD_PASSES}\n" in text


def test_a_preset_of_ones_own_is_found_by_name_and_by_path(tmp_path: Path) -> None:
    path = own_preset(tmp_path, "evening", "# For late hours\n[motion]\nspeed_hz = 0.6\n")
    user_file = tmp_path / "settings.toml"
    for asked in ("evening", "Evening", path, str(path)):
        assert load(asked, {}, user_file=user_file, environ={}).motion.speed_hz == 0.6
    assert [read_toml(own.path).description for own in own_presets(tmp_path)] == ["For late hours"]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("gentel", ("no such preset", "The nearest one is gentle", "standard")),
        ("xyzzy", ("no such preset", "There are: breathing, breathing-box")),
        ("", ("no such preset",)),
        ("default", ("not a preset", "standard")),
        ("a\x1b[2J", ("no such preset",)),
        ("../gentle", ("../gentle", "no such file")),
    ],
)
def test_an_unknown_preset_is_refused(asked: str, words: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused) as refused:
        load(asked, {}, user_file=tmp_path / "settings.toml", environ={})
    told = str(refused.value)
    assert [word for word in words if word not in told] == []
    assert "\x1b" not in told


def test_a_name_taken_twice_is_refused_and_its_path_is_not(tmp_path: Path) -> None:
    path = own_preset(tmp_path, "gentle", "[motion]\nspeed_hz = 0.5\n")
    user_file = tmp_path / "settings.toml"
    with pytest.raises(SettingsRefused, match="Give your file another name") as refused:
        load("gentle", {}, user_file=user_file, environ={})
    assert str(path) in str(refused.value)
    assert load(path, {}, user_file=user_file, environ={}).motion.speed_hz == 0.5


def test_presets_lists_names_and_descriptions(config_folder: Path) -> None:
    own_preset(config_folder, "evening", "# For [late] hours\n")
    own_preset(config_folder, "broken", "# x\n[")
    shown = CliRunner().invoke(app, ["presets"], env=WIDE)
    assert shown.exit_code == 0
    for name in SHIPPED:
        assert f"\n{name} " in shown.stdout
    assert "default" not in shown.stdout
    assert "For [late] hours (your own)" in shown.stdout
    assert "broken" in shown.stdout
    assert "cannot be used; see: bilateral settings check" in shown.stdout


@pytest.mark.parametrize("name", [*SHIPPED, "default"])
def test_presets_show_prints_the_file(name: str, config_folder: Path) -> None:
    assert not list(config_folder.iterdir())
    shown = CliRunner().invoke(app, ["presets", "show", name], env=WIDE)
    assert shown.exit_code == 0
    assert shown.stdout == (shipped_folder() / f"{name}.toml").read_text()


def test_presets_show_refuses_an_unknown_name(config_folder: Path) -> None:
    assert not list(config_folder.iterdir())
    shown = CliRunner().invoke(app, ["presets", "show", "standart"], env=WIDE)
    assert shown.exit_code == 2
    assert shown.stdout == ""
    assert "The nearest one is standard." in shown.stderr


def test_settings_check_says_fine_or_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[set]\nseconds = 30\n")
    fine = CliRunner().invoke(app, ["settings", "check", str(path)], env=WIDE)
    assert fine.exit_code == 0
    assert "mine.toml is fine.\n30 s at 1 Hz." in fine.stdout
    assert "1 setting is given here" in fine.stdout

    path.write_text("[set]\nseconds = 0\n[motion]\nspeed_hz = 9\n")
    wrong = CliRunner().invoke(app, ["settings", "check", str(path)], env=WIDE)
    assert wrong.exit_code == 2
    assert wrong.stdout == ""
    assert "mine.toml, line 2: set.seconds" in wrong.stderr
    assert "mine.toml, line 4: motion.speed_hz" in wrong.stderr


def test_settings_show_tells_where_each_value_comes_from(
    config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (config_folder / "settings.toml").write_text('[display]\nmonitor = "HDMI"\n')
    monkeypatch.setenv("BILATERAL_AUDIO_PITCH_HZ", "500")
    shown = CliRunner().invoke(app, ["settings", "show", "fast"], env=WIDE).stdout
    rows = {tuple(line.split()[:2]): line for line in shown.split("\n") if line}
    assert "30 passes · 60 sweeps · 21.4 s at 1.4 Hz." in shown
    assert "preset fast, line" in rows["speed_hz", "1.4"]
    assert "settings.toml, line 2" in rows["monitor", '"HDMI"']
    assert "environment variable BILATERAL_AUDIO_PITCH_HZ" in rows["pitch_hz", "500.0"]
    assert rows["buffer_ms", "100.0"].rstrip().endswith("ms")


def test_settings_path_tells_where_the_file_belongs(config_folder: Path) -> None:
    shown = CliRunner().invoke(app, ["settings", "path"], env=WIDE)
    assert shown.stdout == f"{config_folder / 'settings.toml'}\n"
    assert "There is none yet" in shown.stderr
