"""However windows fall and the score changes, a sweep has its cue once, in order, on its side."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.stimulus.cue_reader import CueReader
from bilateral.stimulus.cues import Alignment, Cue
from bilateral.stimulus.given import GivenKind
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Side, Timeline

SWEEPS = 24
OFFSETS = st.floats(-0.99, 0.99)
LATENCIES = st.floats(-0.3, 0.3)


def score_of(number: int, begins_s: float, rate: float = 2.0, sweeps: int = SWEEPS) -> Score:
    return Score(
        number=number,
        timeline=Timeline.starting(begins_s, rate, end_sweep=sweeps),
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=begins_s - 1.0,
        fade_in_s=0.5,
        fade_out_s=0.5,
    )


def reader() -> CueReader:
    return CueReader(late_s=0.01, too_late_s=0.05)


@dataclass(frozen=True)
class Turn:
    """One window, and what changes right behind it."""

    lasts_s: float
    strays_s: float
    """How far off the window's beginning is said to be, as by a clock map that moves."""
    rate: float | None
    alignment: Alignment | None


ALIGNMENTS = st.builds(Alignment, OFFSETS, st.booleans(), LATENCIES)
STEADY = st.builds(
    Turn, st.floats(0.0, 0.7), st.floats(-0.2, 0.2), st.none() | st.floats(0.2, 4.0), st.none()
)
LIVELY = st.builds(
    Turn,
    st.floats(0.0, 0.7),
    st.floats(-0.2, 0.2),
    st.none() | st.floats(0.2, 4.0),
    st.none() | ALIGNMENTS,
)


@dataclass
class Course:
    """A reader taken through a set whose speed and alignment change behind each window."""

    score: Score
    alignment: Alignment
    now_s: float = 0.0

    def __post_init__(self) -> None:
        self.reader = reader()
        self.cues: list[Cue] = []
        self.passed_over: set[int] = set()

    def run(self, turns: list[Turn]) -> None:
        for turn in turns:
            self._read(self.now_s + turn.lasts_s, turn.strays_s)
            if turn.rate is not None:
                # An output's latency lets it see so much further into the timeline.
                from_s = self.now_s + max(0.0, self.alignment.latency_s) + 1e-3
                timeline = self.score.timeline.with_rate(from_s, turn.rate)
                self.score = replace(self.score, timeline=timeline)
            if turn.alignment is not None:
                self._align(turn.alignment)
        self._read(1e6, 0.0)

    def _read(self, end_s: float, strays_s: float) -> None:
        begin_s = self.now_s + (strays_s if self.now_s else 0.0)
        self.cues += self.reader.read(self.score, self.alignment, begin_s, end_s)
        self.now_s = max(self.now_s, end_s)

    def _align(self, alignment: Alignment) -> None:
        """Only a sweep whose cue was still to come, and should have come before, may have none."""
        was_to_come = {cue.sweep for cue in self.score.cues(self.alignment, self.now_s, 1e6)}
        is_to_come = {cue.sweep for cue in self.score.cues(alignment, self.now_s, 1e6)}
        self.passed_over |= was_to_come - is_to_come
        self.alignment = alignment


@given(ALIGNMENTS, st.lists(STEADY, max_size=40))
def test_whatever_the_windows_and_speeds_every_sweep_has_one_cue_in_order(
    alignment: Alignment, turns: list[Turn]
) -> None:
    course = Course(score_of(1, 5.0), alignment)
    course.run(turns)
    first = 1 if alignment.offset_sweeps < 0 else 0
    assert [cue.sweep for cue in course.cues] == list(range(first, first + SWEEPS))
    for cue in course.cues:
        side = Side.RIGHT if cue.sweep % 2 else Side.LEFT
        assert (cue.side is side) is not alignment.swap


@given(ALIGNMENTS, st.lists(LIVELY, max_size=40))
def test_another_alignment_neither_repeats_a_sweep_nor_loses_one_that_can_still_come(
    alignment: Alignment, turns: list[Turn]
) -> None:
    course = Course(score_of(1, 5.0), alignment)
    course.run(turns)
    sweeps = [cue.sweep for cue in course.cues]
    assert sweeps == sorted(set(sweeps))
    assert set(range(1, SWEEPS)) - set(sweeps) <= course.passed_over


@given(st.lists(st.tuples(st.integers(1, 6), st.floats(0.0, 4.0)), min_size=1, max_size=8))
def test_each_set_has_its_own_sweeps_however_soon_it_follows(sets: list[tuple[int, float]]) -> None:
    asked, now_s = reader(), 0.0
    for number, (sweeps, waits_s) in enumerate(sets):
        score = score_of(number, now_s + 0.1 + waits_s, sweeps=sweeps)
        found: list[int] = []
        while now_s < score.rest_s + 0.1:
            found += [cue.sweep for cue in asked.read(score, Alignment(), now_s, now_s + 0.3)]
            now_s += 0.3
        assert found == list(range(sweeps))


def test_what_is_passed_over_does_not_come_later() -> None:
    asked, score = reader(), score_of(1, 1.0)
    assert [cue.sweep for cue in asked.read(score, Alignment(), 0.0, 1.2)] == [0]
    asked.pass_over(2.2)
    assert [cue.sweep for cue in asked.read(score, Alignment(), 2.2, 3.2)] == [3, 4]


def test_after_a_rest_the_window_begins_where_it_is_asked_to() -> None:
    asked, score = reader(), score_of(1, 1.0)
    asked.read(score, Alignment(), 0.0, 1.2)
    asked.rest()
    assert [cue.sweep for cue in asked.read(score, Alignment(), 2.6, 3.2)] == [4]


def test_only_another_number_is_another_set() -> None:
    asked, score = reader(), score_of(1, 1.0)
    assert asked.turn_to(score)
    assert not asked.turn_to(replace(score, appear_s=0.5))
    assert asked.turn_to(replace(score, number=2))


@pytest.mark.parametrize(
    ("late_s", "is_possible", "kind", "counts"),
    [
        (0.0, True, GivenKind.ON_TIME, (1, 0, 0)),
        (0.01, True, GivenKind.ON_TIME, (1, 0, 0)),
        (0.011, True, GivenKind.LATE, (1, 1, 0)),
        (0.05, True, GivenKind.LATE, (1, 1, 0)),
        (0.051, True, GivenKind.DROPPED, (0, 0, 1)),
        (-1.0, False, GivenKind.DROPPED, (0, 0, 1)),
    ],
)
def test_late_cues_are_given_up_to_a_limit_and_counted(
    late_s: float, is_possible: bool, kind: GivenKind, counts: tuple[int, int, int]
) -> None:
    asked = reader()
    assert asked.judge(late_s, is_possible=is_possible) is kind
    assert (asked.given, asked.late, asked.dropped) == counts
