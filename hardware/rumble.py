"""Hands through game controllers: always there, never exact.

A controller is told what to do the moment it is due, over Bluetooth more often than not, and says
nothing of when it did it. So no time is ever claimed of these pulses.
"""

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pygame

from bilateral.processes import threads
from bilateral.stimulus.given import Given
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.timing.heartbeat import Heartbeat
from bilateral.timing.now_playing import NowPlaying
from bilateral.words.notice import Notice, Severity
from hardware.controllers import choose_grips
from hardware.hands import HandsHealth, HandsKind
from hardware.rumble_schedule import AHEAD_S, HeldPad, Holding, RumbleSchedule

LOOK_S = 1.0
CLOSE_S = 2.0
"""A controller that is out of reach may hold up whoever tells it something."""
HINTS = {
    "SDL_JOYSTICK_HIDAPI_COMBINE_JOY_CONS": "0",  # two halves are two hands
    "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1",  # the client's buttons count without the focus
}


@dataclass(frozen=True, slots=True)
class _InHand:
    """A controller, the motors used of it, and what it takes to know it again."""

    stick: pygame.joystick.JoystickType
    name: str
    low: bool
    high: bool


_BothHands = tuple[_InHand, _InHand]


class Rumble:
    """One or two game controllers; any button of them is the client's stop button.

    Only the thread that opened it asks SDL what is there; a thread of its own does no more than
    set motors, which SDL allows to any thread. `update` lets SDL see what was plugged in, where
    there is no display.
    """

    kind = HandsKind.RUMBLE
    committed_s = AHEAD_S

    def __init__(
        self, now_playing: NowPlaying[Score], clock: Clock, update: Callable[[], None]
    ) -> None:
        self._now_playing = now_playing
        self._clock = clock
        self._update = update
        self._hands: _BothHands | None = None
        self._holding: Holding | None = None
        self._shaking = RumbleSchedule()
        self._heartbeat = Heartbeat(clock.now_s())
        self._looked_s = clock.now_s()
        self._known = 0
        self._refused = 0
        self._losses = 0
        self._stops = 0
        self._button_down = False
        self._silences = 0
        self._fault: str | None = None
        self._news: list[Notice] = []
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._shake, name="rumble", daemon=True)

    def open(self) -> None:
        """Take the controllers there are. Raises HandsMissing and ComputerFull."""
        _start_sdl()
        self._update_unless_shown()
        sticks = _sticks()
        left, right = (
            _InHand(sticks[grip.controller], _name_of(sticks[grip.controller]), grip.low, grip.high)
            for grip in choose_grips([*map(_name_of, sticks)])
        )
        self._hold((left, right))
        try:
            threads.start(self._thread)
        except threads.ComputerFull:
            self.close()
            raise

    @property
    def name(self) -> Notice:
        """What the therapist would call it."""
        if self._hands is None:
            return Notice("controllers")
        names = dict.fromkeys(hand.name for hand in self._hands)
        return Notice("controllers-described", controllers=list(names))

    @property
    def ready(self) -> bool:
        """Whether a pulse can be given now."""
        return self.connected

    @property
    def connected(self) -> bool:
        """Whether both hands hold something that can shake."""
        return self._holding is not None

    @property
    def health(self) -> HandsHealth:
        """Counters for the report and the status line."""
        return HandsHealth(
            device=self.name,
            connected=self.connected,
            tells_time=False,
            given=self._shaking.reader.given,
            late=self._shaking.reader.late,
            dropped=self._shaking.reader.dropped,
            losses=self._losses,
            line_faults=self._shaking.refused,
            stops=self._stops + self._silences,
            fault=self._fault,
        )

    def beat(self) -> None:
        """Take it that the program lives; look after the controllers. For the opening thread."""
        now_s = self._clock.now_s()
        self._heartbeat.beat(now_s)
        self._update_unless_shown()
        count, refused = pygame.joystick.get_count(), self._shaking.refused
        changed = count != self._known
        doubtful = refused != self._refused and now_s >= self._looked_s + LOOK_S
        if self._hands is not None and (changed or doubtful):
            self._looked_s, self._known, self._refused = now_s, count, refused
            self._look(self._hands)

    def take_given(self) -> Iterator[Given]:
        """Pulses that were given or dropped; of none is it known when it was felt."""
        while self._shaking.given:
            yield self._shaking.given.popleft()

    def take_stop(self) -> bool:
        """Whether the client has pressed a button since the last call. For the opening thread."""
        down = self.connected and self._any_button()
        pressed, self._button_down = down and not self._button_down, down
        self._stops += pressed
        return pressed

    def take_news(self) -> Iterator[Notice]:
        """For the therapist: a controller was lost, or all are back."""
        while self._news:
            yield self._news.pop(0)

    def close(self) -> None:
        """Stop the motors and let the controllers go."""
        self._closing.set()
        if self._thread.is_alive():
            self._thread.join(CLOSE_S)
        self._holding = None
        for hand in self._hands or ():
            if hand.stick.get_init():
                hand.stick.stop_rumble()
                hand.stick.quit()
        self._hands = None

    def _hold(self, hands: _BothHands) -> None:
        """Let the other thread have what is in the hands."""
        left, right = (HeldPad(hand.stick, hand.low, hand.high) for hand in hands)
        self._hands, self._holding = hands, (left, right)
        self._known = pygame.joystick.get_count()

    def _look(self, hands: _BothHands) -> None:
        """See what is there, keep what is still held, and take up again what had gone."""
        sticks = _sticks()
        here = {stick.get_instance_id() for stick in sticks}
        gone = [hand for hand in hands if hand.stick.get_instance_id() not in here]
        if not gone:
            return
        if self._holding is not None:
            self._holding = None
            self._losses += 1
            self._news.append(Notice("controller-lost", about="hands", controller=gone[0].name))
        found = _found_again(hands, gone, sticks)
        if found is not None:
            self._hold(found)
            twins = found[0].stick is not found[1].stick and found[0].name == found[1].name
            doubt = len(gone) == len(hands) and twins
            code = "controller-back-in-doubt" if doubt else "controller-back"
            severity = Severity.WARNING if doubt else Severity.NEWS
            self._news.append(
                Notice(code, severity=severity, about="hands", controller=gone[0].name)
            )

    def _update_unless_shown(self) -> None:
        """A stage reads events in every frame, and SDL looks at its controllers by the way."""
        if not pygame.display.get_init():
            self._update()

    def _any_button(self) -> bool:
        sticks = {id(hand.stick): hand.stick for hand in self._hands or ()}.values()
        return any(stick.get_button(n) for stick in sticks for n in range(stick.get_numbuttons()))

    def _shake(self) -> None:
        was_silenced = False
        try:
            while not self._closing.is_set():
                now_s, score = self._clock.now_s(), self._now_playing.current
                silenced = score is not None and not self._heartbeat.is_felt(now_s)
                self._silences += silenced and not was_silenced
                was_silenced = silenced
                due_s = self._shaking.turn(now_s, None if silenced else score, self._holding)
                self._clock.sleep_until(min(due_s, now_s + AHEAD_S))
        except pygame.error as fault:  # SDL's joysticks were shut down beneath it
            self._fault = str(fault)
            self._holding = None
        else:
            self._shaking.still()


