"""Files that cannot be used: refused with place, range and what to write."""

from pathlib import Path

import pytest

from bilateral.loading import SettingsRefused, check_file
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from tests.hypothesis_profiles import some
from tests.settings.refusals import refusal_of

# What stands in the file, then the line told (0: none), and what the sentence must hold.
WRONG_FILES: dict[str, tuple[str, int, tuple[str, ...]]] = {
    "too fast": (
        "[motion]\nspeed_hz = 3.5",
        2,
        ("motion.speed_hz", "3.5", "from 0.05 to 2 Hz", "Write instead: speed_hz = 2.0"),
    ),
    "too slow": (
        "[motion]\nspeed_hz = 0",
        2,
        ("is 0,", "from 0.05 to 2 Hz", "Write instead: speed_hz = 0.05"),
    ),
    "number in quotes": (
        '[motion]\n\nspeed_hz = "1.2"',
        3,
        ('the text "1.2"', "a number from 0.05 to 2 Hz", "speed_hz = 1.2"),
    ),
    "unit in quotes": ('[motion]\nspeed_hz = "1,2 Hz"', 2, ("Write instead: speed_hz = 1.2",)),
    "too loud": (
        "[audio]\nlevel_dbfs = 0",
        2,
        ("audio.level_dbfs", "is 0,", "from -80 to -6 dBFS", "Write instead: level_dbfs = -20.0"),
    ),
    "yes for true": (
        '[audio]\non = "yes"',
        2,
        ("audio.on", '"yes"', "true or false", "Write instead: on = true"),
    ),
    "number for true": ("[audio]\nswap = 1", 2, ("audio.swap", "is 1,", "swap = false")),
    "true for a number": ("[motion]\nspeed_hz = true", 2, ("is true,", "speed_hz = 1.0")),
    "unknown choice": (
        '[motion]\nprofile = "sinus"',
        2,
        ('"sinusoid", "linear", "saccade" or "eased"', 'Write instead: profile = "sinusoid"'),
    ),
    "colour by name": (
        '[target]\ncolour = "Black"',
        2,
        ("target.colour", '"#80c0ff"', 'Write instead: colour = "#000000"'),
    ),
    "short colour": ('[target]\ncolour = "#abc"', 2, ('colour = "#aabbcc"',)),
    "list for a colour": ("[target]\nbackground = [0, 0, 0]", 2, ("a list", '"#000000"')),
    "half a pass": (
        "[set]\npasses = 24.5",
        2,
        ("set.passes", "24.5", "a whole number from 1 to 1000 passes", "passes = 24"),
    ),
    "date": ("[set]\nseconds = 1979-05-27", 2, ("a date or time", "from 1 to 3600 s")),
    "infinite": ("[set]\nlead_in_s = inf", 2, ("is inf", "from 1 to 30 s", "lead_in_s = 30.0")),
    "no number": ("[set]\nfade_s = nan", 2, ("is nan", "from 0.35 to 10 s", "fade_s = 1.0")),
    "long number": ("[audio]\npitch_hz = " + "9" * 400, 2, ("too many digits", "2000.0")),
    "endless number": ("[audio]\npitch_hz = " + "9" * 5000, 0, ("too many digits", "1.25")),
    "bound that is excluded": (
        "[audio]\nalignment_sweeps = 1.0",
        2,
        ("above -1 and below 1 sweeps", "alignment_sweeps = 0.9"),
    ),
    "monitor 0": ("[display]\nmonitor = 0", 2, ("display.monitor", "counted from 1", '"auto"')),
    "no monitor": ('[display]\nmonitor = ""', 2, ("an empty text", 'monitor = "auto"')),
    "setting as a section": ("[motion.speed_hz]\na = 1", 1, ("a section of its own", "1.0")),
    "misspelt setting": (
        "[motion]\nsped_hz = 1.2",
        2,
        ("no setting sped_hz under [motion]", "The nearest one is speed_hz", "speed_hz = 1.2"),
    ),
    "setting of another section": (
        "[target]\nspeed_hz = 1.2",
        2,
        ("no setting speed_hz under [target]", "belongs under [motion] or [limits]"),
    ),
    "setting like no other": (
        "[target]\nxyzzy = 1",
        2,
        ("xyzzy", "shown, shape, colour, background"),
    ),
    "misspelt section": ("[moton]\nspeed_hz = 1", 1, ("[moton]", "The nearest one is [motion]")),
    "section like no other": ("[xyzzy]\na = 1", 1, ("[xyzzy]", "[display], [target]")),
    "setting without section": (
        "speed_hz = 1.2",
        1,
        ("outside its section", "below the line [motion] or [limits]"),
    ),
    "misspelt without section": ("sped_hz = 1", 1, ("The nearest one is speed_hz, below",)),
    "section as a number": ("motion = 3", 1, ("motion is 3", "Write: [motion] in a line")),
    "section in two brackets": ("[[limits]]\nspeed_hz = 1", 1, ("limits is a list", "[limits]")),
    "dotted": ("motion.speed_hz = 9", 1, ("motion.speed_hz", "is 9,", "speed_hz = 2.0")),
    "passes and seconds": (
        "[set]\npasses = 9\nseconds = 9",
        3,
        ("set.seconds is 9 s", "set.passes", "Leave one of the two out"),
    ),
    "jumps too fast": (
        '[motion]\nprofile = "saccade"\nspeed_hz = 1.8',
        3,
        ("motion.speed_hz is 1.8 Hz", "1.5 Hz", "Write instead: speed_hz = 1.5"),
    ),
    "jumps in red": (
        '[target]\ncolour = "#ff0000"\n[motion]\nprofile = "saccade"',
        2,
        ("target.colour is #ff0000", "saturated red", 'colour = "#ff6666"'),
    ),
    "above own limit": (
        "[audio]\nlevel_dbfs = -10\n[limits]\nlevel_dbfs = -25",
        2,
        ("audio.level_dbfs is -10 dBFS", "limits.level_dbfs", "level_dbfs = -25.0"),
    ),
    "tone of edges": (
        "[audio]\nduration_ms = 30\nramp_ms = 20",
        2,
        ("audio.duration_ms is 30 ms", "at least 40 ms", "duration_ms = 40.0"),
    ),
    "decimal comma": ("[motion]\nspeed_hz = 1,2", 2, ("decimal comma", "speed_hz = 1.2")),
    "unit": ("[motion]\nspeed_hz = 1.2 Hz # x", 2, ("behind the number", "speed_hz = 1.2")),
    "bare text": ("[motion]\nprofile = linear", 2, ("without quotes", 'profile = "linear"')),
    "True": ("[audio]\non = True", 2, ("how a yes is written", "Write: on = true")),
    "off": ("[audio]\non = off", 2, ("how a no is written", "Write: on = false")),
    "word processor's quotes": (
        "[motion]\nprofile = \u201clinear\u201d",
        2,
        ("typographic quotes", "straight quotes"),
    ),
    "open quote": ('[motion]\nprofile = "linear', 2, ("a closing quote is missing",)),
    "open list": ("[motion]\nspeed_hz = [1", 2, ("never closed",)),
    "open bracket": ("[motion\nspeed_hz = 1", 1, ("Write: [motion]",)),
    "colon": ("[motion]\nspeed_hz: 1.2", 2, ("a colon stands", "Write: speed_hz = 1.2")),
    "blank in a name": ("[motion]\nspeed hz = 1.2", 2, ("blank", "Write: speed_hz = 1.2")),
    "two equals signs": ("[motion]\nspeed_hz == 1.2", 2, ("Write: speed_hz = 1.2",)),
    "nothing given": ("[motion]\nspeed_hz =", 2, ("nothing stands behind",)),
    "point first": ("[motion]\nspeed_hz = .5", 2, ("Write: speed_hz = 0.5",)),
    "point last": ("[motion]\nspeed_hz = 1.", 2, ("Write: speed_hz = 1.0",)),
    "zero first": ("[motion]\nspeed_hz = 01.5", 2, ("Write: speed_hz = 1.5",)),
    "two in a line": ("[set]\npasses = 3; fade_s = 1", 2, ("two settings", "line of its own")),
    "backslash": ('[audio]\ndevice = "C:\\x"', 2, ("backslash", "twice")),
    "twice": ("[motion]\nspeed_hz = 1\nspeed_hz = 2\n", 3, ("a second time", "Keep one")),
    "section twice": ("[motion]\nspeed_hz = 1\n[motion]\n", 3, ("a second time", "Keep one")),
    "no setting": ('{"motion": 1}', 1, ("cannot be read", "speed_hz = 1.2")),
    "nested": ("a = " + "[" * 5000, 0, ("nested too deeply", "[section]")),
    "invisible character": ("# a\x07b", 1, ("no editor shows", "type it again")),
}


