"""What it takes to open the therapist's page: in bundles, and file by file, in turns.

python -m benchmarks page_opening: the console and the page, without an engine.
"""

import statistics
import tempfile
import threading
import time
from pathlib import Path

import psutil
from playwright.sync_api import expect

from benchmarks.tables import print_table
from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.doors.routes import FRONT
from tests.console.viewing import Stand, standing
from tests.rig.browser import a_browser

TIMES = 20
SETTLED_S = 1.0
"""By then nothing of the opening is on its way any more."""
FRONTS = {"in bundles": "", "file by file": FRONT}
SERVER = "console-server"


def main() -> None:
    """Print the table."""
    with (
        tempfile.TemporaryDirectory() as folder,
        a_browser() as browser,
        standing(browser, Path(folder)) as stand,
    ):
        ways: dict[str, list[tuple[float, ...]]] = {way: [] for way in FRONTS}
        for _ in range(TIMES + 1):
            for way, figures in ways.items():
                figures.append(_opened(stand, FRONTS[way]))
    print_table(
        f"The page opened on a new device, {TIMES} times, in turns; medians",
        ("", "requests", "until it is ready, ms", "browser, ms", "console, ms"),
        [(way, *map(statistics.median, zip(*rows[1:], strict=True))) for way, rows in ways.items()],
    )


def _opened(stand: Stand, front: str) -> tuple[float, ...]:
    """How many requests, until when, and with how much processor time in browser and console."""
    page, asked = stand.visitor(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    before, began_s = _used_ms(), time.perf_counter()
    page.goto(f"http://{LOOPBACK}:{stand.console.port}/{front}")
    expect(page.locator("#preset option")).not_to_have_count(0)
    expect(page.locator("#state")).not_to_be_empty()
    took_ms = (time.perf_counter() - began_s) * 1000.0
    page.wait_for_timeout(SETTLED_S * 1000.0)
    used_ms = [after - once for after, once in zip(_used_ms(), before, strict=True)]
    page.context.close()
    return len(asked), took_ms, *used_ms


def _used_ms() -> tuple[float, float]:
    """Processor time of the browser with all its processes, and of the console's thread."""
    server = next(one for one in threading.enumerate() if one.name == SERVER)
    assert server.ident is not None
    console_s = time.clock_gettime(time.pthread_getcpuclockid(server.ident))
    browser_s = 0.0
    for process in psutil.Process().children(recursive=True):
        if "chrom" in process.name():
            times = process.cpu_times()
            browser_s += times.user + times.system
    return browser_s * 1000.0, console_s * 1000.0


if __name__ == "__main__":
    main()
