"""Tells programs that a monitor's cable was pulled or plugged, as a real driver would.

The dummy driver leaves an output "connected" when it is switched off, and SDL drops a display
only on a RandR notification that says "disconnected"; so that notification is sent by hand.
"""

import struct
from typing import Any

from Xlib import error
from Xlib.protocol import rq

from tests.rig.windows import list_windows

OUTPUT_CHANGE = 1  # the sub-code of RRNotify
ROTATE_0 = 1
CONNECTED = 0
DISCONNECTED = 1


class RawEvent(rq.Event):  # type: ignore[misc]  # python-xlib is untyped
    """The 32 bytes of an event for which python-xlib has no class that can be sent."""

    def __init__(self, packed: bytes) -> None:
        self.__dict__["_binary"] = packed  # what python-xlib puts on the wire


def output_change(connection: Any, output_name: str, state: int) -> RawEvent:
    """RRNotify/OutputChange for one output, as it is set up at this moment.

    Raises LookupError for an unknown output.
    """
    root = connection.screen().root
    resources = root.xrandr_get_screen_resources()
    stamp = resources.config_timestamp
    for output in resources.outputs:
        info = connection.xrandr_get_output_info(output, stamp)
        if info.name != output_name:
            continue
        mode = connection.xrandr_get_crtc_info(info.crtc, stamp).mode if info.crtc else 0
        code = connection.query_extension("RANDR").first_event + 1
        layout = "<BBHIIIIIIHBB"
        fields = (code, OUTPUT_CHANGE, 0, 0, 0, root.id, output, info.crtc, mode, ROTATE_0, state)
        return RawEvent(struct.pack(layout, *fields, 0))
    raise LookupError(f"no output {output_name}")


def send_to_programs(connection: Any, event: RawEvent, window_class: str | None = None) -> int:
    """Send to the maker of every top-level window (or those of a class); how many were reached.

    An empty event mask delivers to the program that made the window, whatever it selected.
    """
    reached = 0
    for window in list_windows(connection):
        if window_class is not None and window_class not in (*window.classes, window.title):
            continue
        target = connection.create_resource_object("window", window.window_id)
        target.send_event(event, event_mask=0, propagate=False, onerror=error.CatchError())
        reached += 1
    connection.sync()
    return reached
