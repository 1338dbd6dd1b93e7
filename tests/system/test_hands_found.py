"""The board is found among others, known again, and whatever else is on a port is told in words."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.boards import SerialPort, SerialReach
from hardware.hands import HandsMissing
from hardware.limits import Ability
from hardware.link import SerialLine, battery_v
from hardware.messages import Battery, Identity
from hardware.protocol import encode
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.saying import refused_saying
from tests.system.feeling import Boards, onsets
from tests.system.hands import wait_until_s

pytestmark = pytest.mark.rig


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
