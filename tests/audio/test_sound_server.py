"""What the guard makes of a server's words: plugs, filters, one channel, whose stream it is."""

import os
from types import SimpleNamespace
from typing import Any, Self

import pytest

import audio.sound_server
from audio.devices import SoundDevice
from audio.sound_server import Place, StreamGuard, may_be_served, place_of
from tests.rig.children import wait_until

PATIENCE_S = 15.0
STEREO, MONO = ["front-left", "front-right"], ["mono"]


def sink(name: str, index: int = 0, **said: Any) -> SimpleNamespace:
    port = said.get("port")
    return SimpleNamespace(
        name=name,
        index=index,
        description=f"the {name}",
        channel_list=said.get("channels", STEREO),
        port_active=None if port is None else SimpleNamespace(name=port),
        proplist={"device.master_device": said["master"]} if "master" in said else {},
    )


class LoopStop(Exception):
    """Named for what it does: the library's own ends its listening."""


class Server:
    """A sound server and its library, as much of them as is asked for."""

    PulseError = OSError
    PulseLoopStop = LoopStop

    def __init__(self) -> None:
        self.sinks = [sink("headphones", 0, port="plug"), sink("loudspeakers", 1)]
        self.clients = [7]
        self.inputs: list[SimpleNamespace] = []
        self.ended: list[int] = []
        self.fault: Exception | None = None

    def Pulse(self, _name: str, *, connect: bool) -> "Server":  # noqa: N802
        assert not connect
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        return

    def connect(self, *, timeout: float) -> None:
        assert timeout > 0.0

    def play(self, client: int = 8, at: int = 0) -> None:
        self.clients.append(client)
        self.inputs.append(SimpleNamespace(index=client * 10, client=client, sink=at))

    def client_list(self) -> list[SimpleNamespace]:
        own = {"application.process.id": str(os.getpid())}
        return [SimpleNamespace(index=n, proplist=own) for n in self.clients] + [
            SimpleNamespace(index=99, proplist={"application.process.id": "1"})
        ]

    def sink_list(self) -> list[SimpleNamespace]:
        return self.sinks

    def sink_input_list(self) -> list[SimpleNamespace]:
        if self.fault is not None:
            raise self.fault
        return [*self.inputs, SimpleNamespace(index=1, client=99, sink=1)]

    def sink_input_move(self, index: int, to: int) -> None:
        (moved,) = [one for one in self.inputs if one.index == index]
        moved.sink = to

    def event_mask_set(self, *_masks: str) -> None:
        return

    def event_callback_set(self, _stir: Any) -> None:
        return

    def event_listen(self, *, timeout: float) -> None:
        assert timeout > 0.0

    def server_info(self) -> None:
        return


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    server = Server()
    monkeypatch.setattr(audio.sound_server, "_end", lambda _, index: server.ended.append(index))
    monkeypatch.setattr(audio.sound_server, "APPEARS_S", 0.05)
    return server


def guard_of(server: Server, home: Place | None = None, **stream: int) -> StreamGuard:
    guard = StreamGuard(server, home)  # type: ignore[arg-type]  # it stands for the library
    guard.begin()
    if stream:
        server.play(**stream)
    guard.find()
    return guard


HOME = Place("headphones", "plug", "the headphones", is_one_channel=False)


def test_home_is_where_the_stream_comes_out_first(server: Server) -> None:
    guard = guard_of(server, client=8)
    assert guard.home == HOME
    assert guard.may_sound
    guard.close()


def test_it_is_brought_back_to_the_home_it_had(server: Server) -> None:
    guard = guard_of(server, HOME, client=8, at=1)
    assert server.inputs[0].sink == 0
    assert guard.may_sound
    guard.close()


def test_it_may_not_sound_where_its_home_is_gone(server: Server) -> None:
    server.sinks = [sink("loudspeakers", 1)]
    guard = guard_of(server, HOME, client=8, at=1)
    assert not guard.may_sound
    assert guard.is_astray
    assert server.ended == [80]


@pytest.mark.parametrize("how", ["moved", "in motion", "another plug", "opened anew elsewhere"])
def test_a_stream_that_is_not_at_home_is_ended_and_no_other_is(server: Server, how: str) -> None:
    server.play(client=7)
    guard = guard_of(server, client=8)
    if how == "moved":
        server.inputs[1].sink = 1
    elif how == "in motion":
        server.inputs[1].sink = 0xFFFFFFFF
    elif how == "another plug":
        server.sinks[0] = sink("headphones", 0, port="speaker")
    else:
        server.inputs[1] = SimpleNamespace(index=81, client=8, sink=1)
    wait_until(lambda: guard.is_astray, PATIENCE_S, "the end of the stream")
    wait_until(lambda: bool(server.ended), PATIENCE_S, "the word to the server")
    assert not guard.may_sound
    assert server.ended == [81 if how == "opened anew elsewhere" else 80]


def test_a_server_that_tells_no_more_where_it_plays_is_not_trusted(server: Server) -> None:
    guard = guard_of(server, client=8)
    server.fault = OSError("gone")
    wait_until(lambda: guard.is_blind, PATIENCE_S, "the doubt")
    assert not guard.may_sound
    assert not guard.is_astray


def test_a_stream_that_no_server_plays_may_sound(server: Server) -> None:
    guard = guard_of(server)
    assert not guard.is_served
    assert guard.may_sound
    assert not guard.is_astray


def test_a_home_at_a_server_that_does_not_play_the_stream_is_no_leave_to_sound(
    server: Server,
) -> None:
    assert not guard_of(server, HOME).may_sound


def test_one_channel_is_seen_behind_a_filter_too() -> None:
    beneath = sink("headset", channels=MONO)
    beside = sink("upmixed", master="headset")
    assert place_of(beneath, ()).is_one_channel
    assert place_of(beside, (beside, beneath)).is_one_channel
    assert not place_of(sink("headphones"), ()).is_one_channel
    circle = [sink("a", master="b"), sink("b", master="a")]
    assert not place_of(circle[0], circle).is_one_channel


def test_a_server_may_stand_behind_any_device_of_alsa_but_a_bare_card() -> None:
    assert may_be_served(SoundDevice(0, "default", "ALSA", 48000.0))
    assert not may_be_served(SoundDevice(0, "USB: Audio (hw:1,0)", "ALSA", 48000.0))
    assert not may_be_served(SoundDevice(0, "Headphones", "Windows WASAPI", 48000.0))
