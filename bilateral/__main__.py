"""Where `bilateral` and `python -m bilateral` begin.

Imports nothing before it is asked to run: the console's process imports this module as well, and
has no use for screen and sound; and who asks for the version waits for neither.
"""

import os
import signal
import sys

from bilateral.processes.interpreter import importing, leave_all_to_the_system
from bilateral.version import __version__

INTERRUPTED = 130
"""What a program ends with that was ended by Ctrl+C."""


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        print(f"bilateral {__version__}")
        return
    # What other programs have installed for it is no part of ours, and looking for it takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Read by numpy: its threads for matrices have nothing to do, and are ended by Ctrl+C.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        with importing():
            from bilateral.cli.main import main as run  # noqa: PLC0415
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except MemoryError:
        sys.exit("This computer has too little memory left for Bilateral. Close other programs.")
    try:
        run()
    finally:
        # All is done: whoever presses Ctrl+C once more would only see how the libraries end.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        leave_all_to_the_system()


if __name__ == "__main__":
    main()
