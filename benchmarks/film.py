"""Breathing written as a film, decoded by FFmpeg: its light, marks and swell against the plan.

`python -m benchmarks film [--minutes 5]`
"""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from benchmarks.calm import MARK_COLUMNS, SIZE_COLUMNS, marks_row, size_row
from benchmarks.tables import print_table
from tests.rig.breath import LONGER_EXHALE, QUIET_SOUND, Breaths, FloatArray
from tests.rig.program import Program
from tests.rig.recording import Recording
from tests.system.breathing import LARGEST, MARKS_ALONE, SHORT, SMALLEST

WIDTH, HEIGHT, FPS, RATE_HZ = 640, 360, 30, 48000
LEAD_IN_S = 1.0
STEADY = {"BILATERAL_EXERCISE_SWELL_PERCENT": "0"}
SPAN_S = 0.1
FAINT = 0.03
"""Of the light: less is what the encoder left of nothing."""
LONGEST_S = 1800.0


@dataclass(frozen=True, slots=True)
class Film:
    """Decoded: how large the light is in each frame, in pixels, and the sound."""

    at_s: FloatArray
    radii_px: FloatArray
    sound: Recording


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="benchmarks film", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0)
    asked, _ = parser.parse_known_args()
    seconds = 60.0 * asked.minutes
    breaths = Breaths.of([(LEAD_IN_S, 1.0 / sum(LONGER_EXHALE))], (0, LONGER_EXHALE))
    count = int(np.ceil(seconds / sum(LONGER_EXHALE)))
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        marked = written(run_dir, "breathing", "marked.mp4", seconds, MARKS_ALONE)
        swelling = written(run_dir, "breathing", "swelling.mp4", seconds, {})
        steady = written(run_dir, "resting-light", "steady.m4a", seconds, STEADY)
        films = {"with marks": read(marked), "with a sound like breath": read(swelling)}
        reference = read(steady).sound
    title = f"A film of {asked.minutes:g} minutes of breathing, decoded"
    print_table(
        f"{title}: the light",
        ("", *SIZE_COLUMNS),
        [(told, *size_row(off_percent(film, breaths, count))) for told, film in films.items()],
    )
    marks = marks_row(films["with marks"].sound, breaths, count)
    print_table(f"{title}: its marks", MARK_COLUMNS, [marks])
    off = 100.0 * swell_off(films["with a sound like breath"].sound, reference, breaths, count)
    print_table(
        f"{title}: its sound beside one that does not swell",
        ("spans of 0.1 s", "off, % of the loudest: median", "p99", "worst"),
        [(len(off), *(float(one) for one in np.percentile(off, (50, 99, 100))))],
    )


def written(
    run_dir: Path, preset: str, name: str, seconds: float, environment: dict[str, str]
) -> Path:
    """What `bilateral render` makes of it."""
    words = ["render", preset, str(run_dir / name), "--seconds", f"{seconds:g}"]
    if name.endswith(".mp4"):
        words += ["--size", f"{WIDTH}x{HEIGHT}", "--fps", str(FPS)]
    else:
        words += ["--ambience", "breath"]
    with Program(run_dir, *words, environments=[SHORT, environment]) as program:
        program.succeed(LONGEST_S)
    return run_dir / name


def read(path: Path) -> Film:
    """Decode it; a disc of one colour lies on a plain ground."""
    at_s, areas = [], []
    with av.open(str(path)) as film:
        for frame in film.decode(video=0) if film.streams.video else ():
            bright = frame.to_ndarray()[:HEIGHT].astype(np.float32)  # its first plane
            ground = float(bright[0, 0])
            light = float(bright[HEIGHT // 2, WIDTH // 2]) - ground
            shares = (bright - ground) / max(light, 1.0)
            shares[shares < FAINT] = 0.0
            at_s.append(float(frame.time or 0.0))
            areas.append(float(shares.sum()))
    with av.open(str(path)) as film:
        heard = [(frame.time, frame.to_ndarray()) for frame in film.decode(audio=0)]
    samples = np.concatenate([part.T for _, part in heard]).astype(np.float32)
    begins_s = float(heard[0][0] or 0.0)
    ends = len(samples)
    marks = np.array([[0.0, begins_s], [ends, begins_s + ends / RATE_HZ]])
    sound = Recording(samples, RATE_HZ, marks, xruns=0, spans=((0, ends),))
    return Film(np.array(at_s), np.sqrt(np.array(areas) / np.pi), sound)


def off_percent(film: Film, breaths: Breaths, count: int) -> FloatArray:
    """How far off the radius is in each frame from the first breath to the end of the last."""
    inside = (film.at_s >= LEAD_IN_S) & (film.at_s < breaths.moment_of(count))
    full = breaths.fullness_at(film.at_s[inside])
    wanted_px = (SMALLEST + (LARGEST - SMALLEST) * full) * HEIGHT / 2
    found: FloatArray = 100.0 * np.abs(film.radii_px[inside] / wanted_px - 1.0)
    return found


def swell_off(sound: Recording, reference: Recording, breaths: Breaths, count: int) -> FloatArray:
    """How far off the loudness is in each span, as a share of the loudest."""
    span = round(SPAN_S * RATE_HZ)
    begins = round(LEAD_IN_S * RATE_HZ)
    spans = int((breaths.moment_of(count) - LEAD_IN_S) / SPAN_S)
    levels = [
        np.sqrt(np.mean(one.samples[begins:][: spans * span, 0].reshape(spans, span) ** 2, axis=1))
        for one in (sound, reference)
    ]
    at_s = LEAD_IN_S + (np.arange(spans) + 0.5) * SPAN_S
    wanted = QUIET_SOUND + (1.0 - QUIET_SOUND) * breaths.fullness_at(at_s)
    share = levels[0] / levels[1]
    # The two presets have levels of their own.
    found: FloatArray = np.abs(share / (share @ wanted / (wanted @ wanted)) - wanted)
    return found


if __name__ == "__main__":
    main()
