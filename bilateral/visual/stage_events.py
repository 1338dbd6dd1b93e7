"""What the stage tells of: what was pressed on it, and what happened to it."""

from dataclasses import dataclass

from bilateral.visual.monitors import Monitor
from bilateral.visual.stage_keys import Press
from bilateral.words.notice import Notice


@dataclass(frozen=True, slots=True)
class MonitorLost:
    """The client's monitor is gone, and the window with it."""

    monitor: Monitor


@dataclass(frozen=True, slots=True)
class MonitorBack:
    """The client's monitor is there again, and the stage is open on it."""

    monitor: Monitor


@dataclass(frozen=True, slots=True)
class PhotoUnread:
    """A photo cannot be shown; the notice is for the therapist."""

    notice: Notice


StageEvent = Press | MonitorLost | MonitorBack | PhotoUnread
