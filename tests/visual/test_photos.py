"""A photo fills the screen upright, in its own shape, and never holds up a frame."""

import io
import struct
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.files.picture_header import PictureRefused
from bilateral.visual.photo_orientation import AS_IT_IS, Turn, upright
from bilateral.visual.photos import read_photo

SIZE = (160, 90)
PIECE_LIMIT_S = 0.008
BLACK, WHITE = (0, 0, 0), (255, 255, 255)
RED, GREEN, BLUE, GREY = (250, 10, 10), (10, 250, 10), (10, 10, 250), (120, 120, 120)


def quarters(size: tuple[int, int]) -> pygame.Surface:
    """Red top left, green top right, blue bottom left, grey bottom right."""
    picture = pygame.Surface(size, 0, 24)
    width, height = size[0] // 2, size[1] // 2
    for number, colour in enumerate((RED, GREEN, BLUE, GREY)):
        picture.fill(colour, (number % 2 * width, number // 2 * height, width, height))
    return picture


def corners(picture: pygame.Surface) -> list[tuple[int, ...]]:
    width, height = picture.get_size()
    places = [(x, y) for y in (5, height - 6) for x in (5, width - 6)]
    return [tuple(picture.get_at(place))[:3] for place in places]


def near(colours: Sequence[Sequence[int]], wanted: Sequence[Sequence[int]]) -> bool:
    return bool(np.abs(np.array(colours) - np.array(wanted)).max() < 30)


def exif(orientation: int, order: str = ">") -> bytes:
    """A JPEG's beginning up to the end of its Exif segment."""
    mark = b"MM" if order == ">" else b"II"
    tiff = mark + struct.pack(order + "HI", 42, 8) + struct.pack(order + "H", 2)
    tiff += struct.pack(order + "HHII", 0x0100, 4, 1, 640)
    tiff += struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0) + bytes(4)
    content = b"Exif\0\0" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(content) + 2) + content


@pytest.mark.parametrize("size", [(320, 180), (800, 180), (100, 700), (32, 18), (160, 90)])
def test_a_photo_of_any_shape_fills_the_screen_with_its_middle(
    size: tuple[int, int], tmp_path: Path
) -> None:
    pygame.image.save(quarters(size), tmp_path / "a.png")
    photo = read_photo(tmp_path / "a.png", SIZE)
    assert photo.picture.get_size() == SIZE
    assert near(corners(photo.picture), [RED, GREEN, BLUE, GREY])


def test_its_own_proportions_are_kept(tmp_path: Path) -> None:
    picture = pygame.Surface((400, 400), 0, 24)
    pygame.draw.circle(picture, GREEN, (200, 200), 80)
    pygame.image.save(picture, tmp_path / "round.png")
    shown = pygame.surfarray.array3d(read_photo(tmp_path / "round.png", SIZE).picture)
    xs, ys = np.nonzero(shown[:, :, 1] > 125)
    assert np.ptp(xs) == pytest.approx(np.ptp(ys), abs=1)
    assert np.ptp(xs) == pytest.approx(160 * 160 / 400, abs=2)


@pytest.mark.parametrize("depth", [8, 24, 32])
def test_every_depth_is_shown_and_what_is_transparent_is_black(depth: int, tmp_path: Path) -> None:
    picture = pygame.Surface((64, 36), pygame.SRCALPHA if depth == 32 else 0, depth)
    picture.fill((0, 0, 0, 0))
    picture.fill(WHITE, (0, 0, 32, 36))
    pygame.image.save(picture, tmp_path / "a.png")
    photo = read_photo(tmp_path / "a.png", SIZE)
    left, right, *_ = corners(photo.picture)
    assert near([left, right], [WHITE, BLACK])
    assert not photo.picture.get_flags() & pygame.SRCALPHA
    assert near([photo.mean], [GREY])


UPRIGHT = {
    1: [RED, GREEN, BLUE, GREY],
    2: [GREEN, RED, GREY, BLUE],
    3: [GREY, BLUE, GREEN, RED],
    4: [BLUE, GREY, RED, GREEN],
    5: [RED, BLUE, GREEN, GREY],
    6: [BLUE, RED, GREY, GREEN],
    7: [GREY, GREEN, BLUE, RED],
    8: [GREEN, GREY, RED, BLUE],
}
"""Corners of a photo of four quarters as it is to be seen, by its Exif orientation."""


@pytest.mark.parametrize("orientation", UPRIGHT)
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_is_shown_the_way_up_it_was_taken(
    orientation: int, order: str, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.jpg"
    pygame.image.save(quarters((320, 180)), plain)
    turned = tmp_path / "turned.jpg"
    turned.write_bytes(exif(orientation, order) + plain.read_bytes()[2:])
    assert near(corners(read_photo(turned, SIZE).picture), UPRIGHT[orientation])


@given(st.binary(max_size=60))
def test_no_file_is_too_strange_to_be_left_as_it_is(content: bytes) -> None:
    for begun in (b"", b"\xff\xd8", exif(6)[:30]):
        assert upright(io.BytesIO(begun + content)) in {AS_IT_IS, Turn(degrees=270)}


@pytest.mark.parametrize("content", [b"", b"no picture", exif(6)])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(PictureRefused):
        read_photo(tmp_path / "a.jpg", SIZE)


def test_a_large_photo_is_copied_in_pieces_that_leave_every_frame_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SDL holds the interpreter while it copies: in one piece, for a tenth of a second."""
    breaths_s: list[float] = []
    monkeypatch.setattr(time, "sleep", lambda _: breaths_s.append(time.thread_time()))
    large = pygame.Surface((3000, 2000), pygame.SRCALPHA)
    large.fill(GREEN)
    pygame.image.save(large, tmp_path / "large.png")
    read_photo(tmp_path / "large.png", (3840, 2160))
    pieces_s = np.diff(breaths_s)
    assert len(pieces_s) > 50
    assert np.percentile(pieces_s, 95) < PIECE_LIMIT_S
