"""A page by hand: what it asks the main loop for and when, and all that it is shown."""

from collections import deque

from bilateral.app.main_loop import MainLoop
from bilateral.console.messages import SessionState as StateShown
from bilateral.control.command_queue import CommandQueue
from bilateral.control.newest_state import NewestState
from bilateral.control.page_services import PageServices
from bilateral.outputs.device_manager import DeviceManager
from bilateral.outputs.plugged_in import DevicesFound, DeviceWatch
from bilateral.session.commands import Command, Wish
from bilateral.session.output_checks import metronome, side_check
from bilateral.settings import Settings
from bilateral.stimulus.score import Score
from bilateral.timing.clock import ManualClock
from bilateral.timing.now_playing import NowPlaying
from bilateral.timing.timeline import Side
from bilateral.visual.stage_keys import Press
from bilateral.words.notice import Notice, said
from tests.app.stages import HandStage, outputs_of
from tests.app.test_main_loop import PLAN
from tests.words.hearing import into

MISSING = "Hands are missing: no pulse is felt. No buzzer board was found."
BEAT = metronome(PLAN)
EYES = side_check(PLAN, "eyes", Side.LEFT)


class HandDesk(CommandQueue, NewestState[StateShown]):
    """Things are asked for at given moments, the link lasts a given time, all states are kept."""

    def __init__(self, stage: HandStage, *asked: tuple[float, Command | Wish]) -> None:
        CommandQueue.__init__(self)
        NewestState.__init__(self)
        self._last_number = 0
        self.stage = stage
        self._coming = [*asked]
        self.linked_until_s = 1e9
        self.shown: list[tuple[float, StateShown]] = []

    @property
    def is_empty(self) -> bool:
        due = self._coming and self._coming[0][0] <= self.stage.passed_s
        return super().is_empty and not due

    def take(self) -> list[Command | Wish]:
        self.linked = self.stage.passed_s < self.linked_until_s
        while self._coming and self._coming[0][0] <= self.stage.passed_s:
            self._last_number += 1
            self.ask(self._last_number, self._coming.pop(0)[1])
        return super().take()

    def show(self, state: StateShown) -> None:
        self.shown.append((self.stage.passed_s, state))

    def states(self) -> list[str]:
        """The states that were shown, each once."""
        names = [state.state for _, state in self.shown]
        return [name for name, before in zip(names, ["", *names], strict=False) if name != before]


def crew_of(
    command_queue: HandDesk,
    now_playing: NowPlaying[Score],
    *,
    screening: bool = False,
    client_stop_grounds: bool = False,
) -> PageServices:
    """One of which nobody has begun to work, but the desk."""
    notices: deque[Notice] = deque()
    device_manager = DeviceManager(now_playing, Settings(), PLAN, notices.append)
    rooms: list[DevicesFound] = []
    return PageServices(
        *(command_queue, command_queue, device_manager, DeviceWatch(rooms.append)),
        *(lambda: screening, lambda: client_stop_grounds, notices, (said(MISSING),)),
    )


def give(
    *asked: tuple[float, Command | Wish],
    close_s: float,
    linked_until_s: float = 1e9,
    plan: object = PLAN,
    pressed: tuple[tuple[float, Press], ...] = (),
    screening: bool = False,
    client_stop_grounds: bool = False,
    eyes: str = "missing",
) -> tuple[HandDesk, MainLoop, list[str]]:
    clock = ManualClock(5000.0)
    stage = HandStage(clock, *pressed, (close_s, Press.CLOSE))
    stage.condition = eyes
    command_queue = HandDesk(stage, *asked)
    command_queue.linked_until_s = linked_until_s
    told: list[str] = []
    now_playing = NowPlaying[Score]()
    page_services = crew_of(
        *(command_queue, now_playing), screening=screening, client_stop_grounds=client_stop_grounds
    )
    instrument = MainLoop(
        now_playing, outputs_of(stage, now_playing, clock), clock, into(told), page_services
    )
    instrument.give(plan, wait=True)  # type: ignore[arg-type]
    return command_queue, instrument, told
