"""Short sets to render, and what was written, read back by other means than wrote it."""

import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from bilateral.render.rendering import render
from bilateral.settings import Settings

RATE_HZ = 48_000

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]


def settings(**sections: Mapping[str, object]) -> Settings:
    """A set of three passes with the shortest lead-in and fades, and what is asked for."""
    short = {"passes": 3, "lead_in_s": 1.0, "fade_s": 0.35}
    return Settings.model_validate({**sections, "set": {**short, **sections.get("set", {})}})


def write(
    chosen: Settings, out: Path, size: tuple[int, int] = (640, 360), fps: int = 60
) -> list[float]:
    """Render, and return the progress that was told."""
    told: list[float] = []
    render(chosen, out, size=size, fps=fps, progress=told.append)
    return told


@dataclass(frozen=True, slots=True)
class Film:
    """A decoded film: planes by frame, and sound of shape (samples, 2) from the film's time 0."""

    times_s: Floats
    bright: list[Bytes]
    colours: list[Bytes]
    sound: Floats
    sound_starts_s: float
    tags: tuple[int, int, int, int]


def read_film(path: Path) -> Film:
    with av.open(str(path)) as film:
        pictures = [
            (frame.time, frame.to_ndarray().astype(np.uint8)) for frame in film.decode(video=0)
        ]
        coding = film.streams.video[0].codec_context
        tags = (coding.color_range, coding.colorspace, coding.color_trc, coding.color_primaries)
        height = coding.height
    with av.open(str(path)) as film:
        heard = [(frame.time, frame.to_ndarray()) for frame in film.decode(audio=0)]
    return Film(
        times_s=np.array([time_s for time_s, _ in pictures]),
        bright=[planes[:height] for _, planes in pictures],
        colours=[planes[height:].reshape(2, height // 2, -1) for _, planes in pictures],
        sound=np.concatenate([samples.T for _, samples in heard]).astype(np.float64),
        sound_starts_s=float(heard[0][0] or 0.0),
        tags=tags,
    )


def read_wav(path: Path) -> Floats:
    """Samples of shape (n, 2), full scale 1; the format is checked on the way."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 3, RATE_HZ)
        raw = np.frombuffer(file.readframes(file.getnframes()), np.uint8).reshape(-1, 3)
    wide = np.zeros((len(raw), 4), np.uint8)
    wide[:, 1:] = raw
    return wide.view("<i4").reshape(-1, 2).astype(np.float64) / 2**31
