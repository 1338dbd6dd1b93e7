"""Each sound has a picture of its wave and of its spectrum, and they show what is heard."""

import io
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from bilateral.render.sound_pictures import COLUMNS, ROWS, row_of, spectrum_png, write_pictures
from bilateral.stimulus.cue_sounds import SOUNDS
from bilateral.stimulus.sound import ToneShape


def test_every_sound_is_drawn(tmp_path: Path) -> None:
    drawn = list(write_pictures(tmp_path))
    assert [name for name, *_ in drawn] == list(SOUNDS)
    for _, wave, spectrum, _ in drawn:
        (outline,) = ET.fromstring(wave.read_text())  # noqa: S314  # our own
        assert len(outline.attrib["points"].split()) == 2 * COLUMNS
        assert Image.open(io.BytesIO(spectrum.read_bytes())).size == (COLUMNS, ROWS)
    assert len({spectrum.read_bytes() for _, _, spectrum, _ in drawn}) == len(SOUNDS)
    loudness = [lufs for *_, lufs in drawn]
    assert loudness == pytest.approx([loudness[0]] * len(SOUNDS), abs=1.0)


@pytest.mark.parametrize("name", ["sine", "bell", "chime", "bowl", "marimba"])
def test_the_darkest_row_is_that_of_its_pitch(name: str) -> None:
    shape = ToneShape.of(name)
    picture = np.asarray(Image.open(io.BytesIO(spectrum_png(shape))).convert("L"), np.float64)
    darkest = ROWS - 1 - int(picture.mean(axis=1).argmin())
    assert darkest == pytest.approx(row_of(shape.pitch_hz), abs=3)
