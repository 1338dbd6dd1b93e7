"""Whoever is asked at the terminal and does not answer has not said yes."""

import sys

import pytest
import typer

from bilateral.app import opening


def test_the_end_of_the_input_is_no_leave_to_cover_the_only_monitor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def end_of_input(_question: str) -> bool:
        raise typer.Abort

    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr(typer, "confirm", end_of_input)
    assert opening._may_cover(False, lambda notice: notice.code) is False
    assert opening._may_cover(True, lambda notice: notice.code) is True
    monkeypatch.setattr(sys, "stdin", None)  # as where a program is started without a terminal
    assert opening._may_cover(False, lambda notice: notice.code) is False
