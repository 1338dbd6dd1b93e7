"""Where the target is at a phase: a profile along a path."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bilateral.stimulus.evenly import even_phase
from bilateral.stimulus.out_of_sight import OutOfSight
from bilateral.stimulus.paths import (
    LINES,
    SWEEPS_OF_A_PASS,
    USUAL_HEIGHTS,
    Line,
    Path,
    Point,
    Shaping,
    cosine,
)
from bilateral.timing.variation import EVEN, Variation

__all__ = ["BLEND_SWEEPS", "FormerMotion", "Motion", "Path", "Point", "Profile"]

BLEND_SWEEPS = 1.0
"""So long one motion takes to become another one."""
MIDDLE = Point(0.0, 0.0)
VARIED_PASSES = 8
"""After so many the sizes repeat, which nobody notices: so all of them are known beforehand."""
_OF_ITS_OWN = 1_000_000
"""Passes from here on tell the sizes: after one seed the wide ones are not the quick ones."""
LONGEST_DWELL = 0.5
"""Of a sweep: what is left for the glide is no less than that."""


class Profile(StrEnum):
    """How the target moves between the extremes."""

    SINUSOID = "sinusoid"
    """Slows to rest at each extreme of a line, like a pendulum."""
    LINEAR = "linear"
    """Constant speed, turning at once."""
    SACCADE = "saccade"
    """Jumps to each extreme and dwells there until the next."""
    EASED = "eased"
    """Comes to rest at each extreme, on every path, and stays for a while."""

    @property
    def blinks(self) -> bool:
        """Whether the light vanishes from one side and appears on the other: a flash on each."""
        return self is Profile.SACCADE


@dataclass(frozen=True, slots=True)
class Motion:
    """A profile along a path, over `width` of what the target can reach (a fraction)."""

    profile: Profile = Profile.SINUSOID
    path: Path = Path.HORIZONTAL
    width: float = 0.8
    height: float | None = None
    """Of what it can reach down the screen; None where it goes with the width."""
    centre: Point = MIDDLE
    """Shares of the room that is left beside the path: 1 is as far as it goes."""
    dwell: float = 0.0
    """Share of a sweep for which it stays at the extreme that it began with."""
    seed: int = 1
    """Of what is left to chance on a path that wanders."""
    heights: tuple[float, ...] = USUAL_HEIGHTS
    """Of a path that is drawn, upwards, -1 … 1: at even phases of a pass."""
    variation: Variation = EVEN
    """Of its size from pass to pass; after VARIED_PASSES they come again."""
    line: Line = field(init=False, repr=False, compare=False)
    """What the path is made of."""
    shaping: Shaping = field(init=False, repr=False, compare=False)
    """What shapes it."""
    extent: Point = field(init=False, repr=False, compare=False)
    """How far it goes from its own middle, each way, across and down; every place needs it."""
    widest: float = field(init=False, repr=False, compare=False)
    """The widest pass, in shares of the mean: it leaves the stage no more than the others."""

    def __post_init__(self) -> None:
        """Refuse a sweep that is none, or that leaves the stage."""
        for name, size in (("width", self.width), ("height", self.height)):
            if size is not None and not 0.0 < size <= 1.0:
                raise ValueError(f"{name} must lie above 0 and up to 1, not {size}")
        if not all(-1.0 <= share <= 1.0 for share in self.centre):
            raise ValueError(f"centre must lie in -1 … 1, not {self.centre}")
        if not self.heights or not all(-1.0 <= height <= 1.0 for height in self.heights):
            raise ValueError(f"heights must lie in -1 … 1, not {self.heights}")
        if not 0.0 <= self.dwell <= LONGEST_DWELL:
            raise ValueError(f"dwell must lie in 0 … {LONGEST_DWELL}, not {self.dwell}")
        object.__setattr__(self, "line", LINES[self.path])
        object.__setattr__(self, "shaping", Shaping(self.seed, self.heights))
        object.__setattr__(self, "extent", self._reckoned_extent())
        object.__setattr__(self, "widest", self._reckoned_widest())

    @property
    def period(self) -> int:
        """Sweeps after which it repeats, once passes have begun to vary."""
        varied = VARIED_PASSES * SWEEPS_OF_A_PASS if self.varies else 0
        return max(self.line.period, varied)

    @property
    def begins(self) -> int:
        """The sweep from which on it repeats."""
        return self.variation.begins if self.varies else 0

    @property
    def varies(self) -> bool:
        """Whether its passes differ from one another."""
        return self.widest > 1.0

    def _reckoned_widest(self) -> float:
        if self.variation.share == 0.0 or not self.line.moves:
            return 1.0
        return min(self.variation.most, 1.0 / max(self.extent))

    def _reckoned_extent(self) -> Point:
        line = self.line
        down = self.width * line.down
        if self.height is not None and line.down > 0.0:
            down = self.height
        return Point(self.width * line.across, down)

    @property
    def jumps(self) -> bool:
        """Whether it is seen to: what rests in the middle is not, whatever the profile."""
        return self.profile.blinks and self.line.moves

    @property
    def ends(self) -> tuple[Point, Point]:
        """The places between which it goes, even extreme first, whatever it makes of the way."""
        if self.line.is_straight:
            return self._placed(self._on_path(0.0)), self._placed(self._on_path(1.0))
        return self._placed(Point(-1.0, 0.0)), self._placed(Point(1.0, 0.0))

    @property
    def centred(self) -> "Motion":
        """The same in the middle of the stage."""
        return self if self.centre == MIDDLE else replace(self, centre=MIDDLE)

    def sway(self, phase: float) -> float:
        """Which side `phase` is on: -1 at even extremes, 1 at odd ones, on every path."""
        return self._on_path(phase).x if self.line.moves else cosine(phase)

    def at(self, phase: float) -> Point:
        """Place of the target's centre at `phase`: exactly at the path's ends at the extremes."""
        place = self._on_path(phase)
        if not self.varies:
            return self._placed(place)
        size = self._size_at(phase)
        return self._placed(Point(size * place.x, size * place.y))

    def _placed(self, place: Point) -> Point:
        """A place on the path, where that lies on the stage; so that the widest pass fits too."""
        extent, centre, widest = self.extent, self.centre, self.widest
        return Point(
            extent.x * place.x + centre.x * (1.0 - widest * extent.x),
            extent.y * place.y + centre.y * (1.0 - widest * extent.y),
        )

    def _size_at(self, phase: float) -> float:
        """Of the pass, in shares of the mean: on its way back it turns into the next one's."""
        sweep = math.floor(phase)
        number, is_back = divmod(sweep - self.begins, SWEEPS_OF_A_PASS)
        size = self._size_of(number)
        if not is_back or self.profile.blinks:
            return size
        part = phase - sweep
        if self.profile is Profile.EASED:
            part = max(0.0, part - self.dwell) / (1.0 - self.dwell)
        return size + (self._size_of(number + 1) - size) * part * part * (3.0 - 2.0 * part)

    def _size_of(self, number: int) -> float:
        if number < 0:
            return 1.0
        own = _OF_ITS_OWN + number % VARIED_PASSES
        return 1.0 + (self.widest - 1.0) * self.variation.deviation(own)

    def _on_path(self, phase: float) -> Point:
        line, shaping = self.line, self.shaping
        within = phase % line.period
        if self.profile is Profile.SINUSOID:  # most are, and ears ask a hundred times a block
            return line.curve(within, shaping)
        sweep = math.floor(within)
        part = within - sweep
        match self.profile:
            case Profile.SACCADE:
                return line.curve(float(sweep), shaping)
            case Profile.LINEAR:
                share = part
            case Profile.EASED:
                gliding = max(0.0, part - self.dwell) / (1.0 - self.dwell)
                share = (cosine(gliding) + 1.0) / 2.0
        if line.is_straight:
            there = 2.0 * (share if sweep % SWEEPS_OF_A_PASS == 0 else 1.0 - share) - 1.0
            rises = line.curve(1.0, shaping).y
            return Point(there, math.copysign(there, there * rises)) if rises else MIDDLE
        extent = self.extent
        steepness = round(extent.y / extent.x, 4)
        return line.curve(even_phase(self.path, shaping, steepness, sweep, share), shaping)


