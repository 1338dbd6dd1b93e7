"""A simulated board with our firmware, begun for one test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig.board import build
from tests.rig.board.terminal import TerminalBoard, running_board
from tests.system.feeling import Boards

BOOT_S = 0.6


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
