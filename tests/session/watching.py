"""A client's eyes: where the target is between two turns, and what changes at a stroke."""

import math

from bilateral.session.sudden import RESTART_S
from bilateral.stimulus.exercise import Light
from bilateral.stimulus.limits import SPEED_CAP_HZ
from bilateral.stimulus.look import Look
from bilateral.stimulus.out_of_sight import FADE_S
from bilateral.stimulus.score import Score

GLANCES = 10
"""In a turn before which the score was changed; between, a score is continuous by itself."""
TOP_SPEED = 15.0 * 2 * SPEED_CAP_HZ
"""Of a target that goes over to another path, in half widths a second."""
TOP_LIGHT_PER_S = 3.0
"""Of what an exercise lights: how bright, where and how large it is, in its own units."""
TOP_SOUND_PER_S = 8.0
"""Of how much is heard of what sounds on and on: the shortest fade, in the midst of a breath."""
TOP_FADE_PER_S = math.pi / 2 / FADE_S
"""Of how much is seen of a target that goes out of sight, or comes again."""
ROUNDING = 1e-6


class Watcher:
    """Notes changes of look, and holds that a target that does not jump never does.

    Nor does what sounds on and on come or go at a stroke.
    """

    def __init__(self) -> None:
        self._look: Look | None = None
        self._number = 0
        self._struck_s = -math.inf
        self._seen: tuple[float, Score] | None = None

    def rested_at(self, now_s: float, rest_s: float) -> bool:
        """Whether what changed last lies so long behind."""
        return now_s >= self._struck_s + rest_s

    def look(self, score: Score | None, now_s: float) -> None:
        """Look up: has the look changed, or has a target begun to appear?"""
        if score is None:
            self._look = None
            return
        appears = score.number != self._number
        if appears and not score.look.shown and score.look == self._look:
            self._number = score.number
            return
        if appears or score.look != self._look:
            assert now_s >= self._struck_s + RESTART_S - ROUNDING
            self._struck_s = now_s
        self._look, self._number = score.look, score.number

    def watch(self, score: Score | None, from_s: float, until_s: float) -> None:
        """Follow the target; `score` holds from one moment to the other."""
        if score is None:
            self._seen = None
            return
        changed = self._seen is not None and self._seen[1] is not score
        count = GLANCES if changed else 1
        for at_s in (from_s + k / count * (until_s - from_s) for k in range(count)):
            if self._seen is not None and self._seen[1].number == score.number:
                before_s, before = self._seen
                jumps = (
                    before.motion_at(before_s).profile.blinks
                    or score.motion_at(at_s).profile.blinks
                )
                moved = math.dist(before.place_at(before_s), score.place_at(at_s))
                if before.way_at(before_s).until_s <= at_s:  # it went over while it was unseen
                    assert score.sight_at(at_s) <= TOP_FADE_PER_S * (at_s - before_s) + ROUNDING
                else:
                    assert jumps or moved <= TOP_SPEED * (at_s - before_s) + ROUNDING
                faded = abs(score.sight_at(at_s) - before.sight_at(before_s))
                assert faded <= TOP_FADE_PER_S * (at_s - before_s) + ROUNDING
                _follow_light(before, before_s, score, at_s)
                louder = abs(score.presence_at(at_s) - before.presence_at(before_s))
                assert louder <= TOP_SOUND_PER_S * (at_s - before_s) + ROUNDING
            self._seen = at_s, score


def _lights(score: Score, at_s: float) -> dict[bool, Light]:
    """What an exercise lights, by whether it is the disc that grows."""
    phase = score.timeline.phase_at(at_s)
    meets = score.meeting_in(phase)
    lights = () if meets is None else meets.lights(phase)
    return {light.diameter is not None: light for light in lights}


def _follow_light(before: Score, before_s: float, score: Score, at_s: float) -> None:
    """Hold that it goes nowhere at a stroke; what is dark may be anywhere."""
    was, now = _lights(before, before_s), _lights(score, at_s)
    most = TOP_LIGHT_PER_S * (at_s - before_s) + ROUNDING
    for kind in was.keys() | now.keys():
        one, other = was.get(kind), now.get(kind)
        dark = min(0.0 if light is None else light.share for light in (one, other))
        if one is None or other is None or dark == 0.0:
            assert max(light.share for light in (one, other) if light) <= most
            continue
        assert abs(one.share - other.share) <= most
        assert math.dist(one.place, other.place) <= most
        assert abs((one.diameter or 0.0) - (other.diameter or 0.0)) <= most
