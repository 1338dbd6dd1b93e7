"""Which cues were certainly to be given, when what is wanted changes in the midst of a set."""

from bilateral.reporting.planned_cues import PlannedCues
from bilateral.stimulus.cues import Alignment
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline

SCORE = Score(
    1, Timeline.starting(0.0, 2.0, end_sweep=20), Motion(), Look(), None, Limits(), -2.0, 0.4, 0.4
)
"""A sweep every half second."""
SOME = Alignment()
AHEAD_S = 0.2


def sweeps(in_force: PlannedCues, start_s: float = -10.0, end_s: float = 9.9) -> list[int]:
    return [cue.sweep for cue in in_force.cues(SCORE, start_s, end_s)]


def noted(*changes: tuple[float, Alignment | None]) -> PlannedCues:
    in_force = PlannedCues()
    for now_s, alignment in changes:
        for turn in range(3):
            in_force.note(alignment, now_s + turn * 1e-3, AHEAD_S)
    return in_force


def test_what_was_in_force_at_the_beginning_was_so_from_the_first_cue_on() -> None:
    assert sweeps(noted((-1.0, SOME))) == list(range(20))
    assert sweeps(noted((-1.0, None))) == []


def test_what_is_muted_has_no_cues_until_it_is_back_and_those_on_the_way_are_no_ones() -> None:
    muted = noted((-1.0, SOME), (2.1, None), (4.9, SOME))
    assert sweeps(muted) == [0, 1, 2, 3, 4, *range(11, 20)]


def test_a_cue_made_while_the_alignment_changed_is_left_to_the_output() -> None:
    later = noted((-1.0, SOME), (2.4, Alignment(latency_s=0.1)))
    assert sweeps(later) == [0, 1, 2, 3, 4, *range(6, 20)]


def test_only_the_span_that_is_asked_for_is_told() -> None:
    assert sweeps(noted((-1.0, SOME)), 1.0, 2.5) == [2, 3, 4]
