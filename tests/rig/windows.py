"""What stands on an X display, who has the focus, and a plain window to take it away."""

from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from Xlib import X, display, error, protocol

from tests.rig.children import wait_until
from tests.rig.rect import Rect

FROM_A_PAGER = 2  # the source that a window manager obeys even against focus stealing rules


@dataclass(frozen=True, slots=True)
class Window:
    """One top-level window of a program, frame excluded."""

    window_id: int
    title: str
    classes: tuple[str, ...]
    rect: Rect
    mapped: bool


def list_windows(connection: Any) -> list[Window]:
    """Every top-level window that carries a class or a title, hidden ones too.

    The window manager's own helpers are left out.
    """
    described = [_describe(window) for window in _clients(connection)]
    return [w for w in described if w and not any("OPENBOX" in name for name in w.classes)]


def focused_window_id(connection: Any) -> int | None:
    focus = connection.get_input_focus().focus
    return None if isinstance(focus, int) else int(focus.id)


def activate(connection: Any, window_id: int) -> None:
    """Give a window the focus, as a click in a task bar does.

    Raises TimeoutError when the focus does not follow.
    """
    root = connection.screen().root
    window = connection.create_resource_object("window", window_id)
    request = protocol.event.ClientMessage(
        window=window,
        client_type=connection.intern_atom("_NET_ACTIVE_WINDOW"),
        data=(32, [FROM_A_PAGER, X.CurrentTime, 0, 0, 0]),
    )

    def follows() -> bool:
        """Ask again each time: a window manager still busy with the window loses the request."""
        root.send_event(request, X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        connection.sync()
        return _has_focus(connection, window_id)

    wait_until(follows, 3.0, f"focus of window {window_id:#x}")


class PlainWindow:
    """A small ordinary window with the focus: what a click on another program leaves behind."""

    def __init__(self, display_name: str, title: str = "another program") -> None:
        self._connection = display.Display(display_name)
        screen = self._connection.screen()
        self._window = screen.root.create_window(
            200, 200, 320, 200, 0, screen.root_depth, background_pixel=screen.white_pixel
        )
        self._window.set_wm_name(title)
        self._window.set_wm_class("another", "Another")
        try:
            wait_until(self._is_shown, 5.0, "the other window")
            activate(self._connection, self.window_id)
        except TimeoutError:
            self.close()
            raise

    @property
    def window_id(self) -> int:
        return int(self._window.id)

    def close(self) -> None:
        self._connection.close()

    def _is_shown(self) -> bool:
        """Ask again each time: a window manager that just starts loses requests."""
        self._window.map()
        self._connection.sync()
        return _is_viewable(self._window)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        failure: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _clients(connection: Any) -> list[Any]:
    """Under each child of the root, the window that a program (not the window manager) made."""
    found = []
    for top in connection.screen().root.query_tree().children:
        try:
            found += _named_windows(top)
        except (error.BadWindow, error.BadDrawable):  # it closed while we looked
            continue
    return found


def _named_windows(window: Any, depth: int = 0) -> list[Any]:
    if window.get_wm_class() or window.get_wm_name():
        return [window]
    if depth == 3:
        return []
    return [
        named
        for child in window.query_tree().children
        for named in _named_windows(child, depth + 1)
    ]


def _describe(window: Any) -> Window | None:
    try:
        size = window.get_geometry()
        corner = window.translate_coords(size.root, 0, 0)
        return Window(
            window_id=int(window.id),
            title=_title(window),
            classes=tuple(window.get_wm_class() or ()),
            rect=Rect(-corner.x, -corner.y, size.width, size.height),
            mapped=_is_viewable(window),
        )
    except (error.BadWindow, error.BadDrawable):
        return None


def _title(window: Any) -> str:
    """The title in UTF-8, as programs of today set it, or the old property."""
    modern = window.get_full_property(window.display.get_atom("_NET_WM_NAME"), X.AnyPropertyType)
    if modern is not None:
        return bytes(modern.value).decode(errors="replace")
    return str(window.get_wm_name() or "")


def _is_viewable(window: Any) -> bool:
    return bool(window.get_attributes().map_state == X.IsViewable)


def _has_focus(connection: Any, window_id: int) -> bool:
    """True also when the focus rests on a child, as toolkits with a focus proxy have it."""
    focus = connection.get_input_focus().focus
    while not isinstance(focus, int):
        if focus.id == window_id:
            return True
        try:
            focus = focus.query_tree().parent
        except error.BadWindow:
            return False
    return False
