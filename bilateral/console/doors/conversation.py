"""How a page is met: who it is, what it may ask for, and where that goes."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Protocol

from pydantic import ValidationError
from starlette.websockets import WebSocketDisconnect

from bilateral.console.doors.clients import Client, PageConnection
from bilateral.console.doors.close_codes import COME_AGAIN, NOT_ALLOWED, NOT_UNDERSTOOD, UNKNOWN
from bilateral.console.doors.strangers import HELLO_S, Strangers
from bilateral.console.messages import (
    PAGE_MESSAGES,
    RIGHTS,
    Asked,
    FromPage,
    PageHello,
    PagePing,
    PagePong,
    Pair,
    ToOnePage,
)


class Access(Protocol):
    """Decides at one door who comes in; refusals are codes."""

    @property
    def patience_s(self) -> float:
        """How long a refusal is held back."""

    def greet(self, page: Client, hello: PageHello) -> int | None:
        """Let a page in that shows a token."""

    def knock(self, page: Client, pair: Pair) -> int | None:
        """Let a page wait that shows a key."""

    def leave(self, page: Client) -> None:
        """A page that has spoken here has gone."""


class Conversations:
    """Meets every page that comes to one door.

    `take` does what a known page asks for, and is given a way to answer it.
    """

    def __init__(
        self, access: Access, take: Callable[[Asked, Callable[[ToOnePage], None]], None]
    ) -> None:
        self._access = access
        self._take = take
        self._strangers = Strangers()

    async def receive(self, socket: PageConnection) -> None:
        """Serve one page until it leaves or is sent away."""
        await socket.accept()
        page = Client(socket)
        sending = asyncio.create_task(page.send())
        self._strangers.come(page, partial(page.dismiss, COME_AGAIN))
        code = COME_AGAIN
        try:
            code = await self._converse(page)
            if page.role is None:
                await asyncio.sleep(self._access.patience_s)
        except WebSocketDisconnect:
            return
        finally:
            self._strangers.leave(page)
            self._access.leave(page)
            sending.cancel()
        with suppress(RuntimeError, WebSocketDisconnect):
            await socket.close(code)

    async def _converse(self, page: Client) -> int:
        """Do what the page says, until there is a reason to send it away."""
        while page.dismissed is None:
            is_stranger = page.role is None and page.phone is None
            try:
                async with asyncio.timeout(HELLO_S if is_stranger else None):
                    message = await page.hear(PAGE_MESSAGES.validate_json)
            except (ValidationError, KeyError, TimeoutError):
                return UNKNOWN if page.role is None else NOT_UNDERSTOOD
            if page.dismissed is None:
                refusal = self._answer(page, message)
                if refusal is not None:
                    return refusal
        return page.dismissed

    def _answer(self, page: Client, message: FromPage) -> int | None:
        match message:
            case PageHello() if page.role is None:
                refusal = self._access.greet(page, message)
            case Pair() if page.role is None and page.phone is None:
                refusal = self._access.knock(page, message)
            case PagePing() if page.role is not None or page.phone is not None:
                page.answer(PagePong(sent_ms=message.sent_ms, host_s=time.perf_counter()))
                return None
            case _ if page.role is None:
                return UNKNOWN
            case PageHello() | Pair() | PagePing():
                return NOT_UNDERSTOOD
            case _ if not isinstance(message, RIGHTS[page.role]):
                return NOT_ALLOWED
            case _:
                self._take(message, partial(page.answer_one, page.heard))
                return None
        if refusal is None:
            self._strangers.leave(page)
        return refusal
