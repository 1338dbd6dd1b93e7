"""The way of the therapist's own cards to the page, which changes them, and back."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from bilateral.console.doors.uploads import CARDS, is_known, refused
from bilateral.console.messages.refusal_message import notices_of, refusal
from bilateral.loading.card_text import CardsChanged, CardText, card_text, keep_card_text
from bilateral.loading.cards import CARD_FOLDER, CardFile
from bilateral.loading.settings_refused import SettingsRefused
from bilateral.words.notice import Notice

STAMP = "X-Stamp"
"""By which a text is known again: one that was changed meanwhile is not written over."""


class CardRoutes:
    """`folder` is the user's own; `changed` is awaited when cards were kept."""

    def __init__(
        self,
        knows: Callable[[str], bool],
        folder: Path,
        changed: Callable[[], Awaitable[object]],
    ) -> None:
        self._knows = knows
        self._folder = folder / CARD_FOLDER
        self._changed = changed
        self._busy = asyncio.Lock()

    async def give(self, request: Request) -> Response:
        """Give the text of a file as it stands."""
        if not is_known(request, self._knows):
            return Response(status_code=401)
        kind = _kind(request)
        if kind is None:
            return Response(status_code=404)
        try:
            found = await asyncio.to_thread(card_text, self._folder, kind)
        except SettingsRefused as wrong:
            return refused(refusal(CARDS[1:], notices_of(wrong)))
        return _told(found)

    async def take(self, request: Request) -> Response:
        """Keep another text, or say in which line it is wrong."""
        if not is_known(request, self._knows):
            return refused(refusal("", [Notice("upload-not-yours")]), 401)
        kind = _kind(request)
        if kind is None:
            return Response(status_code=404)
        async with self._busy:
            try:
                text = (await request.body()).decode("utf-8", "replace")
                stamp = request.headers.get(STAMP, "")
                kept = await asyncio.to_thread(keep_card_text, self._folder, kind, text, stamp)
            except ClientDisconnect:
                return Response(status_code=400)
            except SettingsRefused as wrong:
                code = 409 if isinstance(wrong, CardsChanged) else 422
                return refused(refusal(CARDS[1:], notices_of(wrong)), code)
        await self._changed()
        return _told(kept)


def _told(found: CardText) -> Response:
    return JSONResponse(found._asdict())


def _kind(request: Request) -> CardFile | None:
    name = request.query_params.get("name", "")
    return CardFile(name) if name in {*CardFile} else None
