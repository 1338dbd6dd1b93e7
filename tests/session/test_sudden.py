"""What a change may ask is known before the main loop comes to it."""

from dataclasses import replace

import pytest

from bilateral.session import sudden
from bilateral.session.commands import Revise, Start
from bilateral.stimulus import shape_flashes
from bilateral.stimulus.look import Look
from bilateral.stimulus.motion import Motion, Path
from bilateral.stimulus.shapes import Shape
from tests.session.sets_by_hand import PLAN, session_of


def test_a_change_that_was_reckoned_beforehand_costs_the_session_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = replace(PLAN, speed_hz=0.1, look=Look(diameter=0.31))
    after = replace(
        before, motion=Motion(path=Path.EIGHT), look=Look(diameter=0.29, shape=Shape.RING)
    )
    sudden.reckon_change(before, after)
    assert after.fastest_hz >= after.speed_hz

    def looked_at_again(*_: object) -> float:
        raise AssertionError("a curve is looked at in the main loop")

    monkeypatch.setattr(shape_flashes, "fastest_on_path_hz", looked_at_again)
    session, transport = session_of(before)
    session.take(Start(), 100.0)
    session.take(Revise(after), 110.0)
    for turn in range(100):
        session.advance(110.0 + turn / 10)
    assert transport.current is not None
    assert transport.current.look == after.look
