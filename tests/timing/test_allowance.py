"""A burst, a steady rate, and no more saved up than at first."""

from bilateral.timing.allowance import Allowance


def test_an_allowance_comes_back_with_time() -> None:
    allowance = Allowance(10, 2, 100.0)
    assert allowance.has(10, 100.0)
    assert not allowance.has(1, 100.0)
    assert allowance.has(1, 101.0)
    assert not allowance.has(1, 101.0)
    assert allowance.has(10, 1101.0)
    assert not allowance.has(1, 1101.0), "no more than at first"
