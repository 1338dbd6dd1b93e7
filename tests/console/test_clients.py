"""What pages are shown: the newest state, all of them the same, and no page holds up another."""

import json
import time
from contextlib import ExitStack

from bilateral.console.doors.clients import MOST
from bilateral.console.doors.close_codes import TOO_MANY
from bilateral.console.doors.server import PING_S, PONG_S
from bilateral.console.messages import Gone, Pages, Role
from tests.console.visiting import (
    HELLO,
    Served,
    SilentPage,
    read,
    read_until,
    said_until_closed,
    state,
)
from tests.rig.children import wait_until

COUNTED_OUT_S = PING_S + PONG_S + 0.5
"""A set waits five seconds for a page to come back, so three are soon enough."""


def test_a_page_that_comes_late_is_right_at_once(served: Served) -> None:
    for number in range(5):
        served.console.tell(state(number))
    with served.enter() as page:
        assert read_until(page, "state")["number"] == 4


def test_two_pages_are_shown_the_same(served: Served) -> None:
    served.console.tell(state(1))
    with served.enter() as one, served.enter() as other:
        assert read_until(one, "state") == read_until(other, "state")
        served.console.tell(state(2))
        assert read_until(one, "state") == read_until(other, "state")
    assert [heard for heard in served.heard if isinstance(heard, Pages)][:2] == [
        Pages(count=1),
        Pages(count=2),
    ]


def test_a_page_that_reads_nothing_misses_states_and_holds_nobody_up(served: Served) -> None:
    served.console.tell(state(0))
    long = "x" * 100_000
    with served.enter() as idle, served.enter() as lively:
        assert read_until(idle, "state")["number"] == read_until(lively, "state")["number"] == 0
        for number in range(1, 101):
            served.console.tell(state(number, words=long))
            if number % 10 == 0:
                lively.send(json.dumps({"type": "ping", "sent_ms": 1.0}))
                while read(lively)["type"] != "pong":
                    pass
        seen = [read_until(idle, "state")["number"]]
        while seen[-1] != 100:
            seen.append(read_until(idle, "state")["number"])
    assert seen == sorted(seen)
    assert len(seen) < 100


def test_the_clock_is_answered_between_states(served: Served) -> None:
    served.console.tell(state(1))
    with served.enter() as page:
        read_until(page, "state")
        before_s = time.perf_counter()
        page.send(json.dumps({"type": "ping", "sent_ms": 12.5}))
        answer = read_until(page, "pong")
        assert answer["sent_ms"] == 12.5
        assert before_s <= answer["host_s"] <= time.perf_counter()


def test_a_session_that_is_over_takes_no_more_commands(served: Served) -> None:
    served.console.tell(Gone(in_order=True))
    with served.enter() as page:
        assert read_until(page, "gone")["in_order"]
        page.send('{"type": "start"}')
        page.send('{"type": "ping", "sent_ms": 1}')
        assert read(page)["type"] == "pong"
    assert all(isinstance(message, Pages) for message in served.heard)


def test_there_is_room_for_so_many_pages_and_no_more(served: Served) -> None:
    served.console.tell(state(1))
    with ExitStack() as pages:
        for _ in range(MOST[Role.THERAPIST] - 1):
            read_until(pages.enter_context(served.enter()), "state")
        with served.enter() as last:
            read_until(last, "state")
            with served.knock() as late:
                assert said_until_closed(late, [HELLO]) == ([], TOO_MANY)
        with served.enter() as next_one:
            assert read_until(next_one, "state")["number"] == 1


def test_a_page_whose_link_is_half_open_is_counted_out(served: Served) -> None:
    silent = SilentPage(served)
    wait_until(lambda: Pages(count=1) in served.heard, 5.0, "the page")
    deaf_since_s = time.monotonic()
    while served.heard[-1] != Pages(count=0):
        assert time.monotonic() - deaf_since_s < COUNTED_OUT_S
        served.console.tell(state(1, words="x" * 1_000_000))  # more than any buffer takes
        time.sleep(0.05)
    silent.close()
