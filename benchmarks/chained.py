"""The baseline: tones played in a chain of sleeps, each side in turn, as hobby tools do it.

    python -m benchmarks.chained --speed 1 --seconds 20 --report out.json

It writes the times its plan had for the tones, in the form of the product's report.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import pygame

RATE_HZ = 48000
PITCH_HZ = 440.0
TONE_S = 0.1
AMPLITUDE = 0.1


def main() -> None:
    """Play a set and write its plan."""
    words = argparse.ArgumentParser()
    words.add_argument("--speed", type=float, required=True)
    words.add_argument("--seconds", type=float, required=True)
    words.add_argument("--report", type=Path, required=True)
    chosen = words.parse_args()
    pygame.mixer.init(RATE_HZ, -16, 2, 512)
    sides = [_tone(0), _tone(1)]
    time.sleep(2.0)
    sweep_s = 0.5 / chosen.speed
    start_s = time.perf_counter()
    planned = []
    for sweep in range(round(chosen.seconds / sweep_s)):
        sides[sweep % 2].play()
        planned.append(
            {"modality": "audio", "sweep": sweep, "planned_s": start_s + sweep * sweep_s}
        )
        time.sleep(sweep_s)
    time.sleep(0.5)
    chosen.report.write_text(json.dumps({"sets": [{"events": planned}]}))


def _tone(channel: int) -> pygame.mixer.Sound:
    at_s = np.arange(round(TONE_S * RATE_HZ)) / RATE_HZ
    rise = np.clip(np.minimum(at_s, TONE_S - at_s) / 0.01, 0.0, 1.0)
    wave = AMPLITUDE * (0.5 - 0.5 * np.cos(np.pi * rise)) * np.sin(2 * np.pi * PITCH_HZ * at_s)
    stereo = np.zeros((len(at_s), 2), np.int16)
    stereo[:, channel] = np.round(wave * 32767)
    return pygame.mixer.Sound(buffer=stereo.tobytes())


if __name__ == "__main__":
    main()
