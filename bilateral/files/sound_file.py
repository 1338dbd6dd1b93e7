"""Sound files of the user's own: opened and read block by block, whatever stands in them.

Nothing that a file says of itself is believed: it is read to where it ends, and what is no sound is
refused in a sentence. No more is held than is asked for.
"""

import os
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

import numpy as np
from numpy.typing import NDArray

from bilateral.files.endings import SOUND_FORMATS
from bilateral.files.regular_file import NoFileError, regular_descriptor
from bilateral.words.notice import Notice, Told

if TYPE_CHECKING:
    import soundfile

Frames = NDArray[np.float32]
"""Samples of all channels, of shape (frames, channels), within -1 … 1."""

MOST_CHANNELS = 8
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 8_000, 192_000
MOST_FRAMES = 1 << 20
"""No read gives more than this, whatever it asks for."""
_FIRST_FRAMES = 4096
_FAULTS = (RuntimeError, OSError, ValueError, MemoryError)
"""What the library raises; its own are RuntimeErrors."""


class SoundRefused(Told):
    """A sound that is not opened, or not read on; the notice says so, `remedy` what to do."""

    def __init__(self, notice: Notice, remedy: Notice) -> None:
        super().__init__(notice)
        self.remedy = remedy


class SoundFile:
    """A sound that is open; for one thread at a time. A context that closes it."""

    def __init__(self, source: Path | BinaryIO) -> None:
        """Open a file, or one that is in memory. Raises SoundRefused."""
        with ExitStack() as opening:
            self._sound = _opened(source, opening)
            opening.callback(self._sound.close)
            _check(self._sound)
            self._open = opening.pop_all()
        self.rate_hz: int = self._sound.samplerate
        self.channels: int = self._sound.channels
        self.suffix = SOUND_FORMATS[self._sound.format][0]
        self.claimed_frames: int = self._sound.frames
        """How long it says it is; half a file says the same as the whole one."""

    def read(self, frames: int) -> Frames:
        """The next frames, fewer only where it ends, none after that. Raises SoundRefused.

        What is no number is silence, and what is beyond full scale is full scale.
        """
        count = min(frames, MOST_FRAMES)
        try:
            found: Frames = self._sound.read(count, dtype="float32", always_2d=True)
        except _FAULTS:
            raise _broken() from None
        np.nan_to_num(found, copy=False, nan=0.0, posinf=1.0, neginf=-1.0)
        return np.clip(found, -1.0, 1.0, out=found)

    def seek(self, frame: int) -> None:
        """Let the next read begin at a frame. Raises SoundRefused where there is none."""
        try:
            self._sound.seek(frame)
        except _FAULTS:
            raise _broken() from None

    def close(self) -> None:
        """Let the file go."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def suffix_of(source: Path | BinaryIO) -> str:
    """How the name of such a file ends. Raises SoundRefused where nothing of it can be read."""
    with SoundFile(source) as sound:
        if not len(sound.read(_FIRST_FRAMES)):
            raise SoundRefused(Notice("sound-file-silent"), Notice("sound-file-silent.remedy"))
        return sound.suffix


def _opened(source: Path | BinaryIO, opening: ExitStack) -> "soundfile.SoundFile":
    try:
        import soundfile  # noqa: PLC0415  # only who has sounds of their own waits for it
    except (ImportError, OSError):
        raise SoundRefused(
            Notice("sound-file-no-library"), Notice("sound-file-no-library.remedy")
        ) from None
    try:
        held = _regular(source, opening) if isinstance(source, Path) else source
        sound = soundfile.SoundFile(held, closefd=False)
    except (RuntimeError, TypeError, MemoryError):  # the library's own are RuntimeErrors
        raise _of_no_kind() from None
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise SoundRefused(
            Notice("sound-file-unread", why=why), Notice("sound-file-unread.remedy")
        ) from None
    # Else soundfile seeks after each block to where it is: an MP3 is silent from then on.
    sound.seekable = lambda: False
    return sound


def _regular(path: Path, opening: ExitStack) -> int | str:
    """The file, by what the library opens it with: anything else than a file may hang for ever.

    Where libraries share descriptors, nobody can put another file in its place meanwhile, and no
    name is too strange.
    """
    try:
        descriptor = regular_descriptor(path)
    except NoFileError:
        raise SoundRefused(
            Notice("sound-file-no-file"), Notice("sound-file-no-file.remedy")
        ) from None
    opening.callback(os.close, descriptor)
    if not os.fstat(descriptor).st_size:
        raise SoundRefused(Notice("sound-file-empty"), Notice("sound-file-empty.remedy"))
    return str(path) if os.name == "nt" else descriptor


def _check(sound: "soundfile.SoundFile") -> None:
    if sound.format not in SOUND_FORMATS:
        raise _of_no_kind()
    if not 1 <= sound.channels <= MOST_CHANNELS:
        raise SoundRefused(
            Notice("sound-file-channels", channels=sound.channels, most=MOST_CHANNELS),
            Notice("sound-file-channels.remedy"),
        )
    if not LOWEST_RATE_HZ <= sound.samplerate <= HIGHEST_RATE_HZ:
        raise SoundRefused(
            Notice(
                "sound-file-rate",
                rate=sound.samplerate,
                lowest=LOWEST_RATE_HZ,
                highest=HIGHEST_RATE_HZ,
            ),
            Notice("sound-file-rate.remedy"),
        )


def _of_no_kind() -> SoundRefused:
    return SoundRefused(Notice("sound-file-of-no-kind"), Notice("sound-file-of-no-kind.remedy"))


def _broken() -> SoundRefused:
    return SoundRefused(Notice("sound-file-broken"), Notice("sound-file-broken.remedy"))
