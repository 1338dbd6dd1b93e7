"""What is said to the engine, numbered, and what is heard of it when other settings are chosen."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from bilateral.console.messages import Ask, AskedOfEngine, AskSpeed, Numbered, SessionState, Use
from bilateral.settings import Settings
from bilateral.settings.pace import at_speed, speed_of


class EngineLink:
    """The one way to the engine, for any thread. `send` must return at once.

    Numbers go on from `last_number`, the last one of the console before this.
    """

    def __init__(self, send: Callable[[Numbered], None], last_number: int = 0) -> None:
        self._send = send
        self.last_number = last_number
        """Of what was asked for last."""
        self.halts = 0
        """How many halts there have been, whoever asked for them."""
        self._asking = threading.Lock()

    def ask(self, asked: AskedOfEngine | Use, *, halts: int | None = None) -> int | None:
        """Have the engine do this, unless there has been another halt since `halts`; its number."""
        with self._asking:
            if isinstance(asked, Ask) and asked.type in {"halt", "ground"}:
                self.halts += 1
            elif halts not in {None, self.halts}:
                return None
            self.last_number += 1
            self._send(Numbered(number=self.last_number, asked=asked))
            return self.last_number

    def note_halt(self) -> None:
        """There has been a halt that nobody asked for here."""
        with self._asking:
            self.halts += 1


class ChosenSet(NamedTuple):
    """Settings under the name of their preset."""

    name: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Telling:
    """What is to be said to the engine, nothing for what it knows by itself."""

    said: tuple[Use | AskSpeed, ...]
    waits: bool
    """Whether what is chosen may wait for the end of a set, once that is said."""


class ChoiceTeller:
    """Tells the engine what is chosen, and knows what came of it.

    Of what the engine says only that counts which includes all that was told. The next console
    goes on where this one was: `waits` is what this one knew, and what it told last the engine may
    not have done yet.
    """

    def __init__(self, engine: EngineLink, *, waits: bool) -> None:
        self._engine = engine
        self._told_number = engine.last_number
        self.waits = waits
        """Whether what is chosen waits for the end of a set, or may do so."""

    def hear(self, state: SessionState) -> float | None:
        """How fast the next set begins, that of what is chosen; None from before it was told."""
        if state.includes < self._told_number:
            return None
        self.waits = state.is_pending
        return state.next.speed_hz

    def telling(self, chosen: ChosenSet, before: ChosenSet, *, is_choice: bool) -> Telling:
        """How to tell of other settings; a preset that is chosen waits for the end of a set."""
        if chosen == before:
            return self.nothing()
        speed_hz = speed_of(chosen.settings)
        is_turned = is_choice or speed_hz != speed_of(before.settings)
        waits = self.waits or is_choice
        if not waits and chosen == before._replace(settings=at_speed(before.settings, speed_hz)):
            return Telling((AskSpeed(type="speed", speed_hz=speed_hz),), waits=False)
        name, settings = chosen
        use = Use(name=name, settings=settings, live=not waits, keeps_speed=not is_turned)
        return Telling((use,), waits)

    def nothing(self) -> Telling:
        """To tell nothing."""
        return Telling((), self.waits)

    def tell(self, telling: Telling) -> None:
        """Tell it."""
        self.waits = telling.waits
        for one in telling.said:
            self._told_number = self._engine.ask(one) or self._told_number
