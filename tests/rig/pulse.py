"""A PulseAudio server of our own, and a recorder that knows when each sample was heard."""

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import numpy as np

from tests.rig import giving_way, parts
from tests.rig.built import compiled
from tests.rig.children import Child, wait_until
from tests.rig.recording import FloatArray, Recording
from tests.rig.soundcard import DEVICE, VirtualCard, environment_of

RATE_HZ = 48000
SMOOTHING_S = 2.0  # over which the recorder's stamps are made one straight line

COMMON = """\
.fail
load-module module-native-protocol-unix
"""
NULL_SINK = """\
load-module module-null-sink sink_name=rig rate=48000 channels=2 format=float32le
set-default-sink rig
"""
CARD = "device={device} sink_name={sink} tsched=0 rate=48000 channels=2 format=float32le \
fragments=4 fragment_size=4096"
OTHER = "loudspeakers"
"""Device and sink of the card that nobody has chosen."""
# PortAudio reaches the server through ALSA; nothing of the machine's own configuration is read.
CLIENT_CONFIGURATION = """\
pcm.pulse { type pulse hint { show on description "the sound server" } }
pcm.!default { type pulse hint { show on description "the same server" } }
"""


class PrivatePulse:
    """Context: a PulseAudio daemon whose one sink is a null sink or a virtual card.

    On a card the server plays in the card's own time and `record` gives the card's recording,
    exact to the sample. A null sink is no clock (it may be hundreds of ppm off and stall), so
    judge timing on a card and use the null sink for what is heard, not when. As on a desktop, the
    server comes before ordinary programs where the system lets it. `beside` is another card of its
    machine, on the device OTHER. `given` is what it has in its environment besides.
    """

    device = "pulse"

    def __init__(
        self,
        run_dir: Path,
        sink: Literal["null", "card"] = "null",
        card: VirtualCard | None = None,
        *,
        beside: VirtualCard | None = None,
        given: Mapping[str, str] | None = None,
    ) -> None:
        if (sink == "card") != (card is not None):
            raise ValueError('a card is given with sink="card", and only then')
        self._dir = run_dir / "pulse"
        self._dir.mkdir(mode=0o700, parents=True)
        self._card = card
        self._cards = [one for one in (card, beside) if one is not None]
        self._given = dict(given or {})
        self._script = self._dir / "start.pa"
        sinks = f"load-module {_card_sink('rig')}\nset-default-sink rig\n" if card else NULL_SINK
        if beside is not None:
            sinks += f"load-module {_card_sink(OTHER)}\n"
        self._script.write_text(COMMON + sinks)
        self._client_configuration = self._dir / "client-asound.conf"
        self._client_configuration.write_text(CLIENT_CONFIGURATION)
        self._daemon: Child | None = None
        self._records = 0

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._daemon is not None:
            self.thaw()
            self._daemon.stop()

    def environment(self) -> dict[str, str]:
        """What a program needs to play to this server, by itself or through ALSA."""
        return {**self._addresses(), "ALSA_CONFIG_PATH": str(self._client_configuration)}

    def kill(self) -> None:
        """End the server as a crash would."""
        assert self._daemon is not None
        self._daemon.kill9()

    def restart(self) -> None:
        """Start it anew (after `kill`, or instead of the one that runs)."""
        assert self._daemon is not None
        self._daemon.stop()
        for stale in (self._dir / "runtime").glob("*"):
            stale.unlink()
        self._start()

    def freeze(self) -> None:
        """Let it stand still: it keeps its clients' connections, and answers nothing."""
        assert self._daemon is not None
        os.kill(self._daemon.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._daemon is not None
        if self._daemon.alive():
            os.kill(self._daemon.pid, signal.SIGCONT)

    def pull_out(self) -> None:
        """Take the chosen card away: the server moves what plays there to another one."""
        listed = self._ask("list", "short", "modules").splitlines()
        (number,) = [line.split()[0] for line in listed if "sink_name=rig" in line]
        self._ask("unload-module", number)

    def put_back(self, *, one_channel: bool = False) -> None:
        """Give that card back, or something of its name that plays both sides as one."""
        sink = "beneath" if one_channel else "rig"
        self._ask("load-module", *_card_sink(sink).split())
        if one_channel:
            mono = "module-remap-sink sink_name=rig master=beneath channels=1 channel_map=mono"
            self._ask("load-module", *mono.split())

    def move(self) -> None:
        """Move what plays to OTHER, as a person may do in the system's settings."""
        for line in self._ask("list", "short", "sink-inputs").splitlines():
            self._ask("move-sink-input", line.split()[0], OTHER)

    def plays(self) -> bool:
        """Whether anything plays to it."""
        return bool(self._ask("list", "short", "sink-inputs").strip())

    def _ask(self, *words: str) -> str:
        asked = subprocess.run(
            [parts.program("pactl"), *words],
            env={**self._addresses(), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=True,
            timeout=15,
        )
        return asked.stdout

    @contextmanager
    def record(self) -> Iterator["Recorder"]:
        """Record the sink while the context lasts; then ask `recording()`."""
        if self._card is not None:
            yield Recorder(self._card)
            return
        program = compiled([Path(__file__).with_name("heard.c")], "heard", "libpulse")
        self._records += 1
        sound = self._dir / f"heard-{self._records}.f32"
        command = [str(program), "rig.monitor", str(sound), str(sound.with_suffix(".log"))]
        name = f"recorder-{self._records}"
        with Child(name, command, self._dir, self._addresses()) as child:
            child.await_output("recording")
            yield Recorder(sound)

    def _addresses(self) -> dict[str, str]:
        return {
            "XDG_RUNTIME_DIR": str(self._dir),
            "PULSE_RUNTIME_PATH": str(self._dir / "runtime"),
            "PULSE_STATE_PATH": str(self._dir / "state"),
            "PULSE_COOKIE": str(self._dir / "cookie"),
            "PULSE_SERVER": f"unix:{self._dir / 'runtime' / 'native'}",
        }

    def _start(self) -> None:
        command = [parts.program("pulseaudio"), "-n", "--daemonize=no", "--use-pid-file=no"]
        command += ["--exit-idle-time=-1", "--disable-shm=yes", "--realtime=yes"]
        command += ["--high-priority=no", "--log-level=notice", "-F", str(self._script)]
        environment = {**self._addresses(), **self._given}
        if self._cards:
            environment |= environment_of(*self._cards)
        self._daemon = Child("pulseaudio", command, self._dir, environment)
        giving_way.go_first(self._daemon.pid)  # as a desktop has it, where it asks rtkit for that
        try:
            wait_until(self._answers, 10, "the sound server")
        except TimeoutError as error:
            self._daemon.stop()
            raise RuntimeError(self._daemon.words()) from error

    def _answers(self) -> bool:
        listed = subprocess.run(
            [parts.program("pactl"), "list", "short", "sinks"],
            env={**self._addresses(), "PATH": os.environ["PATH"]},
            capture_output=True,
            text=True,
            check=False,
        )
        return "rig" in listed.stdout


def _card_sink(sink: str) -> str:
    device = OTHER if sink == OTHER else DEVICE
    return "module-alsa-sink " + CARD.format(device=device, sink=sink)


class Recorder:
    """Gives what a server's sink played, once its `record` context has ended."""

    def __init__(self, source: VirtualCard | Path) -> None:
        self._source = source

    def recording(self) -> Recording:
        """The sound and its clock. Raises RuntimeError when nothing was recorded."""
        if isinstance(self._source, VirtualCard):
            return self._source.recording()
        samples = np.fromfile(self._source, np.float32)
        samples = samples[: len(samples) // 2 * 2].reshape(-1, 2)
        stamps = np.loadtxt(self._source.with_suffix(".log"), ndmin=2)
        if len(stamps) < 2:
            raise RuntimeError("the recorder heard nothing: was its context ended?")
        return Recording(
            samples=samples,
            rate_hz=RATE_HZ,
            marks=straightened(stamps),
            xruns=0,  # a monitor does not tell
            spans=((0, len(samples)),),
        )


def straightened(stamps: FloatArray) -> FloatArray:
    """Marks for a Recording from noisy stamps, rows of (sample, second).

    The noise of single stamps (scheduling) is taken out by the best straight line through each
    stretch of SMOOTHING_S; stretches are joined at their middles.
    """
    count = max(1, round(float(np.ptp(stamps[:, 1])) / SMOOTHING_S))
    stretches = [part for part in np.array_split(stamps, count) if len(part) >= 2]
    middles = np.array([part.mean(axis=0) for part in stretches])
    if len(middles) >= 2:
        return middles
    sample, second = middles[0]
    centred = stamps - middles[0]
    slope = float(centred[:, 0] @ centred[:, 1] / (centred[:, 0] @ centred[:, 0]))
    return np.array([[sample, second], [sample + RATE_HZ, second + RATE_HZ * slope]])
