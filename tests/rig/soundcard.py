"""A virtual sound card: an ALSA device whose every sample and its exact moment are on record."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tests.rig.built import compiled
from tests.rig.recording import Recording

RATE_HZ = 48000
DEVICE = "vdac"
SOURCES = Path(__file__).with_name("virtual_card")

# Nothing of the machine's own configuration is read, so a real card is never touched.
CONFIGURATION = """\
pcm_type.rigcard {{ lib "{library}" }}
pcm.{name} {{
    type rigcard
    dir "{dir}"
    epoch_s "{epoch_s:.9f}"
    ppm "{ppm!r}"
    jitter_us "{jitter_us!r}"
    pulled_file "{pulled}"
    hint {{ show on description "virtual card of the test rig" }}
}}
"""


class VirtualCard:
    """A card to be played to by programs that have `environment()`; choose it by `device`.

    ppm: how fast its crystal is. jitter_us: wake-ups come late by 0 to so much. extra_ms: each
    sample is heard so much later than the card says (a latency that nobody reports).
    Several may exist; each belongs to one run directory. A program that is to play to two needs
    `environment_of`, and they need different devices.
    """

    def __init__(
        self,
        run_dir: Path,
        *,
        ppm: float = 30.0,
        extra_ms: float = 0.0,
        jitter_us: float = 0.0,
        device: str = DEVICE,
    ) -> None:
        self.device = device
        self._dir = run_dir / "card"
        self._dir.mkdir(parents=True)
        self._ppm = ppm
        self._extra_s = extra_ms * 1e-3
        self._pulled = self._dir / "pulled"
        self.configuration = self._dir / "asound.conf"
        sources = [SOURCES / "pcm_rigcard.c", SOURCES / "recording.c"]
        library = compiled(sources, "libasound_module_pcm_rigcard.so", "alsa", shared=True)
        self._epoch_s = time.perf_counter()  # CLOCK_MONOTONIC, the same in every process
        # The first card is the default as well, as on any machine.
        names = (device, "!default") if device == DEVICE else (device,)
        self.configuration.write_text(
            "".join(
                CONFIGURATION.format(
                    library=library,
                    name=name,
                    dir=self._dir,
                    epoch_s=self._epoch_s,
                    ppm=ppm,
                    jitter_us=jitter_us,
                    pulled=self._pulled,
                )
                for name in names
            )
        )

    def environment(self) -> dict[str, str]:
        """What a program (or a sound server) needs in its environment to play to this card."""
        return environment_of(self)

    def pull_out(self, told_by: Literal["poll", "write"] = "poll") -> None:
        """Take the card away: playing stops and it cannot be opened until it is put back.

        Told by "poll", as a USB card does it; PortAudio 19.6 then neither ends its callbacks
        with an error nor lets anyone stop or close the stream. Told by "write", as a sound
        server's client does it: PortAudio ends the stream and calls its `finished_callback`.
        """
        self._pulled.write_text(told_by)

    def put_back(self) -> None:
        """The card can be opened again (a stream that lost it stays lost, as with USB)."""
        self._pulled.unlink(missing_ok=True)

    def plays(self) -> bool:
        """Whether anything has begun to be played."""
        return any("start" in log.read_text() for log in self._dir.glob("card-*.log"))

    def recording(self) -> Recording:
        """All that was played so far, from the first sample on; several players are mixed.

        After a player was killed, its last buffer (about 0.1 s) counts as played.
        Raises RuntimeError when nothing was played.
        """
        runs = [run for log in sorted(self._dir.glob("card-*.log")) for run in _runs_of(log)]
        if not runs:
            raise RuntimeError("nothing was played to the virtual card")
        first = min(run.first_frame for run in runs)
        last = max(run.first_frame + len(run.frames) for run in runs)
        samples = np.zeros((last - first, 2), np.float32)
        for run in runs:
            begin = run.first_frame - first
            samples[begin : begin + len(run.frames)] += run.frames
        rate_hz = RATE_HZ * (1 + self._ppm * 1e-6)
        frames = np.array([first, first + RATE_HZ * 3600], np.float64)
        seconds = self._epoch_s + frames / rate_hz + self._extra_s
        return Recording(
            samples=samples,
            rate_hz=RATE_HZ,
            marks=np.column_stack((frames - first, seconds)),
            xruns=sum(run.ran_dry for run in runs),
            spans=tuple(_joined((run.first_frame - first, len(run.frames)) for run in runs)),
        )


def environment_of(*cards: VirtualCard) -> dict[str, str]:
    """What a program needs in its environment to play to all these cards."""
    return {"ALSA_CONFIG_PATH": ":".join(str(card.configuration) for card in cards)}


@dataclass(slots=True)
class _Run:
    """One stretch of playing, from a start to a stop. `first_frame` is on the card's clock."""

    first_frame: int
    frames: NDArray[np.float32]
    ran_dry: bool = False


def _runs_of(log: Path) -> list[_Run]:
    """Read one player's recording (its format is told in virtual_card/recording.h)."""
    frames = np.fromfile(log.with_suffix(".f32"), np.float32)
    frames = frames[: len(frames) // 2 * 2].reshape(-1, 2)
    lines = [line.split() for line in log.read_text().splitlines()]
    events = [(word, int(number)) for word, number in lines]
    prepared = [number for word, number in events if word == "prepare"] + [len(frames)]
    runs: list[_Run] = []
    prepares = 0
    for word, number in events:
        if word == "prepare":
            prepares += 1
        elif word == "start":
            runs.append(_Run(number, frames[prepared[prepares - 1] : prepared[prepares]]))
        elif word == "stop":
            runs[-1].frames = runs[-1].frames[:number]
        elif word == "xrun":
            runs[-1].ran_dry = True
    return [run for run in runs if len(run.frames)]


def _joined(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Begin and length of runs as half-open spans, overlapping ones made one."""
    spans: list[tuple[int, int]] = []
    for begin, length in sorted(runs):
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], begin + length))
        else:
            spans.append((begin, begin + length))
    return spans
