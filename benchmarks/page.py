"""From a click on the therapist's page to the client's screen, and a set beside a busy console."""

import http.client
import json
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from playwright.sync_api import Browser, expect

from benchmarks.tables import print_table
from tests.rig.browser import a_browser
from tests.rig.motion import judge
from tests.rig.watching import Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import Visit, visiting, watched
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import frames_within, path_of
from tests.system.together import blank_since_s

TIMES = 50
SHOWN_S = 1.6
"""From a start until the target stands there in full."""
DARK_S = 0.8
"""From a halt to the next start: longer than the page and the session ask for."""
SET_S = 30
IMPORT_BYTES = 5_000_000
NOW_AND_THEN_S = 8.0
REFUSED_IN_WORDS = 422
"""It was read to its end, and has settings there are none of."""
QUIET = ("--no-sound",)
HELD_UP = "grabber held up, ms"


def main() -> None:
    """Print both tables."""
    with (
        tempfile.TemporaryDirectory() as directory,
        a_browser() as browser,
        TwoMonitors(Path(directory) / "x") as monitors,
    ):
        folders = [Path(directory) / name for name in ("clicks", "idle", "busy", "busiest")]
        for folder in folders:
            folder.mkdir()
        print_table(
            f"From the hand to the client's screen, {TIMES} times each",
            ("", "median, ms", "99 % within, ms", "max, ms"),
            _clicks(folders[0], monitors, browser),
        )
        print_table(
            f"A set of {SET_S} s, the page connected",
            ("the console", "frames", "repeated", "worst place, px", "imports read", HELD_UP),
            [
                ("idle", *_set_beside(folders[1], monitors, browser, None)),
                (
                    f"reads a preset of {IMPORT_BYTES / 1e6:g} MB every {NOW_AND_THEN_S:g} s",
                    *_set_beside(folders[2], monitors, browser, NOW_AND_THEN_S),
                ),
                (
                    "reads one after another without a pause",
                    *_set_beside(folders[3], monitors, browser, 0.0),
                ),
            ],
        )


def _clicks(
    run_dir: Path, monitors: TwoMonitors, browser: Browser
) -> list[tuple[str, float, float, float]]:
    started_s, by_page_s, by_key_s = [], [], []
    rng = random.Random(1)  # noqa: S311  # any moment will do
    with (
        visiting(run_dir, monitors, browser, *QUIET) as visit,
        Keyboard(monitors.display) as keyboard,
        watched(visit, run_dir, 2 * TIMES * (SHOWN_S + DARK_S + 1.5)) as grabber,
    ):
        for number in range(2 * TIMES):
            started_s.append(visit.click("#start"))
            wait_until_s(started_s[-1] + SHOWN_S + rng.random())
            if number % 2:
                by_page_s.append(visit.click("#halt"))
            else:
                by_key_s.append(keyboard.press("x"))
            wait_until_s(time.perf_counter() + DARK_S)
        sighting = grabber.result()
    return [
        _row("page: halt → empty screen", [_gone_after_s(sighting, s) for s in by_page_s]),
        _row(
            "a key on the stage: halt → empty screen",
            [_gone_after_s(sighting, s) for s in by_key_s],
        ),
        _row(
            "page: start → first pixel of the slow fade-in",
            [_come_after_s(sighting, s) for s in started_s],
        ),
    ]


def _row(title: str, spans_s: list[float]) -> tuple[str, float, float, float]:
    spans_ms = np.array(spans_s) * 1000.0
    p99_ms = float(np.percentile(spans_ms, 99))
    return title, float(np.median(spans_ms)), p99_ms, float(spans_ms.max())


def _gone_after_s(sighting: Sighting, asked_s: float) -> float:
    return blank_since_s(sighting, asked_s - 0.3, asked_s + DARK_S) - asked_s


def _come_after_s(sighting: Sighting, asked_s: float) -> float:
    after = sighting.start_s >= asked_s
    seen = np.flatnonzero(np.nan_to_num(sighting.figures[after, 2]) > 0)
    return float(sighting.end_s[after][seen[0]]) - asked_s


def _set_beside(
    run_dir: Path, monitors: TwoMonitors, browser: Browser, pause_s: float | None
) -> tuple[int, int, float, int, float]:
    """Frames, those shown twice, the worst place, and how many imports were read meanwhile.

    `pause_s` lies between two imports; None for none. The last figure is the noise of the machine
    itself: the longest time, in ms, for which it kept the grabber waiting, which goes before all
    other processes where that is allowed.
    """
    read: list[int] = []
    with (
        visiting(run_dir, monitors, browser, *QUIET) as visit,
        watched(visit, run_dir, SET_S + 20.0) as grabber,
    ):
        visit.page.click("#in-seconds")
        expect(visit.page.locator("#in-seconds")).to_have_attribute("aria-pressed", "true")
        visit.page.fill("#length", str(SET_S))
        visit.page.press("#length", "Enter")
        visit.start_set()
        with nullcontext() if pause_s is None else _importing(visit, read, pause_s):
            wait_until_s(time.perf_counter() + SET_S - 1.0)
        visit.program.terminate()
        visit.program.succeed(15)
        given = json.loads(visit.report.read_text())["sets"][-1]
        sighting = grabber.result()
    motion = judge(frames_within(sighting, given), path_of(given))
    inside = (sighting.start_s > given["start_s"]) & (sighting.start_s < given["end_s"])
    held_up_ms = float(np.diff(sighting.start_s[inside]).max()) * 1000.0
    return motion.frames, motion.missed, motion.worst_px, len(read), held_up_ms


@contextmanager
def _importing(visit: Visit, read: list[int], pause_s: float) -> Iterator[None]:
    """Send the console one long preset after another; `read` gets the length of each answer."""
    closing = threading.Event()
    content = long_preset()

    where, token = urlsplit(visit.address), visit.token()

    def send() -> None:
        while not closing.is_set():
            connection = http.client.HTTPConnection(where.netloc, timeout=60)
            headers = {
                "Origin": f"http://{where.netloc}",
                "Authorization": f"Bearer {token}",
            }
            connection.request("POST", "/import?name=long", content, headers)
            answer = connection.getresponse()
            assert answer.status == REFUSED_IN_WORDS, answer.status
            read.append(len(answer.read()))
            connection.close()
            closing.wait(pause_s)

    thread = threading.Thread(target=send)
    thread.start()
    yield
    closing.set()
    thread.join()
    assert read, "no import was answered"


def long_preset() -> bytes:
    """A preset that takes seconds to read: every line another setting that there is none of."""
    lines = ["[motion]", "speed_hz = 0.8"]
    size = sum(map(len, lines)) + len(lines)
    while size < IMPORT_BYTES:
        lines.append(f"setting_{len(lines)} = {len(lines)}.5")
        size += len(lines[-1]) + 1
    return "\n".join(lines).encode()
