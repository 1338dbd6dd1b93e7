"""`bilateral devices` and `bilateral buzz`: what is there, and does it move?"""

import time
from collections.abc import Iterator, Sequence

import pygame
from rich.console import Console
from rich.table import Table
from rich.text import Text

from audio.devices import AUTO, SoundMissing, choose, list_devices
from bilateral.cli.flags import Flags
from bilateral.cli.speaking import in_words
from bilateral.loading import load
from bilateral.outputs.openers import find_hands
from bilateral.outputs.required import OutputRequired
from bilateral.settings.to_plan import NO_BUZZERS, set_plan
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.touch import Pulses
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Side, Timeline
from bilateral.visual.monitors import DisplayMissing, Monitor, MonitorUntold, find_monitors
from bilateral.visual.monitors import choose as choose_monitor
from bilateral.words.notice import Notice
from hardware.boards import SerialPort, list_serial_ports
from hardware.controllers import choose_grips
from hardware.hands import Hands, HandsMissing
from hardware.link import SKETCH, BoardLost, SerialLine, battery_v, meet
from hardware.rumble import controller_names

SLOW_SWEEPS_PER_S = 0.4
"""Leaves room for the longest pulse."""
GET_READY_S = 5.0
LEAD_S = 0.6
SETTLE_S = 0.6
PATIENCE_S = 3.0
"""How much longer the fate of a pulse is waited for, where the hands tell it."""
TRIES = 3
BEAT_S = 0.02
NONE = Notice("devices-none")

DeviceRow = tuple[str | Notice, Notice | None]
"""What there is, and what it is for."""


def print_devices(console: Console) -> None:
    """Print the same list for any command that begins with it."""
    for title, rows in (
        ("devices-displays", _displays()),
        ("devices-sound", _sounds()),
        ("devices-serial-ports", _serial_ports()),
        ("devices-controllers", _controllers()),
    ):
        table = Table(box=None, show_header=False, pad_edge=False)
        for name, use in rows:
            use_told = "" if use is None else in_words(use)
            table.add_row(Text(_worded(name)), Text(use_told, "dim"))
        console.print(Text(in_words(Notice(title)), "bold"))
        console.print(table)
        console.print()


def buzz(sides: Sequence[Side], flags: Flags) -> None:
    """Give one pulse on each side, to see which hand is which and how it feels."""
    wanted = {"on": True, **flags.get("hands", {})}
    settings = load("standard", {"hands": wanted})
    if settings.hands.buzzers == NO_BUZZERS:
        settings = load("standard", {"hands": {**wanted, "buzzers": "auto"}})
    pulses = set_plan(settings).pulses
    if pulses is None or not sides:
        raise OutputRequired(Notice("buzz-which-hand"))
    now_playing: NowPlaying[Score] = NowPlaying()
    try:
        hands = find_hands(settings, pulses, now_playing, None)
    except HandsMissing as missing:
        raise OutputRequired(missing.notice) from missing
    console = Console(soft_wrap=True, highlight=False)
    try:
        _await_ready(hands)
        console.print(Text(in_words(Notice("buzz-on", device=hands.name))))
        for side in sides:
            console.print(Text(in_words(_buzz(hands, now_playing, pulses, side))))
    finally:
        hands.close()


def _displays() -> Iterator[DeviceRow]:
    try:
        monitors = find_monitors()
        clients = _clients_of(monitors)
    except DisplayMissing as missing:
        yield NONE, missing.notice
        return
    for monitor in monitors:
        if len(monitors) == 1:
            use = "devices-only-display"
        elif monitor is clients:
            use = "devices-clients-display"
        elif clients is None and not monitor.is_primary:
            use = "devices-may-be-clients-display"
        else:
            use = "devices-your-display"
        yield monitor.described, Notice(use)


def _clients_of(monitors: tuple[Monitor, ...]) -> Monitor | None:
    """The one that would be taken, None where that cannot be told. Raises DisplayMissing."""
    try:
        return choose_monitor(AUTO, monitors)
    except MonitorUntold:
        return None


def _sounds() -> Iterator[DeviceRow]:
    try:
        devices = list_devices()
        chosen = choose(AUTO, devices)
    except SoundMissing as missing:
        yield NONE, missing.notice
        return
    for device in devices:
        use = Notice("devices-chosen-sound") if device is chosen else None
        yield f"{device.name} ({device.api})", use


