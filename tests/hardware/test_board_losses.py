"""A board that misbehaves is told of once, and looked at ever more rarely."""

from hardware.board_losses import LOOK_AGAIN_S, BoardFault, BoardLosses


def test_one_that_only_says_hello_is_told_of_once_and_tried_ever_more_rarely() -> None:
    losses = BoardLosses()
    told = [(losses.lose(BoardFault.MUTE), losses.look_again_s) for _ in range(8)]
    assert [is_news for is_news, _ in told] == [True] + [False] * 7
    assert [wait_s for _, wait_s in told] == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0]


def test_one_that_answers_at_last_is_back_once_and_may_be_lost_again() -> None:
    losses = BoardLosses()
    assert not losses.be_back(), "it was never away"
    losses.lose(BoardFault.MUTE)
    assert losses.be_back()
    assert not losses.be_back()
    assert losses.look_again_s == LOOK_AGAIN_S
    assert losses.lose(BoardFault.GONE)
    assert losses.look_again_s == LOOK_AGAIN_S
    assert losses.be_back()


def test_another_fault_is_news() -> None:
    losses = BoardLosses()
    faults = (BoardFault.FLOODS, BoardFault.FLOODS, BoardFault.MUTE, BoardFault.GONE)
    assert [losses.lose(fault) for fault in faults] == [True, False, True, True]
    assert losses.look_again_s == LOOK_AGAIN_S, "it was unplugged, and may be another one"
