"""Lets `python -m bilateral` do what `bilateral` does."""

from bilateral.cli import main

main()
