"""Monitors, and the choice of the one that is the client's."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from bilateral.visual import sdl
from bilateral.visual.monitor_identity import (
    MonitorIdentity,
    find_same,
    has_serial,
    keep,
    kept,
    without_invented,
)
from bilateral.visual.x11_monitors import X11Monitor, x11_monitors, xrandr_library
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


class MonitorUntold(DisplayMissing):
    """There are monitors, but which of them is the client's cannot be told: somebody must say."""


@dataclass(frozen=True, slots=True)
class Monitor:
    """One monitor; `index` is SDL's, people count from 1."""

    index: int
    name: str
    position: tuple[int, int]
    size: tuple[int, int]
    refresh_hz: float
    plugs: frozenset[tuple[str, bytes]] = frozenset()
    is_primary: bool = False
    namesakes: int = 1
    serial_is_single: bool = False

    @property
    def aspect(self) -> float:
        """How many times as wide as high it is."""
        return self.size[0] / self.size[1]

    @property
    def identity(self) -> MonitorIdentity:
        """Which it is, whatever its number and resolution."""
        return MonitorIdentity(
            self.plugs, self.name, self.position, self.namesakes, self.serial_is_single
        )

    @property
    def kept(self) -> str:
        """Its number with its identity, as the settings of a room keep them."""
        return keep(self.number, self.identity)

    @property
    def number(self) -> int:
        """The number a therapist sees."""
        return self.index + 1

    @property
    def connectors(self) -> tuple[str, ...]:
        """Where it is plugged in, as the system calls it; none where it does not tell."""
        return tuple(sorted(connector for connector, _ in self.plugs))

    @property
    def told_name(self) -> str:
        """Its name, with the connector where another one has the same name."""
        more = self.connectors if self.namesakes > 1 else ()
        return " ".join((self.name, *more))

    @property
    def described(self) -> Notice:
        """As a therapist would recognise it."""
        width, height = self.size
        return Notice(
            "display-described",
            number=self.number,
            name=self.told_name,
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
    asked = x11_monitors() if pygame.display.get_driver() == "x11" else ()
    places = [sdl.display_position(index) for index in range(len(sizes))]
    names = [sdl.display_name(index) for index in range(len(sizes))]
    return _listed(tuple(sizes), tuple(rates), tuple(places), tuple(names), asked)


@lru_cache(maxsize=1)
def _listed(
    sizes: tuple[tuple[int, int], ...],
    rates: tuple[float, ...],
    places: tuple[tuple[int, int] | None, ...],
    names: tuple[str | None, ...],
    asked: tuple[X11Monitor, ...],
) -> tuple[Monitor, ...]:
    """Kept, as it is asked for ten times a second and hardly ever another one."""
    listed = [
        Monitor(
            index,
            without_invented(names[index] or "") or f"display {index + 1}",
            places[index] or (0, 0),
            size,
            float(rates[index]) or USUAL_REFRESH_HZ,
        )
        for index, size in enumerate(sizes)
    ]
    return tuple(listed) if None in places else complete(listed, asked)


def may_be_several() -> bool:
    """Whether what seems to be one monitor may be several: X tells them apart by RandR alone."""
    return pygame.display.get_driver() == "x11" and xrandr_library() is None


def complete(listed: Iterable[Monitor], asked: Iterable[X11Monitor]) -> tuple[Monitor, ...]:
    """Add what tells them apart; those at one place are mirrored, and count as one."""
    places: dict[tuple[int, int], Monitor] = {}
    for monitor in listed:
        places.setdefault(monitor.position, monitor)
    known = {one.position: one for one in asked}
    edids = Counter(edid for one in known.values() for _, edid in one.plugs)
    names = Counter(monitor.name for monitor in places.values())
    primary = next((place for place, one in known.items() if one.is_primary), None)
    if primary is None and not known:
        primary = 0, 0  # where other systems have it
    return tuple(
        replace(
            monitor,
            plugs=known[place].plugs if place in known else frozenset(),
            is_primary=place == primary,
            namesakes=names[monitor.name],
            serial_is_single=place in known and _is_single(known[place], edids),
        )
        for place, monitor in places.items()
    )


def _is_single(one: X11Monitor, edids: Mapping[bytes, int]) -> bool:
    """Whether it alone says this serial number."""
    return bool(one.plugs) and all(has_serial(e) and edids[e] == 1 for _, e in one.plugs)


def choose(wanted: str | int, monitors: tuple[Monitor, ...]) -> Monitor:
    """Choose by number, connector, part of a name, or `auto`: the one that is not the therapist's.

    The therapist's is the system's primary. A number that was kept with an identity means that
    monitor, whatever its number is now. Raises DisplayMissing with what there is, and MonitorUntold
    if a name is that of several, if the one that was kept is not there, or if more than one may be
    the client's.
    """
    if not monitors:
        raise DisplayMissing(Notice("display-no-monitor"))
    if wanted == AUTO:
        others = [m for m in monitors if not m.is_primary]
        if len(monitors) > 1 and len(others) != 1:
            there = [monitor.described for monitor in others or monitors]
            raise MonitorUntold(Notice("display-which", there=there))
        return (others or monitors)[0]
    if isinstance(wanted, str) and (memory := kept(wanted)):
        same = find_same(memory[1], monitors)
        if same is None:
            there = [monitor.described for monitor in monitors]
            raise MonitorUntold(Notice("display-untold", number=memory[0], there=there))
        return same
    if isinstance(wanted, int) or wanted.isdecimal():
        found = [m for m in monitors if m.number == int(wanted)]
    else:
        found = [m for m in monitors if wanted in m.connectors] or [
            m for m in monitors if wanted.casefold() in m.name.casefold()
        ]
    if len(found) == 1:
        return found[0]
    there = [monitor.described for monitor in found or monitors]
    if found:
        raise MonitorUntold(Notice("display-several", wanted=str(wanted), there=there))
    raise DisplayMissing(Notice("display-unknown", wanted=str(wanted), there=there))


@lru_cache(maxsize=1)
def find_again(monitor: Monitor, monitors: tuple[Monitor, ...]) -> Monitor | None:
    """Find the same monitor again, whatever its number and resolution; never one like it."""
    return find_same(monitor.identity.text, monitors)
