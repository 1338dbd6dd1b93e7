"""Where `bilateral` and `python -m bilateral` begin.

Imports nothing before it is asked to run: the console's process imports this module as well, and
has no use for screen and sound.
"""


def main() -> None:
    """Run the command line."""
    from bilateral.cli.main import main as run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()
