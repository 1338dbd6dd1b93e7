"""The presets that come with Bilateral have a name and a word on what they are for."""

from bilateral.loading.presets import shipped_presets
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.words.ftl import SOURCES, patterns


def test_every_preset_that_comes_with_bilateral_has_its_words_and_no_other_has() -> None:
    names = [preset.name for preset in shipped_presets()]
    wanted = {f"preset-{name}" for name in names} | {f"preset-{name}.about" for name in names}
    codes = {code for code, _ in patterns(SOURCES["en"]) if code.startswith("preset-")}
    assert codes == wanted


def test_in_english_it_says_what_its_file_says() -> None:
    for preset in shipped_presets():
        about = preset.path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        assert say(Notice(f"preset-{preset.name}.about"), "en") == about


def test_a_name_is_words_and_not_what_its_file_is_called() -> None:
    names = [preset.name for preset in shipped_presets() if "-" in preset.name]
    shown = {
        (name, language): say(Notice(f"preset-{name}"), language)
        for name in names
        for language in languages()
    }
    assert not [where for where, words in shown.items() if words == where[0]]
