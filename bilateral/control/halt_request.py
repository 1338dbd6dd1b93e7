"""What is understood at the door for halts: one request, one answer, one word of fixed size."""

import base64
import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.console.doors.halt_door_address import PATH, PROTOCOL

LONGEST_HEAD = 16_384
"""Bytes; browsers send along what other programs on this computer have them remember."""
_ACCEPTED = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""What every WebSocket is answered with, behind its own key (RFC 6455)."""
_TEXT, _MASKED = 0x81, 0x80
PAGE_LENGTH = 8
NUMBER_LENGTH = 8
_WORD = PAGE_LENGTH + NUMBER_LENGTH
_FRAME = 2 + 4 + _WORD
_ONCE = ("host", "origin", "upgrade", "sec-websocket-key", "sec-websocket-protocol")


class NotUnderstoodError(Exception):
    """Whoever says this is no page of ours."""


@dataclass(frozen=True, slots=True)
class HaltSaid:
    """A page has said its halt of this number; it counts its halts from 1 on."""

    page: str
    number: int


@dataclass(frozen=True, slots=True)
class HaltGuard:
    """Who may come in: exact values of Host and Origin, and the key of this run."""

    hosts: frozenset[str]
    origins: frozenset[str]
    key: str

    def answer(self, head: bytes) -> bytes:
        """The answer to a request that may come in. Raises NotUnderstoodError for any other."""
        first, *lines = head.decode("latin-1").split("\r\n")
        given: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.partition(":")
            name = name.lower()
            if not colon or (name in given and name in _ONCE):
                raise NotUnderstoodError
            given[name] = value.strip(" \t")
        spoken = f"{PROTOCOL}{self.key}"
        if (
            first != f"GET {PATH} HTTP/1.1"
            or given.get("host") not in self.hosts
            or given.get("origin") not in self.origins
            or given.get("upgrade", "").lower() != "websocket"
            or not secrets.compare_digest(
                given.get("sec-websocket-protocol", "").encode("latin-1"), spoken.encode()
            )
        ):
            raise NotUnderstoodError
        nonce = given.get("sec-websocket-key", "").encode("latin-1")
        accepted = base64.b64encode(hashlib.sha1(nonce + _ACCEPTED, usedforsecurity=False).digest())
        return (
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {accepted.decode()}\r\n"
            f"Sec-WebSocket-Protocol: {spoken}\r\n\r\n"
        ).encode()


def halts_in(heard: bytearray) -> Iterator[HaltSaid]:
    """Take every whole word out of what was heard. Raises NotUnderstoodError for anything else."""
    while heard:
        if heard[:2] != bytes((_TEXT, _MASKED | _WORD))[: len(heard)]:
            raise NotUnderstoodError
        if len(heard) < _FRAME:
            return
        mask, masked = heard[2:6], heard[6:_FRAME]
        word = bytes(byte ^ mask[place % 4] for place, byte in enumerate(masked))
        del heard[:_FRAME]
        try:
            text = word.decode("ascii")
            yield HaltSaid(text[:PAGE_LENGTH], int(text[PAGE_LENGTH:], 16))
        except ValueError:
            raise NotUnderstoodError from None
