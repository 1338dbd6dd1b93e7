"""`python -m benchmarks [NAME …] [OPTION …]`: measures all, or what is named."""

import sys
from importlib import import_module

NAMES = (
    "sound",
    "sight",
    "together",
    "halt",
    "hands",
    "page",
    "idle",
    "busy",
    "commands",
    "exciters",
    "flashes",
    "mixture",
    "page_halts",
    "page_opening",
    "record",
    "record_beside",
    "start",
    "strangers",
    "targets",
    "calm",
    "film",
    "twins",
)


def main() -> None:
    """Run the benchmarks that are named, or all of them."""
    words = sys.argv[1:]
    options = next((at for at, word in enumerate(words) if word.startswith("-")), len(words))
    wanted = words[:options]
    if not wanted and words:
        sys.exit(f"Name what is measured before its options. There are: {', '.join(NAMES)}.")
    for name in wanted or NAMES:
        if name not in NAMES:
            sys.exit(f"There is no benchmark {name!r}. There are: {', '.join(NAMES)}.")
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
