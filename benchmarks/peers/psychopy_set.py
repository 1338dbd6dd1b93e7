"""The same set as a user of PsychoPy would write it; needs PsychoPy's own Python, nothing of ours.

    PYTHON psychopy_set.py SOUND_DEVICE SECONDS X WIDTH HEIGHT REPORT

A disc glides at 1 Hz in a window of so many pixels at X; at each extreme a tone, left and right in
turn, is given to `Sound.play(when=...)` a quarter of a second ahead. It comes first if it may.
"""

import json
import math
import sys
import time
from pathlib import Path

from psychopy import prefs

DEVICE, SECONDS, X, WIDTH, HEIGHT, REPORT = sys.argv[1:7]
prefs.hardware["audioLib"] = ["ptb"]
prefs.hardware["audioLatencyMode"] = 3
prefs.hardware["audioDevice"] = DEVICE

import numpy as np  # noqa: E402  # preferences come before all else
import psychtoolbox as ptb  # noqa: E402
import psychtoolbox.audio  # noqa: E402
from psychopy import core, sound, visual  # noqa: E402

RATE_HZ = 48000
TONE_S, RAMP_S, PITCH_HZ, LEVEL_DBFS = 0.1, 0.01, 440.0, -20.0
SWEEPS_PER_S = 2.0
LEAD_IN_S = 3.0
AHEAD_S = 0.25
FRAME_S = 1 / 60
DIAMETER = 0.05
WIDTH_SHARE = 0.8


def two_channels_each() -> None:
    """Help it with sound servers, which offer 32: it opens all, and then has no tone for them."""
    listed = psychtoolbox.audio.get_devices

    def get_devices(*wishes: object, **named: object) -> list[dict[str, object]]:
        found: list[dict[str, object]] = listed(*wishes, **named)
        return [device | {"NrOutputChannels": 2} for device in found]

    psychtoolbox.audio.get_devices = get_devices


def tone(side: int) -> sound.Sound:
    at_s = np.arange(int(TONE_S * RATE_HZ)) / RATE_HZ
    ramp = np.clip(np.minimum(at_s, TONE_S - at_s) / RAMP_S, 0.0, 1.0)
    wave = 10 ** (LEVEL_DBFS / 20) * (0.5 - 0.5 * np.cos(np.pi * ramp))
    wave *= np.sin(2 * np.pi * PITCH_HZ * at_s)
    both = np.zeros((len(wave), 2))
    both[:, side] = wave
    return sound.Sound(both, stereo=True, sampleRate=RATE_HZ, hamming=False)


def ahead_of_host_s() -> float:
    """How far Psychtoolbox' clock is ahead of time.perf_counter()."""
    readings = []
    for _ in range(50):
        before_s = time.perf_counter()
        told_s = ptb.GetSecs()
        after_s = time.perf_counter()
        readings.append((after_s - before_s, told_s - (before_s + after_s) / 2))
    return float(min(readings)[1])


def main() -> None:
    width, height = int(WIDTH), int(HEIGHT)
    window = visual.Window(
        size=(width, height),
        pos=(int(X), 0),
        units="pix",
        color=(-1, -1, -1),
        allowGUI=False,
        fullscr=False,
        title="PsychoPy",
        checkTiming=False,
    )
    two_channels_each()
    disc = visual.Circle(window, radius=DIAMETER * height / 2, fillColor="white", lineColor=None)
    tones = [tone(0), tone(1)]
    core.rush(True)
    began_s = time.perf_counter()
    for _ in range(30):
        window.flip()
    paced = (time.perf_counter() - began_s) / 30 > FRAME_S / 2
    ahead_s = ahead_of_host_s()
    reach = WIDTH_SHARE * (width - DIAMETER * height) / 2
    start_s = due_s = time.perf_counter()
    start_s += LEAD_IN_S
    sweeps = int(float(SECONDS) * SWEEPS_PER_S)
    given = 0
    window.recordFrameIntervals = True
    while (now_s := time.perf_counter()) < start_s + float(SECONDS) + 0.5:
        if given < sweeps and now_s > start_s + given / SWEEPS_PER_S - AHEAD_S:
            tones[given % 2].play(when=start_s + given / SWEEPS_PER_S + ahead_s)
            given += 1
        phase = max(0.0, min(float(sweeps), (now_s + FRAME_S - start_s) * SWEEPS_PER_S))
        disc.pos = (-reach * math.cos(math.pi * phase), 0)
        disc.draw()
        if not paced:  # a display without flips to wait for
            due_s = max(due_s + FRAME_S, now_s)
            core.wait(due_s - time.perf_counter(), hogCPUperiod=0.002)
        window.flip()
    window.close()
    planned = [{"sweep": n, "planned_s": start_s + n / SWEEPS_PER_S} for n in range(sweeps)]
    Path(REPORT).write_text(json.dumps({"events": planned, "paced": paced}), encoding="utf-8")
    core.quit()


main()
