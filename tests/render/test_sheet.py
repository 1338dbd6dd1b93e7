from pathlib import Path

import numpy as np
import pygame
import pytest
from numpy.typing import NDArray

from bilateral.render.sheet import (
    BAND_TITLE_PX,
    BETWEEN,
    COLUMNS,
    FRAME_WIDTH_PX,
    GAP_PX,
    LABEL_PX,
    MARGIN_PX,
    TITLE_PX,
)
from tests.render.sets import settings, write

BANDS = 4
HEIGHT_PX = 180
LEAD_IN, FIRST_PASS, _, END = range(BANDS)
Grey = NDArray[np.float64]


def frames(path: Path) -> list[list[Grey]]:
    """Brightness of each small picture, by band and column, indexed [y, x]."""
    sheet = pygame.image.load(path)
    wide = 2 * MARGIN_PX + COLUMNS * FRAME_WIDTH_PX + (COLUMNS - 1) * GAP_PX
    assert sheet.get_size() == (
        wide,
        TITLE_PX + MARGIN_PX + BANDS * (BAND_TITLE_PX + HEIGHT_PX + LABEL_PX),
    )
    grey = pygame.surfarray.array3d(sheet).mean(axis=2).T
    found = []
    for band in range(BANDS):
        top = TITLE_PX + band * (BAND_TITLE_PX + HEIGHT_PX + LABEL_PX) + BAND_TITLE_PX
        lefts = [MARGIN_PX + column * (FRAME_WIDTH_PX + GAP_PX) for column in range(COLUMNS)]
        found.append([grey[top : top + HEIGHT_PX, x : x + FRAME_WIDTH_PX] for x in lefts])
    return found


def across(frame: Grey) -> float:
    """Where the light is, -1 at the left edge and 1 at the right one."""
    columns = frame.sum(axis=0)
    return float(columns @ np.linspace(-1, 1, len(columns)) / columns.sum())


def test_the_small_pictures_show_the_set_from_its_beginning_to_its_end(tmp_path: Path) -> None:
    write(settings(), tmp_path / "set.png", size=(1280, 720))
    drawn = frames(tmp_path / "set.png")
    assert drawn[LEAD_IN][0].max() <= 1
    lights = [frame.sum() for frame in drawn[LEAD_IN]]
    assert lights == sorted(lights)
    reach = 0.8 * (1280 - 36) / 1280
    wanted = [-reach * np.cos(np.pi * column / 3) for column in range(COLUMNS)]
    assert [across(frame) for frame in drawn[FIRST_PASS]] == pytest.approx(wanted, abs=0.01)
    assert not drawn[END][-1].any()


def test_an_hour_fits_as_well_as_a_single_pass(tmp_path: Path) -> None:
    for length in ({"passes": None, "seconds": 3600.0}, {"passes": 1}):
        write(settings(set=length), tmp_path / "set.png", size=(320, 180))
        assert len(frames(tmp_path / "set.png")) == BANDS


def test_ears_only_leaves_every_picture_empty(tmp_path: Path) -> None:
    chosen = settings(target={"shown": False, "background": "#303030"})
    write(chosen, tmp_path / "set.png", size=(1280, 720))
    for band in frames(tmp_path / "set.png"):
        assert {float(value) for frame in band for value in np.unique(frame)} == {48.0}


def test_an_exercise_is_called_what_it_is_and_not_a_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def note(_sheet: pygame.Surface, text: str, *_: object) -> None:
        written.append(text)

    monkeypatch.setattr("bilateral.render.sheet._write", note)
    chosen = settings(exercise={"kind": "breathing"}, set={"passes": None, "seconds": 30.0})
    write(chosen, tmp_path / "set.png", size=(320, 180))
    told = BETWEEN.join(written)
    assert told.startswith(BETWEEN.join(("Paced breathing", "3 breaths · 30.0 s", ""))), told
    assert not [word for word in ("pass", "left", "right", "0.1 Hz") if word in told], told
