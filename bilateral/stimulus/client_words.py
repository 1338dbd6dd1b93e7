"""Words that a client reads on the calm screen: how long before something, and how much of them."""

from bilateral.stimulus.score import Score

WORDS_FADE_S = 0.5
WORDS_HEIGHT = 0.08
"""Of the stage's height. Capitals are half of that: 20 minutes of arc two metres from a screen that
is 30 cm high, which is what ISO 9241-303 asks for."""
WIDEST, HIGHEST = 0.8, 0.7
"""How much of the stage words may take, each way; where they need more they are smaller."""
PLATE_OPACITY = 0.75
"""Of the even ground that words have on a photo, so that none of it is too light or too dark."""
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
