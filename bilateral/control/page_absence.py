"""What becomes of a set when nobody can see it or halt it from the page any more."""

import math

from bilateral.session.commands import Command, Finish, Halt
from bilateral.stimulus.exercises.breathing import SLOWEST_PER_MIN

GRACE_S = 5.0
"""A page that is loaded again, or a console that is started again, takes less."""
LAST_S = 5.0
"""A set that was asked to finish and plays on for so long is halted."""
LONGEST_BREATH_S = 60.0 / SLOWEST_PER_MIN
LONGEST_FADE_S = 10.0
LAST_BREATH_S = LONGEST_BREATH_S + LONGEST_FADE_S + 1.0
"""The same of an exercise that ends with its last breath: nobody is cut off in the midst of it."""


class PageAbsence:
    """Runs out when a link that was there is gone. Time comes in as an argument.

    A set that was begun and watched without any page has nothing to lose, and goes on.
    """

    def __init__(self) -> None:
        self._lost_s = math.inf
        self._was_linked = False
        self._has_finished = False

    def due(
        self, now_s: float, *, linked: bool, playing: bool, gone_s: float | None = None
    ) -> Command | None:
        """What is to be done now; each thing is told once.

        `gone_s` is when an exercise is over by itself; None for everything else. Once it has been
        asked to finish that is when the last breath is out, which may take longer than a sweep.
        """
        if linked or not playing:
            self._was_linked = linked
            self._lost_s = math.inf
            self._has_finished = False
            return None
        if self._was_linked:
            self._was_linked = False
            self._lost_s = now_s
        away_s = now_s - self._lost_s
        if not self._has_finished and away_s >= GRACE_S:
            self._has_finished = True
            return Finish()
        breathes_out = gone_s is not None and now_s < gone_s
        last_s = LAST_BREATH_S if breathes_out else LAST_S
        if self._has_finished and away_s >= GRACE_S + last_s:
            self._lost_s = math.inf
            return Halt()
        return None
