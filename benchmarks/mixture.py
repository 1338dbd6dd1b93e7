"""The richest mixture beside the plain set, in the same rounds: is anything less exact for it?

    python -m benchmarks mixture [--rounds 1] [--loads 0,2]

A picture as the target goes along an eight, bells sound, music from an MP3 goes from ear to ear,
the hands hum, and what can vary varies; against *standard*. All figures but what is late are from
outside: of the screen, of the card's recording, and of the board's pins. A virtual machine stands
still now and then: a process of its own, at the highest priority, tells when, and what was not
seen or heard in time beside that is told apart.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

import numpy as np

from benchmarks.cues_heard import SOUGHT_S, when_heard_s
from benchmarks.richest_set import HEIGHT_PERCENT, richest
from benchmarks.tables import print_table
from tests.rig.board import build
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.breath import begins_from_rest
from tests.rig.load import busy_processes
from tests.rig.motion import (
    Path,
    distinct_frames,
    fit_grid,
    fit_lag_s,
    fit_path,
    missed_slots,
    were_looked_at,
)
from tests.rig.rect import Rect
from tests.rig.sound import sd_without_offset
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import Sighting
from tests.rig.witness import FINE, Stop, Witness
from tests.rig.xserver import TwoMonitors
from tests.system.feeling import EXACT, SIDE_OF_PIN, onsets, tactile_events
from tests.system.seeing import STAGE
from tests.system.together import arrivals_s, playing

SECONDS = 60.0
START_UP_S = 40.0
PLAIN, RICH = "plain standard", "richest mixture"
EIGHT_PX = HEIGHT_PERCENT / 100 * STAGE.height
BAND = Rect(STAGE.x, 420, STAGE.width, 240)
"""Where an eight of that height is, of the client's monitor; the plain set is watched there too."""
HALF_CELLS = 16
"""Of a hum in a sweep of half a second: none of its cells is longer than 0.12 s."""
STOPPED_BEFORE_S = 0.017
"""A frame: one is drawn in that before it is seen, and is late where the machine stood still."""
COLUMNS = (
    "busy processes",
    "set",
    "tones found",
    "interval SD, samples",
    "late by the program's own count",
    "frames repeated",
    "the machine stood still",
    "ears after eyes, median ms",
    "pulses found",
    "pulses SD, ms",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """One set from outside."""

    tones: str
    interval_sd: float
    late: str
    repeated: str
    stood_still: str
    apart_ms: float
    pulses: str
    pulses_sd_ms: float


def main() -> None:
    """Print the table; both sets take turns, so that what the machine does meets both."""
    words = [word for word in sys.argv[1:] if word != "mixture"]
    parser = argparse.ArgumentParser("mixture", description=__doc__)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--loads", default="0,2")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    wanted = parser.parse_args(words)
    simulator, firmware = build.build_terminal_board(), build.FirmwareBuilder().build()
    rows: list[tuple[object, ...]] = []
    for busy in map(int, wanted.loads.split(",")):
        found: dict[str, list[Measured]] = {PLAIN: [], RICH: []}
        for _ in range(wanted.rounds):
            for name, each in found.items():
                each.append(_measured(name, busy, wanted.seconds, simulator, firmware))
        rows += [_row(busy, name, each) for name, each in found.items()]
    print_table(f"The richest mixture, {wanted.seconds:g} s at 1 Hz, 1080p60", COLUMNS, rows)


def _row(busy: int, name: str, each: Sequence[Measured]) -> tuple[object, ...]:
    return (
        busy,
        name,
        "; ".join(one.tones for one in each),
        statistics.median(one.interval_sd for one in each),
        "; ".join(one.late for one in each),
        "; ".join(one.repeated for one in each),
        "; ".join(one.stood_still for one in each),
        statistics.median(one.apart_ms for one in each),
        "; ".join(one.pulses for one in each),
        statistics.median(one.pulses_sd_ms for one in each),
    )


def _measured(
    name: str, busy: int, seconds: float, simulator: FilePath, firmware: FilePath
) -> Measured:
    with tempfile.TemporaryDirectory() as directory, ExitStack() as room:
        run_dir = FilePath(directory)
        monitors = room.enter_context(TwoMonitors(run_dir / "x"))
        board = room.enter_context(running_board(simulator, firmware, run_dir, ppm=-3000.0))
        card = VirtualCard(run_dir, ppm=30.0)
        chosen = richest(run_dir) if name == RICH else {}
        witness = room.enter_context(Witness(FINE))
        if busy:
            room.enter_context(busy_processes(busy))
        with playing(
            *(run_dir, monitors, card),
            *("--seconds", f"{seconds:g}", "--buzzers", str(board.port)),
            watch_s=seconds + START_UP_S,
            environment={**EXACT, **chosen},
            rect=BAND,
        ) as scene:
            scene.program.succeed(seconds + 2 * START_UP_S)
            sighting, recording = scene.grabber.result(), scene.card.recording()
            report = json.loads(scene.report.read_text())
        given = report["sets"][-1]
        stops = [
            stop for stop in witness.stops() if given["start_s"] < stop.ended_s < given["end_s"]
        ]
        audio = [event for event in given["events"] if event["modality"] == "audio"]
        planned_s = np.array([event["planned_s"] for event in audio])
        heard_s = when_heard_s(recording, audio, "bell" if name == RICH else "sine")
        is_heard = np.isfinite(heard_s)
        apart_s = heard_s - arrivals_s(sighting, planned_s)
        felt_s = np.array([one["planned_s"] for one in tactile_events(given)])
        if name == RICH:
            errors_ms, wanted = 1000.0 * _hum_off_s(board, felt_s), len(felt_s) - 1
        else:
            ours = np.array([edge.at_s for edge in onsets(board)])
            errors_ms, wanted = 1000.0 * _nearest(felt_s, ours), len(felt_s)
        return Measured(
            tones=f"{int(is_heard.sum())} of {len(audio)}",
            interval_sd=recording.rate_hz
            * sd_without_offset(np.diff(heard_s[is_heard]), np.diff(planned_s[is_heard])),
            late=_late(report),
            repeated=_repeated(sighting, given, EIGHT_PX if name == RICH else 0.0, stops),
            stood_still=_told(stops),
            apart_ms=1000.0 * float(np.nanmedian(apart_s)),
            pulses=f"{int(np.isfinite(errors_ms).sum())} of {wanted}",
            pulses_sd_ms=float(np.nanstd(errors_ms)),
        )


def _hum_off_s(board: TerminalBoard, extremes_s: np.ndarray) -> np.ndarray:
    """How far from its plan a hand that was still begins to hum: once in each sweep, one of them.

    A sweep is cut into cells, and one hand has its cells half a cell later than the other; between
    two extremes the phase goes evenly, however passes vary.
    """
    edges = board.edges()
    begun = []
    for pin in SIDE_OF_PIN:
        rises_s, falls_s = (
            np.array([edge.at_s for edge in edges if edge.pin == pin and edge.level == level])
            for level in (1, 0)
        )
        begun.append(begins_from_rest(rises_s, falls_s))
    begun_s = np.sort(np.concatenate(begun))
    begun_s = begun_s[(begun_s > extremes_s[0] + SOUGHT_S) & (begun_s < extremes_s[-1])]
    sweeps = np.arange(len(extremes_s))
    halves = np.round(np.interp(begun_s, extremes_s, sweeps) * HALF_CELLS) / HALF_CELLS
    off_s: np.ndarray = begun_s - np.interp(halves, sweeps, extremes_s)
    return off_s


def _told(stops: Sequence[Stop]) -> str:
    longest_ms = 1000.0 * max((stop.lasted_s for stop in stops), default=0.0)
    return f"{len(stops)} times, {longest_ms:.0f} ms at most"


def _repeated(
    sighting: Sighting, given: Mapping[str, Any], height_px: float, stops: Sequence[Stop]
) -> str:
    """Slots of the screen's beat in which the target should have moved and did not.

    Where nobody looked is told apart: a large part of the screen takes long to look at. So are
    those that the machine stood still in, or just before.

    It is held against its own schedule, along an eight of that height: where passes vary, no even
    course comes near to what is right.
    """
    within = (sighting.start_s > given["start_s"] + 0.3) & (sighting.end_s < given["end_s"] - 0.3)
    frames = distinct_frames(
        sighting.start_s[within], sighting.end_s[within], sighting.figures[within]
    )
    grid = fit_grid(frames.time_s)
    phase_at = _phase_of(given)
    across = fit_path(frames.x, grid.time_s, lambda at_s: np.cos(np.pi * phase_at(at_s)))
    lag_s = fit_lag_s(frames.x, grid.time_s, across)
    begins_s = missed_slots(
        *(grid, across, lambda at_s: height_px / 2 * np.sin(2 * np.pi * phase_at(at_s))),
        lag_s=lag_s,
    )
    looked_at = were_looked_at(begins_s, grid.period_s, sighting.start_s, sighting.end_s)
    is_beside = np.zeros(len(begins_s), bool)
    for stop in stops:
        since_s = stop.ended_s - stop.lasted_s - STOPPED_BEFORE_S
        is_beside |= (begins_s > since_s) & (begins_s < stop.ended_s + STOPPED_BEFORE_S)
    unseen, stopped = int((~looked_at).sum()), int((looked_at & is_beside).sum())
    return (
        str(int((looked_at & ~is_beside).sum()))
        + (f" and {stopped} as the machine stood still" if stopped else "")
        + (f" and {unseen} not looked at" if unseen else "")
    )


def _phase_of(given: Mapping[str, Any]) -> Path:
    """The phase at a moment: between two extremes, planned as they are, it goes straight on."""
    extremes = [event for event in given["events"] if event["modality"] == "visual"]
    at_s = np.array([*(event["planned_s"] for event in extremes), given["end_s"]])
    sweeps = np.array([*(event["sweep"] for event in extremes), extremes[-1]["sweep"] + 1.0])
    return lambda wanted_s: np.interp(wanted_s, at_s, sweeps)


def _late(report: Mapping[str, Any]) -> str:
    health = report["audio"]
    late, dropped, dry = (health[key] for key in ("tones_late", "tones_dropped", "under_runs"))
    frames = report["sets"][-1]["frames"]
    told = f"tones: {late} late, {dropped} dropped; frames: {frames['late']} late"
    return told + (f", the card ran dry {dry} times" if dry else "")


def _nearest(planned_s: np.ndarray, found_s: np.ndarray) -> np.ndarray:
    """How much later the nearest onset came than each was planned; nan where none is near."""
    if not len(found_s):
        return np.full(len(planned_s), np.nan)
    apart_s = np.array([(found_s - one)[np.abs(found_s - one).argmin()] for one in planned_s])
    return np.where(np.abs(apart_s) < SOUGHT_S, apart_s, np.nan)


if __name__ == "__main__":
    main()
