"""What it costs to draw the frames of a set, as the stage draws them, in time of processor.

What is above the bound is measured again, and the least of some tries told: a machine that does
something else meanwhile makes a frame dearer, never cheaper.
"""

import math
import time
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import numpy as np

from bilateral.stimulus.colour_cycle import GLIDE_STEPS
from bilateral.stimulus.exercise import MIDDLE
from bilateral.stimulus.exercises.breathing import Breathing
from bilateral.stimulus.lamps import Lit, lit_of, row_of
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.trail import AGES, Was, lit_with_trail
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.grounds import GroundPicture, settled_frame
from bilateral.visual.monitors import Monitor
from bilateral.visual.own_picture import OwnPicture, read_own_picture
from bilateral.visual.software_canvas import SoftwareCanvas

RATE_HZ, SPEED_HZ = 60, 1.0
BREATH_FRAMES, FRAMES = 1800, 600
BREATHS_HZ = 0.2
"""The fastest breath, as it changes the most from frame to frame."""
TRIES, TAKEN_UP_AT = 5, 10
BOUND_MS = 4.0
IDLE_TURNS = 20
"""Five come in a second in which nothing is given."""


@dataclass(frozen=True, slots=True)
class Target:
    """One that may be chosen: what its look is made of, and the picture where it is one."""

    name: str
    figure: dict[str, Any] = field(default_factory=dict)
    picture: FilePath | None = None

    def look(self, diameter: float) -> Look:
        """Its look at a size; that of a picture says only how large it is."""
        return Look(diameter=diameter, **self.figure)

    def own_at(self, height: int, diameter: float) -> OwnPicture | None:
        """The picture at the size at which it is shown."""
        if self.picture is None:
            return None
        return read_own_picture(self.picture, (round(diameter * height),) * 2)


def breathed_ms(monitor: Monitor, largest: float, share: float) -> float:
    """What a frame of breathing costs: the median, a percentile or the most."""
    canvas = SoftwareCanvas(monitor, BackdropFrame(Look().background), windowed=True)
    canvas.dress(Look())
    breath, costs = Breathing(BREATHS_HZ, smallest=0.2, largest=largest), []
    behind = settled_frame(Look().background, None, 0.0, canvas.size[1])
    canvas.draw((Lit(MIDDLE, 1.0, largest),), behind)  # once, in the lead-in
    for frame in range(BREATH_FRAMES):
        light = breath.light_at(2.0 * BREATHS_HZ * frame / RATE_HZ)
        begun_s = time.thread_time()
        canvas.draw((Lit(light.place, 1.0, light.diameter),), behind)
        canvas.present()
        costs.append(time.thread_time() - begun_s)
    canvas.close()
    return float(1000 * np.percentile(costs, share))


def taken_up_ms(monitor: Monitor, look: Look) -> float:
    """What the longest frame costs once another look is taken up: the least of some tries.

    Between two frames there is a moment to draw ahead, as on the stage.
    """
    width = monitor.size[0]
    tries = []
    for begins in range(TRIES):
        before = Look()
        canvas = SoftwareCanvas(monitor, BackdropFrame(before.background), windowed=True)
        canvas.dress(before)
        behind = settled_frame(before.background, None, 0.0, canvas.size[1])
        motion, costs = Motion(path=Path.DIAGONAL_UP), []
        aspect = width / monitor.size[1]
        for frame in range(RATE_HZ):
            seen = before if frame < TAKEN_UP_AT else look
            phase = 0.1 * begins + 2.0 * SPEED_HZ * frame / RATE_HZ
            begun_s = time.thread_time()
            if frame == TAKEN_UP_AT:
                canvas.dress(look)
            canvas.draw(_lit(seen, motion, phase, aspect, 2.0 * SPEED_HZ), behind)
            costs.append(time.thread_time() - begun_s)
            canvas.present()
            canvas.prepare()
        canvas.close()
        tries.append(max(costs))
    return 1000.0 * min(tries)


def least_p99_ms(
    monitor: Monitor,
    target: Target,
    diameter: float,
    path: Path,
    ground: GroundPicture | None = None,
    speed_hz: float = SPEED_HZ,
) -> float:
    least_ms = math.inf
    for _ in range(TRIES):
        found_ms = p99_ms(monitor, target, diameter, path, ground, speed_hz)
        least_ms = min(least_ms, found_ms)
        if least_ms <= BOUND_MS:
            break
    return least_ms


def p99_ms(
    monitor: Monitor,
    target: Target,
    diameter: float,
    path: Path,
    ground: GroundPicture | None = None,
    speed_hz: float = SPEED_HZ,
) -> float:
    """What a frame costs of ten seconds of a set, the dearest hundredth of them left out."""
    look = target.look(diameter)
    canvas = SoftwareCanvas(monitor, BackdropFrame(look.background), windowed=True)
    width, height = canvas.size
    canvas.dress(look, target.own_at(height, diameter))
    for _ in range(IDLE_TURNS):
        canvas.prepare()
    motion, aspect, costs = Motion(path=path), width / height, []
    canvas.draw((), settled_frame(look.background, ground, 0.0, height))
    for frame in range(FRAMES):
        phase = 2.0 * speed_hz * frame / RATE_HZ
        begun_s = time.thread_time()
        behind = settled_frame(look.background, ground, phase, height)
        canvas.draw(_lit(look, motion, phase, aspect, 2.0 * speed_hz), behind)
        costs.append(time.thread_time() - begun_s)
        canvas.present()
    canvas.close()
    return float(1000 * np.percentile(costs, 99))


def _lit(
    look: Look, motion: Motion, phase: float, aspect: float, sweeps_per_s: float
) -> tuple[Lit, ...]:
    """What a score at an even speed has lit, whether or not it may go so fast."""

    def was_at(phase: float, steps: float = math.inf) -> Was:
        step = phase if math.isinf(steps) else math.floor(phase * steps) / steps
        return Was(motion.at(phase), None if look.cycle is None else look.colour_in(step))

    row = row_of(motion.ends, look.lamps, look.diameter, aspect)
    now = was_at(phase)
    if look.trail_s <= 0.0:
        return lit_of(row, now.place, 1.0, now.colour)
    ages_sweeps = (age * look.trail_s * sweeps_per_s for age in AGES[1:])
    was = [now, *(was_at(phase - age, GLIDE_STEPS) for age in ages_sweeps)]
    return lit_with_trail(row, was, look.diameter, aspect, 1.0)
