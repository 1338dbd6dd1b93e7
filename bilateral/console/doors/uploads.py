"""The ways for files: a preset to import; a photo, a sound, music to add, and to look at again.

And an exercise that was written for home, to be fetched.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response

from bilateral.console.messages import NoticeMessage, Refused, SoundGlanceShown
from bilateral.console.messages.refusal_message import notices_of, refusal
from bilateral.files.own_folders import MUSIC_FOLDER, PHOTO_FOLDER, SOUND_FOLDER
from bilateral.files.sound_file import SoundRefused
from bilateral.loading.cards import LARGEST_BYTES as LARGEST_CARDS_BYTES
from bilateral.loading.importing import LARGEST_IMPORT_BYTES
from bilateral.loading.music import LARGEST_MUSIC_BYTES, IncomingMusic
from bilateral.loading.photos import LARGEST_PHOTO_BYTES, photo_in
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.loading.sound_glance import (
    SoundGlance,
    glance_at_ambience,
    glance_at_music,
    glance_at_sound,
)
from bilateral.loading.sounds import LARGEST_SOUND_BYTES
from bilateral.words.notice import Notice

IMPORT, PHOTO, SOUND, MUSIC = "/import", "/photo", "/sound", "/music"
AMBIENCE, HOME, CARDS = "/ambience", "/home", "/cards"
BACKUP, RESTORE = "/backup", "/restore"
LARGEST_BACKUP_BYTES = 1 << 30
"""Some hundred thousand sittings."""
LARGEST: Mapping[str, int] = {
    IMPORT: LARGEST_IMPORT_BYTES,
    PHOTO: LARGEST_PHOTO_BYTES,
    SOUND: LARGEST_SOUND_BYTES,
    MUSIC: LARGEST_MUSIC_BYTES,
    CARDS: LARGEST_CARDS_BYTES,
    RESTORE: LARGEST_BACKUP_BYTES,
}
LONGEST_NAME = 200
SCHEME = "Bearer"
PIECE_BYTES = 1 << 20
"""Music is never held whole."""

TakeFile = Callable[[str, bytes], Awaitable[Refused | str]]
"""Takes a file by name and content, and tells the name it has here."""


class Uploads:
    """Takes one file after another, and shows what is in them, to pages that may come in.

    `folder` is the user's own; `added` is awaited when music has come into it. `made` tells the
    file that is ready for home, if any.
    """

    def __init__(
        self,
        knows: Callable[[str], bool],
        take: Mapping[str, TakeFile],
        folder: Path,
        added: Callable[[], Awaitable[object]],
        made: Callable[[], Path | None],
    ) -> None:
        self._knows = knows
        self._folder = folder
        self._take = take
        self._added = added
        self._made = made
        self._busy = asyncio.Lock()

    async def receive(self, request: Request) -> Response:
        """Answer one file: taken, or why not."""
        if not is_known(request, self._knows):
            return refused(refusal("", [Notice("upload-not-yours")]), 401)
        path, name = request.url.path, request.query_params.get("name", "")
        within = request.query_params.get("folder", "")
        if not 1 <= len(name) <= LONGEST_NAME or len(within) > LONGEST_NAME:
            notice = Notice("upload-name-too-long", most=LONGEST_NAME)
            return refused(refusal(path[1:], [notice], field="name"))
        async with self._busy:
            try:
                if path == MUSIC:
                    taken = await self._take_music(request, name, within)
                else:
                    taken = await self._take[path](name, await request.body())
            except ClientDisconnect:
                return Response(status_code=400)
        return refused(taken) if isinstance(taken, Refused) else JSONResponse({"name": taken})

    async def photo(self, request: Request) -> Response:
        """Give a photo that may be chosen, as it stands in its file."""
        name = request.query_params.get("name", "")
        if not is_known(request, self._knows):
            return Response(status_code=401)
        content = await asyncio.to_thread(photo_in, self._folder / PHOTO_FOLDER, name)
        if content is None:
            return Response(status_code=404)
        return Response(content, media_type="application/octet-stream")

    async def home(self, request: Request) -> Response:
        """Give the exercise that was written for home, to be kept where the therapist likes."""
        if not is_known(request, self._knows):
            return Response(status_code=401)
        made = self._made()
        if made is None:
            return Response(status_code=404)
        return FileResponse(made, media_type="application/octet-stream")

    async def glance(self, request: Request) -> Response:
        """Tell what a sound or music is like, or why it cannot be played."""
        if not is_known(request, self._knows):
            return Response(status_code=401)
        name = request.query_params.get("name", "")
        looks: Mapping[str, Callable[[], SoundGlance]] = {
            SOUND: lambda: glance_at_sound(self._folder / SOUND_FOLDER, name),
            MUSIC: lambda: glance_at_music(self._folder / MUSIC_FOLDER, name),
            AMBIENCE: lambda: glance_at_ambience(name),
        }
        try:
            seen = await asyncio.to_thread(looks[request.url.path])
        except SoundRefused as wrong:
            shown = SoundGlanceShown(problem=NoticeMessage.of(wrong.notice))
        else:
            shown = SoundGlanceShown(
                files=seen.files,
                seconds=seen.seconds,
                loudness_lufs=seen.loudness_lufs,
                outline=seen.outline,
            )
        return JSONResponse(shown.model_dump(mode="json"))

    async def _take_music(self, request: Request, name: str, within: str) -> Refused | str:
        folder = self._folder / MUSIC_FOLDER
        try:
            incoming = await asyncio.to_thread(IncomingMusic, folder, name, within)
            with incoming:
                piece = bytearray()
                async for part in request.stream():
                    piece += part
                    if len(piece) >= PIECE_BYTES:
                        await asyncio.to_thread(incoming.write, bytes(piece))
                        piece.clear()
                await asyncio.to_thread(incoming.write, bytes(piece))
                taken = await asyncio.to_thread(incoming.taken)
        except SettingsRefused as wrong:
            return refusal(MUSIC[1:], notices_of(wrong))
        await self._added()
        return taken


def is_known(request: Request, knows: Callable[[str], bool]) -> bool:
    """Whether it comes from a page that was let in."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return scheme == SCHEME and knows(token)


def refused(told: Refused, code: int = 422) -> Response:
    """Say why nothing was taken."""
    return JSONResponse(told.model_dump(mode="json"), code)
