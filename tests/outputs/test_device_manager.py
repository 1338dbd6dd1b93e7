"""Ears and hands that are opened and closed while the session goes on."""

import time

import pytest

from bilateral.outputs import device_manager
from bilateral.outputs.device_manager import WAITS
from bilateral.words.catalogue import say
from tests.app.stages import HandEars
from tests.outputs.rooms import BUZZERS, NUMB, OTHER, QUIET, SOUND, Room


@pytest.mark.parametrize("busy", [False, True])
def test_what_is_newly_wanted_is_opened_and_joins_even_in_a_set(room: Room, busy: bool) -> None:
    room.busy = busy
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.use(BUZZERS)
    room.turn_until(lambda: room.output_set.hands is not None, "the hands")
    assert room.opened == ["auto", "auto"]
    assert room.told == []


def test_muted_ears_stay_open_and_come_back_without_being_opened_anew(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.use(QUIET)
    room.turn_for(0.05)
    assert room.hears("auto")
    room.use(SOUND)
    room.turn_for(0.05)
    assert room.opened == ["auto"]
    assert room.devices["auto"].connected


def test_muted_hands_stay_open_and_come_back_without_being_opened_anew(room: Room) -> None:
    room.use(BUZZERS)
    room.turn_until(lambda: room.output_set.hands is not None, "the hands")
    room.use(NUMB)
    room.turn_for(0.05)
    assert room.output_set.hands is room.outputs["auto"]
    room.use(BUZZERS)
    room.turn_for(0.05)
    assert room.opened == ["auto"]
    assert room.devices["auto"].connected


def test_another_device_takes_the_place_of_the_old_one_once_that_is_closed(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.use(OTHER)
    room.turn_until(lambda: room.hears("other"), "the other ears")
    assert not room.devices["auto"].connected
    assert room.told == []


def test_in_a_set_another_device_waits_for_its_end_and_that_is_told_once(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.busy = True
    room.turn_for(0.01)
    room.use(OTHER)
    room.turn_until(lambda: room.told == [say(WAITS, "en")], "the sentence")
    room.use(OTHER)
    room.turn_for(0.05)
    assert room.hears("auto")
    assert room.devices["auto"].connected
    assert room.told == [say(WAITS, "en")]
    room.busy = False
    room.turn_until(lambda: room.hears("other"), "the other ears")


def test_a_device_that_is_chosen_back_before_the_end_of_the_set_stays(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.busy = True
    room.turn_for(0.01)
    room.use(OTHER)
    room.turn_until(lambda: room.told == [say(WAITS, "en")], "the wait")
    room.use(SOUND)
    room.turn_until(lambda: not room.device_manager._swap.is_open, "the end of the wait")
    room.busy = False
    room.turn_for(0.05)
    assert room.hears("auto")
    assert room.opened == ["auto"]


def test_a_lost_device_is_replaced_in_the_midst_of_a_set(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.busy = True
    ears = room.devices["auto"]
    assert isinstance(ears, HandEars)
    ears.there = False
    room.use(OTHER)
    room.turn_until(lambda: room.hears("other"), "the other ears")


def test_a_device_that_takes_for_ever_to_open_does_not_keep_the_program_from_ending(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(device_manager, "CLOSE_S", 0.05)
    room.may_open.clear()
    room.use(SOUND)
    room.turn_for(0.05)
    began_s = time.monotonic()
    room.device_manager.close()
    assert time.monotonic() - began_s < 2.0
    assert room.opened == [], "it is still being opened"
    room.may_open.set()
