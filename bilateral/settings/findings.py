"""The check of a whole set: what its settings come to together, before a client gets it.

An error contradicts a limit, and no set is made of it. A warning is something that most therapists
would not want; a note is good to know. Each says the reason, and what may be done instead.
"""

import math
from collections.abc import Callable, Iterator

from bilateral.settings import LaidSettings
from bilateral.settings.clashes import Clash, clashes_in
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.looks import look_of
from bilateral.settings.motions import motion_of, quickest_hz
from bilateral.settings.to_plan import (
    EXCITERS,
    RUMBLE,
    gives_pulses,
    tone_of,
    tones_of,
)
from bilateral.settings.varied_findings import of_variation
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import (
    SPEED_CAP_HZ,
    SWEEPS_PER_PASS,
    Limits,
    is_saturated_red,
)
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.patterns import PLAIN as SINGLE
from bilateral.stimulus.tone_waves import quieter_by_db
from bilateral.stimulus.visual_angle import PURSUIT_DEG_S, USUAL_DEG_S, View, peak_deg_s
from bilateral.words.notice import Notice

__all__ = ["Finding", "Weight", "findings_in"]

LEAST_CONTRAST = 3.0
"""Of what is drawn against what lies beside it: WCAG 2.2, 1.4.11."""
LOUD_DBFS = -10.0
"""A tone of so much is nearly as loud as the program can be, whatever the computer is set to."""
CROWDED = 0.5
"""Of the time from cue to cue: what sounds or is felt for longer leaves no rest between sides."""


def findings_in(settings: LaidSettings, aspect: float) -> tuple[Finding, ...]:
    """Everything that is found, on a screen `aspect` times as wide as high; errors come first."""
    laid = settings
    clashes = clashes_in(
        *(laid.target, laid.motion, laid.audio, laid.ambience, laid.set, laid.limits, laid.exercise)
    )
    errors = tuple(map(_error, clashes))
    if errors:
        return errors
    chosen = Chosen(settings, aspect)
    rules = _RULES if settings.exercise.kind == NO_EXERCISE else _RULES_OF_AN_EXERCISE
    found = (finding for rule in rules for finding in rule(chosen))
    return tuple(sorted(found, key=lambda finding: list(Weight).index(finding.weight)))


def _error(clash: Clash) -> Finding:
    own = clash.section, clash.field
    if clash.told is not None:
        return Finding(Weight.ERROR, (own, clash.against), *clash.told)
    name = ".".join(own)
    reason = Notice("clash", setting=name, value=clash.value, reason=clash.reason)
    remedy = (
        Notice("clash-leave-one-out")
        if clash.instead is None
        else Notice("finding-instead", setting=name, value=clash.instead)
    )
    return Finding(Weight.ERROR, (own, clash.against), reason, remedy)


def _of_nothing(chosen: Chosen) -> Iterator[Finding]:
    settings = chosen.settings
    if not (settings.target.shown or settings.audio.on or gives_pulses(settings.hands)):
        yield Finding(
            Weight.WARNING,
            (("target", "shown"), ("audio", "on"), ("hands", "on")),
            Notice("finding-nothing"),
            Notice("finding-nothing.remedy"),
        )


def _of_contrast(chosen: Chosen) -> Iterator[Finding]:
    look = look_of(chosen.settings.target)
    ratio = look.contrast
    if not look.shown or ratio >= LEAST_CONTRAST:
        return
    shown = round(ratio, 1)
    if look.ground.photo:
        yield Finding(
            Weight.WARNING,
            (("target", "background_dimming_percent"), ("target", "colour")),
            Notice("finding-contrast-photo", ratio=shown),
            Notice("finding-contrast-photo.remedy", least=LEAST_CONTRAST),
        )
    elif look.ground.has_two_colours:
        yield Finding(
            Weight.WARNING,
            (("target", "colour"), ("target", "background_second")),
            Notice("finding-contrast-somewhere", ratio=shown),
            Notice("finding-contrast-somewhere.remedy", least=LEAST_CONTRAST),
        )
    else:
        yield Finding(
            Weight.WARNING,
            (("target", "colour"), ("target", "background")),
            Notice("finding-contrast", ratio=shown),
            Notice("finding-contrast.remedy", least=LEAST_CONTRAST),
        )


