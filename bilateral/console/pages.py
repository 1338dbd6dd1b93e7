"""The pages that are connected: each gets the newest state, and may ask once it is known."""

import asyncio
import secrets
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from bilateral.console.messages import (
    PAGE_MESSAGES,
    VERSION,
    FromConsole,
    FromEngine,
    Gone,
    Hello,
    Pages,
    Ping,
    Pong,
)

HELLO_S = 5.0
MOST_PAGES = 16
UNKNOWN, WRONG_VERSION, NOT_UNDERSTOOD, TOO_MANY = 4401, 4406, 4400, 4429
"""Codes with which a page is sent away; `link.js` has words for them."""


class Audience:
    """All pages of this run. Belongs to the server's event loop, but for `tell`.

    `to_engine` must return at once.
    """

    def __init__(self, token: str, to_engine: Callable[[FromConsole], None]) -> None:
        self._token = token
        self._to_engine = to_engine
        self._pages: set[_Page] = set()
        self._newest: str | None = None
        self._gone = False

    def tell(self, message: FromEngine) -> None:
        """Show every page the newest state, or that there will be none any more."""
        self._newest = message.model_dump_json()
        self._gone = isinstance(message, Gone)
        for page in self._pages:
            page.show(self._newest)

    async def receive(self, socket: WebSocket) -> None:
        """Serve one page until it leaves."""
        await socket.accept()
        refusal = await self._refusal(socket)
        if refusal is not None:
            with suppress(RuntimeError, WebSocketDisconnect):
                await socket.close(refusal)
            return
        page = _Page(socket)
        self._pages.add(page)
        self._to_engine(Pages(count=len(self._pages)))
        if self._newest is not None:
            page.show(self._newest)
        sending = asyncio.create_task(page.send())
        try:
            await self._listen(page)
        finally:
            sending.cancel()
            self._pages.discard(page)
            self._to_engine(Pages(count=len(self._pages)))

    async def _refusal(self, socket: WebSocket) -> int | None:
        """Why this page is sent away, or None once it has shown the token."""
        try:
            async with asyncio.timeout(HELLO_S):
                hello = PAGE_MESSAGES.validate_json(await socket.receive_text())
        except (TimeoutError, ValidationError, WebSocketDisconnect, KeyError):
            return UNKNOWN
        if not isinstance(hello, Hello):
            return UNKNOWN
        if not secrets.compare_digest(hello.token.encode(), self._token.encode()):
            return UNKNOWN
        if hello.version != VERSION:
            return WRONG_VERSION
        return TOO_MANY if len(self._pages) >= MOST_PAGES else None

    async def _listen(self, page: "_Page") -> None:
        with suppress(WebSocketDisconnect):
            while True:
                try:
                    message = PAGE_MESSAGES.validate_json(await page.socket.receive_text())
                except (ValidationError, KeyError):
                    await page.socket.close(NOT_UNDERSTOOD)
                    return
                match message:
                    case Ping(sent_ms=sent_ms):
                        page.answer(Pong(sent_ms=sent_ms, host_s=time.perf_counter()))
                    case Hello():
                        await page.socket.close(NOT_UNDERSTOOD)
                        return
                    case _ if not self._gone:
                        self._to_engine(message)


class _Page:
    """One page: a slow one misses states, never holds anything up, and ends with the newest."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self._newest: str | None = None
        self._answers: deque[str] = deque(maxlen=4)
        self._has_news = asyncio.Event()

    def show(self, state: str) -> None:
        self._newest = state
        self._has_news.set()

    def answer(self, pong: Pong) -> None:
        self._answers.append(pong.model_dump_json())
        self._has_news.set()

    async def send(self) -> None:
        """Send what is there, for as long as the page is."""
        with suppress(RuntimeError, WebSocketDisconnect):
            while True:
                await self._has_news.wait()
                self._has_news.clear()
                while self._answers:
                    await self.socket.send_text(self._answers.popleft())
                if self._newest is not None:
                    newest, self._newest = self._newest, None
                    await self.socket.send_text(newest)
