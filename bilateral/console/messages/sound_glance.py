"""What a page is shown of a sound or of music before it is heard."""

from bilateral.console.messages.message import Message
from bilateral.console.messages.notice import NoticeMessage


class SoundGlanceShown(Message):
    """How long, how loud, and its outline, of the first of its files that can be played."""

    files: int = 0
    seconds: float = 0.0
    loudness_lufs: float | None = None
    outline: tuple[float, ...] = ()
    """The peak of each part, 0 … 1."""
    problem: NoticeMessage | None = None
    """Why it cannot be played."""
