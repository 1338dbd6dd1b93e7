"""The record: kills while it is written, damaged files, and how long it takes once it is large.

python -m benchmarks record [--kills 300] [--key-kills 50] [--damaged 500] [--sittings 10000]
    [--folder DIR]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from benchmarks.tables import print_table
from bilateral.record.backup import open_backup, write_backup
from bilateral.record.csv_files import write_csv
from bilateral.record.history import AT_ONCE as AT_ONCE_SHOWN
from bilateral.record.history import client_of, sitting_of, sittings_of
from bilateral.record.json_file import write_json
from bilateral.record.record_files import RecordFiles
from bilateral.record.report_curves import curves_of_sets, curves_of_sittings
from bilateral.record.report_tables import sets_table, sittings_table
from bilateral.record.report_words import ReportWords
from bilateral.record.secret import new_secret
from bilateral.record.snapshot import snapshots
from bilateral.record.store import Row, Store, new_row
from bilateral.record.verifying import verify
from tests.record.flipping import accepted_backups, accepted_logs, accepted_records
from tests.record.making import NOON_MS, given

Done = TypeVar("Done")
CLIENTS, SETS, AT_ONCE = 300, 12, 250
ROOT = Path(__file__).parents[1]


def main() -> None:
    """Kill, damage, fill, and time."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks record")
    parser.add_argument("record", nargs="?")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--key-kills", type=int, default=50)
    parser.add_argument("--damaged", type=int, default=500)
    parser.add_argument("--sittings", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, default=None)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=wanted.folder) as place:
        for what, count in (("rows", wanted.kills), ("keys", wanted.key_kills)):
            if count:
                found = killed(what, Path(place) / what, count)
                print_table(f"Kills: {what}", ("what", "count"), found.items())
        if wanted.damaged:
            harmed = damaged(Path(place) / "damaged", wanted.damaged)
            print_table("Damaged files", ("what", "accepted in silence"), harmed)
        if wanted.sittings:
            title = f"{wanted.sittings} sittings of {SETS} sets"
            print_table(title, ("what", "took"), grown(Path(place) / "grown", wanted.sittings))


def killed(what: str, folder: Path, count: int) -> dict[str, object]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.record.killing", what, str(folder), str(count)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(told.stdout)
    return found


def damaged(folder: Path, count: int) -> Iterator[tuple[str, str]]:
    """Backups, and two live files for every five of them: databases, and logs of a kill."""
    files = RecordFiles(folder / "record")
    files.folder.mkdir(parents=True)
    files.key.write_text("{}")
    secret = new_secret()
    store = Store(files, secret, create=True)
    fill(store, 40)
    write_backup(store, folder / "backup")
    store.close()
    backups = accepted_backups((folder / "backup").read_bytes(), secret, count)
    yield (f"{count} backups flipped or cut", f"{len(backups)} {backups[:9] or ''}")
    live = count * 2 // 5
    databases = accepted_records(files, secret, live)
    yield (f"{live} databases flipped or cut", f"{len(databases)} {databases[:9] or ''}")
    store = Store(files, secret)
    store.add([new_row("client", at_ms=NOON_MS, code=f"L{at:04}") for at in range(CLIENTS)])
    logs = accepted_logs(files, secret, live)
    store.close()
    yield (f"{live} logs flipped or cut, rows missing", f"{len(logs)} {logs[:9] or ''}")


def grown(folder: Path, sittings: int) -> Iterator[tuple[str, str]]:
    files = RecordFiles(folder)
    folder.mkdir(parents=True)
    files.key.write_text("{}")
    secret = new_secret()
    store = Store(files, secret, create=True)
    yield timed("written", lambda: fill(store, sittings))[0]
    store.close()
    told, store = timed("opened by its key", lambda: Store(files, secret))
    yield told
    yield ("size", f"{files.database.stat().st_size / 1e6:.1f} MB")

    def one_client() -> int:
        (client,) = store.rows("client", code="K0123")
        (found,) = snapshots(store, client=client["id"], with_notes=True)
        return len(found["given_set"])

    told, count = timed("a client, first time", one_client)
    yield told
    yield timed(f"a client of {count} sets, again", one_client)[0]
    yield timed("its history as the page shows it, first time", lambda: past(store))[0]
    yield timed("its history, again", lambda: past(store))[0]
    csv_folder = folder / "csv"
    csv_folder.mkdir()
    found = snapshots(store, with_notes=True)
    yield timed("CSV", lambda: write_csv(csv_folder, found, with_notes=True))[0]
    yield ("CSV, size", f"{sum(f.stat().st_size for f in csv_folder.iterdir()) / 1e6:.1f} MB")
    file = folder / "all.json"
    yield timed("JSON", lambda: out_as_json(store, file))[0]
    yield ("JSON, size", f"{file.stat().st_size / 1e6:.1f} MB")
    told, count = timed("proved whole", lambda: verify(store))
    yield told
    yield ("entries of the audit", f"{count}")
    yield timed("backup, proved whole before", lambda: write_backup(store, folder / "backup"))[0]
    content = (folder / "backup").read_bytes()
    yield timed("backup looked into", lambda: open_backup(content, secret=secret))[0]
    client = store.rows("client", code="K0005")[0]["id"]
    told, count = timed("a client deleted, bytes gone", lambda: store.delete("client", client))
    yield told
    yield ("rows deleted", f"{count}")
    yield timed("encrypted anew", lambda: store.rekey(new_secret()))[0]
    store.close()


def past(store: Store) -> None:
    """Read, word and draw what the page shows of a client's sittings, and of the newest of them."""
    words = ReportWords("en")
    found = sittings_of(store, client_of(store, "K0123"), count=AT_ONCE_SHOWN)
    sittings_table(words, found)
    curves_of_sittings(words, found)
    whole = sitting_of(store, found[0].id, with_notes=True)
    sets_table(words, whole)
    curves_of_sets(words, whole)


def fill(store: Store, sittings: int) -> None:
    clients = [new_row("client", at_ms=NOON_MS, code=f"K{at:04}") for at in range(CLIENTS)]
    store.add(clients)
    rows: list[Row] = []
    for at in range(sittings):
        client = clients[at % CLIENTS]
        began_ms = NOON_MS + at * 3_600_000
        sitting = new_row(
            "sitting", client=client.id, at_ms=began_ms, utc_offset_min=60, program="0.1"
        )
        rows.append(sitting)
        its = {"sitting": sitting.id, "at_ms": began_ms}
        for number in range(1, SETS + 1):
            one = new_row("given_set", sitting=sitting.id, **given(number).values())
            value = max(0, 9 - number)
            rating = new_row("rating", **its, given_set=one.id, scale="SUD", value=value)
            rows += [one, rating]
        rows.append(new_row("note", **its, text="A note of some length about this hour. " * 3))
        if len(rows) > AT_ONCE * 26 or at == sittings - 1:
            store.add(rows)
            rows = []


def out_as_json(store: Store, file: Path) -> None:
    with file.open("w", encoding="utf-8") as out:
        found = snapshots(store, with_notes=True)
        write_json(out, found, at_ms=0, head=store.chain.head, is_pseudonymised=False)


def timed(name: str, work: Callable[[], Done]) -> tuple[tuple[str, str], Done]:
    wall_s, processor_s = time.perf_counter(), time.process_time()
    done = work()
    wall_s, processor_s = time.perf_counter() - wall_s, time.process_time() - processor_s
    return (name, f"{1000 * wall_s:.0f} ms, {1000 * processor_s:.0f} ms of processor"), done


if __name__ == "__main__":
    main()
