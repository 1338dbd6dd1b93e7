"""One thread for all that may have to wait for a disk, beside the loop that hears the pages."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Done = TypeVar("Done")


class WorkQueue:
    """Does one thing after another, in the order in which it was asked for; nothing is left out.

    Belongs to an event loop, but for `on_loop`, which is for any thread, and `finish`.
    """

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="console-workspace")
        self._loop: asyncio.AbstractEventLoop
        self._last: Future[Any] | None = None
        self._asked = 0

    def begin(self) -> None:
        """Belong to the loop that runs."""
        self._loop = asyncio.get_running_loop()
        self._executor.submit(int)  # has its thread begin: where there is none, nothing could be

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is still to be done."""
        return self._asked > 0

    def ask(self, work: Callable[[], Done], then: Callable[[Done], object]) -> None:
        """Have this done; `then` is called with what came of it, on the loop. Returns at once."""
        self._asked += 1

        def do() -> None:
            try:
                done = work()
                self.on_loop(lambda: then(done))
            finally:
                self.on_loop(self._count)

        self.note(do)

    def note(self, work: Callable[[], None]) -> None:
        """Have this done as well; nothing that is asked for later depends on it."""

        def do() -> None:
            try:
                work()
            except Exception:
                logging.getLogger(__name__).exception("What was asked for could not be done.")

        self._last = self._executor.submit(do)

    async def done(
        self, work: Callable[Given, Done], *given: Given.args, **named: Given.kwargs
    ) -> Done:
        """Have this done, wait for it, and tell what came of it."""
        future = self._executor.submit(work, *given, **named)
        self._last = future
        return await asyncio.wrap_future(future)

    def on_loop(self, act: Callable[[], object]) -> None:
        """Have this done on the loop, if that still runs."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(act)

    def finish(self, patience_s: float) -> bool:
        """Wait until all is done, so long at most; whether it is. For after the loop has ended."""
        self._executor.shutdown(wait=False)
        if self._last is not None:
            with suppress(Exception):  # whoever asked for it has been told
                self._last.exception(patience_s)
            return self._last.done()
        return True

    def _count(self) -> None:
        self._asked -= 1
