"""The steps by which a record came to be as it is: each whole or not at all, none ever changed.

Another step is one more text at the end.
"""

import re

APPLICATION = 0x42494C41
"""BILA, in the file's head."""
_ROW = "id INTEGER PRIMARY KEY, entry INTEGER NOT NULL"
_AT = "at_ms INTEGER NOT NULL CHECK(at_ms BETWEEN 0 AND 250000000000000)"
_VERSION_1 = f"""
CREATE TABLE client({_ROW}, {_AT}, code TEXT NOT NULL UNIQUE
    CHECK(length(code) BETWEEN 1 AND 80)) STRICT;
CREATE TABLE keeping({_ROW}, client INTEGER NOT NULL REFERENCES client, {_AT},
    years INTEGER NOT NULL CHECK(years BETWEEN 0 AND 100)) STRICT;
CREATE TABLE target({_ROW}, client INTEGER NOT NULL REFERENCES client, {_AT},
    label TEXT NOT NULL, corrects INTEGER REFERENCES target) STRICT;
CREATE TABLE sitting({_ROW}, client INTEGER NOT NULL REFERENCES client, {_AT},
    utc_offset_min INTEGER NOT NULL CHECK(utc_offset_min BETWEEN -1439 AND 1439),
    program TEXT NOT NULL) STRICT;
CREATE TABLE sitting_end({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    {_AT}) STRICT;
CREATE TABLE phase({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting, {_AT},
    phase INTEGER NOT NULL CHECK(phase BETWEEN 1 AND 8), preset TEXT,
    target INTEGER REFERENCES target) STRICT;
CREATE TABLE screening({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    {_AT}, question TEXT NOT NULL,
    answer TEXT NOT NULL CHECK(answer IN ('yes', 'no', 'asked'))) STRICT;
CREATE TABLE given_set({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    number INTEGER NOT NULL CHECK(number >= 1), {_AT}, preset TEXT NOT NULL,
    passes_planned REAL, passes REAL NOT NULL CHECK(passes >= 0),
    seconds REAL NOT NULL CHECK(seconds >= 0), speed_hz_planned REAL NOT NULL,
    speed_hz REAL NOT NULL, speeds TEXT NOT NULL CHECK(json_valid(speeds)),
    eyes INTEGER NOT NULL CHECK(eyes IN (0, 1)), ears INTEGER NOT NULL CHECK(ears IN (0, 1)),
    hands INTEGER NOT NULL CHECK(hands IN (0, 1)), path TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK(outcome IN ('completed', 'finished', 'halted')),
    ended_by TEXT NOT NULL CHECK(ended_by IN ('end', 'therapist', 'client', 'program')),
    interruptions INTEGER NOT NULL, irregular_percent REAL,
    sync TEXT NOT NULL CHECK(sync IN ('good', 'fair', 'poor', 'unknown')), sync_ms REAL,
    detail TEXT NOT NULL CHECK(json_valid(detail)), UNIQUE(sitting, number)) STRICT;
CREATE TABLE exercise({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    {_AT}, kind TEXT NOT NULL, seconds REAL NOT NULL) STRICT;
CREATE TABLE rating({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    given_set INTEGER REFERENCES given_set, target INTEGER REFERENCES target,
    {_AT}, scale TEXT NOT NULL CHECK(scale IN ('SUD', 'VOC', 'load')),
    value INTEGER NOT NULL, corrects INTEGER REFERENCES rating,
    CHECK(CASE scale WHEN 'VOC' THEN value BETWEEN 1 AND 7 ELSE value BETWEEN 0 AND 10 END)) STRICT;
CREATE TABLE body_scan({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    {_AT}, is_clear INTEGER NOT NULL CHECK(is_clear IN (0, 1)),
    corrects INTEGER REFERENCES body_scan) STRICT;
CREATE TABLE note({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    given_set INTEGER REFERENCES given_set, {_AT}, text TEXT NOT NULL,
    corrects INTEGER REFERENCES note) STRICT;
CREATE TABLE audit_key(key BLOB NOT NULL) STRICT;
INSERT INTO audit_key VALUES(randomblob(32));
CREATE TABLE audit(number INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, act TEXT NOT NULL,
    kind TEXT NOT NULL, subject INTEGER, hash BLOB NOT NULL) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is not changed'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is not deleted'); END;
"""
_INDEXED_IN_1 = """
keeping(client), target(client), target(corrects), sitting(client, at_ms), sitting_end(sitting),
phase(sitting), phase(target), screening(sitting), exercise(sitting), rating(sitting),
rating(given_set), rating(target), rating(corrects), body_scan(sitting), body_scan(corrects),
note(sitting), note(given_set), note(corrects)
"""


def _indexes(on: str) -> str:
    """Every column that refers to a row is indexed, or a deletion would read whole tables."""
    return "".join(
        f"CREATE INDEX {table}_{columns.partition(',')[0]} ON {table}({columns});\n"
        for table, columns in re.findall(r"(\w+)\(([\w, ]+)\)", on)
    )


_VERSION_2 = f"""
CREATE TABLE rating_2({_ROW}, sitting INTEGER NOT NULL REFERENCES sitting,
    given_set INTEGER REFERENCES given_set, target INTEGER REFERENCES target,
    {_AT}, scale TEXT NOT NULL CHECK(scale IN ('SUD', 'VOC', 'load')),
    value INTEGER, corrects INTEGER REFERENCES rating_2,
    CHECK(value IS NOT NULL OR corrects IS NOT NULL),
    CHECK(CASE scale WHEN 'VOC' THEN value BETWEEN 1 AND 7 ELSE value BETWEEN 0 AND 10 END)) STRICT;
INSERT INTO rating_2 SELECT * FROM rating;
DROP TABLE rating;
ALTER TABLE rating_2 RENAME TO rating;
"""  # noqa: S608  # names of ours
"""A number may be taken back: its correction has no value."""
_INDEXED_IN_2 = "rating(sitting), rating(given_set), rating(target), rating(corrects)"
MIGRATIONS = (
    _VERSION_1 + _indexes(_INDEXED_IN_1),
    _VERSION_2 + _indexes(_INDEXED_IN_2),
)
