"""A phone is let in with a key that is good once, by the therapist's own word."""

import time
from contextlib import ExitStack

import pytest
from websockets.sync.client import ClientConnection

from bilateral.console.doors import strangers
from bilateral.console.doors.close_codes import (
    COME_AGAIN,
    NOT_ALLOWED,
    NOT_LET_IN,
    NOT_PAIRED,
    TOO_MANY,
    UNKNOWN,
    WAITED_TOO_LONG,
    WRONG_VERSION,
)
from bilateral.console.messages import VERSION, Ask, Pages
from bilateral.console.phones import door as phone_door
from bilateral.console.phones import pairing
from bilateral.console.phones.pairing import MOST_PHONES, MOST_WRONG, PATIENCE_S
from tests.console.visiting import (
    HELLO,
    OTHER_ADDRESS,
    PAIR,
    Served,
    awaited_phone,
    open_for_phones,
    pair_phone,
    read,
    read_until,
    said_until_closed,
    state,
    tell,
)
from tests.rig.children import wait_until
from tests.words.hearing import words_sent

SOON_S = 0.2


def test_a_phone_is_let_in_and_steers(served: Served, page: ClientConnection) -> None:
    door, key = open_for_phones(served)
    served.console.tell(state(1))
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        tell(phone, type="ping", sent_ms=1.0)
        words = read(phone)["words"]
        assert read(phone)["type"] == "pong"
        shown = awaited_phone(page, words=words)
        assert (shown["device"], shown["connected"], len(words.split())) == ("Pixel", True, 2)
        counted = [heard for heard in served.heard if isinstance(heard, Pages)]
        assert counted[-1] == Pages(count=1)  # who waits does not steer
        tell(page, type="phone-accept", number=shown["number"])
        token = read(phone)["token"]
        tell(phone, **{**HELLO, "token": token})
        welcome = {"type": "welcome", "role": "phone", "version": VERSION, "halt_door": None}
        assert read(phone) == welcome
        assert read(phone)["number"] == 1
        awaited_phone(page, words="", connected=True)
        tell(phone, type="start")
        wait_until(lambda: Ask(type="start") in served.heard, 5.0, "the start")
    awaited_phone(page, connected=False)
    now_counted = [heard for heard in served.heard if isinstance(heard, Pages)]
    assert now_counted[len(counted) :] == [Pages(count=2), Pages(count=1)]


def test_a_key_is_good_once(served: Served) -> None:
    door, key = open_for_phones(served)
    with door.knock() as phone, door.knock() as other:
        tell(phone, **PAIR, key=key)
        read_until(phone, "pair-waiting")
        assert said_until_closed(other, [{**PAIR, "key": key}]) == ([], NOT_PAIRED)


def test_a_phone_that_leaves_waits_no_more(served: Served, page: ClientConnection) -> None:
    door, key = open_for_phones(served)
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        number = awaited_phone(page, words=read(phone)["words"])["number"]
    while read_until(page, "pairing")["phones"]:
        continue
    tell(page, type="phone-accept", number=number)
    refused = read_until(page, "refused")
    assert (refused["asked"], "does not wait" in words_sent(refused["notices"])) == (
        "phone-accept",
        True,
    )


def test_a_phone_that_nobody_lets_in_is_sent_away(
    served: Served, page: ClientConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairing, "WAIT_S", SOON_S)
    door, key = open_for_phones(served)
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        assert read_until(phone, "pair-waiting")
        assert said_until_closed(phone, []) == ([], WAITED_TOO_LONG)
    while read_until(page, "pairing")["phones"]:
        continue


def test_a_phone_that_is_refused_is_sent_away(served: Served, page: ClientConnection) -> None:
    door, key = open_for_phones(served)
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        number = awaited_phone(page, words=read(phone)["words"])["number"]
        tell(page, type="phone-refuse", number=number)
        assert said_until_closed(phone, []) == ([], NOT_LET_IN)


def test_five_wrong_tries_change_the_picture_and_are_answered_slowly(served: Served) -> None:
    door, key = open_for_phones(served)
    with served.enter() as page:
        before = read_until(page, "pairing")
        for number in range(MOST_WRONG):
            first = {**PAIR, "key": key[:-1]} if number % 2 else HELLO
            with door.knock() as stranger:
                assert said_until_closed(stranger, [first]) == ([], NOT_PAIRED)
        after = read_until(page, "pairing")
        assert after["link"] not in {"", before["link"]}
        assert after["valid_until_s"] == before["valid_until_s"]
    began_s = time.monotonic()
    with door.knock() as late:
        assert said_until_closed(late, [{**PAIR, "key": key}]) == ([], NOT_PAIRED)
    assert time.monotonic() - began_s >= PATIENCE_S


def test_there_is_room_for_four_phones(served: Served) -> None:
    with ExitStack() as stack:
        for _ in range(MOST_PHONES):
            door, token = pair_phone(served)
            stack.enter_context(door.enter(token))
        door, key = open_for_phones(served)
        with door.knock() as fifth:
            assert said_until_closed(fifth, [{**PAIR, "key": key}]) == ([], TOO_MANY)
        with served.enter() as page:
            assert "Send one away" in words_sent([read_until(page, "pairing")["problem"]])


def test_strangers_who_say_nothing_keep_neither_phones_nor_themselves_in(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strangers, "MOST_STRANGERS", 2)
    monkeypatch.setattr(phone_door, "HELLO_S", 10 * SOON_S)
    door, token = pair_phone(served)
    with (
        door.enter(token) as phone,
        door.knock() as one,
        door.knock() as other,
        door.knock() as third,
    ):
        assert said_until_closed(one, []) == ([], COME_AGAIN)
        tell(phone, type="ping", sent_ms=1.0)
        assert read_until(phone, "pong")
        assert said_until_closed(other, []) == said_until_closed(third, []) == ([], UNKNOWN)


def test_a_phone_of_another_version_does_not_use_the_key_up(served: Served) -> None:
    door, key = open_for_phones(served)
    with door.knock() as old:
        refused = said_until_closed(old, [{**PAIR, "key": key, "version": 1}])
        assert refused == ([], WRONG_VERSION)
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        assert read(phone)["words"]


def test_a_phone_may_not_open_the_door_for_another(served: Served) -> None:
    door, token = pair_phone(served)
    with door.enter(token) as phone:
        asked = {"type": "pairing", "address": OTHER_ADDRESS}
        assert said_until_closed(phone, [asked]) == ([], NOT_ALLOWED)
