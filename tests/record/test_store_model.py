"""The store does what a few dictionaries would do, whatever is asked in whatever order."""

import io
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from bilateral.record.audit import Act
from bilateral.record.backup import open_backup, restore, write_backup
from bilateral.record.json_file import read_json, write_json
from bilateral.record.record_files import RecordFiles
from bilateral.record.secret import new_secret
from bilateral.record.snapshot import snapshots
from bilateral.record.store import Row, Store, new_row
from bilateral.record.tables import TABLES, Value
from bilateral.record.verifying import verify
from tests.record.making import NOON_MS, given

MEMORY = "/dev/shm"  # noqa: S108  # no disk is waited for
QUICK = MEMORY if os.access(MEMORY, os.W_OK) else None
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


class StoreMachine(RuleBasedStateMachine):
    clients, sittings, sets, ratings = (
        Bundle(name) for name in ("clients", "sittings", "sets", "ratings")
    )

    @initialize()
    def make(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=QUICK))
        self.secret = new_secret()
        self.model: dict[str, dict[int, dict[str, Any]]] = {table: {} for table in TABLES}
        self.store = self.new_store("record", self.secret)
        self.count = 0

    def new_store(self, name: str, secret: bytes) -> Store:
        files = RecordFiles(self.folder / name)
        files.folder.mkdir()
        files.key.write_text("{}")
        return Store(files, secret, create=True)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            verify(self.store)
            self.store.close()
            shutil.rmtree(self.folder)

    def is_gone(self, row: Row) -> bool:
        return row.id not in self.model[row.table]

    def put(self, row: Row) -> Row:
        self.store.add([row])
        self.model[row.table][row.id] = dict(row.values)
        return row

    @rule(target=clients)
    def add_client(self) -> Row:
        self.count += 1
        return self.put(new_row("client", at_ms=NOON_MS, code=f"K{self.count}"))

    @rule(target=sittings, client=clients, offset=st.integers(-720, 720))
    def begin_sitting(self, client: Row, offset: int) -> Any:
        if self.is_gone(client):
            return multiple()
        values: dict[str, Value] = {"at_ms": NOON_MS, "utc_offset_min": offset, "program": "0.1"}
        return self.put(new_row("sitting", client=client.id, **values))

    @rule(target=sets, sitting=sittings)
    def add_set(self, sitting: Row) -> Any:
        if self.is_gone(sitting):
            return multiple()
        self.count += 1
        return self.put(new_row("given_set", sitting=sitting.id, **given(self.count).values()))

    @rule(target=ratings, one=sets, value=st.integers(0, 10))
    def rate(self, one: Row, value: int) -> Any:
        if self.is_gone(one):
            return multiple()
        told: dict[str, Value] = {"sitting": one.values["sitting"], "given_set": one.id}
        return self.put(new_row("rating", **told, at_ms=NOON_MS, scale="SUD", value=value))

    @rule(target=ratings, old=ratings, value=st.integers(0, 10))
    def correct(self, old: Row, value: int) -> Any:
        if self.is_gone(old):
            return multiple()
        return self.put(new_row("rating", **{**old.values, "value": value, "corrects": old.id}))

    @rule(one=sets, text=TEXTS)
    def write_note(self, one: Row, text: str) -> None:
        if self.is_gone(one):
            return
        told = {"sitting": one.values["sitting"], "given_set": one.id}
        self.put(new_row("note", **told, at_ms=NOON_MS, text=text))

    @rule(sitting=sittings)
    def break_off(self, sitting: Row) -> None:
        if self.is_gone(sitting):
            return
        never = new_row("note", sitting=sitting.id, at_ms=NOON_MS, text="never")
        with suppress(ZeroDivisionError), self.store.writing():
            self.store.put(never)
            _ = 1 / 0

    @rule(client=clients)
    def delete(self, client: Row) -> None:
        if self.is_gone(client):
            return
        self.store.delete("client", client.id)
        self.forget({client.id})

    def forget(self, clients: set[int]) -> None:
        sittings = {one for one, row in self.model["sitting"].items() if row["client"] in clients}
        for table, rows in self.model.items():
            for one, row in list(rows.items()):
                of_client = row.get("client") in clients or (table == "client" and one in clients)
                if of_client or row.get("sitting") in sittings:
                    del rows[one]

    @rule()
    def reopen(self) -> None:
        files, secret = self.store.files, self.store.secret
        self.store.close()
        self.store = Store(files, secret)

    @rule()
    def rekey(self) -> None:
        self.store.rekey(new_secret())

    @rule()
    def go_on_with_a_backup(self) -> None:
        self.count += 1
        file = self.folder / f"{self.count}.backup"
        write_backup(self.store, file)
        secret = self.store.secret
        self.store.close()
        files = RecordFiles(self.folder / f"restored-{self.count}")
        files.folder.mkdir()
        restore(open_backup(file.read_bytes(), secret=secret), files)
        self.store = Store(files, secret)

    @rule()
    def go_on_with_an_export(self) -> None:
        self.count += 1
        out = io.StringIO()
        found = snapshots(self.store, with_notes=True)
        write_json(out, found, at_ms=1, head=self.store.chain.head, is_pseudonymised=False)
        self.store.close()
        self.store = self.new_store(f"taken-in-{self.count}", new_secret())
        assert read_json(self.store, out.getvalue()) == sum(map(len, self.model.values()))
        assert read_json(self.store, out.getvalue()) == 0

    @rule()
    def note_an_act(self) -> None:
        self.store.note_act(Act.EXPORT)

    @invariant()
    def is_as_the_model(self) -> None:
        if not hasattr(self, "store"):
            return
        for table, rows in self.model.items():
            found = self.store.rows(table)
            assert [row["id"] for row in found] == list(rows), table
            for row in found:
                values = {name: row[name] for name in rows[row["id"]]}
                assert values == rows[row["id"]]


TestStore = StoreMachine.TestCase
TestStore.settings = settings(
    max_examples=10,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
