"""Both doors of a console, and all that may be tried at them."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from starlette.routing import Route

from bilateral.console.calm.card_routes import CardRoutes
from bilateral.console.doors.clients import Clients
from bilateral.console.doors.close_codes import NOT_PAIRED, UNKNOWN
from bilateral.console.doors.conversation import Conversations
from bilateral.console.doors.routes import phone_routes
from bilateral.console.doors.therapist_access import TherapistAccess, TherapistMemory
from bilateral.console.doors.uploads import Uploads
from bilateral.console.messages import (
    FromPage,
    Role,
)
from bilateral.console.phones import door, pairing
from bilateral.console.record.desk import RecordDesk
from bilateral.console.record.routes import RecordRoutes
from bilateral.console.therapist_routes import therapist_routes
from tests.console.visiting import (
    HELLO,
    TOKEN,
    Served,
    pair_phone,
    serving,
)

NOWHERE = Conversations(
    TherapistAccess(
        *(Clients(lambda _: None), "key", TherapistMemory()),
        came=lambda: None,
        changed=lambda _: None,
        want_key=lambda: None,
    ),
    lambda *_: None,
)
NOTHING = Uploads(lambda _: False, {}, Path("nowhere"), lambda: asyncio.sleep(0), lambda: None)
NO_CARDS = CardRoutes(lambda _: False, Path("nowhere"), lambda: asyncio.sleep(0))
NO_RECORD = RecordRoutes(
    lambda _: False, RecordDesk(lambda _: None, lambda _: None, lambda _: None)
)
ROUTES = {
    Role.THERAPIST: therapist_routes(NOWHERE.receive, NOTHING, NO_CARDS, NO_RECORD),
    Role.PHONE: phone_routes(NOWHERE.receive),
}
FILES = [route.path for route in ROUTES[Role.PHONE] if isinstance(route, Route)]
SOCKET = "/link"
BAD_HOSTS = ["evil.example", "evil.example:{port}", "{address}", "{address}:1", "127.0.0.9:{port}"]
BAD_ORIGINS = [
    "null",
    "http://evil.example",
    "http://{address}",
    "http://{address}:1",
    "https://{address}:{port}",
    "http://{address}:{port}.evil.example",
]
FAULTS = ("no token", "wrong token", "bad host", "bad origin", "wrong role")
FIELDS: Mapping[str, Mapping[str, Any]] = {
    "PageHello": {"version": HELLO["version"], "token": "wrong", "key": "wrong"},
    "Pair": {"version": HELLO["version"], "key": "wrong", "device": "Pixel"},
    "PagePing": {"sent_ms": 1.5},
    "Ask": {},
    "AskSpeed": {"speed_hz": 1.2},
    "AskChange": {"section": "motion", "field": "speed_hz", "value": 1.2},
    "AskWeighing": {"section": "target", "field": "colour", "values": ["#ffffff"]},
    "AskReset": {"section": "motion", "field": None},
    "AskUndo": {"of": "room"},
    "AskRevert": {},
    "AskPreset": {"name": "gentle"},
    "AskNewPreset": {"name": "mine", "replace": True},
    "AskPresetCopy": {"name": "gentle", "new_name": "mine"},
    "AskCheck": {"output": "ears", "side": "left"},
    "AskTrial": {"output": "ears"},
    "AskMetronome": {"on": True},
    "AskDismiss": {"number": 1},
    "AskCalm": {"choice": {"kind": "grounding"}},
    "AskCards": {},
    "AskHome": {"ending": ".m4a", "minutes": 10},
    "AskHomeEnd": {},
    "AskWords": {"words": "Where are we now?"},
    "AskScan": {"places": ["Hands"], "anchor": "Feet", "stay_s": None, "sounds": True},
    "AskScanStep": {},
    "AskScanEnd": {"result": "clear"},
    "AskSession": {},
    "AskPairing": {"address": None},
    "AskPhone": {"number": 1},
    "AskRating": {"sitting": 1, "set": 1, "rating": {"kind": "sud", "value": 7}},
    "AskLoad": {"sitting": 1, "set": 1, "value": 4},
    "AskNote": {"sitting": 1, "set": 1, "text": "the door"},
    "AskPhase": {"sitting": 1, "phase": "installation"},
    "AskUnlock": {"passphrase": "quiet water under trees"},
    "AskCreate": {"passphrase": "quiet water under trees", "again": "no"},
    "AskRecord": {},
    "AskClient": {"sitting": 1, "code": "K1"},
    "AskTarget": {"sitting": 1, "id": None, "label": "the car"},
    "AskHistory": {"client": "K1", "page": 0, "language": "en"},
    "AskPast": {"id": 1, "notes": True, "language": "en"},
    "AskOfClient": {"client": "K1", "notes": True, "language": "en"},
    "AskMove": {"id": 1, "code": "K2", "language": "en"},
    "AskYears": {"client": "K1", "years": 20, "page": 0, "language": "en"},
    "AskDelete": {"client": "K1", "again": "K1"},
    "AskPassphrase": {"now": "quiet water", "passphrase": "quiet water", "again": "no"},
    "AskNewCode": {"passphrase": "quiet water under trees"},
}
"""Something to say in every kind of message."""
MESSAGES = [
    pytest.param(kind, {"type": name, **FIELDS[kind.__name__]}, id=name)
    for kind in get_args(FromPage)
    for name in get_args(kind.model_fields["type"].annotation)
]
SAID = [case.values[1] for case in MESSAGES]


@dataclass(frozen=True, slots=True)
class Door:
    """One of the two doors, with the token that opens it and the one that opens the other."""

    served: Served
    token: str
    other_token: str
    sent_away: int

    def fill(self, text: str) -> str:
        return text.format(address=self.served.address, port=self.served.port)


@contextmanager
def both_doors(folder: Path) -> Iterator[dict[Role, Door]]:
    """A console with both doors open, for tests none of which may change it."""
    with pytest.MonkeyPatch.context() as patched, serving(folder) as served:
        patched.setattr(pairing, "PATIENCE_S", 0.0)  # or strangers would be answered slowly
        patched.setattr(door, "MOST_KNOCKS", 10_000)  # or they would be told to come again
        phones, token = pair_phone(served)
        yield {
            Role.THERAPIST: Door(served, TOKEN, token, UNKNOWN),
            Role.PHONE: Door(phones, token, TOKEN, NOT_PAIRED),
        }
