"""A sound's process that gets ready while the eyes are opened: its imports take their time."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from audio.sound_link import SoundLink
from bilateral.outputs.sound_entry import begin


class SpareSound:
    """One process that waits for its wish, until it is taken."""

    def __init__(self, link: SoundLink | None) -> None:
        self._link = link

    def taken(self) -> SoundLink:
        """This one, or another if it is taken already. Raises OSError."""
        link, self._link = self._link, None
        return SoundLink(begin) if link is None else link

    def end(self) -> None:
        """End it, unless it was taken."""
        if self._link is not None:
            self._link.end()


@contextmanager
def spare_sound(*, is_wanted: bool) -> Iterator[SpareSound]:
    """One that is ended when nobody has taken it by the end of the context."""
    spare = SpareSound(None)
    if is_wanted:
        with suppress(OSError):  # it is told when it is needed
            spare = SpareSound(SoundLink(begin))
    try:
        yield spare
    finally:
        spare.end()
