"""A client's sittings, and the sets of one, in the words of the page and of what is printed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bilateral.record.history import PastSet, PastSitting, WholeSitting
from bilateral.record.report_words import ReportWords
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class Table:
    """Words in columns; each row is told by its first cell."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def sittings_table(words: ReportWords, sittings: Sequence[PastSitting]) -> Table:
    """A row for each sitting; memories only where some were named."""
    has_targets = any(one.targets for one in sittings)
    target = ["target"] if has_targets else []
    names = ["date", "phases", *target, "sets", "passes", "minutes"]
    rows = [
        [
            words.day(one.at_ms, one.utc_offset_min),
            words.phases(one),
            *([", ".join(one.targets)] if has_targets else []),
            str(one.sets),
            words.number(one.passes),
            words.minutes(one.seconds),
            words.range(one.ranges.get("SUD")),
            words.range(one.ranges.get("VOC")),
        ]
        for one in sittings
    ]
    return Table([*_heads(words, names), "SUD", "VOC"], rows)


def sets_table(words: ReportWords, whole: WholeSitting) -> Table:
    """A row for each set, and one for what was said before the first."""
    offset = whole.line.utc_offset_min
    has_targets = any(one.target for one in whole.sets)
    target = ["target"] if has_targets else []
    names = ["set", "time", *target, "preset", "passes", "speed", "outputs", "end", "rating"]
    rows = [
        [
            str(one.given["number"]),
            words.time(one.given["at_ms"], offset),
            *([one.target] if has_targets else []),
            words.preset(one.given["preset"]),
            words.passes(one),
            f"{words.number(one.given['speed_hz'], 2, 2)} Hz",
            words.outputs(one),
            words.end(one),
            words.ratings(one.ratings),
        ]
        for one in whole.sets
    ]
    if whole.before.ratings:
        first = words.say(Notice("page-sitting-first"))
        rows.insert(0, [first, *[""] * (len(names) - 2), words.ratings(whole.before.ratings)])
    return Table(_heads(words, names), rows)


def dose(words: ReportWords, sittings: Sequence[PastSitting]) -> str:
    """What all of them came to."""
    return words.say(
        Notice(
            "client-report-dose",
            sittings=len(sittings),
            sets=sum(one.sets for one in sittings),
            passes=words.number(sum(one.passes for one in sittings)),
            minutes=words.minutes(sum(one.seconds for one in sittings)),
        )
    )


def sitting_in_short(words: ReportWords, line: PastSitting) -> str:
    """Phases, memories and numbers of a sitting."""
    said = [f"{words.scale(scale)} {words.range(span)}" for scale, span in line.ranges.items()]
    return " · ".join(filter(None, [words.phases(line), *line.targets, *said]))


def calm_lines(words: ReportWords, whole: WholeSitting) -> Iterator[str]:
    """Calm exercises and the body scan of a sitting, a line each."""
    for kind, seconds in whole.exercises:
        yield words.exercise(kind, seconds)
    if whole.is_clear is not None:
        yield words.scan(whole.is_clear)


def notes_by_set(words: ReportWords, whole: WholeSitting) -> Iterator[tuple[str, Sequence[str]]]:
    """The notes of a sitting, with the set after which they were written."""
    for one in (whole.before, *whole.sets):
        if one.notes:
            yield _name_of(words, one), one.notes


def _name_of(words: ReportWords, one: PastSet) -> str:
    number = one.given.get("number")
    if number is None:
        return words.say(Notice("page-sitting-first"))
    return words.say(Notice("page-sitting-set", number=number))


def _heads(words: ReportWords, names: Iterable[str]) -> list[str]:
    return [words.say(Notice(f"client-report-columns-{name}")) for name in names]
