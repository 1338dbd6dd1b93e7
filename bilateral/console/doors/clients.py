"""The pages that are connected: each is shown the newest of every kind it may see."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Protocol

from starlette.websockets import WebSocketDisconnect

from bilateral.console.doors.close_codes import TOO_MANY
from bilateral.console.messages import (
    FOR_PHONES,
    CalmShown,
    Devices,
    FromPage,
    Gone,
    HaltDoorShown,
    HomeShown,
    OfRequest,
    PagePong,
    Pages,
    Paired,
    Pairing,
    PairWaiting,
    Role,
    SessionState,
    SettingsForm,
    SittingShown,
    ToOnePage,
    Welcome,
    WorkspaceShown,
    for_phone,
)
from bilateral.console.messages.of_record import RecordShown

MOST = {Role.THERAPIST: 16, Role.PHONE: 8}
"""Pages of each kind at once; phones cannot take the therapist's place."""
MOST_ANSWERS = 32

Shown = (
    SettingsForm
    | WorkspaceShown
    | CalmShown
    | HomeShown
    | SittingShown
    | RecordShown
    | Pairing
    | Devices
    | SessionState
    | Gone
)
"""Whole messages: of each kind the last one is all that counts."""
Answer = Welcome | PagePong | ToOnePage | PairWaiting | Paired


class PageConnection(Protocol):
    """A WebSocket, here or in the process at the door for phones."""

    async def accept(self) -> None:
        """Take the connection."""

    async def receive_text(self) -> str:
        """What is said next. Raises WebSocketDisconnect; KeyError for bytes."""

    async def send_text(self, data: str) -> None:
        """Say this; returns once it is on its way."""

    async def close(self, code: int = 1000) -> None:
        """Let go of it."""


class Client:
    """One page: a slow one misses what is old, never holds anything up, and ends with the newest.

    `role` is None until it is known; `phone` is the number under which a phone waits or is paired.
    """

    def __init__(self, socket: PageConnection) -> None:
        self.role: Role | None = None
        self.phone: int | None = None
        self.dismissed: int | None = None
        self.heard = 0
        """How much it has said, which the page counts as well: so it knows what is answered."""
        self._socket = socket
        self._shown: dict[type[Shown], str] = {}
        self._answers: deque[str] = deque(maxlen=MOST_ANSWERS)
        self._has_news = asyncio.Event()

    async def hear(self, understand: Callable[[str], FromPage]) -> FromPage:
        """The next thing it says. Raises WebSocketDisconnect; KeyError for bytes."""
        said = await self._socket.receive_text()
        self.heard += 1
        return understand(said)

    def show(self, kind: type[Shown], text: str) -> None:
        """Show this in place of what was shown of its kind."""
        self._shown[kind] = text
        self._has_news.set()

    def answer(self, answer: Answer) -> None:
        """Say this, and nothing in its place."""
        self._answers.append(answer.model_dump_json())
        self._has_news.set()

    def answer_one(self, number: int, answer: ToOnePage) -> None:
        """The same, of the one thing that was the page's `number`th."""
        if isinstance(answer, OfRequest):
            answer = answer.model_copy(update={"number": number})
        self.answer(answer)

    def dismiss(self, code: int) -> None:
        """Send it away; what it says from now on is not heard."""
        self.dismissed = code
        self._has_news.set()

    async def send(self) -> None:
        """Send what is there, until the page leaves or is dismissed."""
        with suppress(RuntimeError, WebSocketDisconnect):
            while True:
                await self._has_news.wait()
                self._has_news.clear()
                if self.dismissed is not None:
                    await self._socket.close(self.dismissed)
                    return
                while self._answers:
                    await self._socket.send_text(self._answers.popleft())
                while self._shown:
                    await self._socket.send_text(self._shown.pop(next(iter(self._shown))))


class Clients:
    """All pages that are known. Belongs to the server's event loop."""

    def __init__(
        self, to_engine: Callable[[Pages], None], halt_door: HaltDoorShown | None = None
    ) -> None:
        self._to_engine = to_engine
        self._halt_door = halt_door
        self._pages: set[Client] = set()
        self._newest: dict[type[Shown], Mapping[Role, str]] = {}

    def tell(self, message: Shown) -> None:
        """Show this to every page that may see it; a farewell takes the place of the state."""
        kind = SessionState if isinstance(message, Gone) else type(message)
        texts = {Role.THERAPIST: message.model_dump_json()}
        if kind in FOR_PHONES:
            texts[Role.PHONE] = for_phone(message).model_dump_json()
        self._newest[kind] = texts
        for page in self._pages:
            if page.role in texts:
                page.show(kind, texts[page.role])

    def admit(self, page: Client, role: Role) -> int | None:
        """Welcome a page and show it all there is; the code of a refusal if there are too many."""
        if sum(other.role is role for other in self._pages) >= MOST[role]:
            return TOO_MANY
        page.role = role
        door = self._halt_door if role is Role.THERAPIST else None
        page.answer(Welcome(role=role, halt_door=door))
        for kind, texts in self._newest.items():
            if role in texts:
                page.show(kind, texts[role])
        self._pages.add(page)
        self._count()
        return None

    def leave(self, page: Client) -> None:
        """Forget a page, if it was known."""
        if page in self._pages:
            self._pages.discard(page)
            self._count()

    def phones(self) -> set[int]:
        """The numbers of the phones that are here."""
        return {page.phone for page in self._pages if page.phone is not None}

    def _count(self) -> None:
        self._to_engine(Pages(count=len(self._pages)))
