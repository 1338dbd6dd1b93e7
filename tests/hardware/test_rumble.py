"""Controllers as SDL has them, in real time: told, silenced, unplugged and taken up again."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pygame
import pytest

from bilateral.stimulus.score import Score
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.heartbeat import SILENT_LIMIT_S
from bilateral.timing.timeline import Timeline
from bilateral.timing.transport import Transport
from bilateral.visual.sdl import update_controllers
from bilateral.words.notice import Notice
from hardware.hands import Hands, HandsMissing
from hardware.rumble import Rumble, controller_names
from hardware.rumble_schedule import OUTLIVES_S
from tests.hardware.test_rumble_schedule import PULSES, SCORE
from tests.rig.pads import VirtualPad, VirtualPads

pytestmark = pytest.mark.rig

TURN_S = 0.005
SOON_S = 0.3
LEFT, RIGHT = "Virtual Joy-Con (L)", "Virtual Joy-Con (R)"
STILL = (0.0, 0.0)


@pytest.fixture
def pads(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualPads]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    with VirtualPads() as virtual:
        yield virtual


class Player:
    """What the program's main thread does: beats, and gathers what the hands tell."""

    def __init__(self) -> None:
        self.transport = Transport[Score]()
        self.clock = MonotonicClock()
        self.rumble = Rumble(self.transport, self.clock, update_controllers)
        self.news: list[Notice] = []
        self.sets = 0

    def start(self, duration_s: float = 0.1, sweeps_per_s: float = 5.0, sweeps: int = 200) -> float:
        """Begin a set; the host time of its first pulse."""
        begin_s = self.clock.now_s() + 0.1
        self.sets += 1
        timeline = Timeline.starting(begin_s, min(sweeps_per_s, 4.0), end_sweep=sweeps)
        pulses = replace(PULSES, duration_s=duration_s)
        self.transport.replace(replace(SCORE, timeline=timeline, pulses=pulses, number=self.sets))
        return begin_s

    def run(self, seconds: float) -> None:
        end_s = time.perf_counter() + seconds
        while time.perf_counter() < end_s:
            self.turn()

    def until(self, holds: Callable[[], bool], within_s: float = 2.0) -> None:
        end_s = time.perf_counter() + within_s
        while not holds():
            assert time.perf_counter() < end_s, "it did not come"
            self.turn()

    def turn(self) -> None:
        self.rumble.beat()
        self.news += self.rumble.take_news()
        time.sleep(TURN_S)


@contextmanager
def playing() -> Iterator[Player]:
    player = Player()
    player.rumble.open()
    try:
        yield player
    finally:
        player.rumble.close()


def test_it_is_hands_like_any_other(pads: VirtualPads) -> None:
    pads.plug(RIGHT)
    pads.plug(LEFT)
    with playing() as player:
        hands: Hands = player.rumble
        assert hands.name == Notice("controllers-described", controllers=[LEFT, RIGHT])
        assert hands.ready
        assert hands.connected
        assert not hands.health.tells_time
        assert hands.committed_s < 0.15


