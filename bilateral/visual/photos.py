"""Reads a photo and makes it fit the screen, on a thread of its own: it may take its time."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Generic, NamedTuple, TypeVar

import pygame

from bilateral.files.picture_header import PictureRefused, opened_picture
from bilateral.processes import threads
from bilateral.stimulus.light import Colour
from bilateral.visual.photo_orientation import upright
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.notice import Notice

STRIP_ROWS = 32
"""SDL holds the interpreter while it copies; between strips this small a frame gets its turn."""
BREATH_S = 0.001


class Photo(NamedTuple):
    """A photo as large as the stage, without transparency."""

    picture: pygame.Surface
    mean: Colour


T = TypeVar("T")
Told = Callable[[str, Notice | str], Notice]


class PhotoReader(Generic[T]):
    """Reads what was asked for last; an answer to an earlier question is thrown away.

    `read` makes of a file what is wanted; `told` says why it cannot, of a file's name and a reason.
    """

    def __init__(self, read: Callable[[Path, tuple[int, int]], T], told: Told) -> None:
        self._read_file = read
        self._told = told
        self._asked = 0
        self._answers: SimpleQueue[tuple[int, T | PhotoUnread]] = SimpleQueue()

    def ask(self, path: Path | None, size: tuple[int, int]) -> None:
        """Begin to read, and return at once; without a path or a size, only forget."""
        self._asked += 1
        if path is None or not all(size):
            return
        words = (self._asked, path, size)
        reading = threading.Thread(target=self._read, args=words, name="photo", daemon=True)
        try:
            threads.start(reading)
        except threads.ComputerFull as full:
            self._answers.put((self._asked, PhotoUnread(self._told(path.name, full.notice))))

    def take(self) -> T | PhotoUnread | None:
        """What has come of it, once."""
        try:
            asked, answer = self._answers.get_nowait()
        except Empty:
            return None
        return answer if asked == self._asked else None

    def _read(self, asked: int, path: Path, size: tuple[int, int]) -> None:
        try:
            answer: T | PhotoUnread = self._read_file(path, size)
        except PictureRefused as wrong:
            answer = PhotoUnread(self._told(path.name, wrong.why))
        except (pygame.error, OSError, ValueError, MemoryError) as fault:
            why = fault.strerror if isinstance(fault, OSError) else fault
            answer = PhotoUnread(self._told(path.name, str(why)))
        self._answers.put((asked, answer))


def photo_unread(photo: str, why: Notice | str) -> Notice:
    """Why there is no photo on the calm screen."""
    return Notice("photo-unread", photo=photo, why=why)


def read_photo(path: Path, size: tuple[int, int]) -> Photo:
    """Read a picture and fill `size` with it.

    Raises PictureRefused, before anything is unpacked, and pygame.error, OSError and MemoryError.
    """
    with opened_picture(path) as file:
        turn = upright(file)
    found = pygame.image.load(path)
    if found.get_bitsize() not in {24, 32}:
        found = _opaque(found)
    if turn.lies_on_its_side:
        size = size[1], size[0]
    scaled = pygame.transform.smoothscale(found.subsurface(_cut(found.get_size(), size)), size)
    if turn.mirrored:
        scaled = pygame.transform.flip(scaled, flip_x=True, flip_y=False)
    if turn.degrees:
        scaled = pygame.transform.rotate(scaled, turn.degrees)
    red, green, blue, _ = pygame.transform.average_color(scaled)
    return Photo(_opaque(scaled), (red, green, blue))


def _cut(size: tuple[int, int], wanted: tuple[int, int]) -> pygame.Rect:
    """Largest part of the middle of a picture that has the shape wanted."""
    scale = min(size[0] / wanted[0], size[1] / wanted[1])
    part = pygame.Rect(0, 0, max(1, int(wanted[0] * scale)), max(1, int(wanted[1] * scale)))
    part.center = size[0] // 2, size[1] // 2
    return part


def _opaque(picture: pygame.Surface) -> pygame.Surface:
    """Copy it in the format in which it is drawn quickly; what was transparent is black."""
    width, height = picture.get_size()
    made = pygame.Surface((width, height), 0, 32)
    for top in range(0, height, STRIP_ROWS):
        made.blit(picture, (0, top), (0, top, width, STRIP_ROWS))
        time.sleep(BREATH_S)
    return made
