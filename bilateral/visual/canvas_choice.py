"""Opens the client's window and finds out how best to draw in it."""

from dataclasses import dataclass
from typing import Literal

import pygame

from bilateral.timing.clock import Clock
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.canvas import Canvas
from bilateral.visual.gpu_canvas import GpuCanvas
from bilateral.visual.monitors import Monitor
from bilateral.visual.pacing import MEASURED_FRAMES, FlipPacer, GridPacer, flips_are_trusted
from bilateral.visual.software_canvas import SoftwareCanvas

Pacer = GridPacer | FlipPacer


@dataclass(frozen=True, slots=True)
class StageChoice:
    """Which monitor, and how to draw on it."""

    monitor: str | int
    windowed: bool
    drawing: Literal["auto", "gpu", "software"]
    latency_s: float


def open_best(
    monitor: Monitor, choice: StageChoice, ground: BackdropFrame, clock: Clock
) -> tuple[Canvas, Pacer]:
    """Prefer the graphics card if its flips are true; never uncover the desktop between.

    Raises pygame.error if the system gives no window.
    """
    windowed = choice.windowed
    card: GpuCanvas | None = None
    if choice.drawing != "software":
        card = _try_card(monitor, ground, windowed=windowed, vsync=True)
    if card is not None:
        flips_s = _measure(card, ground, clock)
        if flips_are_trusted(flips_s, monitor.refresh_hz):
            return card, FlipPacer(flips_s)
    grid = grid_pacer(monitor.refresh_hz, clock)
    if choice.drawing == "gpu" and (
        forced := _try_card(monitor, ground, windowed=windowed, vsync=False)
    ):
        if card is not None:
            card.close()
        return forced, grid
    canvas = SoftwareCanvas(monitor, ground, windowed=windowed)
    if card is not None:
        card.close()
    return canvas, grid


def grid_pacer(refresh_hz: float, clock: Clock) -> GridPacer:
    """Frames at the monitor's own rate, beginning now."""
    return GridPacer(1.0 / refresh_hz, clock.now_s())


def _try_card(
    monitor: Monitor, ground: BackdropFrame, *, windowed: bool, vsync: bool
) -> GpuCanvas | None:
    try:
        return GpuCanvas(monitor, ground, windowed=windowed, vsync=vsync)
    except pygame.error:
        return None


def _measure(canvas: Canvas, ground: BackdropFrame, clock: Clock) -> list[float]:
    """Present the empty ground and note when each flip returned."""
    flips_s = []
    for _ in range(MEASURED_FRAMES):
        pygame.event.pump()
        canvas.draw((), ground)
        canvas.present()
        flips_s.append(clock.now_s())
    return flips_s
