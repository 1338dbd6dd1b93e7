"""10,000 connections that say nothing, at either door: what pages feel, and how they end.

python -m benchmarks strangers: needs an address of a local network, as `page_halts` does.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser
from websockets.sync.client import ClientConnection, connect

from benchmarks.tables import print_table
from bilateral.console.messages import VERSION
from bilateral.console.phones.network_addresses import local_addresses
from tests.rig.browser import a_browser
from tests.rig.children import REPOSITORY, Child, wait_until
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, visiting

AWAITED_S = 60.0
PINGS, EVERY_S = 100, 0.05
OURS = 3
"""The listening socket, and the pages that are let in there."""


def main() -> None:
    """Print the table."""
    if not local_addresses():
        print("Without an address of a local network strangers are not measured: see page_halts")
        return
    rows = []
    with (
        tempfile.TemporaryDirectory() as directory,
        a_browser() as browser,
        TwoMonitors(Path(directory) / "x") as monitors,
    ):
        for which in ("nobody", "page", "phones"):
            run_dir = Path(directory) / which
            run_dir.mkdir()
            rows.append(_row(run_dir, monitors, browser, which))
    print_table(
        "10,000 connections that say nothing",
        (
            *(
                "at the door for",
                "page → answer, ms",
                "worst",
                "phone → answer, ms",
                "worst",
            ),
            *("most held at once", "all let go after, s"),
        ),
        rows,
    )


def _row(
    run_dir: Path, monitors: TwoMonitors, browser: Browser, which: str
) -> tuple[str, float, float, float, float, int, float]:
    with (
        visiting(run_dir, monitors, browser, "--no-sound") as visit,
        _come_in(visit) as (page, phone),
    ):
        at = {"page": page, "phones": phone, "nobody": None}[which]
        if at is None:
            return (which, *_asked(page), *_asked(phone), 0, 0.0)
        address, port = at.remote_address[:2]
        place = (address, str(port))
        with _flood("idle", *place, run_dir) as flood:
            flood.await_output("all have been there")
            spans = (*_asked(page), *_asked(phone))
            held = _held(visit, port)
        began_s = time.perf_counter()
        with _flood("once", *place, run_dir) as flood:
            flood.await_output("all have been there")
            wait_until(lambda: _held(visit, port) <= OURS, AWAITED_S, "the end of them")
        return (which, *spans, held, time.perf_counter() - began_s)


def _flood(kind: str, address: str, port: str, run_dir: Path) -> Child:
    folder = run_dir / kind
    folder.mkdir()
    command = [sys.executable, "-m", "tests.rig.flood", kind, address, port]
    return Child("flood", command, folder, cwd=REPOSITORY)


def _asked(page: ClientConnection) -> tuple[float, float]:
    """How long the answer to a ping takes, in ms: median and worst."""
    spans_ms = []
    for _ in range(PINGS):
        asked_s = time.perf_counter()
        page.send(json.dumps({"type": "ping", "sent_ms": 1.0}))
        _read_until(page, "pong")
        spans_ms.append((time.perf_counter() - asked_s) * 1e3)
        time.sleep(EVERY_S)
    return statistics.median(spans_ms), max(spans_ms)


def _held(visit: Visit, port: int) -> int:
    """How many connections whoever listens there holds."""
    console = visit.console()
    return max(
        sum(1 for one in process.net_connections("tcp4") if one.laddr.port == port)
        for process in (console, *console.children())
    )


@contextmanager
def _come_in(visit: Visit) -> Iterator[tuple[ClientConnection, ClientConnection]]:
    """One more page of the therapist's, and a paired phone, by plain connections."""
    address = local_addresses()[0].address
    with _knocked(urlsplit(visit.address).netloc) as page:
        _say(page, type="hello", version=VERSION, token=visit.token())
        _say(page, type="pairing", address=address)
        while not (link := _read_until(page, "pairing")["link"]):
            continue
        where = urlsplit(link)
        with _knocked(where.netloc) as phone:
            key = where.fragment.partition("=")[2]
            _say(phone, type="pair", version=VERSION, key=key, device="Pixel")
            while not (phones := _read_until(page, "pairing")["phones"]):
                continue
            _say(page, type="phone-accept", number=phones[0]["number"])
            token = _read_until(phone, "paired")["token"]
        with _knocked(where.netloc) as phone:
            _say(phone, type="hello", version=VERSION, token=token)
            yield page, phone


def _knocked(place: str) -> ClientConnection:
    origin = {"Origin": f"http://{place}"}
    link = f"ws://{place}/link"
    return connect(link, additional_headers=origin, open_timeout=AWAITED_S, proxy=None)


def _say(page: ClientConnection, **message: object) -> None:
    page.send(json.dumps(message))


def _read_until(page: ClientConnection, kind: str) -> dict[str, Any]:
    while True:
        message: dict[str, Any] = json.loads(page.recv(AWAITED_S))
        if message["type"] == kind:
            return message


if __name__ == "__main__":
    main()
