"""From a click on Halt on the page to an empty screen, beside whatever may stand in its way.

python -m benchmarks page_halts [--times N] [--only WORD …]: the doors for phones need an address of
a local network; without one, `unshare -n sh -c 'ip link set lo up; ip addr add 10.0.0.1/24 dev lo;
exec python -m benchmarks page_halts'` makes a network of its own.
"""

import argparse
import http.client
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from playwright.sync_api import Browser, expect
from websockets.sync.client import ClientConnection, connect

from benchmarks.tables import print_table
from bilateral.console.messages import VERSION
from bilateral.console.phones.network_addresses import local_addresses
from tests.rig.browser import a_browser
from tests.rig.children import REPOSITORY, Child, wait_until
from tests.rig.slow_disk import slow_disk
from tests.rig.watching import grab
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, shows, visiting, watched
from tests.system.hands import wait_until_s
from tests.system.seeing import STAGE
from tests.system.together import blank_since_s

TIMES = 50
SHOWN_S = 1.6
"""From a start until the target stands there in full."""
STAYS_DARK_S = 0.1
SETTLED_S = 0.6
"""A button that has changed its meaning takes no click for half a second."""
FSYNC_S = 5.0
IMPORTS = 60
FLOODED_S = 3.0
AWAITED_S = 60.0
CHANGE = {"type": "change", "section": "page", "field": "letter_keys"}
QUIET = ("--no-sound",)
PRESET = "\n".join(["[motion]", *(f"setting_{number} = 1.5" for number in range(2000))]).encode()
"""Each line a setting that there is none of, which takes its time to be told."""