def controller_names() -> tuple[str, ...]:
    """Names of the controllers there are, in SDL's order. For the thread that opens them."""
    _start_sdl()
    return tuple(map(_name_of, _sticks()))


def _start_sdl() -> None:
    for hint, value in HINTS.items():
        os.environ.setdefault(hint, value)
    pygame.joystick.init()


def _name_of(stick: pygame.joystick.JoystickType) -> str:
    """What it calls itself, in whatever encoding."""
    try:
        return stick.get_name()
    except UnicodeDecodeError as odd:
        return odd.object.decode("latin-1")


def _sticks() -> list[pygame.joystick.JoystickType]:
    """Every controller, opened."""
    return [pygame.joystick.Joystick(number) for number in range(pygame.joystick.get_count())]


def _found_again(
    hands: _BothHands, gone: list[_InHand], sticks: list[pygame.joystick.JoystickType]
) -> _BothHands | None:
    """Put controllers of the same names into the hands that lost theirs; None if one is missing."""
    kept = [hand.stick.get_instance_id() for hand in hands if hand not in gone]
    free = [stick for stick in sticks if stick.get_instance_id() not in kept]
    one_for_both = hands[0].stick is hands[1].stick
    found = list(hands)
    for place, hand in enumerate(hands):
        if hand in gone:
            stick = next((stick for stick in free if _name_of(stick) == hand.name), None)
            if stick is None:
                return None
            found[place] = _InHand(stick, hand.name, hand.low, hand.high)
            if not one_for_both:
                free.remove(stick)
    return found[0], found[1]
