"""What a page asks of the record: a client's history, a sitting, a report, all there is, a move.

Read on the journal's thread, while the record is open, and for the page alone that asks.
"""

import base64
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bilateral.console.messages import (
    AskedOfOpen,
    NoticeMessage,
    Refused,
)
from bilateral.console.messages.of_record import (
    AskDelete,
    AskHistory,
    AskMove,
    AskNewCode,
    AskOfClient,
    AskPassphrase,
    AskPast,
    AskYears,
    FilesShown,
    HistoryShown,
    NotesShown,
    OfRecord,
    PastShown,
    PastSittingShown,
    RecordMade,
    ReportShown,
)
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.record.link import RecordLink
from bilateral.console.record.upkeep import (
    backed_up,
    deleted,
    keep_for,
    kept_of,
    with_code,
    with_passphrase,
)
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice

if TYPE_CHECKING:
    from bilateral.record.store import Store

REPORTS = frozenset({"record-report", "record-sitting-report"})


class RecordReader:
    """Belongs to the server's event loop.

    `moved` is told which sitting has gone to which code, and by their ids before those that its
    memories have now.
    """

    def __init__(
        self,
        link: RecordLink,
        now_ms: Callable[[], int],
        moved: Callable[[int, str, Mapping[int, int]], None],
        keep_years: Callable[[], int],
        goes_on: Callable[[str], bool],
    ) -> None:
        self._link, self._now_ms, self._moved = link, now_ms, moved
        self._keep_years = keep_years
        self._goes_on = goes_on

    def take(self, asked: AskedOfOpen, answer: Callable[[OfRecord | Refused], None]) -> None:
        """Have it read; `answer` is called once it is there, unless the record is shut by then."""
        if isinstance(asked, AskDelete) and self._goes_on(asked.client):
            notice = Notice("record-delete-going-on", client=asked.client)
            answer(refusal(asked.type, [notice]))
            return
        now_ms, years = self._now_ms(), self._keep_years()
        targets: dict[int, int] = {}
        keys: list[RecordMade] = []

        def work(store: "Store") -> OfRecord:
            shown = _answered(store, asked, now_ms, years, targets)
            if isinstance(shown, RecordMade):
                keys.append(shown)
            return shown

        def shut() -> None:
            for key in keys:
                answer(key)  # or nobody would ever know the code that opens the record now

        def done(shown: OfRecord) -> None:
            if isinstance(asked, AskMove):
                self._moved(asked.id, _code(asked), targets)
            elif isinstance(asked, AskYears | AskDelete):
                self._link.ask_clients()
            answer(shown)

        self._link.ask(*(work, done, lambda notice: answer(refusal(asked.type, [notice])), shut))

    def back_up(
        self, done: Callable[[int, bytes], None], refused: Callable[[Refused], None]
    ) -> None:
        """Have a backup made; `done` is told its content, and the last entry of the audit in it."""
        locked = Notice("record-locked")

        def made(backup: tuple[int, bytes]) -> None:
            self._link.ask_clients()  # it is said when that was
            done(*backup)

        def refuse(notice: Notice = locked) -> None:
            refused(refusal("record-backup", [notice]))

        self._link.ask(backed_up, made, refuse, refuse)


def _answered(
    store: "Store", asked: AskedOfOpen, now_ms: int, years: int, targets: dict[int, int]
) -> OfRecord:
    """What the page is told; `targets` is filled with memories that moved. Raises Told."""
    from bilateral.record.faults import told  # noqa: PLC0415  # only where there is a record

    with told(store.files.folder):
        match asked:
            case AskDelete():
                return deleted(store, asked)
            case AskPassphrase():
                return with_passphrase(store, asked)
            case AskNewCode():
                return with_code(store, asked)
            case _:
                return _read(store, asked, now_ms, years, targets)


def _read(
    store: "Store",
    asked: AskHistory | AskPast | AskOfClient | AskMove | AskYears,
    now_ms: int,
    years: int,
    targets: dict[int, int],
) -> OfRecord:
    language = chosen_language(asked.language)
    match asked:
        case AskHistory(client=client, page=page):
            return _history(store, client, page, language, years, now_ms)
        case AskYears(client=client, page=page):
            keep_for(store, client, asked.years, now_ms)
            return _history(store, client, page, language, years, now_ms)
        case AskPast() if asked.type not in REPORTS:
            return _past(store, asked, language)
        case AskOfClient() if asked.type not in REPORTS:
            return _files(store, asked, language, now_ms)
        case AskPast() | AskOfClient():
            return _report(store, asked, language, now_ms)
        case AskMove(id=sitting):
            from bilateral.record.moving import move_sittings  # noqa: PLC0415  # as above

            targets |= move_sittings(store, [sitting], _code(asked))
            return _history(store, _code(asked), 0, language, years, now_ms)


