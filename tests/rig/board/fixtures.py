"""Builds the firmware and the simulated board where they are not built yet."""

import ctypes
from pathlib import Path

import pytest

from tests.rig.board import build
from tests.rig.board.virtual import load_board_library


@pytest.fixture(scope="session")
def firmware_builder() -> build.FirmwareBuilder:
    return build.FirmwareBuilder()


@pytest.fixture(scope="session")
def firmware_elf(firmware_builder: build.FirmwareBuilder) -> Path:
    return firmware_builder.build()


@pytest.fixture(scope="session")
def board_library() -> ctypes.CDLL:
    return load_board_library(build.build_board_library())


@pytest.fixture(scope="session")
def terminal_board_program() -> Path:
    return build.build_terminal_board()
