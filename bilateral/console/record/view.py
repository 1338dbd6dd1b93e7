"""The record as a therapist's page is shown it."""

from typing import Literal

from bilateral.console.messages import NoticeMessage
from bilateral.console.messages.of_record import RecordShown
from bilateral.console.record.keyring import RecordKeyring
from bilateral.console.record.link import RecordLink
from bilateral.console.record.memory import RecordMemory
from bilateral.console.record.opening import RecordWish, folder_of
from bilateral.console.record.targets import sitting_shown, targets_shown


def drawn(
    wish: RecordWish, link: RecordLink, keyring: RecordKeyring, memory: RecordMemory
) -> RecordShown:
    """As it is now."""
    sittings, targets = memory.sittings, link.targets
    state: Literal["off", "absent", "locked", "open"] = "absent" if wish.on else "off"
    if link.is_there:
        state = "open" if link.is_open and not link.is_opening else "locked"
    return RecordShown(
        state=state,
        is_opening=link.is_opening or keyring.is_opening,
        keyring=state == "locked" and keyring.offers,
        folder=_folder(wish),
        sittings=tuple(sitting_shown(one, targets) for one in sittings),
        clients=link.clients,
        due=tuple(map(NoticeMessage.of, link.due)),
        targets=targets_shown(sittings[-1], targets) if sittings and targets else (),
        backup_ms=link.backup_ms,
        news=None if link.news is None else NoticeMessage.of(link.news),
    )


def _folder(wish: RecordWish) -> str:
    try:
        return str(folder_of(wish))
    except RuntimeError:  # of somebody who has no account here; whoever looks there is told
        return wish.folder
