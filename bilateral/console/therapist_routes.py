"""What is served at the therapist's door: the page, and the ways for files."""

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bilateral.console.calm.card_routes import CardRoutes
from bilateral.console.doors.guard import Guard, ServedAddress
from bilateral.console.doors.halt_door_address import policy_source
from bilateral.console.doors.loopback import LOOPBACK_NAMES
from bilateral.console.doors.routes import Meet, phone_routes
from bilateral.console.doors.uploads import (
    AMBIENCE,
    BACKUP,
    CARDS,
    HOME,
    LARGEST,
    MUSIC,
    PHOTO,
    RESTORE,
    SOUND,
    Uploads,
)
from bilateral.console.messages import HaltDoorShown
from bilateral.console.record.routes import RecordRoutes


def therapist_routes(
    meet: Meet, uploads: Uploads, cards: CardRoutes, record: RecordRoutes
) -> list[BaseRoute]:
    """What phones get, and the ways for files."""
    taken_by = {CARDS: cards.take, RESTORE: record.take}
    ways = [Route(path, taken_by.get(path, uploads.receive), methods=["POST"]) for path in LARGEST]
    photo = Route(PHOTO, uploads.photo, methods=["GET"])
    glances = [Route(path, uploads.glance, methods=["GET"]) for path in (SOUND, MUSIC, AMBIENCE)]
    home = Route(HOME, uploads.home, methods=["GET"])
    texts = Route(CARDS, cards.give, methods=["GET"])
    backup = Route(BACKUP, record.give, methods=["GET"])
    return [*phone_routes(meet), *ways, photo, *glances, home, texts, backup]


def therapist_site(
    meet: Meet,
    uploads: Uploads,
    cards: CardRoutes,
    record: RecordRoutes,
    port: int,
    halt_door: HaltDoorShown | None = None,
) -> ASGIApp:
    """The application at the therapist's door."""
    beside = () if halt_door is None else (policy_source(halt_door.port),)
    place = ServedAddress(LOOPBACK_NAMES, port, LARGEST, beside)
    return Guard(Starlette(routes=therapist_routes(meet, uploads, cards, record)), place)
