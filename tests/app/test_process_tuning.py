"""The interpreter does not hold up frames while a session lasts, and is itself again afterwards."""

import gc
import sys

import pytest

from bilateral.app import process_tuning
from bilateral.processes.interpreter import SWITCH_INTERVAL_S, keep_what_is_there


def test_what_is_there_is_never_looked_at_again_while_it_lasts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process_tuning, "keep_what_is_there", keep_what_is_there)
    before_s = sys.getswitchinterval()
    with process_tuning.steady_interpreter():
        assert sys.getswitchinterval() == pytest.approx(SWITCH_INTERVAL_S, rel=0.01)
        assert gc.get_freeze_count() > 1000
    assert gc.get_freeze_count() == 0
    assert sys.getswitchinterval() == before_s
