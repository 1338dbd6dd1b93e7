"""Pictures of several kinds, as fast as what is on them may be, judged by an eye of its own.

`python -m benchmarks flashes --known` looks at as many as are asked for.
"""

from pathlib import Path

import pytest

from bilateral.stimulus.lamps import Lit
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion
from bilateral.stimulus.motion import Path as Line
from bilateral.stimulus.picture_flashes import fastest_picture_hz
from bilateral.visual.backdrop_frame import BackdropFrame
from bilateral.visual.own_picture import read_own_picture
from tests.hypothesis_profiles import some
from tests.rig.flashes import FlashJudge
from tests.visual.flashing_sets import HEIGHT, RATE_HZ
from tests.visual.known_pictures import KINDS, judged_known, known_picture
from tests.visual.random_plans import BLACK
from tests.visual.sheet import SEEN, Sheet

CHECKERS = 6
"""A seed: of a few cells, black and white enough."""


@pytest.mark.parametrize("seed", some(range(len(KINDS))))
def test_a_picture_of_which_it_is_known_what_is_on_it_does_not_flash(
    seed: int, tmp_path: Path
) -> None:
    judged = judged_known(seed, tmp_path, seconds=2.5)
    assert judged.verdict.is_safe, "\n".join((str(judged.verdict), *judged.story))


def test_one_that_would_flash_is_not_let_through(tmp_path: Path) -> None:
    path, content = known_picture(CHECKERS, tmp_path)
    eight, diameter = Motion(path=Line.EIGHT), 0.5
    assert fastest_picture_hz(eight, diameter, content, (BLACK,)) < 1.0
    sheet, judge = Sheet((2 * 256, 2 * HEIGHT)), FlashJudge(2 * HEIGHT // SEEN)
    side = round(diameter * 2 * HEIGHT)
    sheet.dress(Look(diameter=diameter), read_own_picture(path, (side, side)))
    for frame in range(RATE_HZ * 3 // 2):
        at_s = frame / RATE_HZ
        sheet.draw((Lit(eight.at(2.0 * at_s), 1.0),), BackdropFrame(BLACK))
        judge.see(sheet.pixels, at_s)
    assert not judge.verdict.is_safe
