"""A therapist's page without a browser: what it asks for, and the last it was told of each kind."""

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import numpy as np
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from bilateral.console.messages import VERSION, NoticeMessage
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.words.hearing import read

TOKEN = "what-this-page-keeps-once-the-key-has-let-it-in"  # noqa: S105  # it guards nothing

Message = dict[str, Any]


class Remote:
    """Listens on a thread of its own."""

    def __init__(self, link: ClientConnection) -> None:
        self._link = link
        self.newest: dict[str, Message] = {}
        self.states: list[str] = []
        """Each state of the set, once."""
        self.told: dict[int, str] = {}
        self._thread = threading.Thread(target=self._listen, name="remote", daemon=True)
        self._thread.start()

    def ask(self, kind: str, **values: object) -> None:
        self._link.send(json.dumps({"type": kind, **values}))

    def change(self, section: str, field: str, value: object) -> None:
        self.ask("change", section=section, field=field, value=value)

    def await_state(
        self, holds: Callable[[Message], bool], what: str, timeout_s: float = 8.0
    ) -> Message:
        """The state as soon as it is as it should be."""
        wait_until(lambda: "state" in self.newest and holds(self.newest["state"]), timeout_s, what)
        return self.newest["state"]

    @property
    def passes_done(self) -> float:
        """How far the set, or the check, is by now: states come only when something changes."""
        course = self.newest["state"]["course"]
        if course is None:
            return 0.0
        times_s, phases = zip(*course["phase"], strict=True)
        return float(np.interp(time.perf_counter(), times_s, phases)) / 2

    def await_passes(self, more_than: float, what: str, timeout_s: float = 8.0) -> None:
        """Wait until so many passes are done."""
        wait_until(lambda: self.passes_done > more_than, timeout_s, what)

    def _listen(self) -> None:
        with suppress(ConnectionClosed):
            while True:
                message = json.loads(self._link.recv())
                self.newest[message["type"]] = message
                if message["type"] == "state":
                    self._note(message)

    def _note(self, state: Message) -> None:
        if self.states[-1:] != [state["state"]]:
            self.states.append(state["state"])
        self.told |= {
            one["number"]: read(NoticeMessage.model_validate_json(json.dumps(one["notice"])))
            for one in state["notices"]
        }


@contextmanager
def remote(program: Program) -> Iterator[Remote]:
    """A page that is connected to a session that has just been opened."""
    program.await_output("#")
    found = re.search(r"http://\S+", program.stdout())
    assert found is not None
    place, _, key = found.group().partition("#")
    where, headers = place.replace("http", "ws") + "link", {"Origin": place.rstrip("/")}
    with connect(where, additional_headers=headers, open_timeout=30, proxy=None) as link:
        hello = {"type": "hello", "version": VERSION, "token": TOKEN, "key": key}
        link.send(json.dumps(hello))
        page = Remote(link)
        wait_until(lambda: "state" in page.newest, 10.0, "the first state")
        yield page
