"""The door for phones: opened and shut by the therapist, and who stands before it."""

import asyncio
import secrets
import time
from collections.abc import Callable

from bilateral.console.doors.clients import Client, Clients
from bilateral.console.doors.close_codes import (
    DOOR_SHUT,
    NOT_LET_IN,
    NOT_PAIRED,
    TOO_MANY,
    WAITED_TOO_LONG,
    WRONG_VERSION,
)
from bilateral.console.messages import (
    VERSION,
    AddressShown,
    AskedOfPairing,
    AskPairing,
    AskPhone,
    PageHello,
    Pair,
    Paired,
    Pairing,
    PairWaiting,
    Refused,
    Role,
)
from bilateral.console.messages.refusal_message import refusal
from bilateral.console.phones.network_addresses import local_addresses
from bilateral.console.phones.pairing import MOST_PHONES, Chance, PhonePairing
from bilateral.console.phones.pairing_memory import PairingMemory, remembered
from bilateral.console.phones.pairing_message import door_shown
from bilateral.console.phones.server import PhoneServer
from bilateral.words.notice import Notice


class PhoneAccess:
    """Keeper of the door for phones. Belongs to the server's event loop.

    `changed` is told after everything that is to be remembered.
    """

    def __init__(
        self,
        clients: Clients,
        server: PhoneServer,
        changed: Callable[[], None],
        memory: PairingMemory,
        *,
        addresses: Callable[[], tuple[AddressShown, ...]] = local_addresses,
        clock: Callable[[], float] = time.perf_counter,
        chance: Chance = secrets,
    ) -> None:
        self._clients = clients
        self._server = server
        self._changed = changed
        self._list_addresses = addresses
        self._clock = clock
        server.changed = self._show
        self._pairing = PhonePairing(clock, chance, memory.known())
        self._addresses = addresses()
        self._pages: set[Client] = set()
        self._problem: Notice | None = None
        self._shown: Pairing | None = None
        self._looking: asyncio.TimerHandle | None = None

    def begin(self, address: str | None) -> None:
        """Open where the console before this one had opened, and show the therapist."""
        if address is not None:
            self._open(address)
        self._show()

    async def end(self) -> None:
        """Shut for good."""
        if self._looking is not None:
            self._looking.cancel()
        await self._server.close()

    def memory(self) -> PairingMemory:
        """What is to be remembered."""
        return remembered(self._server.address, self._server.port, self._pairing.phones)

    def take(self, asked: AskedOfPairing) -> Refused | None:
        """Do what the therapist asks, or say why not."""
        refusal = None
        if isinstance(asked, AskPairing):
            self._addresses = self._list_addresses()
            if asked.address != self._server.address or not self._is_here(asked.address):
                self._shut()
            if asked.address is not None:
                self._offer(asked.address)
        else:
            refusal = self._decide(asked)
        self._show()
        self._changed()
        return refusal

    @property
    def patience_s(self) -> float:
        """How long a refusal is held back."""
        return self._pairing.patience_s

    def greet(self, page: Client, hello: PageHello) -> int | None:
        """Let a paired phone in."""
        if self._server.place is None:
            return DOOR_SHUT
        number = self._pairing.recognise(hello.token)
        self._show()
        if number is None or page.phone not in {None, number}:
            return NOT_PAIRED
        if hello.version != VERSION:
            return WRONG_VERSION
        page.phone = number
        self._pages.add(page)
        refusal = self._clients.admit(page, Role.PHONE)
        self._show()
        return refusal

    def knock(self, page: Client, pair: Pair) -> int | None:
        """Let a phone wait that has read the key off the therapist's screen."""
        if self._server.place is None:
            return DOOR_SHUT
        is_right = self._pairing.is_key(pair.key)
        refusal = None
        if not is_right:
            refusal = NOT_PAIRED
        elif pair.version != VERSION:
            refusal = WRONG_VERSION
        elif self._pairing.is_full:
            refusal, self._problem = TOO_MANY, Notice("phone-no-room", most=MOST_PHONES)
        else:
            phone = self._pairing.let_wait(pair.device)
            page.phone = phone.number
            self._pages.add(page)
            page.answer(PairWaiting(words=phone.words))
            self._problem = None
        self._show()
        return refusal

    def leave(self, page: Client) -> None:
        """A page has gone; a phone that waited waits no more."""
        self._clients.leave(page)
        if page in self._pages:
            self._pages.discard(page)
            for phone in self._pairing.phones:
                if phone.number == page.phone and phone.words:
                    self._pairing.forget(phone.number)
            self._show()

    def look(self) -> None:
        """Notice what has run out."""
        for number in self._pairing.overdue():
            self._send_away(number, WAITED_TOO_LONG)
        if self._pairing.valid_until_s and not self._pairing.key:
            self._pairing.withdraw_key()
            self._problem = Notice("phone-nobody-came")
        self._show()

    def _offer(self, address: str) -> None:
        if self._server.address is None:
            self._open(address)
        if self._server.address is not None:
            self._problem = None
            self._pairing.offer()

    def _open(self, address: str) -> None:
        if not self._is_here(address):
            self._problem = Notice("phone-address-gone", address=address)
            return
        try:
            self._server.open(address)
        except OSError as trouble:
            self._problem = Notice(
                "phone-door-not-opened", address=address, trouble=str(trouble.strerror)
            )

    def _is_here(self, address: str | None) -> bool:
        return address in {shown.address for shown in self._addresses}

    def _shut(self) -> None:
        self._problem = None
        self._pairing.withdraw()
        for page in self._pages:
            page.dismiss(DOOR_SHUT)
        self._server.shut()

    def _decide(self, asked: AskPhone) -> Refused | None:
        waits = {phone.number: bool(phone.words) for phone in self._pairing.phones}
        is_for_waiting = asked.type != "phone-revoke"
        if waits.get(asked.number) is not is_for_waiting:
            code = "phone-waits-no-more" if is_for_waiting else "phone-is-not-paired"
            return refusal(asked.type, [Notice(code)])
        if asked.type == "phone-accept":
            token = self._pairing.accept(asked.number)
            if token is None:
                return refusal(asked.type, [Notice("phone-waits-no-more")])
            for page in self._pages_of(asked.number):
                page.answer(Paired(token=token))
        else:
            self._send_away(asked.number, NOT_LET_IN)
        return None

    def _send_away(self, number: int, code: int) -> None:
        self._pairing.forget(number)
        for page in self._pages_of(number):
            page.dismiss(code)

    def _pages_of(self, number: int) -> list[Client]:
        return [page for page in self._pages if page.phone == number]

    def _show(self) -> None:
        """Show the therapist how things stand, if they have changed, and look again in time."""
        here = {page.phone for page in self._pages if page.phone is not None}
        problem = Notice("phone-door-ended") if self._server.is_down else self._problem
        shown = door_shown(self._pairing, self._server.place, here, self._addresses, problem)
        if shown != self._shown:
            self._shown = shown
            self._clients.tell(shown)
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        at_s = self._pairing.next_end_s
        if at_s is not None:
            loop = asyncio.get_running_loop()
            self._looking = loop.call_later(max(0.0, at_s - self._clock()), self.look)
