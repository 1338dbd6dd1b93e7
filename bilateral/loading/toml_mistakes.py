"""The mistakes people make in a settings file, and what they meant to write."""

import re

from bilateral.loading.spelling import quoted
from bilateral.words.notice import Notice

_MISTAKES = {
    "typographic-quotes": r".*[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb].*",
    "decimal-comma": r"(\w+)\s*=\s*([-+]?\d+),(\d+)\s*(?:#.*)?",
    "unit": r"(\w+)\s*=\s*([-+]?\d+(?:\.\d+)?)\s*([A-Za-z%]+)\s*(?:#.*)?",
    "point-first": r"(\w+)\s*=\s*([-+]?)\.(\d+)\s*(?:#.*)?",
    "point-last": r"(\w+)\s*=\s*([-+]?\d+)\.\s*(?:#.*)?",
    "yes": r"(\w+)\s*=\s*(?i:true|yes|on)\s*(?:#.*)?",
    "no": r"(\w+)\s*=\s*(?i:false|no|off)\s*(?:#.*)?",
    "unquoted": r"(\w+)\s*=\s*([A-Za-z][\w .-]*?)\s*(?:#.*)?",
    "empty": r"(\w+)\s*=\s*(?:#.*)?",
    "backslash": r"(\w+)\s*=\s*(\"[^\"]*\\[^\"]*\")\s*(?:#.*)?",
    "open-quote": r"(\w+)\s*=\s*[\"'][^\"']*(?:#.*)?",
    "colon": r"(\w+)\s*:\s*(.+)",
    "leading-zero": r"(\w+)\s*=\s*([-+]?)0+(\d+(?:\.\d+)?)\s*(?:#.*)?",
    "blank-in-name": r"([A-Za-z]\w*)\s+(\w+)\s*=\s*(.+)",
    "two-equals": r"(\w+)\s*==+\s*([^=]+)",
    "two-in-line": r"(\w+\s*=\s*[^;,\s]+)\s*[;,]\s*(\w+\s*=.+)",
}
"""What people write, most telling first."""
_PARTS = ("one", "two", "three")
"""What the parts that are found are called in the remedy."""
_LONGEST_LINE = 300
"""No setting is longer; the patterns would take for ever on a line without an end."""
_BROKEN_HEADER = re.compile(r"\[\s*(\w+)\s*(?:\]\]+)?\s*(?:#.*)?")


def mistake_in(line: str, reason: str) -> tuple[Notice, Notice]:
    """What is wrong with `line`, and what to write instead; `reason` is what tomllib said."""
    if header := _BROKEN_HEADER.fullmatch(line):
        return _told("header", header[1])
    if "overwrite" in reason or "twice" in reason or "redefine" in reason:
        return _told("twice")
    if line.startswith("#"):
        return _told("unseen")
    for mistake, pattern in _MISTAKES.items():
        if len(line) <= _LONGEST_LINE and (found := re.fullmatch(pattern, line)):
            return _told(mistake, *(quoted(part)[1:-1] for part in found.groups()))
    if "Unclosed" in reason or "at end of document" in reason:
        return _told("unclosed")
    return _told("unreadable")


def _told(mistake: str, *parts: str) -> tuple[Notice, Notice]:
    filled = dict(zip(_PARTS, parts, strict=False))
    problem, remedy = Notice(f"toml-{mistake}"), Notice(f"toml-{mistake}.remedy", **filled)  # type: ignore[arg-type]  # none is a severity
    return problem, remedy
