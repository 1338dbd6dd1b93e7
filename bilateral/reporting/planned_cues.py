"""When which cues of an output were to be given, in a set whose settings change while it plays."""

import math
from collections.abc import Iterator
from itertools import pairwise

from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.score import Score


class PlannedCues:
    """How cues of one output were aligned from when on, or that there were none."""

    def __init__(self) -> None:
        self._spans: list[tuple[float, Alignment | None]] = []

    def note(self, alignment: Alignment | None, now_s: float, committed_s: float) -> None:
        """Take down what is in force now; the output has made its cues for `committed_s` ahead.

        Whether it has made those in between after the old or the new way, only itself can tell.
        """
        if not self._spans:
            self._spans.append((-math.inf, alignment))
        elif self._spans[-1][1] != alignment:
            self._spans.append((now_s, None))
            self._spans.append((now_s + committed_s, alignment))

    def cues(self, score: Score, start_s: float, end_s: float) -> Iterator[Cue]:
        """Cues that were certainly to be given, their planned moment in [start_s, end_s)."""
        for (from_s, alignment), (until_s, _) in pairwise([*self._spans, (math.inf, None)]):
            if alignment is None:
                continue
            begin_s, over_s = max(start_s, from_s), min(end_s, until_s)
            if begin_s < over_s:
                late_s = alignment.latency_s
                yield from score.cues(alignment, begin_s - late_s, over_s - late_s)
