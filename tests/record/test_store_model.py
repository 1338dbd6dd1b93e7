"""The store does what a few dictionaries would do, whatever is asked in whatever order."""

import io
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
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
from sqlcipher3 import dbapi2 as sqlcipher

from bilateral.record.audit import Act
from bilateral.record.backup import open_backup, restore, write_backup
from bilateral.record.faults import notice_of
from bilateral.record.json_file import read_json, write_json
from bilateral.record.keeping import kept_until, set_years
from bilateral.record.secret import code_of, new_secret
from bilateral.record.snapshot import snapshots
from bilateral.record.store import Row, new_row
from bilateral.record.tables import TABLES, Value
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.notice import Notice
from tests.hypothesis_profiles import hardness
from tests.record.making import NOON_MS, PASSPHRASE, given

MEMORY = "/dev/shm"  # noqa: S108  # no disk is waited for
QUICK = MEMORY if os.access(MEMORY, os.W_OK) else None
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


class StoreMachine(RuleBasedStateMachine):
    clients, sittings, sets, ratings, notes = (
        Bundle(name) for name in ("clients", "sittings", "sets", "ratings", "notes")
    )

    @initialize()
    def make(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=QUICK))
        self.model: dict[str, dict[int, dict[str, Any]]] = {table: {} for table in TABLES}
        self.years: dict[int, int] = {}
        self.now_ms, self.told = NOON_MS, list[Notice]()
        self.count = 0
        self.vault = self.vault_in("record")
        self.vault.create(PASSPHRASE)
        self.store = self.vault.open(PASSPHRASE)

    def vault_in(self, name: str) -> Vault:
        return Vault(self.folder / name, now_ms=lambda: self.now_ms, tell=self.told.append)

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

    @rule(target=notes, one=sets, text=TEXTS)
    def write_note(self, one: Row, text: str) -> Any:
        if self.is_gone(one):
            return multiple()
        told = {"sitting": one.values["sitting"], "given_set": one.id}
        return self.put(new_row("note", **told, at_ms=NOON_MS, text=text))

    @rule(target=notes, old=notes, text=TEXTS)
    def write_it_otherwise(self, old: Row, text: str) -> Any:
        if self.is_gone(old):
            return multiple()
        return self.put(new_row("note", **{**old.values, "text": text, "corrects": old.id}))

    @rule(client=clients, years=st.integers(0, 100))
    def keep_for_years(self, client: Row, years: int) -> None:
        if self.is_gone(client):
            return
        set_years(self.store, client.id, years, NOON_MS)
        self.years[client.id] = years
        kept = self.store.rows("keeping")[-1]
        self.model["keeping"][kept["id"]] = {"client": client.id, "years": years}

    @rule()
    def ask_how_long_it_is_kept(self) -> None:
        found = {one.client: (one.years, one.until.year) for one in kept_until(self.store, 10)}
        kept = {one: self.years.get(one, 10) for one in self.model["client"]}
        assert found == {one: (years, 2023 + years) for one, years in kept.items()}

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

    @rule(by_code=st.booleans())
    def lock_and_unlock(self, by_code: bool) -> None:
        code = code_of(self.store.secret)
        self.store.close()
        self.store = self.vault.open_by_code(code) if by_code else self.vault.open(PASSPHRASE)

    @rule()
    def rekey(self) -> None:
        self.vault.renew_code(self.store, PASSPHRASE, new_secret())

    @rule(minutes=st.integers(2, 600))
    def set_the_clock_back(self, minutes: int) -> None:
        self.now_ms = self.store.chain.last_ms - 60_000 * minutes
        self.told.clear()
        is_told = not self.store._said_back
        self.store.note_act(Act.EXPORT)
        assert [notice.code for notice in self.told] == ["record-clock-back"] * is_told

    @rule(sitting=sittings)
    def fill_the_disk(self, sitting: Row) -> None:
        if self.is_gone(sitting):
            return
        pages = self.store.db.execute("PRAGMA page_count").fetchone()[0]
        self.store.db.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        never = new_row("note", sitting=sitting.id, at_ms=NOON_MS, text="never" * 10_000)
        with pytest.raises(sqlcipher.Error) as full:
            self.store.add([never])
        assert notice_of(full.value, self.folder) == Notice("record-disk-full")
        self.store.db.execute("PRAGMA max_page_count = 1000000").fetchall()

    @rule()
    def go_on_with_a_backup(self) -> None:
        self.count += 1
        file = self.folder / f"{self.count}.backup"
        write_backup(self.store, file)
        found = open_backup(file.read_bytes(), secret=self.store.secret)
        self.store.close()
        self.vault = self.vault_in(f"restored-{self.count}")
        self.vault.files.folder.mkdir()
        restore(found, self.vault.files)
        self.store = self.vault.open(PASSPHRASE)

    @rule()
    def go_on_with_an_export(self) -> None:
        self.count += 1
        out = io.StringIO()
        found = snapshots(self.store, with_notes=True)
        write_json(out, found, at_ms=1, head=self.store.chain.head, is_pseudonymised=False)
        self.store.close()
        self.vault = self.vault_in(f"taken-in-{self.count}")
        self.vault.create(PASSPHRASE)
        self.store = self.vault.open(PASSPHRASE)
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
    max_examples=max(3, round(10 * hardness)),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
