"""Puts together the report of a run: versions, outputs, and every set that was given."""

import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pygame

from audio.devices import SoundMissing, portaudio
from bilateral.loading.atomic_write import write_over
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.eyes import EyesHealth
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.output import OFF
from bilateral.outputs.output_set import OutputSet
from bilateral.reporting.schema import (
    AudioReport,
    Report,
    SetReport,
    TactileReport,
    VisualReport,
)
from bilateral.settings import Settings
from bilateral.settings.to_plan import gives_pulses
from bilateral.version import __version__
from bilateral.words.catalogue import say
from bilateral.words.languages import FALLBACK
from hardware.hands import HandsKind

SHOWN = "the call that presented the frame returned, plus the latency you set for the monitor"
HEARD = "the sound device's own time of the tone's first sample, plus the latency you set"
FELT = "the board's own time at which it switched the motor on, plus the latency of the motors"
GIVEN = "the device was told to begin, plus the latency of the motors"
UNKNOWN = "not known: {why}, so no time is given"


def report(
    settings: Settings, output_set: OutputSet, sets: Sequence[SetReport], notices: Sequence[str]
) -> Report:
    """Report a run. Call it while the outputs are still open."""
    now = output_set.conditions(
        target=settings.target.shown,
        tones=settings.audio.on,
        pulses=gives_pulses(settings.hands),
    )
    return Report(
        versions=_versions(),
        settings=settings.model_dump(mode="json"),
        notices=list(notices),
        visual=_visual(output_set.eyes.health, now.eyes),
        audio=_audio(output_set.ears, now.ears),
        tactile=_tactile(output_set.hands, now.hands),
        sets=list(sets),
    )


def check_place(path: Path) -> None:
    """Raise OSError with a sentence where no report could be written: before a set, not after."""
    if path.is_dir():
        raise OSError(f"The report cannot be written to {path}: that is a folder. Name a file.")
    if not path.parent.is_dir():
        raise OSError(
            f"The report cannot be written to {path}: there is no folder {path.parent}. "
            f"Make it first, or choose another place."
        )
    written_to = [path] if path.exists() else []
    if _takes_the_place(path):
        written_to.append(path.resolve().parent)
    if not all(os.access(place, os.W_OK) for place in written_to):
        raise OSError(
            f"The report cannot be written to {path}: it is write-protected. Choose another place."
        )


def write(path: Path, finished: Report) -> None:
    """Write the report as JSON. Raises OSError where that is not possible.

    An older report is there whole until the new one is, however the program ends meanwhile.
    """
    content = (finished.model_dump_json(indent=2) + "\n").encode()
    if _takes_the_place(path):
        write_over(path.resolve(), content)  # of a link, what it leads to is the file
    else:
        path.write_bytes(content)


def _takes_the_place(path: Path) -> bool:
    """Whether a file may be put there; a pipe or device is written to as it is."""
    return path.is_file() or not path.exists()


def _versions() -> dict[str, str]:
    found = {
        "bilateral": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} ({sys.platform})",
        "pygame-ce": pygame.version.ver,
        "sdl": ".".join(map(str, pygame.version.SDL)),
        "numpy": np.__version__,
    }
    try:
        found["portaudio"] = str(portaudio().get_portaudio_version()[1])
        found["sounddevice"] = version("sounddevice")
    except SoundMissing:
        found["portaudio"] = "not installed"
    return found


def _visual(health: EyesHealth, condition: str) -> VisualReport:
    return VisualReport(
        real=health.is_real,
        condition=condition,
        device="none" if health.device is None else say(health.device, FALLBACK),
        drawing=say(health.drawing, FALLBACK),
        period_ms=health.period_s * 1000.0,
        tells_time=health.is_real,
        actual_means=SHOWN if health.is_real else UNKNOWN.format(why="there is no display"),
    )


def _audio(ears: EarsOutput | None, condition: str) -> AudioReport:
    if ears is None:
        why = "sound is switched off" if condition == OFF else "there is no sound device"
        return AudioReport(
            real=False,
            condition=condition,
            device="none",
            rate_hz=None,
            delay_ms=None,
            skew_ppm=None,
            under_runs=0,
            tones_late=0,
            tones_dropped=0,
            clock_slips=0,
            stamps_rejected=0,
            losses=0,
            silences=0,
            tells_time=False,
            actual_means=UNKNOWN.format(why=why),
            fault=None,
        )
    health = ears.health
    silent_device = UNKNOWN.format(why="the sound device does not tell its time")
    return AudioReport(
        real=True,
        condition=condition,
        device=health.device,
        rate_hz=health.rate_hz,
        delay_ms=health.delay_s * 1000.0,
        skew_ppm=health.skew_ppm,
        under_runs=health.under_runs,
        tones_late=health.late,
        tones_dropped=health.dropped,
        clock_slips=health.slips,
        stamps_rejected=health.stamps_rejected,
        losses=health.losses,
        silences=health.silences,
        tells_time=health.tells_time,
        actual_means=HEARD if health.tells_time else silent_device,
        fault=health.fault,
    )


def _tactile(hands: HandsOutput | None, condition: str) -> TactileReport:
    if hands is None:
        switched_off = condition == OFF
        why = "the hands are switched off" if switched_off else "nothing moves the hands"
        return TactileReport(
            real=False,
            condition=condition,
            kind="none",
            device="none",
            skew_ppm=None,
            clock_error_ms=None,
            pulses_given=0,
            pulses_late=0,
            pulses_dropped=0,
            line_faults=0,
            stops=0,
            losses=0,
            tells_time=False,
            actual_means=UNKNOWN.format(why=why),
            fault=None,
        )
    health, real = hands.health, hands.kind.is_real
    error_s = health.clock_error_s
    return TactileReport(
        real=real,
        condition=condition,
        kind=hands.kind.value,
        device=say(health.device, FALLBACK),
        skew_ppm=health.skew_ppm,
        clock_error_ms=None if error_s is None else error_s * 1000.0,
        pulses_given=health.given,
        pulses_late=health.late,
        pulses_dropped=health.dropped,
        line_faults=health.line_faults,
        stops=health.stops,
        losses=health.losses,
        tells_time=real and health.tells_time,
        actual_means=_felt_means(hands.kind, tells_time=health.tells_time),
        fault=health.fault,
    )


def _felt_means(kind: HandsKind, *, tells_time: bool) -> str:
    if not kind.is_real:
        return UNKNOWN.format(why="the buzzers are simulated")
    if not tells_time:
        return UNKNOWN.format(why="the device does not tell its time")
    return FELT if kind is HandsKind.BOARD else GIVEN
