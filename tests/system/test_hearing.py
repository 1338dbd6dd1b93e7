"""Every tone, on a recorded sound card whose crystal is 30 ppm off: place, side and cleanness."""

from pathlib import Path

import pytest

from tests.rig import lock_hog
from tests.system.hearing import (
    assert_clean,
    assert_on_time,
    listen_to_card,
    listen_to_server,
)

SECONDS = 4.0
ODD_HZ = 0.83
"""A sweep of 602.4 ms is a multiple of no block: quantising to blocks cannot hide in it."""


@pytest.mark.parametrize(
    ("speed_hz", "launcher"),
    [(1.0, ()), (ODD_HZ, tuple(lock_hog.launcher(200, 300)))],
    ids=["idle", "interpreter lock held 200 ms at a time"],
)
def test_tones_on_the_card(run_dir: Path, speed_hz: float, launcher: tuple[str, ...]) -> None:
    """Beside busy processes: `test_hands`, where the same set has pulses as well."""
    heard = listen_to_card(run_dir, speed_hz=speed_hz, seconds=SECONDS, launcher=launcher)
    assert_clean(heard)
    assert_on_time(heard)


def test_tones_through_a_sound_server(run_dir: Path) -> None:
    heard = listen_to_server(run_dir, speed_hz=ODD_HZ, seconds=SECONDS)
    assert heard.found == heard.planned
    assert heard.sides_right
    assert heard.crosstalk_db < -90.0
