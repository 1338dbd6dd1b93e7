"""Sets that are over, as an engine tells of them to a page."""

import itertools
import time

from bilateral.sitting.set_given import SetGiven
from tests.console.viewing import Stand
from tests.sitting.test_sitting import GIVEN

SITTINGS = itertools.count(2)
"""Their numbers: none is shown twice on a page."""


def given(number: int, **changed: object) -> SetGiven:
    now = {"number": number, "end_s": time.perf_counter(), **changed}
    return GIVEN.model_copy(update=now)


def end_set(stand: Stand, number: int, **changed: object) -> None:
    """A set that was begun is over."""
    stand.engine.show(
        state="halted" if changed.get("outcome") == "halted" else "idle",
        course=None,
        sets_begun=number,
        given=(given(number, **changed),),
    )
