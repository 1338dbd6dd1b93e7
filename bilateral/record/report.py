"""A client's sittings, or one of them, as a page to be printed; free text only if asked for."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from bilateral.record.history import PastSet, PastSitting, WholeSitting, sitting_of, sittings_of
from bilateral.record.report_curves import curves_of_sets, curves_of_sittings
from bilateral.record.report_words import ReportWords
from bilateral.record.store import Store
from bilateral.version import __version__
from bilateral.words.notice import Notice

STYLE = Path(__file__).with_name("report.css")
"""The page of a browser takes it, too."""


def client_report(store: Store, client: int, language: str, *, at_ms: int, with_notes: bool) -> str:
    """All sittings of a client, with curves and dose."""
    words = ReportWords(language)
    code = (store.row("client", client) or {})["code"]
    sittings = sittings_of(store, client)
    title = words.say(Notice("client-report-title", client=code))
    parts = [_para(_dose(words, sittings)), *curves_of_sittings(words, sittings)]
    if sittings:
        parts.append(_sittings_table(words, sittings[::-1]))
    if with_notes:
        wholes = (sitting_of(store, one.id, with_notes=True) for one in sittings[::-1])
        parts += _notes(words, [*_dated_notes(words, wholes)])
    return _page(words, title, parts, at_ms)


def sitting_report(
    store: Store, sitting: int, language: str, *, at_ms: int, with_notes: bool
) -> str:
    """One sitting, set by set. Raises Told."""
    words = ReportWords(language)
    whole = sitting_of(store, sitting, with_notes=with_notes)
    line = whole.line
    day = words.day(line.at_ms, line.utc_offset_min, "long")
    title = words.say(Notice("client-report-sitting", client=whole.client, day=day))
    said = [f"{scale} {words.range(span)}" for scale, span in line.ranges.items()]
    told = [words.phases(line), *line.targets, *said]
    parts = [_para(" · ".join(filter(None, told))), _para(_dose(words, [line]))]
    parts += curves_of_sets(words, whole)
    parts.append(_sets_table(words, whole))
    parts += [_para(one) for one in calm_lines(words, whole)]
    parts += _notes(words, [*_notes_by_set(words, whole)])
    return _page(words, title, parts, at_ms)


def calm_lines(words: ReportWords, whole: WholeSitting) -> Iterator[str]:
    """Calm exercises and the body scan of a sitting, a line each."""
    for kind, seconds in whole.exercises:
        yield words.exercise(kind, seconds)
    if whole.is_clear is not None:
        yield words.scan(whole.is_clear)


def _dose(words: ReportWords, sittings: Sequence[PastSitting]) -> str:
    return words.say(
        Notice(
            "client-report-dose",
            sittings=len(sittings),
            sets=sum(one.sets for one in sittings),
            passes=words.number(sum(one.passes for one in sittings)),
            minutes=words.minutes(sum(one.seconds for one in sittings)),
        )
    )


def _sittings_table(words: ReportWords, sittings: Sequence[PastSitting]) -> str:
    has_targets = any(one.targets for one in sittings)
    names = ["date", "phases", *(["target"] if has_targets else []), "sets", "passes", "minutes"]
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
    return _table([*_heads(words, names), "SUD", "VOC"], rows)


def _sets_table(words: ReportWords, whole: WholeSitting) -> str:
    offset = whole.line.utc_offset_min
    names = ["set", "time", "preset", "passes", "speed", "outputs", "end", "rating"]
    first = words.say(Notice("page-sitting-first"))
    rows = [[first, *[""] * 6, words.ratings(whole.before.ratings)]] if whole.before.ratings else []
    rows += [
        [
            str(one.given["number"]),
            words.time(one.given["at_ms"], offset),
            words.preset(one.given["preset"]),
            words.passes(one),
            f"{words.number(one.given['speed_hz'], 2)} Hz",
            words.outputs(one),
            words.end(one),
            words.ratings(one.ratings),
        ]
        for one in whole.sets
    ]
    return _table(_heads(words, names), rows)


def _heads(words: ReportWords, names: Iterable[str]) -> list[str]:
    return [words.say(Notice(f"page-history-columns-{name}")) for name in names]


def _dated_notes(
    words: ReportWords, wholes: Iterable[WholeSitting]
) -> Iterator[tuple[str, Sequence[str]]]:
    for whole in wholes:
        notes = [note for one in (whole.before, *whole.sets) for note in one.notes]
        if notes:
            yield words.day(whole.line.at_ms, whole.line.utc_offset_min), notes


def _notes_by_set(words: ReportWords, whole: WholeSitting) -> Iterator[tuple[str, Sequence[str]]]:
    for one in (whole.before, *whole.sets):
        if one.notes:
            yield _name_of(words, one), one.notes


def _name_of(words: ReportWords, one: PastSet) -> str:
    number = one.given.get("number")
    if number is None:
        return words.say(Notice("page-sitting-first"))
    return words.say(Notice("page-sitting-set", number=number))


def _notes(words: ReportWords, noted: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    if not noted:
        return []
    items = "".join(
        f"<dt>{escape(name)}</dt>" + "".join(f"<dd>{escape(note)}</dd>" for note in notes)
        for name, notes in noted
    )
    return [f"<h2>{escape(words.say(Notice('client-report-notes')))}</h2><dl>{items}</dl>"]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"


def _para(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _page(words: ReportWords, title: str, parts: Iterable[str], at_ms: int) -> str:
    made = words.say(Notice("client-report-made", day=words.day(at_ms, 0), version=__version__))
    body = "\n".join(parts)
    return (
        f'<!doctype html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n"
        f'</head>\n<body>\n<main class="report">\n<h1>{escape(title)}</h1>\n{body}\n'
        f'<p class="made">{escape(made)}</p>\n</main>\n</body>\n</html>\n'
    )