Beside = Callable[[Visit, Path], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Room:
    """What may stand in the way: all the time, or for each halt anew."""

    name: str
    always: Beside = lambda *_: nullcontext()
    each_time: Callable[[Visit], AbstractContextManager[None]] = lambda _: nullcontext()
    environment: Callable[[], Mapping[str, str]] = field(default=dict)
    needs_network: bool = False


def main() -> None:
    """Print the table."""
    asked = _asked()
    rooms = [one for one in ROOMS if not asked.only or any(word in one.name for word in asked.only)]
    if not local_addresses():
        for room in rooms:
            if room.needs_network:
                print(f"Without an address of a local network not measured: {room.name}")
        rooms = [one for one in rooms if not one.needs_network]
    with (
        tempfile.TemporaryDirectory() as directory,
        a_browser() as browser,
        TwoMonitors(Path(directory) / "x") as monitors,
    ):
        rows = []
        for number, room in enumerate(rooms):
            run_dir = Path(directory) / str(number)
            run_dir.mkdir()
            spans_ms = _halted(run_dir, monitors, browser, room, asked.times)
            rows.append((room.name, statistics.median(spans_ms), max(spans_ms)))
            print(*rows[-1], file=sys.stderr, flush=True)
        print_table(
            f"Halt on the page → empty screen, {asked.times} times each",
            ("beside", "median, ms", "worst, ms"),
            rows,
        )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks page_halts")
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--only", nargs="*", help="rows with one of these words")
    return parser.parse_known_args()[0]


def _halted(
    run_dir: Path, monitors: TwoMonitors, browser: Browser, room: Room, times: int
) -> list[float]:
    rng = random.Random(1)  # noqa: S311  # any moment will do
    spans_ms = []
    environment = room.environment()
    with (
        visiting(run_dir, monitors, browser, *QUIET, environment=environment) as visit,
        room.always(visit, run_dir),
    ):
        for number in range(times):
            this = run_dir / f"halt-{number}"
            this.mkdir()
            visit.page.click("#start")
            shows(visit.page, "Running", AWAITED_S)
            with watched(visit, this, AWAITED_S) as grabber:
                wait_until_s(time.perf_counter() + SHOWN_S + rng.random())
                with room.each_time(visit):
                    clicked_s = visit.click("#halt")
                    wait_until(lambda: not grab(monitors.display, STAGE).any(), AWAITED_S, "dark")
                    wait_until_s(time.perf_counter() + STAYS_DARK_S)
                    ended_s = time.perf_counter()
                sighting = grabber.result()
            spans_ms.append((blank_since_s(sighting, clicked_s - 0.3, ended_s) - clicked_s) * 1e3)
            shows(visit.page, "Halted", AWAITED_S)
            wait_until_s(time.perf_counter() + SETTLED_S)
    return spans_ms


@contextmanager
def _room_changed(visit: Visit) -> Iterator[None]:
    """A setting of the room is written down just then."""
    with _entered(visit) as page:
        on = time.perf_counter_ns() % 2 == 0
        for value in (on, not on):  # one of the two is a change
            page.send(json.dumps({**CHANGE, "value": value}))
        wait_until_s(time.perf_counter() + 0.3)
        yield


@contextmanager
def _console_frozen(visit: Visit) -> Iterator[None]:
    console = visit.await_console()
    console.suspend()
    yield
    with suppress(psutil.NoSuchProcess):  # it was ended as one that says nothing
        console.resume()


@contextmanager
def _console_dead(visit: Visit) -> Iterator[None]:
    visit.await_console().kill()
    yield
    expect(visit.page.locator("#banner")).to_be_hidden(timeout=AWAITED_S * 1000)


@contextmanager
def _strangers(kind: str, which: str, visit: Visit, run_dir: Path) -> Iterator[None]:
    """A flood at one of the doors, from a process of its own."""
    address, port = _door(which, visit)
    command = [sys.executable, "-m", "tests.rig.flood", kind, address, str(port)]
    with Child("flood", command, run_dir, cwd=REPOSITORY) as flood:
        flood.await_output("they come" if kind == "fragments" else "all have been there")
        wait_until_s(time.perf_counter() + FLOODED_S)
        yield


def _door(which: str, visit: Visit) -> tuple[str, int]:
    where = urlsplit(visit.address)
    if which == "page":
        return str(where.hostname), int(where.port or 0)
    if which == "halts":
        found = [
            one.laddr.port
            for one in psutil.Process(visit.program.pid).net_connections("tcp4")
            if one.status == psutil.CONN_LISTEN and one.laddr.port != where.port
        ]
        return str(where.hostname), found[0]
    address = local_addresses()[0].address
    with _entered(visit) as page:
        page.send(json.dumps({"type": "pairing", "address": address}))
        while True:
            told = json.loads(page.recv(AWAITED_S))
            if told["type"] == "pairing" and told["link"]:
                return address, int(urlsplit(told["link"]).port or 0)


@contextmanager
def _entered(visit: Visit) -> Iterator[ClientConnection]:
    """One more page of the therapist's, by a plain connection."""
    where = urlsplit(visit.address)
    token = visit.token()
    origin = {"Origin": f"http://{where.netloc}"}
    place = f"ws://{where.netloc}/link"
    with connect(place, additional_headers=origin, open_timeout=AWAITED_S, proxy=None) as page:
        page.send(json.dumps({"type": "hello", "version": VERSION, "token": token}))
        assert json.loads(page.recv(AWAITED_S))["type"] == "welcome"
        yield page


@contextmanager
def _importing(visit: Visit, _run_dir: Path) -> Iterator[None]:
    """Many presets at once, again and again."""
    where = urlsplit(visit.address)
    token = visit.token()
    closing = threading.Event()

    def send() -> None:
        while not closing.is_set():
            connection = http.client.HTTPConnection(where.netloc, timeout=AWAITED_S)
            headers = {"Origin": f"http://{where.netloc}", "Authorization": f"Bearer {token}"}
            with suppress(OSError, http.client.HTTPException):  # more than are served at once
                connection.request("POST", "/import?name=long", PRESET, headers)
                connection.getresponse().read()
            connection.close()

    senders = [threading.Thread(target=send) for _ in range(IMPORTS)]
    for sender in senders:
        sender.start()
    yield
    closing.set()
    for sender in senders:
        sender.join()


ROOMS = (
    Room("idle"),
    Room(f"fsync {FSYNC_S:g} s", each_time=_room_changed, environment=partial(slow_disk, FSYNC_S)),
    Room("console frozen", each_time=_console_frozen),
    Room("console dead", each_time=_console_dead),
    Room(
        "LAN flood: empty fragments at the door for phones",
        partial(_strangers, "fragments", "phones"),
        needs_network=True,
    ),
    *(
        Room(
            f"10,000 idle connections at the door for {which}",
            partial(_strangers, "idle", which),
            needs_network=which == "phones",
        )
        for which in ("phones", "page", "halts")
    ),
    Room(f"{IMPORTS} preset imports at a time", _importing),
)

if __name__ == "__main__":
    main()
