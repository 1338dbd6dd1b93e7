"""The witness sees that it was kept from running, and for how long."""

import os
import signal
import time

from tests.rig.children import wait_until
from tests.rig.witness import FINE, Witness

STOPPED_S = 0.3
SHORTLY_S = 0.012


def test_it_tells_when_the_machine_stood_still_and_how_long() -> None:
    with Witness() as witness:
        since_s = time.monotonic()
        os.kill(witness.pid, signal.SIGSTOP)
        time.sleep(STOPPED_S)
        os.kill(witness.pid, signal.SIGCONT)
        wait_until(lambda: witness.stood_still_s(since_s) > STOPPED_S - 0.05, 10.0, "its word")
        assert witness.stood_still_s(time.monotonic() + 60.0) == 0.0


def test_a_fine_one_tells_of_less_than_a_frame_and_when() -> None:
    with Witness(FINE) as witness:
        since_s = time.monotonic()
        os.kill(witness.pid, signal.SIGSTOP)
        time.sleep(SHORTLY_S)
        os.kill(witness.pid, signal.SIGCONT)
        woken_s = time.monotonic()
        wait_until(lambda: witness.stood_still_s(since_s) > SHORTLY_S - 0.002, 10.0, "its word")
        longest = max(witness.stops(), key=lambda stop: stop.lasted_s)
        assert abs(longest.ended_s - woken_s) < STOPPED_S
