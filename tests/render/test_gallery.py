"""The gallery shows everything that there is to choose, and names it in the reader's language."""

import re
from html import unescape
from pathlib import Path as FilePath

import pytest

from bilateral.render.gallery import write_gallery
from bilateral.render.path_sheet import path_sheet
from bilateral.render.render_refused import RenderRefused
from bilateral.stimulus import ambience_sounds
from bilateral.stimulus.ambience_sounds import AMBIENCES
from bilateral.stimulus.backgrounds import KINDS
from bilateral.stimulus.cue_sounds import SOUNDS
from bilateral.stimulus.exercises import EXERCISES
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES
from bilateral.stimulus.paths import Path
from bilateral.stimulus.shapes import Shape
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice

DOCS = FilePath(__file__).parents[2] / "docs"


def test_the_page_shows_every_picture_and_names_every_sound(
    tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ambience_sounds, "LOOP_S", 6.0)  # whole loops are judged where they stand
    page = write_gallery(tmp_path / "new" / "gallery", "de")
    text = unescape(page.read_text(encoding="utf-8"))
    shown = set(re.findall(r'src="([^"]+)"', text))
    assert {path.name for path in page.parent.iterdir()} == {*shown, page.name}
    for name in SOUNDS:
        assert say(Notice(f"setting-audio-sound.choice-{name}"), "de") in text
    for name in AMBIENCES:
        assert say(Notice(f"setting-ambience-source.choice-{name}"), "de") in text
    told = [float(lufs) for lufs in re.findall(r"(-?[\d.]+) LUFS", text)]
    sounds, ambiences = told[: len(SOUNDS)], told[len(SOUNDS) :]
    assert sounds == pytest.approx([sounds[0]] * len(SOUNDS), abs=1.0)
    assert ambiences == pytest.approx([-3.0] * len(AMBIENCES), abs=1.0)


def test_the_documents_show_all_there_is_to_choose() -> None:
    how = "run: python -m tools.write_gallery"
    page = DOCS / "gallery.md"
    text = page.read_text(encoding="utf-8")
    shown = {DOCS / one for one in re.findall(r"images/gallery/[\w.-]+", text)}
    assert shown == {*(DOCS / "images" / "gallery").iterdir()}, how
    choices = {
        "setting-target-shape": [*Shape],
        "setting-target-background_kind": [*KINDS],
        "setting-motion-path": [*Path],
        "setting-exercise-kind": [*EXERCISES],
        "setting-exercise-figure": [*FIGURES],
        "setting-exercise-breath": [*BREATHS],
        "setting-audio-sound": [*SOUNDS],
        "setting-ambience-source": [*AMBIENCES],
    }
    for setting, names in choices.items():
        for name in names:
            assert say(Notice(f"{setting}.choice-{name}"), "en") in text, how
    paths = DOCS / "images" / "gallery" / "paths.svg"
    assert paths.read_text(encoding="utf-8") == path_sheet("en"), how
    assert sum(picture.stat().st_size for picture in shown) < 1_500_000


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: FilePath) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RenderRefused, match="render-unwritten"):
        write_gallery(tmp_path / "file")