def _of_red(chosen: Chosen) -> Iterator[Finding]:
    look = look_of(chosen.settings.target)
    colours: dict[str, tuple[Colour, ...]] = {
        "colour": (look.colour,),
        "background": (look.background,),
    }
    if look.ground.has_two_colours:
        colours["background_second"] = look.ground.seen(look.background)[1:]
    for field, seen in colours.items() if look.shown else ():
        if any(map(is_saturated_red, seen)):
            yield Finding(
                Weight.WARNING,
                (("target", field),),
                Notice("finding-red"),
                Notice("finding-red.remedy"),
            )


def _of_the_eyes(chosen: Chosen) -> Iterator[Finding]:
    settings = chosen.settings
    look, motion, display = look_of(settings.target), motion_of(settings.motion), settings.display
    if not look.shown or display.width_cm is None:
        return
    view = View(display.width_cm, chosen.aspect, display.distance_cm)
    peak = peak_deg_s(motion, look.diameter, view, quickest_hz(settings.motion))
    fields = ("motion", "speed_hz"), ("motion", "width_percent")
    if peak is not None and peak > USUAL_DEG_S:
        yield Finding(
            Weight.WARNING,
            fields,
            Notice("finding-eyes-fast", peak=round(peak), usual=USUAL_DEG_S),
            Notice("finding-eyes-fast.remedy"),
        )
    elif peak is not None and peak > PURSUIT_DEG_S:
        yield Finding(
            Weight.NOTE,
            fields,
            Notice("finding-eyes-jump", peak=round(peak), pursuit=PURSUIT_DEG_S),
            Notice("finding-eyes-jump.remedy"),
        )


def _of_a_glide(chosen: Chosen) -> Iterator[Finding]:
    settings = chosen.settings
    look, motion = look_of(settings.target), motion_of(settings.motion)
    fastest_hz = look.fastest_hz(motion, Limits())
    if not look.shown or fastest_hz >= SPEED_CAP_HZ:
        return
    if motion.profile.blinks:
        yield Finding(
            Weight.NOTE,
            (("motion", "profile"), ("motion", "speed_hz")),
            Notice("finding-jumps-limit", fastest=fastest_hz),
            Notice("finding-jumps-limit.remedy"),
        )
    else:
        yield Finding(
            Weight.NOTE,
            (("target", "diameter_percent"), ("motion", "speed_hz")),
            Notice("finding-glide-limit", fastest=fastest_hz, diameter=look.diameter * 100),
            Notice("finding-glide-limit.remedy"),
        )


def _of_level(chosen: Chosen) -> Iterator[Finding]:
    audio = chosen.settings.audio
    if audio.on and audio.level_dbfs > LOUD_DBFS:
        yield Finding(
            Weight.WARNING,
            (("audio", "level_dbfs"),),
            Notice("finding-loud", level=audio.level_dbfs),
            Notice("finding-loud.remedy"),
        )


def _of_a_quiet_sound(chosen: Chosen) -> Iterator[Finding]:
    audio, ambience = chosen.settings.audio, chosen.settings.ambience
    is_matched = audio.on and not audio.cue_file
    by_db = quieter_by_db(tones_of(audio, ambience)) if is_matched else 0.0
    if by_db:
        sound = Notice(f"setting-audio-sound.choice-{audio.sound}")
        yield Finding(
            Weight.NOTE,
            (("audio", "sound"), ("audio", "level_dbfs")),
            Notice("finding-quieter", sound=sound, by=round(by_db)),
            Notice("finding-quieter.remedy", level=math.floor(audio.level_dbfs - by_db)),
        )


