"""All that there is of one client, in one file: for a request for access."""

import io
import zipfile

from bilateral.record.csv_files import csv_texts
from bilateral.record.json_file import write_json
from bilateral.record.report import client_report
from bilateral.record.snapshot import snapshots
from bilateral.record.store import Store


def client_files(
    store: Store, client: int, language: str, *, at_ms: int, with_notes: bool
) -> bytes:
    """A ZIP with the JSON, the CSV and the report of a client; nothing is put on a disk."""
    text = io.StringIO()
    rows = snapshots(store, client=client, with_notes=with_notes)
    write_json(text, rows, at_ms=at_ms, head=store.chain.head, is_pseudonymised=False)
    rows = snapshots(store, client=client, with_notes=with_notes)
    report = client_report(store, client, language, at_ms=at_ms, with_notes=with_notes)
    files = {
        "record.json": text.getvalue(),
        **csv_texts(rows, with_notes=with_notes),
        "report.html": report.html(),
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, its in files.items():
            packed.writestr(name, its)
    return content.getvalue()
