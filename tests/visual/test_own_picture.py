"""A picture of the therapist's own as the target: scaled once, laid to a fraction, or told."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from bilateral.files.own_folders import photo_folder
from bilateral.files.picture_header import PictureRefused, checked_header
from bilateral.render.picture import Picture
from bilateral.stimulus.light import dimmed
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Profile
from bilateral.stimulus.shape_flashes import largest_uncounted
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.own_picture import OwnPictures, read_own_picture
from bilateral.visual.painter import Painter
from bilateral.visual.sprites import SpriteBank, picture_side
from tests.files.pictures import claiming
from tests.visual.sheet import Sheet
from tests.visual.staging import SCORE

TEAL = (0, 128, 128)
LONG_S = 15.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("bilateral.visual.own_picture.photo_folder", lambda: tmp_path)
    monkeypatch.setattr("bilateral.render.picture.photo_folder", lambda: tmp_path)
    return tmp_path


def saved(folder: Path, name: str, size: tuple[int, int] = (80, 60)) -> Path:
    """A teal picture; the right half of a PNG or WebP is transparent, whatever colour it has."""
    path = folder / name
    if path.suffix == ".jpg":
        Image.new("RGB", size, TEAL).save(path)
        return path
    made = Image.new("RGBA", size, (*TEAL, 255))
    made.paste((255, 255, 255, 0), (size[0] // 2, 0, *size))
    if path.suffix == ".webp":
        made.save(path, lossless=True)
    else:
        made.save(path)
    return path


def alpha_of(picture: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array_alpha(picture).astype(float) / 255


@pytest.mark.parametrize("name", ["one.png", "one.webp", "one.jpg"])
def test_it_is_scaled_into_the_circle_and_keeps_what_is_transparent(
    folder: Path, name: str
) -> None:
    picture = read_own_picture(saved(folder, name), (60, 60)).at(picture_side(60.0), 0.0, 0.0)
    alpha = alpha_of(picture)
    width = 24 if name != "one.jpg" else 48
    assert alpha.sum() == pytest.approx(width * 36, rel=0.03)
    xs, ys = np.nonzero(alpha > 0.01)
    middle = alpha.shape[0] / 2
    assert np.hypot(xs + 0.5 - middle, ys + 0.5 - middle).max() <= 30.5
    solid = pygame.surfarray.array3d(picture)[alpha > 0.3].astype(int)
    assert np.abs(solid - TEAL).max() <= 3, "no fringe of what cannot be seen"


@pytest.mark.parametrize("name", ["one.png", "one.jpg"])
@pytest.mark.parametrize("brightness", [0.8, 0.2])
def test_it_is_dimmed_as_any_colour_is_and_as_clear_as_before(
    folder: Path, name: str, brightness: float
) -> None:
    whole, dim = (
        read_own_picture(saved(folder, name), (60, 60), brightness=one).at(
            picture_side(60.0), 0.0, 0.0
        )
        for one in (1.0, brightness)
    )
    assert (alpha_of(dim) == alpha_of(whole)).all()
    solid = pygame.surfarray.array3d(dim)[alpha_of(dim) > 0.99].astype(int)
    assert np.abs(solid - dimmed(TEAL, brightness)).max() <= 2


def test_until_it_has_been_dimmed_it_stays_as_bright_as_it_was(folder: Path) -> None:
    saved(folder, "one.png")
    pictures = OwnPictures()
    list(waited(pictures, "one.png"))
    bright = pictures.of("one.png", 54.0)
    gives_up_s = time.monotonic() + LONG_S
    while (dim := pictures.of("one.png", 54.0, brightness=0.5)) is bright:
        assert time.monotonic() < gives_up_s
        time.sleep(0.002)
    assert dim is not None
    assert pictures.of("one.png", 54.0, brightness=0.5) is dim
    assert pictures.take_news() == []


def test_one_that_is_gone_when_it_is_to_be_dimmed_is_told_and_not_shown(folder: Path) -> None:
    path, pictures = saved(folder, "one.png"), OwnPictures()
    list(waited(pictures, "one.png"))
    path.unlink()
    gives_up_s = time.monotonic() + LONG_S
    while pictures.of("one.png", 54.0, brightness=0.5) is not None:
        assert time.monotonic() < gives_up_s
        time.sleep(0.002)
    assert [told.notice.code for told in pictures.take_news()] == ["target-picture-unread"]


@pytest.mark.parametrize("name", ["one.png", "one.jpg"])
def test_it_is_where_it_was_asked_for(folder: Path, name: str) -> None:
    own = read_own_picture(saved(folder, name), (54, 54))
    bank = SpriteBank(54.0, (255, 255, 255), own=own)

    def centre(x: float) -> np.ndarray:
        picture, corner = bank.at(x, 80.0)
        alpha = alpha_of(picture)
        marks = np.arange(len(alpha)) + 0.5
        found = np.array([alpha.sum(axis=1) @ marks, alpha.sum(axis=0) @ marks]) / alpha.sum()
        placed: np.ndarray = found + corner
        return placed

    first = centre(80.0)
    for step in range(16):
        assert centre(80.0 + step / 16) - first == pytest.approx([step / 16, 0.0], abs=0.02)


@pytest.mark.parametrize(
    ("kind", "options"),
    [("PNG", {}), ("JPEG", {}), ("WEBP", {}), ("WEBP", {"lossless": True})],
)
def test_the_size_is_known_before_anything_is_unpacked(
    tmp_path: Path, kind: str, options: dict[str, bool]
) -> None:
    path = tmp_path / "picture"
    Image.new("RGB", (123, 45), TEAL).save(path, kind, **options)
    with path.open("rb") as file:
        assert checked_header(file)[1:] == (123, 45)


def test_a_webp_with_transparency_says_its_size_too(tmp_path: Path) -> None:
    path = tmp_path / "picture"
    Image.new("RGBA", (123, 45), (0, 128, 128, 90)).save(path, "WEBP")
    with path.open("rb") as file:
        assert checked_header(file) == (".webp", 123, 45)


def test_a_picture_of_too_many_pixels_is_refused_unread(folder: Path) -> None:
    (folder / "huge.png").write_bytes(claiming(60_000, 60_000))
    with pytest.raises(PictureRefused):
        read_own_picture(folder / "huge.png", (54, 54))


def waited(pictures: OwnPictures, name: str) -> Iterator[None]:
    """Until something has come of it."""
    gives_up_s = time.monotonic() + LONG_S
    while pictures.of(name, 54.0) is None and not pictures._untold:
        assert time.monotonic() < gives_up_s
        time.sleep(0.002)
        yield


def test_it_is_read_beside_the_turns_and_until_then_the_shape_is_shown(folder: Path) -> None:
    saved(folder, "one.png")
    pictures = OwnPictures()
    at_once = pictures.of("one.png", 54.0)  # None, unless it was read meanwhile
    list(waited(pictures, "one.png"))
    own = pictures.of("one.png", 54.0)
    assert own is not None
    assert at_once in (None, own)
    assert pictures.of("one.png", 54.0) is own
    assert pictures.take_news() == []
    assert pictures.of("", 54.0) is None


@pytest.mark.parametrize("content", [None, b"", b"no picture", claiming(60_000, 60_000)])
def test_one_that_is_missing_or_broken_is_told_once(folder: Path, content: bytes | None) -> None:
    if content is not None:
        (folder / "bad.png").write_bytes(content)
    pictures = OwnPictures()
    list(waited(pictures, "bad.png"))
    (told,) = pictures.take_news()
    assert told.notice.code == "target-picture-unread"
    for _ in range(5):
        assert pictures.of("bad.png", 54.0) is None
    assert pictures.take_news() == []


def test_it_takes_the_place_of_the_shape_in_frame_and_film(folder: Path) -> None:
    saved(folder, "one.jpg")
    score = replace(SCORE, look=Look(diameter=0.06, picture="one.jpg"))
    sheet, backdrop = Sheet((480, 270)), Backdrop()
    backdrop.begin(score.look.background)
    painter = Painter(sheet, backdrop, score.look)
    at_s = score.timeline.start_s + 0.5
    gives_up_s = time.monotonic() + LONG_S
    while True:
        painter.draw(score, score.look, at_s)
        pixels = pygame.surfarray.array3d(sheet._surface)
        if (np.abs(pixels.astype(int) - TEAL).sum(axis=2) < 20).any():
            break
        assert pixels.max() == 255, "the shape, white"
        assert time.monotonic() < gives_up_s
        time.sleep(0.002)
    film = Picture(score, (480, 270))
    film.show(at_s)
    assert np.array_equal(pygame.surfarray.array3d(film.surface), pixels)


def test_whatever_is_on_it_it_may_not_flash() -> None:
    own = Look((10, 10, 10), (0, 0, 0), 0.06, picture="one.png")
    assert own.stands_out
    assert own.has_saturated_red
    assert own.fastest_hz(Motion(width=1.0), SCORE.limits) == 2.0
    with pytest.raises(LimitError):
        Look(diameter=largest_uncounted() + 0.001, picture="one.png")
    with pytest.raises(LimitError):
        replace(SCORE, look=own, motion=Motion(Profile.SACCADE))


def test_the_folder_is_the_one_of_the_photos() -> None:
    assert photo_folder().name == "photos"
