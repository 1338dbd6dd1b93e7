"""A very large target at the fastest it may glide, on the screen itself and judged from outside."""

import time
from pathlib import Path

import pytest

from bilateral.stimulus.disc_flashes import fastest_glide_hz
from bilateral.stimulus.motion import Motion
from tests.rig.flashes import FlashJudge
from tests.rig.program import Program
from tests.rig.xserver import TwoMonitors
from tests.rig.xshm import SharedImage
from tests.system.seeing import SHORT_LEAD_IN, STAGE

STEP = 8
"""Every eighth pixel of every eighth row is looked at."""
LOOK_S = 0.008
"""Two looks at each frame; to look without a rest takes the processor from what is looked at."""
WHOLE = {"BILATERAL_TARGET_DIAMETER_PERCENT": "50", "BILATERAL_MOTION_WIDTH_PERCENT": "100"}


@pytest.mark.parametrize("colour", ["#ffffff", "#ff0000"])
def test_a_large_target_at_its_fastest_does_not_flash_on_the_screen(
    run_dir: Path, shared_monitors: TwoMonitors, colour: str
) -> None:
    fastest_hz = fastest_glide_hz(Motion(width=1.0), 0.5)
    assert fastest_hz > 1.0
    words = ("run", "--no-sound", "--require", "visual", "--seconds", "6", "--colour", colour)
    environments = [shared_monitors.environment(), WHOLE, SHORT_LEAD_IN]
    judge = FlashJudge(STAGE.height // STEP)
    looks = 0
    with Program(run_dir, *words, "--speed", f"{fastest_hz}", environments=environments) as program:
        shared_monitors.await_window("Bilateral")
        with SharedImage(shared_monitors.display, STAGE) as image:
            while program.alive():
                image.refresh()
                judge.see(image.pixels[::STEP, ::STEP, 2::-1].copy(), time.perf_counter())
                looks += 1
                time.sleep(LOOK_S)
    assert judge.verdict.turns >= 4, f"it was not seen to pass in {looks} looks"
    assert judge.verdict.is_safe, judge.verdict


def test_what_would_flash_is_refused_before_anything_is_shown(
    run_dir: Path, shared_monitors: TwoMonitors
) -> None:
    words = ("run", "--no-sound", "--require", "visual", "--seconds", "6", "--speed", "2")
    environments = [shared_monitors.environment(), WHOLE]
    with Program(run_dir, *words, environments=environments) as program:
        assert program.wait(30.0) != 0
        said = " ".join(program.words().split())
    assert "flash more than three times a second" in said
    assert not [w for w in shared_monitors.windows() if w.title == "Bilateral"]
