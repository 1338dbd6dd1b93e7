"""Settings that are in their range, but cannot stand beside each other."""

import math
from collections.abc import Iterator

from bilateral.settings.clash import Clash, ClashError, paler
from bilateral.settings.colour_clashes import clashes_of_a_cycle
from bilateral.settings.declared_settings import (
    NO_AMBIENCE,
    AmbienceSettings,
    AudioSettings,
    DisplaySettings,
    LimitSettings,
    MotionSettings,
    SetSettings,
    parse_colour,
)
from bilateral.settings.exercise_section import NO_EXERCISE, ExerciseSettings
from bilateral.settings.exercises import clashes_of_pace
from bilateral.settings.motions import motion_of, quickest_hz
from bilateral.settings.picture_clashes import clashes_of_a_picture
from bilateral.settings.size_clashes import clashes_of_size, in_its_unit
from bilateral.settings.sizes import SizedTarget
from bilateral.settings.target_look import look_of
from bilateral.stimulus.cue_sounds import SOUNDS
from bilateral.stimulus.limits import SLOWEST_HZ, is_saturated_red, speed_cap_hz
from bilateral.stimulus.look import ROUNDING_HZ, Look
from bilateral.stimulus.motion import Profile
from bilateral.stimulus.shape_flashes import largest_shape
from bilateral.words.notice import Notice

__all__ = ["Clash", "ClashError", "clashes_in", "clashes_of_speed"]


def clashes_in(
    target: SizedTarget,
    display: DisplaySettings,
    motion: MotionSettings,
    audio: AudioSettings,
    ambience: AmbienceSettings,
    length: SetSettings,
    limits: LimitSettings,
    exercise: ExerciseSettings,
) -> Iterator[Clash]:
    """Everything that contradicts something else."""
    of_size = tuple(clashes_of_size(target, display))
    of_speed = () if of_size else clashes_of_speed(motion, target, limits, exercise)
    yield from of_size or (in_its_unit(one, target, display) for one in of_speed)
    yield from _clashes_of_level("audio", audio.level_dbfs, limits)
    if ambience.source != NO_AMBIENCE:
        yield from _clashes_of_level("ambience", ambience.level_dbfs, limits)
    yield from _clashes_of_tones(audio)
    yield from _clashes_of_length(length)


def clashes_of_speed(
    motion: MotionSettings,
    target: SizedTarget,
    limits: LimitSettings,
    exercise: ExerciseSettings,
) -> Iterator[Clash]:
    """What the speed, or a look at such a profile, contradicts."""
    if exercise.kind != NO_EXERCISE:
        yield from clashes_of_pace(exercise, limits)
        return
    profile, chosen_hz = motion_of(motion).profile, motion.speed_hz
    capped_hz, limit_hz = speed_cap_hz(profile), limits.speed_hz
    if chosen_hz > capped_hz and capped_hz <= limit_hz:
        reason = Notice("clash-jumps-fast", profile=profile.value, most=f"{capped_hz:g}")
        yield Clash(
            "motion", "speed_hz", f"{chosen_hz:g} Hz", ("motion", "profile"), reason, capped_hz
        )
    elif chosen_hz > limit_hz:
        reason = Notice("clash-limit", limit="limits.speed_hz", most=f"{limit_hz:g} Hz")
        yield Clash(
            "motion", "speed_hz", f"{chosen_hz:g} Hz", ("limits", "speed_hz"), reason, limit_hz
        )
    else:
        glide = tuple(_clashes_of_a_glide(motion, target))
        yield from glide or _clashes_of_variation(motion, target, min(capped_hz, limit_hz))
    yield from clashes_of_a_picture(motion, target)
    yield from clashes_of_a_cycle(motion, target)
    for field in ("colour", "background"):
        text = getattr(target, field)
        colour = parse_colour(text)
        if profile.blinks and is_saturated_red(colour):
            reason = Notice("clash-jumps-in-red", profile=profile.value)
            yield Clash("target", field, text, ("motion", "profile"), reason, paler(colour))
    look = look_of(target.model_copy(update={"picture": ""}))
    if profile.blinks and look.ground.has_two_colours:
        yield from _clashes_of_a_second_colour(look, target.background_second, profile)


