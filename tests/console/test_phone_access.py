"""A phone at the door: it reads a key, waits with two words, is let in, and is sent away again."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
import uvicorn
from websockets.sync.client import ClientConnection

from bilateral.console import conversation, pairing
from bilateral.console.clients import (
    DOOR_SHUT,
    NOT_ALLOWED,
    NOT_LET_IN,
    NOT_PAIRED,
    TOO_MANY,
    UNKNOWN,
    WAITED_TOO_LONG,
    WRONG_VERSION,
)
from bilateral.console.guard import LOOPBACK
from bilateral.console.messages import FOR_PHONES, VERSION, Ask, Keep, Pages, Told
from bilateral.console.network_addresses import is_local, local_addresses
from bilateral.console.pairing import MOST_PHONES, MOST_WRONG, PATIENCE_S
from tests.console.visiting import (
    HELLO,
    OTHER_ADDRESS,
    TOKEN,
    Served,
    awaited_phone,
    open_for_phones,
    pair_phone,
    read,
    read_until,
    said_until_closed,
    serving,
    state,
    tell,
)
from tests.rig.children import wait_until

PAIR = {"type": "pair", "version": VERSION, "device": "Pixel"}
SOON_S = 0.2
FOR_A_PHONE = {kind.model_fields["type"].default for kind in FOR_PHONES}


@pytest.fixture
def page(served: Served) -> Iterator[ClientConnection]:
    with served.enter() as entered:
        yield entered


def listening() -> set[tuple[str, int]]:
    found = psutil.Process().net_connections("tcp")
    ends = [one.laddr for one in found if one.status == psutil.CONN_LISTEN]
    return {(end.ip, end.port) for end in ends}


def test_only_loopback_listens_until_the_therapist_asks(served: Served) -> None:
    before = {(LOOPBACK, served.port)}
    assert listening() == before
    door, _key = open_for_phones(served)
    assert listening() == {*before, (OTHER_ADDRESS, door.port)}
    with served.enter() as page:
        tell(page, type="pairing", address=None)
        wait_until(lambda: listening() == before, 2.0, "the end of the door")


def test_the_picture_says_the_link_and_the_key_is_only_in_its_fragment(
    page: ClientConnection,
) -> None:
    shown = read_until(page, "pairing")
    assert (shown["open_at"], shown["link"], shown["picture"]) == (None, "", [])
    assert shown["addresses"] == [{"address": OTHER_ADDRESS, "name": "wifi"}]
    tell(page, type="pairing", address=OTHER_ADDRESS)
    shown = read_until(page, "pairing")
    parts = urlsplit(shown["link"])
    assert (parts.scheme, parts.hostname, parts.path, parts.query) == (
        *("http", OTHER_ADDRESS),
        *("/", ""),
    )
    assert len(parts.fragment.removeprefix("pair=")) == 22  # 16 bytes
    rows = shown["picture"]
    assert {len(row) for row in rows} == {len(rows)}
    assert set("".join(rows)) == {"0", "1"}
    assert 110 < shown["valid_until_s"] - time.perf_counter() <= 120


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
        assert read(phone) == {"type": "welcome", "role": "phone", "version": VERSION}
        assert read(phone)["number"] == 1
        awaited_phone(page, words="", connected=True)
        tell(phone, type="start")
        wait_until(lambda: Ask(type="start") in served.heard, 5.0, "the start")
    awaited_phone(page, connected=False)
    now_counted = [heard for heard in served.heard if isinstance(heard, Pages)]
    assert now_counted[len(counted) :] == [Pages(count=2), Pages(count=1)]


def test_a_phone_hears_only_what_is_for_phones(served: Served) -> None:
    door, token = pair_phone(served)
    with door.enter(token) as phone, served.enter() as page:
        tell(page, type="pairing", address=OTHER_ADDRESS)
        read_until(page, "pairing")
        served.console.tell(state(5))
        tell(phone, type="ping", sent_ms=1.0)
        heard = [read(phone)["type"] for _ in range(2)]
    assert set(heard) == {"pong", "state"} <= FOR_A_PHONE


def test_a_phone_hears_no_words_of_the_therapists_own(served: Served) -> None:
    door, token = pair_phone(served)
    theirs = {"preset": "Anna", "next_preset": "Berta", "told": (Told(number=1, text="Carla"),)}
    served.console.tell(state(5).model_copy(update=theirs))
    with served.enter() as page, door.enter(token) as phone:
        seen = read_until(page, "state")
        assert (seen["preset"], seen["next_preset"]) == ("Anna", "Berta")
        assert seen["told"] == [{"number": 1, "text": "Carla"}]
        heard = [read_until(phone, "state")]
        served.console.tell(state(6).model_copy(update=theirs))
        heard.append(read_until(phone, "state"))
    assert [one["number"] for one in heard] == [5, 6]
    assert not any(name in str(heard) for name in ("Anna", "Berta", "Carla"))


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
    assert (refused["asked"], "does not wait" in refused["text"]) == ("phone-accept", True)


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


def test_a_picture_that_has_run_out_is_taken_away_and_says_what_may_be_wrong(
    page: ClientConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairing, "VALID_S", SOON_S)
    tell(page, type="pairing", address=OTHER_ADDRESS)
    while not (shown := read_until(page, "pairing"))["problem"]:
        continue
    assert (shown["open_at"], shown["link"], shown["picture"]) == (OTHER_ADDRESS, "", [])
    assert "firewall" in shown["problem"]
    tell(page, type="pairing", address=OTHER_ADDRESS)
    shown = read_until(page, "pairing")
    assert (shown["problem"], shown["link"] == "") == ("", False)


def test_a_phone_that_is_refused_is_sent_away(served: Served, page: ClientConnection) -> None:
    door, key = open_for_phones(served)
    with door.knock() as phone:
        tell(phone, **PAIR, key=key)
        number = awaited_phone(page, words=read(phone)["words"])["number"]
        tell(page, type="phone-refuse", number=number)
        assert said_until_closed(phone, []) == ([], NOT_LET_IN)


def test_a_phone_that_is_revoked_is_gone_at_once_and_for_good(
    served: Served, page: ClientConnection
) -> None:
    door, token = pair_phone(served)
    with door.enter(token) as phone:
        number = awaited_phone(page, connected=True, words="")["number"]
        tell(page, type="phone-revoke", number=number)
        assert said_until_closed(phone, []) == ([], NOT_LET_IN)
    with door.knock() as phone:
        assert said_until_closed(phone, [{**HELLO, "token": token}]) == ([], NOT_PAIRED)
    tell(page, type="phone-revoke", number=number)
    assert "not paired" in read_until(page, "refused")["text"]


def test_shutting_the_door_sends_phones_away_and_they_may_come_back(
    served: Served, page: ClientConnection
) -> None:
    door, token = pair_phone(served)
    with door.enter(token) as phone:
        tell(page, type="pairing", address=None)
        assert said_until_closed(phone, []) == ([], DOOR_SHUT)
    with pytest.raises(OSError, match="refused"):
        door.knock()
    again, _key = open_for_phones(served)
    assert again.port == door.port
    with again.enter(token) as phone:
        tell(phone, type="ping", sent_ms=1.0)
        assert read_until(phone, "pong")


def test_phones_are_told_that_the_door_is_shut_however_soon_the_server_ends(
    served: Served, page: ClientConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def end_at_once(server: uvicorn.Server) -> None:
        while not server.should_exit:  # noqa: ASYNC110  # it looks as often as can be
            await asyncio.sleep(0)

    monkeypatch.setattr(uvicorn.Server, "main_loop", end_at_once)
    _, token = pair_phone(served)
    for _ in range(5):
        door, _key = open_for_phones(served)
        with door.enter(token) as phone:
            tell(page, type="pairing", address=None)
            assert said_until_closed(phone, []) == ([], DOOR_SHUT)


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
            assert "Send one away" in read_until(page, "pairing")["problem"]


def test_strangers_who_say_nothing_keep_neither_phones_nor_themselves_in(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "MOST_STRANGERS", 2)
    monkeypatch.setattr(conversation, "HELLO_S", 10 * SOON_S)
    door, token = pair_phone(served)
    with door.enter(token) as phone, door.knock() as one, door.knock() as other:
        with door.knock() as third:
            assert said_until_closed(third, []) == ([], TOO_MANY)
        tell(phone, type="ping", sent_ms=1.0)
        assert read_until(phone, "pong")
        assert said_until_closed(one, []) == said_until_closed(other, []) == ([], UNKNOWN)


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


@pytest.mark.parametrize("address", ["127.0.0.3", "0.0.0.0", "evil.example", ""])  # noqa: S104
def test_no_other_address_is_opened(served: Served, page: ClientConnection, address: str) -> None:
    read_until(page, "pairing")
    tell(page, type="pairing", address=address)
    shown = read_until(page, "pairing")
    assert (shown["open_at"], shown["link"]) == (None, "")
    assert "hotspot" in shown["problem"]
    assert listening() == {(LOOPBACK, served.port)}


def test_an_address_that_cannot_be_bound_is_named_with_what_to_do(tmp_path: Path) -> None:
    lost = "192.0.2.77"  # an address for examples, which no computer has
    with serving(tmp_path, address=lost) as served, served.enter() as page:
        read_until(page, "pairing")
        tell(page, type="pairing", address=lost)
        problem = read_until(page, "pairing")["problem"]
    assert lost in problem
    assert "firewall" in problem


def test_phones_come_back_to_the_next_console_by_themselves(tmp_path: Path) -> None:
    with serving(tmp_path) as served:
        door, token = pair_phone(served)
        memory = [heard.memory for heard in served.heard if isinstance(heard, Keep)][-1]
    assert token not in memory
    with serving(tmp_path, memory) as served, door.enter(token) as phone, served.enter() as page:
        served.console.tell(state(3))
        assert read_until(phone, "state")["number"] == 3
        shown = read_until(page, "pairing")
        assert (shown["open_at"], shown["link"]) == (OTHER_ADDRESS, "")
        assert [one["connected"] for one in shown["phones"]] == [True]


def test_no_token_and_no_key_gets_into_a_log_or_an_answer(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    door, token = pair_phone(served)
    _door, key = open_for_phones(served)
    with door.enter(token) as phone:
        tell(phone, type="undo")
        assert said_until_closed(phone, [])[1] == NOT_ALLOWED
    kept = json.dumps([heard.model_dump() for heard in served.heard])
    logged = "".join(
        record.getMessage() for record in caplog.records if record.name != "websockets.client"
    )
    pages = b"".join(door.request(path, {})[1] for path in ("/", "/link.js"))
    for secret in (TOKEN, token, key):
        assert secret not in logged
        assert secret not in kept
        assert secret.encode() not in pages


def test_addresses_are_those_of_local_networks() -> None:
    assert is_local("192.168.1.20")
    assert is_local("10.42.0.1")
    assert is_local("172.20.10.2")
    for other in (LOOPBACK, "172.32.0.1", "169.254.1.1", "8.8.8.8", "100.64.0.1"):
        assert not is_local(other)
    shown = {entry.address for entry in local_addresses()}
    bound = {entry.address for all_of in psutil.net_if_addrs().values() for entry in all_of}
    assert shown <= bound
    assert all(is_local(address) for address in shown)
