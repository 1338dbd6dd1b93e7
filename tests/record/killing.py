"""Kills whoever writes to a record, at random moments, and looks at what is left.

A program of its own, as it forks: python -m tests.record.killing rows|keys|makings FOLDER COUNT
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bilateral.record import key_file
from bilateral.record.record_files import RecordFiles
from bilateral.record.secret import new_secret
from bilateral.record.store import Store, new_row
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.notice import Told
from tests.record.making import NOON_MS, PASSPHRASE, given

SECRET = b"0123456789abcdef"
NOTES = 2500


def write_rows(files: RecordFiles, out: int) -> None:
    """Write sets, each with its rating and note, and say so once they are acknowledged."""
    store = Store(files, SECRET)
    client = new_row("client", at_ms=NOON_MS, code=f"K{os.getpid()}")
    sitting = new_row("sitting", client=client.id, at_ms=NOON_MS, utc_offset_min=0, program="0")
    store.add([client, sitting])
    for number in range(1, 100_000):
        its = {"sitting": sitting.id, "at_ms": NOON_MS}
        one = new_row("given_set", sitting=sitting.id, **given(number).values())
        rating = new_row("rating", **its, given_set=one.id, scale="SUD", value=number % 11)
        note = new_row("note", **its, given_set=one.id, text="a word " * (number % 40 + 1))
        store.add([one, rating, note])
        os.write(out, f"{one.id} {rating.id} {note.id}\n".encode())
        if number % 37 == 0:
            store.scrub()


def rows(folder: Path, count: int) -> dict[str, object]:
    """Kill a writer so often, and count what was acknowledged and is not there."""
    files = RecordFiles(folder)
    Store(files, SECRET, create=True).close()
    chosen = random.Random(1)  # noqa: S311  # the same each time
    acknowledged = lost = halves = with_log = entries = told = 0
    for _ in range(count):
        said = _killed(lambda out: write_rows(files, out), chosen.uniform(0, 0.2))
        log = files.database.with_name("record.db-wal")
        with_log += log.exists() and log.stat().st_size > 0
        heard: list[object] = []
        store = Store(files, SECRET, tell=heard.append)
        told += len(heard)
        entries = verify(store)
        lines = [line.split() for line in said.splitlines(keepends=True) if line.endswith("\n")]
        for one, rating, note in lines:
            acknowledged += 3
            for table, row in (("given_set", one), ("rating", rating), ("note", note)):
                lost += store.row(table, int(row)) is None
        asked = "SELECT count(*) FROM given_set WHERE id NOT IN (SELECT given_set FROM note)"
        halves += store.db.execute(asked).fetchone()[0]
        store.close()
    return {
        "kills": count,
        "acknowledged rows": acknowledged,
        "lost": lost,
        "half written sets": halves,
        "said to be older": told,
        "kills with an open log": with_log,
        "audit entries": entries,
    }


def keys(folder: Path, count: int) -> dict[str, object]:
    """Kill a change of key so often, and see which key opens what is left."""
    base = folder / "base"
    vault = Vault(base)
    code = vault.create(PASSPHRASE)
    store = vault.open(PASSPHRASE)
    client = new_row("client", at_ms=NOON_MS, code="K1")
    sitting = new_row("sitting", client=client.id, at_ms=NOON_MS, utc_offset_min=0, program="0")
    texts = [
        new_row("note", sitting=sitting.id, at_ms=NOON_MS, text="n" * 900) for _ in range(NOTES)
    ]
    store.add([client, sitting, *texts])
    store.close()

    def renew(files: RecordFiles, out: int) -> None:
        vault = Vault(files.folder)
        store = vault.open(PASSPHRASE)
        os.write(out, b"begun\n")
        vault.renew_code(store, PASSPHRASE, new_secret())
        store.close()
        os.write(out, b"done\n")

    copy = folder / "copy"
    shutil.copytree(base, copy)
    began_s = time.perf_counter()
    _killed(lambda out: renew(RecordFiles(copy), out), 60.0)
    span_s = time.perf_counter() - began_s
    chosen = random.Random(2)  # noqa: S311  # as above
    seen = {"old key": 0, "new key": 0, "neither": 0, "rows lost": 0, "done before the kill": 0}
    for _ in range(count):
        shutil.rmtree(copy)
        shutil.copytree(base, copy)
        said = _killed(lambda out: renew(RecordFiles(copy), out), chosen.uniform(0, span_s))
        seen["done before the kill"] += "done" in said
        left = Vault(copy)
        try:
            store = left.open(PASSPHRASE)
        except Told:
            seen["neither"] += 1
            continue
        verify(store)
        seen["rows lost"] += NOTES - len(store.rows("note"))
        store.close()
        try:
            left.open_by_code(code).close()
            seen["old key"] += 1
        except Told:
            seen["new key"] += 1
    return {"kills": count, "bytes": (base / "record.db").stat().st_size, **seen}


def makings(folder: Path, count: int) -> Mapping[str, object]:
    """Kill the making of a record; then make it again, as whoever asked for it would."""
    seen = {"whole": 0, "none": 0, "begun": 0, "neither": 0}

    def make(out: int, vault: Vault) -> None:
        os.write(out, b"begun")
        vault.create(PASSPHRASE)

    began_s = time.perf_counter()
    _killed(partial(make, vault=Vault(folder / "first")), 60.0)
    span_s = time.perf_counter() - began_s
    for number in range(count):
        vault = Vault(folder / str(number))
        _killed(partial(make, vault=vault), span_s * number / count)
        seen["begun"] += vault.files.unfinished.exists()
        is_whole = vault.is_there
        try:
            if not is_whole:
                vault.create(PASSPHRASE)
            store = vault.open(PASSPHRASE)
            verify(store)
            store.close()
        except Told:
            seen["neither"] += 1
        else:
            seen["whole" if is_whole else "none"] += 1
    return seen


def _killed(work: Callable[[int], None], after_s: float) -> str:
    """What a process says that does this, and is killed so long after its first word."""
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        try:
            work(say)
        finally:
            os._exit(0)
    os.close(say)
    said = os.read(hear, 1 << 16)
    end_s = time.perf_counter() + after_s
    os.set_blocking(hear, False)
    is_open = True
    while is_open and (left_s := end_s - time.perf_counter()) > 0:
        time.sleep(min(left_s, 0.002))
        is_open, said = _more(hear, said)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while is_open:
        is_open, said = _more(hear, said)
    os.close(hear)
    return said.decode()


def _more(hear: int, said: bytes) -> tuple[bool, bytes]:
    try:
        more = os.read(hear, 1 << 16)
    except BlockingIOError:
        return True, said
    return bool(more), said + more


if __name__ == "__main__":
    key_file.OPS, key_file.MEMORY_BYTES = 1, key_file.LEAST_MEMORY_BYTES
    what, place, often = sys.argv[1:]
    Path(place).mkdir(parents=True, exist_ok=True)
    kills: Mapping[str, Callable[[Path, int], Mapping[str, object]]] = {
        "rows": rows,
        "keys": keys,
        "makings": makings,
    }
    print(json.dumps(kills[what](Path(place), int(often))))
