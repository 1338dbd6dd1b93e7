"""An engine that only plays its part: it says what the real one would, without any output."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bilateral.console.messages import (
    Alive,
    Ask,
    AskCheck,
    AskSpeed,
    CourseShown,
    Devices,
    FromConsole,
    FromEngine,
    LengthShown,
    LookShown,
    MonitorShown,
    OutputsShown,
    SegmentShown,
    SessionState,
    SyncFigure,
    Told,
    Use,
)
from bilateral.settings import Settings
from bilateral.settings.to_plan import gives_pulses

Said = TypeVar("Said", bound=FromConsole)

EVERY_S = 0.2
STEP_HZ = 0.05
STANDARD_PASSES = 24
LOOK = LookShown(
    shown=True,
    colour="#ffffff",
    background="#000000",
    diameter=0.05,
    profile="sinusoid",
    path="horizontal",
    width=0.8,
    aspect=16 / 9,
)
ROOM = Devices(
    monitors=(
        MonitorShown(number=1, name="Laptop", size=(1280, 800), is_clients=False),
        MonitorShown(number=2, name="Client", size=(1920, 1080), is_clients=True),
    ),
    sound_devices=("Headphones",),
    serial_ports=("/dev/ttyUSB0",),
)
IDLE = SessionState(
    number=1,
    host_s=0.0,
    state="idle",
    is_check=False,
    speed_hz=1.0,
    slowest_hz=0.05,
    fastest_hz=2.0,
    passes_done=0.0,
    length=LengthShown(passes=24, sweeps=48, seconds=24.0),
    sets_begun=0,
    course=None,
    look=LOOK,
    outputs=OutputsShown(eyes="on", ears="on", hands="simulated"),
    sync="unknown",
    sync_figures=(),
    frames_lost=0,
    preset="standard",
    next_preset="standard",
    is_pending=False,
    told=(),
)
FIGURES = (
    SyncFigure(one="eyes", other="ears", count=40, median_ms=0.6, p99_ms=2.4),
    SyncFigure(one="ears", other="hands", count=40, median_ms=1.1, p99_ms=3.2),
)
TOLD = (
    Told(number=1, text="Ears: the sound device has been found again."),
    Told(number=2, text="Speed: 1.20 Hz from the next extreme on."),
)


def course_at(now_s: float, speed_hz: float, end_sweep: int | None = 48) -> CourseShown:
    """A set that began just now, without a lead-in."""
    return CourseShown(
        segments=(SegmentShown(start_s=now_s, start_phase=0.0, sweeps_per_s=2 * speed_hz),),
        end_sweep=end_sweep,
        appear_s=now_s - 1.0,
        leave_s=None,
        fade_in_s=0.5,
        fade_out_s=0.5,
    )


@dataclass(slots=True)
class ScriptedEngine:
    """Answers at once, on the thread that asks; `heard` is all that it was told to do."""

    tell: Callable[[FromEngine], None]
    state: SessionState = IDLE
    heard: list[FromConsole] = field(default_factory=list)
    _closing: threading.Event = field(default_factory=threading.Event)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def hear(self, message: FromConsole) -> None:
        """Take what the console says."""
        if not isinstance(message, Alive):
            self.heard.append(message)
        match message:
            case Ask(type=asked):
                self._do(asked)
            case AskSpeed(speed_hz=speed_hz):
                self.show(speed_hz=speed_hz)
            case AskCheck():
                self.show(state="running", is_check=True, course=self._course())
            case Use(name=name, settings=settings, live=live):
                self._use(name, settings, live=live)

    def show(self, **changed: object) -> None:
        """Change the state, and tell it."""
        with self._lock:
            counted = {"number": self.state.number + 1, "host_s": time.perf_counter()}
            self.state = self.state.model_copy(update={**changed, **counted})
            self.tell(self.state)

    def keep_telling(self) -> None:
        """Say again and again that it is there, until it is closed."""
        while not self._closing.wait(EVERY_S):
            self.show()

    def close(self) -> None:
        """Say nothing any more."""
        self._closing.set()

    def said(self, kind: type[Said]) -> list[Said]:
        """What it was told, of one kind."""
        return [message for message in self.heard if isinstance(message, kind)]

    def _course(self) -> CourseShown:
        return course_at(time.perf_counter(), self.state.speed_hz, self.state.length.sweeps)

    def _do(self, asked: str) -> None:
        match asked:
            case "start":
                begun = self.state.sets_begun + 1
                self.show(state="running", is_check=False, course=self._course(), sets_begun=begun)
            case "halt":
                self.show(state="halted", course=None, is_check=False)
            case "finish":
                self.show(state="idle", course=None)
            case "pause" | "resume":
                self.show(state="paused" if asked == "pause" else "running")
            case "faster" | "slower":
                step_hz = STEP_HZ if asked == "faster" else -STEP_HZ
                self.show(speed_hz=round(self.state.speed_hz + step_hz, 2))

    def _use(self, name: str, settings: Settings, *, live: bool) -> None:
        if not live:
            self.show(next_preset=name, is_pending=True)
            return
        motion, target = settings.motion, settings.target
        passes = settings.set.passes or STANDARD_PASSES
        if settings.set.seconds is not None:
            passes = round(settings.set.seconds * motion.speed_hz)
        self.show(
            preset=name,
            next_preset=name,
            is_pending=False,
            speed_hz=motion.speed_hz,
            length=LengthShown(passes=passes, sweeps=2 * passes, seconds=passes / motion.speed_hz),
            look=LookShown(
                shown=target.shown,
                colour=target.colour,
                background=target.background,
                diameter=target.diameter_percent / 100,
                profile=motion.profile.value,
                path=motion.path.value,
                width=motion.width_percent / 100,
                aspect=LOOK.aspect,
            ),
            outputs=OutputsShown(
                eyes="on" if target.shown else "off",
                ears="on" if settings.audio.on else "off",
                hands="simulated" if gives_pulses(settings.hands) else "off",
            ),
        )
