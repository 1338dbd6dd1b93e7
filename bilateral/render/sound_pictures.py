"""Pictures of the sounds that a cue may have: the wave of each as SVG, its spectrum as PNG."""

import io
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame

from bilateral.stimulus.ambience_sounds import AMBIENCES, rendered
from bilateral.stimulus.cue_samples import MATCHED_AT_HZ, bare, edges_of, match_of, outline
from bilateral.stimulus.cue_sounds import SOUNDS
from bilateral.stimulus.light import colour_text
from bilateral.stimulus.loudness import long_lufs, loudest_lufs
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.timing.arrays import FloatArray

COLUMNS, ROWS = 360, 180
LOWEST_HZ, HIGHEST_HZ = 40.0, 16_000.0
DEPTH_DB = 80.0
"""What is so much weaker than the strongest is white."""
_WINDOW = 2048
_AMBIENCE_AT_HZ = 32_000.0
_INK = (36, 112, 160)


def write_pictures(folder: Path) -> Iterator[tuple[str, Path, Path, float]]:
    """Draw every sound as it usually is; give each name with the files of its wave and spectrum.

    The last is its loudness at the usual level, in LUFS.
    """
    for name in SOUNDS:
        shape = ToneShape.of(name)
        wave, spectrum = folder / f"sound-{name}.svg", folder / f"sound-{name}.png"
        wave.write_text(wave_svg(shape), encoding="utf-8")
        spectrum.write_bytes(spectrum_png(shape))
        yield name, wave, spectrum, _loudness(shape)


def wave_svg(shape: ToneShape, columns: int = COLUMNS, rows: int = ROWS // 2) -> str:
    """The outline of its wave, from its onset to its end."""
    half, drawn = rows / 2, outline(shape, columns)
    places = [(column, high) for column, (_, high) in enumerate(drawn)]
    places += [(column, low) for column, (low, _) in reversed([*enumerate(drawn)])]
    points = " ".join(f"{column},{half * (1.0 - value):.1f}" for column, value in places)
    colour = colour_text(_INK)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns} {rows}">'
        f'<polygon points="{points}" fill="{colour}" stroke="{colour}"/></svg>\n'
    )


def _loudness(shape: ToneShape) -> float:
    match = match_of(shape)
    level_dbfs = min(Tones().level_dbfs, match.most_dbfs)
    wave = bare(shape, MATCHED_AT_HZ) * edges_of(shape, MATCHED_AT_HZ)
    return loudest_lufs(wave * match.gain * 10.0 ** (level_dbfs / 20.0), MATCHED_AT_HZ)


def write_ambience_pictures(folder: Path) -> Iterator[tuple[str, Path, float]]:
    """Draw the loop of every ambience; give each name with its file and its loudness in LUFS."""
    for name in AMBIENCES:
        wave = rendered(name, _AMBIENCE_AT_HZ)
        path = folder / f"ambience-{name}.jpg"
        path.write_bytes(_drawn(_spectrum(wave, _AMBIENCE_AT_HZ), path.suffix))
        yield name, path, long_lufs(wave, _AMBIENCE_AT_HZ)


def spectrum_png(shape: ToneShape) -> bytes:
    """Its spectrum as time goes on: low pitches at the bottom, an octave always as high."""
    wave = bare(shape, MATCHED_AT_HZ) * edges_of(shape, MATCHED_AT_HZ)
    return _drawn(_spectrum(wave, MATCHED_AT_HZ))


def _drawn(strength: FloatArray, kind: str = ".png") -> bytes:
    picture = pygame.Surface((COLUMNS, ROWS), 0, 32)
    white, ink = np.array((255.0, 255.0, 255.0)), np.array(_INK, np.float64) / 3.0
    shade = strength[:, ::-1, None]
    pygame.surfarray.blit_array(picture, np.rint(white + shade * (ink - white)).astype(np.uint8))
    encoded = io.BytesIO()
    pygame.image.save(picture, encoded, kind)
    return encoded.getvalue()


def row_of(hz: float) -> int:
    """Counted from the lowest pitch up."""
    return round((ROWS - 1) * math.log(hz / LOWEST_HZ) / math.log(HIGHEST_HZ / LOWEST_HZ))


def _spectrum(wave: FloatArray, rate_hz: float) -> FloatArray:
    """How strong each pitch is at each moment, 0 … 1, of shape (COLUMNS, ROWS)."""
    padded = np.pad(wave, _WINDOW // 2)
    begins = np.linspace(0, len(padded) - _WINDOW, COLUMNS).astype(int)
    windows = np.stack([padded[begin : begin + _WINDOW] for begin in begins])
    power = np.abs(np.fft.rfft(windows * np.hanning(_WINDOW), 4 * _WINDOW)) ** 2
    hz = np.geomspace(LOWEST_HZ, HIGHEST_HZ, ROWS)
    at = hz / (rate_hz / (4 * _WINDOW))
    rows = np.stack([np.interp(at, np.arange(power.shape[1]), column) for column in power])
    strongest = max(float(rows.max()), 1e-30)
    level_db = 10.0 * np.log10(np.maximum(rows / strongest, 1e-12))
    shade: FloatArray = np.clip(1.0 + level_db / DEPTH_DB, 0.0, 1.0)
    return shade
