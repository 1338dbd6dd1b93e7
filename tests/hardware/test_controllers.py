"""Which controller is in which hand: by name, then by order, then the two motors of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.controllers import Grip, choose_grips, side_of
from hardware.hands import HandsMissing

LEFT, RIGHT = "Nintendo Switch Joy-Con (L)", "Nintendo Switch Joy-Con (R)"
PAD = "Xbox Series X Controller"

names = st.lists(
    st.sampled_from([LEFT, RIGHT, PAD, "PS5 Controller", "Joy-Con (L/R)"]), min_size=1, max_size=5
)


def both(number: int) -> Grip:
    return Grip(number, low=True, high=True)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        (LEFT, 0),
        (RIGHT, 1),
        ("Joy-Con (L)", 0),
        ("Nintendo Switch Left Joy-Con", 0),
        ("joycon (r)", 1),
        ("Nintendo Switch Joy-Con (L/R)", None),
        ("Nintendo Switch Pro Controller", None),
        ("Wright Bros. Right Stick", None),
    ],
)
def test_halves_are_known_by_their_names(name: str, side: int | None) -> None:
    assert side_of(name) == side


@pytest.mark.parametrize(
    ("there", "left", "right"),
    [
        ([LEFT, RIGHT], 0, 1),
        ([RIGHT, LEFT], 1, 0),
        ([PAD, RIGHT, LEFT], 2, 1),
        ([PAD, PAD], 0, 1),
        ([RIGHT, PAD], 1, 0),
        ([LEFT, PAD, PAD], 0, 1),
        ([LEFT, LEFT, RIGHT], 0, 2),
    ],
)
def test_two_controllers_shake_a_hand_each(there: list[str], left: int, right: int) -> None:
    assert choose_grips(there) == (both(left), both(right))


@pytest.mark.parametrize("name", [PAD, "Nintendo Switch Joy-Con (L/R)"])
def test_one_controller_for_both_hands_gives_each_a_motor(name: str) -> None:
    low, high = Grip(0, low=True, high=False), Grip(0, low=False, high=True)
    assert choose_grips([name]) == (low, high)


@pytest.mark.parametrize(
    ("there", "missing"),
    [([LEFT], "right"), ([RIGHT], "left"), ([LEFT, LEFT], "right")],
)
def test_half_a_pair_is_not_enough_and_the_other_half_is_named(
    there: list[str], missing: str
) -> None:
    with pytest.raises(HandsMissing, match=rf"controller-in-one-hand\(.*hand={missing}"):
        choose_grips(there)


def test_nothing_there_says_what_to_connect() -> None:
    with pytest.raises(HandsMissing, match="controller-none"):
        choose_grips([])


@given(names)
def test_no_hand_ever_holds_the_half_or_the_motor_of_the_other(there: list[str]) -> None:
    try:
        left, right = choose_grips(there)
    except HandsMissing:
        assert all(side_of(name) is not None for name in there)
        return
    assert side_of(there[left.controller]) != 1
    assert side_of(there[right.controller]) != 0
    if left.controller == right.controller:
        assert not (left.low and right.low)
        assert not (left.high and right.high)
