"""Program: run a module while another thread keeps taking the interpreter lock for long.

    python -m tests.rig.lock_hog --hold-ms 50 --every-ms 100 -- -m bilateral run

It is what a large C call (a JSON dump, a plot, a commit) anywhere in the process would do.
"""

import argparse
import ctypes
import runpy
import sys
import threading
import time


def hold_lock_for_ever(hold_s: float, every_s: float) -> None:
    """Hold the interpreter lock for `hold_s`, once in every `every_s`."""
    sleep_us = ctypes.PyDLL(None).usleep  # PyDLL keeps the lock while the call lasts
    while True:
        sleep_us(round(hold_s * 1e6))
        time.sleep(every_s - hold_s)


def launcher(hold_ms: float, every_ms: float) -> list[str]:
    """What to put before `-m module` on a Python command line; see `program.Program`."""
    times = ["--hold-ms", str(hold_ms), "--every-ms", str(every_ms)]
    return ["-m", "tests.rig.lock_hog", *times, "--"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold-ms", type=float, required=True)
    parser.add_argument("--every-ms", type=float, required=True)
    parser.add_argument("-m", dest="module", required=True)
    own, rest = _split(sys.argv[1:])
    wanted = parser.parse_args(own)
    if wanted.every_ms <= wanted.hold_ms:
        parser.error("--every-ms must be more than --hold-ms")
    hold_s, every_s = wanted.hold_ms * 1e-3, wanted.every_ms * 1e-3
    threading.Thread(target=hold_lock_for_ever, args=(hold_s, every_s), daemon=True).start()
    sys.argv = [wanted.module, *rest]
    runpy.run_module(wanted.module, run_name="__main__", alter_sys=True)


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """Our own words, `-m module` included, and those for the module."""
    module = words.index("-m") + 2 if "-m" in words else len(words)
    return [word for word in words[:module] if word != "--"], words[module:]


if __name__ == "__main__":
    main()
