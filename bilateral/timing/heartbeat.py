"""Whether the main loop still gets round: outputs fall silent by themselves when it does not."""

import math
from dataclasses import dataclass

SILENT_LIMIT_S = 0.5
"""An output that has not been told for so long that the program lives falls silent by itself."""


@dataclass(slots=True)
class Heartbeat:
    """Beaten by the main loop, felt by the threads of an output; without a lock.

    Before the first beat none is felt.
    """

    last_s: float = -math.inf

    def beat(self, now_s: float) -> None:
        """Take it that the program lives at host time `now_s`."""
        self.last_s = now_s

    def is_felt(self, now_s: float) -> bool:
        """Whether the last beat is young enough to go on."""
        return now_s - self.last_s <= SILENT_LIMIT_S

    def has_stopped(self, now_s: float) -> bool:
        """Whether it had begun, and is not felt any more."""
        return self.last_s > -math.inf and not self.is_felt(now_s)
