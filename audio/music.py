"""Reads music ahead of the card on a thread of its own: file after file, without gap or end."""

import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from audio.music_files import mono_of, music_named
from audio.music_loudness import keep_lufs, kept_lufs, key_of, measured_lufs
from audio.music_ring import MusicRing
from audio.tones import Samples
from bilateral.files.own_folders import music_folder
from bilateral.files.sound_excerpts import Mono
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.processes import threads
from bilateral.stimulus.ambience_sounds import FULL_LUFS, PEAK_ROOM
from bilateral.stimulus.smooth_limit import CELL, CONTEXT, limited
from bilateral.timing.arrays import FloatArray
from bilateral.words.notice import Notice

AHEAD_S = 4.0
JOINT_S = 0.05
"""In which a file's end and the beginning of what follows go over into each other."""
REST_S, QUICK_REST_S = 0.25, 0.02
"""Between two looks for room to write into; quick where somebody waits for it."""
PART_S = 1.0
"""So much is written at once: who reads ahead works seldom, and much then.

It has the interpreter again and again for moments. Beside busy programs it is taken off the
processor in one of them now and then, and the card's thread waits for as long as that takes.
"""
IDLE_S = 2.0
"""Where nothing can be played, it is looked for again so often: a stick may be put back."""
CLOSE_S = 1.0
LOUD_LUFS = -9.0
"""No music is much louder: what has not been measured yet is taken for as loud as this."""
GLIDE_DB_PER_S = 3.0
MOST_GAIN_DB = 30.0


