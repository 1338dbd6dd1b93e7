"""A speed that is changed while a set plays holds a moment later, and never beyond the limits."""

from dataclasses import replace

import pytest

from bilateral.session.commands import Faster, Revise, SetSpeed, Slower
from bilateral.session.plan import SPEED_STEP_HZ, Passes, sweeps_per_s
from bilateral.session.session import COMMIT_HORIZON_S
from bilateral.stimulus.limits import SLOWEST_HZ, LimitError, Limits
from bilateral.stimulus.motion import Motion, Profile
from bilateral.timing.variation import EVEN, Variation
from tests.session.sets_by_hand import MOVING, PLAN, begun, score_of, session_of


def test_a_change_of_speed_takes_effect_after_the_horizon() -> None:
    session, now_playing = begun()
    session.take(SetSpeed(1.5), MOVING)
    assert now_playing.current is not None
    timeline = now_playing.current.timeline
    effective_s = MOVING + COMMIT_HORIZON_S
    assert timeline.rate_at(effective_s - 1e-6) == 2.0
    assert timeline.rate_at(effective_s) == 3.0
    assert timeline.end_sweep == 8


def test_steps_stop_at_the_limits() -> None:
    session, _ = begun(replace(PLAN, length=Passes(900)))
    seen = []
    for _ in range(30):
        session.take(Faster(), MOVING)
        seen.append(session.speed_hz)
    assert seen[:2] == [1.0 + SPEED_STEP_HZ, 1.1]
    assert seen[-1] == 2.0
    for _ in range(60):
        session.take(Slower(), MOVING)
    assert session.speed_hz == SLOWEST_HZ


@pytest.mark.parametrize(
    ("profile", "limit_hz", "fastest_hz"),
    [(Profile.SACCADE, 2.0, 1.5), (Profile.SINUSOID, 1.2, 1.2), (Profile.SACCADE, 1.2, 1.2)],
)
def test_steps_stop_at_stricter_limits(
    profile: Profile, limit_hz: float, fastest_hz: float
) -> None:
    session, now_playing = begun(
        replace(PLAN, motion=Motion(profile), limits=Limits(speed_hz=limit_hz))
    )
    for _ in range(30):
        session.take(Faster(), MOVING)
    assert session.speed_hz == fastest_hz
    assert now_playing.current is not None
    assert now_playing.current.timeline.rate_at(MOVING + 1.0) == sweeps_per_s(fastest_hz)


def test_where_passes_vary_the_quickest_counts_and_another_variation_joins_smoothly() -> None:
    varied = replace(PLAN, variation=Variation(0.15, 5), length=Passes(24))
    assert varied.fastest_hz == 1.73
    with pytest.raises(LimitError) as refused:
        session_of(replace(varied, speed_hz=1.74))
    assert refused.value.notice.code == "limit-speed-varied"
    session, now_playing = begun(varied)
    session.take(SetSpeed(1.73), MOVING)
    score = now_playing.current
    assert score is not None
    with pytest.raises(LimitError):
        replace(score, timeline=score.timeline.with_rate(MOVING + 1, 3.6))
    session.take(Revise(replace(varied, variation=EVEN), keeps_speed=True), MOVING + 2.0)
    after = score_of(session)
    from_s = MOVING + 2.0 + session.commit_horizon_s
    assert not after.timeline.segments[-1].varies
    assert after.timeline.phase_at(from_s) == pytest.approx(score.timeline.phase_at(from_s))
    assert after.timeline.end_sweep == 48
    session.take(SetSpeed(2.0), MOVING + 3.0)
    fast = score_of(session)
    session.take(Revise(varied, keeps_speed=True), MOVING + 4.0)
    slowed = score_of(session).timeline
    assert fast.timeline.segments[-1].sweeps_per_s == 4.0
    assert slowed.segments[-1].fastest_sweeps_per_s <= 4.0
