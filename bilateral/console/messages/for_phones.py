"""What of all that is said to pages a phone may hear."""

from bilateral.console.messages.from_engine import Gone, SessionState
from bilateral.console.messages.message import Message
from bilateral.console.messages.pairing import Paired, PairWaiting
from bilateral.console.messages.to_page import PagePong, ToPage, Welcome

FOR_PHONES: tuple[type[Message], ...] = (PagePong, Welcome, PairWaiting, Paired, SessionState, Gone)
"""All that a phone ever hears."""


def for_phone(message: ToPage) -> ToPage:
    """The same as a phone hears it, in a network where others may listen.

    Without names of the therapist's own, and what the client reads: a preset may be called after a
    client.
    """
    if isinstance(message, SessionState):
        now, to_come = (
            one.model_copy(update={"preset": ""}) for one in (message.now, message.next)
        )
        notices = tuple(
            one.model_copy(update={"notice": one.notice.without_names()}) for one in message.notices
        )
        scan, last = message.scan, message.last_scan
        calm = {"scan": scan and scan.nameless(), "last_scan": last and last.nameless()}
        own = {"now": now, "next": to_come, "notices": notices, "given": (), "words": ""}
        return message.model_copy(update=own | calm)
    return message
