import ctypes
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hardware.benches import Bench, FirmwareBench, ModelBench
from tests.hardware.padding import pads
from tests.rig.board.build import FirmwareBuilder
from tests.rig.board.virtual import VirtualBoard

JUST_BEFORE_WRAP_US = (1 << 32) - 3_000_000


def _bench(kind: str, builder: FirmwareBuilder, library: ctypes.CDLL, flags: list[str]) -> Bench:
    if kind == "polled firmware":
        flags = [*flags, "-DPOLLED"]
    elf = builder.build(flags=flags)
    return FirmwareBench(lambda: VirtualBoard(library, elf))


@pytest.fixture(params=["firmware", "polled firmware", "model"])
def bench(
    request: pytest.FixtureRequest, firmware_builder: FirmwareBuilder, board_library: ctypes.CDLL
) -> Iterator[Bench]:
    """A board that has just started: each of the three must behave the same."""
    if request.param == "model":
        made: Bench = ModelBench()
    else:
        made = _bench(request.param, firmware_builder, board_library, [])
    yield made
    made.close()


@pytest.fixture(params=["firmware", "model"])
def bench_before_wrap(
    request: pytest.FixtureRequest, firmware_builder: FirmwareBuilder, board_library: ctypes.CDLL
) -> Iterator[Bench]:
    """A board whose 32-bit clock is about to wrap."""
    if request.param == "model":
        made: Bench = ModelBench(starts_at_us=JUST_BEFORE_WRAP_US)
    else:
        flags = [f"-DCLOCK_STARTS_AT_US={JUST_BEFORE_WRAP_US}UL"]
        made = _bench(request.param, firmware_builder, board_library, flags)
    yield made
    made.close()


@pytest.fixture
def uno(firmware_elf: Path, board_library: ctypes.CDLL) -> Iterator[FirmwareBench]:
    """The firmware as it is shipped, on a simulated Uno."""
    made = FirmwareBench(lambda: VirtualBoard(board_library, firmware_elf))
    yield made
    made.close()


__all__ = ["pads"]
