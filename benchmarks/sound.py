"""Tones against the schedule: bare card, sound server, load; beside a chain of timers."""

import statistics
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from benchmarks.tables import print_table
from tests.rig import lock_hog
from tests.rig.load import busy_processes
from tests.rig.program import Program
from tests.rig.soundcard import VirtualCard
from tests.system.hearing import Heard, audio_events, compare, listen_to_card, listen_to_server

SECONDS = 60.0
ODD_HZ = 0.83
RUNS = 3
COLUMNS = (
    "tones on the card (30 ppm fast)",
    "found",
    "interval SD, samples",
    "worst, samples",
    "drift, ppm",
    "offset, ms",
    "crosstalk, dB",
    "clicks, dB",
)


def main() -> None:
    """Print both tables."""
    held = tuple(lock_hog.launcher(200, 300))
    rows = [
        _row("1 Hz", lambda d: listen_to_card(d, speed_hz=1.0, seconds=SECONDS)),
        _row("0.83 Hz", lambda d: listen_to_card(d, speed_hz=ODD_HZ, seconds=SECONDS)),
        _row(
            "1 Hz, two busy processes",
            lambda d: listen_to_card(d, speed_hz=1.0, seconds=SECONDS, busy=2),
        ),
        _row(
            "1 Hz, interpreter lock held 200 ms at a time",
            lambda d: listen_to_card(d, speed_hz=1.0, seconds=SECONDS, launcher=held),
        ),
        _row("chain of timers, 1 Hz", lambda d: _chained(d, 0)),
        _row("chain of timers, two busy processes", lambda d: _chained(d, 2)),
    ]
    print_table("Sound on the virtual card", COLUMNS, rows)
    served = [
        _in_directory(lambda d: listen_to_server(d, speed_hz=1.0, seconds=SECONDS))
        for _ in range(RUNS)
    ]
    spreads_ms = [heard.interval_sd / 48.0 for heard in served]
    print_table(
        f"Sound through PulseAudio onto the card, {RUNS} runs",
        ("found", "interval SD, ms, each run", "median, ms", "worst, ms"),
        [
            (
                "; ".join(f"{h.found} of {h.planned}" for h in served),
                "; ".join(f"{ms:.3f}" for ms in spreads_ms),
                statistics.median(spreads_ms),
                max(h.worst for h in served) / 48.0,
            )
        ],
    )


def _row(title: str, measure: Callable[[Path], Heard]) -> tuple[object, ...]:
    heard = _in_directory(measure)
    sides = "" if heard.sides_right else ", SIDES WRONG"
    return (
        title,
        f"{heard.found} of {heard.planned}{sides}",
        heard.interval_sd,
        heard.worst,
        heard.drift_ppm,
        heard.offset_ms,
        heard.crosstalk_db,
        float(heard.click_db),
    )


def _in_directory(measure: Callable[[Path], Heard]) -> Heard:
    with tempfile.TemporaryDirectory() as directory:
        return measure(Path(directory))


def _chained(run_dir: Path, busy: int) -> Heard:
    card, report = VirtualCard(run_dir), run_dir / "report.json"
    words = ("--speed", "1", "--seconds", f"{SECONDS:g}", "--report", str(report))
    environment = {**card.environment(), "SDL_AUDIODRIVER": "alsa"}
    with ExitStack() as stack:
        if busy:
            stack.enter_context(busy_processes(busy))
        program = Program(run_dir, *words, environments=[environment], module="benchmarks.chained")
        stack.enter_context(program).succeed(SECONDS + 30)
    return compare(card.recording(), audio_events(report))
