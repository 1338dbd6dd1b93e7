"""The check of a whole set: what its settings come to together, before a client gets it.

An error contradicts a limit, and no set is made of it. A warning is something that most therapists
would not want; a note is good to know. Each says the reason, and what may be done instead.
"""

from collections.abc import Callable, Iterator

from bilateral.settings import LaidSettings
from bilateral.settings.clashes import Clash, clashes_in
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.settings.finding import Chosen, Finding, Weight
from bilateral.settings.heard_findings import (
    of_a_quiet_sound,
    of_exposure,
    of_irregular_tones,
    of_level,
    of_loudspeakers,
)
from bilateral.settings.seen_findings import of_a_glide, of_contrast, of_red, of_the_eyes
from bilateral.settings.size_findings import of_size
from bilateral.settings.to_plan import (
    EXCITERS,
    RUMBLE,
    gives_pulses,
    tone_of,
)
from bilateral.settings.varied_findings import of_variation
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.patterns import PATTERNS
from bilateral.stimulus.patterns import PLAIN as SINGLE
from bilateral.words.notice import Notice

__all__ = ["Finding", "Weight", "findings_in"]

CROWDED = 0.5
"""Of the time from cue to cue: what sounds or is felt for longer leaves no rest between sides."""


def findings_in(settings: LaidSettings, aspect: float) -> tuple[Finding, ...]:
    """Everything that is found, on a screen `aspect` times as wide as high; errors come first."""
    laid = settings
    clashes = clashes_in(
        *(laid.sized_target, laid.display, laid.motion, laid.audio, laid.ambience),
        *(laid.set, laid.limits, laid.exercise),
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
    if PATTERNS[hands.pattern].is_on_both_sides:
        told = "finding-pattern-both", "finding-pattern-both.remedy"
    elif hands.buzzers == EXCITERS and hands.pattern != SINGLE:
        told = "finding-pattern-audio", "finding-pattern-audio.remedy"
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
    of_contrast,
    of_red,
    of_size,
    of_the_eyes,
    of_a_glide,
    of_level,
    of_exposure,
    of_loudspeakers,
    of_a_quiet_sound,
    of_irregular_tones,
    of_variation,
    _of_density,
    _of_own_rates,
    _of_the_pattern,
)
_RULES_OF_AN_EXERCISE = (_of_nothing, of_contrast, of_red, of_size, of_level, _of_breathing)
