"""A picture of the therapist's own as the target: read and scaled once, laid at any fraction."""

import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

from bilateral.files.own_folders import photo_folder
from bilateral.files.picture_header import PictureRefused, opened_picture
from bilateral.stimulus.dimming import dimmed_pixels
from bilateral.stimulus.picture_content import FINE_SIDE, PictureContent, content_of
from bilateral.visual.photo_orientation import Turn, upright
from bilateral.visual.photos import BREATH_S, STRIP_ROWS, PhotoReader
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.notice import Notice

Premultiplied = NDArray[np.float32]
"""Red, green and blue times alpha, and alpha, 0 … 255, indexed [x, y]."""


class OwnPicture:
    """A picture of the size at which it is shown, within the circle of its target."""

    def __init__(self, premultiplied: Premultiplied) -> None:
        self._pixels = premultiplied

    def at(self, side: int, dx: float, dy: float) -> pygame.Surface:
        """Lay it (dx, dy), each from 0 up to 1, off the middle of a square; between pixels evenly.

        Its middle is that of its frame, however much of that is transparent.
        """
        width, height = self._pixels.shape[:2]
        spread = np.zeros((side, side, 4), np.float32)
        across, down = (side - width) / 2 + dx, (side - height) / 2 + dy
        left, top = int(across), int(down)
        for step_x, share_x in ((0, 1.0 - (across - left)), (1, across - left)):
            for step_y, share_y in ((0, 1.0 - (down - top)), (1, down - top)):
                part = spread[
                    left + step_x : left + step_x + width, top + step_y : top + step_y + height
                ]
                part += self._pixels * np.float32(share_x * share_y)
        spread[..., :3] *= 255.0 / np.maximum(spread[..., 3:], 1.0)
        found = np.clip(np.rint(spread), 0, 255).astype(np.uint8)
        picture = pygame.Surface((side, side), pygame.SRCALPHA, 32)
        pygame.surfarray.pixels3d(picture)[:] = found[..., :3]
        pygame.surfarray.pixels_alpha(picture)[:] = found[..., 3]
        return picture


def read_own_picture(
    path: Path, size: tuple[int, int], stamp: int | None = None, brightness: float = 1.0
) -> OwnPicture:
    """Read a picture and make it fit into the circle that fits into `size`; dimmed where asked to.

    With a stamp it is refused where it has changed since then, as it was judged by what is on it.
    Raises PictureRefused, before anything is unpacked, and pygame.error, OSError and MemoryError.
    """
    with opened_picture(path) as file:
        turn = upright(file)
    found = _premultiplied(pygame.image.load(path))
    if stamp is not None and path.stat().st_mtime_ns != stamp:
        changed = Notice("target-picture-changed")
        raise PictureRefused(changed, changed, Notice("target-picture-changed.remedy"))
    return OwnPicture(_dimmed(_scaled(found, turn, min(size)), brightness))


def read_content(path: Path, stamp: int) -> PictureContent | None:
    """What is on a picture, by which it is judged; None where it cannot be shown at all."""
    try:
        with opened_picture(path) as file:
            turn = upright(file)
        found = _scaled(_premultiplied(pygame.image.load(path)), turn, FINE_SIDE)
    except (PictureRefused, pygame.error, OSError, ValueError, MemoryError):
        return None
    square = np.zeros((FINE_SIDE, FINE_SIDE, 4), np.float32)
    left, top = ((FINE_SIDE - side) // 2 for side in found.shape[:2])
    square[left : left + found.shape[0], top : top + found.shape[1]] = found
    return content_of(square, stamp)


def _scaled(found: pygame.Surface, turn: Turn, diameter: float) -> Premultiplied:
    """Upright, and so large that its corners lie on a circle."""
    scale = diameter / float(np.hypot(*found.get_size()))
    width, height = (max(1, round(side * scale)) for side in found.get_size())
    scaled = pygame.transform.smoothscale(found, (width, height))
    if turn.mirrored:
        scaled = pygame.transform.flip(scaled, flip_x=True, flip_y=False)
    if turn.degrees:
        scaled = pygame.transform.rotate(scaled, turn.degrees)
    colours = pygame.surfarray.array3d(scaled)
    alpha = pygame.surfarray.array_alpha(scaled)
    return np.dstack((colours, alpha)).astype(np.float32)


def _dimmed(pixels: Premultiplied, brightness: float) -> Premultiplied:
    """By parts, as numpy holds the interpreter too while it does the least of them."""
    if brightness >= 1.0:
        return pixels
    parts = []
    for left in range(0, len(pixels), STRIP_ROWS):
        parts.append(dimmed_pixels(pixels[left : left + STRIP_ROWS], brightness))
        time.sleep(BREATH_S)
    return np.concatenate(parts)


def own_picture_unread(photo: str, why: Notice | str) -> Notice:
    """Why the shape is shown in the place of a picture."""
    return Notice("target-picture-unread", photo=photo, why=why)


class _AskedFor(NamedTuple):
    name: str
    size: int
    stamp: int | None
    brightness: float


class OwnPictures:
    """The picture of one target at one size, once it has been read; for the stage's thread."""

    def __init__(self) -> None:
        self._reader = PhotoReader(self._read_asked, own_picture_unread)
        self._asked = _AskedFor("", 0, None, 1.0)
        self._read: OwnPicture | None = None
        self._awaits = False
        self._untold: list[PhotoUnread] = []

    def of(
        self,
        name: str,
        diameter_px: float,
        content: PictureContent | None = None,
        brightness: float = 1.0,
    ) -> OwnPicture | None:
        """What is there of it by now; asked for the first time, it begins to be read.

        Until a picture has been read at another size, there is none; at another brightness, it
        stays as bright as it was. One that has changed since it was judged by what is on it is not
        shown.
        """
        size = round(diameter_px)
        stamp = None if content is None else content.stamp
        asked = _AskedFor(name, size, stamp, brightness)
        if asked != self._asked:
            if asked != self._asked._replace(brightness=brightness):
                self._read = None
            self._asked, self._awaits = asked, bool(name)
            self._reader.ask(photo_folder() / name if name else None, (size, size))
        answer = self._reader.take()
        self._awaits &= answer is None
        if isinstance(answer, PhotoUnread):
            self._read = None  # nor is it shown any longer as bright as it was
            self._untold.append(answer)
        elif answer is not None:
            self._read = answer
        return self._read

    def _read_asked(self, path: Path, size: tuple[int, int]) -> OwnPicture:
        return read_own_picture(path, size, self._asked.stamp, self._asked.brightness)

    def take_news(self) -> list[PhotoUnread]:
        """What could not be read, once."""
        news, self._untold = self._untold, []
        return news


def _premultiplied(found: pygame.Surface) -> pygame.Surface:
    """In strips: SDL holds the interpreter while it copies."""
    width, height = found.get_size()
    made = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    for top in range(0, height, STRIP_ROWS):
        strip = found.subsurface((0, top, width, min(STRIP_ROWS, height - top)))
        whole = strip.convert(made).premul_alpha()
        made.blit(whole, (0, top), special_flags=pygame.BLEND_RGBA_MAX)
        time.sleep(BREATH_S)
    return made