def _serial_ports() -> Iterator[DeviceRow]:
    ports = list_serial_ports()
    for port in ports:
        yield f"{port.path} {port.description}".strip(), _use_of(port)
    if not ports:
        yield NONE, Notice("devices-no-board", sketch=SKETCH)


def _use_of(port: SerialPort) -> Notice:
    """Ask a likely board who it is; opening any other port might disturb what hangs on it."""
    if port.likely is None:
        return Notice("devices-not-asked")
    try:
        contact = meet(SerialLine(port.path), port.path)
    except HandsMissing as missing:
        return missing.notice
    try:
        battery = battery_v(contact)
    except BoardLost:
        battery = None
    contact.line.close()
    board = contact.described
    if battery is None:
        return Notice("devices-board", board=board)
    return Notice("devices-board-on-battery", board=board, volts=battery)


def _controllers() -> Iterator[DeviceRow]:
    names = controller_names()
    try:
        grips = choose_grips(names)
    except HandsMissing as missing:
        yield (", ".join(names) or NONE), missing.notice
        return
    for number, name in enumerate(names):
        hands = [hand for hand, grip in zip(Side, grips, strict=True) if grip.controller == number]
        match hands:
            case []:
                yield name, Notice("devices-unused-controller")
            case [hand]:
                yield name, Notice("devices-controller", hand=hand.name.lower())
            case _:
                yield name, Notice("devices-controller-for-both")
    pygame.joystick.quit()


def _await_ready(hands: Hands) -> None:
    until_s = time.perf_counter() + GET_READY_S
    while not hands.ready:
        if time.perf_counter() > until_s:
            raise OutputRequired(Notice("buzz-never-ready", device=hands.name))
        hands.beat()
        time.sleep(BEAT_S)


def _buzz(hands: Hands, now_playing: NowPlaying[Score], pulses: Pulses, side: Side) -> Notice:
    """Give one pulse and say what became of it.

    A computer that stands still lets the moment of a pulse pass; that tells nothing about the
    hand, so the pulse is tried again.
    """
    hand = side.name.lower()
    pulse: Given | None = None
    for number in range(TRIES if hands.health.tells_time else 1):
        pulse = _one_pulse(hands, now_playing, pulses, side, number * len(Side) + side + 1)
        if pulse is not None and pulse.actual_s is not None:
            break
    if pulse is not None and pulse.actual_s is not None:
        if not hands.kind.is_real:
            return Notice("buzz-simulated", hand=hand)
        late_ms = (pulse.actual_s - pulse.planned_s) * 1000.0
        if late_ms >= 0.0:
            return Notice("buzz-given-late", hand=hand, ms=late_ms)
        return Notice("buzz-given-early", hand=hand, ms=-late_ms)
    if hands.health.tells_time:
        return Notice("buzz-not-given", hand=hand)
    return Notice("buzz-given", hand=hand)


def _one_pulse(
    hands: Hands, now_playing: NowPlaying[Score], pulses: Pulses, side: Side, number: int
) -> Given | None:
    """Plan one pulse and wait until its fate is known; None where the hands cannot tell it."""
    now_s = time.perf_counter()
    swapped = (side is Side.RIGHT) != pulses.alignment.swap
    alignment = Alignment(swap=swapped, latency_s=pulses.alignment.latency_s)
    score = Score(
        number=number,
        timeline=Timeline.starting(now_s + LEAD_S, SLOW_SWEEPS_PER_S, end_sweep=1),
        motion=Motion(),
        look=Look(shown=False),
        tones=None,
        limits=Limits(),
        appear_s=now_s,
        fade_in_s=LEAD_S,
        fade_out_s=LEAD_S,
        pulses=Pulses(pulses.duration_s, pulses.strength, pulses.kick_s, alignment),
    )
    now_playing.replace(score)
    tells_time = hands.health.tells_time
    felt_s = score.timeline.start_s + pulses.duration_s + SETTLE_S
    until_s = felt_s + (PATIENCE_S if tells_time else 0.0)
    pulse: Given | None = None
    while time.perf_counter() < (until_s if pulse is None else felt_s):
        hands.beat()
        pulse = next(hands.take_given(), pulse)
        time.sleep(BEAT_S)
    now_playing.clear()
    return pulse


def _worded(name: str | Notice) -> str:
    return in_words(name) if isinstance(name, Notice) else name
