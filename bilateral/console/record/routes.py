"""The way of a backup of the record to the page that saves it, and back where no record is."""

import asyncio
import base64
import binascii
import time
from collections.abc import AsyncIterator, Callable
from typing import TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from bilateral.console.doors.uploads import is_known, refused
from bilateral.console.messages import Refused
from bilateral.console.messages.of_record import OfRecord
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.record.desk import RecordDesk
from bilateral.words.notice import Notice

Told = TypeVar("Told")
NAME = "X-Name"
"""Under which a backup is saved."""
SECRET = "X-Secret"  # noqa: S105  # the name of a header
"""What opens the backup, in base 64."""
PIECE_BYTES = 1 << 18


class RecordRoutes:
    """`desk` is called on the server's event loop, as these are."""

    def __init__(self, knows: Callable[[str], bool], desk: RecordDesk) -> None:
        self._knows = knows
        self._desk = desk

    async def give(self, request: Request) -> Response:
        """Give a backup of the record as it is now, encrypted as the record is."""
        if not is_known(request, self._knows):
            return Response(status_code=401)
        answer: asyncio.Future[tuple[int, bytes] | Refused] = asyncio.Future()
        self._desk.reader.back_up(
            lambda number, content: _settle(answer, (number, content)),
            lambda told: _settle(answer, told),
        )
        made = await answer
        if isinstance(made, Refused):
            return refused(made)
        number, content = made
        name = f"bilateral-{time.strftime('%Y-%m-%d')}-{number}.backup"
        headers = {NAME: name, "Content-Length": str(len(content))}
        kind = "application/octet-stream"
        return StreamingResponse(_pieces(content), headers=headers, media_type=kind)

    async def take(self, request: Request) -> Response:
        """Put a backup where no record is, or say why not."""
        if not is_known(request, self._knows):
            return refused(refusal("", [Notice("upload-not-yours")]), 401)
        try:
            content = await request.body()
        except ClientDisconnect:
            return Response(status_code=400)
        answer: asyncio.Future[OfRecord | Refused] = asyncio.Future()
        typed = _typed(request.headers.get(SECRET, ""))
        self._desk.restore(content, typed, lambda told: _settle(answer, told))
        told = await answer
        if isinstance(told, Refused):
            return refused(told)
        return JSONResponse(told.model_dump(mode="json"))


def _settle(answer: asyncio.Future[Told], told: Told) -> None:
    if not answer.done():  # what is told after the first word has its place elsewhere
        answer.set_result(told)


def _typed(header: str) -> str:
    try:
        return base64.b64decode(header, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(content), PIECE_BYTES):
        yield content[at : at + PIECE_BYTES]
