"""A set is exactly as long as was asked for, in passes or in seconds."""

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bilateral.session.commands import Pause, Resume, SetSpeed
from bilateral.session.plan import Passes, Seconds, sweeps_per_s
from bilateral.session.session import SetState
from bilateral.stimulus.cues import Alignment
from tests.session.listening import Listener
from tests.session.sets_by_hand import MOVES_S, PLAN, begun, score_of

MOST_TURNS = 600


@given(
    st.integers(1, 30),
    st.integers(5, 200).map(lambda hundredths: hundredths / 100),
    st.integers(-999, 999).map(lambda thousandths: thousandths / 1000),
    st.sampled_from([0.01, 1 / 60, 0.1, 0.7]),
)
def test_an_undisturbed_set_of_n_passes_gives_exactly_two_n_cues_and_ends(
    passes: int, speed_hz: float, offset: float, turn_s: float
) -> None:
    passes = max(1, min(passes, round(min(60, MOST_TURNS * turn_s) * speed_hz)))
    session, now_playing = begun(replace(PLAN, length=Passes(passes), speed_hz=speed_hz))
    listener = Listener(Alignment(offset), 100.0)
    end_s = MOVES_S + passes / speed_hz + PLAN.fade_out_s
    now_s = 100.0
    while now_s < end_s + turn_s:
        listener.listen(now_playing.current, now_s)
        now_s += turn_s
        session.advance(now_s)
    first = math.ceil(-offset)
    assert listener.sweeps == list(range(first, first + 2 * passes))
    assert session.state_at(now_s) is SetState.IDLE
    assert now_playing.current is None


@given(
    st.floats(0.5, 20.0),
    st.floats(0.3, 2.0),
    st.lists(
        st.tuples(st.floats(0.25, 3.0), st.one_of(st.none(), st.floats(0.3, 2.0))), max_size=6
    ),
)
def test_seconds_end_at_the_first_extreme_after_so_much_movement(
    length_s: float, speed_hz: float, changes: list[tuple[float, float | None]]
) -> None:
    session, _ = begun(replace(PLAN, length=Seconds(length_s), speed_hz=speed_hz))
    now_s = MOVES_S
    for wait_s, speed in changes:
        now_s += wait_s
        if session.state_at(now_s) is SetState.PAUSED:
            session.take(Resume(), now_s)
        session.take(Pause() if speed is None else SetSpeed(speed), now_s)
    session.take(Resume(), now_s)
    timeline = score_of(session).timeline
    assert timeline.end_sweep is not None
    assert math.isfinite(timeline.end_s)

    def moved_s(until_s: float) -> float:
        edges = [s.start_s for s in timeline.segments[1:]] + [math.inf]
        return sum(
            max(0.0, min(until_s, after_s) - segment.start_s)
            for segment, after_s in zip(timeline.segments, edges, strict=True)
            if segment.sweeps_per_s > 0
        )

    assert moved_s(timeline.end_s) >= length_s - 1e-5
    assert moved_s(timeline.time_of(timeline.end_sweep - 1.0)) < length_s + 1e-5


def test_rounding_never_costs_a_whole_sweep() -> None:
    for speed_hz in (0.7, 1.1, 1.4, 1.9):
        for extreme in range(1, 200):
            length_s = extreme / sweeps_per_s(speed_hz)
            session, _ = begun(replace(PLAN, length=Seconds(length_s), speed_hz=speed_hz))
            assert score_of(session).timeline.end_sweep == extreme
