"""Builds the firmware and the simulated board once per test run."""

import ctypes
from pathlib import Path

import pytest

from tests.rig.board import build
from tests.rig.board.virtual import load_board_library


@pytest.fixture(scope="session")
def firmware_builder(tmp_path_factory: pytest.TempPathFactory) -> build.FirmwareBuilder:
    return build.FirmwareBuilder(tmp_path_factory.mktemp("firmware"))


@pytest.fixture(scope="session")
def firmware_elf(firmware_builder: build.FirmwareBuilder) -> Path:
    return firmware_builder.build()


@pytest.fixture(scope="session")
def board_library(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    return load_board_library(build.build_board_library(tmp_path_factory.mktemp("board")))


@pytest.fixture(scope="session")
def terminal_board_program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build.build_terminal_board(tmp_path_factory.mktemp("terminal_board"))
