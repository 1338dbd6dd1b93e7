"""What is kept in the midst of a set is what would have been reckoned, frame by frame."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bilateral.stimulus.backgrounds import KINDS, PHOTO, PLAIN, Ground
from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline
from bilateral.visual.backdrop import LONGEST_GLIDE_S, Backdrop
from tests.visual.backdrops import FRAME_S, SEA, SIZE, WHITE, score

START_S = 100.0
PICTURED = Ground(next(kind for kind in KINDS if kind not in (PLAIN, PHOTO)))
SETTLED_S = LONGEST_GLIDE_S + 3.0
Change = Callable[[Backdrop, Score], Score]


def nothing(_backdrop: Backdrop, given: Score) -> Score:
    return given


def calm(backdrop: Backdrop, given: Score) -> Score:
    backdrop.settle(CalmScreen(WHITE, dot=True))
    return given


def number(backdrop: Backdrop, given: Score) -> Score:
    backdrop.number(2)
    return given


def words(backdrop: Backdrop, given: Score) -> Score:
    backdrop.words.show("Here")
    return given


def clear(backdrop: Backdrop, given: Score) -> Score:
    backdrop.clear()
    return given


def colour(_backdrop: Backdrop, given: Score) -> Score:
    return replace(given, look=replace(given.look, background=SEA))


def hidden(_backdrop: Backdrop, given: Score) -> Score:
    return replace(given, look=replace(given.look, shown=False))


def leaving(_backdrop: Backdrop, given: Score) -> Score:
    return replace(given, leave_s=START_S + SETTLED_S + 2.0)


def window(backdrop: Backdrop, given: Score) -> Score:
    backdrop.fit((SIZE[0] * 2, SIZE[1] * 2))
    return given


def again(backdrop: Backdrop, given: Score) -> Score:
    backdrop.begin(given.look.background)
    return given


def long_set() -> Score:
    return replace(score(START_S), timeline=Timeline.starting(START_S + 1.0, 2.0).ending_at(44))


def seen(backdrop: Backdrop, change: Change) -> list[object]:
    """Size of the pictures, as each has its own, and all the rest of each frame."""
    backdrop.settle(CalmScreen(SEA))
    given = long_set()
    backdrop.begin(given.look.background)
    backdrop.fit(SIZE)
    frames: list[object] = []
    change_at = round(SETTLED_S / FRAME_S)
    for frame in range(round((given.gone_s - START_S + 2.0) / FRAME_S)):
        now_s = START_S + frame * FRAME_S
        if frame == change_at:
            given = change(backdrop, given)
        playing = given if now_s < given.gone_s else None
        ground = backdrop.at(now_s, playing, given.look)
        layers = [(one.picture.get_size(), one.alpha, one.offset) for one in ground.layers]
        frames.append((ground.colour, layers))
    return frames


class NeverSettled(Backdrop):
    """Reckons each frame."""

    def _has_settled(self, _at_s: float, _score: Score | None, _look: Look) -> bool:
        return False


@pytest.mark.parametrize(
    "change",
    [nothing, calm, number, words, clear, colour, hidden, leaving, window, again],
    ids=lambda change: change.__name__,
)
def test_it_is_as_if_each_frame_were_reckoned(change: Change) -> None:
    assert seen(Backdrop(), change) == seen(NeverSettled(), change)


def test_in_the_midst_of_a_set_the_very_same_frame_is_given_and_others_drift() -> None:
    given = long_set()
    for look, is_kept in ((given.look, True), (replace(given.look, ground=PICTURED), False)):
        backdrop = Backdrop()
        backdrop.begin(look.background)
        backdrop.fit(SIZE)
        playing = replace(given, look=look)
        moments = [START_S + n * FRAME_S for n in range(round(SETTLED_S / FRAME_S))]
        frames = [backdrop.at(at_s, playing, look) for at_s in moments]
        assert (frames[-1] is frames[-2]) == is_kept
