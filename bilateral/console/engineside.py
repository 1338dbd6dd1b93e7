"""What is said to the engine when other settings are chosen, and what is heard of it."""

from collections.abc import Callable

from bilateral.console.messages import AskSpeed, Keep, State, Use
from bilateral.session.session import PLAYING
from bilateral.settings import Settings

DEAF_S = 0.5
"""What is heard of the engine so soon after something was said may be older than that."""

Said = Use | AskSpeed | Keep


class EngineSide:
    """Times come in as arguments. `say` must return at once.

    An heir goes on where another one was, and takes it that a set plays until it hears otherwise;
    `waits` is what that one knew.
    """

    def __init__(self, say: Callable[[Said], None], *, is_heir: bool, waits: bool) -> None:
        self._say = say
        self._plays = is_heir
        self.waits = waits
        """Whether what was chosen waits for the end of the set."""
        self._checks = False
        self._range_hz: tuple[float, float] | None = None
        self._spoke_s: float | None = None

    def hear(self, state: State, now_s: float) -> float | None:
        """The speed that sets of what is chosen have now, where that can be told for certain."""
        is_deaf = self._spoke_s is not None and now_s < self._spoke_s + DEAF_S
        self._plays, self._checks = state.state in PLAYING, state.is_check
        self.waits = state.is_pending or (self.waits and is_deaf and self._plays)
        if self._checks or self.waits:
            return None
        self._range_hz = state.slowest_hz, state.fastest_hz
        return None if is_deaf else state.speed_hz

    def asked_speed_hz(self, speed_hz: float, now_s: float) -> float | None:
        """What a speed asked for comes to; None where it is not that of what is chosen."""
        if self._checks or self.waits:
            return None
        self._spoke_s = now_s
        lowest_hz, highest_hz = self._range_hz or (speed_hz, speed_hz)
        return min(highest_hz, max(lowest_hz, speed_hz))

    def use(
        self,
        named: tuple[str, Settings],
        before: tuple[str, Settings],
        now_s: float,
        *,
        is_choice: bool,
    ) -> None:
        """Tell the engine of other settings; a preset chosen during a set waits for its end."""
        if named == before:
            return
        self._spoke_s = now_s
        self.waits = self.waits or (is_choice and self._plays)
        name, settings = named
        speed_hz = settings.motion.speed_hz
        if self.waits:
            self._say(Use(type="use", name=name, settings=settings, live=False))
            return
        if named != (before[0], _at_speed(before[1], speed_hz)):
            self._say(Use(type="use", name=name, settings=settings, live=True))
        if speed_hz != before[1].motion.speed_hz:
            # A plan of the same speed as the one before it would leave the speed as it is.
            self._say(AskSpeed(type="speed", speed_hz=speed_hz))

    def keep(self, memory: str) -> None:
        """Give the engine what the next console is to go on from."""
        self._say(Keep(type="keep", memory=memory))


def _at_speed(settings: Settings, speed_hz: float) -> Settings:
    motion = settings.motion.model_copy(update={"speed_hz": speed_hz})
    return settings.model_copy(update={"motion": motion})
