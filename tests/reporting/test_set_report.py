"""A set's report, its figures reckoned by hand."""

import math
from dataclasses import replace

import pytest

from bilateral.reporting.schema import Event, Frames, SetReport
from bilateral.reporting.set_report import effective_hz, set_report
from bilateral.stimulus.limits import Limits
from bilateral.stimulus.look import Look
from bilateral.stimulus.modality import Modality
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.score import Score
from bilateral.timing.timeline import Timeline
from bilateral.timing.variation import EVEN, Variation
from tests.session.events import EARS, EYES, event

STEADY = Timeline.starting(100.0, 2.0).ending_at(8)
"""1 Hz, from 100 s to 104 s."""
FRAMES = Frames(shown=240, late=1, skipped=2)


def score(timeline: Timeline = STEADY, leave_s: float = math.inf) -> Score:
    return Score(
        number=1,
        timeline=timeline,
        motion=Motion(),
        look=Look(),
        tones=None,
        limits=Limits(),
        appear_s=97.0,
        fade_in_s=1.0,
        fade_out_s=1.0,
        leave_s=leave_s,
    )


def given(timeline: Timeline, modality: Modality, late_s: float | None) -> list[Event]:
    return [event(modality, c.sweep, c.time_s, late_s) for c in timeline.crossings(0.0, 1e6)]


def reported(events: list[Event], course: Score | None = None) -> SetReport:
    return set_report(course or score(), "complete", "2026-01-05T10:00:00+01:00", events, FRAMES)


def test_variation_and_its_seed_are_told() -> None:
    varied = STEADY.with_rate(100.0, 2.0, Variation(0.1, 7)).with_rate(102.0, 2.0, EVEN)
    motion = Motion(width=0.5, variation=Variation(0.05, 7))
    told = reported([], replace(score(varied), motion=motion))
    assert [(s.variation_percent, s.seed) for s in told.speeds] == [(10.0, 7), (0.0, None)]
    assert (told.width_variation_percent, told.width_seed) == (5.0, 7)
    assert told.diameter_percent == 100 * score().look.diameter
    unseen = score()
    unseen = replace(unseen, look=replace(unseen.look, shown=False))
    assert reported([], unseen).diameter_percent is None
    plain = reported([])
    assert (plain.width_variation_percent, plain.width_seed) == (0.0, None)


def test_a_plain_set_is_told_as_it_was() -> None:
    told = reported([*given(STEADY, EYES, 0.002), *given(STEADY, EARS, 0.005)])
    assert (told.start_s, told.end_s) == (100.0, 104.0)
    assert (told.passes_planned, told.passes_given) == (4.0, 4.0)
    assert [(s.from_s, s.speed_hz) for s in told.speeds] == [(100.0, 1.0)]
    assert told.effective_hz == pytest.approx(1.0)
    assert told.frames == FRAMES
    eyes, ears = told.deviation[EYES], told.deviation[EARS]
    assert eyes is not None
    assert ears is not None
    assert eyes.count == ears.count == 8
    assert eyes.median_ms == pytest.approx(2.0)
    assert ears.median_ms == pytest.approx(5.0)
    apart = told.asynchrony["audio-visual"]
    assert list(told.asynchrony) == ["tactile-audio", "tactile-visual", "audio-visual"]
    assert apart is not None
    assert apart.median_ms == pytest.approx(3.0)
    assert told.sync == "good"


def test_events_are_in_order_of_their_time_and_all_there() -> None:
    told = reported([*given(STEADY, EARS, None), *given(STEADY, EYES, 0.0)])
    assert [(e.sweep, e.modality) for e in told.events] == [
        (sweep, modality) for sweep in range(8) for modality in (EARS, EYES)
    ]


def test_nothing_real_gives_no_figure() -> None:
    told = reported([*given(STEADY, EYES, None), *given(STEADY, EARS, None)])
    assert told.effective_hz is None
    assert told.deviation == dict.fromkeys(Modality)
    assert set(told.asynchrony.values()) == {None}
    assert told.sync == "unknown"


