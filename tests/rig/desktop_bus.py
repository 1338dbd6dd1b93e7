"""A desktop's system bus of our own, with the real rtkit; whoever asks it is let.

    python -m tests.rig.desktop_bus

stands for polkit on the bus: it says yes to all.
"""

import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from jeepney import HeaderFields, MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

from tests.rig import parts
from tests.rig.children import Child, wait_until

START_S = 15.0
POLKIT = "org.freedesktop.PolicyKit1"
CONFIGURATION = """\
<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
  </policy>
</busconfig>
"""


class DesktopBus:
    """Context: the bus and those on it, for programs that have `environment()`."""

    def __init__(self, run_dir: Path) -> None:
        self._dir = run_dir / "bus"
        self._dir.mkdir(parents=True)
        self._socket = self._dir / "socket"
        self._running = ExitStack()

    def environment(self) -> dict[str, str]:
        """What a program needs to find the bus."""
        return {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._socket}"}

    def __enter__(self) -> Self:
        configuration = self._dir / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=self._socket))
        bus = [parts.program("dbus-daemon"), f"--config-file={configuration}", "--nofork"]
        kit = [parts.program("/usr/libexec/rtkit-daemon"), "--stderr"]
        kit += ["--no-drop-privileges", "--no-chroot", "--no-limit-resources"]
        with ExitStack() as started:
            started.enter_context(Child("bus", bus, self._dir))
            wait_until(self._socket.exists, START_S, "the bus")
            polkit = started.enter_context(
                Child("polkit", [sys.executable, "-m", __name__], self._dir, self.environment())
            )
            polkit.await_output("asked", START_S)
            rtkit = started.enter_context(Child("rtkit", kit, self._dir, self.environment()))
            wait_until(lambda: "Running" in rtkit.stderr(), START_S, "rtkit")
            self._running = started.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._running.close()


def main() -> None:
    connection = open_dbus_connection("SYSTEM")
    connection.send_and_get_reply(message_bus.RequestName(POLKIT))
    print("asked from now on", flush=True)
    while True:
        asked = connection.receive()
        if (
            asked.header.message_type is MessageType.method_call
            and asked.header.fields.get(HeaderFields.member) == "CheckAuthorization"
        ):
            answer = new_method_return(asked, "(bba{ss})", ((True, False, {}),))
            connection.send_message(answer)


if __name__ == "__main__":
    main()
