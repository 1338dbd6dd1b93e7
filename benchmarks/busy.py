"""Eyes and ears beside busy processes, ours and PsychoPy's in the same rounds.

    python -m benchmarks busy [--rounds 3] [--loads 0,2,5] [--refused]

With `--refused` also as for accounts to which the system grants nothing before others. All figures
are from outside: of the card's recording, and of the screen. The peer is `peers/psychopy_peer.py`.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.peers import psychopy_peer as psychopy
from benchmarks.tables import print_table
from tests.rig import ordinary
from tests.rig.load import busy_processes
from tests.rig.motion import Motion, distinct_frames, fit_eased_path, judge
from tests.rig.pulse import PrivatePulse
from tests.rig.soundcard import VirtualCard
from tests.rig.watching import Grabber, Sighting
from tests.rig.xserver import TwoMonitors
from tests.system.hearing import Heard, compare
from tests.system.seeing import STAGE, STRIP
from tests.system.together import playing

SECONDS = 20.0
SWEEPS_PER_S = 2.0
WATCH_S = SECONDS + 30.0
EDGE_S = 0.5
OURS, PEER = "Bilateral", "PsychoPy"
WAYS = ("bare card", "PulseAudio")
COLUMNS = (
    "busy processes, sound through",
    "program",
    "tones found, each round",
    "interval SD, samples",
    "worst, samples",
    "frames missed, each round",
    "off the beat, ms rms",
)


@dataclass(frozen=True, slots=True)
class Round:
    """What was heard and seen of one set; None of a fault, and of a silence."""

    heard: Heard | None
    seen: Motion | None


def main() -> None:
    """Print the table; rounds take turns, so that what the machine does meanwhile meets all."""
    wanted = _wanted(sys.argv[1:])
    programs = [(OURS, False), *([(OURS, True)] if wanted.refused else [])]
    if psychopy.python() is None:
        print(psychopy.MISSING)
    else:
        programs += [(PEER, False), *([(PEER, True)] if wanted.refused else [])]
    rounds: dict[tuple[int, str, str, bool], list[Round]] = {}
    for _ in range(wanted.rounds):
        for busy in map(int, wanted.loads.split(",")):
            for way in WAYS:
                for name, refused in programs:
                    each = rounds.setdefault((busy, way, name, refused), [])
                    each.append(_round(busy, way, name, refused=refused))
                    print(*_row(busy, way, name, refused, each[-1:]), sep=" | ", file=sys.stderr)
    rows = [_row(*key, each) for key, each in rounds.items()]
    print_table(f"A busy computer, {wanted.rounds} rounds of {SECONDS:g} s at 1 Hz", COLUMNS, rows)


def _wanted(words: Sequence[str]) -> argparse.Namespace:
    options = next((at for at, word in enumerate(words) if word.startswith("-")), len(words))
    parser = argparse.ArgumentParser("busy", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--loads", default="0,2,5")
    parser.add_argument("--refused", action="store_true")
    return parser.parse_args(words[options:])


def _round(busy: int, way: str, name: str, *, refused: bool) -> Round:
    with tempfile.TemporaryDirectory() as directory, ExitStack() as room:
        run_dir = Path(directory)
        monitors = room.enter_context(TwoMonitors(run_dir / "x"))
        card = VirtualCard(run_dir)
        environment, device = card.environment(), card.device
        if way == "PulseAudio":
            server = room.enter_context(PrivatePulse(run_dir, sink="card", card=card))
            environment, device = server.environment(), server.device
        room.enter_context(busy_processes(busy))
        give = _given_by_psychopy if name == PEER else _given_by_us
        try:
            events, sighting = give(run_dir, monitors, card, environment, device, refused)
            seen = judged(sighting, events)
        except (RuntimeError, ValueError, TimeoutError) as fault:
            print(f"{name}, {busy} busy, {way}: {fault}", file=sys.stderr)
            return Round(None, None)
        try:
            return Round(compare(card.recording(), events), seen)
        except ValueError as silence:
            print(f"{name}, {busy} busy, {way}: {silence}", file=sys.stderr)
            return Round(None, seen)


def _given_by_us(
    run_dir: Path,
    monitors: TwoMonitors,
    card: VirtualCard,
    environment: Mapping[str, str],
    device: str,
    refused: bool,
) -> tuple[list[dict[str, Any]], Sighting]:
    launcher = ordinary.launcher() if refused else ()
    words = ("--seconds", f"{SECONDS:g}")
    with playing(
        *(run_dir, monitors, card, *words),
        watch_s=WATCH_S,
        environment=environment,
        launcher=launcher,
        device=device,
    ) as scene:
        seen = scene.witness(120.0)
    return [e for e in seen.given["events"] if e["modality"] == "audio"], seen.sighting


def _given_by_psychopy(
    run_dir: Path,
    monitors: TwoMonitors,
    _card: VirtualCard,
    environment: Mapping[str, str],
    device: str,
    refused: bool,
) -> tuple[list[dict[str, Any]], Sighting]:
    rooms = {**monitors.environment(), **environment}
    grabber = Grabber(monitors.display, STRIP, run_dir, seconds=WATCH_S)
    with psychopy.playing(run_dir, rooms, device, STAGE, SECONDS, refused=refused) as program:
        try:
            monitors.await_window("PsychoPy", 60.0)
        except TimeoutError as error:
            raise RuntimeError(program.words()) from error
        with grabber:
            program.succeed(120.0)
            sighting = grabber.result()
    plan = json.loads(psychopy.report_of(run_dir).read_text())
    return plan["events"], sighting


def judged(sighting: Sighting, events: Sequence[Mapping[str, Any]]) -> Motion:
    """Frames of the set against the path that lies nearest to what was seen."""
    from_s, until_s = events[0]["planned_s"] + EDGE_S, events[-1]["planned_s"] - EDGE_S
    within = (sighting.start_s >= from_s) & (sighting.end_s <= until_s)
    frames = distinct_frames(
        sighting.start_s[within], sighting.end_s[within], sighting.figures[within]
    )
    return judge(frames, fit_eased_path(frames.x, frames.time_s, SWEEPS_PER_S))


def _row(
    busy: int, way: str, name: str, refused: bool, rounds: Sequence[Round]
) -> tuple[object, ...]:
    heard = [one.heard for one in rounds if one.heard is not None]
    seen = [one.seen for one in rounds if one.seen is not None]
    found = [
        "none" if one.heard is None else f"{one.heard.found} of {one.heard.planned}"
        for one in rounds
    ]
    return (
        f"{busy}, {way}",
        name + ", refused" * refused,
        "; ".join(found),
        statistics.median(one.interval_sd for one in heard) if heard else "-",
        max(one.worst for one in heard) if heard else "-",
        "; ".join(str(one.missed) for one in seen),
        statistics.median(one.unevenness_ms for one in seen) if seen else "-",
    )
