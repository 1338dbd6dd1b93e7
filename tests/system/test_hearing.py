"""Every tone, on a recorded sound card whose crystal is 30 ppm off: place, side and cleanness."""

from pathlib import Path

import pytest

from tests.rig import lock_hog
from tests.system.hearing import Heard, listen_to_card, listen_to_server

SECONDS = 4.0
ODD_HZ = 0.83
"""A sweep of 602.4 ms is a multiple of no block: quantising to blocks cannot hide in it."""


def assert_clean(heard: Heard) -> None:
    assert heard.found == heard.planned
    assert heard.sides_right
    assert heard.crosstalk_db < -90.0
    assert heard.click_db < -80.0


def assert_on_time(heard: Heard) -> None:
    """A sample is 21 µs; the benchmarks say how much better than these bounds it is."""
    assert heard.interval_sd <= 5.0
    assert heard.worst <= 20.0
    assert abs(heard.offset_ms) < 5.0


@pytest.mark.parametrize(
    ("speed_hz", "busy", "launcher"),
    [
        (1.0, 0, ()),
        (ODD_HZ, 2, ()),
        (ODD_HZ, 0, tuple(lock_hog.launcher(200, 300))),
    ],
    ids=["idle", "two busy processes", "interpreter lock held 200 ms at a time"],
)
def test_tones_on_the_card(
    run_dir: Path, speed_hz: float, busy: int, launcher: tuple[str, ...]
) -> None:
    heard = listen_to_card(
        run_dir, speed_hz=speed_hz, seconds=SECONDS, busy=busy, launcher=launcher
    )
    assert_clean(heard)
    assert_on_time(heard)


def test_tones_through_a_sound_server(run_dir: Path) -> None:
    heard = listen_to_server(run_dir, speed_hz=ODD_HZ, seconds=SECONDS)
    assert heard.found == heard.planned
    assert heard.sides_right
    assert heard.crosstalk_db < -90.0
