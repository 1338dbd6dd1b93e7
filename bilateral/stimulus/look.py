"""How the target looks, and how fast it may be seen to move so."""

from dataclasses import dataclass, field
from functools import lru_cache

from bilateral.stimulus.backgrounds import NO_GROUND, Ground, least_contrast
from bilateral.stimulus.colour_cycle import ColourCycle
from bilateral.stimulus.disc_flashes import differs_enough_to_flash
from bilateral.stimulus.light import Colour
from bilateral.stimulus.limits import (
    SLOWEST_HZ,
    SPEED_CAP_HZ,
    LimitError,
    Limits,
    is_saturated_red,
)
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.picture_content import PictureContent
from bilateral.stimulus.picture_flashes import fastest_picture_hz
from bilateral.stimulus.shape_flashes import (
    TURNS,
    TURNS_OF_A_CHANGE,
    fastest_shape_hz,
    fastest_uncounted_hz,
    largest_uncounted,
)
from bilateral.stimulus.shapes import Shape
from bilateral.words.notice import Notice

ROUNDING_HZ = 1e-9


@dataclass(frozen=True, slots=True)
class Look:
    """How the target looks. Colours are sRGB bytes; the diameter is a fraction of stage height."""

    colour: Colour = (255, 255, 255)
    background: Colour = (0, 0, 0)
    diameter: float = 0.05
    shown: bool = True
    """Without a target the stage stays a calm, empty screen."""
    shape: Shape = Shape.DISC
    lamps: int | None = None
    """So many in a row, of which the nearest are lit; without them the target glides itself."""
    picture: str = ""
    """The therapist's own, by the name of its file; where it cannot be shown, the shape is."""
    content: PictureContent | None = field(default=None, repr=False)
    """What is on the picture, where that is known."""
    brightness: float = 1.0
    """Of the picture, 0 … 1, as it is seen; colours and the ground have theirs."""
    ground: Ground = NO_GROUND
    """What lies on the background's colour; where it cannot be shown, the colour is."""
    cycle: ColourCycle | None = None
    """Colours that follow its own; of a picture none is seen."""
    trail_s: float = 0.0
    """How long it is still seen, fading, where it was; one that jumps leaves no trail."""

    def __post_init__(self) -> None:
        """Refuse what may flash at any speed: a picture of which nobody knows what is on it."""
        largest = largest_uncounted()
        if self.picture and not self.is_known and self.diameter > largest:
            raise LimitError(Notice("limit-picture", most=round(100 * largest, 1)))

    @property
    def has_saturated_red(self) -> bool:
        """Whether it may not be seen to jump."""
        return bool(self.picture) or any(map(is_saturated_red, (*self.colours, *self.beside)))

    @property
    def stands_out(self) -> bool:
        """Whether places that the target passes over flash; it may be shown at any moment."""
        return bool(self.picture) or _any_stands_out(self.colours, self.beside)

    @property
    def colours(self) -> tuple[Colour, ...]:
        """All that the target may have."""
        return (self.colour,) if self.cycle is None else self.cycle.seen(self.colour)

    def colour_in(self, phase: float) -> Colour:
        """Its colour at a phase."""
        return self.colour if self.cycle is None else self.cycle.at(self.colour, phase)

    @property
    def may_add_flashes(self) -> bool:
        """Whether a place may turn more often than the target passes over it."""
        adds = self.cycle is not None and self.cycle.may_add_flashes(self.colour, self.beside)
        return bool(self.picture) or adds

    @property
    def is_known(self) -> bool:
        """Whether it is known what a place sees of the picture as that goes by, and of it alone."""
        return self.content is not None and self.lamps is None and self.trail_s <= 0.0

    @property
    def seen_content(self) -> PictureContent | None:
        """What is seen of the picture, where a place sees it alone."""
        if self.content is None or not self.is_known:
            return None
        return self.content.dimmed(self.brightness)

    @property
    def beside(self) -> tuple[Colour, ...]:
        """Colours that may be seen beside the target, or all that are lie between them."""
        return (self.background, *self.ground.seen(self.background))

    @property
    def contrast(self) -> float:
        """Of the target where it is seen worst."""
        return min(least_contrast(colour, self.ground, self.background) for colour in self.colours)

    def fastest_hz(self, motion: Motion, limits: Limits) -> float:
        """Highest speed at which it may be seen to move like this."""
        fastest_hz = limits.fastest_hz(motion.profile)
        if not self.stands_out:
            return fastest_hz
        if self.picture:
            fastest_hz = min(fastest_hz, self._fastest_picture_hz(motion, TURNS))
        elif self.may_add_flashes:
            fastest_hz = min(fastest_hz, fastest_uncounted_hz(motion, self.diameter))
        return min(fastest_hz, self.fastest_seen_hz(motion))

    def fastest_seen_hz(self, motion: Motion) -> float:
        """Highest speed at which one that stands out does not flash by its shape, or its trail."""
        fastest_hz = fastest_shape_hz(motion, self.shape, self.diameter, self.lamps)
        if self.trail_s > 0.0 and self.lamps is None:
            fastest_hz = min(fastest_hz, fastest_shape_hz(motion, Shape.GLOW, self.diameter))
        return fastest_hz

    def fastest_changing_hz(self, motion: Motion) -> float:
        """Highest speed while something else turns places as well, of a picture that is known.

        Whatever else moves like this is asked for by its shape.
        """
        if not (self.picture and self.is_known):
            return SPEED_CAP_HZ
        return max(SLOWEST_HZ, self._fastest_picture_hz(motion, TURNS - TURNS_OF_A_CHANGE))

    def _fastest_picture_hz(self, motion: Motion, turns: int) -> float:
        return fastest_picture_hz(motion, self.diameter, self.seen_content, self.beside, turns)

    def check_speed(self, speed_hz: float, motion: Motion, limits: Limits) -> None:
        """Raise LimitError for a speed out of range."""
        limits.check_speed(speed_hz, motion.profile)
        fastest_hz = self.fastest_hz(motion, limits)
        if speed_hz > fastest_hz + ROUNDING_HZ:
            raise LimitError(
                Notice(
                    "limit-speed-of-glide",
                    speed=speed_hz,
                    slowest=SLOWEST_HZ,
                    fastest=fastest_hz,
                    diameter=self.diameter * 100,
                )
            )


@lru_cache(maxsize=64)
def _any_stands_out(colours: tuple[Colour, ...], beside: tuple[Colour, ...]) -> bool:
    return any(differs_enough_to_flash(one, other) for one in colours for other in beside)


@dataclass(frozen=True, slots=True)
class Turned:
    """The target is hidden or shown in the midst of a set: how it comes to be as the look says."""

    at_s: float
    """Before, it was the other way round."""
    fade_s: float
