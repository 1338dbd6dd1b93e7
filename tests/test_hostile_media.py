"""Whatever stands in a file of the therapist's own: it is refused in a sentence, or given safely.

One table for all that may be named in a set: cues, music, pictures. Nothing is held whole, nothing
waits for ever, and what takes its place is what is usual.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from audio.tones import ToneBank
from bilateral.files.music import choices_in, files_named
from bilateral.files.picture_header import PictureRefused
from bilateral.files.sound_file import SoundFile, SoundRefused
from bilateral.loading.file_findings import file_findings
from bilateral.loading.music import IncomingMusic
from bilateral.loading.photos import add_photo, photo_in
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.sound_glance import glance_at_music, glance_at_sound
from bilateral.loading.sounds import add_sound
from bilateral.settings import Settings
from bilateral.stimulus.sound import ToneShape
from bilateral.visual.own_picture import read_own_picture
from bilateral.visual.photos import read_photo
from bilateral.words.catalogue import say
from bilateral.words.languages import languages
from bilateral.words.notice import Notice
from tests.files.pictures import claiming, jpeg_claiming, picture
from tests.files.sounds import HOSTILE, NO_FILES, RATE_HZ, encoded, rotten, sine
from tests.hypothesis_profiles import some

BLOCK = 4096
MOST_MB = 150
"""More than all this together takes; a picture or an hour of music unpacked takes much more."""
HEARD_ALL_THE_SAME = {
    *("nan.wav", "infinite.wav", "huge.wav", "rot.wav", "half.mp3", "rot.mp3", "rot.ogg"),
    *("odd-bits.wav", "claims-4-gb.wav"),
}
"""Of the hostile sounds those that have some sound all the same."""
PICTURES: Mapping[str, bytes] = {
    "empty.png": b"",
    "one-byte.jpg": b"\xff",
    "head-only.png": claiming(8, 4)[:20],
    "half.png": picture("PNG", (400, 300))[:300],
    "half.jpg": picture("JPEG", (400, 300))[:900],
    "half.webp": picture("WEBP", (400, 300))[:60],
    "rot.png": rotten(picture("PNG", (400, 300)), 0.5, 100),
    "rot.jpg": rotten(picture("JPEG", (400, 300)), 0.5, 400),
    "60000-by-60000.png": claiming(60_000, 60_000),
    "60000-by-60000.jpg": jpeg_claiming(60_000, 60_000),
    "no-width.png": claiming(0, 4),
    "text.png": b"This is no picture.\n" * 50,
    "drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
    "other-kind.png": picture("GIF", (16, 9)),
    "music.jpg": encoded(sine(), "MP3"),
    "zeros.webp": bytes(5000),
    "noise.png": np.random.default_rng(2).bytes(20_000),
}


EVERYWHERE = ["finding-unseen-picture", "finding-unseen-background", "finding-unseen-calm"]


def everywhere(name: str) -> Mapping[str, Mapping[str, object]]:
    """A picture wherever a set or the room may have one."""
    target = {"picture": name, "background_kind": "photo", "background_photo": name}
    return {"target": target, "calm": {"photo": name}}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("sounds", "music", "photos"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("audio.tones.sound_folder", lambda: tmp_path / "sounds")
    return tmp_path


@pytest.fixture
def held_little() -> Iterator[None]:
    """The whole test takes no more memory than is bounded."""
    if sys.platform != "linux":
        yield
        return
    before_kb = _most_kb()
    yield
    assert _most_kb() - before_kb < MOST_MB * 1000


def _most_kb() -> int:
    import resource  # noqa: PLC0415  # there is none on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def told_of(settings: Mapping[str, Mapping[str, object]], folder: Path) -> list[str]:
    found = file_findings(Settings.model_validate(settings), folder)
    for one in found:
        assert_sentence(one.reason)
        assert_sentence(one.remedy)
    return [one.reason.code for one in found]


def assert_sentence(notice: Notice) -> None:
    for language in languages():
        assert say(notice, language).rstrip().endswith((".", ")"))


def assert_refused_in_words(act: Callable[[], object]) -> bool:
    """Whether it is refused, and then in a sentence."""
    try:
        act()
    except SettingsRefused as refused:
        for notice in refused.in_short:
            assert_sentence(notice)
        return True
    except SoundRefused as refused:
        assert_sentence(refused.notice)
        assert_sentence(refused.remedy)
        return True
    return False


def assert_read_safely(source: Path | io.BytesIO) -> None:
    with SoundFile(source) as sound:
        frames = 0
        while len(block := sound.read(BLOCK)):
            frames += len(block)
            assert len(block) <= BLOCK
            assert np.isfinite(block).all()
            assert np.abs(block).max() <= 1.0
        assert frames <= 3 * RATE_HZ


def open_and_close(path: Path) -> None:
    SoundFile(path).close()


def take_music(folder: Path, name: str, content: bytes) -> None:
    with IncomingMusic(folder, name) as incoming:
        for at in range(0, len(content), 1000):
            incoming.write(content[at : at + 1000])
        incoming.taken()


@pytest.mark.usefixtures("held_little")
def test_a_hostile_sound_is_refused_in_a_sentence_or_given_as_far_as_it_goes(folder: Path) -> None:
    usual = ToneBank(ToneShape(), RATE_HZ).starting_at(0.0)[1].wave
    for name, content in some(HOSTILE.items()):
        path = folder / "sounds" / name
        path.write_bytes(content)
        (folder / "music" / name).write_bytes(content)
        for source in (path, io.BytesIO(content)):
            assert_refused_in_words(partial(assert_read_safely, source))
        cannot_open = assert_refused_in_words(partial(open_and_close, path))
        chosen = {"audio": {"cue_file": name}, "ambience": {"source": "music", "music": name}}
        for look, place in ((glance_at_sound, "sounds"), (glance_at_music, "music")):
            with suppress(SoundRefused):
                assert look(folder / place, name).outline
        bank = ToneBank(ToneShape(file=name), RATE_HZ)
        wave = bank.starting_at(0.0)[1].wave
        assert np.isfinite(wave).all()
        assert (bank.fault is None) <= (name in HEARD_ALL_THE_SAME), name
        assert bank.fault is None or np.array_equal(wave, usual)
        told = set(told_of(chosen, folder)) - {"finding-quieter"}
        unheard = {"finding-music": cannot_open, "finding-cue-file": bank.fault is not None}
        assert told == {code for code, is_so in unheard.items() if is_so}, name
        added = folder / "added"
        refused = [
            assert_refused_in_words(lambda: add_sound(added, name, content)),  # noqa: B023
            assert_refused_in_words(lambda: take_music(added, name, content)),  # noqa: B023
        ]
        assert refused[0] == refused[1] >= cannot_open, name
        assert len(list(added.iterdir())) == (0 if refused[0] else 1), name
        for kept in added.iterdir():
            kept.unlink()


@pytest.mark.usefixtures("held_little")
def test_a_hostile_picture_is_refused_in_a_sentence_or_shown_as_far_as_it_goes(
    folder: Path,
) -> None:
    for name, content in PICTURES.items():
        photos = folder / "photos"
        if assert_refused_in_words(lambda: add_photo(photos, name, content)):  # noqa: B023
            assert list(photos.iterdir()) == []
            (photos / name).write_bytes(content)
            assert told_of(everywhere(name), folder) == EVERYWHERE, name
            assert photo_in(photos, name) is None
        (path,) = photos.iterdir()
        for read in (read_photo, read_own_picture):
            with suppress(PictureRefused, pygame.error, OSError):
                read(path, (160, 90))
        path.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes in folders")
def test_what_is_no_file_is_waited_for_by_nobody(folder: Path) -> None:
    for kind, make in NO_FILES.items():
        names = {"sounds": f"{kind}.wav", "music": f"{kind}.mp3", "photos": f"{kind}.png"}
        for place, name in names.items():
            make(folder / place / name)
        chosen: Mapping[str, Mapping[str, object]] = {
            **everywhere(names["photos"]),
            "audio": {"cue_file": names["sounds"]},
            "ambience": {"source": "music", "music": names["music"]},
        }
        assert told_of(chosen, folder) == [*EVERYWHERE, "finding-cue-file", "finding-music"], kind
        assert ToneBank(ToneShape(file=names["sounds"]), RATE_HZ).fault is not None
        with pytest.raises((PictureRefused, OSError)):
            read_own_picture(folder / "photos" / names["photos"], (160, 90))
        with pytest.raises(SoundRefused):
            glance_at_music(folder / "music", names["music"])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_are_no_text_do_no_harm_and_are_not_offered(folder: Path) -> None:
    def strange(place: str, end: bytes) -> Path:
        return Path(os.fsdecode(os.fsencode(folder / place) + b"/\xff\xfe" + end))

    strange("music", b".wav").write_bytes(encoded(sine()))
    strange("photos", b".png").write_bytes(picture("PNG", (8, 4)))
    assert choices_in(folder / "music") == ()
    (played,) = files_named(folder / "music", "")
    assert_read_safely(played)
    assert glance_at_music(folder / "music", "").files == 1
    with suppress(PictureRefused, pygame.error, OSError, ValueError):
        read_own_picture(strange("photos", b".png"), (160, 90))


def test_a_name_leads_to_no_other_computer_and_a_list_to_no_other_file(folder: Path) -> None:
    (folder / "music" / "list.m3u").write_text("/etc/passwd\nhttp://127.0.0.1/x.mp3\n")
    assert choices_in(folder / "music") == ()
    for name in ("//there/share", "\\\\there\\share"):
        assert files_named(folder / "music", name) == ()
        chosen = {"ambience": {"source": "music", "music": name}}
        assert told_of(chosen, folder) == ["finding-music"]


def test_what_is_good_is_taken_and_told_of_by_nobody(folder: Path) -> None:
    content = encoded(sine(3.0), "MP3")
    take_music(folder / "music", "evening.wav", content)
    take_music(folder / "music", "evening.wav", content)
    assert choices_in(folder / "music") == ("evening.mp3",)
    with IncomingMusic(folder / "music", "one.mp3", "Long: walks") as incoming:
        incoming.write(content)
        assert incoming.taken() == "Long walks/one.mp3"
    assert choices_in(folder / "music") == ("evening.mp3", "Long walks")
    Image.new("RGB", (8, 4)).save(folder / "photos" / "lake.png")
    sound = add_sound(folder / "sounds", "drip.wav", encoded(sine()))
    for music in ("", "evening.mp3", "Long walks"):
        chosen: Mapping[str, Mapping[str, object]] = {
            **everywhere("lake.png"),
            "audio": {"cue_file": sound},
            "ambience": {"source": "music", "music": music},
        }
        assert told_of(chosen, folder) == []
        seen = glance_at_music(folder / "music", music)
        assert len(seen.outline) == 48
        assert seen.seconds == pytest.approx(3.0, abs=0.1)
        assert seen.loudness_lufs == pytest.approx(-9.0, abs=1.5)


def test_a_sharp_sound_that_cannot_be_as_loud_as_the_others_is_told_of(folder: Path) -> None:
    click = np.concatenate((sine(0.005, 2000.0), np.zeros(RATE_HZ // 10), 0.01 * sine(0.1)))
    add_sound(folder / "sounds", "click.wav", encoded(click))
    for level_dbfs, told in ((-40.0, []), (-10.0, ["finding-quieter"])):
        chosen = {"audio": {"cue_file": "click.wav", "level_dbfs": level_dbfs}}
        assert told_of(chosen, folder) == told
