"""rtkit: what a Linux desktop lends of its processor to programs that may not take it."""

import os
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from types import ModuleType
from typing import Any, Self

if sys.platform == "linux":
    import resource

NAME, PATH = "org.freedesktop.RealtimeKit1", "/org/freedesktop/RealtimeKit1"
ANSWER_S = 2.0
"""It is begun when it is first asked."""
PRIORITY = 1
WARNED_SHARE = 0.5
"""Of the time for which rtkit lets a thread run without waiting: a signal, before the end."""


class NothingLent(Exception):
    """It lends nothing more: there is none, it was not answered, or its limits are reached."""


class RealtimeKit:
    """A link to it. For one thread."""

    def __init__(self, jeepney: ModuleType, connection: Any) -> None:
        self._jeepney = jeepney
        self._connection = connection
        self._address = jeepney.DBusAddress(PATH, bus_name=NAME, interface=NAME)
        self._lent: set[int] = set()

    @classmethod
    def reached(cls) -> Self | None:
        """Reach it; None where there is none, or no way to ask."""
        if sys.platform != "linux":
            return None
        try:
            import jeepney  # noqa: PLC0415  # other systems do without
            from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

            return cls(jeepney, open_dbus_connection("SYSTEM", auth_timeout=ANSWER_S))
        except Exception:  # noqa: BLE001  # whatever it was, nothing is lent
            return None

    def lend_real_time(self, threads: Iterable[int]) -> None:
        """Let these come before all ordinary programs. Raises NothingLent.

        Linux then ends the whole program when one of them runs for a fifth of a second without
        waiting, and this cannot be taken back.
        """
        new = [thread for thread in threads if thread not in self._lent]
        if not new:
            return
        longest_us, highest = self._told("RTTimeUSecMax"), self._told("MaxRealtimePriority")
        _limit_spinning(longest_us)
        for thread in new:
            words = (os.getpid(), thread, min(PRIORITY, highest))
            self._asked("MakeThreadRealtimeWithPID", "ttu", words)
            self._lent.add(thread)

    def lend_high(self, threads: Iterable[int]) -> None:
        """Let these have a larger share than ordinary programs. Raises NothingLent."""
        for thread in threads:
            if thread not in self._lent:
                words = (os.getpid(), thread, self._told("MinNiceLevel"))
                self._asked("MakeThreadHighPriorityWithPID", "tti", words)
                self._lent.add(thread)

    def close(self) -> None:
        """Ask for nothing more; what was lent stays until it is given back."""
        with suppress(Exception):
            self._connection.close()

    def _told(self, name: str) -> int:
        answer = self._sent(self._jeepney.Properties(self._address).get(name))
        number: int = answer[0][1]
        return number

    def _asked(self, method: str, signature: str, words: tuple[int, ...]) -> None:
        self._sent(self._jeepney.new_method_call(self._address, method, signature, words))

    def _sent(self, message: Any) -> Any:
        try:
            answer = self._connection.send_and_get_reply(message, timeout=ANSWER_S)
        except Exception as fault:
            raise NothingLent(repr(fault)) from fault
        if answer.header.message_type is self._jeepney.MessageType.error:
            raise NothingLent(str(answer.body))
        return answer.body


def main_threads(*names: str) -> list[int]:
    """The main thread, and those of these names, as Linux numbers them."""
    named = [thread.native_id for thread in threading.enumerate() if thread.name in names]
    return [os.getpid(), *(number for number in named if number is not None)]


def _limit_spinning(longest_us: int) -> None:
    if sys.platform == "linux":
        _, most = resource.getrlimit(resource.RLIMIT_RTTIME)
        ended = longest_us if most == resource.RLIM_INFINITY else min(most, longest_us)
        resource.setrlimit(resource.RLIMIT_RTTIME, (int(ended * WARNED_SHARE), ended))
