"""Any commands at any moments: `python -m benchmarks commands [--sequences 10000] [--seed 1]`.

Each sequence has 25 steps over sets and calm exercises. What must hold after each of them is said
in `tests/session/test_session_machine.py`; the first sequence in which something does not ends it.
"""

import argparse
import time

import hypothesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from benchmarks.tables import print_table
from tests.session.test_session_machine import SessionMachine

STEPS = 25
AT_ONCE = 500


def main() -> None:
    """Try them, so many at once, and say how many held."""
    parser = argparse.ArgumentParser(prog="benchmarks commands", description=__doc__)
    parser.add_argument("--sequences", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    asked, _ = parser.parse_known_args()
    began_s, tried = time.monotonic(), 0
    while tried < asked.sequences:
        count = min(AT_ONCE, asked.sequences - tried)
        hard = settings(
            max_examples=count,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            derandomize=False,
            print_blob=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        machine = hypothesis.seed(asked.seed + tried)(SessionMachine)
        run_state_machine_as_test(machine, settings=hard)
        tried += count
        print(f"{tried} held after {time.monotonic() - began_s:.0f} s", flush=True)
    print_table(
        "Random sequences of commands over sets and exercises",
        ("sequences", "steps in each", "that did not hold", "took"),
        [(tried, STEPS, 0, f"{time.monotonic() - began_s:.0f} s")],
    )


if __name__ == "__main__":
    main()
