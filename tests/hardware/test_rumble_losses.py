"""Controllers that are lost, found again, mistaken for each other, or not to be had."""

import time

import pygame
import pytest

from bilateral.stimulus.score import Score
from bilateral.timing.clock import MonotonicClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.visual.sdl import update_controllers
from hardware.hands import HandsMissing
from hardware.rumble import Rumble, controller_names
from tests.hardware.padding import LEFT, RIGHT, STILL, apart_s, playing
from tests.rig.pads import VirtualPads

pytestmark = pytest.mark.rig


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
    away_s = apart_s(left, right)
    assert away_s > 0.05, "a pulse went to the wrong hand"


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


def test_a_name_that_is_not_utf8_is_told_and_hides_no_other(pads: VirtualPads) -> None:
    odd = "Manette \N{LATIN SMALL LETTER E WITH ACUTE}"
    pads.plug(LEFT)
    right = pads.plug(odd, encoding="latin-1")
    assert set(controller_names()) == {LEFT, odd}
    with playing() as player:
        right.unplug()
        player.until(lambda: not player.rumble.connected)
        right.plug()
        player.until(lambda: player.rumble.connected)
    assert [one.values["controller"] for one in player.news] == [odd, odd]


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
        player.until(player.rumble.take_stop)
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
        Rumble(NowPlaying[Score](), MonotonicClock(), update_controllers).open()


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