def _of_irregular_tones(chosen: Chosen) -> Iterator[Finding]:
    audio = chosen.settings.audio
    if audio.on and audio.irregular_percent:
        yield Finding(
            Weight.NOTE,
            (("audio", "irregular_percent"),),
            Notice("finding-irregular", percent=audio.irregular_percent),
            Notice("finding-irregular.remedy"),
        )


def _of_density(chosen: Chosen) -> Iterator[Finding]:
    settings = chosen.settings
    between_ms = 1000.0 / (SWEEPS_PER_PASS * settings.motion.speed_hz)
    lasting = {
        "audio": 1000.0 * tone_of(settings.audio).duration_s if settings.audio.on else 0.0,
        "hands": settings.hands.duration_ms if gives_pulses(settings.hands) else 0.0,
    }
    for section, duration_ms in lasting.items():
        fields = (section, "duration_ms"), ("motion", "speed_hz")
        if duration_ms >= between_ms:
            yield Finding(
                Weight.WARNING,
                fields,
                Notice(
                    f"finding-overlap-{section}", duration=duration_ms, between=round(between_ms)
                ),
                Notice(f"finding-overlap-{section}.remedy"),
            )
        elif duration_ms > CROWDED * between_ms:
            yield Finding(
                Weight.NOTE,
                fields,
                Notice(
                    f"finding-crowded-{section}", duration=duration_ms, between=round(between_ms)
                ),
                Notice(f"finding-crowded-{section}.remedy"),
            )


def _of_own_rates(chosen: Chosen) -> Iterator[Finding]:
    settings = chosen.settings
    rates_hz = {
        "audio": settings.audio.own_rate_hz if settings.audio.on else None,
        "hands": settings.hands.own_rate_hz if gives_pulses(settings.hands) else None,
    }
    for section, rate_hz in rates_hz.items():
        if rate_hz is not None:
            yield Finding(
                Weight.NOTE,
                ((section, "own_rate_hz"),),
                Notice(f"finding-own-rate-{section}", rate=rate_hz),
                Notice(f"finding-own-rate-{section}.remedy"),
            )


def _of_the_pattern(chosen: Chosen) -> Iterator[Finding]:
    hands = chosen.settings.hands
    if not gives_pulses(hands):
        return
    fields = ("hands", "pattern"), ("hands", "buzzers")
    if hands.buzzers == EXCITERS and (hands.pattern != SINGLE or hands.balance_percent):
        told = "finding-pattern-audio", "finding-pattern-audio.remedy"
    elif PATTERNS[hands.pattern].is_on_both_sides:
        told = "finding-pattern-both", "finding-pattern-both.remedy"
    elif hands.buzzers == RUMBLE and hands.pattern != SINGLE:
        told = "finding-pattern-rumble", "finding-pattern-rumble.remedy"
    else:
        return
    reason, remedy = told
    yield Finding(Weight.NOTE, fields, Notice(reason), Notice(remedy))


def _of_breathing(chosen: Chosen) -> Iterator[Finding]:
    if chosen.settings.exercise.kind == Breathing.kind:
        yield Finding(
            Weight.NOTE,
            (("exercise", "kind"),),
            Notice("finding-breathing"),
            Notice("finding-breathing.remedy"),
        )


_RULES: tuple[Callable[[Chosen], Iterator[Finding]], ...] = (
    _of_nothing,
    _of_contrast,
    _of_red,
    _of_the_eyes,
    _of_a_glide,
    _of_level,
    _of_a_quiet_sound,
    _of_irregular_tones,
    of_variation,
    _of_density,
    _of_own_rates,
    _of_the_pattern,
)
_RULES_OF_AN_EXERCISE = (_of_nothing, _of_contrast, _of_red, _of_level, _of_breathing)
