"""Controllers as SDL has them, in real time: told, silenced, unplugged and taken up again."""

import time

import pytest

from bilateral.timing.heartbeat import SILENT_LIMIT_S
from bilateral.words.notice import Notice
from hardware.hands import Hands
from tests.hardware.padding import LEFT, RIGHT, SOON_S, STILL, playing
from tests.rig.pads import VirtualPads

pytestmark = pytest.mark.rig


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
        player.start(duration_s=2.0, sweeps_per_s=0.5)
        player.until(lambda: left.levels != STILL)
        halted_s = time.perf_counter()
        player.now_playing.clear()
        player.until(lambda: left.levels == right.levels == STILL)
        assert left.told[-1].at_s - halted_s < 0.1
        words = len(left.told)
        player.run(0.4)
        assert len(left.told) == words


def test_a_program_that_hangs_lets_the_motors_rest(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        player.start(duration_s=2.0, sweeps_per_s=0.5)
        player.until(lambda: left.levels != STILL)
        hung_s = time.perf_counter()
        time.sleep(SILENT_LIMIT_S + SOON_S)
        assert left.levels == STILL
        assert SILENT_LIMIT_S - 0.1 < left.told[-1].at_s - hung_s < SILENT_LIMIT_S + SOON_S
        player.until(lambda: left.levels != STILL)  # it goes on when the program lives again
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
        player.until(lambda: left.levels == STILL)


def test_closing_stops_the_motors(pads: VirtualPads) -> None:
    left = pads.plug(LEFT)
    pads.plug(RIGHT)
    with playing() as player:
        player.start(duration_s=2.0)
        player.until(lambda: left.levels != STILL)
    assert left.levels == STILL
