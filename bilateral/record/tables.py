"""What a record holds: each table and column with its meaning, declared once.

Rows are added and never changed; what corrects an earlier one says which. Only whose a sitting was
may be put right (`moving.py`): a copy would stay in the record of somebody else. `id` is a row's
name, which it has before it is written, so that it can be offered again; `entry` is the number
under which the audit has it, and orders rows whatever the clock said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `of` is the table whose rows it names."""

    name: str
    kind: str
    """As SQLite names it: INTEGER, REAL, TEXT."""
    meaning: str
    is_optional: bool = False
    of: str = ""


def _whole(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, "INTEGER", meaning, optional)


def _number(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, "REAL", meaning, optional)


def _text(name: str, meaning: str, *, optional: bool = False) -> Column:
    return Column(name, "TEXT", meaning, optional)


def _of(table: str, meaning: str, *, name: str = "", optional: bool = False) -> Column:
    return Column(name or table, "INTEGER", meaning, optional, table)


AT = _whole("at_ms", "moment, in milliseconds since 1970 (UTC), as this computer's clock had it")
ALWAYS = (
    _whole("id", "number that names the row"),
    _whole("entry", "number in the audit; what was added later has the greater one"),
)
SITTING = _of("sitting", "the sitting in which it was")
AFTER = _of("given_set", "the set after which it was told", optional=True)


def _corrects(table: str) -> Column:
    return _of(table, "the earlier row that this one takes the place of", name="corrects",
               optional=True)  # fmt: skip


_DECLARED: Mapping[str, tuple[Column, ...]] = {
    "client": (AT, _text("code", "the therapist's code for the client; no name is asked for")),
    "keeping": (
        _of("client", "whose record is meant"),
        AT,
        _whole("years", "how long it is kept, counted from the end of the last sitting"),
    ),
    "target": (
        _of("client", "whose memory it is"),
        AT,
        _text("label", "a short label for a target memory"),
        _corrects("target"),
    ),
    "sitting": (
        _of("client", "who was there"),
        AT,
        _whole("utc_offset_min", "local time minus UTC, in minutes"),
        _text("program", "version of the program"),
    ),
    "sitting_end": (SITTING, AT),
    "phase": (
        SITTING,
        AT,
        _whole("phase", "phase of the protocol that began, 1 to 8"),
        _text("preset", "preset chosen for it", optional=True),
        _of("target", "the memory that it is about", optional=True),
    ),
    "screening": (
        SITTING,
        AT,
        _text("question", "name of the question"),
        _text("answer", "yes, no or asked"),
    ),
    "given_set": (
        SITTING,
        _whole("number", "number of the set in its sitting"),
        AT,
        _text("preset", "name of the preset"),
        _number("passes_planned", "passes it was to have; empty where it was open", optional=True),
        _number("passes", "passes given"),
        _number("seconds", "time from moving off to rest"),
        _number("speed_hz_planned", "passes a second as planned"),
        _number("speed_hz", "passes a second in the mean, pauses left out"),
        _text("speeds", "JSON: pairs of seconds since the start and passes a second; 0 is a pause"),
        _whole("eyes", "1 if the eyes were given something"),
        _whole("ears", "1 if the ears were given something"),
        _whole("hands", "1 if the hands were given something"),
        _text("path", "line along which the target moved"),
        _text("outcome", "completed, finished or halted"),
        _text("ended_by", "who ended it: end, therapist, client, program"),
        _whole("interruptions", "how often it was paused or an output was lost"),
        _number("irregular_percent", "how irregular the cues were on purpose", optional=True),
        _text("sync", "good, fair, poor or unknown"),
        _number("sync_ms", "99th percentile of the asynchrony of two outputs", optional=True),
        _text("detail", "JSON: further figures that were measured"),
    ),
    "exercise": (
        SITTING,
        AT,
        _text("kind", "which calming exercise"),
        _number("seconds", "how long it was given"),
    ),
    "rating": (
        SITTING,
        AFTER,
        _of("target", "the memory that was rated", optional=True),
        AT,
        _text("scale", "SUD (0 to 10), VOC (1 to 7) or load (0 to 10)"),
        _whole(
            "value",
            "the number that the client said; empty where one was taken back",
            optional=True,
        ),
        _corrects("rating"),
    ),
    "body_scan": (
        SITTING,
        AT,
        _whole("is_clear", "1 if the body was felt to be clear"),
        _corrects("body_scan"),
    ),
    "note": (SITTING, AFTER, AT, _text("text", "free text"), _corrects("note")),
}
TABLES: Mapping[str, tuple[Column, ...]] = {
    table: (*ALWAYS, *columns) for table, columns in _DECLARED.items()
}
"""Those that others refer to come first."""
NOTES = "note"
"""The table of free text: kept apart, and let out only when that was asked for."""


def references_to(table: str) -> Iterator[tuple[str, str]]:
    """Tables and their columns that name rows of this one."""
    for other, columns in TABLES.items():
        for column in columns:
            if column.of == table:
                yield other, column.name