@dataclass(frozen=True, slots=True)
class FormerMotion:
    """A motion that holds until `until_phase`, and within `over` sweeps gives way to the next."""

    motion: Motion
    until_phase: float
    over: float = 0.0
    away: OutOfSight | None = None
    """For eyes the next one holds from the end of this on, if the target goes over unseen."""

    @property
    def gone_phase(self) -> float:
        """From when on nothing of it is left."""
        return self.until_phase + self.over


def handover(
    before: Motion, after: Motion, phase: float, away: OutOfSight | None = None
) -> FormerMotion:
    """How one motion gives way to another one from `phase` on.

    Smooth motions become one another evenly. One that jumps begins, or ends, with a jump that
    belongs to it, at an extreme.
    """
    if before.profile.blinks or after.profile.blinks:
        return FormerMotion(before, math.floor(phase) + 1.0, away=away)
    return FormerMotion(before, phase, BLEND_SWEEPS, away)


def not_yet_gone(former: Sequence[FormerMotion], phase: float) -> tuple[FormerMotion, ...]:
    """Those that come behind the last one of which nothing is left at `phase`."""
    gone = max((n for n, one in enumerate(former, 1) if one.gone_phase <= phase), default=0)
    return tuple(former[gone:])


def glides_from(former: Sequence[FormerMotion], motion: Motion, phase: float) -> float:
    """From which phase on it has glided without a jump until this one; infinite where it jumps."""
    begun, motions = -math.inf, [*(f.motion for f in former), motion]
    for before, after in zip(former, motions[1:], strict=True):
        if phase < before.until_phase:
            return math.inf if before.motion.jumps else begun
        if before.motion.jumps or after.jumps:
            begun = before.until_phase
    return math.inf if motion.jumps else begun


def place_among(former: Sequence[FormerMotion], motion: Motion, phase: float) -> Point:
    """Where the target is while motions give way to one another; place and speed have no step."""
    return blended(former, motion, phase, lambda one: one.at(phase))


def blended(
    former: Sequence[FormerMotion],
    motion: Motion,
    phase: float,
    place_of: Callable[[Motion], Point],
) -> Point:
    """A place that each motion has, while they give way to one another."""
    if not former:
        return place_of(motion)
    across = down = 0.0
    for one, share in shares_of(former, motion, phase):
        place = place_of(one)
        across, down = across + share * place.x, down + share * place.y
    return Point(across, down)


def shares_of(
    former: Sequence[FormerMotion], motion: Motion, phase: float
) -> list[tuple[Motion, float]]:
    """The motions that hold at a phase, and how much each does; 1 in all."""
    befores = not_yet_gone(former, phase)
    motions = [*(f.motion for f in befores), motion]
    shares = [(motions[0], 1.0)]
    for before, after in zip(befores, motions[1:], strict=True):
        if phase < before.until_phase:
            break
        part = (phase - before.until_phase) / before.over
        share = part * part * (3.0 - 2.0 * part)
        shares = [*((one, held * (1.0 - share)) for one, held in shares), (after, share)]
    return shares
