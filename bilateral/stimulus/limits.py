"""The limits that hold for every client and every caller, and stricter ones a therapist may set.

Sources: flashes, WCAG 2.2 success criterion 2.3.1 (three in any second, no saturated red); speed,
the highest range among makers of devices; rise of a tone, 5 ms against clicks and startle.
"""

from dataclasses import dataclass

from bilateral.stimulus.light import Colour, light_of
from bilateral.stimulus.motion import Profile
from bilateral.words.notice import Notice, Told

SPEED_CAP_HZ = 2.0
SLOWEST_HZ = 0.05
FLASHES_PER_S = 3
FLASHES_PER_PASS = 2
LEVEL_CEILING_DBFS = -6.0
LOUDEST_AMBIENCE_DBFS = -20.0
"""Of what sounds on and on; its peaks, which are higher, then come up to the ceiling."""
LOWEST_PITCH_HZ = 20.0
HIGHEST_PITCH_HZ = 8000.0
SHORTEST_RAMP_S = 0.005
SHORTEST_PULSE_S = 0.03
"""A shorter pulse is not felt (Brisben 1999)."""
LONGEST_PULSE_S = 2.0
"""The firmware of the buzzers holds the same limit by itself."""
SHORTEST_FADE_S = 0.35
"""A target that comes and goes no faster than this cannot make more than three flashes a second."""
SATURATED_RED = 0.8

SWEEPS_PER_PASS = 2
_ROUNDING = 1e-9


class LimitError(Told, ValueError):
    """Something was asked for that would not be safe; the notice says what the limit is."""


def speed_cap_hz(profile: Profile) -> float:
    """Highest speed for a profile: one that blinks on two sides flashes twice a pass."""
    return FLASHES_PER_S / FLASHES_PER_PASS if profile.blinks else SPEED_CAP_HZ


def is_saturated_red(colour: Colour) -> bool:
    """Whether red makes up four fifths or more of the light, as WCAG defines it.

    Light, not bytes: a byte of 64 beside 255 is a twentieth of the light, not a quarter.
    """
    light = light_of(colour)
    total = sum(light)
    return total > 0 and light[0] / total >= SATURATED_RED


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits in force: never looser than the ones above. Raises LimitError if they are."""

    speed_hz: float = SPEED_CAP_HZ
    level_dbfs: float = LEVEL_CEILING_DBFS

    def __post_init__(self) -> None:
        """Refuse limits that are looser than the fixed ones."""
        if not SLOWEST_HZ <= self.speed_hz <= SPEED_CAP_HZ:
            raise LimitError(Notice("limit-speed-loose", slowest=SLOWEST_HZ, fastest=SPEED_CAP_HZ))
        if not self.level_dbfs <= LEVEL_CEILING_DBFS:
            raise LimitError(Notice("limit-level-loose", ceiling=LEVEL_CEILING_DBFS))

    def fastest_hz(self, profile: Profile) -> float:
        """Highest speed that may be set now."""
        return min(self.speed_hz, speed_cap_hz(profile))

    def check_speed(self, speed_hz: float, profile: Profile) -> None:
        """Raise LimitError for a speed out of range."""
        fastest_hz = self.fastest_hz(profile)
        if not SLOWEST_HZ <= speed_hz <= fastest_hz + _ROUNDING:
            code = "limit-speed-of-jumps" if profile.blinks else "limit-speed"
            raise LimitError(Notice(code, speed=speed_hz, slowest=SLOWEST_HZ, fastest=fastest_hz))

    def check_own_rate(self, rate_hz: float) -> None:
        """Raise LimitError for cues that come too quickly where they are not the target's."""
        if not rate_hz <= self.speed_hz:
            raise LimitError(
                Notice("limit-speed", speed=rate_hz, slowest=SLOWEST_HZ, fastest=self.speed_hz)
            )

    def check_held(self, speed_hz: float, profile: Profile, held_hz: float) -> None:
        """Raise LimitError for a stretch of a course that is held to less, be that ever so slow."""
        fastest_hz = min(self.fastest_hz(profile), held_hz)
        if speed_hz > fastest_hz + _ROUNDING:
            slowest_hz = min(SLOWEST_HZ, fastest_hz)
            raise LimitError(
                Notice("limit-speed", speed=speed_hz, slowest=slowest_hz, fastest=fastest_hz)
            )

    def check_level(self, level_dbfs: float) -> None:
        """Raise LimitError for a level above the ceiling."""
        if not level_dbfs <= self.level_dbfs:
            raise LimitError(Notice("limit-level", level=level_dbfs, ceiling=self.level_dbfs))