def test_the_worst_pair_of_outputs_speaks_for_the_set() -> None:
    hands = given(STEADY, Modality.TACTILE, 0.03)
    told = reported([*given(STEADY, EYES, 0.001), *given(STEADY, EARS, 0.002), *hands])
    felt = told.asynchrony["tactile-visual"]
    assert felt is not None
    assert felt.median_ms == pytest.approx(29.0)
    assert told.sync == "poor"
    without_ears = reported([*given(STEADY, EYES, 0.025), *hands])
    assert without_ears.sync == "good"


def test_frames_that_were_lost_speak_for_the_set_where_there_were_eyes() -> None:
    lost = Frames(shown=1604, late=62, skipped=77)
    ears = given(STEADY, EARS, 0.002)
    for eyes, word in ((0.001, "poor"), (None, "unknown")):
        events = [*given(STEADY, EYES, eyes), *ears]
        assert set_report(score(), "complete", "", events, lost).sync == word


def test_one_real_event_is_no_speed() -> None:
    assert effective_hz(STEADY, given(STEADY, EYES, 0.0)[:1]) is None


@pytest.mark.parametrize("only", [EYES, EARS])
def test_the_speed_is_measured_by_whichever_output_can_tell(only: Modality) -> None:
    other = EARS if only is EYES else EYES
    events = [*given(STEADY, only, 0.001), *given(STEADY, other, None)]
    assert effective_hz(STEADY, events) == pytest.approx(1.0)


def test_the_speed_is_what_was_measured_not_what_was_set() -> None:
    slow = [event(EYES, n, 100.0 + n / 2, n * 0.001) for n in range(8)]
    assert effective_hz(STEADY, slow) == pytest.approx(3.5 / (3.5 + 0.007))


def test_pauses_do_not_slow_a_set_down() -> None:
    """Half way through sweep 3 it rests for 5 s, is made twice as fast, and rests 2 s again."""
    course = STEADY.with_rate(101.25, 0.0).with_rate(106.25, 2.0).with_rate(107.0, 0.0)
    course = course.with_rate(109.0, 2.0)
    events = given(course, EYES, 0.0)
    assert len(events) == 8
    assert effective_hz(course, events) == pytest.approx(1.0)


def test_a_pause_before_the_first_and_after_the_last_real_event_is_not_taken_off() -> None:
    course = STEADY.with_rate(100.25, 0.0).with_rate(103.25, 2.0)
    assert effective_hz(course, given(course, EYES, 0.0)[2:]) == pytest.approx(1.0)


def test_a_live_change_gives_the_mean_speed() -> None:
    """Two passes at 1 Hz, then two at 0.5 Hz; the last event is half a pass before the end."""
    course = STEADY.with_rate(102.0, 1.0)
    told = reported(given(course, EYES, 0.0), score(course))
    assert [(s.from_s, s.speed_hz) for s in told.speeds] == [(100.0, 1.0), (102.0, 0.5)]
    assert told.effective_hz == pytest.approx(3.5 / 5.0)


def test_a_halted_set_tells_what_was_given_and_no_speed_that_never_held() -> None:
    course = score(STEADY.with_rate(103.5, 3.0), leave_s=103.25)
    told = reported(given(STEADY, EYES, 0.0)[:7], course)
    assert told.end_s == 103.25
    assert told.passes_given == pytest.approx(3.25)
    assert told.passes_planned == 4.0
    assert [s.speed_hz for s in told.speeds] == [1.0]


def test_a_set_halted_in_its_lead_in_has_a_report_too() -> None:
    told = reported([], score(leave_s=98.5))
    assert told.end_s == 98.5
    assert told.passes_given == 0.0
    assert [s.speed_hz for s in told.speeds] == [1.0]
    assert told.effective_hz is None


def test_a_report_is_sound_json() -> None:
    told = reported(given(STEADY, EYES, 0.001))
    assert SetReport.model_validate_json(told.model_dump_json()) == told
