"""Tells of settings: is a file right, what would a set have, where does the own file go?"""

from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bilateral.cli.refusals_told import refusals_told
from bilateral.cli.speaking import in_words, tell
from bilateral.files.own_folders import config_folder, settings_not_kept
from bilateral.loading import (
    Loaded,
    check_file,
    load_with_origins,
    user_file_path,
)
from bilateral.loading.file_findings import file_findings
from bilateral.loading.rules import SETTING_RULES, SettingRule, unit_name
from bilateral.loading.spelling import literal, printable
from bilateral.settings import AudioSettings, Settings
from bilateral.settings.declared_settings import NO_AMBIENCE
from bilateral.settings.findings import Weight, findings_in
from bilateral.settings.to_plan import STANDARD_PASSES, gives_pulses, set_plan, tone_of
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.words.notice import Notice, Told


def tell_whether_right(file: Path) -> None:
    """Say whether a file is right, and what is wrong with it."""
    with refusals_told():
        loaded = check_file(file)
    console = Console(soft_wrap=True, highlight=False)
    tell(console, Notice("file-fine", file=printable(str(file))), "bold")
    console.print(Text(_in_short(loaded.settings)))
    of_files = file_findings(loaded.settings, config_folder())
    for found in (*of_files, *findings_in(loaded.settings, USUAL_ASPECT)):
        style = "yellow" if found.weight is Weight.WARNING else ""
        weight = in_words(Notice(f"finding-weight-{found.weight}"))
        console.print(Text(f"{weight} {in_words(found.reason)} {in_words(found.remedy)}", style))
    tell(console, Notice("file-gives", count=len(loaded.origins)), "dim")


def tell_settings(preset: str) -> None:
    """Show the settings that a set would have now, and where each of them comes from."""
    with refusals_told():
        loaded = load_with_origins(preset, {})
    console = Console(soft_wrap=True, highlight=False)
    console.print(Text(_in_short(loaded.settings)))
    for section in SETTING_RULES:
        console.print(Text(f"\n[{section}]", "bold"))
        console.print(_section_table(loaded, section))


def tell_place() -> None:
    """Tell where your own settings file belongs."""
    if (not_kept := settings_not_kept()) is not None:
        raise Told(not_kept)
    print(user_file_path())
    if not user_file_path().exists():
        tell(Console(stderr=True), Notice("own-file-none"), "dim")


def summary(settings: Settings) -> Iterator[Notice]:
    """A set in a few words, with each count in both units it is read in."""
    speed_hz, length = settings.motion.speed_hz, settings.set
    if (plan := set_plan(settings)).kind is not None:
        kind = Notice(f"setting-exercise-kind.choice-{plan.kind}")
        seconds = round(plan.seconds_at(plan.speed_hz), 1)
        yield Notice(
            "brief-exercise", kind=kind, pace=round(60 * plan.speed_hz, 2), seconds=seconds
        )
        yield from _heard(settings)
        return
    if length.seconds is not None:
        yield Notice("brief-seconds", seconds=length.seconds, speed=speed_hz)
    else:
        passes = STANDARD_PASSES if length.passes is None else length.passes
        yield Notice(
            "brief-passes",
            passes=passes,
            sweeps=SWEEPS_PER_PASS * passes,
            seconds=round(passes / speed_hz, 1),
            speed=speed_hz,
        )
    motion, hands = settings.motion, settings.hands
    if settings.target.shown:
        profile = Notice(f"setting-motion-profile.choice-{motion.profile}")
        path = Notice(f"setting-motion-path.choice-{motion.path}")
        yield Notice("brief-eyes", profile=profile, path=path)
    else:
        yield Notice("brief-eyes-none")
    yield from _heard(settings)
    if gives_pulses(hands):
        yield Notice("brief-hands", duration=hands.duration_ms)


def _heard(settings: Settings) -> Iterator[Notice]:
    audio, ambience = settings.audio, settings.ambience
    if not audio.on:
        yield Notice("brief-ears-none")
        return
    has_ambience = ambience.source != NO_AMBIENCE
    if not (has_ambience and ambience.instead_of_tones):
        yield _tone_in_short(audio)
    if has_ambience:
        source = Notice(f"setting-ambience-source.choice-{ambience.source}")
        yield Notice("brief-ambience", source=source, level=ambience.level_dbfs)


def _tone_in_short(audio: AudioSettings) -> Notice:
    if audio.cue_file:
        return Notice("brief-ears-own", file=audio.cue_file, level=audio.level_dbfs)
    sound = Notice(f"setting-audio-sound.choice-{audio.sound}")
    pitch = tone_of(audio).pitch_hz
    return Notice("brief-ears", sound=sound, pitch=pitch, level=audio.level_dbfs)


def _in_short(settings: Settings) -> str:
    return " ".join(map(in_words, summary(settings)))


def _section_table(loaded: Loaded, section: str) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    chosen = getattr(loaded.settings, section)
    for field, rule in SETTING_RULES[section].items():
        value = getattr(chosen, field)
        given = loaded.origins.get((section, field))
        origin = "" if given is None else in_words(given)
        shown = in_words(Notice("value-none")) if value is None else _with_unit(rule, value)
        style = "bold" if origin else "dim"
        table.add_row(Text(field, style), Text(shown, style), Text(origin))
    return table


def _with_unit(rule: SettingRule, value: object) -> str:
    if not rule.unit:
        return literal(value)
    return in_words(Notice("value-with-unit", value=literal(value), unit=unit_name(rule.unit)))