def _clashes_of_a_second_colour(look: Look, text: str, profile: Profile) -> Iterator[Clash]:
    """Between two colours that are not red there may be one that is: then there is none instead."""
    if any(map(is_saturated_red, look.ground.seen(look.background)[1:])):
        second = parse_colour(text)
        reason = Notice("clash-jumps-in-red", profile=profile.value)
        instead = paler(second) if is_saturated_red(second) else None
        against = ("motion", "profile")
        yield Clash("target", "background_second", text, against, reason, instead)


def _clashes_of_variation(
    motion: MotionSettings, target: SizedTarget, limit_hz: float
) -> Iterator[Clash]:
    """What the quickest pass contradicts, where the mean does not."""
    fastest_hz = min(limit_hz, _fastest_glide_hz(motion, target))
    if quickest_hz(motion) <= fastest_hz + ROUNDING_HZ:
        return
    most_percent = math.floor(round(1000 * (fastest_hz / motion.speed_hz - 1.0), 6)) / 10
    yield Clash(
        "motion",
        "speed_variation_percent",
        f"{motion.speed_variation_percent:g} %",
        ("motion", "speed_hz"),
        Notice("clash-varied-fast", fastest=f"{fastest_hz:g}", speed=f"{motion.speed_hz:g}"),
        most_percent,
    )


def _clashes_of_a_glide(motion: MotionSettings, target: SizedTarget) -> Iterator[Clash]:
    fastest_hz = _fastest_glide_hz(motion, target)
    if motion.speed_hz <= fastest_hz:
        return
    moved = motion_of(motion)
    largest_percent = round(
        100 * largest_shape(moved, target.shape, motion.speed_hz, target.lamps), 1
    )
    diameter, speed = target.diameter_percent, motion.speed_hz
    flashes = Notice("clash-glide-flashes", diameter=diameter, speed=speed)
    if fastest_hz < SLOWEST_HZ:
        smaller = Notice("clash-glide-smaller", largest=largest_percent, speed=speed)
        against = ("motion", "path")
        size = f"{diameter:g} %"
        told = flashes, smaller
        yield Clash("target", "diameter_percent", size, against, flashes, largest_percent, told)
        return
    told = (
        flashes,
        Notice(
            "clash-glide-instead",
            fastest=fastest_hz,
            largest=largest_percent,
            diameter=diameter,
            speed=speed,
        ),
    )
    yield Clash(
        "motion",
        "speed_hz",
        f"{motion.speed_hz:g} Hz",
        ("target", "diameter_percent"),
        told[0],
        fastest_hz,
        told,
    )


def _fastest_glide_hz(motion: MotionSettings, target: SizedTarget) -> float:
    """Highest speed at which it does not flash, infinite where it cannot."""
    look = look_of(target.model_copy(update={"picture": ""}))
    if not look.stands_out:
        return math.inf
    return look.fastest_seen_hz(motion_of(motion))


def _clashes_of_level(section: str, level_dbfs: float, limits: LimitSettings) -> Iterator[Clash]:
    if level_dbfs > limits.level_dbfs:
        most = f"{limits.level_dbfs:g} dBFS"
        reason = Notice("clash-limit", limit="limits.level_dbfs", most=most)
        yield Clash(
            section,
            "level_dbfs",
            f"{level_dbfs:g} dBFS",
            ("limits", "level_dbfs"),
            reason,
            limits.level_dbfs,
        )


def _clashes_of_tones(audio: AudioSettings) -> Iterator[Clash]:
    usual = SOUNDS[audio.sound]
    ramp_ms = 1000 * usual.rise_s if audio.ramp_ms is None else audio.ramp_ms
    duration_ms = 1000 * usual.length_s if audio.duration_ms is None else audio.duration_ms
    if duration_ms < 2 * ramp_ms:
        ramp, shortest = f"{ramp_ms:g}", f"{2 * ramp_ms:g}"
        reason = Notice("clash-short-tone", ramp=ramp, shortest=shortest)
        yield Clash(
            "audio",
            "duration_ms",
            f"{duration_ms:g} ms",
            ("audio", "ramp_ms"),
            reason,
            2 * ramp_ms,
        )


def _clashes_of_length(length: SetSettings) -> Iterator[Clash]:
    if length.passes is not None and length.seconds is not None:
        reason = Notice("clash-two-lengths")
        yield Clash("set", "seconds", f"{length.seconds:g} s", ("set", "passes"), reason, None)
