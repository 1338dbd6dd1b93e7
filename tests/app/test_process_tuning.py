"""The interpreter holds up no frame while a session lasts, whose end is neither torn nor stuck."""

import ctypes
import gc
import signal
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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux puts sleeps off")
def test_sleeps_end_when_they_are_to_while_it_lasts_and_are_put_off_as_before_after_it() -> None:
    prctl = ctypes.CDLL(None).prctl
    before_ns = prctl(process_tuning.GET_TIMER_SLACK, 0, 0, 0, 0)
    with process_tuning.prompt_waking():
        assert prctl(process_tuning.GET_TIMER_SLACK, 0, 0, 0, 0) == 1
    assert prctl(process_tuning.GET_TIMER_SLACK, 0, 0, 0, 0) == before_ns > 1


def test_the_end_is_not_torn_by_impatience_and_can_be_left_where_a_disk_hangs() -> None:
    now_s = 0.0
    process_tuning.begin_unhurried_end(lambda: now_s)
    signal.raise_signal(signal.SIGINT)
    now_s = 60.0
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_who_asked_for_the_end_tears_nothing_by_asking_again_before_it_has_begun() -> None:
    asked = []
    with process_tuning.stop_signals(lambda: asked.append("the end")):
        signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)
    assert len(asked) == 2


def test_where_nobody_asked_for_the_end_ctrl_c_is_what_it_was() -> None:
    with process_tuning.stop_signals(lambda: None):
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
