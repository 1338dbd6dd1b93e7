"""Where the target is at a phase: a profile along a path."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Profile(StrEnum):
    """How the target moves between the extremes."""

    SINUSOID = "sinusoid"
    """Slows to rest at each extreme, like a pendulum."""
    LINEAR = "linear"
    """Constant speed, turning at once."""
    SACCADE = "saccade"
    """Jumps to each extreme and dwells there until the next."""

    @property
    def blinks(self) -> bool:
        """Whether the light vanishes from one side and appears on the other: a flash on each."""
        return self is Profile.SACCADE


class Path(StrEnum):
    """The line along which the target moves; the first named end is the even extreme."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
    DIAGONAL_DOWN = "diagonal-down"
    DIAGONAL_UP = "diagonal-up"


class Point(NamedTuple):
    """A place on the stage: -1 … 1 from left to right and from top to bottom, 0 the centre."""

    x: float
    y: float


_DIRECTIONS = {
    Path.HORIZONTAL: Point(1.0, 0.0),
    Path.VERTICAL: Point(0.0, 1.0),
    Path.DIAGONAL_DOWN: Point(1.0, 1.0),
    Path.DIAGONAL_UP: Point(1.0, -1.0),
}


@dataclass(frozen=True, slots=True)
class Motion:
    """A profile along a path, over `width` of what the target can reach (a fraction)."""

    profile: Profile = Profile.SINUSOID
    path: Path = Path.HORIZONTAL
    width: float = 0.8

    def __post_init__(self) -> None:
        """Refuse a sweep that is none, or that leaves the stage."""
        if not 0.0 < self.width <= 1.0:
            raise ValueError(f"width must lie above 0 and up to 1, not {self.width}")

    def sway(self, phase: float) -> float:
        """Which side `phase` is on: -1 at even extremes, 1 at odd ones, on every path."""
        return _displacement(self.profile, phase)

    def at(self, phase: float) -> Point:
        """Place of the target's centre at `phase`: exactly ±`width` at the extremes."""
        along = self.width * _displacement(self.profile, phase)
        direction = _DIRECTIONS[self.path]
        return Point(along * direction.x, along * direction.y)


@dataclass(frozen=True, slots=True)
class FormerMotion:
    """A motion that holds while the phase is below `until_phase`, and then gives way."""

    motion: Motion
    until_phase: float


def next_switch(before: Motion, after: Motion, phase: float) -> float:
    """Where one motion may give way to another without a jump: the first such phase after `phase`.

    All straight paths cross in the middle, so smooth motions change there. One that jumps is never
    in the middle: it begins, or ends, with a jump that belongs to it, at an extreme.
    """
    if before.profile.blinks or after.profile.blinks:
        return math.floor(phase) + 1.0
    return math.floor(phase + 0.5) + 0.5


def _displacement(profile: Profile, phase: float) -> float:
    """-1 at even phases, +1 at odd ones. Folding comes first, so the extremes are exact."""
    within_pass = phase % 2.0
    if profile is Profile.SACCADE:
        return -1.0 if within_pass < 1.0 else 1.0
    sweep = within_pass if within_pass <= 1.0 else 2.0 - within_pass
    if profile is Profile.LINEAR:
        return 2.0 * sweep - 1.0
    return -math.cos(math.pi * sweep)
