"""Opening an output while the session goes on: slow, missing, at fault, or the main loop's own."""

import threading
import time

import pytest

from bilateral.outputs import device_manager as module
from bilateral.settings import (
    AudioSettings,
    CalmSettings,
    DisplaySettings,
    Settings,
)
from hardware.hands import HandsKind
from tests.app.stages import HandEars, HandStage
from tests.outputs.rooms import BOARD, NO_SUCH, OTHER, QUIET, RUMBLE, SOUND, TURN_S, Room


def test_what_is_missing_is_told_once_and_tried_again_when_it_is_asked_for(room: Room) -> None:
    room.use(NO_SUCH)
    room.turn_until(lambda: len(room.told) == 1, "the sentence")
    room.turn_until(lambda: room.ears_are_called() == "missing", "the word for it")
    room.use(NO_SUCH)
    room.turn_for(0.05)
    assert len(room.told) == 1
    room.device_manager.look_again()
    room.turn_until(lambda: len(room.told) == 2, "another try")
    room.use(QUIET)
    room.turn_until(lambda: room.device_manager._ears.missing is None, "the mute")
    room.use(NO_SUCH)
    room.turn_until(lambda: len(room.told) == 3, "a try after the ears were switched on again")
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "another device")


def test_looking_again_lets_go_of_sound_so_that_new_devices_are_seen(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    first = room.devices["auto"]
    room.device_manager.look_again()
    room.turn_until(lambda: room.hears("auto") and room.devices["auto"] is not first, "new ears")
    assert not first.connected
    room.busy = True
    room.turn_for(0.01)
    room.device_manager.look_again()
    room.turn_for(0.05)
    assert room.opened == ["auto", "auto"]
    assert room.told == []


def test_an_opening_that_takes_long_holds_up_no_turn(room: Room) -> None:
    room.may_open.clear()
    room.use(SOUND)
    took_s = []
    for _ in range(50):
        began_s = time.perf_counter()
        room.output_set = room.device_manager.set_up(room.output_set, busy=False)
        took_s.append(time.perf_counter() - began_s)
        time.sleep(TURN_S)
    assert room.output_set.ears is None
    assert sorted(took_s)[25] < TURN_S
    assert room.ears_are_called() == "opening"
    room.may_open.set()
    room.turn_until(lambda: room.hears("auto"), "the ears")
    assert room.ears_are_called() == "on"


def test_a_fault_while_opening_is_told_and_the_next_wish_is_heard(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    with monkeypatch.context() as patch:
        patch.setattr(module, "open_ears", broken)
        room.use(SOUND)
        room.turn_until(lambda: len(room.told) == 1, "the sentence")
    assert "broken" in room.told[0]
    room.turn_until(lambda: room.ears_are_called() == "missing", "the word for it")
    room.use(OTHER)
    room.turn_until(lambda: room.hears("other"), "other ears")


def test_controllers_are_opened_by_the_main_loop_itself_and_never_in_a_set(room: Room) -> None:
    room.busy = True
    room.turn_for(0.01)
    room.use(RUMBLE)
    room.turn_for(0.05)
    assert room.opened == []
    room.busy = False
    room.turn_until(lambda: room.output_set.hands is not None, "the hands")
    assert room.threads == [threading.current_thread()]


def test_controllers_with_a_fault_do_not_end_the_main_loop(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(module, "open_hands", broken)
    room.use(RUMBLE)
    room.turn_until(lambda: len(room.told) == 1, "the sentence")
    assert "broken" in room.told[0]
    assert room.output_set.hands is None


def test_a_tone_is_rendered_before_the_plan_that_asks_for_it_is_in_force(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    higher = Settings(audio=AudioSettings(pitch_hz=660.0))
    room.use(higher)
    ears = room.devices["auto"]
    assert isinstance(ears, HandEars)
    assert ears.prepared[-1].pitch_hz == 660.0


def test_ears_that_come_late_know_the_tone_that_was_chosen_meanwhile(room: Room) -> None:
    room.may_open.clear()
    room.use(SOUND)
    time.sleep(0.02)
    room.use(Settings(audio=AudioSettings(pitch_hz=660.0)))
    room.may_open.set()
    room.turn_until(lambda: room.hears("auto"), "the ears")
    ears = room.devices["auto"]
    assert isinstance(ears, HandEars)
    assert ears.prepared[-1].pitch_hz == 660.0
    assert room.opened == ["auto"]


def test_a_real_simulated_board_is_opened_joins_and_is_closed() -> None:
    room = Room()
    room.device_manager.start()
    room.use(BOARD)
    room.turn_until(lambda: room.output_set.hands is not None, "the hands")
    hands = room.output_set.hands
    assert hands is not None
    assert hands.kind is HandsKind.SIMULATED
    room.device_manager.close()
    assert not any(thread.name == "pulse-pump" for thread in threading.enumerate())


def test_the_stage_follows_the_room_in_the_next_turn_even_in_a_set(room: Room) -> None:
    room.use(
        Settings(
            audio=AudioSettings(on=False),
            calm=CalmSettings(dot=True),
            display=DisplaySettings(latency_ms=40.0),
        )
    )
    room.output_set = room.device_manager.set_up(room.output_set, busy=True)
    stage = room.output_set.eyes.stage
    assert isinstance(stage, HandStage)
    assert stage.calm.dot
    assert stage.latency_s == 0.04


def test_nothing_is_waited_for_once_the_session_closes(room: Room) -> None:
    room.use(SOUND)
    room.turn_until(lambda: room.hears("auto"), "the ears")
    room.busy = True
    room.turn_for(0.01)
    room.use(OTHER)
    time.sleep(0.02)
    began_s = time.monotonic()
    room.device_manager.close()
    assert time.monotonic() - began_s < 2.0
