"""How fast what is chosen goes, be it a set or an exercise, and which setting says so."""

from collections.abc import Mapping

from bilateral.settings import Settings
from bilateral.settings.clashes import clashes_of_speed
from bilateral.settings.exercise_section import NO_EXERCISE
from bilateral.settings.exercises import exercise_of

OF_A_SET = ("motion", "speed_hz")
OF_AN_EXERCISE = ("exercise", "pace_hz")


def speed_of(settings: Settings) -> float:
    """Passes a second."""
    exercise = exercise_of(settings.exercise)
    return settings.motion.speed_hz if exercise is None else exercise.hz


def speed_field(values: Mapping[str, Mapping[str, object]]) -> tuple[str, str]:
    """Section and field of the speed of what these values choose."""
    is_set = values["exercise"]["kind"] == NO_EXERCISE
    return OF_A_SET if is_set else OF_AN_EXERCISE


def at_speed(settings: Settings, speed_hz: float) -> Settings:
    """The same settings with another speed, which is taken to be right."""
    is_set = settings.exercise.kind == NO_EXERCISE
    section = settings.motion if is_set else settings.exercise
    name, field = OF_A_SET if is_set else OF_AN_EXERCISE
    return settings.model_copy(update={name: section.model_copy(update={field: speed_hz})})


def may_be_so_fast(settings: Settings) -> bool:
    """Whether the speed of these settings contradicts none of them."""
    of = settings
    return not any(clashes_of_speed(of.motion, of.sized_target, of.limits, of.exercise))
