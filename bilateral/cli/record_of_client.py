"""What the commands of `bilateral record` do that are about one client's record."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from bilateral.cli import asking
from bilateral.cli.record_work import (
    PRIVATE,
    client_of,
    console,
    errors,
    folder_of_record,
    opened,
)
from bilateral.cli.speaking import language, tell
from bilateral.loading import load
from bilateral.record import history
from bilateral.record.audit import Act
from bilateral.record.faults import told
from bilateral.record.ids import wall_ms
from bilateral.record.keeping import kept_until, set_years, today
from bilateral.record.moving import move_sittings
from bilateral.record.report import client_report
from bilateral.words.notice import Notice, Told


def report(client_code: str, html_file: Path, notes: bool) -> None:
    """Write all sittings of a client as HTML, to be printed."""
    if html_file.exists():
        raise Told(Notice("record-export-there", file=str(html_file)))
    with opened() as store, told(html_file.parent):
        one = history.client_of(store, client_code)
        text = client_report(store, one, language(), at_ms=wall_ms(), with_notes=notes).html()
        store.note_act(Act.EXPORT, "client", one)
        html_file.touch(mode=PRIVATE, exist_ok=False)
        html_file.write_text(text, encoding="utf-8")
    tell(console, Notice("record-exported", file=str(html_file)))


def move(client_code: str, right_code: str, day: str) -> None:
    """Have sittings be another client's: all of them, or those of a day."""
    right = " ".join(right_code.split())
    if right in {"", client_code}:
        raise Told(Notice("record-same-code"))
    with opened() as store, told(folder_of_record()):
        one = history.client_of(store, client_code)
        found = [
            sitting["id"]
            for sitting in store.rows("sitting", client=one)
            if not day or _day(sitting["at_ms"], sitting["utc_offset_min"]) == day
        ]
        if not found:
            raise Told(Notice("record-no-sitting-that-day", client=client_code, day=day))
        if len(found) > 1:
            asked = Notice("record-ask-move", count=len(found), client=client_code)
            if asking.ask(asked).strip() != right:
                raise Told(Notice("record-not-moved"))
        move_sittings(store, found, right)
    tell(console, Notice("record-moved", count=len(found), client=right))


def due(client: str, years: int | None) -> None:
    """List until when each client's record is kept, or set the years of one."""
    usual = load("standard", {}).record.keep_years
    with opened() as store:
        one = client_of(store, client)
        if years is not None:
            if one is None:
                raise Told(Notice("record-years-of-whom"))
            set_years(store, one, years, wall_ms())
        found = [kept for kept in kept_until(store, usual) if one in {None, kept.client}]
    for kept in found:
        now = today(wall_ms())
        tell(console, kept.told(now), "bold" if kept.is_due(now) else None)


def delete(client_code: str) -> None:
    """Delete all that there is of a client."""
    usual = load("standard", {}).record.keep_years
    with opened() as store, told(folder_of_record()):
        one = history.client_of(store, client_code)
        for kept in kept_until(store, usual):
            if kept.client == one and not kept.is_due(today(wall_ms())):
                tell(errors, kept.early, "bold yellow")
        if asking.ask(Notice("record-ask-delete", client=client_code)) != client_code:
            raise Told(Notice("record-not-deleted"))
        count = store.delete("client", one)
    tell(console, Notice("record-deleted", count=count))


def _day(at_ms: int, utc_offset_min: int) -> str:
    zone = timezone(timedelta(minutes=utc_offset_min))
    return str(datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(zone).date())
