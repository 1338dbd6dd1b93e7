"""Who answers at a port is told for what it is."""

import pytest

from hardware.hands import HandsMissing
from hardware.limits import DEVICE_NAME, PROTOCOL_VERSION, Ability
from hardware.link import meet
from hardware.messages import Identity
from hardware.protocol import encode, frame

IDENTITY = Identity(DEVICE_NAME, PROTOCOL_VERSION, 1, 7, Ability(0), 8, 2000, 500, 100)


class Answering:
    """A line at whose end each hello is answered with the same bytes."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._coming = b""
        self.is_closed = False
        self.reads = 0

    def read(self, timeout_s: float) -> bytes:  # noqa: ARG002  # what comes is there at once
        coming, self._coming = self._coming, b""
        self.reads += 1
        return coming

    def write(self, data: bytes) -> None:  # noqa: ARG002  # whatever is asked
        self._coming = self._answer

    def close(self) -> None:
        self.is_closed = True


def saying(identity: Identity, more: bytes = b"") -> bytes:
    body = encode(identity).strip(b"\n")[: -len("*0000")]
    return frame(body + more)


def test_a_board_that_says_more_of_itself_is_met() -> None:
    contact = meet(Answering(saying(IDENTITY, b" 3 44")), "COM3")
    assert contact.identity == IDENTITY


def test_whoever_says_more_than_any_board_is_not_listened_to() -> None:
    line = Answering(frame(b"b 5000") * 10_000)
    with pytest.raises(HandsMissing) as missing:
        meet(line, "COM3")
    assert missing.value.notice.code == "board-somebody-else"
    assert line.reads == 1


def test_a_board_with_newer_firmware_is_told_as_such() -> None:
    newer = Identity(DEVICE_NAME, PROTOCOL_VERSION + 1, 9, 7, Ability(0), 8, 2000, 500, 100)
    line = Answering(saying(newer, b" 3"))
    with pytest.raises(HandsMissing) as missing:
        meet(line, "COM3")
    notice = missing.value.notice
    assert notice.code == "board-other-firmware"
    assert dict(notice.items)["theirs"] == PROTOCOL_VERSION + 1
    assert line.is_closed
