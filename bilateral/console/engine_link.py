"""What is said to the engine when other settings are chosen, and what is heard of it."""

from collections.abc import Callable
from dataclasses import dataclass

from bilateral.console.messages import AskSpeed, Keep, SessionState, Use
from bilateral.session.session import PLAYING
from bilateral.settings import Settings

DEAF_S = 0.5
"""What the engine said so soon after something was said to it may be older than that."""

Said = Use | AskSpeed | Keep


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be said to the engine, nothing for what it knows by itself."""

    said: tuple[Use | AskSpeed, ...]
    waits: bool
    """Whether what is chosen waits for the end of the set, once that is said."""


class EngineLink:
    """`say` must return at once. An old state stays old however late it is heard.

    So `now_s` is the clock of `State.host_s`. An heir goes on where another one was, and takes it
    that a set plays until it hears otherwise; `waits` is what that one knew. What that one said
    last the engine may not have done yet.
    """

    def __init__(
        self,
        say: Callable[[Said], None],
        now_s: Callable[[], float],
        *,
        is_heir: bool,
        waits: bool,
    ) -> None:
        self._say = say
        self._now_s = now_s
        self._plays = is_heir
        self.waits = waits
        """Whether what was chosen waits for the end of the set."""
        self._checks = False
        self._range_hz: tuple[float, float] | None = None
        self._spoke_s = now_s() if is_heir else None

    def hear(self, state: SessionState) -> float | None:
        """The speed that sets of what is chosen have now, where that can be told for certain."""
        is_deaf = self._spoke_s is not None and state.host_s < self._spoke_s + DEAF_S
        self._plays, self._checks = state.state in PLAYING, state.is_check
        self.waits = state.is_pending or (self.waits and is_deaf and self._plays)
        if self._checks or self.waits:
            return None
        self._range_hz = state.slowest_hz, state.fastest_hz
        return None if is_deaf else state.speed_hz

    def asked_speed_hz(self, speed_hz: float) -> float | None:
        """What a speed that was asked for comes to; None where it is not that of what is chosen."""
        if self._checks or self.waits:
            return None
        self._spoke_s = self._now_s()
        lowest_hz, highest_hz = self._range_hz or (speed_hz, speed_hz)
        return min(highest_hz, max(lowest_hz, speed_hz))

    def telling(
        self, named: tuple[str, Settings], before: tuple[str, Settings], *, is_choice: bool
    ) -> Telling:
        """How to tell of other settings; a preset chosen during a set waits for its end."""
        if named == before:
            return self.nothing()
        name, settings = named
        if self.waits or (is_choice and self._plays):
            use = Use(type="use", name=name, settings=settings, live=False)
            return Telling((use,), waits=True)
        said: list[Use | AskSpeed] = []
        speed_hz = settings.motion.speed_hz
        if named != (before[0], _at_speed(before[1], speed_hz)):
            said.append(Use(type="use", name=name, settings=settings, live=True))
        if speed_hz != before[1].motion.speed_hz:
            # A plan of the same speed as the one before it would leave the speed as it is.
            said.append(AskSpeed(type="speed", speed_hz=speed_hz))
        return Telling(tuple(said), waits=False)

    def nothing(self) -> Telling:
        """To tell nothing."""
        return Telling((), self.waits)

    def say(self, telling: Telling, memory: str) -> None:
        """Tell it, and give the engine what the next console is to go on from, in one breath.

        A console may be ended at any moment; where it had to wait in between, that would be there,
        and the next one would show something else than what is given.
        """
        self.waits = telling.waits
        for one in telling.said:
            self._say(one)
        self._say(Keep(type="keep", memory=memory))
        if telling.said:
            self._spoke_s = self._now_s()


def _at_speed(settings: Settings, speed_hz: float) -> Settings:
    motion = settings.motion.model_copy(update={"speed_hz": speed_hz})
    return settings.model_copy(update={"motion": motion})
