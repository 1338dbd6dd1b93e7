"""What ears and hands get of an exercise, and how each is known by its file alone."""

import itertools
import math

import pytest

from bilateral.stimulus.exercise import EXERCISES, ExerciseChoice
from bilateral.stimulus.exercises.breathing import BREATHS, FIGURES, Breath, Breathing
from bilateral.stimulus.exercises.resting_light import RestingLight
from bilateral.stimulus.exercises.rocking import Rocking
from bilateral.stimulus.limits import LONGEST_PULSE_S, LimitError
from bilateral.stimulus.strokes import nearness, strokes_between
from bilateral.timing.timeline import Side
from tests.session.exercises_by_hand import (
    BEGINS_S,
    begun,
    fullness_by_hand,
    plan_of,
    score_of,
)


def test_each_exercise_is_known_by_its_kind() -> None:
    assert {kind: made.__name__ for kind, made in EXERCISES.items()} == {
        "breathing": "Breathing",
        "resting-light": "RestingLight",
        "rocking": "Rocking",
    }
    for kind, made in EXERCISES.items():
        chosen = made.of(ExerciseChoice(breath="even", figure=FIGURES[0]))
        assert chosen.kind == kind
        assert 0.05 <= chosen.slowest_hz <= chosen.hz <= chosen.fastest_hz <= 0.4


def test_whatever_they_give_is_within_bounds_and_without_a_step() -> None:
    """At the fastest pace light, sound and hum take a good part of a second from end to end."""
    breathings = [
        Breathing(0.2, breath=breath, figure=figure)
        for breath, figure in itertools.product(BREATHS.values(), FIGURES)
    ]
    for exercise in (*breathings, RestingLight(0.1, swell=0.5), Rocking(0.4)):
        finest = 2.0 * exercise.fastest_hz / 300.0
        seen: list[tuple[float, ...]] = []
        for step in range(1 + round(exercise.period / finest)):
            phase = step * finest
            light = exercise.light_at(phase)
            felt = exercise.felt_at(phase, nearness(phase % 1.0 if phase % 2.0 < 1.0 else 0.5))
            seen.append((exercise.heard_at(phase), felt))
            if light is not None:
                size = light.diameter or 0.2
                seen[-1] += (light.share, size, light.place.x, light.place.y)
                assert 0.5 <= light.share <= 1.0
                assert 0.2 <= size <= 0.6
                assert max(map(abs, light.place)) < 1.0
            assert 0.0 < seen[-1][0] <= 1.0
            assert 0.0 <= felt <= 1.0
        steps = [
            abs(after - before)
            for was, now in itertools.pairwise(seen)
            for number, (before, after) in enumerate(zip(was, now, strict=True))
            if number != 1 or exercise.kind != "rocking"
        ]
        assert max(steps) < 0.03, exercise
        assert seen[-1][2:] == pytest.approx(seen[0][2:], abs=1e-6)


def test_what_no_lungs_could_follow_is_refused() -> None:
    for breath in (Breath(0.0, 0.0, 5.0, 0.0), Breath(5.0, -1.0, 5.0, 0.0)):
        with pytest.raises(ValueError, match="breathing in and out"):
            Breathing(0.1, breath=breath)
    for smallest, largest in ((0.0, 0.5), (0.5, 0.4), (0.2, 0.9)):
        with pytest.raises(ValueError, match="no such light"):
            Breathing(0.1, smallest=smallest, largest=largest)
    for kind, hz in (("breathing", 0.21), ("resting-light", 0.2), ("rocking", 0.05)):
        with pytest.raises(LimitError):
            EXERCISES[kind].of(ExerciseChoice(pace_hz=hz, breath="even", figure=FIGURES[0]))


def test_a_hum_in_both_hands_swells_with_the_breath_and_rests_in_time() -> None:
    for kind in ("breathing", "resting-light", "rocking"):
        score = score_of(begun(plan_of(kind))[0])
        felt = [*strokes_between(score, BEGINS_S, BEGINS_S + 40.0)]
        assert all(
            stroke.place < later.place and stroke.time_s <= later.time_s
            for stroke, later in itertools.pairwise(felt)
        )
        middles = {
            side: [
                (one.planned_s + one.duration_s / 2, one.strength)
                for one in felt
                if side in one.hands
            ]
            for side in Side
        }
        for side, given in middles.items():
            for at_s, strength in given:
                since_s = at_s - BEGINS_S
                if kind == "breathing":
                    wanted = 0.12 + 0.88 * fullness_by_hand((4.5, 0.0, 5.5, 0.0), since_s)
                elif kind == "resting-light":
                    swell = 0.5 - 0.5 * math.cos(2 * math.pi * 0.05 * since_s)
                    wanted = 0.5 * (1.0 - 0.2 * (1.0 - swell))
                else:
                    sway = -math.cos(2 * math.pi * 0.25 * since_s)
                    wanted = 0.5 + 0.5 * (sway if side is Side.RIGHT else -sway)
                assert strength == pytest.approx(wanted, abs=0.02)
        for side in Side:
            mine = [one for one in felt if side in one.hands]
            begun_s = mine[0].planned_s
            for one, later in itertools.pairwise(mine):
                if later.planned_s - one.planned_s - one.duration_s > 0.01:
                    begun_s = later.planned_s
                assert one.planned_s + one.duration_s - begun_s < LONGEST_PULSE_S


def test_sound_stays_between_the_ears_but_for_a_pendulum() -> None:
    for kind in ("breathing", "resting-light"):
        score = score_of(begun(plan_of(kind))[0])
        assert {score.sway_at(BEGINS_S + step) for step in range(60)} == {0.0}
    score = score_of(begun(plan_of("rocking"))[0])
    swayed = [score.sway_at(BEGINS_S + s) for s in (0.0, 1.0, 2.0, 3.0, 4.0)]
    assert swayed == pytest.approx([-1.0, 0.0, 1.0, 0.0, -1.0], abs=1e-9)


def test_it_comes_and_goes_without_an_edge() -> None:
    score = score_of(begun(plan_of(seconds=10.0))[0])
    heard = [score.presence_at(BEGINS_S - 4.0 + s / 500) for s in range(8000)]
    assert heard[0] == heard[-1] == 0.0
    assert max(heard) == pytest.approx(1.0, abs=1e-6)
    assert max(abs(after - before) for before, after in itertools.pairwise(heard)) < 0.005
