"""Whether the client's monitor is still there with the window on it, or there again."""

import pygame

from bilateral.timing.clock import Clock
from bilateral.visual import x11
from bilateral.visual.monitors import (
    AUTO,
    NO_DISPLAY,
    DisplayMissing,
    Monitor,
    MonitorUntold,
    choose,
    find_again,
    find_monitors,
    list_monitors,
)
from bilateral.visual.x11_guard import WindowGuard
from bilateral.words.notice import Notice

LOOK_AGAIN_S = 1.0
"""How often a lost monitor is looked for."""
LOOK_ROUND_S = 0.1
"""How often the window is asked whether it is still where it belongs."""
DISPLAY_EVENT = 0x150
"""SDL's event for a monitor that came or went; pygame passes it on without a name."""
_MOVES = frozenset({pygame.WINDOWDISPLAYCHANGED, DISPLAY_EVENT})


class MonitorWatch:
    """The monitors there are, and which of them is the client's. For the stage's thread.

    With `may_ask` there is no client's monitor where it cannot be told, until somebody says which
    it is, or it is there. Raises DisplayMissing where there is no display, or none that is wanted.
    """

    def __init__(self, wanted: str | int, clock: Clock, *, may_ask: bool = False) -> None:
        self._wanted = wanted
        self._clock = clock
        self._looked_s = clock.now_s()
        self.monitors = find_monitors()
        self._guard = WindowGuard()
        self.monitor: Monitor | None = None
        self.untold: Notice | None = None
        """Why it cannot be told which one is the client's."""
        try:
            self.monitor = choose(wanted, self.monitors)
        except MonitorUntold as untold:
            if not may_ask:
                raise
            self.untold = untold.notice

    def look_round(self, *, afresh: bool) -> None:
        """Find out which monitors there are; SDL does not notice all without a fresh start.

        That takes every window away. Raises DisplayMissing.
        """
        try:
            if afresh:
                pygame.display.quit()
                pygame.display.init()
            self.monitors = list_monitors()
        except pygame.error as fault:
            raise DisplayMissing(NO_DISPLAY) from fault

    def guard(self, window_id: int, monitor: Monitor) -> None:
        """Have the X server's window hidden at once should its monitor go."""
        if monitor.plugs:
            self._guard.watch(window_id, (*monitor.position, *monitor.size))

    def release(self) -> None:
        """Guard no window; before it is closed."""
        self._guard.release()

    def is_due(self, every_s: float) -> bool:
        """Whether it is time for another look; then the next one is so much later."""
        now_s = self._clock.now_s()
        if now_s - self._looked_s < every_s:
            return False
        self._looked_s = now_s
        return True

    def note_loss(self) -> None:
        """The client's monitor has just gone: it takes a while to come back."""
        self._looked_s = self._clock.now_s()

    def shows_loss(self, event: pygame.event.Event) -> bool:
        """Whether an event says that the window is no longer on the client's monitor."""
        if event.type not in _MOVES:
            return False
        moved = event.type == pygame.WINDOWDISPLAYCHANGED
        if self.monitor is None:
            return False
        if moved and event.display_index != self.monitor.index:
            return True
        return not self._is_unchanged(list_monitors())

    def is_gone(self, window_id: int | None) -> bool:
        """Whether it is gone, or the window was put elsewhere by a system that kept it to itself.

        `window_id` is the X server's, where the place may be asked. Raises DisplayMissing.
        """
        self.look_round(afresh=False)
        if self._guard.has_hidden or not self._is_unchanged(self.monitors):
            return True
        here = None if self.monitor is None else self.monitor.position
        position = None if window_id is None else x11.window_position(window_id)
        return None not in (position, here) and position != here

    def is_back(self) -> bool:
        """Whether a lost one is there again, by whatever number. Raises DisplayMissing."""
        self.look_round(afresh=True)
        back = self._found()
        if back is not None:
            self.monitor = back
        return back is not None

    def _found(self) -> Monitor | None:
        if self.monitor is not None:
            return find_again(self.monitor, self.monitors)
        if self._wanted == AUTO:
            return None  # that one of several is gone does not tell whose the other one is
        try:
            return choose(self._wanted, self.monitors)
        except DisplayMissing:
            return None

    def _is_unchanged(self, monitors: tuple[Monitor, ...]) -> bool:
        """Whether it is there, where it was and as large."""
        now = None if self.monitor is None else find_again(self.monitor, monitors)
        if now is None or self.monitor is None:
            return False
        return (now.position, now.size) == (self.monitor.position, self.monitor.size)
