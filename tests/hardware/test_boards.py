"""Which ports are likely, and what is remembered of a board."""

from pathlib import Path

import pytest

from hardware.board_clock import KNOWN_BOARD_PPM, NEW_BOARD_PPM, KnownRate
from hardware.board_memory import FILE, BoardMemory
from hardware.boards import SerialPort


@pytest.mark.parametrize(
    ("vendor", "product", "likely"),
    [
        (0x2341, 0x0043, True),
        (0x2341, 0x8036, True),
        (0x1A86, 0x7523, True),
        (0x10C4, 0xEA60, True),
        (0x303A, 0x1001, True),
        (0x2E8A, 0x000A, True),
        (0x0403, 0x1234, False),
        (0x1D50, 0x6018, False),
        (None, None, False),
    ],
)
def test_likely_boards_are_known_by_their_numbers(
    vendor: int | None, product: int | None, likely: bool
) -> None:
    assert bool(SerialPort("/dev/ttyX", "", vendor, product).likely) is likely


def test_a_rate_is_kept_for_each_board(tmp_path: Path) -> None:
    memory = BoardMemory(tmp_path / "new" / "folder")
    assert memory.recall(7) == KnownRate(0.0, NEW_BOARD_PPM)
    memory.keep(7, 1234.56)
    memory.keep(8, -2000.0)
    memory.keep(7, 1200.0)
    again = BoardMemory(tmp_path / "new" / "folder")
    assert again.recall(7) == KnownRate(1200.0, KNOWN_BOARD_PPM)
    assert again.recall(8) == KnownRate(-2000.0, KNOWN_BOARD_PPM)


def test_a_board_without_an_id_and_a_rate_that_cannot_be_are_not_kept(tmp_path: Path) -> None:
    memory = BoardMemory(tmp_path)
    memory.keep(0, 100.0)
    memory.keep(7, 99_999.0)
    assert list(tmp_path.iterdir()) == []
    assert memory.recall(0) == memory.recall(7) == KnownRate()


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", '{"00000007": "x"}', '{"00000007": 1e9}'])
def test_a_damaged_memory_is_no_reason_to_stop(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    memory = BoardMemory(tmp_path)
    assert memory.recall(7) == KnownRate()
    memory.keep(7, 10.0)
    assert memory.recall(7).ppm == 10.0


def test_a_place_where_nothing_can_be_kept_is_borne(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    memory = BoardMemory(tmp_path / "file")
    memory.keep(7, 10.0)
    assert memory.recall(7) == KnownRate()
