"""What an open page costs while nothing plays: processor of engine, console and browser, messages.

python -m benchmarks idle [--seconds S] [--checkout DIR]: with a checkout, that one is measured too,
before this one, by the same clock on the same machine.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil
from playwright.sync_api import Page, expect, sync_playwright

from benchmarks.tables import print_table
from tests.rig import parts
from tests.rig.xserver import TwoMonitors
from tests.system.browsing import visiting

HERE = Path(__file__).parents[1]
SECONDS = 60.0
SETTLED_S = 5.0
"""Until whatever belongs to the beginning is over."""
QUIET = ("--no-sound",)
ONLY_THIS = "--only"
SOCKETS_COUNTED = """{
  const plain = WebSocket;
  window.messagesHeard = 0;
  window.bytesHeard = 0;
  window.WebSocket = class extends plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        window.messagesHeard += 1;
        window.bytesHeard += data.length;
      });
    }
  };
}"""


def main() -> None:
    """Print the table."""
    asked = _asked()
    if asked.only:
        print(*_measured(asked.seconds), sep=" | ")
        return
    checkouts = [*([asked.checkout] if asked.checkout else []), HERE]
    print_table(
        f"Idle for {asked.seconds:g} s with the page open",
        ("", "engine, %", "console, %", "browser, %", "messages a second", "bytes a second"),
        [(checkout.name, *_measured_in(checkout, asked.seconds)) for checkout in checkouts],
    )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks idle")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--checkout", type=Path, help="another checkout to measure before this one")
    parser.add_argument(ONLY_THIS, action="store_true", help=argparse.SUPPRESS)
    return parser.parse_known_args()[0]


def _measured_in(checkout: Path, seconds: float) -> list[float]:
    """In a process of its own, as both have modules of the same names.

    This file is run, whatever the checkout has; what it measures with is the checkout's.
    """
    run = f"import runpy; runpy.run_path({str(Path(__file__))!r}, run_name='__main__')"
    command = [sys.executable, "-c", run, "idle", ONLY_THIS, "--seconds", str(seconds)]
    environ = {**os.environ, "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        command, cwd=checkout, env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    return [float(figure) for figure in done.stdout.splitlines()[-1].split("|")]


def _measured(seconds: float) -> list[float]:
    """Per cent of a core of engine, console and browser; messages and bytes a second."""
    with (
        tempfile.TemporaryDirectory() as directory,
        sync_playwright() as playwright,
        TwoMonitors(Path(directory) / "x") as monitors,
    ):
        # An older checkout has its browser elsewhere: opened here, it is the same for all.
        browser = playwright.chromium.launch(
            executable_path=parts.program("chromium-headless-shell")
        )
        run_dir = Path(directory) / "run"
        run_dir.mkdir()
        with visiting(run_dir, monitors, browser, *QUIET) as visit:
            page = visit.page
            page.add_init_script(SOCKETS_COUNTED)
            page.reload()
            expect(page.locator("#state")).not_to_be_empty()
            time.sleep(SETTLED_S)
            running = _parts(visit.program.pid)
            before, heard, start_s = [*map(_used_s, running)], _heard(page), time.perf_counter()
            time.sleep(seconds)
            after, heard_then = [*map(_used_s, running)], _heard(page)
            passed_s = time.perf_counter() - start_s
        browser.close()
    figures = [
        *(100.0 * (then - once) for then, once in zip(after, before, strict=True)),
        *(then - once for then, once in zip(heard_then, heard, strict=True)),
    ]
    return [figure / passed_s for figure in figures]


def _parts(engine: int) -> list[list[psutil.Process]]:
    """Engine, console and browser: only processes of ours."""
    started = psutil.Process(engine)
    ours = psutil.Process().children(recursive=True)
    browser = [one for one in ours if "chrom" in one.name()]
    return [[started], started.children(recursive=True), browser]


def _used_s(processes: list[psutil.Process]) -> float:
    """Processor time they have had."""
    used_s = 0.0
    for process in processes:
        with suppress(psutil.NoSuchProcess):  # a browser lets a spare process go
            times = process.cpu_times()
            used_s += times.user + times.system
    return used_s


def _heard(page: Page) -> tuple[int, int]:
    messages, size = page.evaluate("[window.messagesHeard, window.bytesHeard]")
    return messages, size


if __name__ == "__main__":
    main()
