"""An output as the session sees one: it asks for windows that tile, some way ahead of now."""

import math

from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.score import Score

LOOK_AHEAD_S = 0.15
"""Below the session's horizon, as the real outputs are."""


class Listener:
    """Notes the sweeps it is given of one set."""

    def __init__(self, alignment: Alignment, now_s: float) -> None:
        self.alignment = alignment
        self.asked_s = now_s
        self.sweeps: list[int] = []
        self.first = 0
        """The sweep whose cue comes first."""
        self._number = 0

    def listen(self, score: Score | None, now_s: float) -> None:
        """Ask for what is due from where it last stopped asking up to its look-ahead."""
        end_s = max(self.asked_s, now_s + LOOK_AHEAD_S)
        if score is not None:
            if score.number != self._number:
                self._number = score.number
                offset = self.alignment.offset_sweeps if score.exercise is None else 0.0
                self.first = math.ceil(score.timeline.segments[0].start_phase - offset)
                self.sweeps = []
            cues = score.cues(self.alignment, self.asked_s, end_s)
            self.sweeps += [cue.sweep for cue in cues]
        self.asked_s = end_s
