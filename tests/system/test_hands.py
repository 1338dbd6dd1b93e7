"""The hands from outside: the real firmware behind a pseudo-terminal, judged by its pins."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hardware.boards import SerialPort, SerialReach
from hardware.hands import HandsMissing
from hardware.limits import Ability
from hardware.link import SerialLine, battery_v
from hardware.messages import Battery, Identity
from hardware.protocol import encode
from tests.rig.board import build
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.rig.board.virtual import Edge
from tests.rig.children import wait_until
from tests.rig.program import Program
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.saying import refused_saying
from tests.system.feeling import (
    EXACT,
    SIDE_OF_PIN,
    SLOW_USB,
    Boards,
    Conditions,
    feel,
    last_motor_levels,
    onsets,
    tactile_events,
)
from tests.system.hands import Keyboard, wait_until_s
from tests.system.seeing import SHORT_LEAD_IN
from tests.system.together import arrivals_s, playing

pytestmark = pytest.mark.rig

LATENCY_S = 0.04
"""Of a coin motor, as the settings have it."""
NEVER_S = 0.02
"""No pulse may be so far from its plan, however busy the machine that simulates it all."""
QUICK = {**EXACT, **SHORT_LEAD_IN}
BOOT_S = 0.6
WATCHDOG_S = 0.6


@pytest.fixture(scope="module")
def boards(terminal_board_program: Path, firmware_builder: build.FirmwareBuilder) -> Boards:
    usual = firmware_builder.build(sketch=build.AT_ONCE)
    return Boards(terminal_board_program, firmware_builder.build(), usual)


@pytest.fixture
def board(boards: Boards, run_dir: Path) -> Iterator[TerminalBoard]:
    with running_board(
        boards.program, boards.firmware, run_dir, ppm=-3000.0, boot_loader_s=BOOT_S
    ) as running:
        yield running


def words_for(board: TerminalBoard, report: Path, *more: str) -> list[str]:
    words = ["run", "--no-sound", "--buzzers", str(board.port), "--require", "tactile"]
    return [*words, "--report", str(report), *more]


def given_in(report: Path) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(report.read_text())["sets"][-1]
    return given


def misplaced(felt: list[Edge], events: list[dict[str, Any]], early_s: float = 0.0) -> list[Edge]:
    """Pulses that no event of that side asked for, or that came a second time."""
    left = list(events)
    wrong = []
    for edge in felt:
        side = SIDE_OF_PIN[edge.pin].name.lower()
        near = [
            event
            for event in left
            if event["side"] == side and abs(event["planned_s"] - early_s - edge.at_s) < NEVER_S
        ]
        if near:
            left.remove(near[0])
        else:
            wrong.append(edge)
    return wrong


@pytest.mark.parametrize(
    "conditions",
    [
        Conditions(environment=QUICK),
        Conditions(environment=QUICK, usb=SLOW_USB),
        Conditions(environment=QUICK, busy=2),
    ],
    ids=["idle", "USB takes 0 to 16 ms each way", "two busy processes"],
)
def test_every_pulse_comes_in_its_hand_and_time(
    boards: Boards, run_dir: Path, conditions: Conditions
) -> None:
    felt = feel(run_dir, boards, speed_hz=1.7, seconds=6.0, conditions=conditions)
    assert felt.found == felt.planned
    assert felt.sides_right
    assert felt.max_ms < NEVER_S * 1000.0


def test_eyes_ears_and_hands_get_one_set(
    board: TerminalBoard, run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with playing(
        run_dir,
        shared_monitors,
        virtual_card,
        *("--seconds", "8", "--buzzers", str(board.port)),
        watch_s=20.0,
    ) as scene:
        seen = scene.witness()
    events = tactile_events(seen.given)
    planned_s = np.array([event["planned_s"] for event in events])
    felt = onsets(board)
    assert not misplaced(felt, events, LATENCY_S)
    assert len(felt) == len(seen.tones) == len(events)
    felt_s = np.array([edge.at_s for edge in felt]) + LATENCY_S
    heard_s = seen.recording.time_of_sample([tone.sample for tone in seen.tones])
    seen_s = arrivals_s(seen.sighting, planned_s)
    for one_s, other_s in ((felt_s, heard_s), (felt_s, seen_s), (heard_s, seen_s)):
        assert abs(np.nanmedian(one_s - other_s)) <= 0.01
    told = [event["actual_s"] for event in events]
    assert told == pytest.approx(list(felt_s), abs=NEVER_S)
    assert seen.given["asynchrony"]["tactile-audio"]["count"] == len(events)


def test_live_changes_of_speed_reach_the_hands(
    board: TerminalBoard, run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--passes", "14", "--speed", "1.2")
    with (
        Program(run_dir, *words, environments=[QUICK, shared_monitors.environment()]) as program,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        shared_monitors.await_window("Bilateral")
        wait_until(lambda: len(onsets(board)) > 0, 20.0, "the first pulse")
        for number in range(20):
            keyboard.press("plus" if number % 6 < 4 else "minus")
            wait_until_s(time.perf_counter() + (0.5 if number % 5 else 0.05))
        program.succeed(40.0)
    given = given_in(report)
    events = tactile_events(given)
    assert len(given["speeds"]) > 8
    assert not misplaced(onsets(board), events)
    assert len(onsets(board)) == len(events)


def test_a_program_killed_in_the_midst_of_a_pulse_leaves_no_motor_running(
    board: TerminalBoard, run_dir: Path
) -> None:
    long_pulse: Mapping[str, str] = {**QUICK, "BILATERAL_HANDS_DURATION_MS": "1000"}
    words = words_for(board, run_dir / "report.json", "--speed", "0.4", "--passes", "5")
    environments = [long_pulse, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        program.kill9()
        killed_s = time.perf_counter()
    wait_until(lambda: not any(last_motor_levels(board).values()), 3.0, "stillness")
    wait_until_s(killed_s + 2.0)
    edges = [edge for edge in board.edges() if edge.pin in SIDE_OF_PIN]
    assert all(edge.at_s < killed_s + WATCHDOG_S for edge in edges)
    assert edges[-1].level == 0


def test_a_cable_pulled_three_times_is_taken_up_again_three_times(
    board: TerminalBoard, run_dir: Path
) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--speed", "1.5", "--seconds", "60")
    environments = [QUICK, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        for time_lost in range(1, 4):
            board.unplug()
            await_count(program, "was lost", time_lost)
            wait_until_s(time.perf_counter() + 0.5)
            before = len(onsets(board))
            board.plug()
            await_count(program, "is back", time_lost)
            wait_until(lambda: len(onsets(board)) > before + 1, 8.0, "pulses again")  # noqa: B023
        program.terminate()
        told = program.succeed(10.0)
    assert told.count("was lost") == told.count("is back") == 3
    given = given_in(report)
    assert given["outcome"] == "halted", "by the request to end, not by a loss"
    assert not misplaced(onsets(board), tactile_events(given))
    assert json.loads(report.read_text())["tactile"]["losses"] == 3


def await_count(program: Program, sentence: str, count: int) -> None:
    wait_until(lambda: program.stdout().count(sentence) >= count, 8.0, sentence)


def test_the_clients_button_halts_the_set(board: TerminalBoard, run_dir: Path) -> None:
    report = run_dir / "report.json"
    words = words_for(board, report, "--speed", "1.5", "--seconds", "30")
    environments = [QUICK, {"SDL_VIDEODRIVER": "dummy"}]
    with Program(run_dir, *words, environments=environments) as program:
        wait_until(lambda: len(onsets(board)) > 1, 20.0, "the second pulse")
        board.press_button(down=True)
        program.await_output("The client pressed the stop button.", 3.0)
        pressed = len(onsets(board))
        board.press_button(down=False)
        wait_until_s(time.perf_counter() + 1.5)
        assert len(onsets(board)) == pressed
        program.terminate()
        program.wait(5.0)
    assert given_in(report)["outcome"] == "halted"


def listed(*found: TerminalBoard) -> Callable[[], list[SerialPort]]:
    """As the system would list Arduinos on these ports."""
    ports = [SerialPort(str(board.port), "Arduino Uno", 0x2341, 0x0043) for board in found]
    return lambda: ports


@contextmanager
def quick_board(boards: Boards, run_dir: Path, name: str, elf: Path) -> Iterator[TerminalBoard]:
    with running_board(
        boards.program, elf, run_dir, boot_loader_s=0.3, reset_on_open=False, name=name
    ) as running:
        wait_until_s(time.perf_counter() + 0.1)
        yield running


def test_auto_finds_the_one_board_among_others(boards: Boards, run_dir: Path) -> None:
    with (
        quick_board(boards, run_dir, "usual", boards.at_once) as usual,
        quick_board(boards, run_dir, "ours", boards.firmware) as ours,
    ):
        contact = SerialReach("auto", listed(usual, ours)).open()
        assert contact.port == str(ours.port)
        assert contact.identity.device_id
        contact.line.close()
        again = SerialReach("auto", listed(usual, ours)).open()
        assert again.identity.device_id == contact.identity.device_id
        again.line.close()


def test_a_board_that_comes_back_on_another_port_is_known_again(
    boards: Boards, run_dir: Path
) -> None:
    """Boards that were there all the time are left in peace, and a stranger is not taken for it."""
    with (
        quick_board(boards, run_dir, "stranger", boards.firmware) as stranger,
        quick_board(boards, run_dir, "ours", boards.firmware) as ours,
    ):
        ports = listed(stranger)()
        reach = SerialReach(str(ours.port), lambda: ports)
        contact = reach.open()
        contact.line.close()
        moved = ours.port.with_name("moved.tty")
        ours.port.rename(moved)
        assert reach.reopen(contact) is None
        ours.port = moved
        ports += listed(ours)()
        again = reach.reopen(contact)
        assert again is not None
        assert (again.port, again.identity) == (str(moved), contact.identity)
        again.line.close()


def test_two_boards_are_named_and_neither_is_guessed(boards: Boards, run_dir: Path) -> None:
    with (
        quick_board(boards, run_dir, "one", boards.firmware) as one,
        quick_board(boards, run_dir, "two", boards.firmware) as two,
    ):
        with refused_saying(HandsMissing, "more than one buzzer board") as refused:
            SerialReach("auto", listed(one, two)).open()
        assert str(one.port) in refused[0]
        assert str(two.port) in refused[0]
        assert f"--buzzers {one.port}" in refused[0]
        SerialReach(str(two.port)).open().line.close()


def test_another_sketch_is_told_apart(boards: Boards, run_dir: Path) -> None:
    with quick_board(boards, run_dir, "usual", boards.at_once) as usual:
        with refused_saying(HandsMissing, r"answers as a buzzer board.*Upload"):
            SerialReach(str(usual.port)).open()
        assert not onsets(usual)


def test_no_board_at_all_is_told() -> None:
    modem = SerialPort("/dev/ttyS0", "modem")
    with refused_saying(HandsMissing, "No buzzer board was found"):
        SerialReach("auto", lambda: [modem]).open()


def test_a_busy_port_is_told(boards: Boards, run_dir: Path) -> None:
    with quick_board(boards, run_dir, "ours", boards.firmware) as ours:
        held = SerialLine(str(ours.port))
        with refused_saying(HandsMissing, r"Another program is using .* Close it"):
            SerialReach(str(ours.port)).open()
        held.close()
        SerialReach(str(ours.port)).open().line.close()


@contextmanager
def answering(answer: bytes) -> Iterator[Path]:
    """A port behind which something answers whatever it is asked."""
    master, slave = os.openpty()
    port = Path(os.ttyname(slave))
    closing = threading.Event()

    def answer_all() -> None:
        while not closing.is_set():
            try:
                os.read(master, 4096)
                os.write(master, answer)
            except OSError:
                return

    helper = threading.Thread(target=answer_all, daemon=True)
    helper.start()
    yield port
    closing.set()
    os.write(slave, b"\n")
    helper.join(5.0)
    os.close(master)
    os.close(slave)


def test_something_else_on_the_port_is_told() -> None:
    with (
        answering(b"AT OK\r\n") as port,
        refused_saying(HandsMissing, "Something else than a buzzer board answers"),
    ):
        SerialReach(str(port)).open()


@pytest.mark.parametrize(("ability", "volts"), [(Ability.BATTERY_LINE, 3.9), (Ability(0), None)])
def test_a_battery_is_read_where_it_is_wired(ability: Ability, volts: float | None) -> None:
    identity = Identity("BILATERAL", 1, 1, 7, ability, 16, 2000, 500, 50)
    with answering(encode(identity) + encode(Battery(3900))) as port:
        contact = SerialReach(str(port), list).open()
        assert battery_v(contact) == volts
        contact.line.close()


def test_firmware_of_another_version_is_told() -> None:
    identity = Identity("BILATERAL", 2, 7, 1, Ability(0), 16, 2000, 500, 50)
    with (
        answering(encode(identity)) as port,
        refused_saying(HandsMissing, r"protocol 2, not 1.*Upload .* again"),
    ):
        SerialReach(str(port)).open()


def test_a_port_that_may_not_be_used_is_told_with_its_group() -> None:
    master, slave = os.openpty()
    port = Path(os.ttyname(slave))
    port.chmod(0o000)
    as_root = os.geteuid() == 0
    if as_root:
        shutil.chown(port, group="tty")
        os.seteuid(65534)  # root may use any port
    try:
        with refused_saying(HandsMissing, "This account may not use") as refused:
            SerialReach(str(port)).open()
    finally:
        if as_root:
            os.seteuid(0)
        port_group = port.group()
        os.close(master)
        os.close(slave)
    assert f"sudo usermod -aG {port_group} $USER" in refused[0]
