"""A preset and a photo sent from the page: taken, or refused in words; nobody waits meanwhile."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection

from bilateral.console.doors.uploads import AMBIENCE, IMPORT, LARGEST, MUSIC, PHOTO, SOUND
from tests.console.visiting import TOKEN, Served, read_until, serving, state
from tests.files.pictures import claiming
from tests.files.sounds import encoded, sine
from tests.words.hearing import words_sent

PRESET = b"# From elsewhere\n\n[motion]\nspeed_hz = 1.1\n"
PNG = claiming(8, 4)


def send(served: Served, path: str, content: bytes, **changed: str) -> tuple[int, dict[str, Any]]:
    origin = f"http://{served.host}"
    headers = {"Origin": origin, "Authorization": f"Bearer {TOKEN}", **changed}
    answer, body = served.request(path, headers, "POST", content)
    return answer.status, json.loads(body)


def await_listed(page: ClientConnection, kind: str, *names: str) -> None:
    """Wait until a page is told of these, in this order, and of no others of the kind.

    As a page comes in, the folders are read: it may be told once more of what was there before.
    """
    while read_until(page, "workspace")[kind] != [*names]:
        continue


def await_preset(page: ClientConnection, name: str) -> dict[str, Any]:
    """Wait until a page is told of this preset."""
    while True:
        presets: list[dict[str, Any]] = read_until(page, "workspace")["presets"]
        for preset in presets:
            if preset["name"] == name:
                return preset


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A console that takes nothing of what is sent to it."""
    with serving(tmp_path_factory.mktemp("presets")) as console:
        yield console


def test_a_preset_is_taken_in_and_shown_to_every_page(served: Served, tmp_path: Path) -> None:
    with served.enter() as page:
        read_until(page, "workspace")
        assert send(served, f"{IMPORT}?name=Anna.toml", PRESET) == (200, {"name": "Anna"})
        preset = await_preset(page, "Anna")
    assert (preset["is_own"], preset["about"]) == (True, "From elsewhere")
    assert [path.name for path in tmp_path.rglob("*.toml")] == ["Anna.toml"]


def test_a_page_that_is_loaded_again_shows_what_was_put_into_the_folder_meanwhile(
    served: Served, tmp_path: Path
) -> None:
    with served.enter() as page:
        read_until(page, "workspace")
        (tmp_path / "presets").mkdir(exist_ok=True)
        (tmp_path / "presets" / "Bea.toml").write_bytes(PRESET)
    with served.enter() as page:
        await_preset(page, "Bea")  # the folder is read meanwhile, as its disk may be slow


def test_a_photo_may_be_chosen_at_once(served: Served, tmp_path: Path) -> None:
    with served.enter() as page:
        read_until(page, "workspace")
        assert send(served, f"{PHOTO}?name=Lake%20view.png", PNG) == (
            200,
            {"name": "Lake view.png"},
        )
        await_listed(page, "photos", "Lake view.png")
    (written,) = tmp_path.rglob("*.png")
    assert (written.name, written.read_bytes()) == ("Lake view.png", PNG)


def test_a_sound_may_be_chosen_at_once(served: Served, tmp_path: Path) -> None:
    content = encoded(sine())
    with served.enter() as page:
        read_until(page, "workspace")
        assert send(served, f"{SOUND}?name=drip.mp3", content) == (200, {"name": "drip.wav"})
        await_listed(page, "sounds", "drip.wav")
    assert (tmp_path / "sounds" / "drip.wav").read_bytes() == content


def test_music_may_be_chosen_at_once_alone_or_in_a_folder(served: Served, tmp_path: Path) -> None:
    content = encoded(sine(60.0), subtype="FLOAT")  # of many pieces
    with served.enter() as page:
        read_until(page, "workspace")
        assert send(served, f"{MUSIC}?name=calm.mp3", content) == (200, {"name": "calm.wav"})
        await_listed(page, "music", "calm.wav")
        there = f"{MUSIC}?name=1.mp3&folder=Evening"
        assert send(served, there, content) == (200, {"name": "Evening/1.wav"})
        await_listed(page, "music", "calm.wav", "Evening")
    assert (tmp_path / "music" / "Evening" / "1.wav").read_bytes() == content


def test_a_sound_is_seen_before_it_is_heard_or_told_why_not(served: Served) -> None:
    def seen(path: str, token: str = TOKEN) -> tuple[int, dict[str, Any]]:
        answer, body = served.request(path, {"Authorization": f"Bearer {token}"})
        return answer.status, json.loads(body or b"{}")

    assert send(served, f"{SOUND}?name=drip.wav", encoded(sine()))[0] == 200
    for path in (f"{SOUND}?name=drip.wav", f"{AMBIENCE}?name=rain"):
        status, found = seen(path)
        assert (status, len(found["outline"]), found["problem"]) == (200, 48, None)
    for path in (f"{SOUND}?name=gone.wav", f"{MUSIC}?name=", f"{AMBIENCE}?name=x"):
        status, found = seen(path)
        assert (status, found["outline"]) == (200, [])
        assert words_sent([found["problem"]])
    assert seen(f"{SOUND}?name=drip.wav", "wrong")[0] == 401


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (f"{SOUND}?name=text.wav", b"no sound"),
        (f"{MUSIC}?name=text.mp3", b"no music"),
        (f"{MUSIC}?name=text.mp3&folder=Evening", b"no music"),
        (f"{IMPORT}?name=broken.toml", b"[motion\nspeed"),
        (f"{IMPORT}?name=wrong.toml", b"[motion]\nspeed_hz = 99\n"),
        (f"{IMPORT}?name=binary.toml", bytes(range(256))),
        (f"{PHOTO}?name=text.png", b"no picture"),
        (f"{IMPORT}?name=", PRESET),
        (IMPORT, PRESET),
        (f"{IMPORT}?name={'x' * 201}", PRESET),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words(
    served: Served, tmp_path: Path, path: str, content: bytes
) -> None:
    status, refused = send(served, path, content)
    assert status == 422
    assert refused["type"] == "refused"
    assert words_sent(refused["notices"])
    assert [*tmp_path.rglob("*.*")] == []


