"""When the target really arrived at an extreme, read off the frames that were shown."""

import numpy as np

from bilateral.stimulus.cues import Cue
from bilateral.stimulus.given import Given, GivenKind
from bilateral.stimulus.modality import Modality
from bilateral.visual.frame_log import FrameTimes
from bilateral.visual.pacing import LATE_FRACTION


def arrival(cue: Cue, frames: FrameTimes, period_s: float) -> Given:
    """What became of the target's arrival at an extreme.

    Frames are drawn for the moment they are due, so a motion whose frames came late by so much
    arrived late by so much: the error of the nearest frame is the error of the arrival. Without a
    frame within one period of it, it was not shown.
    """
    seen_s = _seen(cue.planned_s, frames, period_s)
    if seen_s is None:
        kind = GivenKind.DROPPED
    else:
        is_late = seen_s - cue.planned_s > LATE_FRACTION * period_s
        kind = GivenKind.LATE if is_late else GivenKind.ON_TIME
    return Given(Modality.VISUAL, cue.sweep, cue.side, cue.planned_s, seen_s, kind)


def _seen(planned_s: float, frames: FrameTimes, period_s: float) -> float | None:
    if not len(frames.planned_s):
        return None
    after = int(np.searchsorted(frames.planned_s, planned_s))
    near = [i for i in (after - 1, after) if 0 <= i < len(frames.planned_s)]
    nearest = min(near, key=lambda i: abs(float(frames.planned_s[i]) - planned_s))
    if abs(float(frames.planned_s[nearest]) - planned_s) > period_s:
        return None
    return planned_s + float(frames.presented_s[nearest] - frames.planned_s[nearest])
