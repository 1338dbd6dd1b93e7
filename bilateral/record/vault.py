"""Makes, opens and closes a record, by passphrase or by its recovery code."""

import hmac
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bilateral.files.atomic_write import move_over, write_new, write_over
from bilateral.record.audit import Act
from bilateral.record.faults import told
from bilateral.record.ids import wall_ms
from bilateral.record.key_file import checked, unwrapped, wrapped
from bilateral.record.record_files import RecordFiles, checked_folder
from bilateral.record.secret import code_of, new_secret, secret_in, secret_of
from bilateral.record.store import Store, WrongKey, say_nothing
from bilateral.record.wrong_tries import WrongTries
from bilateral.words.notice import Notice, Told


class Vault:
    """The record in one folder. What it raises is Told."""

    def __init__(
        self,
        folder: Path,
        *,
        now_ms: Callable[[], int] = wall_ms,
        tell: Callable[[Notice], None] = say_nothing,
    ) -> None:
        self.files = RecordFiles(folder)
        self._now_ms, self._tell = now_ms, tell

    @property
    def is_there(self) -> bool:
        """Whether there is something to open."""
        return self.files.is_there

    def create(self, passphrase: str) -> str:
        """Make an empty record, and give its recovery code, which is kept nowhere.

        Killed at any moment, there is a whole record or none.
        """
        checked(passphrase)
        checked_folder(self.files.folder)
        with told(self.files.folder):
            if self.is_there:
                raise Told(Notice("record-there"))
            self.files.make_folder()
            self.files.clear_unfinished()
            self.files.head.unlink(missing_ok=True)
            secret = new_secret()
            key = wrapped([secret], passphrase)
            write_new(self.files.unfinished, key)
            store = self._store(secret, create=True)
            try:
                store.note_act(Act.CREATE)
            finally:
                store.close()
            if self.files.unfinished.read_bytes() != key:
                raise Told(Notice("record-in-use"))  # another program makes one as well
            move_over(self.files.unfinished, self.files.key)
        return code_of(secret)

    def open(self, passphrase: str) -> Store:
        """Open it by its passphrase; wrong ones take longer and longer."""
        with told(self.files.folder):
            content = self._key_file()
            tries = WrongTries(self.files.tries)
            tries.begin(self._now_ms())
            secrets = unwrapped(content, passphrase)
            tries.succeeded()
            store = self._first_that_opens(secrets)
            if len(secrets) > 1:  # a change of the code was broken off
                write_over(self.files.key, wrapped([store.secret], passphrase))
            return store

    def open_by_code(self, code: str) -> Store:
        """Open it by the recovery code alone."""
        with told(self.files.folder):
            return self._opened(secret_of(code))

    def reopen(self, secret: bytes) -> Store:
        """Open it again after a fault; the audit has it already that it is open."""
        with told(self.files.folder):
            checked_folder(self.files.folder)
            return self._store(secret)

    def prove(self, store: Store, typed: str) -> None:
        """Raise Told unless this opens the record that is open: its passphrase, or its code."""
        with told(self.files.folder):
            if secret := secret_in(typed):
                if not hmac.compare_digest(secret, store.secret):
                    raise WrongKey
                return
            tries = WrongTries(self.files.tries)
            tries.begin(self._now_ms())
            if store.secret not in unwrapped(self._key_file(), typed):
                raise WrongKey
            tries.succeeded()

    def change_passphrase(self, store: Store, passphrase: str) -> None:
        """Have another passphrase open it from now on. Backups still open by their own."""
        checked(passphrase)
        with told(self.files.folder):
            write_over(self.files.key, wrapped([store.secret], passphrase))
            store.note_act(Act.NEW_PASSPHRASE)
            WrongTries(self.files.tries).succeeded()

    def renew_code(self, store: Store, passphrase: str, secret: bytes) -> None:
        """Take the power of the old recovery code away: encrypt everything under a new secret.

        Killed at any moment, the passphrase opens the record, as the key file has both meanwhile.
        """
        with told(self.files.folder):
            if store.secret not in unwrapped(self._key_file(), passphrase):
                raise WrongKey
            write_over(self.files.key, wrapped([store.secret, secret], passphrase))
            store.rekey(secret)
            write_over(self.files.key, wrapped([secret], passphrase))
            store.note_act(Act.NEW_CODE)

    def _key_file(self) -> bytes:
        if not self.is_there:
            raise Told(Notice("record-none", folder=str(self.files.folder)))
        if not self.files.key.exists():
            raise Told(Notice("record-key-missing"))
        return self.files.key.read_bytes()

    def _first_that_opens(self, secrets: list[bytes]) -> Store:
        for secret in secrets[:-1]:
            with suppress(WrongKey):
                return self._opened(secret)
        return self._opened(secrets[-1])

    def _opened(self, secret: bytes) -> Store:
        checked_folder(self.files.folder)
        store = self._store(secret)
        try:
            store.note_act(Act.OPEN)
        except BaseException:
            store.close()
            raise
        return store

    def _store(self, secret: bytes, *, create: bool = False) -> Store:
        return Store(self.files, secret, now_ms=self._now_ms, tell=self._tell, create=create)
