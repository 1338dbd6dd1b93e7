"""A disk that takes its time holds up what is chosen, and no halt."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilateral.console.messages import Ask, AskedOfEngine, Keep, Use
from bilateral.console.workspace import workspace
from bilateral.loading.own_settings_file import write_own
from tests.console.visiting import Served, read_until, serving, state, tell
from tests.rig.children import wait_until

AWAITED_S = 15.0
CHANGE = {"type": "change", "section": "page", "field": "letter_keys", "value": False}


class SlowDisk:
    """Writes a setting of the room as soon as the test lets it."""

    def __init__(self) -> None:
        self.may_write = threading.Event()
        self.writes = threading.Event()

    def write(self, path: Path, given: dict[str, dict[str, object]]) -> None:
        self.writes.set()
        assert self.may_write.wait(AWAITED_S)
        write_own(path, given)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    slow = SlowDisk()
    monkeypatch.setattr(workspace, "write_own", slow.write)
    yield slow
    slow.may_write.set()


def asked(served: Served) -> list[str]:
    return [heard.type for heard in served.heard if isinstance(heard, AskedOfEngine)]


def await_asked(served: Served, *words: str) -> None:
    wait_until(lambda: len(asked(served)) >= len(words), AWAITED_S, "what was asked for")
    assert asked(served) == [*words]


def test_a_halt_passes_what_is_being_written_and_takes_with_it_what_waits(
    served: Served, disk: SlowDisk
) -> None:
    with served.enter() as page:
        tell(page, **CHANGE)
        assert disk.writes.wait(AWAITED_S)
        tell(page, type="start")
        tell(page, type="halt")
        await_asked(served, "halt")
        tell(page, type="faster")
        beats = served.beats
        wait_until(lambda: served.beats > beats + 1, AWAITED_S, "signs of life")
        tell(page, type="ping", sent_ms=1.0)
        read_until(page, "pong")
        assert asked(served) == ["halt"]
        disk.may_write.set()
        await_asked(served, "halt", "faster")


def test_what_begins_comes_after_what_was_chosen_before_it(served: Served, disk: SlowDisk) -> None:
    with served.enter() as page:
        tell(page, **CHANGE)
        tell(page, type="change", section="audio", field="on", value=False)
        assert disk.writes.wait(AWAITED_S)
        tell(page, type="finish")
        await_asked(served, "finish")
        tell(page, type="start")
        tell(page, type="pause")
        tell(page, type="ping", sent_ms=1.0)
        read_until(page, "pong")
        assert asked(served) == ["finish"], "nor does a pause pass a start"
        disk.may_write.set()
        wait_until(lambda: Ask(type="pause") in served.heard, AWAITED_S, "the rest")
    kinds = [type(heard) for heard in served.heard if isinstance(heard, Ask | Use)]
    assert kinds == [Ask, Use, Use, Ask, Ask]
    last_use = [one for one in served.heard if isinstance(one, Use)][-1]
    assert not last_use.settings.audio.on


def test_a_halt_on_the_stage_takes_with_it_what_waits_for_the_disk(
    served: Served, disk: SlowDisk
) -> None:
    with served.enter() as page:
        tell(page, **CHANGE)
        assert disk.writes.wait(AWAITED_S)
        tell(page, type="start")
        tell(page, type="ping", sent_ms=1.0)
        read_until(page, "pong")
        served.console.tell(state(2).model_copy(update={"halts": 1}))
        while read_until(page, "state")["halts"] != 1:
            continue
        tell(page, type="slower")
        disk.may_write.set()
        await_asked(served, "slower")


def test_what_was_asked_for_is_written_before_the_end(tmp_path: Path, disk: SlowDisk) -> None:
    with serving(tmp_path) as served, served.enter() as page:
        tell(page, **CHANGE)
        assert disk.writes.wait(AWAITED_S)
        threading.Timer(0.2, disk.may_write.set).start()
    assert "letter_keys = false" in (tmp_path / "settings.toml").read_text()
    assert isinstance(served.heard[-1], Keep), "and the engine knows of it"
