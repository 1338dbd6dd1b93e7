"""Bytes to messages and back; pure, and never surprised by what a serial line may deliver.

A frame is a newline, the body, `*`, the CRC-16 of the body in four hexadecimal digits, a newline.
It starts with a newline so that a torn frame costs only itself.
"""

import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hardware.limits import LONGEST_FRAME, PING_FRAME
from hardware.messages import FieldRange, FromBoard, Identity, Message, Ping, Pulse, ToBoard

MOST_SAID_BYTES, SAID_BYTES_A_SECOND = 8192, 6000
"""Of a board, at once and from then on: three times what one ever says, and twice what a system may
have kept of it while nobody listened. To listen to more would cost tones and frames."""
_CHECK = re.compile(rb"(.*)\*([0-9A-F]{4})", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,10}")
_WORD = re.compile(r"[A-Z0-9_-]{1,10}")
_FRAME_EXTRA = len("\n*0000\n")
_SECOND_PULSE_FIELDS = 3
_BIT = FieldRange(0, 1)


class FrameError(ValueError):
    """A line that is no message: damaged, torn, or not of this protocol."""


class ChecksumError(FrameError):
    """A line that did not arrive as it was sent."""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    kind: Callable[[int], object] | type[str]
    range: FieldRange

    def to_text(self, value: object) -> str:
        if isinstance(value, str):
            if not _WORD.fullmatch(value):
                raise ValueError(f"{self.name} is not one word of capitals: {value!r}")
            return value
        number = int(value)  # type: ignore[call-overload]
        if not self.range.low <= number <= self.range.high:
            raise ValueError(
                f"{self.name} is {number}, outside {self.range.low}..{self.range.high}"
            )
        return f"{number:0{self.range.digits}d}"

    def from_text(self, text: str) -> object:
        if self.kind is str:
            if not _WORD.fullmatch(text):
                raise FrameError(f"{self.name} is no word")
            return text
        if not _NUMBER.fullmatch(text):
            raise FrameError(f"{self.name} is no number")
        number = int(text)
        if not self.range.low <= number <= self.range.high:
            raise FrameError(f"{self.name} is out of range")
        try:
            return self.kind(number)
        except ValueError as error:
            raise FrameError(f"{self.name} has an unknown value") from error


def _field(name: str, hint: object) -> _Field:
    if get_origin(hint) is Annotated:
        kind, limits = get_args(hint)
        return _Field(name, kind, limits)
    if hint is str or hint is bool:
        return _Field(name, hint, _BIT)
    values = [int(member) for member in hint]  # type: ignore[attr-defined]
    return _Field(name, hint, FieldRange(min(values), max(values)))  # type: ignore[arg-type]


def _layout_of(kind: type[Message]) -> tuple[_Field, ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_field(item.name, hints[item.name]) for item in fields(kind))


_BY_LETTER: dict[str, type[Message]] = {
    kind.KIND: kind for kind in (*get_args(ToBoard), *get_args(FromBoard))
}
_LAYOUT = {letter: _layout_of(kind) for letter, kind in _BY_LETTER.items()}


def crc_of(body: bytes) -> int:
    """CRC-16 with polynomial 0x1021, starting from 0xFFFF."""
    return binascii.crc_hqx(body, 0xFFFF)


def frame(body: bytes) -> bytes:
    """Wrap a body in newlines and its checksum."""
    return b"\n%b*%04X\n" % (body, crc_of(body))


def encode(message: Message) -> bytes:
    """Frame a message.

    Raises ValueError naming the field and its range when a value does not fit the wire.
    """
    layout = _LAYOUT[message.KIND]
    if isinstance(message, Pulse) and not message.second_ms:
        layout = layout[:-_SECOND_PULSE_FIELDS]
    words = [message.KIND, *(field.to_text(getattr(message, field.name)) for field in layout)]
    body = " ".join(words).encode("ascii")
    if isinstance(message, Ping):  # as long as its answer, so that the time on the wire cancels
        body = (body + b" ").ljust(PING_FRAME - _FRAME_EXTRA, b".")
    return frame(body)


def decode(line: bytes) -> Message:
    """Read one line, without its newlines.

    Raises ChecksumError when it is damaged, FrameError when it is not exactly a message; only an
    Identity may have more fields, which are left out.
    """
    checked = _CHECK.fullmatch(line)
    if checked is None:
        raise ChecksumError("no checksum")
    body = checked[1]
    if crc_of(body) != int(checked[2], 16):
        raise ChecksumError("wrong checksum")
    return _read_body(body)


def _read_body(body: bytes) -> Message:
    letter, *texts = body.decode("latin-1").split(" ")
    kind = _BY_LETTER.get(letter)
    if kind is None:
        raise FrameError("unknown message")
    if kind is Ping and len(texts) > 1 and not texts[-1].strip("."):
        texts.pop()
    layout = _LAYOUT[letter]
    if kind is Pulse and len(texts) == len(layout) - _SECOND_PULSE_FIELDS:
        layout = layout[:-_SECOND_PULSE_FIELDS]
    if kind is Identity:
        texts = texts[: len(layout)]  # later firmware, told by its protocol, may say more of itself
    if len(texts) != len(layout):
        raise FrameError("wrong number of fields")
    values: dict[str, Any] = {}
    for field, text in zip(layout, texts, strict=True):
        values[field.name] = field.from_text(text)
    if values.get("second_ms") == 0:
        raise FrameError("a second pulse that lasts no time")
    try:
        return kind(**values)
    except ValueError as error:
        raise FrameError(str(error)) from error


class Decoder:
    """Cuts a stream of bytes into messages. Damaged lines are counted in `rejected`, no more."""

    def __init__(self) -> None:
        self._line = bytearray()
        self._too_long = False
        self.rejected = 0

    def feed(self, data: bytes) -> list[Message]:
        """Take bytes as they come and return the messages they complete."""
        found: list[Message] = []
        for byte in data:
            if byte not in b"\r\n":
                self._too_long = self._too_long or len(self._line) >= LONGEST_FRAME - 2
                if not self._too_long:
                    self._line.append(byte)
            elif self._line:
                found.extend(self._finish_line())
        return found

    def _finish_line(self) -> list[Message]:
        line = b"" if self._too_long else bytes(self._line)
        self._line.clear()
        self._too_long = False
        try:
            return [decode(line)]
        except FrameError:
            self.rejected += 1
            return []