def test_pulses_shake_the_hand_of_their_side_near_their_time(pads: VirtualPads) -> None:
    right, left = pads.plug(RIGHT), pads.plug(LEFT)
    with playing() as player:
        begin_s = player.start(sweeps=8)
        player.run(2.4)
        pulsed = list(player.rumble.take_given())
        health = player.rumble.health
    for pad, first in ((left, 0), (right, 1)):
        words = pad.told
        assert [(word.low > 0, word.high > 0) for word in words] == [
            (True, True),
            (False, False),
        ] * 4
        off_s = [
            word.at_s - (begin_s + (first + 2 * number) / 4)
            for number, word in enumerate(words[::2])
        ]
        assert min(off_s) > -0.001
        assert sorted(off_s)[len(off_s) // 2] < 0.02
        lengths_s = [end.at_s - on.at_s for on, end in zip(words[::2], words[1::2], strict=True)]
        assert sorted(lengths_s)[1] == pytest.approx(0.1, abs=0.03)
    assert [one.sweep for one in pulsed] == list(range(8))
    assert {one.actual_s for one in pulsed} == {None}
    assert (health.given, health.dropped) == (8, 0)


def test_one_controller_shakes_left_with_its_slow_and_right_with_its_quick_motor(
    pads: VirtualPads,
) -> None:
    pad = pads.plug("Virtual Gamepad")
    with playing() as player:
        player.start(sweeps=4)
        player.run(1.4)
    strong = [(word.low > 0, word.high > 0) for word in pad.told if word.low or word.high]
    assert strong == [(True, False), (False, True)] * 2


def test_a_halt_stops_the_motors_at_once(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    right = pads.plug(RIGHT)
    with playing() as player:
        player.start(duration_s=2.0)
        player.until(lambda: STILL not in {left.levels, right.levels})
        halted_s = time.perf_counter()
        player.transport.clear()
        player.until(lambda: left.levels == right.levels == STILL)
        assert left.told[-1].at_s - halted_s < 0.1
        words = len(left.told)
        player.run(0.4)
        assert len(left.told) == words


def test_a_program_that_hangs_lets_the_motors_rest(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        player.start(duration_s=2.0)
        player.until(lambda: left.levels != STILL)
        hung_s = time.perf_counter()
        time.sleep(SILENT_LIMIT_S + SOON_S)
        assert left.levels == STILL
        assert SILENT_LIMIT_S - 0.1 < left.told[-1].at_s - hung_s < SILENT_LIMIT_S + SOON_S
        player.run(0.6)
        assert left.levels != STILL, "and goes on when the program lives again"
        assert player.rumble.health.stops == 1


def test_what_nobody_stops_is_stopped_by_sdl(pads: VirtualPads) -> None:
    """As when the thread that ends a pulse has died: the duration told to SDL holds."""
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        player.start(sweeps=1)
        player.until(lambda: left.levels != STILL)
        player.rumble._closing.set()
        player.rumble._shaking.still = lambda: None  # type: ignore[method-assign]
        player.rumble._thread.join()
        player.until(lambda: left.levels == STILL, PULSES.duration_s + OUTLIVES_S + SOON_S)


def test_closing_stops_the_motors(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        player.start(duration_s=2.0)
        player.until(lambda: left.levels != STILL)
    assert left.levels == STILL


@pytest.mark.parametrize("which", ["left", "right", "both"])
def test_a_lost_controller_is_told_once_and_taken_up_again_on_its_side(
    pads: VirtualPads, which: str
) -> None:
    left = pads.plug(LEFT)
    right = pads.plug(RIGHT)
    gone = {"left": [left], "right": [right], "both": [left, right]}[which]
    with playing() as player:
        player.start()
        player.run(0.7)
        for _ in range(3):
            for pad in gone:
                pad.unplug()
            player.until(lambda: not player.rumble.connected)
            player.run(0.3)
            still = [pad for pad in (left, right) if pad not in gone]
            assert all(pad.levels == STILL for pad in still), "no hand is shaken alone"
            for pad in reversed(gone):
                pad.plug()
            player.until(lambda: player.rumble.connected)
            before = [len(pad.told) for pad in (left, right)]
            player.run(1.2)
            assert all(
                len(pad.told) > count for pad, count in zip((left, right), before, strict=True)
            )
        pulsed = list(player.rumble.take_given())
        health = player.rumble.health
    assert health.losses == 3
    happened = [one.code.removesuffix("-in-doubt") for one in player.news]
    assert happened == ["controller-lost", "controller-back"] * 3
    assert [one.sweep for one in pulsed] == list(range(len(pulsed)))
    assert health.dropped > 0
    apart_s = _apart_s(left, right)
    assert apart_s > 0.05, "a pulse went to the wrong hand"


def _apart_s(left: VirtualPad, right: VirtualPad) -> float:
    """How far the onsets of the two hands stay from each other: they alternate, 250 ms apart."""
    onsets = [[word.at_s for word in pad.told if word.low] for pad in (left, right)]
    return min(abs(a - b) for a in onsets[0] for b in onsets[1])


def test_twins_that_were_both_lost_are_doubted_aloud(pads: VirtualPads) -> None:
    twins = [pads.plug("Virtual Gamepad"), pads.plug("Virtual Gamepad")]
    with playing() as player:
        for pad in twins:
            pad.unplug()
        player.until(lambda: not player.rumble.connected)
        for pad in twins:
            pad.plug()
        player.until(lambda: player.rumble.connected)
    assert player.news[-1].code == "controller-back-in-doubt"


def test_a_stranger_is_not_taken_for_the_one_that_was_lost(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        left.unplug()
        pads.plug("Virtual Gamepad")
        player.start()
        player.run(0.3)
        # SDL's list is as long as before: it is the silence of the lost one that gives it away.
        player.until(lambda: not player.rumble.connected, 3.0)
        player.run(0.3)
        assert not player.rumble.connected
        left.plug()
        player.until(lambda: player.rumble.connected)


def test_a_word_that_is_not_taken_is_counted_and_no_loss(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        left.refuse(words=True)
        player.start()
        player.until(lambda: player.rumble.health.line_faults > 0)
        player.run(1.5)
        left.refuse(words=False)
        player.until(lambda: left.levels != STILL)
        assert player.rumble.connected
        assert player.rumble.health.losses == 0
    assert player.news == []


def test_any_button_is_the_clients_stop_and_counts_once(pads: VirtualPads) -> None:
    pads.plug(LEFT)
    right = pads.plug(RIGHT)
    with playing() as player:
        player.run(0.05)
        assert not player.rumble.take_stop()
        right.press(2, down=True)
        player.run(0.1)
        assert player.rumble.take_stop()
        assert not player.rumble.take_stop()
        right.press(2, down=False)
        player.run(0.05)
        assert not player.rumble.take_stop()
        assert player.rumble.health.stops == 1


def test_what_is_there_can_be_listed(pads: VirtualPads) -> None:
    assert controller_names() == ()
    pads.plug(RIGHT)
    pads.plug("Virtual Gamepad")
    update_controllers()
    assert controller_names() == (RIGHT, "Virtual Gamepad")


def test_half_a_pair_is_refused_in_one_sentence(pads: VirtualPads) -> None:
    pads.plug(LEFT)
    with pytest.raises(HandsMissing, match=r"controller-in-one-hand\(.*hand=right"):
        Rumble(Transport[Score](), MonotonicClock(), update_controllers).open()


def test_a_stage_that_reads_the_events_does_not_hide_a_lost_controller(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    pygame.display.init()
    try:
        with playing() as player:
            left.unplug()
            end_s = time.perf_counter() + 1.0
            while player.rumble.connected and time.perf_counter() < end_s:
                pygame.event.get()
                player.turn()
            assert not player.rumble.connected
    finally:
        pygame.display.quit()
