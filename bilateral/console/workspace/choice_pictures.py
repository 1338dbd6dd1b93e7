"""How the choices of a setting look: a drawer for each setting whose choices are better seen.

What a drawer draws it asks of the same registries that outputs ask, so a path, a shape or a sound
that is added there is drawn here by itself.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

import numpy as np

from bilateral.console.messages import ChoicePicture, PassPlaces
from bilateral.settings.drawing import heights_of
from bilateral.stimulus.backgrounds import KINDS
from bilateral.stimulus.cue_samples import outline
from bilateral.stimulus.exercises.breathing import BREATHS, USUAL_BREATH, Breathing, length_of
from bilateral.stimulus.limits import SWEEPS_PER_PASS
from bilateral.stimulus.motion import Motion, Path, Profile
from bilateral.stimulus.polylines import sweeps_of
from bilateral.stimulus.shapes import OUTLINES, Shape
from bilateral.stimulus.sound import ToneShape

WIDE, HIGH = 1.6, 1.0
"""From the middle of a picture to its edges: the client's screen, about."""
MARGIN = 0.18
BOX = (-WIDE - MARGIN, -HIGH - MARGIN, 2 * (WIDE + MARGIN), 2 * (HIGH + MARGIN))
PROFILE_STEPS = 16
OUTLINE_STEPS = 48
SHADES_WIDE, SHADES_HIGH = 16, 10
FIGURE_STEPS = 24
HALF_BAND = 0.25
USUAL_DWELL = 0.2
"""Of a sweep, at a usual speed."""
_DIGITS = 3

Drawer = Callable[[str], ChoicePicture]


def path_picture(choice: str) -> ChoicePicture:
    """The line along which the target goes."""
    return ChoicePicture(choice=choice, course=course_of(Motion(path=Path(choice), width=1.0)))


def course_of(motion: Motion) -> PassPlaces:
    """The line along which a target goes, over the whole box."""
    return tuple(map(_in_the_box, sweeps_of(motion, WIDE / HIGH)))


@lru_cache(maxsize=8)
def drawing_of(text: str) -> PassPlaces:
    """The same of what is drawn."""
    return course_of(Motion(path=Path.DRAWN, width=1.0, heights=heights_of(text)))


def profile_picture(choice: str) -> ChoicePicture:
    """How far to the left (below) or right (above) the target is, as a pass goes on."""
    profile = Profile(choice)
    dwell = USUAL_DWELL if profile is Profile.EASED else 0.0
    motion = Motion(profile, Path.HORIZONTAL, 1.0, dwell=dwell)

    def sweep_of(sweep: int) -> tuple[tuple[float, float], ...]:
        phases = (sweep + step / PROFILE_STEPS for step in range(PROFILE_STEPS + 1))
        before_next = math.nextafter(sweep + 1.0, 0.0)
        return tuple(
            (2.0 * phase / SWEEPS_PER_PASS - 1.0, -motion.at(min(phase, before_next)).x)
            for phase in phases
        )

    course = map(sweep_of, range(SWEEPS_PER_PASS))
    return ChoicePicture(choice=choice, course=tuple(map(_in_the_box, course)))


def shape_picture(choice: str) -> ChoicePicture:
    """The target itself."""
    shape = OUTLINES[Shape(choice)]
    return ChoicePicture(choice=choice, fill=shape.path, is_soft=shape.is_soft)


def background_picture(choice: str) -> ChoicePicture:
    """What lies behind the target: how much of the second colour is where."""
    kind = KINDS[choice]
    if kind.share is None:
        return ChoicePicture(choice=choice, fill=kind.fill)
    across = WIDE / HIGH * ((np.arange(SHADES_WIDE) + 0.5) / SHADES_WIDE - 0.5)
    down = (np.arange(SHADES_HIGH) + 0.5) / SHADES_HIGH - 0.5
    shades = np.broadcast_to(kind.share(across[None, :], down[:, None]), (SHADES_HIGH, SHADES_WIDE))
    return ChoicePicture(choice=choice, shades=tuple(map(tuple, np.round(shades, 2).tolist())))


def figure_picture(choice: str) -> ChoicePicture:
    """What shows the breath: the way of a light, or the light itself where it fills the picture."""
    breath = BREATHS[USUAL_BREATH]
    breathing = Breathing(1.0 / length_of(breath), figure=choice)
    light = breathing.light_at(breathing.turn)
    if light.diameter is not None:
        return ChoicePicture(choice=choice, fill=OUTLINES[Shape.DISC].path, is_soft=True)
    if light.spans:
        band = f"M{-WIDE} {-HALF_BAND}H{WIDE}V{HALF_BAND}H{-WIDE}Z"
        return ChoicePicture(choice=choice, fill=band, is_soft=True)
    phases = (np.arange(breathing.period)[:, None] + np.linspace(0.0, 1.0, FIGURE_STEPS)).tolist()
    course = ([breathing.light_at(phase).place for phase in sweep] for sweep in phases)
    return ChoicePicture(choice=choice, course=tuple(map(_in_the_box, course)))


@cache
def sound_picture(choice: str) -> ChoicePicture:
    """The outline of the sound's wave, from its onset to its end."""
    found = outline(ToneShape.of(choice), OUTLINE_STEPS)
    along = [WIDE * (2.0 * column / (len(found) - 1) - 1.0) for column in range(len(found))]
    above = [(x, -HIGH * highest) for x, (_, highest) in zip(along, found, strict=True)]
    below = [(x, -HIGH * lowest) for x, (lowest, _) in zip(along, found, strict=True)]
    corners = (f"{x:.{_DIGITS}f} {y:.{_DIGITS}f}" for x, y in (*above, *reversed(below)))
    return ChoicePicture(choice=choice, fill=f"M{'L'.join(corners)}Z")


DRAWERS: Mapping[str, Drawer] = MappingProxyType(
    {
        "target.shape": shape_picture,
        "target.background_kind": background_picture,
        "motion.path": path_picture,
        "motion.profile": profile_picture,
        "audio.sound": sound_picture,
        "exercise.figure": figure_picture,
    }
)
"""By the setting's name. A shape or an outline of a sound is a `fill` within the box."""


def pictures_of(section: str, field: str, choices: tuple[str, ...]) -> tuple[ChoicePicture, ...]:
    """A picture of each choice; none of a setting that nobody draws."""
    drawer = DRAWERS.get(f"{section}.{field}")
    return () if drawer is None else tuple(map(drawer, choices))


def _in_the_box(places: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    return tuple((round(WIDE * x, _DIGITS), round(HIGH * y, _DIGITS)) for x, y in places)
