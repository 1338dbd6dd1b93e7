"""What a page asks of the record itself: how long it is kept, to be deleted, its keys, a backup.

Done on the journal's thread, while the record is open.
"""

from typing import TYPE_CHECKING

from bilateral.console.messages import NoticeMessage
from bilateral.console.messages.of_record import (
    AskDelete,
    AskNewCode,
    AskPassphrase,
    RecordDone,
    RecordMade,
)
from bilateral.words.notice import Notice, Told

if TYPE_CHECKING:
    from bilateral.record.keeping import Kept
    from bilateral.record.store import Store


def kept_of(store: "Store", code: str, usual_years: int) -> "Kept":
    """How long the record of a client is kept. Raises Told."""
    from bilateral.record import history, keeping  # noqa: PLC0415  # only where there is a record

    client = history.client_of(store, code)
    (kept,) = (one for one in keeping.kept_until(store, usual_years) if one.client == client)
    return kept


def keep_for(store: "Store", code: str, years: int, now_ms: int) -> None:
    """Keep the record of a client for so many years after the last sitting. Raises Told."""
    from bilateral.record import history, keeping  # noqa: PLC0415  # as above

    keeping.set_years(store, history.client_of(store, code), years, now_ms)


def deleted(store: "Store", asked: AskDelete) -> RecordDone:
    """Delete all that there is of a client, bytes and all. Raises Told."""
    from bilateral.record import history  # noqa: PLC0415  # as above

    if asked.again.strip() != asked.client:
        raise Told(Notice("record-not-deleted"))
    count = store.delete("client", history.client_of(store, asked.client))
    return _done(asked.type, Notice("record-deleted", count=count))


def with_passphrase(store: "Store", asked: AskPassphrase) -> RecordDone:
    """Have another passphrase open it. Raises Told."""
    from bilateral.record.vault import Vault  # noqa: PLC0415  # as above

    if asked.passphrase != asked.again:
        raise Told(Notice("record-passphrases-differ"))
    vault = Vault(store.files.folder)
    vault.prove(store, asked.now)
    vault.change_passphrase(store, asked.passphrase)
    return _done(asked.type, Notice("record-passphrase-changed"))


def with_code(store: "Store", asked: AskNewCode) -> RecordMade:
    """Have another recovery code open it, which is told this once. Raises Told."""
    from bilateral.record.secret import code_of, new_secret  # noqa: PLC0415  # as above
    from bilateral.record.vault import Vault  # noqa: PLC0415

    vault = Vault(store.files.folder)
    vault.prove(store, asked.passphrase)
    secret = new_secret()
    vault.renew_code(store, asked.passphrase, secret)
    return RecordMade(code=code_of(secret), is_another=True)


def backed_up(store: "Store") -> tuple[int, bytes]:
    """A backup, and the number of the audit's entry to which it goes. Raises Told."""
    from bilateral.record.backup import made_backup  # noqa: PLC0415  # as above
    from bilateral.record.faults import told  # noqa: PLC0415

    with told(store.files.folder):
        content = made_backup(store)
        return store.chain.head.number, content


def _done(asked: str, notice: Notice) -> RecordDone:
    return RecordDone(asked=asked, notice=NoticeMessage.of(notice))
