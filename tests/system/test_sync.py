"""The product's promise: under live changes of speed, eyes and ears keep together and to the plan.

Both are watched from outside, on one clock: the second monitor of a real X server, and every
sample that a sound card with its own crystal really played.
"""

import random
from pathlib import Path

import numpy as np

from tests.rig.motion import judge
from tests.rig.soundcard import VirtualCard
from tests.rig.xserver import TwoMonitors
from tests.system.hands import Keyboard, wait_until_s
from tests.system.hearing import timing_errors
from tests.system.seeing import frames_within, moved_off_s, path_of
from tests.system.together import arrivals_s, playing

CHANGES, EVERY_S = 32, 0.375


def test_eyes_and_ears_arrive_together(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    with playing(run_dir, shared_monitors, virtual_card, "--seconds", "10", watch_s=17) as scene:
        seen = scene.witness()
    planned = [e for e in seen.given["events"] if e["modality"] == "audio"]
    planned_s = np.array([event["planned_s"] for event in planned])
    assert [tone.side for tone in seen.tones] == [event["sweep"] % 2 for event in planned]
    heard_s = seen.recording.time_of_sample([tone.sample for tone in seen.tones])
    # The first extreme is where the target rests before it moves: it has no moment of its own.
    apart_ms = (heard_s - arrivals_s(seen.sighting, planned_s))[1:] * 1000.0
    assert np.isfinite(apart_ms).mean() > 0.8
    assert abs(np.nanmedian(apart_ms)) <= 10.0
    assert np.nanstd(apart_ms) <= 3.0


def test_no_side_is_skipped_or_doubled_while_the_speed_is_changed_all_the_time(
    run_dir: Path, shared_monitors: TwoMonitors, virtual_card: VirtualCard
) -> None:
    rng = random.Random(1)  # noqa: S311  # any changes will do
    with (
        playing(run_dir, shared_monitors, virtual_card, "--seconds", "14", watch_s=25) as scene,
        Keyboard(shared_monitors.display) as keyboard,
    ):
        first_s = moved_off_s(shared_monitors) + 0.3
        for change in range(CHANGES):
            wait_until_s(first_s + EVERY_S * change)
            key = rng.choice(["Right", "Left"])
            for _ in range(rng.randint(1, 8)):
                keyboard.press(key)
        seen = scene.witness()
    planned = [e for e in seen.given["events"] if e["modality"] == "audio"]
    assert len(seen.given["speeds"]) > CHANGES // 2
    assert [event["sweep"] for event in planned] == list(range(len(planned)))
    assert [tone.side for tone in seen.tones] == [event["sweep"] % 2 for event in planned]
    errors, _, _ = timing_errors(seen.recording, seen.tones, planned)
    assert np.abs(errors - errors.mean()).max() < 48.0, "a tone is a millisecond out of place"
    motion = judge(frames_within(seen.sighting, seen.given), path_of(seen.given))
    assert abs(motion.lag_ms) <= 3.0
    assert motion.median_px < 3.0
