"""A device manager whose devices are by hand, and a main loop that is turned by hand too."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from audio.devices import SoundMissing
from audio.tone_stream import ToneStream
from bilateral.outputs import device_manager as module
from bilateral.outputs.device_manager import DeviceManager
from bilateral.outputs.ears import EarsOutput
from bilateral.outputs.hands import HandsOutput
from bilateral.outputs.opening_eyes import OpeningWishes
from bilateral.outputs.output import Output
from bilateral.session.plan import SetPlan
from bilateral.settings import (
    AudioSettings,
    HandsSettings,
    Settings,
)
from bilateral.settings.to_plan import set_plan
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
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
        self.now_playing = NowPlaying[Score]()
        self.told: list[str] = []
        self.opened: list[str] = []
        self.threads: list[threading.Thread] = []
        self.devices: dict[str, ToneStream | HandHands] = {}
        self.outputs: dict[str, Output] = {}
        self.may_open = threading.Event()
        self.may_open.set()
        self.device_manager = DeviceManager(
            self.now_playing, settings, set_plan(settings), into(self.told)
        )
        self.output_set = outputs_of(HandStage(self.clock), self.now_playing, self.clock)
        self.busy = False

    def open_ears(
        self,
        settings: Settings,
        plan: SetPlan,
        _now_playing: object,
        wishes: OpeningWishes,
        **_: Any,
    ) -> EarsOutput | None:
        name = settings.audio.device
        assert plan.tones is not None
        self._note(name)
        if name == "nowhere":
            wishes.tell(said("There is no sound device nowhere."))
            return None
        ears = HandEars(self.now_playing, self.clock)
        ears.prepare(plan.tones.shape)
        self.devices[name] = ears
        self.outputs[name] = output = EarsOutput(ears, self.now_playing)
        return output

    def open_hands(
        self,
        settings: Settings,
        plan: SetPlan,
        _now_playing: object,
        _wishes: OpeningWishes,
        **_: Any,
    ) -> HandsOutput:
        assert plan.pulses is not None
        self._note(settings.hands.buzzers)
        is_rumble = settings.hands.buzzers == HandsKind.RUMBLE
        kind = HandsKind.RUMBLE if is_rumble else HandsKind.BOARD
        hands = HandHands(self.now_playing, self.clock, kind=kind)
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
