"""`bilateral devices` and `bilateral buzz`: what is there, and does it move?"""

import time
from collections.abc import Iterator
from typing import Annotated

import pygame
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from audio.devices import AUTO, SoundMissing, choose, list_devices
from bilateral.cli.flags import NO_FLAGS, Flags, takes_settings
from bilateral.loading import load
from bilateral.outputs.openers import OutputRequired, find_hands
from bilateral.settings.declaring import Command
from bilateral.settings.to_plan import NO_BUZZERS, set_plan
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.given import Given
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Look, Pulses, Score
from bilateral.timing.timeline import Side, Timeline
from bilateral.timing.transport import Transport
from bilateral.visual.monitors import DisplayMissing, find_monitors
from bilateral.visual.monitors import choose as choose_monitor
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
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
BEAT_S = 0.02


def devices_command() -> None:
    """List displays, sound devices, serial boards and controllers, and what each is for."""
    print_devices(Console(highlight=False))


def print_devices(console: Console) -> None:
    """Print the same list for any command that begins with it."""
    for title, rows in (
        ("Displays", _displays()),
        ("Sound", _sounds()),
        ("Serial ports", _serial_ports()),
        ("Game controllers", _controllers()),
    ):
        table = Table(box=None, show_header=False, pad_edge=False)
        for name, use in rows:
            table.add_row(Text(name), Text(use, "dim"))
        console.print(Text(title, "bold"))
        console.print(table)
        console.print()


@takes_settings(Command.BUZZ)
def buzz_command(
    left: Annotated[bool, typer.Option("--left", help="one pulse on the left")] = False,
    right: Annotated[bool, typer.Option("--right", help="one pulse on the right")] = False,
    both: Annotated[bool, typer.Option("--both", help="left, then right")] = False,
    flags: Flags = NO_FLAGS,
) -> None:
    """Give one pulse, to see which hand is which and how it feels."""
    wanted = {"on": True, **flags.get("hands", {})}
    settings = load("standard", {"hands": wanted})
    if settings.hands.buzzers == NO_BUZZERS:
        settings = load("standard", {"hands": {**wanted, "buzzers": "auto"}})
    pulses = set_plan(settings).pulses
    if pulses is None or not (left or right or both):
        raise OutputRequired("Say which hand: bilateral buzz --left, --right or --both.")
    sides = [Side.LEFT] * (left or both) + [Side.RIGHT] * (right or both)
    transport: Transport[Score] = Transport()
    try:
        hands = find_hands(settings, pulses, transport, None)
    except HandsMissing as missing:
        raise OutputRequired(say(missing.notice, FALLBACK)) from missing
    console = Console(soft_wrap=True, highlight=False)
    try:
        _await_ready(hands)
        console.print(Text(f"On {say(hands.name, FALLBACK)}:"))
        for side in sides:
            console.print(f"{side.name.lower()} {_buzz(hands, transport, pulses, side)}")
    finally:
        hands.close()


def _displays() -> Iterator[tuple[str, str]]:
    try:
        monitors = find_monitors()
        clients = choose_monitor(AUTO, monitors)
    except DisplayMissing as missing:
        yield "none", say(missing.notice, FALLBACK)
        return
    for monitor in monitors:
        if len(monitors) == 1:
            use = "the only one: the target is shown in a window, or covers it with --cover"
        else:
            use = "the target is shown here" if monitor is clients else "stays yours"
        yield say(monitor.described, FALLBACK), use


def _sounds() -> Iterator[tuple[str, str]]:
    try:
        devices = list_devices()
        chosen = choose(AUTO, devices)
    except SoundMissing as missing:
        yield "none", say(missing.notice, FALLBACK)
        return
    for device in devices:
        use = "tones are played here" if device is chosen else ""
        yield f"{device.name} ({device.api})", use


def _serial_ports() -> Iterator[tuple[str, str]]:
    ports = list_serial_ports()
    for port in ports:
        yield f"{port.path} {port.description}".strip(), _use_of(port)
    if not ports:
        advice = f"An Arduino becomes a buzzer board with the sketch in {SKETCH}."
        yield "none", f"No board is connected. {advice}"


def _use_of(port: SerialPort) -> str:
    """Ask a likely board who it is; opening any other port might disturb what hangs on it."""
    if port.likely is None:
        return "not asked: it does not look like a board"
    try:
        contact = meet(SerialLine(port.path), port.path)
    except HandsMissing as missing:
        return say(missing.notice, FALLBACK)
    try:
        battery = battery_v(contact)
    except BoardLost:
        battery = None
    contact.line.close()
    charge = "" if battery is None else f", battery {battery:.1f} V"
    return f"{say(contact.described, FALLBACK)}{charge}: pulses with --buzzers auto"


def _controllers() -> Iterator[tuple[str, str]]:
    names = controller_names()
    try:
        grips = choose_grips(names)
    except HandsMissing as missing:
        yield (", ".join(names) or "none"), say(missing.notice, FALLBACK)
        return
    for number, name in enumerate(names):
        hands = [hand for hand, grip in zip(Side, grips, strict=True) if grip.controller == number]
        words = " and ".join(hand.name.lower() for hand in hands)
        yield name, f"{words} hand with --buzzers rumble" if words else "not used"
    pygame.joystick.quit()


def _await_ready(hands: Hands) -> None:
    until_s = time.perf_counter() + GET_READY_S
    while not hands.ready:
        if time.perf_counter() > until_s:
            raise OutputRequired(
                f"The {say(hands.name, FALLBACK)} is there, but does not get ready."
            )
        hands.beat()
        time.sleep(BEAT_S)


def _buzz(hands: Hands, transport: Transport[Score], pulses: Pulses, side: Side) -> str:
    """Give one pulse and say in a few words what became of it."""
    now_s = time.perf_counter()
    swapped = (side is Side.RIGHT) != pulses.alignment.swap
    alignment = Alignment(swap=swapped, latency_s=pulses.alignment.latency_s)
    score = Score(
        number=side + 1,
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
    told: list[Given] = []
    transport.replace(score)
    until_s = score.timeline.start_s + pulses.duration_s + SETTLE_S
    while time.perf_counter() < until_s:
        hands.beat()
        told.extend(hands.take_given())
        time.sleep(BEAT_S)
    transport.clear()
    known = [pulse for pulse in told if pulse.actual_s is not None]
    if known and not hands.kind.is_real:
        return "given, but only simulated"
    if known:
        late_ms = (float(known[0].actual_s or 0.0) - known[0].planned_s) * 1000.0
        return f"given, {late_ms:+.2f} ms from its moment"
    return "not given" if hands.health.tells_time else "given, at a time that is not known"
