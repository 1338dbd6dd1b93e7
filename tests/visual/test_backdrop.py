"""Calm between sets, the set's background in them, and never an edge from one to the other."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.calm_screen import CalmScreen
from bilateral.stimulus.look import Look
from bilateral.stimulus.score import Score
from bilateral.visual.backdrop import BACK_TO_CALM_S, LONGEST_STEP_S
from bilateral.visual.backdrop_frame import GLIDE_S, BackdropFrame
from tests.hypothesis_profiles import costly
from tests.visual.backdrops import BLACK, FRAME_S, LARGEST_STEP, SEA, WHITE, Watched, score


def test_by_default_the_screen_is_the_empty_background_before_in_and_after_a_set() -> None:
    watched = Watched(background=SEA)
    given = score(watched.now_s, Look(background=SEA))
    watched.see(1.0)
    watched.see(5.0, given)
    watched.see(1.0)
    assert set(watched.grounds) == {BackdropFrame(SEA)}


def test_without_a_colour_the_background_of_the_set_to_come_is_glided_to() -> None:
    watched = Watched(background=BLACK)
    watched.see(1.0)
    watched.background = SEA
    assert watched.see(GLIDE_S / 2).colour not in (BLACK, SEA)
    assert watched.see(GLIDE_S) == BackdropFrame(SEA)
    assert watched.largest_step <= LARGEST_STEP


def test_calm_fades_into_the_set_before_the_target_moves_and_back_after_it() -> None:
    watched = Watched(CalmScreen(WHITE))
    assert watched.first == BackdropFrame(WHITE)
    watched.see(1.0)
    given = score(watched.now_s)
    assert watched.see(0.7 + FRAME_S, given) == BackdropFrame(BLACK)
    assert watched.see(given.rest_s - watched.now_s, given) == BackdropFrame(BLACK)
    assert watched.see(0.7 + 2 * FRAME_S, given) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP


def test_nothing_of_calm_is_left_once_the_target_moves_however_slowly_it_fades_in() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = replace(score(watched.now_s), fade_in_s=10.0)
    assert watched.see(1.0 + FRAME_S, given) == BackdropFrame(BLACK)


def test_after_a_halt_calm_comes_back_within_a_second_even_from_a_long_fade() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = replace(score(watched.now_s), fade_out_s=10.0)
    watched.see(given.rest_s - watched.now_s + 0.5, given)
    assert watched.see(BACK_TO_CALM_S + 2 * FRAME_S) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP


@costly
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["start", "halt", "white", "sea", "background"]), st.floats(0.02, 1.2)
        ),
        min_size=1,
        max_size=12,
    )
)
def test_no_sequence_of_sets_halts_and_choices_makes_an_edge_or_flashes(
    course: list[tuple[str, float]],
) -> None:
    watched = Watched(CalmScreen(WHITE))
    given: Score | None = None
    for what, seconds in course:
        match what:
            case "start":
                given = score(watched.now_s, Look(background=watched.background))
            case "halt":
                given = None
            case "white" | "sea":
                watched.backdrop.settle(CalmScreen(WHITE if what == "white" else SEA))
            case _:
                watched.background = SEA if watched.background == BLACK else BLACK
        watched.see(seconds, given)
    assert watched.largest_step <= LARGEST_STEP


def test_start_and_halt_in_quick_turn_do_not_flash() -> None:
    """Half a second from start to start is the quickest there is; the light only ebbs away."""
    watched = Watched(CalmScreen(WHITE))
    for _ in range(6):
        given = score(watched.now_s)
        watched.see(0.25, given)
        watched.see(0.25)
    light = np.array([ground.colour[0] for ground in watched.grounds], float)
    rises = np.diff(light[np.r_[True, np.diff(np.sign(np.diff(light))) != 0, True]])
    assert np.abs(rises[2:]).max() < 0.25 * 255


def test_a_stall_of_the_machine_makes_no_edge() -> None:
    watched = Watched(CalmScreen(WHITE))
    watched.see(1.0)
    given = score(watched.now_s)
    for _ in range(4):
        watched.now_s += 0.3
        watched.see(FRAME_S, given)
    assert watched.largest_step <= LARGEST_STEP * LONGEST_STEP_S / FRAME_S
    assert watched.grounds[-1] != BackdropFrame(BLACK)
    assert watched.see(0.7, given) == BackdropFrame(BLACK)


def test_a_window_that_comes_back_in_the_midst_of_a_set_shows_the_sets_background() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s)
    watched.see(1.5, given)
    assert watched.backdrop.begin(BLACK) == BackdropFrame(BLACK)
    assert watched.see(FRAME_S, given) == BackdropFrame(BLACK)
    watched.see(2.0)
    assert watched.backdrop.begin(BLACK) == BackdropFrame(WHITE)


def test_an_unseen_set_leaves_the_screen_calm() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s, Look(shown=False))
    watched.see(5.0, given)
    assert set(watched.grounds) == {BackdropFrame(WHITE)}


def test_a_target_switched_on_and_off_in_a_set_takes_calm_away_and_brings_it_back() -> None:
    watched = Watched(CalmScreen(WHITE))
    given = score(watched.now_s)
    unseen = replace(given, look=Look(shown=False))
    watched.see(1.2, unseen)
    assert watched.see(0.7 + FRAME_S, given) == BackdropFrame(BLACK)
    assert watched.see(0.7 + FRAME_S, unseen) == BackdropFrame(WHITE)
    assert watched.largest_step <= LARGEST_STEP