class Music:
    """A sound without an end from the files that a name stands for. `read_into` is the callback's.

    With `waits`, reading waits for the files, as it may where nothing is heard while it is made.
    """

    def __init__(self, name: str, rate_hz: float, news: deque[Notice], *, waits: bool) -> None:
        """Begin. Raises ComputerFull."""
        self._name = name
        self._rate_hz = rate_hz
        self._news = news
        self._told: set[tuple[str, str]] = set()
        self._waits = waits
        self._rest_s = QUICK_REST_S if waits else REST_S
        self._ring = MusicRing(rate_hz, AHEAD_S)
        self._tail: Mono = np.zeros(0, np.float32)
        self._unlimited: FloatArray = np.zeros(CONTEXT)
        self._gain_db: float | None = None
        self._wanted_db = 0.0
        self._playing: Path | None = None
        self.is_idle = False
        """Whether there is nothing that can be played."""
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="music", daemon=True)
        threads.start(self._thread)

    @property
    def is_ready(self) -> bool:
        """Whether enough is read for it to be heard."""
        return self._ring.has_enough or (self._waits and not self.is_idle)

    @property
    def starved(self) -> int:
        """How often nothing was ready while it was heard."""
        return self._ring.starved

    def read_into(self, out: Samples) -> None:
        """Write the next samples, silence where none are ready."""
        while self._waits and not self.is_idle and not self._has_enough(len(out)):
            time.sleep(0.001)
        self._ring.read_into(out)

    def wait(self) -> None:
        """Until it can be heard, or is known to have nothing."""
        while not self.is_idle and not self._ring.has_enough and self._thread.is_alive():
            time.sleep(0.001)

    def close(self) -> None:
        """Let go of the file."""
        self._closing.set()
        self._thread.join(CLOSE_S)

    def _has_enough(self, count: int) -> bool:
        spare = self._rate_hz * QUICK_REST_S * 2
        return self._ring.has_enough and self._ring.ready >= count + spare

    def _run(self) -> None:
        with threads.staying_ordinary():
            while not self._closing.is_set():
                if self._play_all(music_named(self._name)):
                    continue
                self.is_idle = True
                self._tell(str(music_folder()), Notice("music-none", folder=str(music_folder())))
                self._closing.wait(IDLE_S)

    def _play_all(self, files: tuple[Path, ...]) -> bool:
        """Play them in order; False if nothing was heard of any."""
        is_heard = False
        for path in files:
            if self._closing.is_set():
                break
            try:
                for part in self._joined(path):
                    is_heard = True
                    self.is_idle = False
                    self._put(part)
            except SoundRefused as refused:
                notice = Notice("music-refused", file=path.name, why=refused.notice)
                self._tell(str(path), notice)
        return is_heard or self._closing.is_set()

    def _joined(self, path: Path) -> Iterator[Mono]:
        """A file in parts, joined to what came before; its own end is kept for what follows."""
        joint = round(JOINT_S * self._rate_hz)
        before, self._tail = self._tail, np.zeros(0, np.float32)
        held, is_joined = np.zeros(0, np.float32), False
        try:
            with SoundFile(path) as file:
                self._weigh(path)
                for part in mono_of(file, self._rate_hz):
                    if self._closing.is_set():
                        return
                    held = np.concatenate((held, part * self._gains(len(part))))
                    if not is_joined and len(held) >= 2 * joint:
                        held = _over(before, held)
                        is_joined = True
                    if is_joined and len(held) > joint:
                        yield held[:-joint]
                        held = held[-joint:]
        finally:
            self._tail = held if is_joined else before
        if not is_joined and len(held):  # shorter than a joint
            self._tail = np.zeros(0, np.float32)
            yield _over(before, np.pad(held, (0, 2 * joint)))

    def _put(self, part: Mono) -> None:
        """Hold its peaks, and have it ready as soon as there is room."""
        self._unlimited = np.concatenate((self._unlimited, part))
        count = (len(self._unlimited) - 2 * CONTEXT) // CELL * CELL
        if count <= 0:
            return
        whole = limited(self._unlimited[: count + 2 * CONTEXT], PEAK_ROOM).astype(np.float32)
        self._unlimited = self._unlimited[count:]
        while len(whole) and not self._closing.is_set():
            room = self._ring.free
            if room < min(len(whole), PART_S * self._rate_hz):
                self._closing.wait(self._rest_s)
                continue
            self._ring.write(whole[:room])
            whole = whole[room:]

    def _gains(self, count: int) -> Mono:
        """What makes it as loud as everything else; it glides where it was not known at first."""
        if self._gain_db is None:
            self._gain_db = self._wanted_db
        most_db = GLIDE_DB_PER_S * count / self._rate_hz
        moved_db = min(most_db, max(-most_db, self._wanted_db - self._gain_db))
        steps_db = self._gain_db + moved_db * np.arange(1, count + 1) / max(1, count)
        self._gain_db += moved_db if count else 0.0
        gains: Mono = np.power(10.0, steps_db / 20.0).astype(np.float32)
        return gains

    def _weigh(self, path: Path) -> None:
        """Have this file as loud as everything else, at once if it is known how loud it is."""
        self._playing, self._gain_db = path, None
        try:
            key = key_of(path)
        except OSError:
            return
        lufs = kept_lufs(key)
        self._wanted_db = _gain_db(LOUD_LUFS if lufs is None else lufs)
        if lufs is not None:
            return

        def work() -> None:
            with threads.staying_ordinary(), suppress(SoundRefused):
                found = measured_lufs(path)
                if found is None:
                    return
                if self._playing == path:
                    self._wanted_db = _gain_db(found)
                keep_lufs(key, found)

        if self._waits:
            work()
            return
        meter = threading.Thread(target=work, name="music-meter", daemon=True)
        with suppress(threads.ComputerFull):  # it is quieter than it might be
            threads.start(meter)

    def _tell(self, what: str, notice: Notice) -> None:
        if (what, notice.code) not in self._told:
            self._told.add((what, notice.code))
            self._news.append(notice)


def _gain_db(lufs: float) -> float:
    return min(MOST_GAIN_DB, FULL_LUFS - lufs)


def _over(before: Mono, after: Mono) -> Mono:
    """One going over into the other with equal power: where they meet, neither is cut off."""
    count = len(before)
    turn = (np.arange(count) + 0.5) / max(1, count) * np.pi / 2.0
    joined = after.copy()
    joined[:count] = after[:count] * np.sin(turn) + before * np.cos(turn)
    return joined
