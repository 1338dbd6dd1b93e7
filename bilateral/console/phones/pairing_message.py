"""The door for phones as the therapist's page shows it."""

from collections.abc import Set as AbstractSet
from functools import lru_cache

import segno

from bilateral.console.doors.guard import ServedAddress
from bilateral.console.messages import AddressShown, NoticeMessage, Pairing, PhoneShown
from bilateral.console.phones.pairing import PhonePairing
from bilateral.words.notice import Notice


def door_shown(
    pairing: PhonePairing,
    place: ServedAddress | None,
    here: AbstractSet[int],
    addresses: tuple[AddressShown, ...],
    problem: Notice | None,
) -> Pairing:
    """All of it. `place` is None while the door is shut; `here` are the phones that are connected.

    The key stands behind #, which is never sent.
    """
    key = pairing.key
    link = f"http://{place.hosts[0]}/#pair={key}" if key and place is not None else ""
    return Pairing(
        addresses=addresses,
        open_at=None if place is None else place.names[0],
        link=link,
        picture=_picture(link),
        valid_until_s=pairing.valid_until_s if link else 0.0,
        phones=tuple(
            PhoneShown(
                number=phone.number,
                device=phone.device,
                words=phone.words,
                connected=phone.number in here,
            )
            for phone in pairing.phones
        ),
        problem=None if problem is None else NoticeMessage.of(problem),
    )


@lru_cache(maxsize=1)
def _picture(link: str) -> tuple[str, ...]:
    """The link as a QR code, in rows of 0 and 1 without a margin."""
    if not link:
        return ()
    return tuple("".join(map(str, row)) for row in segno.make_qr(link).matrix)
