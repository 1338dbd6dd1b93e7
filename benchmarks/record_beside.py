"""A large record that goes out beside a set, whose frames and tones are watched from outside.

    python -m benchmarks record_beside [--sittings 10000] [--rounds 2]

The export is `bilateral record export` in a terminal, begun while the set runs.
"""

import argparse
import os
import pty
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.busy import judged
from benchmarks.record import fill
from benchmarks.tables import print_table
from bilateral.record.vault import Vault
from tests.record.making import PASSPHRASE
from tests.rig.children import REPOSITORY
from tests.rig.motion import Motion
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.hearing import Heard, compare
from tests.system.together import playing

SECONDS = 40.0
BEGINS_S = 3.0
WAYS = ("nothing", "csv", "all.json")
COLUMNS = (
    *("beside the set", "tones found, each round", "interval SD, samples", "worst, samples"),
    *("frames missed, each round", "off the beat, ms rms", "export took, s"),
)


def main() -> None:
    """Print the table; ways take turns, so that what the machine does meanwhile meets all."""
    parser = argparse.ArgumentParser("record_beside", description=__doc__)
    parser.add_argument("record_beside", nargs="?")
    parser.add_argument("--sittings", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=2)
    wanted = parser.parse_args()
    rounds: dict[str, list[tuple[Heard, Motion, float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as place:
        vault = Vault(Path(place) / "record")
        vault.create(PASSPHRASE)
        store = vault.open(PASSPHRASE)
        fill(store, wanted.sittings)
        store.close()
        for _ in range(wanted.rounds):
            for way in WAYS:
                rounds[way].append(_round(vault.files.folder, way))
                print(*_row(way, rounds[way][-1:]), sep=" | ", file=sys.stderr)
    title = f"{wanted.sittings} sittings go out beside a set of {SECONDS:g} s"
    print_table(title, COLUMNS, [_row(way, each) for way, each in rounds.items()])


def _round(record: Path, way: str) -> tuple[Heard, Motion, float]:
    with tempfile.TemporaryDirectory() as directory:
        run_dir = Path(directory)
        with (
            TwoMonitors(run_dir / "x") as monitors,
            playing(
                *(run_dir, monitors, VirtualCard(run_dir), "--seconds", f"{SECONDS:g}"),
                watch_s=SECONDS + 6.0,
            ) as scene,
        ):
            time.sleep(BEGINS_S)
            took_s = 0.0 if way == WAYS[0] else exported_in_s(record, run_dir / way)
            seen = scene.witness()
        events = [e for e in seen.given["events"] if e["modality"] == "audio"]
        return compare(seen.recording, events), judged(seen.sighting, events), took_s


def exported_in_s(record: Path, to: Path) -> float:
    """Let a record out as a therapist would, in a terminal; how long it took."""
    began_s = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        words = [sys.executable, "-m", "bilateral", "record", "export", str(to)]
        own = {"BILATERAL_RECORD_FOLDER": str(record), "PYTHONPATH": str(REPOSITORY)}
        os.execve(sys.executable, words, {**os.environ, **own})  # noqa: S606
    said = b""
    while b"assphrase" not in said:
        said += os.read(terminal, 1000)
    os.write(terminal, f"{PASSPHRASE}\n".encode())
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    if status:
        raise RuntimeError(f"the export ended with {status}: {said.decode()}")
    return time.perf_counter() - began_s


def _row(way: str, rounds: Sequence[tuple[Heard, Motion, float]]) -> tuple[object, ...]:
    heard, seen, took_s = zip(*rounds, strict=True)
    return (
        way,
        "; ".join(f"{one.found} of {one.planned}" for one in heard),
        statistics.median(one.interval_sd for one in heard),
        max(one.worst for one in heard),
        "; ".join(f"{one.missed} of {one.frames}" for one in seen),
        statistics.median(one.unevenness_ms for one in seen),
        "; ".join(f"{one:.1f}" for one in took_s),
    )


if __name__ == "__main__":
    main()