@pytest.mark.parametrize("name", some(WRONG_FILES))
def test_a_wrong_file_is_refused_in_plain_words(name: str, tmp_path: Path) -> None:
    text, line, words = WRONG_FILES[name]
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    told = refusal_of(path)
    assert f"mine.toml, line {line}:" in told if line else "mine.toml:" in told
    assert [word for word in words if word not in told] == []
    assert told.count("mine.toml") == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a = 1\n# \xe4\n", "line 2: a letter is saved in an old encoding"),
        ("[motion]".encode("utf-16"), "saved as UTF-16"),
        (b"\x89PNG\x00\x00", "the file holds no text"),
        (b"a = 1\n" * 20_000, "far too large"),
    ],
)
def test_a_file_that_is_no_text_is_refused(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(content)
    assert words in refusal_of(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    looped = tmp_path / "loop.toml"
    looped.symlink_to(looped)
    assert "is a folder" in refusal_of(tmp_path)
    assert "no such file" in refusal_of(tmp_path / "none.toml")
    assert "loop.toml" in refusal_of(looped)
    assert "cannot be opened" in refusal_of(tmp_path / ("x" * 5000))
    assert refusal_of(tmp_path / "a\0b")


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "mine.toml"
    path.touch()
    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything
    told = refusal_of(path)
    assert "cannot be opened (permission denied)" in told
    assert "you may read it" in told


def test_everything_wrong_in_one_file_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('volume = 1\n[motion]\nspeed_hz = 9\npath = "up"\n[lights]\na = 1\n')
    with pytest.raises(SettingsRefused) as refused:
        check_file(path)
    lines = [say(refusal.where, FALLBACK).rpartition(" ")[2] for refusal in refused.value.refusals]
    assert lines == ["1", "3", "4", "5"]


def test_a_file_with_endless_mistakes_is_not_told_endlessly(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[motion]\n" + "".join(f"a{n} = 1\n" for n in range(500)))
    told = refusal_of(path)
    assert "more is wrong" in told
    assert told.count("\n") < 110
