"""A phone at the door: it reads a key, waits with two words, is let in, and is sent away again."""

import json
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from websockets.sync.client import ClientConnection

from bilateral.console.doors.close_codes import DOOR_SHUT, NOT_ALLOWED, NOT_LET_IN, NOT_PAIRED
from bilateral.console.doors.loopback import LOOPBACK
from bilateral.console.messages import FOR_PHONES, Keep
from bilateral.console.phones import pairing
from bilateral.console.phones.network_addresses import is_local, local_addresses
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
from tests.words.hearing import shown, words_sent

SOON_S = 0.2
FOR_A_PHONE = {kind.model_fields["type"].default for kind in FOR_PHONES}


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
    plain = state(5)
    theirs = {
        "now": plain.now.model_copy(update={"preset": "Anna"}),
        "next": plain.next.model_copy(update={"preset": "Berta"}),
        "notices": (shown(1, "Carla"),),
    }
    served.console.tell(plain.model_copy(update=theirs))
    with served.enter() as page, door.enter(token) as phone:
        seen = read_until(page, "state")
        assert (seen["now"]["preset"], seen["next"]["preset"]) == ("Anna", "Berta")
        assert seen["notices"][0]["notice"]["values"] == {"text": "Carla"}
        heard = [read_until(phone, "state")]
        served.console.tell(state(6).model_copy(update=theirs))
        heard.append(read_until(phone, "state"))
    assert [one["number"] for one in heard] == [5, 6]
    assert not any(name in str(heard) for name in ("Anna", "Berta", "Carla"))


def test_a_picture_that_has_run_out_is_taken_away_and_says_what_may_be_wrong(
    page: ClientConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairing, "VALID_S", SOON_S)
    tell(page, type="pairing", address=OTHER_ADDRESS)
    while not (shown := read_until(page, "pairing"))["problem"]:
        continue
    assert (shown["open_at"], shown["link"], shown["picture"]) == (OTHER_ADDRESS, "", [])
    assert "firewall" in words_sent([shown["problem"]])
    tell(page, type="pairing", address=OTHER_ADDRESS)
    shown = read_until(page, "pairing")
    assert (shown["problem"], shown["link"] == "") == (None, False)


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
    assert "not paired" in words_sent(read_until(page, "refused")["notices"])


def test_shutting_the_door_sends_phones_away_and_they_may_come_back(
    served: Served, page: ClientConnection
) -> None:
    door, token = pair_phone(served)
    with door.enter(token) as phone:
        tell(page, type="pairing", address=None)
        assert said_until_closed(phone, []) == ([], DOOR_SHUT)
    # A phone is sent away before the port is given back.
    wait_until(lambda: (door.address, door.port) not in listening(), 2.0, "the end of the door")
    with pytest.raises(OSError, match="refused"):
        door.knock()
    again, _key = open_for_phones(served)
    assert again.port == door.port
    with again.enter(token) as phone:
        tell(phone, type="ping", sent_ms=1.0)
        assert read_until(phone, "pong")


def test_phones_are_told_that_the_door_is_shut_though_the_server_ends_at_once(
    served: Served, page: ClientConnection
) -> None:
    _, token = pair_phone(served)
    for _ in range(5):
        door, _key = open_for_phones(served)
        with door.enter(token) as phone:
            tell(page, type="pairing", address=None)
            assert said_until_closed(phone, []) == ([], DOOR_SHUT)


@pytest.mark.parametrize("address", ["127.0.0.3", "0.0.0.0", "evil.example", ""])  # noqa: S104
def test_no_other_address_is_opened(served: Served, page: ClientConnection, address: str) -> None:
    read_until(page, "pairing")
    tell(page, type="pairing", address=address)
    shown = read_until(page, "pairing")
    assert (shown["open_at"], shown["link"]) == (None, "")
    assert "hotspot" in words_sent([shown["problem"]])
    assert listening() == {(LOOPBACK, served.port)}


def test_an_address_that_cannot_be_bound_is_named_with_what_to_do(tmp_path: Path) -> None:
    lost = "192.0.2.77"  # an address for examples, which no computer has
    with serving(tmp_path, address=lost) as served, served.enter() as page:
        read_until(page, "pairing")
        tell(page, type="pairing", address=lost)
        problem = read_until(page, "pairing")["problem"]
    assert lost in words_sent([problem])
    assert "firewall" in words_sent([problem])


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
        tell(phone, type="undo", of="set")
        assert said_until_closed(phone, [])[1] == NOT_ALLOWED
    kept = json.dumps([heard.model_dump() for heard in served.heard])
    logged = "".join(
        record.getMessage() for record in caplog.records if record.name != "websockets.client"
    )
    pages = b"".join(door.request(path, {})[1] for path in ("/", "/link/link.js"))
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
