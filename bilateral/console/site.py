"""The web applications: what is served at the therapist's door, and what at the one for phones."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp

from bilateral.console.doors import LOOPBACK_NAMES, Doors, Place
from bilateral.console.files import LARGEST, FileDesk
from bilateral.console.reception import Reception

STATIC = Path(__file__).with_name("static")
FRONT = "index.html"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
}


def phone_routes(reception: Reception) -> list[BaseRoute]:
    """Every file by its own name, read once; nothing else of the disk can be asked for."""
    files = [_file_route(path) for path in sorted(STATIC.iterdir()) if path.suffix in KINDS]
    return [*files, WebSocketRoute("/link", reception.receive)]


def therapist_routes(reception: Reception, desk: FileDesk) -> list[BaseRoute]:
    """The same, and the ways for files."""
    ways = [Route(path, desk.receive, methods=["POST"]) for path in LARGEST]
    return [*phone_routes(reception), *ways]


def phone_site(reception: Reception, place: Place) -> ASGIApp:
    """The application at the door for phones."""
    return Doors(Starlette(routes=phone_routes(reception)), place)


def therapist_site(reception: Reception, desk: FileDesk, port: int) -> ASGIApp:
    """The application at the therapist's door."""
    place = Place(LOOPBACK_NAMES, port, LARGEST)
    return Doors(Starlette(routes=therapist_routes(reception, desk)), place)


def _file_route(path: Path) -> Route:
    content, kind = path.read_bytes(), KINDS[path.suffix]

    async def serve(_request: Request) -> Response:
        return Response(content, media_type=kind)

    return Route("/" if path.name == FRONT else f"/{path.name}", serve, methods=["GET"])
