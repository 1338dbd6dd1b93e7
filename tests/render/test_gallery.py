"""The gallery shows everything that there is to choose, and names it in the reader's language."""

import re
from html import unescape
from pathlib import Path

import pytest

from bilateral.render.gallery import write_gallery
from bilateral.render.refusal import RenderRefused
from bilateral.stimulus.ambience_sounds import AMBIENCES
from bilateral.stimulus.cue_sounds import SOUNDS
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice


def test_the_page_shows_every_picture_and_names_every_sound(tmp_path: Path) -> None:
    page = write_gallery(tmp_path / "new" / "gallery", "de")
    text = unescape(page.read_text(encoding="utf-8"))
    shown = set(re.findall(r'src="([^"]+)"', text))
    assert {path.name for path in page.parent.iterdir()} == {*shown, page.name}
    for name in SOUNDS:
        assert say(Notice(f"setting-audio-sound.choice-{name}"), "de") in text
    for name in AMBIENCES:
        assert say(Notice(f"setting-ambience-source.choice-{name}"), "de") in text
    told = [float(lufs) for lufs in re.findall(r"(-?[\d.]+) LUFS", text)]
    assert told == pytest.approx([-3.0] * len(AMBIENCES), abs=1.0)


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RenderRefused, match="render-unwritten"):
        write_gallery(tmp_path / "file")
