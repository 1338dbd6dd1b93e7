"""The mistakes people make in a settings file, and what they meant to write."""

import re

from bilateral.loading.spelling import quoted

# What people write, what they meant, most telling first. {0}, {1}: the parts found in the line.
_MISTAKES = (
    (
        r".*[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb].*",
        "typographic quotes cannot be read.",
        'Use straight quotes: "',
    ),
    (
        r"(\w+)\s*=\s*([-+]?\d+),(\d+)\s*(?:#.*)?",
        "a decimal comma cannot be read.",
        "Write a point: {0} = {1}.{2}",
    ),
    (
        r"(\w+)\s*=\s*([-+]?\d+(?:\.\d+)?)\s*([A-Za-z%]+)\s*(?:#.*)?",
        "there is something behind the number.",
        "Write the number alone: {0} = {1}",
    ),
    (
        r"(\w+)\s*=\s*([-+]?)\.(\d+)\s*(?:#.*)?",
        "a number cannot begin with its point.",
        "Write: {0} = {1}0.{2}",
    ),
    (
        r"(\w+)\s*=\s*([-+]?\d+)\.\s*(?:#.*)?",
        "a number cannot end with its point.",
        "Write: {0} = {1}.0",
    ),
    (
        r"(\w+)\s*=\s*(?i:true|yes|on)\s*(?:#.*)?",
        "that is not how a yes is written.",
        "Write: {0} = true",
    ),
    (
        r"(\w+)\s*=\s*(?i:false|no|off)\s*(?:#.*)?",
        "that is not how a no is written.",
        "Write: {0} = false",
    ),
    (
        r"(\w+)\s*=\s*([A-Za-z][\w .-]*?)\s*(?:#.*)?",
        "text stands without quotes.",
        'Write: {0} = "{1}"',
    ),
    (
        r"(\w+)\s*=\s*(?:#.*)?",
        "nothing stands behind the equals sign.",
        "Write a value there, or delete the line.",
    ),
    (
        r"(\w+)\s*=\s*(\"[^\"]*\\[^\"]*\")\s*(?:#.*)?",
        "a backslash cannot stand alone.",
        "Write every \\ twice.",
    ),
    (r"(\w+)\s*=\s*[\"'][^\"']*(?:#.*)?", "a closing quote is missing.", "Add it."),
    (r"(\w+)\s*:\s*(.+)", "a colon stands where = belongs.", "Write: {0} = {1}"),
    (
        r"(\w+)\s*=\s*([-+]?)0+(\d+(?:\.\d+)?)\s*(?:#.*)?",
        "a number cannot begin with a zero before other digits.",
        "Write: {0} = {1}{2}",
    ),
    (
        r"([A-Za-z]\w*)\s+(\w+)\s*=\s*(.+)",
        "a name cannot hold a blank.",
        "Write: {0}_{1} = {2}",
    ),
    (r"(\w+)\s*==+\s*([^=]+)", "one = is enough.", "Write: {0} = {1}"),
    (
        r"(\w+\s*=\s*[^;,\s]+)\s*[;,]\s*(\w+\s*=.+)",
        "two settings stand in one line.",
        "Give each a line of its own: {0}",
    ),
)
_LONGEST_LINE = 300
"""No setting is longer; the patterns would take for ever on a line without an end."""
_BROKEN_HEADER = re.compile(r"\[\s*(\w+)\s*(?:\]\]+)?\s*(?:#.*)?")


def mistake_in(line: str, reason: str) -> tuple[str, str]:
    """What is wrong with `line`, and what to write instead; `reason` is what tomllib said."""
    if header := _BROKEN_HEADER.fullmatch(line):
        return "a section stands in one pair of brackets.", f"Write: [{header[1]}]"
    if "overwrite" in reason or "twice" in reason or "redefine" in reason:
        return "the same name stands a second time.", "Keep one of the two, delete the other."
    if line.startswith("#"):
        return "a character stands here that no editor shows.", "Delete the line and type it again."
    for pattern, problem, remedy in _MISTAKES:
        if len(line) <= _LONGEST_LINE and (found := re.fullmatch(pattern, line)):
            parts = [quoted(part)[1:-1] for part in found.groups()]
            return problem, remedy.format(*parts) if parts else remedy
    if "Unclosed" in reason or "at end of document" in reason:
        return "a bracket or quote before this place is never closed.", "Close it, or delete it."
    return (
        "this line cannot be read.",
        "A line is a [section], a setting such as speed_hz = 1.2, or a comment behind #.",
    )
