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
from bilateral.files.atomic_write import write_over
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.eyes import EyesHealth
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.media_priority import Granted
from bilateral.outputs.output import OFF
from bilateral.outputs.output_set import OutputSet
from bilateral.reporting.noted import Noted
from bilateral.reporting.phrases import finding_report, notice_report, phrase
from bilateral.reporting.schema import (
    AudioReport,
    Report,
    SetReport,
    TactileReport,
    VisualReport,
)
from bilateral.settings import Settings
from bilateral.settings.findings import findings_in
from bilateral.settings.to_plan import gives_pulses
from bilateral.version import __version__
from bilateral.words.catalogue import say
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice, Told
from hardware.hands import HandsKind


class ReportRefused(Told):
    """No report could be written; the notice says why and what to do."""


def report(
    settings: Settings,
    output_set: OutputSet,
    sets: Sequence[SetReport],
    told: Sequence[Noted],
    priority: Granted,
) -> Report:
    """Report a run, in the therapist's language. Call it while the outputs are still open."""
    language = chosen_language(settings.page.language)
    aspect = output_set.eyes.health.aspect
    now = output_set.conditions(
        target=settings.target.shown,
        tones=settings.audio.on,
        pulses=gives_pulses(settings.hands),
    )
    return Report(
        versions=_versions(),
        settings=settings.model_dump(mode="json"),
        findings=[finding_report(found, language) for found in findings_in(settings, aspect)],
        language=language,
        priority=priority,
        notices=[notice_report(one, language) for one in told],
        visual=_visual(output_set.eyes.health, now.eyes, language),
        audio=_audio(output_set.ears, now.ears, language),
        tactile=_tactile(output_set.hands, now.hands, language),
        sets=list(sets),
    )


def check_place(path: Path) -> None:
    """Raise ReportRefused where no report could be written: before a set, not after."""
    if path.is_dir():
        raise ReportRefused(Notice("report-is-folder", file=str(path)))
    if not path.parent.is_dir():
        raise ReportRefused(Notice("report-no-folder", file=str(path), folder=str(path.parent)))
    written_to = [path] if path.exists() else []
    if _takes_the_place(path):
        written_to.append(path.resolve().parent)
    if not all(os.access(place, os.W_OK) for place in written_to):
        raise ReportRefused(Notice("report-protected", file=str(path)))


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


def _visual(health: EyesHealth, condition: str, language: str) -> VisualReport:
    return VisualReport(
        real=health.is_real,
        condition=condition,
        device="none" if health.device is None else say(health.device, language),
        drawing=phrase(health.drawing, language),
        period_ms=health.period_s * 1000.0,
        tells_time=health.is_real,
        actual_means=phrase(
            Notice("means-shown" if health.is_real else "means-no-display"), language
        ),
    )


def _audio(ears: EarsOutput | None, condition: str, language: str) -> AudioReport:
    if ears is None:
        means = Notice("means-sound-off" if condition == OFF else "means-no-sound")
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
            actual_means=phrase(means, language),
            fault=None,
        )
    health = ears.health
    means = Notice("means-heard" if health.tells_time else "means-sound-untimed")
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
        actual_means=phrase(means, language),
        fault=health.fault,
    )


def _tactile(hands: HandsOutput | None, condition: str, language: str) -> TactileReport:
    if hands is None:
        means = Notice("means-hands-off" if condition == OFF else "means-no-hands")
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
            actual_means=phrase(means, language),
            fault=None,
        )
    health, real = hands.health, hands.kind.is_real
    error_s = health.clock_error_s
    return TactileReport(
        real=real,
        condition=condition,
        kind=hands.kind.value,
        device=say(health.device, language),
        skew_ppm=health.skew_ppm,
        clock_error_ms=None if error_s is None else error_s * 1000.0,
        pulses_given=health.given,
        pulses_late=health.late,
        pulses_dropped=health.dropped,
        line_faults=health.line_faults,
        stops=health.stops,
        losses=health.losses,
        tells_time=real and health.tells_time,
        actual_means=phrase(_felt_means(hands.kind, tells_time=health.tells_time), language),
        fault=health.fault,
    )


def _felt_means(kind: HandsKind, *, tells_time: bool) -> Notice:
    if not kind.is_real:
        return Notice("means-hands-simulated")
    if not tells_time:
        return Notice("means-hands-untimed")
    return Notice("means-felt" if kind is HandsKind.BOARD else "means-given")
