"""Ears and hands that are opened and closed while the session goes on."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from audio.devices import SoundMissing
from audio.stream import ToneStream
from bilateral.outputs import device_manager as module
from bilateral.outputs.device_manager import WAITS, DeviceManager
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.openers import OpeningWishes
from bilateral.outputs.output import Output
from bilateral.session.plan import SetPlan
from bilateral.settings import (
    AudioSettings,
    CalmSettings,
    DisplaySettings,
    HandsSettings,
    Settings,
)
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.transport import Transport
from bilateral.words.catalogue import say
from bilateral.words.notice import Notice, said
from hardware.hands import HandsKind
from tests.app.stages import HandEars, HandHands, HandStage, outputs_of
from tests.rig.children import wait_until
from tests.words.hearing import into

QUIET = Settings(audio=AudioSettings(on=False))
SOUND = Settings()
OTHER = Settings(audio=AudioSettings(device="other"))
NO_SUCH = Settings(audio=AudioSettings(device="nowhere"))
BUZZERS = Settings(audio=AudioSettings(on=False), hands=HandsSettings(buzzers="auto"))
NUMB = Settings(audio=AudioSettings(on=False), hands=HandsSettings(on=False, buzzers="auto"))
RUMBLE = Settings(audio=AudioSettings(on=False), hands=HandsSettings(buzzers="rumble"))
BOARD = Settings(audio=AudioSettings(on=False), hands=HandsSettings(buzzers="simulated"))
TURN_S = 0.002


class Room:
    """Wings whose devices are by hand, and a main loop that is turned by hand too."""

    def __init__(self, settings: Settings = QUIET) -> None:
        self.clock = ManualClock()
        self.transport = Transport[Score]()
        self.told: list[str] = []
        self.opened: list[str] = []
        self.threads: list[threading.Thread] = []
        self.devices: dict[str, ToneStream | HandHands] = {}
        self.outputs: dict[str, Output] = {}
        self.may_open = threading.Event()
        self.may_open.set()
        self.device_manager = DeviceManager(
            self.transport, settings, set_plan(settings), into(self.told)
        )
        self.output_set = outputs_of(HandStage(self.clock), self.transport, self.clock)
        self.busy = False

    def open_ears(
        self, settings: Settings, plan: SetPlan, _transport: object, wishes: OpeningWishes, **_: Any
    ) -> EarsOutput | None:
        name = settings.audio.device
        assert plan.tones is not None
        self._note(name)
        if name == "nowhere":
            wishes.tell(said("There is no sound device nowhere."))
            return None
        ears = HandEars(self.transport, self.clock)
        ears.prepare(plan.tones.shape)
        self.devices[name] = ears
        self.outputs[name] = output = EarsOutput(ears, self.transport)
        return output

    def open_hands(
        self,
        settings: Settings,
        plan: SetPlan,
        _transport: object,
        _wishes: OpeningWishes,
        **_: Any,
    ) -> HandsOutput:
        assert plan.pulses is not None
        self._note(settings.hands.buzzers)
        is_rumble = settings.hands.buzzers == HandsKind.RUMBLE
        kind = HandsKind.RUMBLE if is_rumble else HandsKind.BOARD
        hands = HandHands(self.transport, self.clock, kind=kind)
        self.devices[settings.hands.buzzers] = hands
        self.outputs[settings.hands.buzzers] = output = HandsOutput(hands)
        return output

    def _note(self, name: str) -> None:
        assert self.may_open.wait(5.0)
        assert not any(
            device.connected and known != name and isinstance(device, ToneStream)
            for known, device in self.devices.items()
        ), "the old one must be closed first"
        self.opened.append(name)
        self.threads.append(threading.current_thread())

    def use(self, settings: Settings) -> None:
        self.device_manager.arrange(settings, set_plan(settings))

    def turn_until(self, come: Callable[[], bool], what: str) -> None:
        def turned() -> bool:
            self.output_set = self.device_manager.set_up(self.output_set, busy=self.busy)
            return come()

        wait_until(turned, 5.0, what)

    def turn_for(self, seconds: float) -> None:
        until_s = time.monotonic() + seconds
        while time.monotonic() < until_s:
            self.output_set = self.device_manager.set_up(self.output_set, busy=self.busy)
            time.sleep(TURN_S)

    def ears_are_called(self) -> str:
        conditions = self.output_set.conditions(target=True, tones=True, pulses=False)
        return self.device_manager.told(conditions).ears

    def hears(self, name: str) -> bool:
        return self.output_set.ears is not None and self.output_set.ears is self.outputs.get(name)


def no_library() -> None:
    """The devices of these tests are not the system's."""
    raise SoundMissing(Notice("sound-no-library"))


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    made = Room()
    monkeypatch.setattr(module, "open_ears", made.open_ears)
    monkeypatch.setattr(module, "open_hands", made.open_hands)
    monkeypatch.setattr(module, "portaudio", no_library)
    made.device_manager.start()
    yield made
    made.may_open.set()
    made.device_manager.close()
    assert not any(device.connected for device in made.devices.values())


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
