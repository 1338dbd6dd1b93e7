"""Words that a client reads on the calm screen: how long before something, and how much of them."""

from bilateral.stimulus.score import Score

WORDS_FADE_S = 0.5
WORDS_OPACITY = 0.85
"""Calmer than all of white on black, or of black on white."""
SHORTEST_READING_S = 4.0
SIGNS_PER_S = 10.0
"""Two thirds of what subtitles take to be comfortable: nobody is to hurry here."""


def reading_s(words: str) -> float:
    """How long words stay before what they are said for, with coming and going; none take none."""
    if not words:
        return 0.0
    return max(SHORTEST_READING_S, len(words) / SIGNS_PER_S) + 2 * WORDS_FADE_S


def words_in(score: Score, at_s: float) -> str:
    """What of a set is to be read at a moment: gone by the time its target appears."""
    return score.words if at_s < min(score.appear_s - WORDS_FADE_S, score.rest_s) else ""
