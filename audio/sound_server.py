"""Where a sound server lets a stream come out: PulseAudio, and PipeWire, which speaks its language.

A server moves a stream to another device when its own is gone, when a plug changes what a card
plays to, or when somebody asks it to. What it plays there nobody has chosen, so a guard ends the
stream at the server, which takes back what it holds ahead.
"""

import ctypes
import os
import sys
import threading
import time
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from audio.devices import SoundDevice
from bilateral.processes import threads

ANSWER_S = 1.0
"""A server that is alive answers within milliseconds."""
APPEARS_S = 0.5
"""A stream that plays through a server is on its list by then."""
LOOK_S = 0.5
"""How often it is asked without a reason, too."""
NO_DEVICE = "auto_null"
"""What servers call the sink they have when there is no device."""
MASTER = "device.master_device"


@dataclass(frozen=True, slots=True)
class Place:
    """One way out of a server."""

    sink: str
    port: str | None
    """Which of a card's plugs it plays to, where the card has several."""
    description: str
    is_one_channel: bool
    """Whether both sides come out of it alike, as of a hands-free headset."""


def library() -> ModuleType | None:
    """Load the servers' client library; None where there is none."""
    if sys.platform != "linux":
        return None
    try:
        import pulsectl  # noqa: PLC0415  # raises OSError without the system library
    except (ImportError, OSError, AttributeError):
        return None
    module: ModuleType = pulsectl
    return module


def may_be_served(device: SoundDevice) -> bool:
    """Whether a server may stand behind a device; it never stands behind a bare card."""
    return device.api == "ALSA" and "(hw:" not in device.name


def is_there(home: Place) -> bool:
    """Whether a server has this way out, now."""
    pulsectl = library()
    if pulsectl is None:
        return False
    try:
        with pulsectl.Pulse("bilateral", connect=False) as pulse:
            pulse.connect(timeout=ANSWER_S)
            return any(_is_same(place_of(sink, ()), home) for sink in pulse.sink_list())
    except pulsectl.PulseError:
        return False


def place_of(sink: Any, sinks: Any) -> Place:
    """What a server says of a sink; if it is a filter, what it plays to is among `sinks`."""
    behind, seen = sink, {sink.name}
    one_channel = _is_mono(sink)
    while (master := behind.proplist.get(MASTER)) and master not in seen:
        seen.add(master)
        found = [other for other in sinks if other.name == master]
        if not found:
            break
        behind = found[0]
        one_channel |= _is_mono(behind)
    port = None if behind.port_active is None else behind.port_active.name
    return Place(sink.name, port, sink.description or sink.name, one_channel)


class StreamGuard:
    """Watches one stream at the server, and ends it there as soon as it is not at home.

    Ask it to `begin` before the stream is opened and to `find` it afterwards. Home is where the
    stream comes out first, or `home`, where it is brought back to. A thread of its own does all
    that may wait for the server.
    """

    def __init__(self, pulsectl: ModuleType, home: Place | None) -> None:
        self._pulsectl = pulsectl
        self.home = home
        self.is_served = False
        """Whether the stream plays through a server at all."""
        self.is_home = False
        self.is_astray = False
        """Whether it was ended, because it was elsewhere."""
        self.is_blind = False
        """Whether nobody can tell any more where it plays."""
        self._stirred = True
        self._client = -1
        self._sink = -1
        self._begun = threading.Event()
        self._opened = threading.Event()
        self._found = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._work, name="sound-guard", daemon=True)

    @property
    def may_sound(self) -> bool:
        """Whether the stream is at home, or no server decides where it plays."""
        if self.is_served or self.home is not None:
            return self.is_home
        return self._found.is_set()

    def begin(self) -> None:
        """Take down who plays already. Raises ComputerFull."""
        threads.start(self._thread)
        self._begun.wait(2 * ANSWER_S)

    def find(self) -> None:
        """Look for the stream that was opened meanwhile; nothing else may be opened until then."""
        self._opened.set()
        self._found.wait(APPEARS_S + ANSWER_S)

    def close(self) -> None:
        """Watch no more. Does not wait."""
        self._closing = True
        self._opened.set()

    def _work(self) -> None:
        try:
            with self._pulsectl.Pulse("bilateral", connect=False) as pulse:
                pulse.connect(timeout=ANSWER_S)
                before = _own_clients(pulse)
                self._begun.set()
                self._opened.wait()
                if self._bring_home(pulse, before):
                    self._watch(pulse)
        except Exception:  # noqa: BLE001  # whatever it was, where the stream plays is unknown now
            self.is_home, self.is_blind = False, self.is_served and not self._closing
        finally:
            self._begun.set()
            self._found.set()

    def _bring_home(self, pulse: Any, before: frozenset[int]) -> bool:
        """Find the stream, and move it where it belongs; False if the server does not play it."""
        pulse.event_mask_set("sink", "sink_input")
        pulse.event_callback_set(self._stir)
        until_s = time.monotonic() + APPEARS_S
        while not (own := _inputs_of(pulse, _own_clients(pulse) - before)):
            if self._closing or time.monotonic() > until_s:
                return False
            time.sleep(0.01)
        self.is_served, self._client = True, own[0].client
        sinks = pulse.sink_list()
        if self.home is not None:
            for sink in sinks:
                if sink.name == self.home.sink and sink.index != own[0].sink:
                    pulse.sink_input_move(own[0].index, sink.index)
        self._look(pulse, sinks)
        self._found.set()
        return True

    def _watch(self, pulse: Any) -> None:
        while not (self._closing or self.is_astray):
            if not self._stirred:
                pulse.event_listen(timeout=LOOK_S)
            self._stirred = False
            self._look(pulse, None)

    def _stir(self, _event: Any) -> None:
        self._stirred = True
        raise self._pulsectl.PulseLoopStop

    def _look(self, pulse: Any, sinks: Any) -> None:
        """Ask where the stream is; the way from there to its end must be short."""
        own = _inputs_of(pulse, {self._client})
        away = [one for one in own if self.is_home and one.sink != self._sink]
        if not away and own:
            sinks = pulse.sink_list() if sinks is None else sinks
            at = [place_of(sink, sinks) for sink in sinks if sink.index == own[0].sink]
            if at and (self.home is None or _is_same(at[0], self.home)):
                self.home, self._sink, self.is_home = at[0], own[0].sink, True
                return
            away = own
        if away:
            self.is_home, self.is_astray = False, True
            for one in own:
                _end(pulse, one.index)
            pulse.server_info()  # back when all that was asked for is done


def _own_clients(pulse: Any) -> frozenset[int]:
    own = str(os.getpid())
    return frozenset(
        client.index
        for client in pulse.client_list()
        if client.proplist.get("application.process.id") == own
    )


def _inputs_of(pulse: Any, clients: frozenset[int] | set[int]) -> list[Any]:
    return [one for one in pulse.sink_input_list() if one.client in clients]


def _end(pulse: Any, stream: int) -> None:
    """End a stream. A server would remember for the next one that it was muted, not this."""
    ask = ctypes.CDLL("libpulse.so.0").pa_context_kill_sink_input
    ask.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p]
    ask.restype = ctypes.c_void_p
    ask(pulse._ctx, stream, None, None)  # noqa: SLF001  # the one call the library lacks


def _is_mono(sink: Any) -> bool:
    return len(set(sink.channel_list)) < 2


def _is_same(one: Place, other: Place) -> bool:
    return (one.sink, one.port) == (other.sink, other.port)
