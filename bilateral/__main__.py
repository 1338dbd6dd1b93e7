"""Where `bilateral` and `python -m bilateral` begin.

Imports nothing before it is asked to run: the console's process imports this module as well, and
has no use for screen and sound; and who asks for the version waits for neither.
"""

import gc
import os
import sys

from bilateral.version import __version__


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        print(f"bilateral {__version__}")
        return
    # What other programs have installed for it is no part of ours, and looking for it takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()  # all that is imported stays: there is nothing to collect yet
    from bilateral.cli.main import main as run  # noqa: PLC0415

    gc.enable()
    run()


if __name__ == "__main__":
    main()
