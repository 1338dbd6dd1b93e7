"""Who works for the page behind the main loop, and what the main loop hears of them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bilateral.console.messages import SessionState
from bilateral.control.command_queue import CommandQueue
from bilateral.control.newest_state import NewestState
from bilateral.control.page_link import PageLink
from bilateral.outputs.device_manager import DeviceManager
from bilateral.outputs.plugged_in import DeviceWatch
from bilateral.visual.client_stage import ClientStage
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class PageServices:
    """All that a session with a page has beside its outputs."""

    command_queue: CommandQueue
    newest_state: NewestState[SessionState]
    device_manager: DeviceManager
    device_watch: DeviceWatch
    screening_is_wanted: Callable[[], bool]
    client_stop_grounds: Callable[[], bool]
    """Whether the client's own button also has the therapist shown what grounds."""
    notices: deque[Notice]
    """Notices for the therapist, from any of their threads."""
    at_opening: tuple[Notice, ...] = ()
    """What the terminal was told before there was anyone to show it on the page."""

    def link(self, stage: ClientStage, tell: Callable[[Notice], None]) -> PageLink:
        """The page as the main loop meets it; `tell` is given notices for the therapist."""
        return PageLink(self, stage, tell)