def _code(asked: AskMove) -> str:
    return " ".join(asked.code.split())


def _history(
    store: "Store", code: str, page: int, language: str, usual_years: int, now_ms: int
) -> HistoryShown:
    from bilateral.record import history, keeping  # noqa: PLC0415  # as above
    from bilateral.record.report_curves import curves_of_sittings  # noqa: PLC0415
    from bilateral.record.report_tables import sittings_table  # noqa: PLC0415
    from bilateral.record.report_words import ReportWords  # noqa: PLC0415

    kept, today = kept_of(store, code, usual_years), keeping.today(now_ms)
    client = kept.client
    first = page * history.AT_ONCE
    found = history.sittings_of(store, client, first=first, count=history.AT_ONCE)
    words = ReportWords(language)
    table = sittings_table(words, found)
    return HistoryShown(
        client=code,
        page=page,
        first=first,
        all=history.count_of(store, client),
        at_once=history.AT_ONCE,
        heads=tuple(table.heads),
        rows=tuple(
            PastSittingShown(id=one.id, cells=tuple(cells))
            for one, cells in zip(found, table.rows, strict=True)
        ),
        curves=curves_of_sittings(words, found),
        kept=NoticeMessage.of(kept.told(today)),
        years=kept.years,
        early=None if kept.is_due(today) else NoticeMessage.of(kept.early),
    )


def _past(store: "Store", asked: AskPast, language: str) -> PastShown:
    from bilateral.record.history import sitting_of  # noqa: PLC0415  # as above
    from bilateral.record.report_curves import curves_of_sets  # noqa: PLC0415
    from bilateral.record.report_tables import calm_lines, notes_by_set, sets_table  # noqa: PLC0415
    from bilateral.record.report_words import ReportWords  # noqa: PLC0415

    words = ReportWords(language)
    whole = sitting_of(store, asked.id, with_notes=asked.notes)
    table = sets_table(words, whole)
    noted = tuple(
        NotesShown(after=after, texts=tuple(texts)) for after, texts in notes_by_set(words, whole)
    )
    return PastShown(
        id=asked.id,
        title=words.day(whole.line.at_ms, whole.line.utc_offset_min, "long"),
        heads=tuple(table.heads),
        rows=tuple(map(tuple, table.rows)),
        lines=tuple(calm_lines(words, whole)),
        notes=noted if asked.notes else None,
        curves=curves_of_sets(words, whole),
    )


def _report(
    store: "Store", asked: AskPast | AskOfClient, language: str, now_ms: int
) -> ReportShown:
    from bilateral.record import report  # noqa: PLC0415  # as above
    from bilateral.record.audit import Act  # noqa: PLC0415
    from bilateral.record.history import client_of  # noqa: PLC0415

    if isinstance(asked, AskPast):
        found = report.sitting_report(
            store, asked.id, language, at_ms=now_ms, with_notes=asked.notes
        )
        store.note_act(Act.EXPORT, "sitting", asked.id)
    else:
        client = client_of(store, asked.client)
        found = report.client_report(store, client, language, at_ms=now_ms, with_notes=asked.notes)
        store.note_act(Act.EXPORT, "client", client)
    return ReportShown(html=found.body)


def _files(store: "Store", asked: AskOfClient, language: str, now_ms: int) -> FilesShown:
    from bilateral.record.audit import Act  # noqa: PLC0415  # as above
    from bilateral.record.client_files import client_files  # noqa: PLC0415
    from bilateral.record.history import client_of  # noqa: PLC0415

    client = client_of(store, asked.client)
    content = client_files(store, client, language, at_ms=now_ms, with_notes=asked.notes)
    store.note_act(Act.EXPORT, "client", client)
    name = "".join(sign if sign.isalnum() or sign in "-_" else "-" for sign in asked.client)
    return FilesShown(name=f"{name}.zip", content=base64.b64encode(content).decode())
