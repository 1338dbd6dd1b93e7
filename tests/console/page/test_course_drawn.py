"""The page draws what the client sees: its own module and the score give the same, everywhere."""

import json
import math
import random
import shutil
import subprocess
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bilateral.console.workspace.look_message import look_shown
from bilateral.control.course_message import course_shown
from bilateral.stimulus.colour_cycle import GLIDE_STEPS, ColourCycle
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, glides_from
from bilateral.stimulus.score import Score
from tests.console.random_courses import RandomCourse, random_courses
from tests.rig import parts

COURSES = 10_000
MOMENTS = 4
ASPECT = 16 / 9
PLACE_OFF = 0.001
"""Of the screen's height."""
OPACITY_OFF = 1 / 255
"""The least step of a display."""
GLIDED_OFF = 0.001
"""Of a sweep, of which a trail shows what has been glided."""
BESIDE_S = 1e-6
"""So far a jump may be off: a frame is ten thousand times longer."""
HERE = Path(__file__).parent
STATIC = HERE.parents[2] / "bilateral" / "console" / "static"


def moments_of(rng: random.Random, given: RandomCourse) -> list[float]:
    """In what is being drawn now, about its end, and anywhere else from then on."""
    score, now_s = given.score, given.now_s
    rest_s = score.rest_s if math.isfinite(score.rest_s) else now_s + 3.0
    return [
        now_s + rng.uniform(0.0, 0.5),
        now_s + rng.uniform(0.0, 3.0),
        max(now_s, rest_s + rng.uniform(-0.1, 0.1)),
        now_s + rng.uniform(0.0, score.fade_out_s + max(0.0, rest_s - now_s)),
    ]


@pytest.fixture(scope="module")
def given() -> list[RandomCourse]:
    return list(islice(random_courses(seed=8), COURSES))


def test_they_are_of_every_kind(given: list[RandomCourse]) -> None:
    """Or the test below would say little."""
    scores = [one.score for one in given]
    held = [score for score in scores if math.isinf(score.rest_s)]
    paused_at_the_end = [
        score
        for score in scores
        if score.timeline.segments[-1].sweeps_per_s == 0.0 and score.timeline.end_s < math.inf
    ]
    kinds = {
        "held": len(held),
        "paused at the end": len(paused_at_the_end),
        "left where it rests": sum(score.leave_s < math.inf for score in scores),
        "moved otherwise before": sum(bool(score.former) for score in scores),
        "more than once": sum(len(score.former) > 1 for score in scores),
        "goes over unseen": sum(any(one.away for one in score.former) for score in scores),
        "hidden or shown": sum(score.turned is not None for score in scores),
        "jumps": sum(score.motion.profile.blinks for score in scores),
        "vary in speed": sum(score.timeline.segments[-1].varies for score in scores),
        "vary in width": sum(score.motion.varies for score in scores),
        "at many speeds": sum(len(score.timeline.segments) > 3 for score in scores),
    }
    assert min(kinds.values()) >= 100, kinds


def test_the_page_draws_every_course_as_the_client_sees_it(
    given: list[RandomCourse], tmp_path: Path
) -> None:
    rng = random.Random(8)  # noqa: S311  # the same ones every time
    moments = [moments_of(rng, one) for one in given]
    drawn = drawn_by_the_page(tmp_path, given, moments)
    wrong = [
        (one, at_s, seen)
        for one, asked, answers in zip(given, moments, drawn, strict=True)
        for at_s, seen in zip(asked, answers, strict=True)
        if not any(is_as_seen(one.score, at_s + by_s, seen) for by_s in (0, -BESIDE_S, BESIDE_S))
    ]
    assert not wrong, f"{len(wrong)} of {COURSES * MOMENTS}, the first: {wrong[0]}"


def is_as_seen(score: Score, at_s: float, drawn: list[float]) -> bool:
    x, y, opacity, glided = drawn
    phase = score.timeline.phase_at(at_s)
    way, place = score.way_at(at_s), score.place_at(at_s)
    off = math.hypot((x - place.x) * ASPECT / 2, (y - place.y) / 2)
    glides = max(0.0, min(1.0, phase - glides_from(way.former, way.motion, phase)))
    return (
        off <= PLACE_OFF
        and abs(opacity - score.opacity_at(at_s)) <= OPACITY_OFF
        and abs(glided - glides) <= GLIDED_OFF
    )


def test_the_page_gives_the_target_each_colour_that_it_takes_in_turn(tmp_path: Path) -> None:
    """At each step of a glide; between two steps it is one of these."""
    colours = ((255, 255, 255), (128, 192, 255), (255, 224, 160), (20, 30, 40))
    looks = [Look()] + [
        Look(colours[0], cycle=ColourCycle(colours[1:count], every))
        for count in (2, 3, 4)
        for every in (2, 5)
    ]
    phases = [step / GLIDE_STEPS for step in range(-5, 50 * GLIDE_STEPS)]
    asked = [
        {"look": look_shown(look, Motion(), ASPECT).model_dump(), "phases": phases}
        for look in looks
    ]
    drawn: list[list[str]] = asked_of_the_page(tmp_path, "[]", json.dumps(asked))["looks"]
    wrong = [
        (look.cycle, phase, seen)
        for look, answers in zip(looks, drawn, strict=True)
        for phase, seen in zip(phases, answers, strict=True)
        if seen != "#{:02x}{:02x}{:02x}".format(*look.colour_in(phase))
    ]
    assert not wrong, f"{len(wrong)}, the first: {wrong[0]}"


def drawn_by_the_page(
    folder: Path, given: list[RandomCourse], moments: list[list[float]]
) -> list[list[list[float]]]:
    """Place, opacity and glide of each course at each moment, after the page's own modules."""
    courses = (
        course_shown(one.score, one.speed_hz, ASPECT, one.now_s).model_dump_json() for one in given
    )
    asked = (
        f'{{"course": {course}, "moments": {json.dumps(asked)}}}'
        for course, asked in zip(courses, moments, strict=True)
    )
    drawn: list[list[list[float]]] = asked_of_the_page(folder, f"[{','.join(asked)}]", "[]")[
        "courses"
    ]
    return drawn


def asked_of_the_page(folder: Path, courses: str, looks: str) -> dict[str, Any]:
    """What its own modules answer."""
    for module in ("colours.js", "course.js", "trail.js"):
        shutil.copy(STATIC / "screen" / module, folder)
    shutil.copy(HERE / "draw_courses.js", folder)
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "asked.json").write_text(f'{{"courses": {courses}, "looks": {looks}}}')
    command = [parts.program("node"), "draw_courses.js", "asked.json", "drawn.json"]
    subprocess.run(command, cwd=folder, check=True)
    answer: dict[str, Any] = json.loads((folder / "drawn.json").read_text())
    return answer
