"""A tone whose moment is in doubt is dropped and counted: it might come on the other's beat."""

import numpy as np
import pytest

from bilateral.session.commands import Start
from bilateral.stimulus.given import GivenKind
from bilateral.timing.clockmap import DeviceClock, FilterTuning
from tests.audio.offline import Ears

BLOCK_S = 512 / 48000.0


def settled() -> tuple[DeviceClock, float]:
    clock, at_s = DeviceClock(), 0.0
    while not clock.settled or at_s < 2.0:
        clock.update(at_s, 100.0 + at_s)
        at_s += BLOCK_S
    return clock, at_s


def test_nothing_is_certain_before_the_stamps_are_believed() -> None:
    clock = DeviceClock()
    assert clock.coast(0.0) is None
    clock.update(0.0, 100.0)
    assert not clock.certain
    assert settled()[0].certain


@pytest.mark.parametrize(("slip_s", "blocks"), [(-0.5, 1), (0.03, 1), (0.01, 3), (-0.005, 3)])
def test_a_slip_is_in_doubt_at_once_or_after_a_few_stamps_until_it_is_confirmed(
    slip_s: float, blocks: int
) -> None:
    clock, at_s = settled()
    seen = []
    for block in range(60):
        clock.update(at_s + block * BLOCK_S, 100.0 + at_s + block * BLOCK_S + slip_s)
        seen.append(clock.certain)
    assert seen.index(False) == blocks - 1
    assert all(seen[round(FilterTuning().slip_confirm_s / BLOCK_S) + 2 :])
    assert clock.slips == 1


def test_one_odd_stamp_of_a_few_milliseconds_puts_nothing_in_doubt() -> None:
    clock, at_s = settled()
    clock.update(at_s, 100.0 + at_s + 0.006)
    assert clock.certain


def test_without_a_stamp_the_map_goes_straight_on() -> None:
    clock, at_s = settled()
    coasted = clock.coast(at_s + 1.0)
    assert coasted is not None
    assert coasted.host_at(at_s + 1.0) == pytest.approx(101.0 + at_s, abs=1e-5)


def test_while_in_doubt_no_tone_begins_and_each_is_counted() -> None:
    ears = Ears()
    ears.is_certain = False
    ears.play(3.0, [(0.0, Start())])
    doubted = len(ears.sounded)
    assert float(np.abs(ears.heard).max()) == 0.0
    assert ears.player.dropped == doubted > 2
    assert {(one.kind, one.actual_s) for one in ears.sounded} == {(GivenKind.DROPPED, None)}
    ears.is_certain = True
    ears.play(3.0)
    assert ears.player.dropped == doubted
    assert GivenKind.ON_TIME in {one.kind for one in ears.sounded}
