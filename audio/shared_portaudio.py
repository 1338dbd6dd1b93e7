"""PortAudio is one for the whole process: who may open now, and when devices are listed anew."""

import atexit
import threading
from types import ModuleType
from typing import Any

LET_GO_S = 1.5


class SharedLibrary:
    """Keeps several streams from pulling PortAudio from under each other. For any thread.

    PortAudio lists the devices once, when it starts, and ends every stream when it is started
    again. So a stream that wants to see a device come back may have it started again only while
    no other stream is open; else it has to do with the list there is.
    """

    def __init__(self) -> None:
        self.turn = threading.RLock()
        """Held while devices are listed and opened, so that their numbers stay true meanwhile."""
        self._held = 0

    def open(self, sd: ModuleType, **wishes: Any) -> Any:
        """Open and start an output stream. Raises what sounddevice raises."""
        with self.turn:
            stream = sd.OutputStream(**wishes)
            self._held += 1
            try:
                stream.start()
            except Exception:
                self._close(stream)
                raise
            return stream

    def relist(self, sd: ModuleType) -> None:
        """List the devices anew, unless an open stream forbids it."""
        with self.turn:
            if self._held:
                return
            if sd._initialized:  # noqa: SLF001
                sd._terminate()  # noqa: SLF001
            sd._initialize()  # noqa: SLF001

    def let_go(self, sd: ModuleType, stream: Any) -> None:
        """Give a stream back, on a thread of its own: a lost USB card may never let go of it.

        Such a stream counts as open for good.
        """
        closer = threading.Thread(
            target=self._abort, args=(stream,), name="sound-closer", daemon=True
        )
        closer.start()
        closer.join(LET_GO_S)
        if closer.is_alive():
            # PortAudio would wait for the same stream for ever when the program ends.
            atexit.unregister(sd._exit_handler)  # noqa: SLF001

    def _abort(self, stream: Any) -> None:
        stream.abort(ignore_errors=True)  # without the turn: it is here that a lost card hangs
        self._close(stream)

    def _close(self, stream: Any) -> None:
        with self.turn:
            stream.close(ignore_errors=True)
            self._held -= 1


PORTAUDIO = SharedLibrary()
"""The one there is in a process."""
