"""The settings of calm exercises."""

from bilateral.settings.section import Section, setting
from bilateral.stimulus.exercise import LARGEST_LIGHT
from bilateral.stimulus.exercises import EXERCISES
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES, USUAL_BREATH

NO_EXERCISE = "none"
SLOWEST_PACE_HZ = min(one.slowest_hz for one in EXERCISES.values())
FASTEST_PACE_HZ = max(one.fastest_hz for one in EXERCISES.values())

BREATHING = "kind=breathing"


class ExerciseSettings(Section):
    """A calm exercise that is given instead of a bilateral set."""

    kind: str = setting(NO_EXERCISE, choices=(NO_EXERCISE, *EXERCISES), since="0.1", everyday=True)
    pace_hz: float | None = setting(
        None,
        ge=SLOWEST_PACE_HZ,
        le=FASTEST_PACE_HZ,
        example=0.1,
        since="0.1",
        everyday=True,
        told="kind!=none",
    )
    breath: str = setting(
        USUAL_BREATH, choices=tuple(BREATHS), since="0.1", everyday=True, told=BREATHING
    )
    in_s: float | None = setting(None, ge=1.0, le=10.0, example=4.5, since="0.1")
    hold_s: float | None = setting(None, ge=0.0, le=10.0, example=0.0, since="0.1")
    out_s: float | None = setting(None, ge=1.0, le=15.0, example=5.5, since="0.1")
    rest_s: float | None = setting(None, ge=0.0, le=10.0, example=0.0, since="0.1")
    figure: str = setting(FIGURES[0], choices=FIGURES, since="0.1", everyday=True, told=BREATHING)
    smallest_percent: float = setting(20.0, ge=5.0, le=40.0, since="0.1")
    largest_percent: float = setting(60.0, ge=45.0, le=100 * LARGEST_LIGHT, since="0.1")
    swell_percent: float = setting(20.0, ge=0.0, le=50.0, since="0.1")
    from_hz: float | None = setting(
        None, ge=SLOWEST_PACE_HZ, le=FASTEST_PACE_HZ, example=0.2, since="0.1"
    )
    care_shown: bool = setting(False, since="0.1", room=True)
    approach_s: float = setting(240.0, ge=30.0, le=900.0, since="0.1")
