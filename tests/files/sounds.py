"""Sounds for tests, and files that claim to be others than they are."""

import io
import os
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

RATE_HZ = 48_000
Wave = NDArray[np.float64]


def sine(seconds: float = 0.5, hz: float = 500.0, rate_hz: int = RATE_HZ) -> Wave:
    return 0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate_hz)) / rate_hz)


def encoded(
    wave: Wave, kind: str = "WAV", rate_hz: int = RATE_HZ, subtype: str | None = None
) -> bytes:
    content = io.BytesIO()
    soundfile.write(content, wave, rate_hz, format=kind, subtype=subtype)
    return content.getvalue()


def wav_claiming(
    channels: int = 1, rate_hz: int = RATE_HZ, bits: int = 16, length: int = 64, kind: int = 1
) -> bytes:
    """A WAV whose header says all that, with some bytes behind it."""
    frame = channels * bits // 8
    head = struct.pack("<HHIIHH", kind, channels, rate_hz, rate_hz * frame, frame % 65536, bits)
    body = bytes(range(64)) * 16
    return (
        b"RIFF"
        + struct.pack("<I", 36 + length)
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + head
        + b"data"
        + struct.pack("<I", length)
        + body
    )


def rotten(content: bytes, at: float = 0.5, count: int = 400) -> bytes:
    """With other bytes in its midst."""
    begin = int(len(content) * at)
    return content[:begin] + b"\xa5" * count + content[begin + count :]


def _numbers(value: float) -> bytes:
    wave = sine()
    wave[5000:15000] = value
    return encoded(wave, subtype="FLOAT")


HOSTILE: Mapping[str, bytes] = {
    "empty.wav": b"",
    "one-byte.wav": b"R",
    "head-only.wav": encoded(sine())[:44],
    "half-a-head.wav": encoded(sine())[:20],
    "zero-length.wav": encoded(np.zeros(0)),
    "text.mp3": b"This is no sound at all.\n" * 100,
    "page.ogg": b"<!doctype html><title>404</title>" * 20,
    "zeros.flac": bytes(5000),
    "noise.mp3": np.random.default_rng(1).bytes(20_000),
    "picture.wav": b"\x89PNG\r\n\x1a\n" + bytes(2000),
    "playlist.mp3": b"#EXTM3U\n/etc/passwd\nhttp://127.0.0.1/x.mp3\n",
    "one-hertz.wav": wav_claiming(rate_hz=1),
    "no-hertz.wav": wav_claiming(rate_hz=0),
    "megahertz.wav": wav_claiming(rate_hz=4_000_000),
    "64-channels.wav": wav_claiming(channels=64, length=1024),
    "no-channels.wav": wav_claiming(channels=0),
    "odd-bits.wav": wav_claiming(bits=7),
    "strange-coding.wav": wav_claiming(kind=0x1234),
    "claims-4-gb.wav": wav_claiming(length=0xFFFFFF00),
    "nan.wav": _numbers(float("nan")),
    "infinite.wav": _numbers(float("inf")),
    "huge.wav": _numbers(1e30),
    "silent.wav": encoded(np.zeros(RATE_HZ)),
    "half.flac": encoded(sine(3.0), "FLAC")[:6000],
    "half.ogg": encoded(sine(3.0), "OGG")[:6000],
    "half.mp3": encoded(sine(3.0), "MP3")[:6000],
    "rot.flac": rotten(encoded(sine(3.0), "FLAC")),
    "rot.ogg": rotten(encoded(sine(3.0), "OGG")),
    "rot.mp3": rotten(encoded(sine(3.0), "MP3")),
    "rot.wav": rotten(encoded(sine(3.0))),
    "rotten-head.flac": rotten(encoded(sine(), "FLAC"), 0.0, 30),
    "rotten-head.aiff": rotten(encoded(sine(), "AIFF"), 0.0, 30),
}
"""Files that a program must not trip over; most are refused, the others read as far as they go."""


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


NO_FILES: Mapping[str, Callable[[Path], None]] = {
    "folder": _folder,
    "loop": _loop,
    "pipe": _pipe,
    "missing": lambda path: path.parent.mkdir(exist_ok=True),
}
"""What may have the name of a file, and is none."""
