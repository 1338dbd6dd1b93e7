"""Monitors, and the choice of the one that is the client's."""

import os
import sys
from dataclasses import dataclass

import pygame

from bilateral.visual import sdl
from bilateral.words.notice import Notice, Told

AUTO = "auto"
USUAL_REFRESH_HZ = 60.0
"""Assumed where the system reports none."""
UNSEEN_DRIVERS = frozenset({"dummy", "offscreen"})
"""SDL falls back on these where it finds no display; they draw where no one can look."""
NO_DISPLAY = Notice("display-none")
DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
"""Without any of these a Linux program has no display, and asking for one only prints errors."""
ON_DISPLAY = 0x2FFF0000
"""SDL's mark for a position that means: centred on the display of this number."""

_HINTS = {
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_VIDEO_ALLOW_SCREENSAVER": "0",
    "SDL_RENDER_SCALE_QUALITY": "linear",
    "SDL_APP_NAME": "Bilateral",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
}


class DisplayMissing(Told):
    """Nothing can be shown; the notice says why and what to do."""


@dataclass(frozen=True, slots=True)
class Monitor:
    """One monitor; `index` is SDL's, people count from 1."""

    index: int
    name: str
    position: tuple[int, int]
    size: tuple[int, int]
    refresh_hz: float

    @property
    def number(self) -> int:
        """The number a therapist sees."""
        return self.index + 1

    @property
    def described(self) -> Notice:
        """As a therapist would recognise it."""
        width, height = self.size
        return Notice(
            "display-described",
            number=self.number,
            name=self.name,
            width=width,
            height=height,
            rate=self.refresh_hz,
        )


def find_monitors() -> tuple[Monitor, ...]:
    """Start the display and list its monitors. Raises DisplayMissing if there is no display."""
    for hint, value in _HINTS.items():
        os.environ.setdefault(hint, value)
    os.environ["SDL_VIDEO_X11_WMCLASS"] = "bilateral"  # pygame has put the script's name there
    if not getattr(pygame, "IS_CE", False):
        raise DisplayMissing(Notice("display-other-pygame"))
    if sys.platform == "linux" and not any(map(os.environ.get, DISPLAY_VARIABLES)):
        raise DisplayMissing(NO_DISPLAY)
    try:
        pygame.display.init()
        if pygame.display.get_driver() in UNSEEN_DRIVERS:
            raise DisplayMissing(NO_DISPLAY)
        return list_monitors()
    except pygame.error as fault:
        raise DisplayMissing(NO_DISPLAY) from fault


def list_monitors() -> tuple[Monitor, ...]:
    """Monitors as the system knows them now; pygame's display module must be initialised."""
    sizes = pygame.display.get_desktop_sizes()
    rates = pygame.display.get_desktop_refresh_rates()
    return tuple(
        Monitor(
            index,
            sdl.display_name(index) or f"display {index + 1}",
            sdl.display_position(index) or (0, 0),
            size,
            float(rates[index]) or USUAL_REFRESH_HZ,
        )
        for index, size in enumerate(sizes)
    )


def choose(wanted: str | int, monitors: tuple[Monitor, ...]) -> Monitor:
    """Choose by number, part of a name, or `auto`: the one that is not the therapist's.

    The therapist's is the one at the desktop's origin. Raises DisplayMissing with what there is.
    """
    if not monitors:
        raise DisplayMissing(Notice("display-no-monitor"))
    if wanted == AUTO:
        others = [m for m in monitors if m.position != (0, 0)]
        return others[0] if others else monitors[-1]
    if isinstance(wanted, int) or wanted.isdecimal():
        found = [m for m in monitors if m.number == int(wanted)]
    else:
        found = [m for m in monitors if wanted.casefold() in m.name.casefold()]
    if found:
        return found[0]
    there = [monitor.described for monitor in monitors]
    raise DisplayMissing(Notice("display-unknown", wanted=str(wanted), there=there))


def find_again(monitor: Monitor, monitors: tuple[Monitor, ...]) -> Monitor | None:
    """Find a monitor again by its name and size; its number may have changed."""
    same = [m for m in monitors if (m.name, m.size) == (monitor.name, monitor.size)]
    return next((m for m in same if m.position == monitor.position), same[0] if same else None)
