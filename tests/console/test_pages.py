"""What pages are shown: the newest state, all of them the same, and no page holds up another."""

import json
import time
from contextlib import ExitStack

from bilateral.console.messages import Gone, Pages
from bilateral.console.pages import MOST_PAGES, TOO_MANY
from tests.console.visiting import HELLO, Served, read, said_until_closed, state


def test_a_page_that_comes_late_is_right_at_once(served: Served) -> None:
    for number in range(5):
        served.console.tell(state(number))
    with served.enter() as page:
        assert read(page)["number"] == 4


def test_two_pages_are_shown_the_same(served: Served) -> None:
    served.console.tell(state(1))
    with served.enter() as one, served.enter() as other:
        assert read(one) == read(other)
        served.console.tell(state(2))
        assert read(one) == read(other)
    assert [heard for heard in served.heard if isinstance(heard, Pages)][:2] == [
        Pages(count=1),
        Pages(count=2),
    ]


def test_a_page_that_reads_nothing_misses_states_and_holds_nobody_up(served: Served) -> None:
    served.console.tell(state(0))
    long = "x" * 100_000
    with served.enter() as idle, served.enter() as lively:
        assert read(idle)["number"] == read(lively)["number"] == 0
        for number in range(1, 301):
            served.console.tell(state(number, words=long))
            if number % 10 == 0:
                lively.send(json.dumps({"type": "ping", "sent_ms": 1.0}))
                while read(lively)["type"] != "pong":
                    pass
        seen = [read(idle)["number"]]
        while seen[-1] != 300:
            seen.append(read(idle)["number"])
    assert seen == sorted(seen)
    assert len(seen) < 300


def test_the_clock_is_answered_between_states(served: Served) -> None:
    served.console.tell(state(1))
    with served.enter() as page:
        read(page)
        before_s = time.perf_counter()
        page.send(json.dumps({"type": "ping", "sent_ms": 12.5}))
        answer = read(page)
        assert answer["sent_ms"] == 12.5
        assert before_s <= answer["host_s"] <= time.perf_counter()


def test_a_session_that_is_over_takes_no_more_commands(served: Served) -> None:
    served.console.tell(Gone(in_order=True))
    with served.enter() as page:
        assert read(page) == {"type": "gone", "in_order": True}
        page.send('{"type": "start"}')
        page.send('{"type": "ping", "sent_ms": 1}')
        assert read(page)["type"] == "pong"
    assert all(isinstance(message, Pages) for message in served.heard)


def test_there_is_room_for_so_many_pages_and_no_more(served: Served) -> None:
    served.console.tell(state(1))
    with ExitStack() as pages:
        for _ in range(MOST_PAGES - 1):
            read(pages.enter_context(served.enter()))
        with served.enter() as last:
            read(last)
            with served.knock() as late:
                assert said_until_closed(late, [HELLO]) == ([], TOO_MANY)
        with served.enter() as next_one:
            assert read(next_one)["number"] == 1
