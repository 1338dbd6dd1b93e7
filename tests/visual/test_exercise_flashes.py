"""What the client sees of random exercises with random live changes, judged by an eye of its own.

`python -m benchmarks flashes --exercises` looks at a thousand of them.
"""

import math
from pathlib import Path

import pytest

from tests.hypothesis_profiles import hardness
from tests.visual.flashing_exercises import judged_exercise
from tests.visual.flashing_sets import photo_in

EXERCISES, AT_ONCE = math.ceil(16 * min(1.0, hardness)), 4


@pytest.mark.parametrize("first", range(0, EXERCISES, AT_ONCE))
def test_no_exercise_flashes_whatever_is_changed_in_it(first: int, tmp_path: Path) -> None:
    photo = photo_in(tmp_path)
    for seed in range(first, min(EXERCISES, first + AT_ONCE)):
        judged = judged_exercise(seed, photo, seconds=6.0)
        assert judged.verdict.is_safe, "\n".join((str(seed), str(judged.verdict), *judged.story))
