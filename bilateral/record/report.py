"""A client's sittings, or one of them, as a page to be printed; free text only if asked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bilateral.record.history import WholeSitting, sitting_of, sittings_of
from bilateral.record.report_curves import curves_of_sets, curves_of_sittings
from bilateral.record.report_style import STYLE
from bilateral.record.report_tables import (
    Table,
    calm_lines,
    dose,
    notes_by_set,
    sets_table,
    sitting_in_short,
    sittings_table,
)
from bilateral.record.report_words import ReportWords
from bilateral.record.store import Store
from bilateral.version import __version__
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class PrintedReport:
    """What is to be printed."""

    language: str
    title: str
    body: str
    """HTML of what is read, which a page puts into itself."""

    def html(self) -> str:
        """A file that stands by itself."""
        style = STYLE.read_text(encoding="utf-8")
        return (
            f'<!doctype html>\n<html lang="{self.language}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{escape(self.title)}</title>\n<style>\n{style}</style>\n</head>\n"
            f'<body>\n<main class="report">\n{self.body}\n</main>\n</body>\n</html>\n'
        )


def client_report(
    store: Store, client: int, language: str, *, at_ms: int, with_notes: bool
) -> PrintedReport:
    """All sittings of a client, with curves and dose."""
    words = ReportWords(language)
    code = (store.row("client", client) or {})["code"]
    sittings = sittings_of(store, client)
    title = words.say(Notice("client-report-title", client=code))
    parts = [_para(dose(words, sittings)), *curves_of_sittings(words, sittings)]
    if sittings:
        parts.append(_table(sittings_table(words, sittings[::-1])))
    if with_notes:
        wholes = (sitting_of(store, one.id, with_notes=True) for one in sittings[::-1])
        parts += _notes(words, [*_dated_notes(words, wholes)])
    return _report(words, title, parts, at_ms)


def sitting_report(
    store: Store, sitting: int, language: str, *, at_ms: int, with_notes: bool
) -> PrintedReport:
    """One sitting, set by set. Raises Told."""
    words = ReportWords(language)
    whole = sitting_of(store, sitting, with_notes=with_notes)
    line = whole.line
    day = words.day(line.at_ms, line.utc_offset_min, "long")
    title = words.say(Notice("client-report-sitting", client=whole.client, day=day))
    parts = [_para(sitting_in_short(words, line)), _para(dose(words, [line]))]
    parts += curves_of_sets(words, whole)
    parts.append(_table(sets_table(words, whole)))
    parts += [_para(one) for one in calm_lines(words, whole)]
    parts += _notes(words, [*notes_by_set(words, whole)])
    return _report(words, title, parts, at_ms)


def _dated_notes(
    words: ReportWords, wholes: Iterable[WholeSitting]
) -> Iterator[tuple[str, Sequence[str]]]:
    for whole in wholes:
        notes = [note for one in (whole.before, *whole.sets) for note in one.notes]
        if notes:
            yield words.day(whole.line.at_ms, whole.line.utc_offset_min), notes


def _notes(words: ReportWords, noted: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    if not noted:
        return []
    items = "".join(
        f"<dt>{escape(name)}</dt>" + "".join(f"<dd>{escape(note)}</dd>" for note in notes)
        for name, notes in noted
    )
    return [f"<h2>{escape(words.say(Notice('client-report-notes')))}</h2><dl>{items}</dl>"]


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in table.heads)
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"


def _para(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _report(words: ReportWords, title: str, parts: Iterable[str], at_ms: int) -> PrintedReport:
    made = words.say(Notice("client-report-made", day=words.day_here(at_ms), version=__version__))
    body = "\n".join([f"<h1>{escape(title)}</h1>", *parts, f'<p class="made">{escape(made)}</p>'])
    return PrintedReport(words.language, title, body)
