"""Begins a process of ours with a pipe to it, as a new interpreter on every system."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from bilateral.processes.interpreter import leave_all_to_the_system


class PipedProcess(Protocol):
    """What runs behind a pipe, as far as those who began it need to know it."""

    def kill(self) -> None:
        """End it at once."""

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended."""


def begin_piped(
    target: Callable[..., None], *given: Any, name: str, has_children: bool = False, **named: Any
) -> tuple[Connection, BaseProcess]:
    """Let `target` be its whole life; it gets its end of the pipe, then what is given.

    One that has no children ends with this process at the latest. Raises OSError, MemoryError and
    ValueError, and leaves nothing open then.
    """
    ours, theirs = multiprocessing.Pipe()
    try:
        process = multiprocessing.get_context("spawn").Process(
            target=_live,
            args=(target, theirs, *given),
            kwargs=named,
            name=name,
            daemon=not has_children,
        )
        process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    return ours, process


def _live(target: Callable[..., None], *given: Any, **named: Any) -> None:
    """In the new process: its whole life."""
    try:
        target(*given, **named)
    finally:
        leave_all_to_the_system()
