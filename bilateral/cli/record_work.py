"""What the commands of `bilateral record` do; only they import the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from bilateral.cli import asking
from bilateral.cli.record_statistics import print_statistics, write_plots
from bilateral.cli.speaking import tell
from bilateral.files.own_folders import record_folder
from bilateral.loading import load
from bilateral.record import history
from bilateral.record.audit import Act
from bilateral.record.backup import is_of_this_record, open_backup, restore, write_backup
from bilateral.record.csv_files import write_csv
from bilateral.record.faults import told
from bilateral.record.ids import wall_ms
from bilateral.record.json_file import read_json, write_json
from bilateral.record.pseudonyms import Pseudonyms
from bilateral.record.record_files import RecordFiles, checked_folder
from bilateral.record.secret import code_of, new_secret, secret_in
from bilateral.record.snapshot import snapshots
from bilateral.record.statistics import changes, doses
from bilateral.record.store import Store
from bilateral.record.vault import Vault
from bilateral.record.verifying import verify
from bilateral.words.notice import Notice, Told

console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)
PRIVATE = 0o600


def create() -> None:
    """Make an empty record and print its recovery code."""
    vault = _vault()
    if vault.is_there:
        raise Told(Notice("record-there"))
    checked_folder(vault.files.folder)
    _tell_code(vault.create(_new_passphrase()))
    tell(console, Notice("record-created", folder=str(vault.files.folder)))
    if not load("standard", {}).record.on:
        tell(console, Notice("record-is-off"))


def export_record(
    to: Path,
    client: str,
    notes: bool,
    pseudonymise: bool,
) -> None:
    """Write JSON to a file that ends in .json, or CSV into a new folder."""
    if notes and pseudonymise:
        raise Told(Notice("record-notes-name"))
    if to.exists():
        raise Told(Notice("record-export-there", file=str(to)))
    with opened() as store, told(to.parent):
        one = client_of(store, client)
        found = snapshots(store, client=one, with_notes=notes)
        out = map(Pseudonyms().of, found) if pseudonymise else found
        store.note_act(Act.EXPORT, "client" if one else "", one)
        if to.suffix.lower() == ".json":
            to.touch(mode=PRIVATE, exist_ok=False)
            with to.open("w", encoding="utf-8") as file:
                write_json(
                    file,
                    out,
                    at_ms=wall_ms(),
                    head=store.chain.head,
                    is_pseudonymised=pseudonymise,
                )
        else:
            to.mkdir(mode=0o700)
            write_csv(to, out, with_notes=notes)
    tell(console, Notice("record-exported", file=str(to)))


def import_record(json_file: Path) -> None:
    """Take in what was exported as JSON."""
    with told(json_file.parent):
        text = json_file.read_text(encoding="utf-8")
    with opened() as store:
        tell(console, Notice("record-imported", count=read_json(store, text)))


def backup(backup_file: Path) -> None:
    """Write an encrypted backup once the record has proved whole."""
    with opened() as store, told(backup_file.parent):
        head = write_backup(store, backup_file)
    tell(console, Notice("record-backed-up", file=str(backup_file), number=head.number))


def restore_record(backup_file: Path) -> None:
    """Put a backup where no record is."""
    files = RecordFiles(checked_folder(folder_of_record()))
    with told(backup_file.parent):
        content = backup_file.read_bytes()
    if files.is_there:
        raise Told(Notice("record-there"))
    typed = asking.ask_hidden(Notice("record-ask-passphrase"))
    found = open_backup(content, passphrase=typed, secret=secret_in(typed))
    with told(files.folder):
        count = restore(found, files)
    tell(console, Notice("record-restored", folder=str(files.folder), count=count))


def verify_record(
    backup_file: Path | None,
) -> None:
    """Prove every page, the audit and each row; and that a backup is of this record."""
    with opened() as store:
        count = verify(store)
        tell(console, Notice("record-whole", count=count))
        if backup_file is not None:
            with told(backup_file.parent):
                content = backup_file.read_bytes()
            found = open_backup(content, secret=store.secret)
            if not is_of_this_record(found, store):
                raise Told(Notice("record-backup-ahead"))
            tell(console, Notice("record-backup-whole", number=found.head.number))


def stats(
    client: str,
    plots: Path | None,
    pseudonymise: bool,
) -> None:
    """Say what sittings had, and how ratings changed at which speed."""
    with opened() as store:
        one = client_of(store, client)
        read = snapshots(store, client=one)
        sittings = list(doses(map(Pseudonyms().of, read) if pseudonymise else read))
        found = list(changes(snapshots(store, client=one)))
    if not sittings:
        raise Told(Notice("record-empty"))
    print_statistics(console, sittings, found, counts_days=pseudonymise)
    if plots is not None:
        with told(plots):
            write_plots(plots, sittings, found, counts_days=pseudonymise)
        tell(console, Notice("record-exported", file=str(plots)))


def passphrase() -> None:
    """Have another passphrase open the record."""
    vault = _vault()
    with opened(vault) as store:
        vault.change_passphrase(store, _new_passphrase())
    tell(console, Notice("record-passphrase-changed"))


def code() -> None:
    """Take the power of the recovery code away, and print another."""
    vault = _vault()
    typed = asking.ask_hidden(Notice("record-ask-passphrase-only"))
    with _closing(vault.open(typed)) as store:
        secret = new_secret()
        _tell_code(code_of(secret))
        end = code_of(secret).rpartition("-")[2]
        if asking.ask(Notice("record-ask-code-end")).strip().upper() != end:
            raise Told(Notice("record-code-unchanged"))
        vault.renew_code(store, typed, secret)
    tell(console, Notice("record-code-changed"))


def folder_of_record() -> Path:
    """Where the record is, or would be."""
    chosen = load("standard", {}).record.folder
    return Path(chosen).expanduser() if chosen else record_folder()


def _vault() -> Vault:
    return Vault(folder_of_record(), tell=lambda notice: tell(errors, notice, "yellow"))


@contextmanager
def opened(vault: Vault | None = None) -> Iterator[Store]:
    """The record, by passphrase or code, whichever is typed; Told where something is wrong."""
    vault = vault or _vault()
    if not vault.is_there:
        raise Told(Notice("record-none", folder=str(vault.files.folder)))
    typed = asking.ask_hidden(Notice("record-ask-passphrase"))
    found = vault.open_by_code(typed) if secret_in(typed) else vault.open(typed)
    with _closing(found) as store, told(vault.files.folder):
        yield store


@contextmanager
def _closing(store: Store) -> Iterator[Store]:
    try:
        yield store
    finally:
        store.close()


def client_of(store: Store, code: str) -> int | None:
    """The row of a client; None where none is named. Raises Told."""
    return history.client_of(store, code) if code else None


def _new_passphrase() -> str:
    typed = asking.ask_hidden(Notice("record-ask-new-passphrase"))
    if typed != asking.ask_hidden(Notice("record-ask-again")):
        raise Told(Notice("record-passphrases-differ"))
    return typed


def _tell_code(code: str) -> None:
    tell(console, Notice("record-code-is"))
    console.print(f"\n    {code}\n", style="bold", markup=False)
