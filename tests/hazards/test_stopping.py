"""What docs/hazards.md promises of halts, silences and ends, each number written out."""

from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from bilateral.app.key_commands import command_for
from bilateral.console.process_silence import ProcessSilence
from bilateral.control.page_absence import PageAbsence
from bilateral.session.commands import Command, Finish, Halt
from bilateral.session.session import PLAYING, SetState
from bilateral.stimulus.limits import LimitError
from bilateral.stimulus.touch import Pulses
from bilateral.visual.stage_keys import Press, StageKeys, press_of
from hardware.limits import Sides, TripReason
from hardware.messages import Tripped
from tests.app.test_main_loop_frozen import FROZEN_S, START_S, Room
from tests.hardware.benches import Bench, FirmwareBench, ModelBench
from tests.rig.board.virtual import VirtualBoard

MEANT = [
    "s",
    "PAGEUP",
    "PAGEDOWN",
    "p",
    "RIGHT",
    "UP",
    "PLUS",
    "EQUALS",
    "KP_PLUS",
    "LEFT",
    "DOWN",
    "MINUS",
    "KP_MINUS",
]
HELD = ["SHIFT", "CTRL", "ALT", "META", "SUPER", "GUI"]
USUAL = StageKeys(frozenset({"PageUp", "PageDown"}))
LOCKS = ["MODE", "CAPSLOCK", "NUMLOCK", "NUMLOCKCLEAR"]


def test_escape_space_and_every_key_that_means_nothing_else_halt() -> None:
    names = [*MEANT, *LOCKS, *(side + held for held in HELD for side in "LR")]
    other = {getattr(pygame, f"K_{name}") for name in names if hasattr(pygame, f"K_{name}")}
    keys = {getattr(pygame, name) for name in dir(pygame) if name.startswith("K_")}
    halting = (keys - other) | {0x4000FFFF, 0}
    assert len(halting) > 100
    for key in halting:
        press = press_of(pygame.event.Event(pygame.KEYDOWN, key=key), USUAL)
        meant = {pygame.K_ESCAPE: Press.HALT, pygame.K_SPACE: Press.HALT, pygame.K_g: Press.GROUND}
        assert press is meant.get(key, Press.STOP), key
    for state in SetState:
        assert command_for(Press.HALT, state) == command_for(Press.GROUND, state) == Halt()
        assert command_for(Press.STOP, state) == (Halt() if state in PLAYING else None)


def test_ears_and_hands_are_silent_0_6_s_after_the_program_stands_still(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = Room(monkeypatch, (START_S, Press.START_FINISH), (FROZEN_S + 6.0, Press.CLOSE))
    room.freeze(FROZEN_S, 2.0)
    room.give(wait=True)
    frozen_s = room.stage.froze_s
    assert max(room.loudest(frozen_s + 0.3, frozen_s + 0.6)) > 0.01, "it was given till then"
    assert room.loudest(frozen_s + 0.6, frozen_s + 2.0) == [0.0, 0.0]


def asked_of(absence: PageAbsence) -> list[tuple[float, Command]]:
    """What is asked for, tenth by tenth of a second after the page has gone."""
    absence.due(0.0, linked=True, playing=True)
    times_s = [tenth / 10 for tenth in range(1, 300)]
    due = [(at_s, absence.due(at_s, linked=False, playing=True)) for at_s in times_s]
    return [(at_s - 0.1, command) for at_s, command in due if command is not None]


def test_a_set_without_a_page_is_finished_after_5_s_and_halted_5_s_later() -> None:
    (finished_s, finish), (halted_s, halt) = asked_of(PageAbsence())
    assert (finish, halt) == (Finish(), Halt())
    assert finished_s == pytest.approx(5.0, abs=0.11)
    assert halted_s - finished_s == pytest.approx(5.0, abs=0.11)


def test_a_console_that_is_silent_for_3_s_hears_no_page() -> None:
    silence = ProcessSilence()
    silence.hear()
    looks = [silence.look() for _ in range(20)]
    assert looks.index(True) * 0.5 == pytest.approx(3.0, abs=0.01)


def test_no_pulse_above_2_s_can_be_asked_for() -> None:
    assert Pulses(duration_s=2.0).duration_s == 2.0
    with pytest.raises(LimitError):
        Pulses(duration_s=2.001)


@pytest.fixture(params=["firmware", "model"])
def board(request: pytest.FixtureRequest) -> Iterator[Bench]:
    """The firmware as it is shipped, on a simulated Uno; and the model that stands for it."""
    if request.param == "model":
        yield ModelBench()
        return
    elf, library = map(request.getfixturevalue, ("firmware_elf", "board_library"))
    shipped = FirmwareBench(lambda: VirtualBoard(library, elf))
    yield shipped
    shipped.close()


def test_a_board_stops_when_the_computer_is_silent_for_half_a_second(
    board: Bench,
) -> None:
    board.arm()
    board.send(board.pulse(Sides.BOTH, board.device_us() + 50e3, 1900))
    board.talk_for(0.3)
    silent_us = board.device_us()
    board.pass_time(2.0)
    lasted_s = np.array([(each.ended_us - silent_us) / 1e6 for each in board.vibrations()])
    assert len(lasted_s) == 2
    assert np.all((lasted_s > 0.25) & (lasted_s < 0.52)), "0.5 s after the last word"
    assert board.last(Tripped).reason == TripReason.HOST_SILENT


def test_a_board_lets_no_motor_run_above_2_s_whatever_is_asked(
    board: Bench,
) -> None:
    board.arm()
    start_us = board.device_us() + 100e3
    for k in range(14):
        board.send(board.pulse(Sides.LEFT, start_us + k * 200e3, 350))
        board.talk_for(0.19, every_s=0.19)
    board.talk_for(0.6)
    longest_s = max((each.ended_us - each.began_us) / 1e6 for each in board.vibrations())
    assert longest_s == pytest.approx(2.0, abs=0.001)
