"""What `--help` says, in each language."""

from collections.abc import Iterator

import pytest
import typer
from typer.testing import CliRunner

from bilateral.cli import speaking
from bilateral.cli.help import SpokenCommand, SpokenGroup
from bilateral.cli.main import app
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.hypothesis_profiles import some


def commands() -> Iterator[tuple[str, ...]]:
    """All there are, each with what leads to it."""
    program = typer.main.get_command(app)
    assert isinstance(program, SpokenGroup)
    yield ()
    for name, command in program.commands.items():
        yield (name,)
        assert isinstance(command, SpokenGroup | SpokenCommand)
        if isinstance(command, SpokenGroup):
            yield from ((name, inner) for inner in command.commands)


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("BILATERAL_PAGE_LANGUAGE", request.param)
    speaking.language.cache_clear()
    yield request.param
    speaking.language.cache_clear()


def printed(*words: str) -> str:
    """On one line, so wide is the terminal."""
    return " ".join(CliRunner().invoke(app, words, env={"COLUMNS": "400"}).output.split())


def said(told: str | Notice, language: str) -> str:
    notice = told if isinstance(told, Notice) else Notice(told)
    return " ".join(say(notice, language).split())


def test_commands_and_frames_are_told_in_the_therapists_language(language: str) -> None:
    wordless = said(Notice("notice-without-words", code=""), language).split(":")[0]
    for names in some(commands()):
        page = printed(*names, "--help")
        told = said(f"help-{'-'.join(names) or 'bilateral'}", language)
        assert told.split(". ")[0] in page, names
        assert page.startswith(said("frame-usage", language)), names
        assert f"─ {said('frame-options', language)} ─" in page, names
        assert said("help-option-help", language) in page, names
        assert wordless not in page, names
    assert f"─ {said('frame-commands', language)} ─" in printed("--help")
    assert f"─ {said('frame-arguments', language)} ─" in printed("run", "--help")


def test_flags_say_what_they_mean_and_what_is_usual(language: str) -> None:
    page = printed("run", "--help")
    assert said("setting-motion-speed_hz.meaning", language) in page
    assert said(Notice("flag-usual", value="1.0"), language) in page
    assert said("help-option-wait", language) in page


def test_what_was_typed_wrongly_comes_in_the_same_frames(language: str) -> None:
    page = printed("run", "--nonsense")
    assert f"─ {said('frame-error', language)} ─" in page
    assert page.startswith(said("frame-usage", language))
    assert said(Notice("frame-try", call="bilateral run --help"), language) in page