@pytest.mark.parametrize("name", ["../../evil.toml", "/etc/evil.toml", "..\\evil.toml", "CON.toml"])
def test_a_name_leads_nowhere_else(served: Served, tmp_path: Path, name: str) -> None:
    assert send(served, f"{IMPORT}?name={name}", PRESET)[0] == 200
    (written,) = tmp_path.rglob("*.toml")
    assert written.read_text().count("1.1") == 1


@pytest.mark.parametrize("path", LARGEST)
@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"Content-Length": "{more}"}, 413),
        ({"Content-Length": "-1"}, 400),
        ({"Content-Length": "many"}, 400),
        ({}, 411),
        ({"Transfer-Encoding": "chunked"}, 411),
    ],
)
def test_a_file_says_its_length_and_is_not_too_long(
    unchanged: Served, path: str, sent: dict[str, str], status: int
) -> None:
    filled = {name: text.format(more=LARGEST[path] + 1) for name, text in sent.items()}
    assert f" {status} " in answered(unchanged, path, filled, b"")


def test_a_file_that_breaks_off_is_not_taken(served: Served, tmp_path: Path) -> None:
    length = {"Content-Length": str(len(PRESET) + 1)}
    assert answered(served, f"{IMPORT}?name=half.toml", length, PRESET, leaves=True) == ""
    assert send(served, f"{IMPORT}?name=whole.toml", PRESET)[0] == 200
    assert [path.name for path in tmp_path.rglob("*.toml")] == ["whole.toml"]


def test_what_is_sent_beyond_its_length_is_no_part_of_it(served: Served, tmp_path: Path) -> None:
    length = {"Content-Length": str(len(PRESET))}
    said = answered(served, f"{IMPORT}?name=long.toml", length, PRESET + b"[audio]\non = false\n")
    assert said.startswith("HTTP/1.1 200 ")
    (written,) = tmp_path.rglob("*.toml")
    assert "audio" not in written.read_text()


def test_states_go_on_while_a_large_file_is_read(served: Served) -> None:
    large = b"[more]\n" + b"".join(b"k%d = [1, 2, 3]\n" % n for n in range(40_000))
    reading = threading.Thread(target=send, args=(served, f"{IMPORT}?name=large.toml", large))
    with served.enter() as page:
        began_reading_s = time.monotonic()
        reading.start()
        longest_s = 0.0
        number = 0
        while reading.is_alive():
            number += 1
            began_s = time.monotonic()
            served.console.tell(state(number))
            while read_until(page, "state")["number"] != number:
                continue
            longest_s = max(longest_s, time.monotonic() - began_s)
            time.sleep(0.02)
        took_s = time.monotonic() - began_reading_s
        reading.join()
    assert longest_s < took_s / 2


def answered(
    served: Served, path: str, headers: dict[str, str], content: bytes, *, leaves: bool = False
) -> str:
    """What is answered to a request as it stands; or after its sender has left."""
    lines = {
        "Host": served.host,
        "Origin": f"http://{served.host}",
        "Authorization": f"Bearer {TOKEN}",
        "Connection": "close",
        **headers,
    }
    head = "".join(f"{name}: {text}\r\n" for name, text in lines.items())
    with socket.create_connection((served.address, served.port), 5) as line:
        line.sendall(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + content)
        if leaves:
            line.shutdown(socket.SHUT_WR)
        said = b""
        while part := line.recv(4096):
            said += part
    return said.decode()


def test_a_photo_comes_back_to_the_page_that_has_the_token_and_to_nobody_else(
    served: Served, tmp_path: Path
) -> None:
    assert send(served, f"{PHOTO}?name=Lake.png", PNG)[0] == 200
    (tmp_path / "photos" / "notes.txt").write_text("not for pages")
    (tmp_path / "photos" / "fake.png").write_text("no picture")
    ours = {"Authorization": f"Bearer {TOKEN}"}

    def got(name: str, headers: dict[str, str]) -> tuple[int, bytes]:
        answer, body = served.request(f"{PHOTO}?name={name}", headers)
        return answer.status, body

    assert got("Lake.png", ours) == (200, PNG)
    assert got("Lake.png", {}) == (401, b"")
    assert got("Lake.png", {"Authorization": "Bearer wrong"}) == (401, b"")
    for name in ("notes.txt", "fake.png", "", "..%2Fsettings.toml", "%2Fetc%2Fpasswd"):
        assert got(name, ours) == (404, b""), name
