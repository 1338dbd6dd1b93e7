"""The ways for files: a preset to import, a photo or a sound to add, and the photo back."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from bilateral.console.messages import Refused
from bilateral.console.refusal_message import refusal
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.photos import LARGEST_PHOTO_BYTES, photo_in
from bilateral.loading.sounds import LARGEST_SOUND_BYTES
from bilateral.words.notice import Notice

IMPORT, PHOTO, SOUND = "/import", "/photo", "/sound"
LARGEST: Mapping[str, int] = {
    IMPORT: LARGEST_IMPORT_BYTES,
    PHOTO: LARGEST_PHOTO_BYTES,
    SOUND: LARGEST_SOUND_BYTES,
}
LONGEST_NAME = 200
SCHEME = "Bearer"

TakeFile = Callable[[str, bytes], Awaitable[Refused | str]]
"""Takes a file by name and content, and tells the name it has here."""


class Uploads:
    """Takes one file after another and gives the photos, each only to pages that may come in."""

    def __init__(
        self, knows: Callable[[str], bool], take: Mapping[str, TakeFile], photos: Path
    ) -> None:
        self._knows = knows
        self._photos = photos
        self._take = take
        self._busy = asyncio.Lock()

    async def receive(self, request: Request) -> Response:
        """Answer one file: taken, or why not."""
        if not self._is_ours(request):
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

    async def photo(self, request: Request) -> Response:
        """Give a photo that may be chosen, as it stands in its file."""
        name = request.query_params.get("name", "")
        if not self._is_ours(request):
            return Response(status_code=401)
        content = await asyncio.to_thread(photo_in, self._photos, name)
        if content is None:
            return Response(status_code=404)
        return Response(content, media_type="application/octet-stream")

    def _is_ours(self, request: Request) -> bool:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        return scheme == SCHEME and self._knows(token)


def _refused(refused: Refused, code: int = 422) -> Response:
    return JSONResponse(refused.model_dump(mode="json"), code)
