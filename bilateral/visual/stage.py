"""The client's stage: one window on one monitor, drawn for the moment each frame is seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pygame

from bilateral.stimulus.motion import Motion, Point
from bilateral.stimulus.score import Look, Score
from bilateral.timing.clock import Clock
from bilateral.visual import sdl, x11
from bilateral.visual.canvas import Canvas, GpuCanvas, SoftwareCanvas
from bilateral.visual.framelog import FrameLog
from bilateral.visual.keys import Press, press_of
from bilateral.visual.monitors import (
    DisplayMissing,
    Monitor,
    choose,
    find_again,
    find_monitors,
    list_monitors,
)
from bilateral.visual.pacing import (
    LATE_FRACTION,
    MEASURED_FRAMES,
    FlipPacer,
    GridPacer,
    flips_are_trusted,
)

TURN_LEAD_S = 0.004
"""Commands are taken and the frame is drawn this long before it is due."""
SPIN_S = 0.0003
"""Sleeping ends a little late now and then; the last stretch is waited for awake."""
LOOK_AGAIN_S = 1.0
LOOK_ROUND_S = 0.1
"""How often the window is asked whether it is still where it belongs."""
DISPLAY_EVENT = 0x150
"""SDL's event for a monitor that came or went; pygame passes it on without a name."""
_CENTRE = Point(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class StageChoice:
    """Which monitor, and how to draw on it."""

    monitor: str | int
    windowed: bool
    drawing: Literal["auto", "gpu", "software"]
    latency_s: float


@dataclass(frozen=True, slots=True)
class MonitorLost:
    """The client's monitor is gone, and the window with it."""

    monitor: Monitor


@dataclass(frozen=True, slots=True)
class MonitorBack:
    """The client's monitor is there again, and the stage is open on it."""

    monitor: Monitor


StageNews = Press | MonitorLost | MonitorBack


class Stage:
    """The real stage. For the program's main thread alone, as the systems' windows demand."""

    is_virtual = False

    def __init__(self, choice: StageChoice, clock: Clock) -> None:
        self._choice = choice
        self._clock = clock
        self._canvas: Canvas | None = None
        self._window_id: int | None = None
        self._pacer: GridPacer | FlipPacer
        self._wanted: tuple[Look, Motion]
        self._dressed: tuple[Look, Motion] | None = None
        self._due_s = clock.now_s()
        self._looked_s = self._due_s
        self._skipped_before = 0
        self.late = 0
        self.frames = FrameLog()
        self.monitor = choose(choice.monitor, find_monitors())

    @property
    def drawing(self) -> str:
        """How frames are drawn and paced, in words for the report."""
        how = "graphics card" if isinstance(self._canvas, GpuCanvas) else "processor"
        pace = "the display's flips" if self._pacer.waits_for_display else "a timer"
        return f"drawn by the {how}, paced by {pace}"

    @property
    def condition(self) -> str:
        """State of the eyes in one word."""
        return "lost" if self._canvas is None else "on"

    @property
    def skipped(self) -> int:
        """Frames that were never drawn because their moment had passed."""
        return self._skipped_before + self._pacer.skipped

    def begin_counting(self) -> None:
        """Forget frames and counters; for the beginning of a set."""
        self.frames.clear()
        self.late = 0
        self._skipped_before = -self._pacer.skipped

    @property
    def period_s(self) -> float:
        """Time between frames."""
        return self._pacer.period_s

    @property
    def look_ahead_s(self) -> float:
        """How far ahead of now a frame is drawn."""
        return max(0.0, self._choice.latency_s) + self.period_s

    def open(self, look: Look, motion: Motion) -> None:
        """Cover the monitor in the background colour and find out how best to draw.

        Raises DisplayMissing if the system gives no window.
        """
        self._wanted = (look, motion)
        try:
            self._canvas, self._pacer = self._open_best(look)
        except pygame.error as fault:
            raise DisplayMissing(f"No window can be opened on {self.monitor} ({fault}).") from fault
        self._window_id = sdl.x11_window()
        pygame.display.set_allow_screensaver(False)
        pygame.mouse.set_visible(False)
        self._dress(self._canvas)

    def await_turn(self) -> None:
        """Sleep until the next frame is to be drawn."""
        due_s = self._pacer.next_due(self._clock.now_s())
        self._clock.sleep_until(due_s - min(TURN_LEAD_S, 0.5 * self._pacer.period_s))
        self._due_s = self._pacer.next_due(self._clock.now_s())

    def take_news(self) -> Iterator[StageNews]:
        """What happened on the stage since the last call."""
        for event in pygame.event.get() if pygame.display.get_init() else ():
            if self._canvas is None:
                continue
            if event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED}:
                self._canvas.repaint()
            elif event.type in {pygame.WINDOWDISPLAYCHANGED, DISPLAY_EVENT}:
                if lost := self._check_monitor(event):
                    yield lost
            elif press := press_of(event):
                yield press
        yield from self._look_again()

    def show(self, score: Score | None) -> None:
        """Draw what belongs to the moment of the next frame, and present it then."""
        canvas = self._canvas
        if canvas is None:
            self._clock.sleep_until(self._due_s)
            self._pacer.presented(self._due_s)
            return
        self._draw(canvas, score)
        if not self._pacer.waits_for_display:
            self._clock.sleep_until(self._due_s - SPIN_S)
            while self._clock.now_s() < self._due_s:
                pass
        canvas.present()
        presented_s = self._clock.now_s()
        self._pacer.presented(presented_s)
        latency_s = self._choice.latency_s
        self.frames.note(self._due_s + latency_s, presented_s + latency_s)
        self.late += presented_s - self._due_s > LATE_FRACTION * self._pacer.period_s

    def close(self) -> None:
        """Give the monitor back."""
        if self._canvas is not None:
            self._canvas.close()
            self._canvas = None
        if pygame.display.get_init():
            pygame.mouse.set_visible(True)
        pygame.display.quit()

    def _draw(self, canvas: Canvas, score: Score | None) -> None:
        if score is None:
            canvas.draw(_CENTRE, 0.0)
            return
        self._wanted = (score.look, score.motion)
        self._dress(canvas)
        seen_s = self._due_s + self._choice.latency_s
        canvas.draw(score.motion.at(score.timeline.phase_at(seen_s)), score.opacity_at(seen_s))

    def _dress(self, canvas: Canvas) -> None:
        if self._dressed != self._wanted:
            canvas.dress(*self._wanted)
            self._dressed = self._wanted

    def _open_best(self, look: Look) -> tuple[Canvas, GridPacer | FlipPacer]:
        """Prefer the graphics card if its flips are true; never uncover the desktop between."""
        windowed, background = self._choice.windowed, look.background
        card: GpuCanvas | None = None
        if self._choice.drawing != "software":
            card = self._try_card(look, vsync=True)
        if card is not None:
            flips_s = self._measure(card)
            if flips_are_trusted(flips_s, self.monitor.refresh_hz):
                return card, FlipPacer(flips_s)
        grid = self._grid()
        if self._choice.drawing == "gpu" and (forced := self._try_card(look, vsync=False)):
            if card is not None:
                card.close()
            return forced, grid
        canvas = SoftwareCanvas(self.monitor, background, windowed=windowed)
        if card is not None:
            card.close()
        return canvas, grid

    def _grid(self) -> GridPacer:
        return GridPacer(1.0 / self.monitor.refresh_hz, self._clock.now_s())

    def _try_card(self, look: Look, *, vsync: bool) -> GpuCanvas | None:
        try:
            return GpuCanvas(
                self.monitor, look.background, windowed=self._choice.windowed, vsync=vsync
            )
        except pygame.error:
            return None

    def _measure(self, canvas: Canvas) -> list[float]:
        """Present the empty background and note when each flip returned."""
        flips_s = []
        for _ in range(MEASURED_FRAMES):
            pygame.event.pump()
            canvas.draw(_CENTRE, 0.0)
            canvas.present()
            flips_s.append(self._clock.now_s())
        return flips_s

    def _check_monitor(self, event: pygame.event.Event) -> MonitorLost | None:
        """Close at once if the window is no longer on the client's monitor."""
        moved = (
            event.type == pygame.WINDOWDISPLAYCHANGED and event.display_index != self.monitor.index
        )
        if not moved and find_again(self.monitor, list_monitors()):
            return None
        return self._lose()

    def _has_moved(self) -> bool:
        """Whether the system has put the window elsewhere and kept it to itself."""
        if self._choice.windowed or self._window_id is None:
            return False
        position = x11.window_position(self._window_id)
        return position is not None and position != self.monitor.position

    def _lose(self) -> MonitorLost:
        if self._canvas is not None:
            self._canvas.close()
        self._canvas = None
        self._dressed = None
        self._skipped_before += self._pacer.skipped
        self._pacer = self._grid()
        self._looked_s = self._clock.now_s()
        return MonitorLost(self.monitor)

    def _look_again(self) -> Iterator[StageNews]:
        """Now and then: is the monitor still there, or there again?"""
        now_s = self._clock.now_s()
        canvas = self._canvas
        if now_s - self._looked_s < (LOOK_AGAIN_S if canvas is None else LOOK_ROUND_S):
            return
        self._looked_s = now_s
        if canvas is not None:
            if self._has_moved() or not find_again(self.monitor, list_monitors()):
                yield self._lose()
            return
        try:
            pygame.display.quit()
            pygame.display.init()
            back = find_again(self.monitor, list_monitors())
            if back is None:
                return
            self.monitor = back
            self.open(*self._wanted)
        except (pygame.error, DisplayMissing):
            return
        yield MonitorBack(back)
