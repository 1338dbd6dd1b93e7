"""What is on a picture of one's own, read off its file; and one that has become another since."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from bilateral.files.picture_header import PictureRefused
from bilateral.loading import SettingsRefused, load
from bilateral.loading.picture_contents import content_in_folder
from bilateral.settings.known_pictures import read_pictures_with
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.light import dimmed
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.motion import Path as Line
from bilateral.stimulus.picture_content import FINE, SIDE, content_of
from bilateral.visual.own_picture import read_content, read_own_picture
from tests.files.pictures import claiming

EIGHT = {"path": "eight"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr("bilateral.loading.picture_contents.photo_folder", lambda: tmp_path)
    read_pictures_with(content_in_folder)
    yield tmp_path
    read_pictures_with(None)


def ball(path: Path) -> Path:
    x, y = np.meshgrid(*(np.linspace(-1.0, 1.0, 800),) * 2)
    away = np.hypot(x, y)
    light = np.clip(255 - 120 * away**2, 0, 255).astype(np.uint8)
    alpha = np.where(away < 0.95, 255, 0).astype(np.uint8)
    Image.fromarray(np.dstack((light, light, light, alpha))).save(path)
    return path


def stripes(path: Path) -> Path:
    row = np.where(np.arange(200) // 10 % 2, 255, 0).astype(np.uint8)
    Image.fromarray(np.broadcast_to(row, (200, 200)).copy()).save(path)
    return path


def look_with(name: str, percent: float) -> object:
    target = {"picture": name, "diameter_percent": percent}
    return set_plan(load("standard", {"target": target, "motion": EIGHT}, environ={})).look


def test_a_picture_stands_in_its_cells_as_it_is_shown(folder: Path) -> None:
    wide = Image.new("RGB", (160, 80), (0, 0, 255))
    wide.paste((255, 255, 255), (0, 0, 80, 80))
    wide.save(folder / "wide.png")
    content = content_in_folder("wide.png")
    assert content is not None
    light = content.levels((0, 0, 0))[0][:-1].reshape(SIDE, SIDE)
    assert light[SIDE // 4, SIDE // 2] == pytest.approx(1.0, abs=0.01)
    assert light[3 * SIDE // 4, SIDE // 2] == pytest.approx(0.0722, abs=0.01)
    assert light[SIDE // 2, 2] == 0.0
    assert content_in_folder("wide.png") is content


@pytest.mark.parametrize("brightness", [0.9, 0.5, 0.2])
def test_dimmed_it_is_judged_as_bright_as_it_is_seen(folder: Path, brightness: float) -> None:
    path = ball(folder / "ball.png")
    known = content_in_folder("ball.png")
    assert known is not None
    side = SIDE * FINE
    shown = read_own_picture(path, (side, side), brightness=brightness)._pixels
    dim = content_of(
        np.pad(shown, [((side - one) // 2,) * 2 for one in shown.shape[:2]] + [(0, 0)]), 0
    )
    for background in ((0, 0, 0), (90, 90, 90)):
        told, seen = known.dimmed(brightness).levels(background), dim.levels(background)
        assert np.abs(told[0] - seen[0]).max() < 0.01
    assert known.dimmed(brightness).levels((0, 0, 0))[0].max() < brightness < 0.95


def test_what_is_too_light_to_flash_may_do_so_where_it_is_dimmed(folder: Path) -> None:
    row = np.where(np.arange(200) // 10 % 2, 255, 240).astype(np.uint8)
    Image.fromarray(np.broadcast_to(row, (200, 200)).copy()).save(folder / "pale.png")
    whole = Look(
        background=(255, 255, 255),
        diameter=0.3,
        picture="pale.png",
        content=content_in_folder("pale.png"),
    )
    motion = Motion(path=Line.EIGHT)
    assert whole.fastest_hz(motion, Limits()) == whole.fastest_seen_hz(motion)
    dim = replace(whole, background=dimmed((255, 255, 255), 0.8), brightness=0.8)
    assert dim.fastest_hz(motion, Limits()) < whole.fastest_hz(motion, Limits()) / 2


def test_what_is_on_it_tells_how_large_it_may_be_in_a_set(folder: Path) -> None:
    ball(folder / "ball.png")
    stripes(folder / "stripes.png")
    look = look_with("ball.png", 15.0)
    assert look == replace(look, content=content_in_folder("ball.png"))  # type: ignore[type-var]
    with pytest.raises(SettingsRefused) as refused:
        look_with("stripes.png", 25.0)
    (one,) = refused.value.refusals
    largest = one.remedy.values["largest"]
    assert isinstance(largest, float)
    assert 1.0 < largest < 8.0
    look_with("stripes.png", largest)


def test_where_nobody_has_read_it_any_picture_is_held_to_the_same(folder: Path) -> None:
    ball(folder / "ball.png")
    read_pictures_with(None)
    with pytest.raises(SettingsRefused):
        look_with("ball.png", 15.0)


@pytest.mark.parametrize("content", [None, b"", b"no picture", claiming(60_000, 60_000)])
def test_of_one_that_is_missing_or_broken_nothing_is_known(
    folder: Path, content: bytes | None
) -> None:
    if content is not None:
        (folder / "bad.png").write_bytes(content)
    assert content_in_folder("bad.png") is None


def test_one_that_has_become_another_since_it_was_checked_is_not_shown(folder: Path) -> None:
    path = ball(folder / "ball.png")
    stamp = path.stat().st_mtime_ns
    known = read_content(path, stamp)
    assert known is not None
    read_own_picture(path, (60, 60), known.stamp)
    stripes(path)
    os.utime(path, ns=(stamp + 10**9,) * 2)
    with pytest.raises(PictureRefused):
        read_own_picture(path, (60, 60), known.stamp)
    assert content_in_folder("ball.png") != known
