"""`python -m benchmarks [NAME …]`: measures all, or what is named."""

import sys
from importlib import import_module

NAMES = ("sound", "sight", "together", "halt", "hands", "page")


def main() -> None:
    """Run the benchmarks that are named, or all of them."""
    wanted = sys.argv[1:] or list(NAMES)
    for name in wanted:
        if name not in NAMES:
            sys.exit(f"There is no benchmark {name!r}. There are: {', '.join(NAMES)}.")
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
