"""The therapist's own sounds, which may be given as tones."""

from io import BytesIO
from pathlib import Path

from bilateral.files.sound_file import SoundRefused, suffix_of
from bilateral.loading.own_files import names_in, put
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import quoted
from bilateral.loading.write_failures import refused
from bilateral.words.notice import Notice

LARGEST_SOUND_BYTES = 20_000_000
NAMELESS = "sound"


def sounds_in(folder: Path) -> tuple[str, ...]:
    """Names of the sounds that may be chosen; none where there is no such folder."""
    return names_in(folder, SETTING_RULES["audio"]["cue_file"])


def add_sound(folder: Path, name: str, content: bytes) -> str:
    """Put a sound into `folder` and tell its name there. Raises SettingsRefused.

    May be done on any thread.
    """
    where = Notice("where-file", file=quoted(name))
    if len(content) > LARGEST_SOUND_BYTES:
        problem = Notice("sound-file-large", most=LARGEST_SOUND_BYTES // 10**6)
        raise refused(where, problem, Notice("sound-file-large.remedy"))
    try:
        suffix = suffix_of(BytesIO(content))
    except SoundRefused as wrong:
        raise refused(where, wrong.notice, wrong.remedy) from None
    return put(folder, name, NAMELESS, suffix, content, where)
