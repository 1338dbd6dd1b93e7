"""The two ways for files: a preset to import, a photo for the calm screen."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from bilateral.console.messages import Refused
from bilateral.console.refusal_message import refusal
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.photos import LARGEST_PHOTO_BYTES
from bilateral.words.notice import Notice

IMPORT, PHOTO = "/import", "/photo"
LARGEST: Mapping[str, int] = {IMPORT: LARGEST_IMPORT_BYTES, PHOTO: LARGEST_PHOTO_BYTES}
LONGEST_NAME = 200
SCHEME = "Bearer"

TakeFile = Callable[[str, bytes], Awaitable[Refused | str]]
"""Takes a file by name and content, and tells the name it has here."""


class Uploads:
    """Takes one file after another, each only with a token that the therapist's door knows."""

    def __init__(self, knows: Callable[[str], bool], take: Mapping[str, TakeFile]) -> None:
        self._knows = knows
        self._take = take
        self._busy = asyncio.Lock()

    async def receive(self, request: Request) -> Response:
        """Answer one file: taken, or why not."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != SCHEME or not self._knows(token):
            return _refused(refusal("", [Notice("upload-not-yours")]), 401)
        path, name = request.url.path, request.query_params.get("name", "")
        if not 1 <= len(name) <= LONGEST_NAME:
            notice = Notice("upload-name-too-long", most=LONGEST_NAME)
            return _refused(refusal(path[1:], [notice], field="name"))
        async with self._busy:
            try:
                content = await request.body()
            except ClientDisconnect:
                return Response(status_code=400)
            taken = await self._take[path](name, content)
        return _refused(taken) if isinstance(taken, Refused) else JSONResponse({"name": taken})


def _refused(refused: Refused, code: int = 422) -> Response:
    return JSONResponse(refused.model_dump(mode="json"), code)
