"""The client's stage: one window on one monitor, drawn for the moment each frame is seen."""

from collections.abc import Iterator
from dataclasses import replace

import pygame

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.timing.clock import Clock
from bilateral.visual import sdl
from bilateral.visual.backdrop import Backdrop
from bilateral.visual.canvas import Canvas
from bilateral.visual.canvas_choice import Pacer, StageChoice, grid_pacer, open_best
from bilateral.visual.exact_wait import ExactWait
from bilateral.visual.frame_log import FrameLog
from bilateral.visual.gpu_canvas import GpuCanvas
from bilateral.visual.monitor_numbers import MonitorNumbers
from bilateral.visual.monitor_watch import LOOK_AGAIN_S, LOOK_ROUND_S, MonitorWatch
from bilateral.visual.monitors import USUAL_REFRESH_HZ, DisplayMissing, Monitor, choose
from bilateral.visual.pacing import LATE_FRACTION
from bilateral.visual.painter import Painter
from bilateral.visual.stage_events import MonitorBack, MonitorLost, StageEvent
from bilateral.visual.stage_keys import StageKeys, press_of
from bilateral.words.notice import Notice

TURN_LEAD_S = 0.004
"""Commands are taken and the frame is drawn this long before it is due."""


class Stage:
    """The real stage. For the program's main thread alone, as the systems' windows demand."""

    is_virtual = False

    def __init__(self, choice: StageChoice, clock: Clock, *, may_ask: bool = False) -> None:
        self._choice = choice
        self._clock = clock
        self._canvas: Canvas | None = None
        self._window_id: int | None = None
        self._pacer: Pacer
        self._coming: Look
        self._painter: Painter
        self._backdrop = Backdrop()
        self.words = self._backdrop.words
        self._numbers = MonitorNumbers()
        self._keys = StageKeys()
        self._given: Score | None = None
        self._is_still = False
        self._wait = ExactWait(clock)
        self._due_s = clock.now_s()
        self._skipped_before = self.late = 0
        self.frames = FrameLog()
        self._watch = MonitorWatch(choice.monitor, clock, may_ask=may_ask)

    @property
    def monitor(self) -> Monitor | None:
        """The client's, be it there or lost; None as long as nobody can tell which it is."""
        return self._watch.monitor

    @property
    def untold(self) -> Notice | None:
        """Why it cannot be told which monitor is the client's, at first."""
        return self._watch.untold

    @property
    def monitors(self) -> tuple[Monitor, ...]:
        """All there are."""
        return self._watch.monitors

    @property
    def drawing(self) -> Notice:
        """How frames are drawn and paced."""
        on_flips = self._pacer.waits_for_display
        if isinstance(self._canvas, GpuCanvas):
            return Notice("drawn-by-card-on-flips" if on_flips else "drawn-by-card-on-timer")
        return Notice("drawn-by-processor-on-flips" if on_flips else "drawn-by-processor-on-timer")

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

    def trim(self, latency_s: float) -> None:
        """Take it that the monitor shows a frame so much later than it says; at any time."""
        if latency_s != self._choice.latency_s:
            self._choice = replace(self._choice, latency_s=latency_s)

    def settle(self, calm: CalmScreen) -> None:
        """Show this between sets; best before `open`, and again whenever it changes."""
        self._backdrop.settle(calm)

    def use_keys(self, keys: StageKeys) -> None:
        """Take these keys to start and finish from now on."""
        self._keys = keys

    def expect(self, look: Look) -> None:
        """Tell how the set to come looks: a calm screen without a colour has its background."""
        self._coming = look

    def open(self, look: Look) -> None:
        """Cover the monitor with the calm screen and find out how best to draw.

        `look` is that of the set to come. Raises DisplayMissing if the system gives no window.
        """
        self.expect(look)
        if self.monitor is None:
            self._pacer = grid_pacer(USUAL_REFRESH_HZ, self._clock)
        else:
            self._open(self.monitor, look)

    def move_to(self, wanted: str | int, *, windowed: bool | None = None) -> None:
        """Close the window and open it on another monitor; never while a set plays.

        `windowed` as it is, if not given. Raises DisplayMissing, and stays where it was, if there
        is no such monitor or no window to be had there.
        """
        self.clear()
        self._watch.look_round(afresh=self._canvas is None)
        here = self.monitor, self._choice
        monitor = choose(wanted, self.monitors)
        choice = self._choice if windowed is None else replace(self._choice, windowed=windowed)
        if self._canvas is not None and here == (monitor, choice):
            return
        self._shut()
        self._watch.monitor, self._choice = monitor, choice
        try:
            self._open(monitor, self._look)
        except DisplayMissing:
            self._watch.monitor, self._choice = here
            if self.monitor is not None:
                self._open(self.monitor, self._look)
            raise

    def show_numbers(self, for_s: float) -> None:
        """Show each monitor its number for a while; asked for again, take the numbers away.

        Nothing happens while a set plays.
        """
        if self._numbers.are_shown:
            self._end_numbers()
        elif self._given is None:
            here = None if self._canvas is None else self.monitor
            others = [monitor for monitor in self.monitors if monitor != here]
            self._numbers.show(others, self._clock.now_s() + for_s)
            self._backdrop.number(None if here is None else here.number)

    def clear(self) -> None:
        """Take numbers and words away at once; for a halt. A set that starts does so by itself."""
        self._numbers.close()
        self._backdrop.clear()

    def await_turn(self) -> None:
        """Sleep until the next frame is to be drawn."""
        due_s = self._pacer.next_due(self._clock.now_s())
        if self._canvas is not None:
            self._painter.spare(due_s - self._clock.now_s())
        self._clock.sleep_until(due_s - min(TURN_LEAD_S, 0.5 * self._pacer.period_s))
        self._due_s = self._pacer.next_due(self._clock.now_s())

    def take_news(self) -> Iterator[StageEvent]:
        """What happened on the stage since the last call."""
        for event in pygame.event.get() if pygame.display.get_init() else ():
            if self._numbers.take(event):
                continue
            if press := press_of(event, self._keys, covers=not self._choice.windowed):
                yield press
            elif self._canvas is None:
                continue
            elif event.type in {pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED}:
                self._painter.repaint()
            elif self._watch.shows_loss(event):
                yield from self._lose()
        if self._canvas is not None:
            yield from self._painter.take_news(resting=self._given is None)
        yield from self._look_again()

    @property
    def is_still(self) -> bool:
        """Whether the last frame was nothing new, and nothing has happened on the stage since."""
        return self._is_still and not (pygame.display.get_init() and pygame.event.peek())

    def rest(self) -> None:
        """Let the moment of the next frame pass."""
        self._pacer.passed(self._due_s)

    def show(self, score: Score | None) -> None:
        """Draw what belongs to the moment of the next frame, and present it then.

        Between sets a frame that would show nothing new is let pass, which costs next to nothing.
        """
        self._given = score
        if self._numbers.are_shown and score is not None:
            self.clear()
        elif self._numbers.are_over(self._clock.now_s()):
            self._end_numbers()
        canvas, seen_s = self._canvas, self._due_s + self._choice.latency_s
        self._is_still = canvas is None or not self._painter.draw(score, self._look, seen_s)
        if canvas is None or self._is_still:
            self.rest()
            return
        if not self._pacer.waits_for_display:
            self._wait.until(self._due_s)
        canvas.present()
        presented_s = self._clock.now_s()
        self._pacer.presented(presented_s)
        self.frames.note(seen_s, presented_s + self._choice.latency_s)
        self.late += presented_s - self._due_s > LATE_FRACTION * self._pacer.period_s

    def close(self) -> None:
        """Give the monitor back."""
        self._shut()
        if pygame.display.get_init():
            pygame.mouse.set_visible(True)
        pygame.display.quit()

    def _open(self, monitor: Monitor, look: Look) -> None:
        ground = self._backdrop.begin(look.background)
        try:
            self._canvas, self._pacer = open_best(monitor, self._choice, ground, self._clock)
        except pygame.error as fault:
            notice = Notice("display-no-window", monitor=monitor.described, why=str(fault))
            raise DisplayMissing(notice) from fault
        self._painter = Painter(self._canvas, self._backdrop, look)
        self._window_id = sdl.x11_window(self._canvas.window_id)
        if self._window_id is not None and not self._choice.windowed:
            self._watch.guard(self._window_id, monitor)
        pygame.display.set_allow_screensaver(False)
        pygame.mouse.set_visible(False)

    @property
    def _look(self) -> Look:
        """Of the set that is given, else of the one to come."""
        return self._coming if self._given is None else self._given.look

    def _end_numbers(self) -> None:
        """Take the windows away, and let the client's number fade."""
        self._numbers.close()
        self._backdrop.number(None)

    def _lose(self) -> Iterator[MonitorLost]:
        self._shut()
        self._watch.note_loss()
        if self.monitor is not None:
            yield MonitorLost(self.monitor)

    def _shut(self) -> None:
        """Take every window away; the turns go on at the same pace."""
        self.clear()
        if self._canvas is None:
            return
        self._watch.release()
        self._canvas.close()
        self._canvas = None
        self._skipped_before += self._pacer.skipped
        rate_hz = USUAL_REFRESH_HZ if self.monitor is None else self.monitor.refresh_hz
        self._pacer = grid_pacer(rate_hz, self._clock)

    def _look_again(self) -> Iterator[StageEvent]:
        """Now and then: is the monitor still there, or there again?"""
        lost = self._canvas is None
        # A fresh start would tear the windows of numbers.
        tears, every_s = lost and self._numbers.are_shown, LOOK_AGAIN_S if lost else LOOK_ROUND_S
        if tears or not self._watch.is_due(every_s):
            return
        try:
            if not lost and self._watch.is_gone(None if self._choice.windowed else self._window_id):
                yield from self._lose()
            if not lost or not self._watch.is_back() or self.monitor is None:
                return
            self._open(self.monitor, self._look)
        except DisplayMissing:
            return
        self._painter.back_s = self._clock.now_s()
        yield MonitorBack(self.monitor)
