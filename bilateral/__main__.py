"""Where `bilateral` and `python -m bilateral` begin.

Imports nothing before it is asked to run: the console's process imports this module as well, and
has no use for screen and sound; and who asks for the version waits for neither.
"""

import sys

from bilateral.version import __version__


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        print(f"bilateral {__version__}")
        return
    from bilateral.cli.main import main as run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
