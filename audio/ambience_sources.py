"""Makes ambiences, and opens music, away from the thread that fills blocks."""

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress

import numpy as np

from audio.ambience_player import Continuous
from audio.music import Music
from audio.rising_tone import RisingTone
from audio.tones import Samples
from bilateral.processes import threads
from bilateral.stimulus.ambience import OWN_MUSIC, AmbienceSource
from bilateral.stimulus.ambience_sounds import RISING_TONE, rendered
from bilateral.words.notice import Notice

CLOSE_S = 0.5
KEPT = 2
"""What was tried out before is let go."""


class AmbienceLoop:
    """An ambience that is ready: its end is its beginning."""

    is_ready = True

    def __init__(self, wave: Samples) -> None:
        self._wave = wave
        self._next = 0

    def read_into(self, out: Samples) -> None:
        """Write the next samples, without waiting for anything."""
        done = 0
        while done < len(out):
            part = self._wave[self._next : self._next + len(out) - done]
            out[done : done + len(part)] = part
            done += len(part)
            self._next = (self._next + len(part)) % len(self._wave)

    def close(self) -> None:
        """Nothing is held open."""


class AmbienceSources:
    """What was asked for, ready as soon as a thread has made it. To be asked from any thread."""

    def __init__(self, *, waits: bool = False) -> None:
        """With `waits`, who reads music waits for its files: where nothing is heard meanwhile."""
        self._waits = waits
        self._asked: tuple[AmbienceSource, ...] = ()
        self._ready: dict[AmbienceSource, AmbienceLoop | Music | RisingTone] = {}
        self._rate_hz = 0.0
        self._making = threading.Lock()
        self._news: deque[Notice] = deque()

    def open(self, rate_hz: float) -> None:
        """Have everything at the rate of the device that is open now."""
        with self._making:
            is_other, self._rate_hz = rate_hz != self._rate_hz, rate_hz
            if is_other:
                self._let_go(self._ready)
        if is_other:
            for source in self._asked:
                self._begin_making(source)

    def ask_for(self, source: AmbienceSource) -> None:
        """Have it made soon; the last ones asked for are kept."""
        self._asked = (*(one for one in self._asked if one != source), source)[-KEPT:]
        if self._rate_hz and source not in self._ready:
            self._begin_making(source)

    def make(self, source: AmbienceSource) -> None:
        """Make it now, unless it is there; takes about a second."""
        with self._making:
            if source in self._ready:
                return
            self._ready = {**self._ready, source: self._made(source)}
            kept = {source, *self._asked}
            self._let_go([one for one in self._ready if one not in kept])

    def found(self, source: AmbienceSource) -> Continuous | None:
        """It, or None while it is not ready."""
        made = self._ready.get(source)
        return made if made is not None and made.is_ready else None

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: music that cannot be played."""
        while self._news:
            yield self._news.popleft()

    def close(self) -> None:
        """Let everything go that is open."""
        if self._making.acquire(timeout=CLOSE_S):  # else something is still being made
            self._let_go(self._ready)
            self._making.release()

    def _begin_making(self, source: AmbienceSource) -> None:
        def work() -> None:
            with threads.staying_ordinary(), suppress(threads.ComputerFull):
                self.make(source)

        making = threading.Thread(target=work, name="ambience-maker", daemon=True)
        with suppress(threads.ComputerFull):  # it is asked for again with the next plan
            threads.start(making)

    def _made(self, source: AmbienceSource) -> AmbienceLoop | Music | RisingTone:
        if source.sound == RISING_TONE:
            return RisingTone(self._rate_hz)
        if source.sound != OWN_MUSIC:
            return AmbienceLoop(rendered(source.sound, self._rate_hz).astype(np.float32))
        music = Music(source.music, self._rate_hz, self._news, waits=self._waits)
        if self._waits:
            music.wait()
        return music

    def _let_go(self, sources: Iterable[AmbienceSource]) -> None:
        gone = [self._ready[source] for source in sources]
        self._ready = {one: made for one, made in self._ready.items() if made not in gone}
        for made in gone:
            made.close()
