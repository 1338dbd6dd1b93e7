"""Two real monitors for SDL without a graphics card: Xorg's dummy driver and a window manager."""

import os
import subprocess
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PIL import Image
from Xlib import X, Xatom, display

from tests.rig import giving_way, parts, unplugging, windows
from tests.rig.children import Child, wait_until
from tests.rig.rect import Rect
from tests.rig.windows import PlainWindow, Window
from tests.rig.xshm import SharedImage

MODE_1080 = "1920x1080_60"
MODE_4K = "3840x2160_60"
TIMINGS_4K = "594.00 3840 4016 4104 4400 2160 2168 2178 2250 +hsync +vsync"
LEFT, RIGHT = "DUMMY0", "DUMMY1"
_EDID_START = bytes.fromhex("00ffffffffffff0010ac000000000000") + bytes(56)
_EDID_NAME = bytes.fromhex("000000fc00") + b"DELL TWIN\n   "
_EDID_BODY = _EDID_START + _EDID_NAME + bytes(37)
TWIN_EDID = _EDID_BODY + bytes([-sum(_EDID_BODY) % 256])


class TwoMonitors:
    """Context: DUMMY0 (primary, at 0,0) and DUMMY1 (at 1920,0), 1920x1080 at 60 Hz, openbox.

    The server picks a free display number itself, so several can stand side by side.
    """

    def __init__(self, run_dir: Path) -> None:
        self.run_dir = run_dir
        self.display = ""
        self._stack = ExitStack()
        self._connection: Any = None
        self._second_mode = MODE_1080

    def __enter__(self) -> Self:
        with ExitStack() as starting:
            self.display = self._start_server(starting)
            self._lay_out()
            rules = str(Path(__file__).with_name("openbox.xml"))
            openbox = [parts.program("openbox"), "--sm-disable", "--config-file", rules]
            starting.enter_context(Child("openbox", openbox, self.run_dir, self.environment()))
            self._connection = display.Display(self.display)
            starting.callback(self._connection.close)
            self._await_window_manager()
            self._stack = starting.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to open its windows here."""
        authority = self.run_dir / "Xauthority"
        authority.touch()
        return {
            "DISPLAY": self.display,
            "XAUTHORITY": str(authority),
            "WAYLAND_DISPLAY": "",
            "XDG_SESSION_TYPE": "x11",
        }

    @property
    def monitors(self) -> tuple[Rect, ...]:
        """Rectangles of the monitors that are switched on now, left to right."""
        root = self._connection.screen().root
        found = root.xrandr_get_monitors(is_active=True).monitors
        rects = [Rect(m.x, m.y, m.width_in_pixels, m.height_in_pixels) for m in found]
        return tuple(sorted(rects))

    def paint_desktop(self, rgb: tuple[int, int, int]) -> None:
        """Give what lies behind all windows a colour; it is black otherwise."""
        root = self._connection.screen().root
        root.change_attributes(background_pixel=int.from_bytes(rgb, "big"))
        root.clear_area(0, 0, 0, 0)
        self._connection.sync()

    def use_4k(self) -> None:
        """Give the second monitor 3840x2160 at 60 Hz."""
        self._second_mode = MODE_4K
        self._xrandr("--output", RIGHT, "--mode", MODE_4K, "--pos", "1920x0")

    def use_1080(self) -> None:
        """Give the second monitor 1920x1080 at 60 Hz again."""
        self._second_mode = MODE_1080
        self._xrandr("--output", RIGHT, "--mode", MODE_1080, "--pos", "1920x0")

    def be_twins(self) -> None:
        """Make them two of one model, without serial numbers: both say the same EDID."""
        root = self._connection.screen().root
        resources = root.xrandr_get_screen_resources()
        edid = self._connection.get_atom("EDID")
        for output in resources.outputs:
            info = self._connection.xrandr_get_output_info(output, resources.config_timestamp)
            if info.name in (LEFT, RIGHT):
                self._connection.xrandr_change_output_property(
                    output, edid, Xatom.INTEGER, X.PropModeReplace, (8, list(TWIN_EDID))
                )
        self._connection.sync()

    def put_second_left(self) -> None:
        """Put the client's monitor left of the therapist's, which stays the primary one."""
        first = ("--output", LEFT, "--primary", "--pos", "1920x0")
        self._xrandr(*first, "--output", RIGHT, "--pos", "0x0")

    def make_primary(self, output: str) -> None:
        """Say which is the primary one."""
        self._xrandr("--output", output, "--primary")

    def call(self, output: str, name: str) -> None:
        """Have the server tell another name for what is plugged in there, as Xwayland does."""
        self._xrandr("--setmonitor", name, "auto", output)

    def mirror(self) -> None:
        """Show the same on both."""
        self._xrandr("--output", RIGHT, "--same-as", LEFT)

    def unplug(self, output: str = RIGHT, window_class: str | None = None) -> int:
        """Pull a monitor's cable: programs are told, then the output goes dark.

        Gives the number of windows whose makers were told (all, or those of one class or title).
        """
        event = unplugging.output_change(self._connection, output, unplugging.DISCONNECTED)
        told = unplugging.send_to_programs(self._connection, event, window_class)
        self._xrandr("--output", output, "--off")
        return told

    def plug(self, output: str = RIGHT, window_class: str | None = None) -> int:
        """Plug the cable again: the monitor comes back where it was, then programs are told."""
        place = "1920x0" if output == RIGHT else "0x0"
        mode = self._second_mode if output == RIGHT else MODE_1080
        self._xrandr("--output", output, "--mode", mode, "--pos", place)
        event = unplugging.output_change(self._connection, output, unplugging.CONNECTED)
        return unplugging.send_to_programs(self._connection, event, window_class)

    def key(self, *names: str) -> None:
        """Press and release keys (X names: `space`, `Escape`, `ctrl+q`) where the focus is."""
        self._xdotool("key", *names)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer to a place of the root window and click."""
        self._xdotool("mousemove", str(x), str(y), "click", str(button))

    def move_pointer(self, x: int, y: int) -> None:
        """Move the pointer to a place of the root window."""
        self._xdotool("mousemove", str(x), str(y))

    def wheel(self, direction: str) -> None:
        """Turn the wheel by one notch, `up` or `down`, where the pointer is."""
        self._xdotool("click", {"up": "4", "down": "5"}[direction])

    def windows(self) -> list[Window]:
        """Every top-level window of a program, hidden ones too."""
        return windows.list_windows(self._connection)

    def await_window(self, text: str, timeout_s: float = 20.0) -> Window:
        """The first mapped window whose title or class contains a text.

        Raises TimeoutError.
        """
        found: list[Window] = []

        def stands() -> bool:
            found[:] = [
                w for w in self.windows() if w.mapped and text in "\n".join((w.title, *w.classes))
            ]
            return bool(found)

        wait_until(stands, timeout_s, f"a window with {text!r}")
        return found[0]

    def focused_window_id(self) -> int | None:
        return windows.focused_window_id(self._connection)

    def focus(self, window_id: int) -> None:
        """Give a window the focus. Raises TimeoutError when the focus does not follow."""
        windows.activate(self._connection, window_id)

    def focus_another_window(self) -> PlainWindow:
        """Open a small ordinary window on the first monitor, with the focus; close it after."""
        return PlainWindow(self.display)

    def screenshot(self, path: Path) -> None:
        """Save the whole root window, all monitors, as a PNG."""
        rects = self.monitors
        width = max(r.x + r.width for r in rects)
        height = max(r.y + r.height for r in rects)
        with SharedImage(self.display, Rect(0, 0, width, height)) as image:
            Image.fromarray(image.grab_rgb()).save(path)

    def _start_server(self, stack: ExitStack) -> str:
        """Start Xorg; it tells the display number it found free once it is ready."""
        reader, writer = os.pipe()
        with os.fdopen(reader) as number, os.fdopen(writer, "w") as passed:
            config = str(Path(__file__).with_name("xorg.conf"))
            log = str(self.run_dir / "xorg.log")
            command = [parts.program("Xorg"), "-displayfd", str(writer), "-config", config]
            command += ["-logfile", log, "-noreset", "-nolisten", "tcp"]
            command += ["-novtswitch", "-sharevts"]
            server = Child("xorg", command, self.run_dir, pass_fds=[writer])
            stack.enter_context(server)
            giving_way.go_first(server.pid)  # it stands for hardware, which is never busy
            passed.close()  # or a server that dies would leave us waiting for ever
            name = number.readline().strip()
        if not name:
            raise RuntimeError(
                "the X server did not start (it needs the Debian packages xserver-xorg-core "
                f"and xserver-xorg-video-dummy): {server.words()}"
            )
        return f":{name}"

    def _lay_out(self) -> None:
        self._xrandr("--addmode", RIGHT, MODE_1080)
        first = ("--output", LEFT, "--mode", MODE_1080, "--primary", "--pos", "0x0")
        self._xrandr(*first, "--output", RIGHT, "--mode", MODE_1080, "--pos", "1920x0")
        self._xrandr("--newmode", MODE_4K, *TIMINGS_4K.split())
        self._xrandr("--addmode", RIGHT, MODE_4K)
        self._xrandr("--query")  # until it is asked again, SDL is told of one output only

    def _await_window_manager(self) -> None:
        """It announces itself before it serves windows, so one is tried."""
        with PlainWindow(self.display, "is anybody there?"):
            pass
        wait_until(lambda: not self.windows(), 5.0, "the end of the trial window")

    def _xrandr(self, *arguments: str) -> None:
        self._run("xrandr", *arguments)

    def _xdotool(self, *arguments: str) -> None:
        self._run("xdotool", *arguments)

    def _run(self, name: str, *arguments: str) -> None:
        done = subprocess.run(
            [parts.program(name), *arguments],
            env={**os.environ, **self.environment()},
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )
        if done.returncode:
            raise RuntimeError(f"{name} {' '.join(arguments)} failed: {done.stderr}")
