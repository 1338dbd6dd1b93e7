"""PortAudio by hand: devices that are listed, and streams that are asked for blocks by a clock."""

from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import numpy as np
import pytest

import audio.devices
import audio.lost_device
import audio.opened_device
import audio.opening
import audio.tone_stream
from audio.shared_portaudio import SharedLibrary
from audio.tones import Samples
from tests.audio.card import BLOCK, RATE_HZ, CallbackAbort, Flags, Host, honest


class PortAudioError(Exception):
    """Named as in sounddevice: what the library itself refuses."""


class HandStream:
    """One stream as sounddevice has it, with all that was played."""

    latency = 0.1

    def __init__(self, wishes: dict[str, Any]) -> None:
        self.device: int = wishes["device"]
        self._fill: Callable[..., None] = wishes["callback"]
        self._blocks: list[Samples] = []
        self._made_s: list[float] = []
        self.active = False

    def start(self) -> None:
        self.active = True

    def abort(self, *, ignore_errors: bool) -> None:
        assert ignore_errors
        self.active = False

    def close(self, *, ignore_errors: bool) -> None:
        assert ignore_errors

    def ask(self, now_s: float) -> None:
        """Ask for the next block."""
        out = np.full((BLOCK, 2), np.nan, np.float32)
        self._fill(out, BLOCK, honest(now_s), Flags())
        self._blocks.append(out)
        self._made_s.append(now_s)

    def loudest(self, from_s: float, until_s: float) -> float:
        """Of all samples of blocks that were made within a span."""
        made = zip(self._made_s, self._blocks, strict=True)
        return max(float(np.abs(block).max()) for at_s, block in made if from_s <= at_s < until_s)

    @property
    def heard(self) -> Samples:
        return np.concatenate(self._blocks)


class HandLibrary(ModuleType):
    """What the product uses of sounddevice. `fault` is what listing the devices ends in."""

    PortAudioError = PortAudioError
    CallbackAbort = CallbackAbort
    default = SimpleNamespace(device=(-1, 0))

    def __init__(self, *names: str) -> None:
        super().__init__("sounddevice")
        self._initialized = True
        self.names = list(names)
        self.streams: list[HandStream] = []
        self.fault: Exception | None = None
        self.listed = self.begun = 0

    def _terminate(self) -> None:
        self._initialized = False

    def _initialize(self) -> None:
        self._initialized = True
        self.begun += 1

    def query_devices(self) -> list[dict[str, Any]]:
        self.listed += 1
        if self.fault is not None:
            raise self.fault
        kind = {"hostapi": 0, "max_output_channels": 2, "default_samplerate": RATE_HZ}
        return [{"name": name, "index": n, **kind} for n, name in enumerate(self.names)]

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "ALSA", "default_output_device": 0}]

    def OutputStream(self, **wishes: Any) -> HandStream:  # noqa: N802
        self.streams.append(HandStream(wishes))
        return self.streams[-1]

    def pull_out(self, number: int) -> None:
        """Take a device away: its streams end."""
        for stream in self.streams:
            stream.active = stream.active and stream.device != number


class PlayingHost(Host):
    """Host time that asks every stream for its blocks as it goes by."""

    def __init__(self, library: HandLibrary, start_s: float) -> None:
        super().__init__(start_s)
        self._library = library
        self._due_s = start_s

    def advance(self, by_s: float) -> None:
        self.sleep_until(self.now_s() + by_s)

    def sleep_until(self, at_s: float) -> None:
        while self._due_s <= at_s:
            super().sleep_until(self._due_s)
            for stream in self._library.streams:
                if stream.active:
                    stream.ask(self._due_s)
            self._due_s += BLOCK / RATE_HZ
        super().sleep_until(at_s)


def install(monkeypatch: pytest.MonkeyPatch, library: HandLibrary, clock: Host) -> None:
    """Put it in the place of the system's own for one test."""
    shared = SharedLibrary()
    for module in (audio.devices, audio.lost_device, audio.opening, audio.tone_stream):
        monkeypatch.setattr(module, "PORTAUDIO", shared)
    for module in (audio.devices, audio.tone_stream):
        monkeypatch.setattr(module, "portaudio", lambda: library)
    monkeypatch.setattr(audio.opening, "library", lambda: None)  # no server of this machine
    for timed in (audio.tone_stream, audio.lost_device, audio.opening, audio.opened_device):
        monkeypatch.setattr(timed, "time", clock)
