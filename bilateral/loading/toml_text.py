"""Reads a settings file; whatever is wrong with its text is said in plain words."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bilateral.loading.settings_refused import Refusal, SettingsRefused
from bilateral.loading.spelling import in_utf8, printable, quoted
from bilateral.loading.toml_mistakes import mistake_in
from bilateral.words.notice import Notice

LARGEST_BYTES = 100_000
"""A settings file has a few hundred lines; anything larger was chosen by mistake."""

LONGEST_LINE = 10_000
MOST_DOTS = 100
"""No setting's line needs a tenth of these; the parser may take for ever on one that has more."""
LONGEST_PATH = 200

_PLACE = re.compile(r"\(at line (\d+), column \d+\)")
_HEADER = re.compile(r"\s*\[\[?([^\]]+)\]")
_KEY = re.compile(r"""\s*["']?([A-Za-z0-9_-]+)["']?\s*=""")
_DOTTED_KEY = re.compile(r"""\s*["']?([A-Za-z0-9_-]+)["']?\s*\.\s*["']?([A-Za-z0-9_-]+)["']?\s*=""")


@dataclass(frozen=True, slots=True)
class TomlText:
    """A settings file as it was read, so that a setting can be told with its line."""

    shown: Notice
    """The file as it is told to the therapist."""
    text: str
    values: dict[str, object]
    lines: dict[tuple[str, str | None], int]
    """Where settings and sections (field None) stand, for files laid out as nearly all are."""

    @property
    def description(self) -> str:
        """What the first line says behind #; "" where it is no comment."""
        first = self.text.split("\n", 1)[0]
        return first.lstrip("# ").strip() if first.startswith("#") else ""

    def where(self, section: str, field: str | None = None) -> Notice:
        """The file, with the line of a setting or section where it can be found."""
        line = self.lines.get((section, field)) or self.lines.get((section, None))
        return _line(self.shown, line) if line else self.shown


def read_toml(path: Path, called: Notice | None = None) -> TomlText:
    """Read a settings file, told as `called`. Raises SettingsRefused for a file that is no TOML."""
    shown = called or told_as(path)
    return parse_toml(_read_bytes(path, shown), shown)


def read_text(path: Path) -> str:
    """A settings file as it stands, right or wrong. Raises SettingsRefused if it holds no text."""
    shown = told_as(path)
    return _decoded(_read_bytes(path, shown), shown)


def path_text(path: Path) -> str:
    """The path as a text that can be kept. Raises SettingsRefused where it is not in UTF-8."""
    if in_utf8(str(path)) != str(path):
        raise SettingsRefused([_refusal(told_as(path), "old-name")])
    return str(path)


def parse_toml(content: bytes, shown: Notice) -> TomlText:
    """What a file told as `shown` holds. Raises SettingsRefused for what is no TOML."""
    text = _decoded(content, shown)
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE or (line.count(".") > MOST_DOTS and line.lstrip()[:1] != "#"):
            raise SettingsRefused([_refusal(_line(shown, number), "long-line")])
    try:
        return TomlText(shown, text, tomllib.loads(text), _lines(lines))
    except tomllib.TOMLDecodeError as error:
        refusal = _told(shown, text, error)
    except RecursionError:
        refusal = _refusal(shown, "nested")
    except ValueError:
        refusal = _refusal(shown, "digits")
    raise SettingsRefused([refusal])


def told_as(path: Path) -> Notice:
    """A file by its path, as far as there is room for it."""
    whole = str(path)
    shown = whole if len(whole) <= LONGEST_PATH else f"…{whole[-LONGEST_PATH:]}"
    return Notice("where-file", file=printable(shown))


def _read_bytes(path: Path, where: Notice) -> bytes:
    try:
        if path.is_dir():
            problem = "folder"
        elif not path.exists():
            problem = "not-there"
        elif not path.is_file():
            problem = "not-ordinary"
        elif path.stat().st_size > LARGEST_BYTES:
            problem = "large"
        else:
            return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror.lower() if isinstance(error, OSError) and error.strerror else ""
        why = reason or Notice("file-unopened-name")
        told = Notice("file-unopened", why=why), Notice("file-unopened.remedy")
        raise SettingsRefused([Refusal(where, *told)]) from None
    raise SettingsRefused([_refusal(where, problem)])


def _decoded(content: bytes, where: Notice) -> str:
    """Text without the mark some editors put first, and with lines ended as TOML has them."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        problem = "utf-16"
    elif b"\x00" in content:
        problem = "no-text"
    else:
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            where = _line(where, content.count(b"\n", 0, error.start) + 1)
            problem = "old-letter"
    told = Notice(f"file-holds-{problem}"), Notice("file-holds-no-text.remedy")
    raise SettingsRefused([Refusal(where, *told)])


def _told(shown: Notice, text: str, error: tomllib.TOMLDecodeError) -> Refusal:
    place = _PLACE.search(str(error))
    lines = text.rstrip().split("\n")
    number = min(int(place[1]), len(lines)) if place else len(lines)
    line = lines[number - 1].strip()
    problem, remedy = mistake_in(line, str(error))
    told = Notice("refused-line", line=quoted(line), problem=problem)
    return Refusal(_line(shown, number), told, remedy)


def _line(shown: Notice, number: int) -> Notice:
    return Notice("where-line", file=shown, line=number)


def _refusal(where: Notice, problem: str) -> Refusal:
    return Refusal(where, Notice(f"file-is-{problem}"), Notice(f"file-is-{problem}.remedy"))


def _lines(lines: list[str]) -> dict[tuple[str, str | None], int]:
    found: dict[tuple[str, str | None], int] = {}
    section = ""
    for number, line in enumerate(lines, start=1):
        if header := _HEADER.match(line):
            section, _, field = (part.strip(" \t\"'") for part in header[1].partition("."))
            found.setdefault((section, field or None), number)
        elif key := _KEY.match(line):
            found.setdefault((section, key[1]) if section else (key[1], None), number)
        elif not section and (dotted := _DOTTED_KEY.match(line)):
            found.setdefault((dotted[1], dotted[2]), number)
    return found
