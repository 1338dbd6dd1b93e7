"""What a therapist's page asks for gets where it is done, and the answer to the page alone."""

import json
from typing import Any

import pytest

from bilateral.console.messages import AskedOfEngine, Gone, Keep, Use
from tests.console.visiting import OTHER_ADDRESS, Served, read, read_until, state, tell
from tests.rig.children import wait_until

OF_THE_ENGINE: list[dict[str, Any]] = [
    *({"type": name} for name in ("start", "finish", "halt", "pause", "resume", "faster")),
    {"type": "speed", "speed_hz": 1.5},
    {"type": "check", "output": "ears", "side": "left"},
    {"type": "metronome", "on": True},
    {"type": "look-again"},
]


@pytest.mark.parametrize("asked", OF_THE_ENGINE, ids=lambda asked: asked["type"])
def test_what_is_the_engines_reaches_it_as_it_was_said(
    served: Served, asked: dict[str, Any]
) -> None:
    with served.enter() as page:
        tell(page, **asked)
        tell(page, type="ping", sent_ms=1.0)
        read_until(page, "pong")
    engines = [heard for heard in served.heard if isinstance(heard, AskedOfEngine)]
    assert [heard.model_dump(exclude_unset=True) for heard in engines] == [asked]


def test_a_therapists_page_is_shown_all_there_is(served: Served) -> None:
    served.console.tell(state(1))
    with served.enter() as page:
        all_there_is = ["form", "workspace", "calm", "record", "pairing", "state"]
        assert [read(page)["type"] for _ in all_there_is] == all_there_is


def test_a_change_reaches_the_engine_and_every_page(served: Served) -> None:
    with served.enter() as page, served.enter() as other:
        for one in (page, other):
            assert read_until(one, "workspace")["preset"] == "standard"
        tell(page, type="change", section="audio", field="on", value=False)
        for one in (page, other):
            workspace = read_until(one, "workspace")
            assert (workspace["values"]["audio"]["on"], workspace["undo"]) == (False, "audio.on")
        tell(page, type="undo", of="set")
        assert read_until(other, "workspace")["values"]["audio"]["on"]
    used = [heard for heard in served.heard if isinstance(heard, Use)]
    assert [(one.settings.audio.on, one.live) for one in used] == [(False, True), (True, True)]


def test_an_answer_is_for_the_page_that_asked(served: Served) -> None:
    with served.enter() as page, served.enter() as other:
        tell(page, type="change", section="motion", field="speed_hz", value=9)
        refused = read_until(page, "refused")
        assert (refused["section"], refused["field"]) == ("motion", "speed_hz")
        tell(page, type="preset-text", name="gentle")
        assert "[motion]" in read_until(page, "preset-text")["text"]
        tell(other, type="ping", sent_ms=1.0)
        heard = [read(other)["type"] for _ in range(6)]
    assert sorted(heard) == ["calm", "form", "pairing", "pong", "record", "workspace"]


def test_an_answer_says_to_what_of_all_that_a_page_has_said(served: Served) -> None:
    with served.enter() as page, served.enter() as other:  # hello was the first
        tell(other, type="change", section="motion", field="speed_hz", value=9)
        tell(page, type="ping", sent_ms=1.0)
        tell(page, type="change", section="motion", field="speed_hz", value=9)
        tell(page, type="preset-duplicate", name="gentle", new_name="evening")
        tell(page, type="preset-delete", name="nobody's")
        tell(page, type="preset-delete", name="evening")
        told = [read_until(page, kind) for kind in ("refused", "preset-done", "refused")]
        assert [one["number"] for one in told] == [3, 4, 5]
        assert read_until(page, "preset-done")["number"] == 6
        assert read_until(other, "refused")["number"] == 2


def test_what_is_chosen_is_kept_together_with_the_door(served: Served) -> None:
    with served.enter() as page:
        tell(page, type="pairing", address=OTHER_ADDRESS)
        tell(page, type="change", section="audio", field="on", value=False)
        wait_until(lambda: any(isinstance(heard, Use) for heard in served.heard), 5.0, "the use")
        wait_until(lambda: isinstance(served.heard[-1], Keep), 5.0, "what is kept behind it")
    kept = json.loads([heard.memory for heard in served.heard if isinstance(heard, Keep)][-1])
    assert kept["door"]["address"] == OTHER_ADDRESS
    assert "audio" in kept["workspace"]


def test_a_session_that_is_over_is_asked_for_nothing(served: Served) -> None:
    served.console.tell(Gone(in_order=True))
    with served.enter() as page:
        for asked in OF_THE_ENGINE:
            tell(page, **asked)
        tell(page, type="ping", sent_ms=1.0)
        read_until(page, "pong")
    assert not any(isinstance(heard, AskedOfEngine) for heard in served.heard)
