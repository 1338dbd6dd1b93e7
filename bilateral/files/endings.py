"""How the names of pictures and sounds end that can be opened."""

from collections.abc import Mapping
from types import MappingProxyType

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
SOUND_FORMATS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "WAV": (".wav",),
        "WAVEX": (".wav",),
        "RF64": (".wav",),
        "W64": (".w64",),
        "AIFF": (".aiff", ".aif"),
        "FLAC": (".flac",),
        "OGG": (".ogg", ".oga", ".opus"),
        "MP3": (".mp3",),
    }
)
"""By the name that the library for sounds has of a format."""
SOUNDS = tuple(dict.fromkeys(ending for ends in SOUND_FORMATS.values() for ending in ends))
