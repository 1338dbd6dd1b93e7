"""A session with a page from its beginning to its end, where the end is not as it was meant."""

import re
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from rich.console import Console

from bilateral.app import page_session
from bilateral.app.opening import RunWishes
from bilateral.app.page_session import hold_session
from bilateral.console.messages import HaltDoorShown
from bilateral.outputs.required import OutputRequired
from bilateral.words.notice import Notice


class Pages:
    """Stands for the keeper of a console, and notes what pages are told of the end."""

    address = "http://127.0.0.1:1/#key"
    port = 1
    ended: list[bool]

    def __init__(self, *_: object, browse: bool, halt_door: object, show_address: object) -> None:
        assert isinstance(halt_door, HaltDoorShown)
        assert not browse
        assert callable(show_address)
        Pages.ended = []

    def start(self) -> None:
        Pages.ended.clear()

    def tell_devices(self, _room: object) -> None:
        raise AssertionError("nothing is open of which a page could be told")

    def close(self, *, in_order: bool) -> None:
        Pages.ended.append(in_order)


@pytest.mark.parametrize(
    "fault",
    [OutputRequired(Notice("hands-required-but-off", setting="hands.on")), RuntimeError("a fault")],
)
def test_pages_are_told_that_a_session_did_not_end_as_it_was_meant(
    fault: Exception, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def not_open(*_: object, **_named: object) -> AbstractContextManager[None]:
        raise fault

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(page_session, "ConsoleSupervisor", Pages)
    monkeypatch.setattr(page_session, "outputs_open", not_open)
    wishes = RunWishes(frozenset(), wait=True, cover=False, report_file=None)
    with pytest.raises(type(fault), match=re.escape(str(fault))):
        hold_session("standard", {}, wishes, lambda: Console(quiet=True), browse=False)
    assert Pages.ended == [False]
