"""What changes at a stroke on the client's screen, and how far apart such changes lie; pure."""

import math
from dataclasses import dataclass

from bilateral.stimulus.score import Look, Score

RESTART_S = 0.5
"""What changes at a stroke must not make flashes: starts, checks and looks lie so far apart."""


@dataclass(frozen=True, slots=True)
class LastStroke:
    """When something was last changed at a stroke."""

    at_s: float = -math.inf

    def allows_another(self, now_s: float) -> bool:
        """Whether eyes have rested for long enough at `now_s`."""
        return now_s >= self.at_s + RESTART_S


def is_unseen(before: Score | None, look: Look) -> bool:
    """Whether a target that nobody sees takes the place of another one, so that eyes rest."""
    return before is not None and before.look == look and not look.shown
