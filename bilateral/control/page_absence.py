"""What becomes of a set when nobody can see it or halt it from the page any more."""

import math

from bilateral.session.commands import Command, Finish, Halt

GRACE_S = 5.0
"""A page that is loaded again, or a console that is started again, takes less."""
LAST_S = 5.0
"""A set that was asked to finish and plays on for so long is halted."""


class PageAbsence:
    """Runs out when a link that was there is gone. Time comes in as an argument.

    A set that was begun and watched without any page has nothing to lose, and goes on.
    """

    def __init__(self) -> None:
        self._lost_s = math.inf
        self._was_linked = False
        self._has_finished = False

    def due(self, now_s: float, *, linked: bool, playing: bool) -> Command | None:
        """What is to be done now; each thing is told once."""
        if linked or not playing:
            self._was_linked = linked
            self._lost_s = math.inf
            self._has_finished = False
            return None
        if self._was_linked:
            self._was_linked = False
            self._lost_s = now_s
        gone_s = now_s - self._lost_s
        if not self._has_finished and gone_s >= GRACE_S:
            self._has_finished = True
            return Finish()
        if self._has_finished and gone_s >= GRACE_S + LAST_S:
            self._lost_s = math.inf
            return Halt()
        return None
