"""What the richest mixture is made of: settings, and files in a home of their own."""

import math
from collections.abc import Mapping
from pathlib import Path as FilePath

import numpy as np
import soundfile
from PIL import Image, ImageDraw

from bilateral.loading.rules import SETTING_RULES
from bilateral.stimulus import paths
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.shape_flashes import largest_on, largest_uncounted
from bilateral.timing.variation import Variation

SWEEPS_PER_S = 2.0
MUSIC_HZ = 4000.0
"""Above what is looked at of the cues, so that both can be told apart."""
HEIGHT_PERCENT = 15
VARIED_PERCENT = 15.0


def richest(run_dir: FilePath) -> Mapping[str, str]:
    """Its settings as variables; its files go where `run_dir` has them."""
    own = run_dir / "config" / "bilateral"
    for place in ("photos", "music"):
        (own / place).mkdir(parents=True)
    photo = Image.new("RGBA", (240, 240))
    ImageDraw.Draw(photo).ellipse((0, 0, 239, 239), fill=(255, 240, 210, 255))
    photo.save(own / "photos" / "sun.png")
    at_s = np.arange(44_100 * 90) / 44_100
    swell = 0.3 + 0.1 * np.sin(2 * np.pi * 0.3 * at_s)
    song = swell * np.sin(2 * np.pi * MUSIC_HZ * at_s + 3.0 * np.sin(2 * np.pi * 5.0 * at_s))
    soundfile.write(own / "music" / "song.mp3", np.column_stack((song, song)), 44_100)
    varied = {
        f"BILATERAL_{section}_{field}".upper(): f"{VARIED_PERCENT:g}"
        for section, rules in SETTING_RULES.items()
        for field in rules
        if "variation" in field
    }
    return {
        "XDG_CONFIG_HOME": str(run_dir / "config"),
        "BILATERAL_TARGET_PICTURE": "sun.png",
        "BILATERAL_TARGET_DIAMETER_PERCENT": f"{_largest_percent():g}",
        "BILATERAL_MOTION_PATH": "eight",
        "BILATERAL_MOTION_HEIGHT_PERCENT": str(HEIGHT_PERCENT),
        "BILATERAL_AUDIO_SOUND": "bell",
        "BILATERAL_AMBIENCE_SOURCE": "music",
        "BILATERAL_HANDS_PATTERN": "hum",
        **varied,
    }


def _largest_percent() -> float:
    """Of a picture on this eight: where passes vary, the quickest and the widest count."""
    varied = Variation(VARIED_PERCENT / 100)
    motion = Motion(path=paths.Path.EIGHT, height=HEIGHT_PERCENT / 100, variation=varied)
    largest = largest_on(motion, SWEEPS_PER_S / 2 * varied.most, largest_uncounted())
    return math.floor(1000 * largest) / 10
