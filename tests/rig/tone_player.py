"""Program: play tones whose place in the stream is known, for the rig's own tests.

    python -m tests.rig.tone_player DEVICE SECONDS HZ PERIOD_IN_SAMPLES

From left and right in turn, from one second on. Prints "playing" once the stream is open, "ended"
when it has ended, and "pace" with the samples a second that were asked of it.
"""

import sys
import time

import numpy as np
import sounddevice
from numpy.typing import NDArray

from tests.rig.sound import Tone

RATE_HZ = 48000
AMPLITUDE = 0.3


def render(seconds: float, hz: float, period: float) -> NDArray[np.float32]:
    samples = np.zeros((int((seconds + 1) * RATE_HZ), 2), np.float32)
    place = np.arange(len(samples))
    starts = np.arange(RATE_HZ, (seconds - 0.2) * RATE_HZ, period)
    for number, start in enumerate(starts):
        near = slice(int(start), int(start) + 6000)
        wave = Tone(hz).wave((place[near] - start) / RATE_HZ)
        samples[near, number % 2] = AMPLITUDE * wave
    return samples


def main() -> None:
    device, seconds, hz, period = sys.argv[1], *map(float, sys.argv[2:5])
    samples = render(seconds, hz, period)
    played = 0
    asked: list[tuple[float, int]] = []

    def play(out: NDArray[np.float32], frames: int, _times: object, _status: object) -> None:
        nonlocal played
        asked.append((time.perf_counter(), played))
        part = samples[played : played + frames]
        out[: len(part)] = part
        out[len(part) :] = 0
        played += frames

    stream = sounddevice.OutputStream(
        samplerate=RATE_HZ,
        channels=2,
        dtype="float32",
        blocksize=512,
        latency=0.1,
        device=device,
        callback=play,
        finished_callback=lambda: print("ended", flush=True),
    )
    with stream:
        print("playing", flush=True)
        while played < seconds * RATE_HZ and stream.active:
            time.sleep(0.02)
    moments, places = np.array(asked[20:]).T
    print("pace", np.polyfit(moments - moments[0], places, 1)[0])


if __name__ == "__main__":
    main()
