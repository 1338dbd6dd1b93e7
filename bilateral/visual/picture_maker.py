"""Makes pictures that take their time, on a thread of its own: of many questions the newest."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

import pygame

from bilateral.files.picture_header import PictureRefused
from bilateral.processes import threads
from bilateral.visual.stage_events import PhotoUnread
from bilateral.words.notice import Notice

Q = TypeVar("Q")
A = TypeVar("A")


class PictureMaker(Generic[Q, A]):
    """One question at a time is answered; what was asked meanwhile and is no more wanted never is.

    `told` says why there is no answer to a question.
    """

    def __init__(self, make: Callable[[Q], A], told: Callable[[Q, Notice | str], Notice]) -> None:
        self._make = make
        self._told = told
        self._lock = threading.Lock()
        self._newest: Q | None = None
        self._works = False
        self._answers: SimpleQueue[tuple[Q, A | PhotoUnread]] = SimpleQueue()
        self._asked: Q | None = None

    def ask(self, question: Q | None) -> None:
        """Begin to answer, and return at once; with None, only forget."""
        self._asked = question
        with self._lock:
            self._newest = question
            if self._works or question is None:
                return
            self._works = True
        making = threading.Thread(target=self._work, name="picture", daemon=True)
        try:
            threads.start(making)
        except threads.ComputerFull as full:
            self._works = False
            self._answers.put((question, PhotoUnread(self._told(question, full.notice))))

    def take(self) -> A | PhotoUnread | None:
        """What has come of the newest question, once."""
        while True:
            try:
                question, answer = self._answers.get_nowait()
            except Empty:
                return None
            if question == self._asked:
                self._asked = None
                return answer

    def _work(self) -> None:
        with threads.staying_ordinary():
            while (question := self._next()) is not None:
                self._answers.put((question, self._answer(question)))

    def _next(self) -> Q | None:
        with self._lock:
            question, self._newest = self._newest, None
            self._works = question is not None
        return question

    def _answer(self, question: Q) -> A | PhotoUnread:
        try:
            return self._make(question)
        except PictureRefused as wrong:
            return PhotoUnread(self._told(question, wrong.why))
        except (pygame.error, OSError, MemoryError) as fault:
            why = fault.strerror if isinstance(fault, OSError) else fault
            return PhotoUnread(self._told(question, str(why)))
