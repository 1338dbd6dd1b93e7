"""The calm exercise that settings choose, and how fast whatever they choose goes."""

from collections.abc import Iterator

from bilateral.settings.clash import Clash
from bilateral.settings.declared_settings import LimitSettings
from bilateral.settings.exercise_section import NO_EXERCISE, ExerciseSettings
from bilateral.stimulus.exercise import Exercise, ExerciseChoice
from bilateral.stimulus.exercises import EXERCISES
from bilateral.stimulus.exercises.breathing import BREATHS, Breathing
from bilateral.words.notice import Notice

_PARTS = ("in_s", "hold_s", "out_s", "rest_s")
_ROUNDING_HZ = 1e-9


def exercise_of(chosen: ExerciseSettings) -> Exercise | None:
    """None for a bilateral set. Raises LimitError for a pace that is not safe to give."""
    if chosen.kind == NO_EXERCISE:
        return None
    return EXERCISES[chosen.kind].of(
        ExerciseChoice(
            pace_hz=chosen.pace_hz,
            breath=chosen.breath,
            in_s=chosen.in_s,
            hold_s=chosen.hold_s,
            out_s=chosen.out_s,
            rest_s=chosen.rest_s,
            figure=chosen.figure,
            smallest=chosen.smallest_percent / 100,
            largest=chosen.largest_percent / 100,
            swell=chosen.swell_percent / 100,
            from_hz=chosen.from_hz,
            approach_s=chosen.approach_s,
        )
    )


def clashes_of_pace(chosen: ExerciseSettings, limits: LimitSettings) -> Iterator[Clash]:
    """What the pace of an exercise contradicts: what lungs can follow, or a limit."""
    kind = EXERCISES[chosen.kind]
    fastest_hz = min(kind.fastest_hz, limits.speed_hz)
    for field in ("pace_hz", "from_hz"):
        pace_hz = getattr(chosen, field)
        if pace_hz is not None:
            yield from _clash(chosen, field, pace_hz, kind.slowest_hz, fastest_hz)
    if kind is Breathing and chosen.pace_hz is None:
        own_hz = 1.0 / _breath_s(chosen)
        longest = max(_PARTS, key=lambda part: _part_s(chosen, part))
        yield from _clash(chosen, longest, own_hz, kind.slowest_hz, fastest_hz)


def _clash(
    chosen: ExerciseSettings, field: str, pace_hz: float, slowest_hz: float, fastest_hz: float
) -> Iterator[Clash]:
    if slowest_hz - _ROUNDING_HZ <= pace_hz <= fastest_hz + _ROUNDING_HZ:
        return
    nearest_hz = min(max(pace_hz, slowest_hz), fastest_hz)
    is_pace = field.endswith("_hz")
    told = (
        Notice(
            "clash-pace",
            pace=round(60.0 * pace_hz, 2),
            slowest=round(60.0 * slowest_hz, 2),
            fastest=round(60.0 * fastest_hz, 2),
        ),
        Notice("clash-pace-instead", nearest=round(60.0 * nearest_hz, 2)),
    )
    yield Clash(
        "exercise",
        field,
        f"{pace_hz:g} Hz" if is_pace else f"{_part_s(chosen, field):g} s",
        ("exercise", "kind"),
        told[0],
        nearest_hz if is_pace else None,
        told,
    )


def _part_s(chosen: ExerciseSettings, part: str) -> float:
    own_s: float | None = getattr(chosen, part)
    usual_s: float = getattr(BREATHS[chosen.breath], part)
    return usual_s if own_s is None else own_s


def _breath_s(chosen: ExerciseSettings) -> float:
    return sum(_part_s(chosen, part) for part in _PARTS)
