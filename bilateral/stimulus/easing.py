"""How what is seen comes and goes without an edge."""

import math

FIRST_STEP = 1 / 255
"""The least that a display can show of a target."""


def appeared(progress: float) -> float:
    """Like `eased`, with its first step that can be seen at once: a start is answered at once."""
    return max(FIRST_STEP, eased(progress)) if progress > 0.0 else 0.0


def eased(progress: float) -> float:
    """Raised cosine from 0 to 1, clamped outside."""
    return 0.5 - 0.5 * math.cos(math.pi * min(1.0, max(0.0, progress)))
