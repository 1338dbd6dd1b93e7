"""The therapist's own sounds, which may be given as tones."""

from io import BytesIO
from pathlib import Path

from bilateral.files.atomic_write import write_new
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.loading.file_names import free_name, made_safe
from bilateral.loading.rules import SETTING_RULES
from bilateral.loading.spelling import quoted
from bilateral.loading.write_refusals import failures_told, refused
from bilateral.words.notice import Notice

LARGEST_SOUND_BYTES = 20_000_000
NAMELESS = "sound"
_BLOCK = 4096


def sounds_in(folder: Path) -> tuple[str, ...]:
    """Names of the sounds that may be chosen; none where there is no such folder."""
    may_be_chosen = SETTING_RULES["audio"]["cue_file"]
    try:
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
    except OSError:
        return ()
    return tuple(name for name in names if may_be_chosen.accepts(name, is_text=False))


def add_sound(folder: Path, name: str, content: bytes) -> str:
    """Put a sound into `folder` and tell its name there. Raises SettingsRefused.

    May be done on any thread.
    """
    where = Notice("where-file", file=quoted(name))
    if len(content) > LARGEST_SOUND_BYTES:
        problem = Notice("sound-file-large", most=LARGEST_SOUND_BYTES // 10**6)
        raise refused(where, problem, Notice("sound-file-large.remedy"))
    try:
        suffix = _suffix(content)
    except SoundRefused as wrong:
        raise refused(where, wrong.notice, wrong.remedy) from None
    with failures_told(where):
        taken = [path.stem for path in folder.iterdir()] if folder.is_dir() else []
        stem = made_safe(Path(name.replace("\\", "/")).stem, NAMELESS)
        free = f"{free_name(stem, taken)}{suffix}"
        write_new(folder / free, content)
    return free


def _suffix(content: bytes) -> str:
    """How the name of such a file ends. Raises SoundRefused where nothing of it can be read."""
    with SoundFile(BytesIO(content)) as sound:
        if not len(sound.read(_BLOCK)):
            raise SoundRefused(Notice("sound-file-silent"), Notice("sound-file-silent.remedy"))
        return sound.suffix
