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
    AskedOfEngine,
    AskScan,
    AskScanEnd,
    AskScanStep,
    AskSession,
    AskSpeed,
    AskWords,
    CourseShown,
    Devices,
    FromConsole,
    FromEngine,
    LengthShown,
    Message,
    MonitorShown,
    Numbered,
    OutputsShown,
    SessionState,
    SetShown,
    SyncFigure,
    Use,
)
from bilateral.console.workspace.look_message import look_shown
from bilateral.control.course_message import course_shown
from bilateral.control.scan_runner import ScanRunner, result_shown, scan_shown
from bilateral.control.scan_wish import scan_wish
from bilateral.session.plan import sweeps_per_s
from bilateral.settings import Settings
from bilateral.settings.declared_settings import DisplaySettings
from bilateral.settings.sizes import sized
from bilateral.settings.target_look import look_of
from bilateral.settings.to_plan import gives_pulses, set_plan
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.stimulus.visual_angle import USUAL_ASPECT
from bilateral.timing.timeline import Timeline
from tests.console.home_by_hand import HomeByHand
from tests.words.hearing import shown

Said = TypeVar("Said", bound=Message)

EVERY_S = 0.25
"""Four times as often as the real one; a page shows each state, and that takes its time."""
STANDARD_PASSES = 24
LOOK = look_shown(Look(), Motion(), USUAL_ASPECT)
ROOM = Devices(
    monitors=(
        MonitorShown(number=1, name="Laptop", size=(1280, 800), is_clients=False, kept="1: Laptop"),
        MonitorShown(number=2, name="Client", size=(1920, 1080), is_clients=True, kept="2: Client"),
    ),
    sound_devices=("Headphones",),
    serial_ports=("/dev/ttyUSB0",),
)
STANDARD = SetShown(
    preset="standard",
    speed_hz=1.0,
    fastest_hz=2.0,
    step_hz=0.05,
    length=LengthShown(passes=24, sweeps=48, seconds=24.0),
)
IDLE = SessionState(
    number=1,
    host_s=0.0,
    includes=0,
    halts=0,
    state="idle",
    is_check=False,
    slowest_hz=0.05,
    now=STANDARD,
    next=STANDARD,
    is_pending=False,
    sets_begun=0,
    sitting=1,
    sets_before=0,
    given=(),
    screening="done",
    scan=None,
    last_scan=None,
    groundings=0,
    course=None,
    look=LOOK,
    outputs=OutputsShown(eyes="on", ears="on", hands="simulated"),
    sync="unknown",
    sync_figures=(),
    frames_lost=0,
    notices=(),
)
FIGURES = (
    SyncFigure(one="eyes", other="ears", count=40, median_ms=0.6, p99_ms=2.4),
    SyncFigure(one="ears", other="hands", count=40, median_ms=1.1, p99_ms=3.2),
)
TOLD = (
    shown(1, "Ears: the sound device has been found again."),
    shown(2, "Speed: 1.20 Hz from the next extreme on."),
)


def course_at(now_s: float, speed_hz: float, end_sweep: int = 48) -> CourseShown:
    """A set that began just now, without a lead-in."""
    score = Score(
        number=1,
        timeline=Timeline.starting(now_s, sweeps_per_s(speed_hz), end_sweep),
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=now_s - 1.0,
        fade_in_s=0.5,
        fade_out_s=0.5,
    )
    return course_shown(score, speed_hz, LOOK.aspect, now_s)


def at_speed(shown: SetShown, speed_hz: float) -> SetShown:
    """The same set at another speed."""
    seconds = shown.length.passes / speed_hz
    length = shown.length.model_copy(update={"seconds": seconds})
    return shown.model_copy(update={"speed_hz": speed_hz, "length": length})


