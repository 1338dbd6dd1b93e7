"""Turns settings into the values the core works with; every unit is converted here, once."""

from dataclasses import replace
from pathlib import Path

from bilateral.session.plan import Passes, Seconds, SetPlan
from bilateral.settings import (
    AmbienceSettings,
    AudioSettings,
    HandsSettings,
    Motor,
    SetSettings,
    Settings,
    parse_colour,
)
from bilateral.settings.declared_settings import NO_AMBIENCE
from bilateral.settings.exercises import exercise_of
from bilateral.settings.motions import motion_of, speed_variation_of
from bilateral.settings.target_look import look_of
from bilateral.stimulus.ambience import OWN_MUSIC, Ambience, AmbienceSource
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.limits import SWEEPS_PER_PASS, Limits
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.patterns import HUM
from bilateral.stimulus.sound import Tones, ToneShape
from bilateral.stimulus.touch import Pulses
from bilateral.timing.variation import EVEN
from bilateral.words.catalogue import say
from bilateral.words.languages import chosen_language
from bilateral.words.notice import Notice

STANDARD_PASSES = 24
"""The usual length of a set, where no preset, file or flag says another."""

NO_BUZZERS = "none"
EXCITERS = "audio"
RUMBLE = "rumble"
KICK_MS = {Motor.ERM: 60.0, Motor.LRA: 0.0}
"""A driver chip for linear motors overdrives them by itself (DRV2605L, TI SLOS854)."""
LATENCY_MS = {Motor.ERM: 40.0, Motor.LRA: 10.0}
"""Half of the amplitude for a coin motor that takes 180 ms to reach all of it, as Precision
Microdrives measured its 305-000 ("New testing for the Precision Haptic ERMs"); about two swings
of a linear motor at 175 Hz."""


def set_plan(settings: Settings) -> SetPlan:
    """Arrange one set after the settings. Raises LimitError for what is not safe to give."""
    exercise = exercise_of(settings.exercise)
    pulses = _pulses(settings.hands) if gives_pulses(settings.hands) else None
    if exercise is not None and pulses is not None:
        pulses = replace(pulses, pattern=HUM)
    look = look_of(settings.sized_target)
    plan = SetPlan(
        speed_hz=settings.motion.speed_hz if exercise is None else exercise.hz,
        length=length_of(settings.set),
        motion=motion_of(settings.motion),
        look=look if exercise is None else replace(look, cycle=None, trail_s=0.0, content=None),
        tones=tones_of(settings.audio, settings.ambience) if settings.audio.on else None,
        limits=Limits(settings.limits.speed_hz, settings.limits.level_dbfs),
        lead_in_s=settings.set.lead_in_s,
        fade_in_s=min(settings.set.fade_s, settings.set.lead_in_s),
        fade_out_s=settings.set.fade_s,
        pulses=pulses,
        exercise=exercise,
        variation=EVEN if exercise is not None else speed_variation_of(settings.motion),
    )
    return plan if exercise is not None else replace(plan, motion=_closed(plan))


def words_before(settings: Settings) -> str:
    """What the client is to read before it begins, in the language of the page; mostly nothing."""
    if settings.exercise.kind != Breathing.kind or not settings.exercise.care_shown:
        return ""
    return say(Notice("client-breathing"), chosen_language(settings.page.language))


def _closed(plan: SetPlan) -> Motion:
    """Its motion, so that the passes of the whole set are as wide as they are said to be."""
    passes = plan.sweeps_at(plan.speed_hz) // SWEEPS_PER_PASS
    varied = plan.motion.variation.closing(0, passes * SWEEPS_PER_PASS)
    return replace(plan.motion, variation=varied)


def gives_pulses(hands: HandsSettings) -> bool:
    """Whether a set has pulses: the room has a device for them, and the set wants them."""
    return hands.on and hands.buzzers != NO_BUZZERS


def calm_of(settings: Settings, photos: Path) -> CalmScreen:
    """What the client's screen shows between sets; `photos` is the folder of the user's own."""
    calm = settings.calm
    return CalmScreen(
        colour=None if calm.colour is None else parse_colour(calm.colour),
        dot=calm.dot,
        photo=photos / calm.photo if calm.photo else None,
    )


def length_of(chosen: SetSettings) -> Passes | Seconds:
    """How long a set is."""
    if chosen.seconds is not None:
        return Seconds(chosen.seconds)
    return Passes(STANDARD_PASSES if chosen.passes is None else chosen.passes)


def tone_of(audio: AudioSettings) -> ToneShape:
    """The tone, of the left side where the right one has another. Raises LimitError."""
    return _tone(audio, audio.pitch_hz)


def _tone_of_the_right(audio: AudioSettings) -> ToneShape | None:
    """None where it is the same: a file has the pitch that it has."""
    if audio.pitch_right_hz is None or audio.cue_file:
        return None
    return _tone(audio, audio.pitch_right_hz)


def _tone(audio: AudioSettings, pitch_hz: float | None) -> ToneShape:
    duration_s, ramp_s = (
        None if given_ms is None else given_ms / 1000
        for given_ms in (audio.duration_ms, audio.ramp_ms)
    )
    return ToneShape.of(audio.sound, pitch_hz, duration_s, ramp_s, audio.cue_file)


def tones_of(audio: AudioSettings, ambience: AmbienceSettings) -> Tones:
    """What the ears get. Raises LimitError."""
    return Tones(
        shape=tone_of(audio),
        level_dbfs=audio.level_dbfs,
        width=audio.width_percent / 100,
        alignment=Alignment(
            audio.alignment_sweeps,
            audio.swap,
            audio.latency_ms / 1000,
            audio.irregular_percent / 100,
            every=audio.every_sweeps,
            own_rate_hz=audio.own_rate_hz,
        ),
        right=_tone_of_the_right(audio),
        ambience=None if ambience.source == NO_AMBIENCE else _ambience(ambience),
    )


def _ambience(ambience: AmbienceSettings) -> Ambience:
    is_own = ambience.source == OWN_MUSIC
    return Ambience(
        AmbienceSource(ambience.source, ambience.music if is_own else ""),
        level_dbfs=ambience.level_dbfs,
        width=ambience.width_percent / 100,
        instead_of_tones=ambience.instead_of_tones,
    )


def _pulses(hands: HandsSettings) -> Pulses:
    # Exciters follow the sound card at once; only motors have to get going.
    spins_up = hands.buzzers != EXCITERS
    usual_kick_ms = KICK_MS[hands.motor] if spins_up else 0.0
    usual_latency_ms = LATENCY_MS[hands.motor] if spins_up else 0.0
    kick_ms = usual_kick_ms if hands.kick_ms is None else hands.kick_ms
    latency_ms = usual_latency_ms if hands.latency_ms is None else hands.latency_ms
    return Pulses(
        duration_s=hands.duration_ms / 1000,
        strength=hands.strength_percent / 100,
        kick_s=min(kick_ms, hands.duration_ms) / 1000,
        alignment=Alignment(
            hands.alignment_sweeps,
            hands.swap,
            latency_ms / 1000,
            every=hands.every_sweeps,
            own_rate_hz=hands.own_rate_hz,
        ),
        pattern=hands.pattern,
        balance=hands.balance_percent / 100,
    )
