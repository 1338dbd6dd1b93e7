"""States to another thread."""

import threading

from bilateral.control.newest_state import NewestState


def test_only_the_newest_state_is_fetched_and_only_once() -> None:
    newest_state: NewestState[str] = NewestState()
    newest_state.show("old")
    newest_state.show("new")
    assert newest_state.fetched(0.0) == "new"
    assert newest_state.fetched(0.0) is None


def test_whoever_waits_for_a_state_is_woken_by_it() -> None:
    newest_state: NewestState[str] = NewestState()
    fetched: list[str | None] = []
    waiting = threading.Thread(target=lambda: fetched.append(newest_state.fetched(10.0)))
    waiting.start()
    newest_state.show("news")
    waiting.join(5.0)
    assert fetched == ["news"]