@dataclass(slots=True)
class ScriptedEngine:
    """Answers at once, on the thread that asks; `heard` is all that it was told to do."""

    tell: Callable[[FromEngine], None]
    state: SessionState = IDLE
    heard: list[FromConsole | AskedOfEngine | Use] = field(default_factory=list)
    for_home: HomeByHand = field(default_factory=HomeByHand)
    is_mute: bool = False
    """Whether it says nothing by itself, as one that hangs."""
    _includes: int = 0
    _scan: ScanRunner = field(default_factory=ScanRunner)
    _closing: threading.Event = field(default_factory=threading.Event)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def hear(self, message: FromConsole) -> None:
        """Do what the console says, and note it once it is done."""
        if isinstance(message, Numbered):
            self._includes = message.number
            self._carry_out(message.asked)
            self.heard.append(message.asked)
        elif not isinstance(message, Alive):
            self.heard.append(message)

    def _carry_out(self, asked: AskedOfEngine | Use) -> None:
        match asked:
            case Ask(type=word):
                self._do(word)
            case AskSpeed(speed_hz=speed_hz):
                self.turn_to(speed_hz)
            case AskSession(type="screened"):
                self.show(screening="done")
            case AskCheck():
                self.show(state="running", is_check=True, course=self._course())
            case AskScan() | AskScanStep() | AskScanEnd():
                wish = scan_wish(asked, set_plan(Settings()), lambda plan: plan, lambda _: None)
                self._scanned(lambda scan, now_s: scan.take(wish, now_s))
            case AskWords(words=words):
                self.show(words=words)
            case Use(name=name, settings=settings, live=live):
                self._use(name, Settings.checked_elsewhere(settings), live=live)
            case _:
                self.show()

    def turn_to(self, speed_hz: float) -> None:
        """Take up a live speed; what waits is no faster than one that is lowered."""
        now, to_come = self.state.now, self.state.next
        turned = at_speed(now, speed_hz)
        if not self.state.is_pending:
            to_come = turned
        elif speed_hz < now.speed_hz:
            to_come = at_speed(to_come, min(to_come.speed_hz, speed_hz))
        self.show(now=turned, next=to_come)

    def show(self, **changed: object) -> None:
        """Change the state, and tell it."""
        with self._lock:
            counted = {
                "number": self.state.number + 1,
                "includes": self._includes,
                "host_s": time.perf_counter(),
            }
            self.state = self.state.model_copy(update={**changed, **counted})
            self.tell(self.state)

    def keep_telling(self) -> None:
        """Say again and again that it is there, until it is closed."""
        while not self._closing.wait(EVERY_S):
            if not self.is_mute:
                self.show()

    def close(self) -> None:
        """Say nothing any more."""
        self._closing.set()

    def said(self, kind: type[Said]) -> list[Said]:
        """What it was told, of one kind."""
        return [message for message in self.heard if isinstance(message, kind)]

    def _course(self) -> CourseShown:
        return course_at(time.perf_counter(), self.state.now.speed_hz, self.state.now.length.sweeps)

    def _do(self, asked: str) -> None:
        match asked:
            case "start" if self.state.screening != "done":
                self.show(screening="waited for")
            case "start" if self.state.scan is None:
                begun = self.state.sets_begun + 1
                self.show(state="running", is_check=False, course=self._course(), sets_begun=begun)
            case "start" if self.state.scan is not None:
                self._scanned(lambda scan, now_s: scan.next(now_s))
            case "halt" | "ground":
                self._scanned(lambda scan, now_s: scan.end(now_s, "halted"))
                self._end("halted")
                if asked == "ground":
                    self.show(groundings=self.state.groundings + 1)
            case "finish":
                self._end("idle")
            case "pause" | "resume":
                self.show(state="paused" if asked == "pause" else "running")
            case "faster" | "slower":
                now = self.state.now
                step_hz = now.step_hz if asked == "faster" else -now.step_hz
                self.turn_to(round(now.speed_hz + step_hz, 6))

    def _scanned(self, act: Callable[[ScanRunner, float], object]) -> None:
        act(self._scan, time.perf_counter())
        self.show(scan=scan_shown(self._scan.scan), last_scan=result_shown(self._scan.last))

    def _end(self, state: str) -> None:
        """What waited comes now."""
        self.show(state=state, course=None, is_check=False, now=self.state.next, is_pending=False)

    def _use(self, name: str, settings: Settings, *, live: bool) -> None:
        motion, target = settings.motion, settings.target
        passes = settings.set.passes or STANDARD_PASSES
        if settings.set.seconds is not None:
            passes = round(settings.set.seconds * motion.speed_hz)
        shown = SetShown(
            preset=name,
            speed_hz=motion.speed_hz,
            fastest_hz=2.0,
            step_hz=0.05 if settings.exercise.kind == "none" else 0.5 / 60.0,
            length=LengthShown(passes=passes, sweeps=2 * passes, seconds=passes / motion.speed_hz),
        )
        if not live and self.state.course is not None and not self.state.is_check:
            self.show(next=shown, is_pending=True)
            return
        self.show(
            now=shown,
            next=shown,
            is_pending=False,
            look=look_shown(look_of(sized(target, DisplaySettings())), Motion(), LOOK.aspect),
            outputs=OutputsShown(
                eyes="on" if target.shown else "off",
                ears="on" if settings.audio.on else "off",
                hands="simulated" if gives_pulses(settings.hands) else "off",
            ),
        )
